//! Executes what the sign-up machine asks for.

use std::rc::Rc;

use super::Engine;
use super::sign_in_passkey::Passkeys;
use crate::client::{AttemptKind, AttemptVerification, CallError, Client, PrepareVerification};
use crate::flow::sign_up::{SignUpCall, SignUpReply};

/// Makes a call, with a challenge token where the server wants one. `redirect_uri` is where a provider leads back to.
pub(super) async fn make(
    engine: &Engine,
    passkeys: &Passkeys,
    call: &SignUpCall,
    redirect_uri: &str,
) -> Result<SignUpReply, CallError> {
    match call {
        SignUpCall::CountPasskeys => Ok(SignUpReply::WantsPasskey(!engine.client().has_passkeys().await?)),
        SignUpCall::RegisterPasskey => Ok(SignUpReply::Registered(passkeys.register().await)),
        SignUpCall::Confirm => engine.confirm_session().await.map(SignUpReply::Session),
        call if call.is_protected() => {
            engine
                .protected(async |client, token| send(client, call, redirect_uri, token).await)
                .await
        }
        call => send(engine.client(), call, redirect_uri, "").await,
    }
}

/// One future for all plain calls: what differs is which endpoint, and the shape of the answer.
async fn send(client: &Client, call: &SignUpCall, redirect_uri: &str, token: &str) -> Result<SignUpReply, CallError> {
    let session = match call {
        SignUpCall::CheckInvitation(invitation) => {
            return client.check_invitation(invitation).await.map(SignUpReply::Invitation);
        }
        SignUpCall::BeginSocial(provider) => {
            let answer = client.begin_social(provider, redirect_uri, token).await;
            return answer.map(SignUpReply::Address);
        }
        SignUpCall::Prepare { attempt, strategy } => {
            let request = PrepareVerification {
                attempt: attempt.clone(),
                kind: AttemptKind::SignUp,
                strategy: *strategy,
                last_digits: Box::default(),
                redirect_uri: Box::default(),
            };
            let answer = client.prepare_verification(&request, token).await;
            return answer.map(SignUpReply::Prepared);
        }
        SignUpCall::SignUp(request) => client.sign_up(request, token).await,
        SignUpCall::Verify {
            attempt,
            code,
            invite_token,
        } => {
            let request = AttemptVerification {
                attempt: attempt.clone(),
                kind: AttemptKind::SignUp,
                method: None,
                code: code.clone(),
                invite_token: invite_token.expose().into(),
            };
            client.attempt_verification(&request).await
        }
        SignUpCall::Confirm | SignUpCall::CountPasskeys | SignUpCall::RegisterPasskey => client.session().await,
    };
    session.map(|session| SignUpReply::Session(Rc::new(session)))
}
