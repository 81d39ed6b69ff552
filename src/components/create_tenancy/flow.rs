//! The flow behind page and dialog.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::TenancyCreated;
use super::details::details;
use super::done::{done, notice, retry};
use super::invitations::invitations;
use super::view::{Nodes, View};
use super::words::{barrier_text, invite_text, name_text, picture_text, refusal_text};
use crate::components::frame::{Frame, framed};
use crate::components::page_link::follow;
use crate::components::problem::problem_text;
use crate::flow::create_tenancy::{
    CreateTenancyRules, CreateTenancyScreen, CreateTenancyState, Created, FocusTarget, TenancyKind,
};
use crate::flow::problem::Problem;
use crate::flow::redirect::SafeRedirect;
use crate::hooks::{
    CreateTenancyOptions, DeploymentContext, DeploymentState, target, tenancy, use_auth, use_create_tenancy,
    use_organizations, use_session, use_workspaces,
};
use crate::i18n::CreateTenancyMessages;
use crate::session::SessionState;
use crate::theme::UiOverwrites;
use crate::ui::{Dialog, Words, card_skeleton, focus, spinner, use_id};
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
    let active = session.state().signed_in().and_then(|now| {
        let membership = now.sign_in().active_organization_membership.as_ref()?;
        Some(membership.organization.id.clone())
    });
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
        organizations: organizations.state().known().cloned().unwrap_or_else(|| Rc::new([])),
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
    let assertive = spoken_error(&flow.state, words, &context);
    let view = View {
        finish: finish(&context, props, &flow.state, own_target),
        polite: spoken_progress(&flow.state, words),
        assertive: assertive.clone(),
        shape: props.shape.clone(),
        rules: Rc::new(rules),
        send: flow.send.clone(),
        nodes,
        words,
        id,
        state: flow.state,
        context,
    };
    let (name, content) = match &view.state.screen {
        CreateTenancyScreen::Details => beginning(
            &view,
            session.state(),
            [
                organizations.state().failure().is_some() && organizations.state().known().is_none(),
                organizations.state().known().is_none(),
            ],
        ),
        CreateTenancyScreen::Invitations(created, list) => ("invitations", invitations(&view, created, list)),
        CreateTenancyScreen::Done(created, invited) => ("done", done(&view, created, *invited)),
    };
    let flow_name = match props.kind {
        TenancyKind::Organization => "create-organization",
        TenancyKind::Workspace => "create-workspace",
    };
    let frame = Frame {
        screen: format!("{flow_name}/{name}").into(),
        class: match &props.shape {
            Shape::Page(class) => class.clone(),
            Shape::Dialog(_) => Classes::new(),
        },
        inline: matches!(props.shape, Shape::Dialog(_)),
        polite: view.polite.clone(),
        assertive,
    };
    framed(&view.context, frame, content)
}

/// What is shown before anything can be typed, or the form.
fn beginning(view: &View, session: &SessionState, [is_list_lost, is_list_unknown]: [bool; 2]) -> (&'static str, Html) {
    let context = &view.context;
    let words = view.words;
    if matches!(context.state, DeploymentState::Failed(_)) {
        // The provider says so, and offers to try again.
        return ("failed", html! { <div class="wa-gate"></div> });
    }
    let is_loading = !context.is_ready() || matches!(session, SessionState::Unknown);
    if let SessionState::Degraded(None, error) = session {
        let auth = context.auth.clone();
        let again = retry(view, Callback::from(move |_| auth.0.load()));
        return (
            "failed",
            notice(view, problem_text(&Problem::from(error), context.messages), again),
        );
    }
    if !is_loading && session.signed_in().is_none() {
        let page = target::sign_in_page(context);
        let way_on = html! {
            if let Some(page) = page {
                <a class="wa-button" data-wa-part="button" data-variant="primary" href={page.href().to_owned()}
                    onclick={follow(context, &page)}>{ words.sign_in }</a>
            }
        };
        return ("signed-out", notice(view, words.signed_out.into(), way_on));
    }
    if is_list_lost {
        let auth = context.auth.clone();
        let onretry = Callback::from(move |_| {
            let auth = auth.clone();
            spawn_local(async move { tenancy::look_again(&auth).await });
        });
        let text = context.messages.org_switcher.failed;
        return ("failed", notice(view, text.into(), retry(view, onretry)));
    }
    if is_loading || is_list_unknown {
        return ("loading", loading(view));
    }
    match view.rules.barrier.filter(|_| !view.state.is_creating) {
        Some(barrier) => ("barrier", notice(view, barrier_text(barrier, words), Html::default())),
        None => ("details", details(view)),
    }
}

