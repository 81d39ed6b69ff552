//! A place in the document with a part of the kit in it, and ways to look at it.

use std::cell::RefCell;
use std::rc::Rc;

use wacht_yew::hooks::{NavigatorHandle, TransportHandle};
use wacht_yew::prelude::*;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlElement, HtmlInputElement};
use yew::prelude::*;

use super::browser::{comes_true, document};
use super::site::Site;

/// What is put on the page.
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct StageProps {
    pub(crate) public_key: AttrValue,
    pub(crate) ui_overwrites: UiOverwrites,
    pub(crate) callbacks: Callbacks,
    pub(crate) messages: &'static Messages,
    pub(crate) languages: Languages,
    pub(crate) locale: AttrValue,
    pub(crate) transport: TransportHandle,
    pub(crate) navigator: NavigatorHandle,
    /// What stands inside the provider.
    pub(crate) content: Html,
}

/// The app of a test: a provider with some content.
#[component]
pub(crate) fn Stage(props: &StageProps) -> Html {
    let StageProps {
        public_key,
        ui_overwrites,
        callbacks,
        messages,
        languages,
        locale,
        transport,
        navigator,
        content,
    } = props.clone();
    html! {
        <DeploymentProvider {public_key} {ui_overwrites} {callbacks} {messages} {languages} {locale} {transport} {navigator}>
            { content }
        </DeploymentProvider>
    }
}

/// A mounted app; dropping it takes it off the page.
pub(crate) struct Page {
    pub(crate) site: Site,
    place: HtmlElement,
    props: StageProps,
    app: Mounted,
}

type Mounted = Rc<RefCell<Option<AppHandle<Stage>>>>;

thread_local! {
    static MOUNTED: RefCell<Vec<(HtmlElement, Mounted)>> = const { RefCell::new(Vec::new()) };
}

/// Takes the pages off that a failed test left behind: nothing is dropped when a test panics, and what stays mounted
/// goes on to talk to storage and to other tabs.
pub(crate) fn clear_away() {
    for (place, app) in MOUNTED.take() {
        unmount(&place, &app);
    }
}

fn unmount(place: &HtmlElement, app: &Mounted) {
    let app = app.borrow_mut().take();
    if let Some(app) = app {
        app.destroy();
    }
    place.remove();
}

impl Page {
    /// Puts content inside a provider of this site.
    pub(crate) fn mount(site: &Site, content: Html) -> Self {
        Self::mount_with(site, content, |_| {})
    }

    /// Puts content somewhere else on the page too, inside a provider of its own.
    pub(crate) fn mount_into(&self, place: &Element, content: Html, ui_overwrites: UiOverwrites) -> AppHandle<Stage> {
        let props = StageProps {
            ui_overwrites,
            content,
            ..self.props.clone()
        };
        yew::Renderer::<Stage>::with_root_and_props(place.clone(), props).render()
    }

    /// The same with something else about the provider.
    pub(crate) fn mount_with(site: &Site, content: Html, change: impl FnOnce(&mut StageProps)) -> Self {
        let mut props = StageProps {
            public_key: site.public_key().into(),
            ui_overwrites: UiOverwrites::default(),
            callbacks: Callbacks::new(),
            messages: &ENGLISH,
            languages: Languages::default(),
            locale: AttrValue::default(),
            transport: site.transport(),
            navigator: site.navigator(),
            content,
        };
        change(&mut props);
        let place: HtmlElement = document().create_element("div").expect("a div").unchecked_into();
        document()
            .body()
            .and_then(|body| body.append_child(&place).ok())
            .expect("the page has a body");
        let renderer = yew::Renderer::<Stage>::with_root_and_props(place.clone().into(), props.clone());
        let app = Rc::new(RefCell::new(Some(renderer.render())));
        MOUNTED.with_borrow_mut(|mounted| mounted.push((place.clone(), app.clone())));
        Self {
            site: site.clone(),
            place,
            props,
            app,
        }
    }

    /// A sign-in page, once its first screen is there.
    pub(crate) async fn sign_in(site: &Site) -> Self {
        let page = Self::mount(site, html! { <SignIn /> });
        page.until("the first screen", |page| {
            !page.screen().is_empty() && page.screen() != "sign-in/loading"
        })
        .await;
        page
    }

    /// The address of the link that a sign-in page has mailed to somebody of the fixtures; the page is left.
    pub(crate) async fn mails_link(site: &Site, email: &str) -> String {
        let page = Self::sign_in(site).await;
        page.type_into("username", email);
        page.submit();
        page.shows("sign-in/link-sent").await;
        page.until("the message", |_| !site.messages_to(email).is_empty()).await;
        site.link_for(email)
    }

    /// A sign-up page, once its first screen is there.
    pub(crate) async fn sign_up(site: &Site) -> Self {
        let page = Self::mount(site, html! { <SignUp /> });
        page.until("the first screen", |page| {
            !page.screen().is_empty() && page.screen() != "sign-up/loading"
        })
        .await;
        page
    }

    /// Changes the app's props.
    pub(crate) fn change(&mut self, change: impl FnOnce(&mut StageProps)) {
        change(&mut self.props);
        let mut app = self.app.borrow_mut();
        app.as_mut().expect("the page is mounted").update(self.props.clone());
    }

