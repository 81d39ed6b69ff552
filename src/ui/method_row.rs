//! One of several ways to go on, as a row to press.

use yew::prelude::*;

use super::{IconName, icon, spinner};

/// What a row is made of.
#[derive(Clone, Debug)]
pub(crate) struct MethodRow {
    /// Which way it is, for styling and tests.
    pub(crate) key: &'static str,
    pub(crate) icon: IconName,
    pub(crate) title: AttrValue,
    /// The line below, such as a masked address; empty for none.
    pub(crate) detail: AttrValue,
    /// Its request is under way.
    pub(crate) busy: bool,
    pub(crate) onclick: Callback<MouseEvent>,
}

/// Draws the rows.
pub(crate) fn method_rows(rows: Vec<MethodRow>) -> Html {
    html! {
        <ul class="wa-methods" data-wa-part="methods">
            for row in rows {
                <li>{ method_row(row) }</li>
            }
        </ul>
    }
}

fn method_row(row: MethodRow) -> Html {
    html! {
        <button class="wa-method" data-wa-part="method" data-method={row.key} data-state={if row.busy { "busy" } else { "idle" }}
            type="button" aria-disabled={row.busy.then_some("true")} onclick={row.onclick}>
            <span class="wa-method-icon">
                if row.busy {
                    { spinner() }
                } else {
                    { icon(row.icon) }
                }
            </span>
            <span class="wa-method-text">
                <span class="wa-method-title">{ row.title }</span>
                if !row.detail.is_empty() {
                    <span class="wa-method-detail"><bdi>{ row.detail }</bdi></span>
                }
            </span>
            { icon(IconName::ChevronRight) }
        </button>
    }
}