fn loading(view: &View) -> Html {
    let label = view.context.messages.common.loading;
    match &view.shape {
        Shape::Page(_) => card_skeleton(label),
        Shape::Dialog(on_close) => html! {
            <Dialog title={view.words.title} words={Words(&view.context.messages.widget)} on_close={on_close.clone()} polite={label}>
                <div class="wa-waiting">{ spinner() }</div>
            </Dialog>
        },
    }
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
    let (auth, on_finished, shape) = (context.auth.clone(), props.on_finished.clone(), props.shape.clone());
    let start = target::configured_page(context, "/");
    Callback::from(move |_: MouseEvent| {
        let Some(created) = created.clone() else { return };
        match (&on_finished, &shape) {
            (Some(on_finished), _) => on_finished.emit(TenancyCreated::new(created, own_target.clone())),
            (None, Shape::Dialog(on_close)) => {
                on_close.emit(());
                if let Some(page) = &own_target {
                    auth.0.go(page, false);
                }
            }
            (None, Shape::Page(_)) => {
                if let Some(page) = own_target.as_ref().or(start.as_ref()) {
                    auth.0.go(page, false);
                }
            }
        }
    })
}

fn spoken_progress(state: &CreateTenancyState, words: &CreateTenancyMessages) -> AttrValue {
    match &state.screen {
        CreateTenancyScreen::Details if state.is_creating => words.creating.into(),
        CreateTenancyScreen::Details => AttrValue::default(),
        CreateTenancyScreen::Invitations(_, list) if list.is_sending() => words.sending.into(),
        CreateTenancyScreen::Invitations(_, list) if list.sent() > 0 => (words.sent_count)(list.sent()).into(),
        CreateTenancyScreen::Invitations(created, _) => (words.created)(&created.name).into(),
        CreateTenancyScreen::Done(_, 0) => AttrValue::default(),
        CreateTenancyScreen::Done(_, invited) => (words.sent_count)(*invited).into(),
    }
}

fn spoken_error(state: &CreateTenancyState, words: &CreateTenancyMessages, context: &DeploymentContext) -> AttrValue {
    let error = match &state.screen {
        CreateTenancyScreen::Details => {
            let problems = &state.problems;
            let refusal = problems.refusal.as_ref();
            let refusal = refusal.map(|problem| refusal_text(problem, words, context.messages));
            let organization = problems
                .is_organization_missing
                .then(|| words.organization_missing.into());
            let name = problems.name.map(|problem| name_text(problem, words));
            let logo = problems.logo.map(|problem| picture_text(problem, words));
            refusal.or(organization).or(name).or(logo)
        }
        CreateTenancyScreen::Invitations(_, list) if list.is_malformed => Some(words.email_malformed.into()),
        CreateTenancyScreen::Invitations(_, list) if list.is_missing => Some(words.email_missing.into()),
        CreateTenancyScreen::Invitations(_, list) => {
            let stopped = list.stopped.as_ref();
            stopped.map(|problem| invite_text(problem, words, context.messages))
        }
        CreateTenancyScreen::Done(..) => None,
    };
    error.unwrap_or_default()
}