    /// Takes the app off the page and puts it there anew, as a reload would.
    pub(crate) async fn reload(self) -> Self {
        let (site, props) = (self.site.clone(), self.props.clone());
        drop(self);
        site.settle().await;
        Self::mount_with(&site, Html::default(), |fresh| *fresh = props)
    }

    pub(crate) fn place(&self) -> &HtmlElement {
        &self.place
    }

    /// The markup as it is now.
    pub(crate) fn html(&self) -> String {
        self.place.inner_html()
    }

    /// The markup for messages, without drawings.
    fn sketch(&self) -> String {
        let html = self.html();
        let mut pieces = html.split("<svg");
        let first = pieces.next().unwrap_or_default().to_owned();
        pieces.fold(first, |sketch, piece| {
            sketch + piece.split_once("</svg>").map_or("", |(_, rest)| rest)
        })
    }

    /// The markup without what differs from mount to mount: numbered ids.
    pub(crate) fn markup(&self) -> String {
        let html = self.html();
        let mut parts = html.split("\"wa-");
        let mut plain = parts.next().unwrap_or_default().to_owned();
        for part in parts {
            plain.push_str("\"wa-");
            plain.push_str(part.trim_start_matches(|character: char| character.is_ascii_digit()));
        }
        plain
    }

    /// Waits until something holds.
    pub(crate) async fn until(&self, what: &str, mut holds: impl FnMut(&Self) -> bool) {
        let came = comes_true(|| holds(self)).await;
        // What is seen may be drawn before its effects ran.
        yew::scheduler::flush().await;
        assert!(
            came,
            "never seen: {what}\nfocus: {}\npage: {}",
            name_of_focus(),
            self.sketch()
        );
    }

    /// Waits for a screen.
    pub(crate) async fn shows(&self, screen: &str) {
        self.until(&format!("the screen {screen}"), |page| page.screen() == screen)
            .await;
    }

    /// The screen's name; empty as long as there is none.
    pub(crate) fn screen(&self) -> String {
        let root = self.find("[data-wa-screen]");
        root.and_then(|root| root.get_attribute("data-wa-screen"))
            .unwrap_or_default()
    }

    pub(crate) fn find(&self, selector: &str) -> Option<HtmlElement> {
        let found = self.place.query_selector(selector).expect("the selector is valid");
        found.map(|found| found.unchecked_into())
    }

    pub(crate) fn get(&self, selector: &str) -> HtmlElement {
        self.find(selector)
            .unwrap_or_else(|| panic!("there is no {selector} in {}", self.sketch()))
    }

    pub(crate) fn all(&self, selector: &str) -> Vec<HtmlElement> {
        let list = self.place.query_selector_all(selector).expect("the selector is valid");
        (0..list.length())
            .filter_map(|at| list.get(at))
            .map(|node| node.unchecked_into())
            .collect()
    }

    pub(crate) fn has(&self, selector: &str) -> bool {
        self.find(selector).is_some()
    }

    /// The text of an element, its spaces folded; empty as long as it is not there.
    pub(crate) fn text(&self, selector: &str) -> String {
        self.find(selector).map(|element| text_of(&element)).unwrap_or_default()
    }

    /// A field that people see, by its name.
    pub(crate) fn field(&self, name: &str) -> HtmlInputElement {
        self.get(&format!("input[name={name}]:not([aria-hidden])"))
            .unchecked_into()
    }

    /// The text below a field.
    pub(crate) fn note(&self, name: &str) -> String {
        self.descriptions(name).into_iter().next().unwrap_or_default()
    }

    /// What assistive technology reads after the name of a field, in its order.
    pub(crate) fn descriptions(&self, name: &str) -> Vec<String> {
        let ids = self.field(name).get_attribute("aria-describedby").unwrap_or_default();
        let described = ids.split(' ').map(|id| document().get_element_by_id(id));
        described
            .map(|element| element.map(|element| text_of(&element)).unwrap_or_default())
            .collect()
    }

    /// The text of the banner; empty when none is shown.
    pub(crate) fn banner(&self) -> String {
        self.find(".wa-banner[data-state=shown]")
            .map(|banner| text_of(&banner))
            .unwrap_or_default()
    }

    /// What the live region of this kind, `polite` or `assertive`, says.
    pub(crate) fn announcement(&self, kind: &str) -> String {
        text_of(&self.get(&format!(".wa-root > [aria-live={kind}]")))
    }

    /// Whether the keyboard focus is on the element.
    pub(crate) fn has_focus(&self, selector: &str) -> bool {
        focused().is_some_and(|focused| self.find(selector).is_some_and(|element| *element == focused))
    }

    /// Waits for the keyboard focus.
    pub(crate) async fn focuses(&self, selector: &str) {
        self.until(&format!("the focus on {selector}"), |page| page.has_focus(selector))
            .await;
    }
}

impl Drop for Page {
    fn drop(&mut self) {
        unmount(&self.place, &self.app);
        // Only now: what is still on its way comes too late for this page.
        self.site.release();
        MOUNTED.with_borrow_mut(|mounted| mounted.retain(|(place, _)| *place != self.place));
    }
}

/// The element that has the keyboard focus.
pub(crate) fn focused() -> Option<Element> {
    document().active_element()
}

pub(crate) fn text_of(element: &Element) -> String {
    let text = element.text_content().unwrap_or_default();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn name_of_focus() -> String {
    focused().map(|focused| focused.outer_html()).unwrap_or_default()
}
