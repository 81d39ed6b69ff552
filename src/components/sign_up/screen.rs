//! Chooses the screen's body, its name, and what is said of it.

use yew::prelude::*;

use super::closed::{no_method_screen, restricted_screen, unknown_step_screen, waitlist_screen};
use super::code::code_screen;
use super::form::form_screen;
use super::password::password_said;
use super::profile::availability_said;
use super::view::View;
use super::waiting::{finished_screen, leaving_screen, passkey_screen, waiting_screen};
use super::words::error_text;
use crate::flow::sign_up::{SignUpField, SignUpScreen, SignUpTask};
use crate::theme::ScreenName;
use crate::ui::card_skeleton;

/// The name in `data-wa-screen`.
pub(super) fn screen_name(screen: &SignUpScreen) -> ScreenName {
    match screen {
        SignUpScreen::Loading => ScreenName::SignUpLoading,
        SignUpScreen::Form => ScreenName::SignUpForm,
        SignUpScreen::Restricted => ScreenName::SignUpRestricted,
        SignUpScreen::Waitlist => ScreenName::SignUpWaitlist,
        SignUpScreen::Code(_) => ScreenName::SignUpCode,
        SignUpScreen::UnknownStep(_) | SignUpScreen::NoMethod => ScreenName::SignUpElsewhere,
        SignUpScreen::Leaving => ScreenName::SignUpLeaving,
        SignUpScreen::Confirming => ScreenName::SignUpConfirming,
        SignUpScreen::PasskeyPrompt => ScreenName::SignUpPasskey,
        SignUpScreen::Finished => ScreenName::SignUpFinished,
    }
}

/// Draws the screen that is shown.
pub(super) fn screen(view: &View) -> Html {
    match &view.shown {
        SignUpScreen::Loading if view.form_error().is_none() => card_skeleton(view.context.messages.common.loading),
        SignUpScreen::Loading | SignUpScreen::Confirming => waiting_screen(view),
        SignUpScreen::Form => form_screen(view),
        SignUpScreen::Restricted => restricted_screen(view),
        SignUpScreen::Waitlist => waitlist_screen(view),
        SignUpScreen::Code(channel) => code_screen(view, *channel),
        SignUpScreen::UnknownStep(_) => unknown_step_screen(view),
        SignUpScreen::NoMethod => no_method_screen(view),
        SignUpScreen::Leaving => leaving_screen(view),
        SignUpScreen::PasskeyPrompt => passkey_screen(view),
        SignUpScreen::Finished => finished_screen(view),
    }
}

/// What is waited for, for those who do not see the spinner: empty while nothing is, or another sentence says so.
pub(super) fn waits(view: &View) -> &'static str {
    let words = &view.context.messages.common;
    match &view.shown {
        SignUpScreen::Loading if view.form_error().is_none() => words.loading,
        _ if view.state.is_busy() && !view.is_at(SignUpTask::Preparing) => words.working,
        _ => "",
    }
}

/// What the polite live region says: what goes on by itself, and what is found out while typing.
pub(super) fn polite(view: &View) -> AttrValue {
    let shared = view.shared();
    match &view.shown {
        _ if !view.draft.said.is_empty() => view.draft.said.clone(),
        SignUpScreen::Form => {
            let found = availability_said(view);
            if found.is_empty() { password_said(view) } else { found }
        }
        SignUpScreen::Code(_) if view.is_at(SignUpTask::Preparing) => shared.code_sending.into(),
        // Stays while a code is checked: what comes back is told again.
        SignUpScreen::Code(_) if view.state.sent.is_some() => shared.code_sent.into(),
        _ => AttrValue::default(),
    }
}

/// What the assertive live region says: all that is wrong, in the order of the form.
pub(super) fn assertive(view: &View) -> AttrValue {
    let order = SignUpField::FORM.into_iter().chain([SignUpField::Code]);
    let of_fields = order.filter_map(|field| view.state.error_of(Some(field)));
    let texts = of_fields.map(|error| error_text(error, &view.rules, view.context.messages));
    let sentences = view.context.messages.common.sentences;
    let texts = view.form_error().into_iter().chain(texts);
    texts
        .reduce(|one, other| sentences(&one, &other).into())
        .unwrap_or_default()
}
