//! New invitations, and old ones sent again.

use wacht_yew::wire::{InvitationId, OrganizationId, RoleId, Timestamp, UserId, WorkspaceId};

use super::super::realm::{Realm, named_role};
use super::super::{Answer, Call, Outcome};
use super::join;
use crate::control::Message;
use crate::deployment::LocalDeployment;
use crate::http::Refusal;
use crate::store::{Invitation, Membership};
use crate::view;

/// How long an invitation is good: ten days.
const LIFE_MS: i64 = 10 * 86_400_000;
/// An organization has room for so many invitations; those that expired give way first.
const MOST_INVITATIONS: usize = 5_000;
/// Longest address, in characters.
const LONGEST_ADDRESS: usize = 320;

/// What a form asks to be invited to.
struct Wish {
    email: String,
    role: Option<RoleId>,
    workspace: Option<WorkspaceId>,
    workspace_role: Option<RoleId>,
}

/// Invites an address and mails the link.
pub(super) fn invite(deployment: &mut LocalDeployment, call: &Call<'_>, own: &Membership<OrganizationId>) -> Outcome {
    let wish = wish(deployment, call, &own.place)?;
    refuse_members(deployment, &own.place, &wish)?;
    refuse_pending(deployment, &own.place, &wish, call.now)?;
    let is_in = is_member(deployment, &own.place, &wish.email);
    join::refuse_full(deployment, Some(&own.place).filter(|_| !is_in), wish.workspace.as_ref())?;
    make_room(deployment, &own.place, &wish, call.now)?;
    let invitation = Invitation {
        id: deployment.random.id(call.now).into(),
        organization: own.place.clone(),
        email: wish.email,
        role: wish.role,
        workspace: wish.workspace,
        workspace_role: wish.workspace_role,
        inviter: own.user.clone(),
        token: token(deployment),
        created_at: call.now,
        updated_at: call.now,
        expires_at: call.now.plus_millis(LIFE_MS),
    };
    mail(deployment, &invitation, call.now);
    let document = view::invitation(deployment, &invitation, call.now);
    deployment.directory.invitations.add(invitation);
    Ok(Answer::Data(document))
}

/// A new link and ten more days; the old link is good no longer.
pub(super) fn resend(deployment: &mut LocalDeployment, call: &Call<'_>, id: &InvitationId) -> Outcome {
    let token = token(deployment);
    let invitation = deployment
        .directory
        .invitations
        .renew(id, token, call.now.plus_millis(LIFE_MS), call.now)
        .ok_or_else(|| Refusal::plain(404, "Invitation not found"))?
        .clone();
    mail(deployment, &invitation, call.now);
    Ok(Answer::Data(view::invitation(deployment, &invitation, call.now)))
}

fn token(deployment: &mut LocalDeployment) -> String {
    format!("org.{}", deployment.random.hex::<32>())
}

fn mail(deployment: &mut LocalDeployment, invitation: &Invitation, now: Timestamp) {
    let organization = deployment.directory.organization(&invitation.organization);
    let name = organization.map_or_else(Box::default, |organization| organization.name.clone());
    let link = format!("{}/invite?token={}", deployment.page_origin(), invitation.token);
    let subject = format!("You are invited to {name}");
    let message = Message::mail(&invitation.email, subject, now).with_link(link);
    deployment.inbox.deliver(message);
}

fn wish(deployment: &LocalDeployment, call: &Call<'_>, place: &OrganizationId) -> Result<Wish, Refusal> {
    let email = call.request.form("email").unwrap_or_default().trim().to_lowercase();
    if !is_address(&email) {
        return Err(Refusal::plain(400, "A valid email address is required"));
    }
    let given = |name| call.request.form(name).filter(|id| *id != "0");
    let role = given("role_id").map(|id| named_role(deployment, &place.roles(), id));
    let role = role.transpose()?.map(|role| role.id.clone());
    let workspace = given("workspace_id").map(WorkspaceId::from);
    if let Some(id) = &workspace {
        let found = deployment.directory.workspace(id);
        found
            .filter(|workspace| workspace.organization_id.as_ref() == Some(place))
            .ok_or_else(|| Refusal::plain(404, "Workspace not found"))?;
    }
    let workspace_role = match (&workspace, given("workspace_role_id")) {
        (Some(workspace), Some(id)) => Some(named_role(deployment, &workspace.roles(), id)?.id.clone()),
        (None, Some(_)) => return Err(Refusal::plain(400, "A workspace role needs a workspace")),
        (_, None) => None,
    };
    Ok(Wish {
        email,
        role,
        workspace,
        workspace_role,
    })
}

