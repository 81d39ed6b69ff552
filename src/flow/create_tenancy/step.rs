//! The machine.

use super::state::Doubt;
use super::{
    CreateProblem, CreateTenancyEffect as Effect, CreateTenancyEvent as Event, CreateTenancyScreen as Screen,
    CreateTenancyState as State, Created, FocusTarget, Invitations, InviteProblem, Roles, RowStatus, TenancyKind,
};
use crate::client::{CallError, NewTenancy, TransportError};
use crate::wire::{Role, RoleId};

/// Handles one event. `default_role` is the one that the deployment names for new members.
///
/// ```
/// use wacht_yew::flow::create_tenancy::{
///     CreateTenancyEffect, CreateTenancyEvent, CreateTenancyState, FocusTarget,
///     NameProblem, TenancyKind, step,
/// };
///
/// let state = CreateTenancyState::new(TenancyKind::Workspace, Some("12".into()));
/// let (state, effects) = step(state, CreateTenancyEvent::DetailsSubmitted, None);
/// assert_eq!(state.problems.name, Some(NameProblem::Missing));
/// assert_eq!(effects, [CreateTenancyEffect::Focus(FocusTarget::Name)]);
/// ```
pub fn step(mut state: State, event: Event, default_role: Option<&RoleId>) -> (State, Vec<Effect>) {
    let effects = match &mut state.screen {
        Screen::Details => details(&mut state, event),
        Screen::Invitations(created, list) => {
            let created = created.clone();
            let effects = invitations(&created, list, event, default_role);
            let is_over = effects.is_none();
            let sent = list.sent();
            if is_over {
                state.screen = Screen::Done(created, sent);
            }
            effects.unwrap_or_else(|| vec![Effect::Remember(None), Effect::Focus(FocusTarget::Heading)])
        }
        Screen::Done(..) => match event {
            Event::Restarted => {
                let organization = state.draft.organization.take();
                state = State::new(state.kind, organization);
                vec![Effect::Focus(FocusTarget::Heading)]
            }
            _ => Vec::new(),
        },
    };
    (state, effects)
}

fn details(state: &mut State, event: Event) -> Vec<Effect> {
    match event {
        Event::CreationAnswered(answer) if state.is_creating && state.doubt.is_none() => {
            return answered(state, answer);
        }
        Event::LookAnswered(found) if state.is_creating && state.doubt.is_some() => return looked(state, found),
        // What is sent is not changed any more.
        _ if state.is_creating => {}
        Event::Resumed(created) => {
            let effect = Effect::LoadRoles(created.clone());
            state.screen = Screen::Invitations(created, Invitations::default());
            return vec![effect];
        }
        Event::NameTyped(name) => {
            state.draft.name = name;
            state.problems.name = None;
        }
        Event::NameLeft if !state.draft.name.is_empty() => state.problems.name = state.draft.name_problem(),
        Event::DescriptionTyped(description) => state.draft.description = description,
        Event::LogoChosen(Ok(logo)) => {
            state.draft.logo = Some(logo);
            state.problems.logo = None;
        }
        Event::LogoChosen(Err(problem)) => state.problems.logo = Some(problem),
        Event::LogoRemoved => {
            state.draft.logo = None;
            state.problems.logo = None;
        }
        Event::OrganizationChosen(organization) => {
            state.draft.organization = Some(organization);
            state.problems.is_organization_missing = false;
        }
        Event::DetailsSubmitted => return submitted(state),
        _ => {}
    }
    Vec::new()
}

fn submitted(state: &mut State) -> Vec<Effect> {
    state.problems.refusal = None;
    state.problems.name = state.draft.name_problem();
    state.problems.is_organization_missing = state.kind == TenancyKind::Workspace && state.draft.organization.is_none();
    if state.problems.is_organization_missing {
        return vec![Effect::Focus(FocusTarget::Organization)];
    }
    if state.problems.name.is_some() {
        return vec![Effect::Focus(FocusTarget::Name)];
    }
    state.is_creating = true;
    match state.doubt.as_ref().filter(|doubt| doubt.is_about(state)) {
        Some(doubt) => look(state, doubt.clone(), true),
        None => create(state),
    }
}

fn create(state: &mut State) -> Vec<Effect> {
    state.doubt = None;
    let new = NewTenancy {
        name: state.draft.name.trim().into(),
        description: state.draft.description.trim().into(),
        logo: state.draft.logo.clone(),
    };
    vec![Effect::Create(state.draft.organization.clone(), new)]
}

impl Doubt {
    fn is_about(&self, state: &State) -> bool {
        *self.name == *state.draft.name.trim() && self.organization == state.draft.organization
    }
}

fn look(state: &mut State, doubt: Doubt, is_wanted_again: bool) -> Vec<Effect> {
    let effect = Effect::Look(doubt.organization.clone(), doubt.name.clone());
    state.doubt = Some(Doubt {
        is_wanted_again,
        ..doubt
    });
    vec![effect]
}

