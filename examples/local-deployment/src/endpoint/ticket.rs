//! `GET /session/ticket/exchange`: a one-time pass becomes a short sign-in.

use serde_json::json;
use wacht_yew::wire::{ErrorCode, SignInAttempt, SignInMethod, UserId};

use super::{Answer, Call, Outcome, sign_in, sign_in_attempt};
use crate::deployment::LocalDeployment;
use crate::http::Refusal;
use crate::store::TicketState;
use crate::view;

/// Acting for somebody else ends after twenty minutes.
const SIGN_IN_LIFE_MS: i64 = 20 * 60_000;

/// A ticket that cannot be used here and now is not used up.
pub(super) fn exchange(deployment: &mut LocalDeployment, call: &Call<'_>) -> Outcome {
    let Some(text) = call.request.query("ticket") else {
        return Err(Refusal::plain(400, "ticket is required"));
    };
    let user = match deployment.tickets.look(&deployment.settings.id, text, call.now) {
        TicketState::Good(user) => user,
        TicketState::Foreign => return Err(Refusal::plain(401, "Ticket not valid for this deployment")),
        TicketState::Spent => return Err(Refusal::plain(401, "Invalid or expired ticket")),
    };
    let account = deployment.accounts.get(&user);
    let account = account.ok_or_else(|| Refusal::coded(404, ErrorCode::UserNotFound))?;
    if account.user.disabled {
        return Err(Refusal::coded(403, ErrorCode::UserDisabled));
    }
    if call.session(deployment)?.has_user(&user) {
        return Err(Refusal::plain(400, "User already signed in"));
    }
    sign_in::refuse_one_too_many(deployment, call)?;
    enter(deployment, call, &user)?;
    deployment.tickets.spend(text);
    let session = call.session(deployment)?;
    Ok(Answer::Data(json!({
        "success": true,
        "session": view::session(deployment, session, session),
        "session_id": session.id.as_str(),
    })))
}

/// Signs the user in for twenty minutes, without second factor and profile.
fn enter(deployment: &mut LocalDeployment, call: &Call<'_>, user: &UserId) -> Result<(), Refusal> {
    let attempt = SignInAttempt {
        user_id: Some(user.clone()),
        first_method_authenticated: true,
        ..sign_in_attempt::blank(deployment, call, SignInMethod::Impersonation)
    };
    sign_in_attempt::settle(deployment, call, attempt)?;
    if let Some(active) = call.session_mut(deployment)?.active_mut() {
        active.expires_at = call.now.plus_millis(SIGN_IN_LIFE_MS);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use wacht_yew::client::{Credentials, Method, Request};
    use wacht_yew::wire::Timestamp;

    use crate::store::Ticket;
    use crate::{Fixtures, LocalDeployment};

    #[test]
    fn a_ticket_for_somebody_who_is_gone_says_so() {
        let now = Timestamp::from_millis(1_780_000_000_000);
        let mut deployment = LocalDeployment::new(Fixtures::empty(), 1);
        let ticket = Ticket {
            user: "7".into(),
            expires_at: now.plus_millis(1000),
        };
        let (settings, random) = (&deployment.settings, &mut deployment.random);
        let ticket = deployment.tickets.make(&settings.id, ticket, random, now);
        let request = Request {
            method: Method::Get,
            url: format!("http://h/session/ticket/exchange?ticket={ticket}"),
            headers: Vec::new(),
            body: Vec::new(),
            credentials: Credentials::SameOrigin,
        };
        let response = deployment.handle(request, now).response.unwrap();
        let text = String::from_utf8(response.body).unwrap();
        assert_eq!(response.status, 404);
        assert!(
            text.contains("\"USER_NOT_FOUND\"") && text.contains("User not found."),
            "{text}"
        );
    }
}
