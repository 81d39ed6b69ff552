//! The dialog in which an authenticator app is set up.

use yew::prelude::*;

use super::backup_codes::{BackupCodes, CodesExit};
use super::enter_code::EnterCode;
use super::scan::scan;
use crate::components::problem::problem_text;
use crate::components::user_profile::scope::{Profile, Said, use_profile};
use crate::flow::authenticator_setup::{AuthenticatorSetup, SetupEvent, SetupIssue, SetupStep};
use crate::hooks::use_authenticator_setup;
use crate::kept::use_effect_with;
use crate::ui::{ButtonKind, Dialog, Words, banner, button, spinner};

#[derive(Clone, PartialEq, Properties)]
pub(super) struct SetupProps {
    pub(super) on_close: Callback<()>,
}

/// Leads through the steps. While backup codes are shown that nobody has saved, it does not close.
#[component]
pub(super) fn Setup(props: &SetupProps) -> Html {
    let profile = use_profile();
    let words = &profile.words().setup;
    // The codes come when the app is there: what counts is whether the deployment has them.
    let makes_codes = profile.deployment.auth_settings.auth_factors_enabled.backup_code;
    let (setup, send) = use_authenticator_setup(&profile.context.auth, &profile.sign_in, makes_codes);
    let exit = use_state(CodesExit::default);
    let said = use_state(AttrValue::default);
    let is_finished = setup.step == SetupStep::Finished;
    use_effect_with(is_finished, {
        let (on_close, profile) = (props.on_close.clone(), profile.clone());
        move |is_finished| {
            if *is_finished {
                profile.say.emit(Said::Done(profile.words().setup.was_set_up.into()));
                on_close.emit(());
            }
        }
    });

    let on_close = {
        let (setup, exit, send, on_close) = (setup.clone(), exit.clone(), send.clone(), props.on_close.clone());
        Callback::from(move |()| match &setup.step {
            SetupStep::Codes(_) if !exit.is_saved => exit.set(exit.refused()),
            SetupStep::Codes(_) | SetupStep::CodesFailed => send.emit(SetupEvent::Closed),
            // What is under way is done all the same, and its outcome has to be seen.
            SetupStep::Linking | SetupStep::MakingCodes => {}
            _ => on_close.emit(()),
        })
    };
    let issue = setup.issue.as_ref().map(|issue| issue_text(&profile, issue));
    let (number, title) = match &setup.step {
        SetupStep::Codes(_) | SetupStep::MakingCodes | SetupStep::CodesFailed | SetupStep::Finished => {
            (3, words.codes_title)
        }
        SetupStep::FirstCode | SetupStep::SecondCode(_) | SetupStep::Linking => (2, words.title),
        _ => (1, words.title),
    };
    let progress = (words.step)(number.min(setup.steps()), setup.steps());
    let assertive = if exit.is_refused {
        words.saved_missing.into()
    } else {
        issue.clone().unwrap_or_default()
    };
    html! {
        <Dialog {title} description={progress} words={Words(&profile.messages().widget)} {on_close} {assertive} polite={(*said).clone()}
            waits={profile.waits(setup.step == SetupStep::Linking)}>
            { step_view(&profile, &setup, &send, issue, &exit, &said) }
        </Dialog>
    }
}

fn step_view(
    profile: &Profile,
    setup: &AuthenticatorSetup,
    send: &Callback<SetupEvent>,
    issue: Option<AttrValue>,
    exit: &UseStateHandle<CodesExit>,
    said: &UseStateHandle<AttrValue>,
) -> Html {
    let words = &profile.words().setup;
    let tell = {
        let said = said.clone();
        Callback::from(move |text| said.set(text))
    };
    let retry = |event: fn() -> SetupEvent| {
        let send = send.clone();
        button(
            ButtonKind::Secondary,
            profile.messages().common.try_again,
            Callback::from(move |_| send.emit(event())),
        )
    };
    match &setup.step {
        SetupStep::Starting => waiting(words.starting),
        SetupStep::NotStarted => html! { <>{ banner(issue) }{ retry(|| SetupEvent::Started) }</> },
        SetupStep::Scan => match &setup.key {
            Some(key) => scan(profile, key, issue, send.reform(|()| SetupEvent::Scanned), &tell),
            None => Html::default(),
        },
        // The next code has a field of its own, so that it is told when the focus comes there.
        SetupStep::FirstCode => html! { <EnterCode key="first" send={send.clone()} {issue} {tell} /> },
        SetupStep::SecondCode(first) => {
            html! { <EnterCode key="next" next_at={Some(first.next_at())} send={send.clone()} {issue} {tell} /> }
        }
        SetupStep::Linking => html! { <EnterCode key="next" busy=true send={send.clone()} {tell} /> },
        SetupStep::MakingCodes | SetupStep::Finished => waiting(words.making_codes),
        SetupStep::CodesFailed => html! {
            <>
                <p class="wa-text">{ words.codes_failed }</p>
                { banner(issue) }
                { retry(|| SetupEvent::CodesRequested) }
            </>
        },
        SetupStep::Codes(codes) => {
            let on_done = send.reform(|()| SetupEvent::Closed);
            let handle = exit.clone();
            let on_exit = Callback::from(move |now| handle.set(now));
            html! { <BackupCodes codes={codes.clone()} exit={**exit} {on_exit} {on_done} {tell} /> }
        }
    }
}

/// Something that takes a moment.
pub(super) fn waiting(text: &'static str) -> Html {
    html! { <div class="wa-waiting" aria-busy="true">{ spinner() }<span class="wa-hidden">{ text }</span></div> }
}

fn issue_text(profile: &Profile, issue: &SetupIssue) -> AttrValue {
    let words = &profile.words().setup;
    let text = match issue {
        SetupIssue::CodeIncomplete => words.code_incomplete,
        SetupIssue::SameCode => words.same_code,
        SetupIssue::MovedOn => words.moved_on,
        SetupIssue::CodesWrong => words.codes_wrong,
        SetupIssue::KeyExpired => words.key_expired,
        SetupIssue::Other(problem) => return problem_text(problem, profile.messages()),
    };
    text.into()
}
