//! Founding an organization or a workspace, driven.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::DeploymentContext;
use super::driver::use_machine;
use super::tenancy::{self, Belongings};
use crate::client::Storage;
use crate::flow::create_tenancy::{
    CreateTenancyEffect as Effect, CreateTenancyEvent as Event, CreateTenancyState, Created, FocusTarget, TenancyKind,
    step,
};
use crate::flow::org_switcher::may_manage;
use crate::kept::use_effect_with;
use crate::wire::{FromWire as _, OrganizationId, OrganizationMembership, RoleId, read_json};

/// How founding is driven.
#[derive(Clone, Debug)]
pub(crate) struct CreateTenancyOptions {
    pub(crate) kind: TenancyKind,
    /// The organization of a workspace, where it is given.
    pub(crate) organization: Option<OrganizationId>,
    /// The organization that the founder works in.
    pub(crate) active: Option<OrganizationId>,
    /// Goes on with inviting when the page is loaded anew.
    pub(crate) survives_reload: bool,
    /// What the founder belongs to, as far as that is known.
    pub(crate) belongings: Belongings,
    pub(crate) on_created: Callback<Created>,
    pub(crate) on_focus: Callback<FocusTarget>,
}

/// What [`use_create_tenancy`] returns.
#[derive(Clone, Debug)]
pub(crate) struct CreateTenancyHandle {
    pub(crate) state: Rc<CreateTenancyState>,
    /// Tells the machine what happened. Never changes, so it can be a prop.
    pub(crate) send: Callback<Event>,
}

/// Founds an organization or a workspace, step by step.
#[hook]
pub(crate) fn use_create_tenancy(context: &DeploymentContext, options: CreateTenancyOptions) -> CreateTenancyHandle {
    let initial = || CreateTenancyState::new(options.kind, options.organization.clone());
    let default_role = default_role(context, options.kind);
    let step = move |state, event| step(state, event, default_role.as_ref());
    let before = use_mut_ref(Belongings::default);
    let run = {
        let (context, options) = (context.clone(), options.clone());
        move |effect, send| run(&context, &options, &before, effect, send)
    };
    let (state, send) = use_machine(initial, step, run);
    let memory = Memory::of(context, &options);
    use_effect_with((), {
        // Who goes to another page has done with it; a reload does not come by here.
        let memory = memory.clone();
        move |()| move || memory.keep(None)
    });
    use_effect_with(options.active, {
        let send = send.clone();
        move |active| {
            let created = memory
                .recall()
                .filter(|created| Some(&created.organization) == active.as_ref());
            if let Some(created) = created {
                send.emit(Event::Resumed(created));
            }
        }
    });
    CreateTenancyHandle { state, send }
}

/// Where a reload finds what was founded.
#[derive(Clone)]
struct Memory {
    tab: Rc<dyn Storage>,
    /// None where nothing is kept.
    key: Option<String>,
}

impl Memory {
    fn of(context: &DeploymentContext, options: &CreateTenancyOptions) -> Self {
        let engine = &context.auth.0;
        let name = match options.kind {
            TenancyKind::Organization => "created-organization",
            TenancyKind::Workspace => "created-workspace",
        };
        Self {
            tab: engine.tab().clone(),
            key: options.survives_reload.then(|| engine.storage_key(name)),
        }
    }

    fn keep(&self, created: Option<&Created>) {
        let Some(key) = &self.key else { return };
        match created.and_then(|created| serde_json::to_string(created).ok()) {
            Some(text) => self.tab.set(key, &text),
            None => self.tab.remove(key),
        }
    }

    fn recall(&self) -> Option<Created> {
        let kept = read_json(&self.tab.get(self.key.as_ref()?)?).ok()?;
        Some(Created::from_wire(kept)).filter(|created| !created.organization.is_blank())
    }
}

/// The role that the deployment gives to new members.
fn default_role(context: &DeploymentContext, kind: TenancyKind) -> Option<RoleId> {
    let settings = &context.deployment()?.b2b_settings;
    match kind {
        TenancyKind::Organization => settings.default_org_member_role_id.clone(),
        TenancyKind::Workspace => settings.default_workspace_member_role_id.clone(),
    }
}

fn run(
    context: &DeploymentContext,
    options: &CreateTenancyOptions,
    before: &RefCell<Belongings>,
    effect: Effect,
    send: Callback<Event>,
) {
    let auth = context.auth.clone();
    let may_invite = |organization: &Option<OrganizationId>| {
        let organization = organization.as_ref();
        organization.is_some_and(|id| is_managed(&options.belongings.organizations, id))
    };
    match effect {
        Effect::Create(organization, new) => {
            let may_invite = may_invite(&organization);
            before.replace(options.belongings.clone());
            spawn_local(async move {
                let answer = tenancy::create(&auth, organization, new, may_invite).await;
                send.emit(Event::CreationAnswered(answer));
            });
        }
        Effect::Look(organization, name) => {
            let (may_invite, before) = (may_invite(&organization), before.borrow().clone());
            spawn_local(async move {
                let found = tenancy::look_for(&auth, &before, organization, &name, may_invite).await;
                send.emit(Event::LookAnswered(found));
            });
        }
        Effect::LoadRoles(created) => spawn_local(async move {
            let roles = tenancy::roles(&auth.0, &created).await;
            send.emit(Event::RolesAnswered(roles.ok()));
        }),
        Effect::Invite {
            created,
            row,
            email,
            role,
        } => spawn_local(async move {
            let answer = tenancy::invite(&auth.0, &created, email, role).await;
            send.emit(Event::InvitationAnswered(row, answer));
        }),
        Effect::Remember(created) => Memory::of(context, options).keep(created.as_ref()),
        Effect::Announce(created) => options.on_created.emit(created),
        Effect::Focus(target) => options.on_focus.emit(target),
    }
}

/// Who manages an organization may invite to its workspaces.
fn is_managed(organizations: &[OrganizationMembership], id: &OrganizationId) -> bool {
    let membership = organizations
        .iter()
        .find(|membership| membership.organization.id == *id);
    membership.is_some_and(|membership| may_manage(&membership.roles))
}
