//! The browser around a test: events, timers, storage, the address bar. Knows nothing of the kit.
//!
//! For what [`TestPage`](super::TestPage) has no words for, such as an event of a part of the app's own.

use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Document, Element, Event, EventTarget, HtmlDocument, NodeList, Window};

/// How long a condition that does not hold yet rests before it is asked for again.
const POLL_MILLIS: i32 = 4;

/// The page's window.
///
/// ```no_run
/// use wacht_local::testing::browser::window;
///
/// assert!(window().navigator().on_line());
/// ```
///
/// # Panics
/// Where there is no page.
pub fn window() -> Window {
    web_sys::window().expect("tests of pages run in a page: wasm_bindgen_test_configure!(run_in_browser)")
}

/// The page's document.
///
/// ```no_run
/// use wacht_local::testing::browser::document;
///
/// let title = document().title();
/// ```
///
/// # Panics
/// Where there is no page.
pub fn document() -> Document {
    window().document().expect("a page has a document")
}

/// The origin that the test page was loaded from.
///
/// ```no_run
/// use wacht_local::testing::browser::origin;
///
/// let link = format!("{}/invite?token=t1", origin());
/// ```
///
/// # Panics
/// Where there is no page.
pub fn origin() -> String {
    window().location().origin().expect("a page has an origin")
}

/// Lets timers, network and rendering go on for so many milliseconds.
///
/// ```no_run
/// use wacht_local::testing::browser::pause;
///
/// # async fn test() {
/// // What must not happen had time to.
/// pause(50).await;
/// # }
/// ```
///
/// # Panics
/// Where there is no page.
pub async fn pause(millis: i32) {
    let promise = Promise::new(&mut |resolve, _| {
        window()
            .set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, millis)
            .expect("timers are there");
    });
    JsFuture::from(promise).await.expect("a timer never fails");
}

/// Waits until something holds; false when it did not within so many milliseconds.
///
/// ```no_run
/// use wacht_local::testing::browser::{comes_true, document};
///
/// # async fn test() {
/// assert!(comes_true(2_000.0, || document().title() == "Notes").await);
/// # }
/// ```
pub async fn comes_true(limit_millis: f64, mut holds: impl FnMut() -> bool) -> bool {
    let deadline = elapsed() + limit_millis;
    while !holds() {
        if elapsed() > deadline {
            return false;
        }
        pause(POLL_MILLIS).await;
    }
    true
}

/// Milliseconds since the page began: the clock of the device may be one of the test's making.
fn elapsed() -> f64 {
    let performance = get(&window(), "performance");
    call(&performance, "now", &[]).as_f64().unwrap_or_default()
}

/// A plain object with these entries.
///
/// ```no_run
/// use wacht_local::testing::browser::object;
///
/// let options = object(&[("bubbles", true.into())]);
/// ```
///
/// # Panics
/// Never: a plain object takes any key.
pub fn object(entries: &[(&str, JsValue)]) -> JsValue {
    let object = Object::new();
    for (key, value) in entries {
        Reflect::set(&object, &JsValue::from_str(key), value).expect("a plain object takes any key");
    }
    object.into()
}

/// The value of a property; `undefined` where it is missing.
///
/// ```no_run
/// use wacht_local::testing::browser::{get, window};
///
/// let has_passkeys = !get(&window(), "PublicKeyCredential").is_undefined();
/// ```
///
/// # Panics
/// When `target` is no object.
pub fn get(target: &JsValue, key: &str) -> JsValue {
    Reflect::get(target, &JsValue::from_str(key)).expect("an object can be read")
}

/// What a method answers.
///
/// ```no_run
/// use wacht_local::testing::browser::{call, document};
///
/// call(&document(), "querySelector", &["main".into()]);
/// ```
///
/// # Panics
/// When there is no such method, or it throws.
pub fn call(target: &JsValue, method: &str, arguments: &[JsValue]) -> JsValue {
    let method: Function = get(target, method).unchecked_into();
    method
        .apply(target, &arguments.iter().collect::<Array>())
        .unwrap_or_else(|error| panic!("the call failed: {error:?}"))
}

