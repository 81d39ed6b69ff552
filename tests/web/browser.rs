//! The browser around a test: what the kit for apps has of it, and clocks and looks of the suite's own.

use js_sys::Function;
use wasm_bindgen::{JsCast as _, JsValue};

pub(crate) use wacht_local::testing::browser::{call, construct, document, fire, get, object, origin, pause, window};

/// Nothing that a test waits for takes this long.
const DEADLINE_MILLIS: f64 = 30_000.0;

/// Waits until something holds; returns false when it never did.
pub(crate) async fn comes_true(holds: impl FnMut() -> bool) -> bool {
    wacht_local::testing::browser::comes_true(DEADLINE_MILLIS, holds).await
}

/// The same browser as on its first day: no storage, no cookies, the plain address.
pub(crate) fn forget_everything() {
    wacht_local::testing::browser::forget_everything();
    set_address("/");
}

/// Changes what the address bar says, without loading anything, and tells nobody.
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
            const { setTimeout, setInterval, Date: { now } } = window;
            const start = now();
            window.setTimeout = (callback, millis, ...more) => setTimeout(callback, millis / factor, ...more);
            window.setInterval = (callback, millis, ...more) => setInterval(callback, millis / factor, ...more);
            Date.now = () => start + (now() - start) * factor;
            return () => Object.assign(window, { setTimeout, setInterval }) && (Date.now = now);
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
