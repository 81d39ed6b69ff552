//! New backup codes: asked for first when that makes others void.

use std::rc::Rc;

use yew::prelude::*;

use super::backup_codes::{BackupCodes, CodesExit};
use super::setup::waiting;
use crate::client::{CallError, LocalBoxFuture, Secret};
use crate::components::user_profile::confirm::Confirm;
use crate::components::user_profile::scope::{Profile, Said, use_profile};
use crate::components::user_profile::section::use_section_act;
use crate::kept::use_effect_with;
use crate::ui::{ButtonKind, Dialog, Words, banner, button};

#[derive(Clone, PartialEq, Properties)]
pub(super) struct RenewCodesProps {
    pub(super) on_close: Callback<()>,
}

#[component]
pub(super) fn RenewCodes(props: &RenewCodesProps) -> Html {
    let profile = use_profile();
    let words = &profile.words().second_factor;
    let setup = &profile.words().setup;
    // Whether it has to be asked is decided when it opens: afterwards there are codes in any case.
    let asks = *use_state(|| profile.user.backup_codes_generated);
    let codes = use_state(|| None::<Rc<[Secret]>>);
    let exit = use_state(CodesExit::default);
    let told = use_state(AttrValue::default);
    let act = {
        let codes = codes.clone();
        let perform = move |profile: &Profile, ()| -> LocalBoxFuture<Result<(), CallError>> {
            let (answer, codes) = (profile.client().new_backup_codes(), codes.clone());
            Box::pin(async move {
                codes.set(Some(answer.await?.into()));
                Ok(())
            })
        };
        let said = |_: &Profile, (): &()| AttrValue::default();
        let failed = |profile: &Profile, (): &(), error: &CallError| profile.problem(error);
        use_section_act(&profile, perform, said, failed, Callback::noop())
    };
    use_effect_with((), {
        let begin = act.begin.clone();
        move |()| {
            if !asks {
                begin.emit(());
            }
        }
    });
    let failure = act.state.failure().map(|error| profile.problem(error));
    let busy = act.state.under_way().is_some();
    if asks && codes.is_none() {
        return html! {
            <Confirm title={words.renew_title} text={words.renew_text} action={words.renew_codes} {busy} {failure}
                on_confirm={act.begin.clone()} on_close={props.on_close.clone()} />
        };
    }
    let on_done = {
        let (profile, on_close) = (profile.clone(), props.on_close.clone());
        Callback::from(move |()| {
            profile.say.emit(Said::Done(profile.words().setup.were_made.into()));
            on_close.emit(());
        })
    };
    let on_close = {
        let (codes, exit, on_done, on_close) = (codes.clone(), exit.clone(), on_done.clone(), props.on_close.clone());
        Callback::from(move |()| match &*codes {
            None if busy => {}
            None => on_close.emit(()),
            Some(_) if exit.is_saved => on_done.emit(()),
            Some(_) => exit.set(exit.refused()),
        })
    };
    let tell = {
        let told = told.clone();
        Callback::from(move |text| told.set(text))
    };
    let on_exit = {
        let exit = exit.clone();
        Callback::from(move |now| exit.set(now))
    };
    let onretry = act.begin.reform(|_: MouseEvent| ());
    let assertive = if exit.is_refused {
        setup.saved_missing.into()
    } else {
        failure.clone().unwrap_or_default()
    };
    html! {
        <Dialog title={setup.codes_title} words={Words(&profile.messages().widget)} {on_close} {assertive} polite={(*told).clone()}>
            if let Some(codes) = &*codes {
                <BackupCodes {codes} exit={*exit} {on_exit} {on_done} {tell} />
            } else if failure.is_some() {
                { banner(failure.clone()) }
                { button(ButtonKind::Secondary, profile.messages().common.try_again, onretry) }
            } else {
                { waiting(setup.making_codes) }
            }
        </Dialog>
    }
}
