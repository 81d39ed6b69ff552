//! Chooses the screen's body, its name, and what is said of it.

use yew::prelude::*;

use super::accounts::accounts_screen;
use super::banner::refusal_said;
use super::code::{code_screen, factor_code_screen, recovery_code_screen};
use super::elsewhere::elsewhere_screen;
use super::identifier::identifier_screen;
use super::link_sent::link_sent_screen;
use super::methods::methods_screen;
use super::passkey_prompt::passkey_prompt_screen;
use super::password::password_screen;
use super::profile::profile_screen;
use super::recovery::{new_password_screen, policy_said, recovery_email_screen};
use super::second_factor::{factor_choice_screen, last_digits_screen, no_factor_screen};
use super::view::View;
use super::waiting::{finished_screen, leaving_screen, waiting_screen};
use crate::flow::sign_in::{SignInScreen, SignInTask};
use crate::theme::ScreenName;
use crate::ui::card_skeleton;
use crate::wire::SecondFactor;

/// The name in `data-wa-screen`.
pub(super) fn screen_name(screen: &SignInScreen) -> ScreenName {
    match screen {
        SignInScreen::Loading => ScreenName::SignInLoading,
        SignInScreen::Identifier => ScreenName::SignInIdentifier,
        SignInScreen::Password => ScreenName::SignInPassword,
        SignInScreen::Methods => ScreenName::SignInMethods,
        SignInScreen::Code(_) => ScreenName::SignInCode,
        SignInScreen::LinkSent => ScreenName::SignInLinkSent,
        SignInScreen::SecondFactorChoice => ScreenName::SignInSecondFactor,
        SignInScreen::LastDigits => ScreenName::SignInLastDigits,
        SignInScreen::SecondFactorCode(SecondFactor::BackupCode) => ScreenName::SignInBackupCode,
        SignInScreen::SecondFactorCode(_) => ScreenName::SignInSecondFactorCode,
        SignInScreen::NoSecondFactor => ScreenName::SignInNoSecondFactor,
        SignInScreen::AddSecondFactor => ScreenName::SignInAddSecondFactor,
        SignInScreen::ProfileCompletion => ScreenName::SignInProfile,
        SignInScreen::RecoveryEmail => ScreenName::SignInRecovery,
        SignInScreen::RecoveryCode => ScreenName::SignInRecoveryCode,
        SignInScreen::RecoveryPassword => ScreenName::SignInNewPassword,
        SignInScreen::Accounts => ScreenName::SignInAccounts,
        SignInScreen::PasskeyPrompt => ScreenName::SignInPasskey,
        SignInScreen::Leaving => ScreenName::SignInLeaving,
        SignInScreen::Confirming => ScreenName::SignInConfirming,
        SignInScreen::Elsewhere(_) => ScreenName::SignInElsewhere,
        SignInScreen::Finished => ScreenName::SignInFinished,
    }
}

/// Draws the screen that is shown.
pub(super) fn screen(view: &View) -> Html {
    let words = view.words();
    match &view.shown {
        SignInScreen::Loading if view.error.is_none() => card_skeleton(view.context.messages.common.loading),
        SignInScreen::Loading | SignInScreen::Confirming => waiting_screen(view),
        SignInScreen::Leaving => leaving_screen(view),
        SignInScreen::Finished => finished_screen(view),
        SignInScreen::Identifier => identifier_screen(view),
        SignInScreen::Password => password_screen(view),
        SignInScreen::Methods => methods_screen(view),
        SignInScreen::Code(channel) => code_screen(view, *channel),
        SignInScreen::LinkSent => link_sent_screen(view),
        SignInScreen::SecondFactorChoice => factor_choice_screen(view),
        SignInScreen::LastDigits => last_digits_screen(view),
        SignInScreen::SecondFactorCode(factor) => factor_code_screen(view, factor),
        SignInScreen::NoSecondFactor => no_factor_screen(view, words.no_factor_text),
        SignInScreen::AddSecondFactor => no_factor_screen(view, words.add_factor_text),
        SignInScreen::ProfileCompletion => profile_screen(view),
        SignInScreen::RecoveryEmail => recovery_email_screen(view),
        SignInScreen::RecoveryCode => recovery_code_screen(view),
        SignInScreen::RecoveryPassword => new_password_screen(view),
        SignInScreen::PasskeyPrompt => passkey_prompt_screen(view),
        SignInScreen::Accounts => accounts_screen(view),
        SignInScreen::Elsewhere(elsewhere) => elsewhere_screen(view, elsewhere),
    }
}

/// What is waited for, for those who do not see the spinner: empty while nothing is, or another sentence says so.
pub(super) fn waits(view: &View) -> &'static str {
    let words = &view.context.messages.common;
    match &view.shown {
        SignInScreen::Loading if view.error.is_none() => words.loading,
        _ if view.state.is_busy() && !is_sending(view) => words.working,
        _ => "",
    }
}

fn is_sending(view: &View) -> bool {
    view.is_at(SignInTask::Preparing) || view.is_at(SignInTask::SendingRecovery)
}

/// What the polite live region says: what goes on by itself. A screen's heading is heard with the focus.
pub(super) fn polite(view: &View) -> AttrValue {
    let words = view.words();
    let is_sending = is_sending(view);
    // Stays while a code is checked: what comes back is told again.
    let has_sent = view.state.sent.is_some();
    match &view.shown {
        _ if !view.draft.said.is_empty() => view.draft.said.clone(),
        SignInScreen::RecoveryPassword => policy_said(view),
        SignInScreen::LinkSent if is_sending => words.link_sending.into(),
        SignInScreen::LinkSent if has_sent => words.link_sent.into(),
        SignInScreen::SecondFactorCode(SecondFactor::Authenticator | SecondFactor::BackupCode) => AttrValue::default(),
        _ if is_sending => words.code_sending.into(),
        // Whether an address to recover is somebody's is not told.
        SignInScreen::Code(_) | SignInScreen::SecondFactorCode(_) if has_sent => words.code_sent.into(),
        _ => AttrValue::default(),
    }
}

/// What the assertive live region says: what went wrong here, or what a provider did not like.
pub(super) fn assertive(view: &View) -> AttrValue {
    view.error.clone().or_else(|| refusal_said(view)).unwrap_or_default()
}
