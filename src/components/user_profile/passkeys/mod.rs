//! The passkeys' section.

mod add;
mod rename;

use yew::prelude::*;

use super::confirm::Confirm;
use super::listed::{Listed, use_listed};
use super::scope::{Profile, use_profile};
use super::section::{ProfileSectionProps, alone, section, use_section_act};
use crate::client::{CallError, Client, LocalBoxFuture};
use crate::flow::user_profile::ProfileSection;
use crate::flow::way_in::{WayIn, has_other};
use crate::hooks::web_authn;
use crate::ui::{ActButton, IconName, Row, act_button, date, icon, mark, now, rows, time_ago};
use crate::wire::{PasskeyDevice, UserPasskey};
use add::AddPasskey;
use rename::RenamePasskey;

/// The passkeys: added with a name, renamed, removed; part of [`UserProfile`](super::UserProfile), for an app that places
/// it by itself. Shows nothing where the deployment has no passkeys.
///
/// Props: [`ProfileSectionProps`].
///
/// ```
/// use wacht_yew::components::PasskeysSection;
/// use wacht_yew::prelude::*;
/// use yew::prelude::*;
///
/// #[component]
/// fn Passkeys() -> Html {
///     html! {
///         <SignedIn unknown={html! {}} fallback={html! { <RedirectToSignIn /> }}>
///             <h1>{ "Sign in without a password" }</h1>
///             <PasskeysSection />
///         </SignedIn>
///     }
/// }
/// ```
#[component]
pub fn PasskeysSection(props: &ProfileSectionProps) -> Html {
    alone(
        "PasskeysSection",
        ProfileSection::Passkeys,
        props,
        html! { <PasskeysBody /> },
    )
}

/// What is open over the section.
#[derive(Clone, PartialEq)]
enum Panel {
    Add,
    Rename(UserPasskey),
    Remove(UserPasskey),
}

#[component]
pub(super) fn PasskeysBody() -> Html {
    let profile = use_profile();
    let words = &profile.words().passkeys;
    let listed = use_listed(&profile, Client::passkeys);
    let panel = use_state(|| None::<Panel>);
    let on_close = {
        let panel = panel.clone();
        Callback::from(move |()| panel.set(None))
    };
    let act = {
        let listed = listed.clone();
        let perform = move |profile: &Profile, id: AttrValue| -> LocalBoxFuture<_> {
            Box::pin(remove(profile.clone(), listed.clone(), id))
        };
        let said = |profile: &Profile, _: &AttrValue| profile.words().passkeys.was_removed.into();
        let failed = |profile: &Profile, _: &AttrValue, error: &CallError| profile.problem(error);
        use_section_act(&profile, perform, said, failed, on_close.reform(|_| ()))
    };
    let opens = |which: Panel| {
        let (panel, forget) = (panel.clone(), act.forget.clone());
        Callback::from(move |_: MouseEvent| {
            forget.emit(());
            panel.set(Some(which.clone()));
        })
    };

    let items = listed.items();
    let passkeys = items.as_deref().unwrap_or_default();
    // The last one goes only when there is another way in.
    let may_remove = passkeys.len() > 1 || has_other(&profile.deployment, &profile.user, &WayIn::Passkey);
    let shown = passkeys.iter().map(|passkey| {
        let (rename, remove) = (Panel::Rename(passkey.clone()), Panel::Remove(passkey.clone()));
        row(&profile, passkey, opens(rename), may_remove.then(|| opens(remove)))
    });
    let is_supported = web_authn::is_supported();
    let add = ActButton {
        text: words.add.into(),
        onclick: opens(Panel::Add),
        ..ActButton::default()
    };
    let on_added = {
        let (profile, listed, panel) = (profile.clone(), listed.clone(), panel.clone());
        Callback::from(move |()| {
            panel.set(None);
            let (profile, listed) = (profile.clone(), listed.clone());
            wasm_bindgen_futures::spawn_local(async move {
                listed.reload().await;
                profile.refresh().await;
            });
        })
    };
    let open = (*panel).clone().map(|panel| match panel {
        Panel::Add => html! { <AddPasskey {on_added} {on_close} /> },
        Panel::Rename(passkey) => {
            let list = listed.clone();
            let on_renamed = Callback::from(move |()| {
                let list = list.clone();
                wasm_bindgen_futures::spawn_local(async move { list.reload().await });
            });
            html! { <RenamePasskey {passkey} {on_renamed} {on_close} /> }
        }
        Panel::Remove(passkey) => {
            let id = AttrValue::from(passkey.id.to_string());
            let on_confirm = act.begin.reform(move |()| id.clone());
            let failure = act.state.failure().map(|error| profile.problem(error));
            html! {
                <Confirm title={(words.remove_title)(&passkey.name)} text={words.remove_text} action={words.remove}
                    busy={act.state.under_way().is_some()} {failure} {on_confirm} {on_close} />
            }
        }
    });
    let content = html! {
        <>
            { listed.trouble(&profile) }
            if !passkeys.is_empty() {
                { rows(shown.collect()) }
            } else if items.is_some() {
                <p class="wa-text">{ words.none }</p>
            }
            <div class="wa-section-actions">
                if is_supported {
                    { act_button(add) }
                } else {
                    <p class="wa-text">{ words.unsupported }</p>
                }
            </div>
            <>{ open.unwrap_or_default() }</>
        </>
    };
    section(&profile, ProfileSection::Passkeys, words.text, content)
}

