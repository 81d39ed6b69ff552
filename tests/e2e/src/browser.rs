//! A headless browser with a driver and a profile of its own.

use std::cell::{Cell, RefCell};
use std::time::Duration;

use anyhow::{Context as _, Result, anyhow};
use fantoccini::elements::Element;
use fantoccini::wd::WindowHandle;
use fantoccini::{Client, Locator};
use serde_json::{Value, json};
use tokio::time::{Instant, sleep};

use crate::console::REPORT_VIOLATIONS;
use crate::engine::Engine;
use crate::requests::WATCH_REQUESTS;
use crate::{Scheme, Screen};

/// Patience costs only what fails: a machine with more to do is no reason to fail.
pub(crate) const DEADLINE: Duration = Duration::from_secs(40);
/// For what takes its time on a slow device.
const LONG_DEADLINE: Duration = Duration::from_secs(120);
pub(crate) const PAUSE: Duration = Duration::from_millis(25);

/// A browser that nobody used before, looking at one demo.
#[derive(Debug)]
pub struct Browser {
    pub(crate) engine: Engine,
    pub(crate) client: Client,
    pub(crate) expected: RefCell<Vec<String>>,
    origin: String,
    /// Scripts that run before every page, for tabs to come.
    preludes: RefCell<Vec<String>>,
    /// What is looked at with, in tabs to come too.
    pub(crate) screen: Cell<Screen>,
}

/// A tab of a browser.
#[derive(Clone, Debug)]
pub struct Tab(WindowHandle);

impl Browser {
    /// One with a desktop's screen; `origin` is where paths lead.
    pub async fn start(origin: &str) -> Result<Self> {
        let engine = Engine::get().await?;
        let browser = Self {
            client: engine.client.clone(),
            engine,
            expected: RefCell::default(),
            origin: origin.to_owned(),
            preludes: RefCell::default(),
            screen: Cell::new(Screen::Desktop),
        };
        browser.furnish().await?;
        browser.on_every_page(REPORT_VIOLATIONS).await?;
        browser.on_every_page(WATCH_REQUESTS).await?;
        Ok(browser)
    }

    /// The origin that paths belong to.
    pub fn origin(&self) -> &str {
        &self.origin
    }

    /// Loads a page of the demo, or of anywhere.
    pub async fn open(&self, address: &str) -> Result<()> {
        let address = if address.starts_with('/') {
            format!("{}{address}", self.origin)
        } else {
            address.to_owned()
        };
        self.client
            .goto(&address)
            .await
            .with_context(|| format!("{address} does not load"))
    }

    /// Loads the page anew.
    pub async fn reload(&self) -> Result<()> {
        self.client.refresh().await.context("the page does not load anew")
    }

    /// Goes back in the history.
    pub async fn back(&self) -> Result<()> {
        self.client.back().await.context("the browser does not go back")
    }

    /// Goes forward in the history.
    pub async fn forward(&self) -> Result<()> {
        self.client.forward().await.context("the browser does not go forward")
    }

    /// The tab in front.
    pub async fn tab(&self) -> Result<Tab> {
        Ok(Tab(self.client.window().await?))
    }

    /// Opens an empty tab and goes to it.
    pub async fn open_tab(&self) -> Result<Tab> {
        let tab = self.client.new_window(true).await?.handle;
        self.client.switch_to_window(tab.clone()).await?;
        self.furnish().await?;
        Ok(Tab(tab))
    }

    /// What every tab begins with.
    async fn furnish(&self) -> Result<()> {
        let preludes = self.preludes.borrow().clone();
        self.engine.furnish(&preludes).await?;
        self.show_on(self.screen.get()).await?;
        self.prefer(Scheme::Light).await
    }

    /// Goes to a tab.
    pub async fn switch_to(&self, tab: &Tab) -> Result<()> {
        self.client
            .switch_to_window(tab.0.clone())
            .await
            .context("the tab is gone")
    }

    /// Runs a script before anything else on every page to come.
    pub async fn on_every_page(&self, source: &str) -> Result<()> {
        self.preludes.borrow_mut().push(source.to_owned());
        self.engine.on_every_page(source).await
    }

    /// Runs the body of a function in the page.
    pub async fn eval(&self, body: &str, args: Vec<Value>) -> Result<Value> {
        self.client
            .execute(body, args)
            .await
            .with_context(|| format!("script failed: {body}"))
    }

    /// Runs a script that calls its last argument when it is done.
    pub(crate) async fn eval_async(&self, body: &str, args: Vec<Value>) -> Result<Value> {
        self.client.execute_async(body, args).await.context("script failed")
    }

    /// Runs a script that calls its last argument when it is done, which may take half a minute.
    pub async fn eval_slowly(&self, body: &str, args: Vec<Value>) -> Result<Value> {
        self.eval_async(body, args).await
    }

    /// Asks the page until the answer is neither false, zero, empty nor nothing, and returns it.
    pub async fn until(&self, what: &str, body: &str, args: Vec<Value>) -> Result<Value> {
        self.until_within(DEADLINE, what, body, args).await
    }

    /// As [`Browser::until`], with two minutes of patience.
    pub async fn until_slowly(&self, what: &str, body: &str) -> Result<Value> {
        self.until_within(LONG_DEADLINE, what, body, Vec::new()).await
    }

