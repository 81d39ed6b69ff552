//! What is done with the accounts of this browser: one becomes the active one, or goes, or all go.

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::kept_focus::FocusPlace;
use super::{ActHandle, DeploymentContext, use_act};
use crate::client::{CallError, LocalBoxFuture};
use crate::wire::SignInId;

/// Something to do with the accounts.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum AccountAct {
    /// Makes this one the active one.
    SwitchTo(SignInId),
    /// Ends this one.
    SignOut(SignInId),
    /// Ends all.
    SignOutAll,
}

/// Performs acts with the accounts, one at a time.
///
/// `lead_on` is called after each that went well, even when a gate took the component away meanwhile; `on_done` only as
/// long as the component lives.
#[hook]
pub(crate) fn use_account_act(
    context: &DeploymentContext,
    lead_on: Callback<AccountAct>,
    on_done: Callback<AccountAct>,
) -> ActHandle<AccountAct> {
    let context = context.clone();
    let perform = move |act: AccountAct| -> LocalBoxFuture<_> {
        let (context, lead_on, place) = (context.clone(), lead_on.clone(), FocusPlace::now());
        Box::pin(async move {
            perform(&context, &act).await?;
            lead_on.emit(act);
            let clock = context.auth.0.client().clock().clone();
            spawn_local(async move {
                // By then is drawn what came of it, such as the other side of a gate.
                clock.next_turn().await;
                place.keep();
            });
            Ok(())
        })
    };
    use_act(perform, on_done)
}

async fn perform(context: &DeploymentContext, act: &AccountAct) -> Result<(), CallError> {
    let engine = &context.auth.0;
    match act {
        AccountAct::SwitchTo(id) => {
            engine.switch_sign_in(id).await?;
            engine.confirm_session().await.map(drop)
        }
        AccountAct::SignOut(id) => engine.sign_out(Some(id)).await,
        AccountAct::SignOutAll => engine.sign_out(None).await,
    }
}
