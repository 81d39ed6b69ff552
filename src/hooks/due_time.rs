//! What a page does when time goes by, or when the browser brings it back.

use std::rc::Rc;

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use yew::prelude::*;

use super::Engine;
use crate::kept::use_effect_with;
use crate::wire::Timestamp;

/// Timers of browsers may ring a little early.
const TIMER_MARGIN_MILLIS: i64 = 50;

/// Calls back with the time as soon as the earliest of these is there: the end of an attempt, or of a limit.
#[hook]
pub(super) fn use_due_time(engine: &Rc<Engine>, times: [Option<Timestamp>; 2], on_due: Callback<Timestamp>) {
    let due = times.into_iter().flatten().min();
    let engine = engine.clone();
    use_effect_with(due, move |due| {
        let timeout = due.map(|due| {
            let left = due.as_millis() - engine.client().clock().now().as_millis() + TIMER_MARGIN_MILLIS;
            let left = u32::try_from(left.clamp(0, i64::from(i32::MAX))).unwrap_or_default();
            Timeout::new(left, move || on_due.emit(engine.client().clock().now()))
        });
        move || drop(timeout)
    });
}

/// Calls back when the browser brings the page back as it was left, and at its first showing.
#[hook]
pub(super) fn use_page_return(on_return: Callback<()>) {
    use_effect_with((), move |()| {
        let listener =
            web_sys::window().map(|window| EventListener::new(&window, "pageshow", move |_| on_return.emit(())));
        move || drop(listener)
    });
}
