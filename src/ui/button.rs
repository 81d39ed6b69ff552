//! A button that can be busy without losing its words, its width or the focus.

use yew::prelude::*;

use super::spinner;

/// How loud a button is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum ButtonKind {
    /// The one main action of a screen.
    #[default]
    Primary,
    /// Everything else.
    Secondary,
    /// Looks like a link.
    Link,
}

impl ButtonKind {
    fn as_str(self) -> &'static str {
        match self {
            Self::Primary => "primary",
            Self::Secondary => "secondary",
            Self::Link => "link",
        }
    }
}

/// Props of [`Button`].
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct ButtonProps {
    #[prop_or_default]
    pub(crate) kind: ButtonKind,
    /// Submits its form; default: a plain button.
    #[prop_or_default]
    pub(crate) submits: bool,
    /// A request is under way: clicks do nothing, the spinner turns.
    #[prop_or_default]
    pub(crate) busy: bool,
    #[prop_or_default]
    pub(crate) onclick: Callback<()>,
    #[prop_or_default]
    pub(crate) label: Option<AttrValue>,
    pub(crate) children: Html,
}

#[component]
pub(crate) fn Button(props: &ButtonProps) -> Html {
    let (busy, submits) = (props.busy, props.submits);
    let onclick = use_callback((props.onclick.clone(), busy), |_: MouseEvent, (onclick, busy)| {
        if !busy {
            onclick.emit(());
        }
    });
    let can_be_busy = props.kind != ButtonKind::Link;
    html! {
        <button class="wa-button" data-wa-part="button" data-variant={props.kind.as_str()}
            data-state={if busy { "busy" } else { "idle" }} type={if submits { "submit" } else { "button" }}
            aria-disabled={busy.then_some("true")} aria-label={props.label.clone()} {onclick}>
            if can_be_busy {
                <span class="wa-button-spinner">{ spinner() }</span>
            }
            <span class="wa-button-label">{ props.children.clone() }</span>
        </button>
    }
}