    async fn until_within(&self, deadline: Duration, what: &str, body: &str, args: Vec<Value>) -> Result<Value> {
        let begun = Instant::now();
        loop {
            // A page that is being replaced cannot answer: it is asked again.
            let answer = self.eval(body, args.clone()).await;
            match answer {
                Ok(value) if is_truthy(&value) => return Ok(value),
                answer if begun.elapsed() > deadline => {
                    return Err(self.late(what, begun.elapsed(), answer.err()).await);
                }
                _ => sleep(PAUSE).await,
            }
        }
    }

    async fn late(&self, what: &str, waited: Duration, error: Option<anyhow::Error>) -> anyhow::Error {
        let scene = self.describe().await;
        let error = error
            .map(|error| format!("\nLast error: {error:#}"))
            .unwrap_or_default();
        anyhow!("waited {} s in vain for {what}.{error}\n{scene}", waited.as_secs())
    }

    /// The first visible element that a selector finds, once there is one.
    pub(crate) async fn find(&self, selector: &str) -> Result<Element> {
        let visible = "const node = document.querySelector(arguments[0]); return node && node.checkVisibility() && \
                       node.getClientRects().length > 0";
        self.until(&format!("{selector} to be visible"), visible, vec![json!(selector)])
            .await?;
        Ok(self.client.find(Locator::Css(selector)).await?)
    }

    /// Clicks with the mouse, as soon as there is something to click.
    pub async fn click(&self, selector: &str) -> Result<()> {
        let begun = Instant::now();
        loop {
            // What is drawn anew between being found and being clicked is found again.
            match self.find(selector).await?.click().await {
                Ok(()) => return Ok(()),
                Err(error) if begun.elapsed() > DEADLINE => {
                    let what = format!("{selector} to take a click");
                    return Err(self.late(&what, begun.elapsed(), Some(error.into())).await);
                }
                Err(_) => sleep(PAUSE).await,
            }
        }
    }

    /// Replaces what a field holds, key by key.
    pub async fn fill(&self, selector: &str, text: &str) -> Result<()> {
        let field = self.find(selector).await?;
        field.click().await?;
        if !self.value(selector).await?.is_empty() {
            field
                .send_keys(&format!(
                    "{}a{}",
                    char::from(fantoccini::key::Key::Control),
                    char::from(fantoccini::key::Key::Null)
                ))
                .await?;
            field
                .send_keys(&char::from(fantoccini::key::Key::Delete).to_string())
                .await?;
        }
        field
            .send_keys(text)
            .await
            .with_context(|| format!("{selector} takes no keys"))
    }

    /// Makes pictures repeatable: no blinking caret, no hovered button, no turning ring.
    pub async fn hold_still(&self) -> Result<()> {
        self.put_mouse_away().await?;
        let body = "const sheet = new CSSStyleSheet();\
            sheet.replaceSync('* { caret-color: transparent !important }');\
            document.adoptedStyleSheets.push(sheet);\
            for (const animation of document.getAnimations()) { animation.pause(); animation.currentTime = 0 }";
        self.eval(body, Vec::new()).await.map(drop)
    }

    /// The picture of what the screen shows now, as PNG.
    pub async fn picture(&self) -> Result<Vec<u8>> {
        self.client.screenshot().await.context("no picture")
    }

    /// The same as WebP, with a pixel for each pixel of the page.
    pub async fn small_picture(&self) -> Result<Vec<u8>> {
        self.picture_of((0.0, 0.0), self.screen.get().size(), 0.5).await
    }

    /// The picture of a part of the screen as WebP: its left and top, its width and height in the page's pixels, and how
    /// much of each pixel of the screen there is to be; the screen has two for each one of the page.
    pub async fn picture_of(&self, (x, y): (f64, f64), (width, height): (u32, u32), scale: f64) -> Result<Vec<u8>> {
        // A clip counts from the page's beginning, and what is scrolled away is not painted.
        let scrolled = self.eval("return [scrollX, scrollY]", Vec::new()).await?;
        let by = |at: usize| scrolled[at].as_f64().unwrap_or_default();
        let clip = json!({ "x": x + by(0), "y": y + by(1), "width": width, "height": height, "scale": scale });
        let order = json!({ "format": "webp", "quality": 82, "clip": clip });
        let answer = self.cdp("Page.captureScreenshot", order).await?;
        crate::base64::decode(answer["data"].as_str().context("no picture")?)
    }

    /// A command of Chromium's developer tools.
    pub(crate) async fn cdp(&self, command: &str, params: Value) -> Result<Value> {
        self.engine.cdp(command, params).await
    }

    /// Lets the browser go; fails when it complained of something.
    pub async fn close(self) -> Result<()> {
        self.check_console().await?;
        self.engine.forget(&self.origin).await?;
        self.engine
            .forget(&self.origin.replace("127.0.0.1", "localhost"))
            .await?;
        self.engine.retire();
        Ok(())
    }
}

fn is_truthy(value: &Value) -> bool {
    match value {
        Value::Null => false,
        Value::Bool(value) => *value,
        Value::Number(number) => number.as_f64() != Some(0.0),
        Value::String(text) => !text.is_empty(),
        Value::Array(_) | Value::Object(_) => true,
    }
}
