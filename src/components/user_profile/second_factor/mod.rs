//! The second factor's section.

mod backup_codes;
mod enter_code;
mod renew_codes;
mod require;
mod scan;
mod setup;

use yew::prelude::*;

use super::confirm::Confirm;
use super::scope::{Profile, use_profile};
use super::section::{ProfileSectionProps, alone, section, use_section_act};
use crate::client::{CallError, LocalBoxFuture};
use crate::flow::second_factor::SecondFactors;
use crate::flow::user_profile::ProfileSection;
use crate::session::Cue;
use crate::ui::{ActButton, IconName, Row, act_button, date, icon, mark, rows};
use renew_codes::RenewCodes;
use require::Require;
use setup::Setup;

/// The second factor: authenticator app, backup codes, and whether it is asked for; part of
/// [`UserProfile`](super::UserProfile), for an app that places it by itself. Shows nothing where the deployment has no
/// second factor.
///
/// Props: [`ProfileSectionProps`].
///
/// ```
/// use wacht_yew::components::SecondFactorSection;
/// use wacht_yew::prelude::*;
/// use yew::prelude::*;
///
/// #[component]
/// fn SecondFactor() -> Html {
///     html! {
///         <SignedIn unknown={html! {}} fallback={html! { <RedirectToSignIn /> }}>
///             <h1>{ "A second lock" }</h1>
///             <SecondFactorSection />
///         </SignedIn>
///     }
/// }
/// ```
#[component]
pub fn SecondFactorSection(props: &ProfileSectionProps) -> Html {
    alone(
        "SecondFactorSection",
        ProfileSection::SecondFactor,
        props,
        html! { <SecondFactorBody /> },
    )
}

/// What is open over the section.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Panel {
    Setup,
    Remove,
    Codes,
}

#[component]
pub(super) fn SecondFactorBody() -> Html {
    let profile = use_profile();
    let words = &profile.words().second_factor;
    let factors = SecondFactors::new(&profile.deployment, &profile.user);
    let panel = use_state(|| None::<Panel>);
    let on_close = {
        let panel = panel.clone();
        Callback::from(move |()| panel.set(None))
    };
    let act = {
        let id = profile
            .user
            .user_authenticator
            .as_ref()
            .map(|app| app.id.clone())
            .unwrap_or_default();
        let perform = move |profile: &Profile, ()| -> LocalBoxFuture<_> {
            let (answer, profile) = (profile.client().delete_authenticator(&id), profile.clone());
            Box::pin(async move {
                answer.await?;
                // Organizations that ask for a second factor are shut from now on, and the session says so.
                profile.context.auth.0.hear(Cue::Told);
                Ok(())
            })
        };
        let said = |profile: &Profile, (): &()| profile.words().second_factor.was_removed.into();
        let failed = |profile: &Profile, (): &(), error: &CallError| profile.problem(error);
        use_section_act(&profile, perform, said, failed, on_close.clone())
    };
    let opens = |which: Panel| {
        let (panel, forget) = (panel.clone(), act.forget.clone());
        Callback::from(move |_: MouseEvent| {
            forget.emit(());
            panel.set(Some(which));
        })
    };
    let mut shown = Vec::new();
    if factors.has_app_row {
        shown.push(app_row(&profile, &factors, opens(Panel::Setup), opens(Panel::Remove)));
    }
    shown.extend(factors.phones.iter().map(|phone| Row {
        key: phone.id.to_string().into(),
        icon: icon(IconName::Phone),
        title: words.phone.into(),
        detail: html! { <bdi>{ (words.phone_on)(&format!("{} {}", phone.country_code, phone.phone_number)) }</bdi> },
        ..Row::default()
    }));
    if factors.may_make_codes || profile.user.backup_codes_generated {
        shown.push(codes_row(&profile, &factors, opens(Panel::Codes)));
    }
    let content = html! {
        <>
            { rows(shown) }
            <Require />
            if *panel == Some(Panel::Setup) {
                <Setup on_close={on_close.clone()} />
            }
            if *panel == Some(Panel::Codes) {
                <RenewCodes on_close={on_close.clone()} />
            }
            if *panel == Some(Panel::Remove) {
                <Confirm title={words.remove_title} text={words.remove_text} action={words.remove}
                    busy={act.state.under_way().is_some()} failure={act.state.failure().map(|error| profile.problem(error))}
                    on_confirm={act.begin.clone()} {on_close} />
            }
        </>
    };
    section(&profile, ProfileSection::SecondFactor, words.text, content)
}

fn app_row(
    profile: &Profile,
    factors: &SecondFactors,
    onsetup: Callback<MouseEvent>,
    onremove: Callback<MouseEvent>,
) -> Row {
    let words = &profile.words().second_factor;
    let app = profile.user.user_authenticator.as_ref();
    let detail = match app.map(|app| app.created_at) {
        Some(Some(since)) => (words.app_on)(&date(profile.messages().locale, since)),
        Some(None) => words.app_on_undated.to_owned(),
        None => words.app_off.to_owned(),
    };
    let (text, label, onclick) = match app {
        Some(_) => (words.remove, words.remove_label, onremove),
        None => (words.set_up, words.set_up_label, onsetup),
    };
    let button = ActButton {
        text: text.into(),
        label: label.into(),
        onclick,
        ..ActButton::default()
    };
    let stays = app.is_some() && !factors.may_remove_app;
    Row {
        key: "app".into(),
        icon: icon(IconName::Shield),
        title: words.app.into(),
        marks: html! {
            if app.is_some() {
                { mark(words.on.into(), "good") }
            }
        },
        detail: html! {
            <>
                { detail }
                if stays {
                    <br />{ words.remove_refused }
                }
            </>
        },
        actions: html! {
            if !stays {
                { act_button(button) }
            }
        },
    }
}

fn codes_row(profile: &Profile, factors: &SecondFactors, onclick: Callback<MouseEvent>) -> Row {
    let words = &profile.words().second_factor;
    let has_codes = profile.user.backup_codes_generated;
    let button = ActButton {
        text: if has_codes { words.renew_codes } else { words.make_codes }.into(),
        onclick,
        ..ActButton::default()
    };
    Row {
        key: "backup-codes".into(),
        icon: icon(IconName::List),
        title: words.codes.into(),
        detail: html! { <>{ if has_codes { words.codes_on } else { words.codes_off } }</> },
        actions: html! {
            if factors.may_make_codes {
                { act_button(button) }
            }
        },
        ..Row::default()
    }
}
