//! The end of the account.

use yew::prelude::*;

use super::confirm::Confirm;
use super::form::{hidden_username, password_words};
use super::scope::{Profile, Said, use_profile};
use super::section::{ProfileSectionProps, alone, section};
use crate::client::{CallError, LocalBoxFuture, Secret};
use crate::components::person::display_name;
use crate::flow::account_end::{DeleteField, DeleteIssue, check};
use crate::flow::user_profile::ProfileSection;
use crate::hooks::use_act;
use crate::kept::use_effect_with;
use crate::ui::{ActButton, ButtonKind, PasswordField, TextField, act_button, focus, held, text_field, use_id};

/// The end of the account; part of [`UserProfile`](super::UserProfile), for an app that places it by itself.
///
/// Props: [`ProfileSectionProps`].
///
/// Asks for a phrase to be typed, and for the password where there is one. Afterwards it goes where signing out goes.
///
/// ```
/// use wacht_yew::components::DeleteAccountSection;
/// use wacht_yew::prelude::*;
/// use yew::prelude::*;
///
/// #[component]
/// fn Leave() -> Html {
///     html! {
///         <SignedIn unknown={html! {}} fallback={html! { <RedirectToSignIn /> }}>
///             <h1>{ "Leave us" }</h1>
///             <DeleteAccountSection />
///         </SignedIn>
///     }
/// }
/// ```
#[component]
pub fn DeleteAccountSection(props: &ProfileSectionProps) -> Html {
    alone(
        "DeleteAccountSection",
        ProfileSection::DeleteAccount,
        props,
        html! { <DeleteAccountBody /> },
    )
}

#[component]
pub(super) fn DeleteAccountBody() -> Html {
    let profile = use_profile();
    let words = &profile.words().delete;
    let is_open = use_state(|| false);
    let on_close = {
        let is_open = is_open.clone();
        Callback::from(move |()| is_open.set(false))
    };
    let opens = ActButton {
        kind: ButtonKind::Danger,
        text: words.delete.into(),
        onclick: {
            let is_open = is_open.clone();
            Callback::from(move |_| is_open.set(true))
        },
        ..ActButton::default()
    };
    let content = html! {
        <>
            <div class="wa-section-actions">{ act_button(opens) }</div>
            if *is_open {
                <DeleteAccount {on_close} />
            }
        </>
    };
    section(&profile, ProfileSection::DeleteAccount, words.text, content)
}

#[derive(Clone, PartialEq, Properties)]
struct DeleteAccountProps {
    on_close: Callback<()>,
}

#[component]
fn DeleteAccount(props: &DeleteAccountProps) -> Html {
    let profile = use_profile();
    let words = &profile.words().delete;
    let id = use_id();
    let (phrase, password) = (use_node_ref(), use_node_ref());
    let typed = use_state(String::new);
    let wrong = use_state(|| None::<DeleteIssue>);
    let has_password = profile.user.has_password;
    let act = {
        let (profile, password) = (profile.clone(), password.clone());
        let perform = move |()| -> LocalBoxFuture<Result<(), CallError>> {
            let password = Secret::from(held(&password));
            Box::pin(end(profile.clone(), password))
        };
        use_act(perform, Callback::noop())
    };
    let refused = act.state.failure().map(DeleteIssue::from);
    let issue = (*wrong).clone().or(refused);
    let text = issue.as_ref().map(|issue| issue_text(&profile, issue));
    use_effect_with(issue.clone(), {
        let (phrase, password) = (phrase.clone(), password.clone());
        move |issue| match issue.as_ref().and_then(DeleteIssue::field) {
            Some(DeleteField::Phrase) => focus(&phrase),
            Some(DeleteField::Password) => focus(&password),
            None => {}
        }
    });

    let on_confirm = {
        let (phrase, password, wrong) = (phrase.clone(), password.clone(), wrong.clone());
        let (begin, forget) = (act.begin.clone(), act.forget.clone());
        Callback::from(move |()| {
            forget.emit(());
            let given = has_password.then(|| held(&password));
            let checked = check(words.phrase, &held(&phrase), given.as_deref());
            wrong.set(checked.as_ref().err().cloned());
            if checked.is_ok() {
                begin.emit(());
            }
        })
    };
    let clears = {
        let (wrong, forget) = (wrong.clone(), act.forget.clone());
        Callback::from(move |()| {
            wrong.set(None);
            forget.emit(());
        })
    };
    let oninput = {
        let (typed, clears) = (typed.clone(), clears.clone());
        Callback::from(move |event: InputEvent| {
            typed.set(crate::ui::typed(&event));
            clears.emit(());
        })
    };
    let error_at = |field| {
        text.clone()
            .filter(|_| issue.as_ref().and_then(DeleteIssue::field) == field)
    };
    let field = TextField {
        id: format!("{id}-phrase").into(),
        name: "phrase",
        label: words.phrase_label,
        kind: "text",
        autocomplete: "off",
        placeholder: "",
        value: (*typed).clone().into(),
        oninput,
        error: error_at(Some(DeleteField::Phrase)),
        node: phrase.clone(),
    };
    let fields = html! {
        <>
            { hidden_username(&profile) }
            { text_field(field) }
            if has_password {
                <PasswordField id={format!("{id}-password")} label={words.password} autocomplete="current-password" oninput={clears}
                    words={password_words(&profile)} error={error_at(Some(DeleteField::Password))} node={password.clone()} />
            }
        </>
    };
    let name = profile
        .user
        .secondary_name()
        .map_or_else(|| display_name(profile.messages(), &profile.user), str::to_owned);
    html! {
        <Confirm title={words.title} text={(words.warning)(&name)} action={words.delete} busy={act.state.under_way().is_some()}
            failure={error_at(None)} field_error={text.clone()} {on_confirm} on_close={props.on_close.clone()} {fields} />
    }
}

fn issue_text(profile: &Profile, issue: &DeleteIssue) -> AttrValue {
    let words = &profile.words().delete;
    match issue {
        DeleteIssue::PhraseWrong => words.phrase_wrong.into(),
        DeleteIssue::PasswordMissing => words.password_missing.into(),
        DeleteIssue::PasswordWrong => words.password_wrong.into(),
        DeleteIssue::Other(problem) => crate::components::problem::problem_text(problem, profile.messages()),
    }
}

/// Deletes, reads the session that is left, and leads on as signing out does.
async fn end(profile: Profile, password: Secret) -> Result<(), CallError> {
    profile.say.emit(Said::Nothing);
    profile.client().delete_account(&password).await?;
    let engine = &profile.context.auth.0;
    let left = engine.confirm_session().await;
    if left.is_err() {
        engine.forget_account(Some(&profile.sign_in));
    }
    // Whatever the session says now, the account is gone, and so is its page.
    let has_others = left.is_ok_and(|session| !session.signins.is_empty());
    let account = has_others.then(|| profile.sign_in.clone());
    let own = profile.on_signed_out.as_ref();
    profile.context.signed_out(own, account, has_others, false);
    Ok(())
}
