//! How long the page is kept busy in one piece, on a clock of the test's making.

use js_sys::Function;
use wasm_bindgen::JsValue;

use super::browser::{get, window};
use super::instead::Instead;

/// As long as it lives, each look at the page's monotonic clock finds it a millisecond later, and the looks in each turn of
/// the event loop are counted: no device is too fast or too slow for it. A turn begins with each message that a channel
/// delivers, to whomever: that is how the kit gives the page its turn, and messages of different channels have no order.
pub(crate) struct Turns {
    counter: JsValue,
    _clock: Instead,
}

impl Turns {
    pub(crate) fn count() -> Self {
        let body = "
            const counter = { looks: 0, longest: 0, busy: 0 };
            let now = performance.now();
            counter.now = () => {
                counter.looks += 1;
                counter.longest = Math.max(counter.longest, counter.looks);
                return now += 1;
            };
            const begin = () => {
                if (counter.looks > 2) counter.busy += 1;
                counter.looks = 0;
            };
            const kept = Object.getOwnPropertyDescriptor(MessagePort.prototype, 'onmessage');
            Object.defineProperty(MessagePort.prototype, 'onmessage', {
                ...kept,
                set(listener) {
                    kept.set.call(this, event => { begin(); listener.call(this, event); });
                },
            });
            counter.end = () => Object.defineProperty(MessagePort.prototype, 'onmessage', kept);
            return counter;
        ";
        let counter = Function::new_no_args(body)
            .call0(&JsValue::NULL)
            .expect("pages have channels and a clock");
        let clock = Instead::put(get(&window(), "performance"), "now", get(&counter, "now"));
        Self { counter, _clock: clock }
    }

    /// The longest that one turn lasted, in milliseconds.
    pub(crate) fn longest(&self) -> f64 {
        get(&self.counter, "longest").as_f64().unwrap_or_default()
    }

    /// How many turns did more than look at the clock once or twice.
    pub(crate) fn busy(&self) -> f64 {
        get(&self.counter, "busy").as_f64().unwrap_or_default()
    }
}

impl Drop for Turns {
    fn drop(&mut self) {
        let end = Function::from(get(&self.counter, "end"));
        end.call0(&JsValue::NULL).expect("what was put there can be put back");
    }
}
