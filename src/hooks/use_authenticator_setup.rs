//! The set-up of an authenticator app, driven.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::driver::use_machine;
use super::{Auth, refresh_own_user};
use crate::flow::authenticator_setup::{AuthenticatorSetup, SetupEffect, SetupEvent, step};
use crate::kept::use_effect_with;
use crate::session::Cue;
use crate::wire::SignInId;

/// Runs a set-up for as long as the component lives, for the person of this sign-in.
#[hook]
pub(crate) fn use_authenticator_setup(
    auth: &Auth,
    sign_in: &SignInId,
    makes_codes: bool,
) -> (Rc<AuthenticatorSetup>, Callback<SetupEvent>) {
    let run = {
        let (auth, sign_in) = (auth.clone(), sign_in.clone());
        move |effect, send: Callback<SetupEvent>| {
            let (auth, sign_in) = (auth.clone(), sign_in.clone());
            spawn_local(async move { send.emit(carry_out(&auth, &sign_in, effect).await) });
        }
    };
    let (state, send) = use_machine(|| AuthenticatorSetup::new(makes_codes), step, run);
    use_effect_with((), {
        let send = send.clone();
        move |()| send.emit(SetupEvent::Started)
    });
    (state, send)
}

async fn carry_out(auth: &Auth, sign_in: &SignInId, effect: SetupEffect) -> SetupEvent {
    let client = auth.0.client();
    match effect {
        SetupEffect::RequestKey => SetupEvent::KeyArrived(client.new_authenticator().await),
        SetupEffect::Link { id, codes } => {
            let answer = client.link_authenticator(&id, &codes).await;
            if answer.is_ok() {
                refresh_own_user(&auth.0, sign_in).await;
                // Organizations that ask for a second factor are open from now on, and the session says so.
                auth.0.hear(Cue::Told);
            }
            SetupEvent::Linked(answer)
        }
        SetupEffect::RequestCodes => {
            let answer = client.new_backup_codes().await;
            if answer.is_ok() {
                refresh_own_user(&auth.0, sign_in).await;
            }
            SetupEvent::CodesArrived(answer)
        }
    }
}
