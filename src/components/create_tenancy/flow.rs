//! The flow behind page and dialog.

use std::rc::Rc;

use yew::prelude::*;

use super::TenancyCreated;
use super::beginning::beginning;
use super::done::done;
use super::invitations::invitations;
use super::spoken::{spoken_error, spoken_progress};
use super::stage::Stage;
use super::view::{Heard, Nodes, View};
use crate::components::frame::{Frame, framed};
use crate::flow::create_tenancy::{
    CreateTenancyRules, CreateTenancyScreen, CreateTenancyState, Created, FocusTarget, TenancyKind,
};
use crate::flow::redirect::SafeRedirect;
use crate::hooks::tenancy::Belongings;
use crate::hooks::{
    CreateTenancyOptions, DeploymentContext, TenancyChange, TenancyChangeCause, target, use_active_tenancy, use_auth,
    use_create_tenancy, use_organizations, use_session, use_workspaces,
};
use crate::i18n::CreateTenancyMessages;
use crate::kept::{use_effect_with, use_memo};
use crate::theme::UiOverwrites;
use crate::ui::{focus, use_id};
use crate::wire::OrganizationId;

/// How it is shown.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Shape {
    /// As a page, with these classes on its root.
    Page(Classes),
    /// As a dialog, which asks to be closed.
    Dialog(Callback<()>),
}

/// Props of [`CreateFlow`].
#[derive(Clone, PartialEq, Properties)]
pub(super) struct CreateFlowProps {
    pub(super) kind: TenancyKind,
    #[prop_or_default]
    pub(super) organization: Option<OrganizationId>,
    pub(super) shape: Shape,
    #[prop_or_default]
    pub(super) on_created: Option<Callback<TenancyCreated>>,
    #[prop_or_default]
    pub(super) on_finished: Option<Callback<TenancyCreated>>,
    #[prop_or_default]
    pub(super) ui_overwrites: Option<UiOverwrites>,
}

#[component]
pub(super) fn CreateFlow(props: &CreateFlowProps) -> Html {
    let context = use_auth("CreateOrganization or CreateWorkspace").overlaid_by(props.ui_overwrites.as_ref());
    let session = use_session();
    let organizations = use_organizations();
    let workspaces = use_workspaces();
    let id = use_id();
    let nodes = use_memo((), |()| Nodes::default());
    let wanted_focus = use_state(|| None::<(u32, FocusTarget)>);
    use_effect_with(*wanted_focus, {
        let nodes = nodes.clone();
        move |wanted| {
            if let Some((_, target)) = wanted {
                focus(nodes.target(*target));
            }
        }
    });
    let on_focus = Callback::from(move |target| {
        let count = wanted_focus.map_or(0, |(count, _)| count);
        wanted_focus.set(Some((count + 1, target)));
    });
    let active = use_active_tenancy();
    let active = active
        .active()
        .map(|active| active.organization.organization.id.clone());
    let own_target = own_target(&context, props.kind);
    let on_created = {
        let (on_created, target) = (props.on_created.clone(), own_target.clone());
        Callback::from(move |created| {
            if let Some(on_created) = &on_created {
                on_created.emit(TenancyCreated::new(created, target.clone()));
            }
        })
    };
    let options = CreateTenancyOptions {
        kind: props.kind,
        organization: props.organization.clone(),
        active: active.clone(),
        survives_reload: matches!(props.shape, Shape::Page(_)),
        belongings: Belongings {
            organizations: organizations.state().known().cloned().unwrap_or_else(|| Rc::new([])),
            workspaces: workspaces.state().known().cloned(),
        },
        on_created,
        on_focus,
    };
    let flow = use_create_tenancy(&context, options);
    // The one that somebody works in is the likely one.
    let rules = rules(&context, props, organizations.memberships(), workspaces.memberships());
    let likely = active.filter(|active| rules.organizations.iter().any(|(id, _)| id == active));
    let likely = likely.or_else(|| match &rules.organizations[..] {
        [(only, _)] => Some(only.clone()),
        _ => None,
    });
    use_effect_with(likely.filter(|_| flow.state.draft.organization.is_none()), {
        let send = flow.send.clone();
        move |likely| {
            if let Some(likely) = likely.clone() {
                send.emit(crate::flow::create_tenancy::CreateTenancyEvent::OrganizationChosen(
                    likely,
                ));
            }
        }
    });

    let words = words_of(&context, props.kind);
    let mut view = View {
        finish: finish(&context, props, &flow.state, own_target),
        heard: Heard {
            polite: spoken_progress(&flow.state, words, &context),
            waits: AttrValue::default(),
            assertive: spoken_error(&flow.state, words, &context),
        },
        shape: props.shape.clone(),
        rules: Rc::new(rules),
        send: flow.send.clone(),
        nodes,
        words,
        id,
        state: flow.state,
        context,
    };
    let (stage, content) = match &view.state.clone().screen {
        CreateTenancyScreen::Details => beginning(
            &mut view,
            session.state(),
            [
                organizations.state().failure().is_some() && organizations.state().known().is_none(),
                organizations.state().known().is_none(),
            ],
        ),
        CreateTenancyScreen::Invitations(created, list) => (Stage::Invitations, invitations(&view, created, list)),
        CreateTenancyScreen::Done(created, invited) => (Stage::Done, done(&view, created, *invited)),
    };
    let frame = Frame {
        screen: stage.screen_name(props.kind).into(),
        class: match &props.shape {
            Shape::Page(class) => class.clone(),
            Shape::Dialog(_) => Classes::new(),
        },
        inline: matches!(props.shape, Shape::Dialog(_)),
        polite: view.heard.polite.clone(),
        waits: view.heard.waits.clone(),
        assertive: view.heard.assertive.clone(),
    };
    framed(&view.context, frame, content)
}

