//! Asks before something is destroyed.

use yew::prelude::*;

use super::form::dialog_actions;
use super::scope::use_profile;
use crate::ui::{ButtonKind, Dialog, Words, banner};

/// Props of [`Confirm`].
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct ConfirmProps {
    /// The question, which names what goes.
    pub(crate) title: AttrValue,
    /// What comes of it.
    pub(crate) text: AttrValue,
    /// The words of the button that does it.
    pub(crate) action: AttrValue,
    /// It is being done.
    #[prop_or_default]
    pub(crate) busy: bool,
    /// Why it could not be done.
    #[prop_or_default]
    pub(crate) failure: Option<AttrValue>,
    /// What is wrong with a field: told here, shown there.
    #[prop_or_default]
    pub(crate) field_error: Option<AttrValue>,
    pub(crate) on_confirm: Callback<()>,
    pub(crate) on_close: Callback<()>,
    /// Fields to fill in before; then the focus is theirs.
    #[prop_or_default]
    pub(crate) fields: Option<Html>,
}

/// A dialog with a way out, which has the focus, and the act. Stays open until whoever shows it stops showing it.
#[component]
pub(crate) fn Confirm(props: &ConfirmProps) -> Html {
    let profile = use_profile();
    let (on_confirm, busy) = (props.on_confirm.clone(), props.busy);
    let onsubmit = Callback::from(move |event: SubmitEvent| {
        event.prevent_default();
        if !busy {
            on_confirm.emit(());
        }
    });
    let actions = dialog_actions(
        &profile,
        ButtonKind::Danger,
        props.action.clone(),
        busy,
        props.fields.is_none(),
        &props.on_close,
    );
    let wrong = props.failure.clone().or_else(|| props.field_error.clone());
    html! {
        <Dialog alert=true title={props.title.clone()} description={props.text.clone()} words={Words(&profile.messages().widget)}
            on_close={props.on_close.clone()} assertive={wrong.unwrap_or_default()} waits={profile.waits(busy)}>
            <form class="wa-form" novalidate=true {onsubmit}>
                <>{ props.fields.clone().unwrap_or_default() }</>
                { banner(props.failure.clone()) }
                { actions }
            </form>
        </Dialog>
    }
}
