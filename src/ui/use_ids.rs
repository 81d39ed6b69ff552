//! Ids that tie labels, hints and errors to their fields.

use std::cell::Cell;

use yew::prelude::*;

use crate::kept::use_memo;

thread_local! {
    static NEXT: Cell<u32> = const { Cell::new(0) };
}

/// An id of this component instance, unique in the document.
#[hook]
pub(crate) fn use_id() -> AttrValue {
    let id = use_memo((), |()| {
        let number = NEXT.get();
        NEXT.set(number + 1);
        AttrValue::from(format!("wa-{number}"))
    });
    (*id).clone()
}
