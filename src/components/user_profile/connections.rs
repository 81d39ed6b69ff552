//! The section of accounts at social providers.

use yew::prelude::*;

use super::confirm::Confirm;
use super::scope::{Profile, use_profile};
use super::section::{ProfileSectionProps, alone, section, use_section_act};
use crate::client::{CallError, LocalBoxFuture, TransportError};
use crate::components::problem::problem_text;
use crate::components::social::provider_name;
use crate::flow::connection::{ConnectionIssue, ProviderAccounts, may_disconnect, providers};
use crate::flow::redirect::is_provider_address;
use crate::flow::user_profile::ProfileSection;
use crate::hooks::{ActState, target};
use crate::i18n::Messages;
use crate::ui::{ActButton, Row, act_button, banner, provider_mark, rows};
use crate::wire::{ConnectedAccount, SocialProvider};

/// The connected accounts: connected in the same tab, disconnected after a question; part of
/// [`UserProfile`](super::UserProfile), for an app that places it by itself.
///
/// Props: [`ProfileSectionProps`].
///
/// The way back from the provider leads over the app's page with [`SocialCallback`](crate::components::SocialCallback) to where it
/// began. An account that is the last way to sign in stays connected.
///
/// ```
/// use wacht_yew::components::ConnectedAccountsSection;
/// use wacht_yew::prelude::*;
/// use yew::prelude::*;
///
/// #[component]
/// fn Connections() -> Html {
///     html! {
///         <SignedIn unknown={html! {}} fallback={html! { <RedirectToSignIn /> }}>
///             <h1>{ "Where else you are known" }</h1>
///             <ConnectedAccountsSection />
///         </SignedIn>
///     }
/// }
/// ```
#[component]
pub fn ConnectedAccountsSection(props: &ProfileSectionProps) -> Html {
    let body = html! { <ConnectionsBody /> };
    alone(
        "ConnectedAccountsSection",
        ProfileSection::ConnectedAccounts,
        props,
        body,
    )
}

#[derive(Clone, PartialEq)]
enum Act {
    Connect(SocialProvider),
    Disconnect(ConnectedAccount),
}

#[component]
pub(super) fn ConnectionsBody() -> Html {
    let profile = use_profile();
    let words = &profile.words().connections;
    let asked = use_state(|| None::<ConnectedAccount>);
    let on_close = {
        let asked = asked.clone();
        Callback::from(move |()| asked.set(None))
    };
    let act = {
        let on_close = on_close.clone();
        use_section_act(
            &profile,
            perform,
            done_text,
            |profile, act, error| issue_text(profile, act, &ConnectionIssue::from(error)),
            Callback::from(move |_| on_close.emit(())),
        )
    };
    let failure = match &act.state {
        ActState::Failed(act, error) => Some(issue_text(&profile, act, &ConnectionIssue::from(error))),
        _ => None,
    };
    let mut lines = Vec::new();
    for known in providers(&profile.deployment, &profile.user) {
        lines.extend(known.accounts.iter().map(|account| {
            let may = may_disconnect(&profile.deployment, &profile.user, &account.id);
            let on_ask = {
                let (asked, forget, account) = (asked.clone(), act.forget.clone(), account.clone());
                Callback::from(move |_: MouseEvent| {
                    forget.emit(());
                    asked.set(Some(account.clone()));
                })
            };
            connected_row(&profile, &known, account, may, on_ask)
        }));
        if known.may_connect {
            let connect = Act::Connect(known.provider.clone());
            let busy = act.state.is_at(&connect);
            let onclick = act.begin.reform(move |_: MouseEvent| connect.clone());
            lines.push(connect_row(&profile, &known, busy, onclick));
        }
    }
    let dialog = (*asked).clone().map(|account| {
        let provider = provider_name(&SocialProvider::from(&*account.provider));
        let disconnect = Act::Disconnect(account.clone());
        let busy = act.state.is_at(&disconnect);
        let on_confirm = act.begin.reform(move |()| disconnect.clone());
        html! {
            <Confirm title={(words.disconnect_title)(&provider, &account_name(profile.messages(), &account))} text={(words.disconnect_text)(&provider)}
                action={words.disconnect} {busy} failure={failure.clone()} {on_confirm} on_close={on_close.clone()} />
        }
    });
    let content = html! {
        <>
            { banner(failure.filter(|_| asked.is_none())) }
            { rows(lines) }
            <>{ dialog.unwrap_or_default() }</>
        </>
    };
    section(&profile, ProfileSection::ConnectedAccounts, words.text, content)
}

