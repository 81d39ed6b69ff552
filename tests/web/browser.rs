//! The browser around a test: timers, events, storage, the address bar.

use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Document, Event, EventTarget, HtmlDocument, Window};

/// Nothing that a test waits for takes this long.
const DEADLINE_MILLIS: f64 = 10_000.0;
const POLL_MILLIS: i32 = 4;

pub(crate) fn window() -> Window {
    web_sys::window().expect("tests run in a page")
}

pub(crate) fn document() -> Document {
    window().document().expect("a page has a document")
}

/// The origin that the test page was loaded from.
pub(crate) fn origin() -> String {
    window().location().origin().expect("a page has an origin")
}

/// Lets timers, network and rendering go on.
pub(crate) async fn pause(millis: i32) {
    let promise = Promise::new(&mut |resolve, _| {
        window()
            .set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, millis)
            .expect("timers are there");
    });
    JsFuture::from(promise).await.expect("a timer never fails");
}

/// Waits until something holds; returns false when it never did.
pub(crate) async fn comes_true(mut holds: impl FnMut() -> bool) -> bool {
    // The device's clock may be one of the test's making.
    let performance = get(&window(), "performance");
    let now = || call(&performance, "now", &[]).as_f64().unwrap_or_default();
    let deadline = now() + DEADLINE_MILLIS;
    while !holds() {
        if now() > deadline {
            return false;
        }
        pause(POLL_MILLIS).await;
    }
    true
}

/// A new object of a class of the browser, such as an event or an observer.
pub(crate) fn construct(class: &str, arguments: &[JsValue]) -> JsValue {
    let class: Function = get(&js_sys::global(), class).unchecked_into();
    Reflect::construct(&class, &arguments.iter().collect::<Array>()).expect("the browser has this class")
}

/// A plain object.
pub(crate) fn object(entries: &[(&str, JsValue)]) -> JsValue {
    let object = Object::new();
    for (key, value) in entries {
        Reflect::set(&object, &JsValue::from_str(key), value).expect("a plain object takes any key");
    }
    object.into()
}

pub(crate) fn get(target: &JsValue, key: &str) -> JsValue {
    Reflect::get(target, &JsValue::from_str(key)).expect("an object can be read")
}

pub(crate) fn call(target: &JsValue, method: &str, arguments: &[JsValue]) -> JsValue {
    let method: Function = get(target, method).unchecked_into();
    method
        .apply(target, &arguments.iter().collect::<Array>())
        .unwrap_or_else(|error| panic!("the call failed: {error:?}"))
}

/// Dispatches an event that bubbles and can be cancelled; false when somebody prevented its default.
pub(crate) fn fire(target: &EventTarget, class: &str, kind: &str, more: &[(&str, JsValue)]) -> bool {
    let common = [
        ("bubbles", true.into()),
        ("cancelable", true.into()),
        ("composed", true.into()),
    ];
    let options = object(&[&common[..], more].concat());
    let event: Event = construct(class, &[JsValue::from_str(kind), options]).unchecked_into();
    target.dispatch_event(&event).expect("the event is well-formed")
}

/// The same browser as on its first day: no storage, no cookies, the plain address.
pub(crate) fn forget_everything() {
    let storages = [window().local_storage(), window().session_storage()];
    for storage in storages.into_iter().filter_map(|storage| storage.ok().flatten()) {
        storage.clear().expect("a storage can be cleared");
    }
    let document: HtmlDocument = document().unchecked_into();
    let cookies = document.cookie().unwrap_or_default();
    for name in cookies.split("; ").filter_map(|pair| pair.split('=').next()) {
        document
            .set_cookie(&format!("{name}=; Path=/; Max-Age=0; Secure"))
            .expect("a cookie can be removed");
    }
    set_address("/");
}

/// Changes what the address bar says, without loading anything.
pub(crate) fn set_address(path: &str) {
    window()
        .history()
        .and_then(|history| history.replace_state_with_url(&JsValue::NULL, "", Some(path)))
        .expect("the address can be changed");
}

/// As long as it lives, the device's clock and the timers of the page run this many times as fast.
pub(crate) struct Hurry(Function);

impl Hurry {
    pub(crate) fn by(factor: u32) -> Self {
        let body = "
            const { setTimeout, Date: { now } } = window;
            const start = now();
            window.setTimeout = (callback, millis, ...more) => setTimeout(callback, millis / factor, ...more);
            Date.now = () => start + (now() - start) * factor;
            return () => Object.assign(window, { setTimeout }) && (Date.now = now);
        ";
        let begin = Function::new_with_args("factor", body);
        let end = begin
            .call1(&JsValue::NULL, &factor.into())
            .expect("timers can be replaced");
        Self(end.unchecked_into())
    }
}

impl Drop for Hurry {
    fn drop(&mut self) {
        self.0.call0(&JsValue::NULL).expect("timers can be put back");
    }
}

/// As long as it lives, nobody can see the page.
pub(crate) struct OutOfSight(());

impl OutOfSight {
    pub(crate) fn begin() -> Self {
        Self::tell("Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true })");
        Self(())
    }

    fn tell(change: &str) {
        Function::new_no_args(change)
            .call0(&JsValue::NULL)
            .expect("a document takes it");
        fire(&document(), "Event", "visibilitychange", &[]);
    }
}

impl Drop for OutOfSight {
    fn drop(&mut self) {
        Self::tell("delete document.visibilityState");
    }
}
