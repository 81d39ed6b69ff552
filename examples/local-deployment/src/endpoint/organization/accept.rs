//! `POST /organizations/invitations/accept`. Only an unknown token, and a place that is full, are errors; everything else
//! that is in the way is told in the answer.

use serde_json::{Value, json};
use wacht_yew::wire::{ErrorCode, InvitationAcceptance, InvitedOrganization, InvitedWorkspace, SignInId, UserId};

use super::super::{Answer, Call, Outcome};
use super::join;
use crate::deployment::LocalDeployment;
use crate::http::Refusal;
use crate::store::Invitation;
use crate::view::{tree, without_blanks};

/// Lets the invited account join, if it is signed in here; it need not be the active one.
pub(super) fn accept(deployment: &mut LocalDeployment, call: &Call<'_>) -> Outcome {
    let token = call.request.form("token").unwrap_or_default();
    let invitation = find(deployment, token)?.clone();
    if invitation.has_expired(call.now) {
        return Ok(refused(&invitation, ErrorCode::InvitationExpired));
    }
    let Some((sign_in, user)) = invited_here(deployment, call, &invitation)? else {
        let code = who_should_come(deployment, call, &invitation)?;
        return Ok(refused(&invitation, code));
    };
    let directory = &deployment.directory;
    let place = &invitation.organization;
    let is_member = directory.in_organization(&user, place.as_str()).is_some();
    let workspace = invitation.workspace.as_ref();
    let is_in_workspace = workspace.is_none_or(|id| directory.in_workspace(&user, id.as_str()).is_some());
    let already_member = is_member && is_in_workspace;
    if !already_member {
        admit(deployment, call, &invitation, &user, is_member)?;
    }
    deployment.directory.invitations.remove(&invitation.id);
    Ok(accepted(deployment, &invitation, sign_in, already_member))
}

fn find<'d>(deployment: &'d LocalDeployment, token: &str) -> Result<&'d Invitation, Refusal> {
    deployment
        .directory
        .invitations
        .by_token(token)
        .ok_or_else(|| Refusal::coded(400, ErrorCode::InvalidInvitationToken))
}

fn admit(
    deployment: &mut LocalDeployment,
    call: &Call<'_>,
    invitation: &Invitation,
    user: &UserId,
    is_member: bool,
) -> Result<(), Refusal> {
    let (place, workspace) = (&invitation.organization, invitation.workspace.as_ref());
    join::refuse_full(deployment, Some(place).filter(|_| !is_member), workspace)?;
    // The workspace asked for comes first: it may be the one that new members join, and its role was promised.
    if let Some(workspace) = workspace {
        join::workspace(
            deployment,
            workspace,
            user,
            invitation.workspace_role.as_ref(),
            call.now,
        );
    }
    join::organization(deployment, place, user, invitation.role.as_ref(), call.now);
    Ok(())
}

/// The sign-in of this session whose account owns the invited address, proved.
fn invited_here(
    deployment: &LocalDeployment,
    call: &Call<'_>,
    invitation: &Invitation,
) -> Result<Option<(SignInId, UserId)>, Refusal> {
    let sign_ins = &call.session(deployment)?.sign_ins;
    let found = sign_ins.iter().find(|sign_in| {
        let account = deployment.accounts.get(&sign_in.user);
        account.is_some_and(|account| account.has_verified_email(&invitation.email))
    });
    Ok(found.map(|sign_in| (sign_in.id.clone(), sign_in.user.clone())))
}

/// What the invited person has to do first.
fn who_should_come(
    deployment: &LocalDeployment,
    call: &Call<'_>,
    invitation: &Invitation,
) -> Result<ErrorCode, Refusal> {
    let somebody_is_here = !call.session(deployment)?.sign_ins.is_empty();
    let has_account = deployment.accounts.by_email(&invitation.email).is_some();
    Ok(match (has_account, somebody_is_here) {
        (false, _) => ErrorCode::InvitationRequiresSignUp,
        (true, false) => ErrorCode::InvitationRequiresSignIn,
        (true, true) => ErrorCode::InvitationEmailMismatch,
    })
}

fn refused(invitation: &Invitation, code: ErrorCode) -> Answer {
    let message = match code {
        ErrorCode::InvitationExpired => "This invitation has expired",
        ErrorCode::InvitationRequiresSignUp => "Please sign up to accept this invitation",
        ErrorCode::InvitationRequiresSignIn => "Please sign in to accept this invitation",
        _ => "This invitation was sent to a different email address",
    };
    answer(&InvitationAcceptance {
        requires_signin: code != ErrorCode::InvitationExpired,
        invited_email: Some(invitation.email.as_str().into()),
        error_code: Some(code),
        message: message.into(),
        ..InvitationAcceptance::default()
    })
}

fn accepted(deployment: &LocalDeployment, invitation: &Invitation, sign_in: SignInId, already_member: bool) -> Answer {
    let directory = &deployment.directory;
    let organization = directory.organization(&invitation.organization);
    let workspace = invitation.workspace.as_ref().and_then(|id| directory.workspace(id));
    let message = if already_member {
        "You are already a member of this organization"
    } else {
        "Invitation accepted successfully"
    };
    answer(&InvitationAcceptance {
        organization: organization.map(|organization| InvitedOrganization {
            id: organization.id.clone(),
            name: organization.name.clone(),
        }),
        workspace: workspace.map(|workspace| InvitedWorkspace {
            id: workspace.id.clone(),
            name: workspace.name.clone(),
        }),
        signin_id: Some(sign_in),
        already_member,
        message: message.into(),
        ..InvitationAcceptance::default()
    })
}

/// The server leaves out what is not so, but always writes an organization.
fn answer(acceptance: &InvitationAcceptance) -> Answer {
    let mut document = without_blanks(tree(acceptance));
    if let Some(object) = document.as_object_mut() {
        object.retain(|_, value| *value != Value::Bool(false));
        object
            .entry("organization")
            .or_insert_with(|| json!({ "id": "", "name": "" }));
    }
    Answer::Data(document)
}