fn perform(profile: &Profile, act: Act) -> LocalBoxFuture<Result<(), CallError>> {
    let profile = profile.clone();
    Box::pin(async move {
        let client = profile.client();
        match act {
            Act::Disconnect(account) => client.disconnect(&account.id).await,
            Act::Connect(provider) => {
                let answer = client.begin_connection(&provider, &target::this_address()).await?;
                if !is_provider_address(&answer.url) {
                    let at = "the way to the provider is none that can be taken".into();
                    return Err(TransportError::Decode { at }.into());
                }
                profile.context.auth.0.leave(&answer.url);
                Ok(())
            }
        }
    })
}

fn connected_row(
    profile: &Profile,
    known: &ProviderAccounts,
    account: &ConnectedAccount,
    may_disconnect: bool,
    on_ask: Callback<MouseEvent>,
) -> Row {
    let words = &profile.words().connections;
    let provider = provider_name(&known.provider);
    let name = account_name(profile.messages(), account);
    let disconnect = ActButton {
        text: words.disconnect.into(),
        label: (words.disconnect_of)(&provider, &name).into(),
        onclick: on_ask,
        ..ActButton::default()
    };
    let remark = match (may_disconnect, known.may_connect) {
        (false, _) => words.only_way_in,
        (true, false) => words.switched_off,
        (true, true) => "",
    };
    Row {
        key: account.id.as_str().to_owned().into(),
        icon: provider_mark(known.provider.as_str()),
        title: provider.into(),
        detail: html! {
            <>
                <bdi>{ name }</bdi>
                if !remark.is_empty() {
                    <br />
                    { remark }
                }
            </>
        },
        actions: html! {
            if may_disconnect {
                { act_button(disconnect) }
            }
        },
        ..Row::default()
    }
}

fn connect_row(profile: &Profile, known: &ProviderAccounts, busy: bool, onclick: Callback<MouseEvent>) -> Row {
    let words = &profile.words().connections;
    let provider = provider_name(&known.provider);
    let is_first = known.accounts.is_empty();
    let connect = ActButton {
        text: if is_first { words.connect } else { words.another }.into(),
        label: if is_first { words.connect_to } else { words.another_of }(&provider).into(),
        busy,
        onclick,
        ..ActButton::default()
    };
    Row {
        key: known.provider.as_str().to_owned().into(),
        icon: provider_mark(known.provider.as_str()),
        title: provider.into(),
        detail: html! { { if is_first { words.not_connected } else { "" } } },
        actions: act_button(connect),
        ..Row::default()
    }
}

/// What to tell accounts of one provider apart by: the address there, else the name there.
fn account_name(messages: &Messages, account: &ConnectedAccount) -> String {
    if !account.email_address.is_empty() {
        return account.email_address.to_string();
    }
    messages.full_name(&account.first_name, &account.last_name)
}

fn done_text(profile: &Profile, act: &Act) -> AttrValue {
    let words = &profile.words().connections;
    match act {
        Act::Connect(provider) => (words.leaving)(&provider_name(provider)).into(),
        Act::Disconnect(account) => {
            let provider = SocialProvider::from(&*account.provider);
            (words.was_disconnected)(&provider_name(&provider)).into()
        }
    }
}

fn issue_text(profile: &Profile, act: &Act, issue: &ConnectionIssue) -> AttrValue {
    let words = &profile.words().connections;
    match (issue, act) {
        (ConnectionIssue::NotConfigured, Act::Connect(provider)) => {
            (words.not_configured)(&provider_name(provider)).into()
        }
        (ConnectionIssue::NotConfigured, Act::Disconnect(_)) | (ConnectionIssue::Gone, _) => words.gone.into(),
        (ConnectionIssue::Other(problem), _) => problem_text(problem, profile.messages()),
    }
}