fn rules(
    context: &DeploymentContext,
    props: &CreateFlowProps,
    organizations: &[crate::wire::OrganizationMembership],
    workspaces: &[crate::wire::WorkspaceMembership],
) -> CreateTenancyRules {
    let deployment = context.deployment().cloned().unwrap_or_default();
    let settings = &deployment.b2b_settings;
    match props.kind {
        TenancyKind::Organization => CreateTenancyRules::for_organization(settings, organizations),
        TenancyKind::Workspace => {
            CreateTenancyRules::for_workspace(settings, organizations, workspaces, props.organization.as_ref())
        }
    }
}

fn words_of(context: &DeploymentContext, kind: TenancyKind) -> &'static CreateTenancyMessages {
    match kind {
        TenancyKind::Organization => &context.messages.create_organization,
        TenancyKind::Workspace => &context.messages.create_workspace,
    }
}

/// Where the settings lead at the end.
fn own_target(context: &DeploymentContext, kind: TenancyKind) -> Option<SafeRedirect> {
    let page = match kind {
        TenancyKind::Organization => &*context.ui.after_create_organization_redirect_url,
        TenancyKind::Workspace => {
            let page = context.overwrites.after_create_workspace_redirect_url.as_deref();
            page.unwrap_or_default()
        }
    };
    target::configured_page(context, page)
}

/// At the end the app decides, or the settings say where to go; a page without either leads to the start.
fn finish(
    context: &DeploymentContext,
    props: &CreateFlowProps,
    state: &CreateTenancyState,
    own_target: Option<SafeRedirect>,
) -> Callback<MouseEvent> {
    let created: Option<Created> = state.created().cloned();
    let (context, on_finished, shape) = (context.clone(), props.on_finished.clone(), props.shape.clone());
    let start = target::configured_page(&context, "/");
    let change = |created, target| TenancyChange {
        cause: TenancyChangeCause::Created,
        place: TenancyCreated::new(created, None).place(),
        target,
    };
    Callback::from(move |_: MouseEvent| {
        let Some(created) = created.clone() else { return };
        match (&on_finished, &shape) {
            (Some(on_finished), _) => on_finished.emit(TenancyCreated::new(created, own_target.clone())),
            (None, Shape::Dialog(on_close)) => {
                on_close.emit(());
                context.tenancy_changed(None, change(created, own_target.clone()));
            }
            (None, Shape::Page(_)) => {
                let target = own_target.clone().or_else(|| start.clone());
                context.tenancy_changed(None, change(created, target));
            }
        }
    })
}
