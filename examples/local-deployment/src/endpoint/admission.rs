//! `GET /deployment/invitations/validate` and `POST /waitlist/join`.

use wacht_yew::wire::{ErrorCode, InvitationCheck, SignUpMode, WaitlistEntry, WaitlistJoined};

use super::applicant::Applicant;
use super::{Answer, Call, Outcome};
use crate::deployment::LocalDeployment;
use crate::http::{Refusal, text};
use crate::view::{tree, without_blanks};

/// Whether a token lets somebody sign up, and whom.
pub(super) fn validate(deployment: &LocalDeployment, call: &Call<'_>) -> Outcome {
    let token = call
        .request
        .query("token")
        .ok_or_else(|| Refusal::plain(400, "Token is required"))?;
    let known = |name: &str| (!name.is_empty()).then(|| name.into());
    let check = match deployment.admissions.invitation(token, call.now) {
        Some(invitation) => InvitationCheck {
            valid: true,
            first_name: known(&invitation.first_name),
            last_name: known(&invitation.last_name),
            email: Some(invitation.email.clone()),
            ..InvitationCheck::default()
        },
        None => InvitationCheck {
            message: Some(text(&ErrorCode::InvalidInvitationToken).into()),
            error_code: Some(ErrorCode::InvalidInvitationToken),
            ..InvitationCheck::default()
        },
    };
    Ok(Answer::Data(without_blanks(tree(&check))))
}

/// Adds somebody to the waitlist, once.
pub(super) fn join(deployment: &mut LocalDeployment, call: &Call<'_>) -> Outcome {
    let rules = &deployment.settings.restrictions;
    if rules.sign_up_mode != SignUpMode::Waitlist {
        return Err(Refusal::plain(400, "Waitlist is not enabled for this deployment"));
    }
    let applicant = Applicant::read_waiting(call.request);
    let required = [
        (true, &applicant.email, "Email address"),
        (rules.waitlist_collect_names, &applicant.first_name, "First name"),
        (rules.waitlist_collect_names, &applicant.last_name, "Last name"),
    ];
    let missing = required
        .iter()
        .find(|(required, value, _)| *required && value.is_none());
    if let Some((_, _, label)) = missing {
        return Err(Refusal::hidden(400, format!("{label} is required")));
    }
    applicant.check(deployment)?;
    let email = applicant.email.unwrap_or_default();
    if deployment.admissions.waiting(&email).is_some() || deployment.accounts.by_email(&email).is_some() {
        return Err(Refusal::coded(400, ErrorCode::EmailExists));
    }
    let entry = WaitlistEntry {
        id: deployment.random.id(call.now).into(),
        deployment_id: deployment.settings.id.clone(),
        first_name: applicant.first_name.unwrap_or_default(),
        last_name: applicant.last_name.unwrap_or_default(),
        email,
        created_at: Some(call.now),
    };
    deployment
        .admissions
        .wait(entry.clone())
        .ok_or_else(|| Refusal::plain(400, "The waitlist is full"))?;
    let message = "Successfully joined the waitlist".into();
    Ok(Answer::Data(tree(&WaitlistJoined { message, entry })))
}