/// What is there by now counts as founded; what is not may still come to be.
fn looked(state: &mut State, found: Result<Option<Created>, CallError>) -> Vec<Effect> {
    let is_wanted_again = state.doubt.as_ref().is_some_and(|doubt| doubt.is_wanted_again);
    match found {
        Ok(Some(created)) => answered(state, Ok(created)),
        Ok(None) if is_wanted_again => create(state),
        Ok(None) | Err(_) => {
            state.is_creating = false;
            state.problems.refusal = Some(CreateProblem::Uncertain);
            Vec::new()
        }
    }
}

/// Whether the server may have done it all the same: no answer came, or none that can be read.
fn is_in_doubt(error: &CallError) -> bool {
    matches!(error, CallError::Transport(error) if *error != TransportError::Blocked)
}

fn answered(state: &mut State, answer: Result<Created, CallError>) -> Vec<Effect> {
    let created = match answer {
        Ok(created) => created,
        Err(error) if is_in_doubt(&error) => {
            let doubt = Doubt {
                organization: state.draft.organization.clone(),
                name: state.draft.name.trim().into(),
                is_wanted_again: false,
            };
            return look(state, doubt, false);
        }
        Err(error) => {
            state.is_creating = false;
            state.problems.refusal = Some(CreateProblem::from(&error));
            return Vec::new();
        }
    };
    state.is_creating = false;
    state.doubt = None;
    // Another one, if somebody wants one, begins afresh.
    state.draft.name = Box::default();
    state.draft.description = Box::default();
    state.draft.logo = None;
    let mut effects = vec![Effect::Announce(created.clone()), Effect::Focus(FocusTarget::Heading)];
    state.screen = if created.may_invite {
        effects.push(Effect::Remember(Some(created.clone())));
        effects.push(Effect::LoadRoles(created.clone()));
        Screen::Invitations(created, Invitations::default())
    } else {
        Screen::Done(created, 0)
    };
    effects
}

/// What is to be done; `None` when the invitations are over.
fn invitations(
    created: &Created,
    list: &mut Invitations,
    event: Event,
    default_role: Option<&RoleId>,
) -> Option<Vec<Effect>> {
    let is_sending = list.is_sending();
    match event {
        Event::RolesAnswered(roles) => list.learn_roles(roles, default_role),
        Event::InvitationAnswered(row, answer) => return sent(created, list, row, answer),
        Event::AddressTyped(typed) => list.type_in(&typed),
        Event::AddressAdded => {
            list.add_typed();
            return Some(vec![Effect::Focus(FocusTarget::Address)]);
        }
        Event::RoleChosen(role) => list.role = role,
        _ if is_sending => {}
        Event::RowRemoved(id) => {
            list.rows.retain(|row| row.id != id || row.status == RowStatus::Sent);
            return Some(vec![Effect::Focus(FocusTarget::Address)]);
        }
        Event::InvitationsSubmitted => return Some(submit(created, list)),
        Event::InvitationsEnded => return None,
        _ => {}
    }
    Some(Vec::new())
}

/// What is typed and not yet in the list is meant as well.
fn submit(created: &Created, list: &mut Invitations) -> Vec<Effect> {
    list.stopped = None;
    list.add_typed();
    if list.is_malformed {
        return vec![Effect::Focus(FocusTarget::Address)];
    }
    for row in &mut list.rows {
        if matches!(row.status, RowStatus::Failed(_)) {
            row.status = RowStatus::Waiting;
        }
    }
    let effects = invite_next(created, list);
    if effects.is_empty() {
        list.is_missing = true;
        return vec![Effect::Focus(FocusTarget::Address)];
    }
    effects
}

fn invite_next(created: &Created, list: &mut Invitations) -> Vec<Effect> {
    let next = list.send_next().map(|row| Effect::Invite {
        created: created.clone(),
        row: row.id,
        email: row.email.clone(),
        role: row.role.clone(),
    });
    next.into_iter().collect()
}

fn sent(created: &Created, list: &mut Invitations, id: u32, answer: Result<(), CallError>) -> Option<Vec<Effect>> {
    let Some(row) = list
        .rows
        .iter_mut()
        .find(|row| row.id == id && row.status == RowStatus::Sending)
    else {
        return Some(Vec::new());
    };
    match answer {
        Ok(()) => row.status = RowStatus::Sent,
        Err(error) => {
            let problem = InviteProblem::from(&error);
            row.status = RowStatus::Failed(problem.clone());
            if problem.stops_all() {
                list.stopped = Some(problem);
                return Some(Vec::new());
            }
        }
    }
    let effects = invite_next(created, list);
    let is_complete = effects.is_empty() && !list.has_failures() && list.typed.trim().is_empty();
    if is_complete { None } else { Some(effects) }
}

impl Invitations {
    /// New members get the role that the deployment names; where it names none that is there, the server chooses.
    fn learn_roles(&mut self, roles: Option<Vec<Role>>, default_role: Option<&RoleId>) {
        let Some(roles) = roles.filter(|roles| !roles.is_empty()) else {
            self.roles = Roles::Unknown;
            return;
        };
        let is_there = |id: &&RoleId| roles.iter().any(|role| role.id == **id);
        self.role = default_role.filter(is_there).cloned();
        for row in self.rows.iter_mut().filter(|row| row.status == RowStatus::Waiting) {
            row.role.clone_from(&self.role);
        }
        self.roles = Roles::Known(roles);
    }
}
