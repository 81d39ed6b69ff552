//! Questions to any page.

use anyhow::Result;
use serde_json::{Value, json};

use crate::Browser;

/// What has the keyboard focus.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Focus {
    /// Element name, lower case.
    pub element: String,
    /// Its `name` attribute.
    pub name: String,
    /// Its accessible name as far as markup tells it, or its text.
    pub text: String,
}

/// Where an element is on the screen, in the page's pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Place {
    /// From the left.
    pub left: f64,
    /// From the top.
    pub top: f64,
    /// To its right end.
    pub width: f64,
}

const DESCRIBE: &str = "const active = document.activeElement;\
    const screens = [...document.querySelectorAll('[data-wa-screen]')].map(node => node.dataset.waScreen);\
    return `Address: ${location.href}\\nScreen: ${screens.join(', ') || 'none of the kit'}\\n` +\
        `Focus: ${active ? active.cloneNode().outerHTML.slice(0, 200) : 'none'}\\n` +\
        `Text: ${document.body.innerText.slice(0, 1500)}`";

const TEXT: &str = "const node = document.querySelector(arguments[0]); return node ? node.innerText.trim() : ''";

impl Browser {
    /// Address, screen, focus and text of the page, for people.
    pub(crate) async fn describe(&self) -> String {
        match self.eval(DESCRIBE, Vec::new()).await {
            Ok(Value::String(text)) => text,
            Ok(_) => "The page says nothing.".to_owned(),
            Err(error) => format!("The page does not answer: {error:#}"),
        }
    }

    /// Waits until the kit shows a screen, such as `sign-in/password`.
    pub async fn on_screen(&self, screen: &str) -> Result<()> {
        let selector = json!(format!("[data-wa-screen=\"{screen}\"]"));
        let body = "return document.querySelector(arguments[0]) !== null";
        self.until(&format!("the screen {screen}"), body, vec![selector])
            .await
            .map(drop)
    }

    /// Waits until something is visible.
    pub async fn sees(&self, selector: &str) -> Result<()> {
        self.find(selector).await.map(drop)
    }

    /// Waits until nothing fits a selector.
    pub async fn sees_no(&self, selector: &str) -> Result<()> {
        let body = "return document.querySelector(arguments[0]) === null";
        self.until(&format!("{selector} to be gone"), body, vec![json!(selector)])
            .await
            .map(drop)
    }

    /// Waits until the page's visible text contains something.
    pub async fn reads(&self, text: &str) -> Result<()> {
        let body = "return document.body.innerText.includes(arguments[0])";
        self.until(&format!("the words {text:?}"), body, vec![json!(text)])
            .await
            .map(drop)
    }

    /// Waits until path, query and fragment of the address are these.
    pub async fn is_at(&self, path: &str) -> Result<()> {
        let body =
            "return location.origin === arguments[0] && location.href.slice(location.origin.length) === arguments[1]";
        let args = vec![json!(self.origin()), json!(path)];
        self.until(&format!("the address {path}"), body, args).await.map(drop)
    }

    /// Waits until the focus is on what a selector finds.
    pub async fn focuses(&self, selector: &str) -> Result<()> {
        let body = "return document.activeElement !== null && document.activeElement.matches(arguments[0])";
        self.until(&format!("the focus on {selector}"), body, vec![json!(selector)])
            .await
            .map(drop)
    }

    /// Waits until an element's text is this.
    pub async fn says(&self, selector: &str, text: &str) -> Result<()> {
        let body =
            "const node = document.querySelector(arguments[0]); return node && node.innerText.trim() === arguments[1]";
        let what = format!("{selector} to say {text:?}");
        self.until(&what, body, vec![json!(selector), json!(text)])
            .await
            .map(drop)
    }

    /// Clicks a button or link of the kit by its words.
    pub async fn press_button(&self, words: &str) -> Result<()> {
        let mark = "document.querySelectorAll('[data-wanted]').forEach(node => delete node.dataset.wanted);\
            const found = [...document.querySelectorAll('main .wa-root button, main .wa-root a')]\
                .find(node => node.innerText.trim() === arguments[0] && node.checkVisibility());\
            if (found) found.dataset.wanted = ''; return found !== undefined";
        let args = vec![json!(words)];
        self.until(&format!("a button {words:?}"), mark, args).await?;
        self.click("[data-wanted]").await
    }

    /// The text of an element; empty when there is none.
    pub async fn text(&self, selector: &str) -> Result<String> {
        Ok(string(self.eval(TEXT, vec![json!(selector)]).await?))
    }

    /// What a field holds.
    pub async fn value(&self, selector: &str) -> Result<String> {
        let body = "const node = document.querySelector(arguments[0]); return node ? node.value : ''";
        Ok(string(self.eval(body, vec![json!(selector)]).await?))
    }

    /// An attribute of the first element found; `None` without it.
    pub async fn attribute(&self, selector: &str, name: &str) -> Result<Option<String>> {
        let body = "const node = document.querySelector(arguments[0]); return node && node.getAttribute(arguments[1])";
        Ok(self
            .eval(body, vec![json!(selector), json!(name)])
            .await?
            .as_str()
            .map(str::to_owned))
    }

    /// How many elements fit a selector.
    pub async fn count(&self, selector: &str) -> Result<u64> {
        let body = "return document.querySelectorAll(arguments[0]).length";
        Ok(self
            .eval(body, vec![json!(selector)])
            .await?
            .as_u64()
            .unwrap_or_default())
    }

    /// Where the first element found is, once there is one.
    pub async fn place_of(&self, selector: &str) -> Result<Place> {
        let body = "const box = document.querySelector(arguments[0])?.getBoundingClientRect();\
            return box && [box.left, box.top, box.width]";
        let what = format!("{selector} to be somewhere");
        let answer = self.until(&what, body, vec![json!(selector)]).await?;
        let part = |at: usize| answer[at].as_f64().unwrap_or_default();
        Ok(Place {
            left: part(0),
            top: part(1),
            width: part(2),
        })
    }

    /// What has the focus.
    pub async fn focus(&self) -> Result<Focus> {
        let body = "const node = document.activeElement;\
            return [node.localName, node.getAttribute('name'), node.getAttribute('aria-label') || node.innerText]";
        let answer = self.eval(body, Vec::new()).await?;
        let part = |at: usize| string(answer[at].clone());
        Ok(Focus {
            element: part(0),
            name: part(1),
            text: part(2),
        })
    }

    /// The address of the page.
    pub async fn address(&self) -> Result<String> {
        Ok(string(self.eval("return location.href", Vec::new()).await?))
    }
}

fn string(value: Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}