fn row(
    profile: &Profile,
    passkey: &UserPasskey,
    onrename: Callback<MouseEvent>,
    onremove: Option<Callback<MouseEvent>>,
) -> Row {
    let words = &profile.words().passkeys;
    let locale = profile.messages().locale;
    let used = match passkey.last_used_at {
        Some(at) => {
            (words.last_used)(&time_ago(locale, at, now()).unwrap_or_else(|| profile.words().just_now.to_owned()))
        }
        None => words.never_used.to_owned(),
    };
    let added = passkey.created_at.map(|at| (words.added)(&date(locale, at)));
    let rename = ActButton {
        text: words.rename.into(),
        label: (words.rename_of)(&passkey.name).into(),
        onclick: onrename,
        ..ActButton::default()
    };
    let can_go = onremove.is_some();
    let remove = ActButton {
        text: words.remove.into(),
        label: (words.remove_of)(&passkey.name).into(),
        onclick: onremove.unwrap_or_default(),
        ..ActButton::default()
    };
    Row {
        key: passkey.id.to_string().into(),
        icon: icon(IconName::Passkey),
        title: passkey.name.to_string().into(),
        marks: html! {
            <>
                if passkey.backed_up {
                    { mark(words.synced.into(), "neutral") }
                } else if passkey.device_type == PasskeyDevice::CrossPlatform {
                    { mark(words.security_key.into(), "neutral") }
                }
            </>
        },
        detail: html! {
            <>
                { used }
                if let Some(added) = added {
                    { " · " }{ added }
                }
                if !can_go {
                    <br />{ words.only_way_in }
                }
            </>
        },
        actions: html! {
            <>
                { act_button(rename) }
                if can_go {
                    { act_button(remove) }
                }
            </>
        },
    }
}

/// Removes one, tells the browser which are left, and reads the list anew. One that is gone already is as good as removed.
async fn remove(profile: Profile, listed: Listed<UserPasskey>, id: AttrValue) -> Result<(), CallError> {
    let client = profile.client();
    match client.delete_passkey(&id).await {
        Err(error) if error.api().is_none_or(|api| api.status != 404) => return Err(error),
        _ => {}
    }
    listed.reload().await;
    // The options for another one name those that are left. A browser that is not told keeps offering what is gone.
    if let Ok(options) = client.begin_passkey_registration().await {
        web_authn::signal_account(&options, None);
    }
    Ok(())
}