/// A new object of a class of the browser, such as an event or an observer.
///
/// ```no_run
/// use wacht_local::testing::browser::construct;
///
/// let channel = construct("BroadcastChannel", &["news".into()]);
/// ```
///
/// # Panics
/// When there is no such class, or it refuses.
pub fn construct(class: &str, arguments: &[JsValue]) -> JsValue {
    let class: Function = get(&js_sys::global(), class).unchecked_into();
    Reflect::construct(&class, &arguments.iter().collect::<Array>()).expect("the browser has this class")
}

/// Dispatches an event of a class, such as `PointerEvent`, that bubbles and can be cancelled, with `more` of its options;
/// false when somebody prevented its default.
///
/// ```no_run
/// use wacht_local::testing::browser::{fire, window};
///
/// fire(&window(), "Event", "online", &[]);
/// ```
///
/// # Panics
/// When there is no such class.
pub fn fire(target: &EventTarget, class: &str, kind: &str, more: &[(&str, JsValue)]) -> bool {
    let common = [
        ("bubbles", true.into()),
        ("cancelable", true.into()),
        ("composed", true.into()),
    ];
    let options = object(&[&common[..], more].concat());
    let event: Event = construct(class, &[JsValue::from_str(kind), options]).unchecked_into();
    target.dispatch_event(&event).expect("the event is well-formed")
}

/// Fires a key's event, `keydown` or `keyup`, at an element; false when somebody prevented its default.
///
/// ```no_run
/// use wacht_local::testing::browser::{fire_key, focused};
///
/// if let Some(field) = focused() {
///     fire_key(&field, "keydown", "Escape", false);
/// }
/// ```
///
/// # Panics
/// Never: every browser has keys.
pub fn fire_key(target: &EventTarget, kind: &str, key: &str, shift: bool) -> bool {
    let options = [("key", JsValue::from_str(key)), ("shiftKey", shift.into())];
    fire(target, "KeyboardEvent", kind, &options)
}

/// The same browser as on its first day: no storage, no cookies.
///
/// ```no_run
/// wacht_local::testing::browser::forget_everything();
/// ```
///
/// # Panics
/// Where there is no page.
pub fn forget_everything() {
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
}

/// Path, query and fragment of the page's address.
///
/// ```no_run
/// use wacht_local::testing::browser::{address, set_address};
///
/// set_address("/orders?id=7", true);
/// assert_eq!(address(), "/orders?id=7");
/// ```
///
/// # Panics
/// Where there is no page.
pub fn address() -> String {
    let location = window().location();
    let parts = [location.pathname(), location.search(), location.hash()];
    parts.into_iter().filter_map(Result::ok).collect()
}

/// Changes what the address bar says without loading anything, and tells the routers on the page. With `replace` the history
/// keeps no trace of where it was before.
///
/// ```no_run
/// // A mailed link was followed.
/// wacht_local::testing::browser::set_address("/magic?token=t1", false);
/// ```
///
/// # Panics
/// When `path` leads to another origin.
pub fn set_address(path: &str, replace: bool) {
    let history = window().history().expect("a page has a history");
    let (state, path) = (JsValue::NULL, Some(path));
    let changed = if replace {
        history.replace_state_with_url(&state, "", path)
    } else {
        history.push_state_with_url(&state, "", path)
    };
    changed.unwrap_or_else(|_| panic!("{path:?} is no path of this origin"));
    fire(&window(), "PopStateEvent", "popstate", &[("state", JsValue::NULL)]);
}

/// The element that has the keyboard focus; `None` when it is the page itself.
///
/// ```no_run
/// use wacht_local::testing::browser::focused;
///
/// assert_eq!(focused().map(|element| element.tag_name()).as_deref(), Some("INPUT"));
/// ```
///
/// # Panics
/// Where there is no page.
pub fn focused() -> Option<Element> {
    document()
        .active_element()
        .filter(|element| !matches!(&*element.tag_name(), "BODY" | "HTML"))
}

/// The elements of a list.
///
/// ```no_run
/// use wacht_local::testing::browser::{document, elements};
///
/// let list = document().query_selector_all("li").expect("a selector");
/// assert_eq!(elements(&list).len(), 3);
/// ```
pub fn elements(list: &NodeList) -> Vec<Element> {
    (0..list.length())
        .filter_map(|at| list.get(at)?.dyn_into().ok())
        .collect()
}

/// A text with its spaces folded.
///
/// ```
/// use wacht_local::testing::browser::folded;
///
/// assert_eq!(folded("  Ada\n   Lovelace "), "Ada Lovelace");
/// ```
pub fn folded(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
