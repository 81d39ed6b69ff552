//! Rows of things one has, each with what can be done about it.

use yew::prelude::*;

use super::{ButtonKind, spinner};

/// What a row is made of.
#[derive(Clone, Debug, Default)]
pub(crate) struct Row {
    /// Unique in its list, for tests and styling.
    pub(crate) key: AttrValue,
    pub(crate) icon: Html,
    pub(crate) title: AttrValue,
    /// Below the title; empty for none.
    pub(crate) detail: Html,
    /// Small marks behind the title.
    pub(crate) marks: Html,
    /// Buttons at the end.
    pub(crate) actions: Html,
}

/// Draws the rows; nothing for none.
pub(crate) fn rows(rows: Vec<Row>) -> Html {
    if rows.is_empty() {
        return html! { <></> };
    }
    html! {
        <ul class="wa-rows" data-wa-part="rows">
            for row in rows {
                <li class="wa-row" data-wa-part="row" key={row.key.to_string()} data-key={row.key}>
                    <span class="wa-row-icon">{ row.icon }</span>
                    <div class="wa-row-text">
                        <div class="wa-row-title"><bdi>{ row.title }</bdi><>{ row.marks }</></div>
                        <div class="wa-row-detail">{ row.detail }</div>
                    </div>
                    <div class="wa-row-actions">{ row.actions }</div>
                </li>
            }
        </ul>
    }
}

/// A small mark such as "This device"; `tone` is `neutral`, `good` or `warning`.
pub(crate) fn mark(text: AttrValue, tone: &'static str) -> Html {
    html! { <span class="wa-row-mark" data-wa-part="mark" data-tone={tone}>{ text }</span> }
}

/// What a button for an act is made of.
#[derive(Clone, Debug, Default)]
pub(crate) struct ActButton {
    pub(crate) kind: ButtonKind,
    pub(crate) text: AttrValue,
    /// The whole name for assistive technology, where the text alone does not say what it is about; empty for none.
    pub(crate) label: AttrValue,
    /// Ids of what is told with it; empty for nothing.
    pub(crate) described_by: AttrValue,
    pub(crate) busy: bool,
    /// Submits its form.
    pub(crate) submits: bool,
    pub(crate) onclick: Callback<MouseEvent>,
}

/// A button as wide as its words, which can be busy without losing its width or the focus.
pub(crate) fn act_button(button: ActButton) -> Html {
    let ActButton {
        kind,
        text,
        label,
        described_by,
        busy,
        submits,
        onclick,
    } = button;
    let onclick = if busy { Callback::noop() } else { onclick };
    html! {
        <button class="wa-button wa-act" data-wa-part="button" data-variant={kind.as_str()} data-state={if busy { "busy" } else { "idle" }}
            type={if submits { "submit" } else { "button" }} aria-disabled={busy.then_some("true")} aria-label={(!label.is_empty()).then_some(label)}
            aria-describedby={(!described_by.is_empty()).then_some(described_by)} {onclick}>
            <span class="wa-button-spinner">{ spinner() }</span>
            <span class="wa-button-label">{ text }</span>
        </button>
    }
}
