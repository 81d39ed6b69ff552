//! What the polite live region of a root or a dialog says.

use gloo::timers::callback::Timeout;
use yew::prelude::*;

use crate::kept::use_effect_with;

/// How many milliseconds something may last before it is told that it lasts.
const MOMENT: u32 = 1000;

/// `polite`, or what is waited for once that has lasted for longer than a moment; `waits` is empty while nothing is. What was
/// told before the wait is not told again after it.
#[hook]
pub(super) fn use_told(polite: &AttrValue, waits: &AttrValue) -> AttrValue {
    let late = use_state_eq(AttrValue::default);
    let told_before = use_mut_ref(AttrValue::default);
    use_effect_with(waits.clone(), {
        let late = late.clone();
        move |waits| {
            late.set(AttrValue::default());
            let waits = waits.clone();
            let timeout = (!waits.is_empty()).then(|| Timeout::new(MOMENT, move || late.set(waits)));
            move || drop(timeout)
        }
    });
    let mut told_before = told_before.borrow_mut();
    if !waits.is_empty() && *late == *waits {
        told_before.clone_from(polite);
        return waits.clone();
    }
    if *told_before == *polite {
        return AttrValue::default();
    }
    *told_before = AttrValue::default();
    polite.clone()
}