fn is_address(text: &str) -> bool {
    let is_odd = |character: char| character.is_whitespace() || character.is_control();
    let parts = text.split_once('@');
    text.chars().count() <= LONGEST_ADDRESS
        && !text.contains(is_odd)
        && parts.is_some_and(|(name, host)| !name.is_empty() && !host.is_empty() && !host.contains('@'))
}

/// Whether somebody of this address belongs to the organization.
fn is_member(deployment: &LocalDeployment, place: &OrganizationId, email: &str) -> bool {
    let account = deployment.accounts.by_email(email);
    account.is_some_and(|account| {
        let directory = &deployment.directory;
        directory.in_organization(&account.user.id, place.as_str()).is_some()
    })
}

/// Whoever is there already needs no invitation.
fn refuse_members(deployment: &LocalDeployment, place: &OrganizationId, wish: &Wish) -> Result<(), Refusal> {
    let directory = &deployment.directory;
    let user = deployment
        .accounts
        .by_email(&wish.email)
        .map(|account| &account.user.id);
    let is_there = |user: &UserId| match &wish.workspace {
        Some(workspace) => directory.in_workspace(user, workspace.as_str()).is_some(),
        None => directory.in_organization(user, place.as_str()).is_some(),
    };
    match (user.is_some_and(is_there), &wish.workspace) {
        (false, _) => Ok(()),
        (true, None) => Err(Refusal::plain(400, "User is already a member of this organization")),
        (true, Some(_)) => Err(Refusal::plain(400, "User is already a member of this workspace")),
    }
}

fn refuse_pending(
    deployment: &LocalDeployment,
    place: &OrganizationId,
    wish: &Wish,
    now: Timestamp,
) -> Result<(), Refusal> {
    let mut invitations = deployment.directory.invitations.to(place, &wish.email);
    let is_pending = |invitation: &Invitation| invitation.workspace == wish.workspace && !invitation.has_expired(now);
    match (invitations.any(is_pending), &wish.workspace) {
        (false, _) => Ok(()),
        (true, None) => Err(Refusal::plain(400, "An invitation for this email is already pending")),
        (true, Some(_)) => Err(Refusal::plain(
            400,
            "An invitation for this email and workspace is already pending",
        )),
    }
}

/// Forgets the invitation that this one replaces, which has expired, and, when there are too many, all that expired.
fn make_room(
    deployment: &mut LocalDeployment,
    place: &OrganizationId,
    wish: &Wish,
    now: Timestamp,
) -> Result<(), Refusal> {
    let invitations = &mut deployment.directory.invitations;
    let replaced = invitations.to(place, &wish.email);
    let replaced = replaced.filter(|invitation| invitation.workspace == wish.workspace);
    let mut outdated: Vec<InvitationId> = replaced.map(|invitation| invitation.id.clone()).collect();
    if invitations.count_of(place) >= MOST_INVITATIONS {
        let expired = invitations.of(place).filter(|invitation| invitation.has_expired(now));
        outdated.extend(expired.map(|invitation| invitation.id.clone()));
    }
    for id in &outdated {
        invitations.remove(id);
    }
    if invitations.count_of(place) >= MOST_INVITATIONS {
        return Err(Refusal::plain(
            403,
            format!("No more than {MOST_INVITATIONS} pending invitations are allowed"),
        ));
    }
    Ok(())
}
