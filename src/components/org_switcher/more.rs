//! What stands below the list, or in its place.

use yew::prelude::*;

use super::Layer;
use super::panel::PanelProps;
use crate::components::page_link::follow;
use crate::flow::create_tenancy::{CreateTenancyRules, TenancyKind};
use crate::hooks::{DeploymentContext, target};
use crate::ui::{IconName, icon};
use crate::wire::{OrganizationMembership, WorkspaceMembership};

pub(super) fn loading(context: &DeploymentContext) -> Html {
    html! {
        <div class="wa-switcher-loading" aria-busy="true">
            <p class="wa-hidden">{ context.messages.common.loading }</p>
            for _ in 0..3 {
                <div class="wa-place" aria-hidden="true">
                    <div class="wa-bone" data-size="avatar"></div>
                    <div class="wa-bone" data-size="line"></div>
                </div>
            }
        </div>
    }
}

fn may_create(context: &DeploymentContext, organizations: &[OrganizationMembership]) -> bool {
    let deployment = context.deployment();
    deployment.is_some_and(|deployment| {
        let rules = CreateTenancyRules::for_organization(&deployment.b2b_settings, organizations);
        rules.barrier.is_none()
    })
}

pub(super) fn empty(context: &DeploymentContext) -> Html {
    let words = &context.messages.org_switcher;
    html! {
        <div class="wa-switcher-empty">
            <p class="wa-shut-title">{ words.empty_title }</p>
            <p>{ if may_create(context, &[]) { words.empty_may_create } else { words.empty_ask } }</p>
        </div>
    }
}

/// What stands below the list: creating, as far as that is allowed, and what the app adds.
pub(super) fn more(
    props: &PanelProps,
    organizations: &[OrganizationMembership],
    workspaces: &[WorkspaceMembership],
    is_known: bool,
) -> Html {
    let PanelProps {
        context, show, sign_in, ..
    } = props;
    let words = &context.messages.org_switcher;
    let settings = context.deployment().map(|deployment| &deployment.b2b_settings);
    let active = sign_in.active_organization_membership.as_ref();
    let active = active.map(|membership| &membership.organization.id);
    let can_make_workspace = settings.is_some_and(|settings| {
        is_known && CreateTenancyRules::workspace_barrier(settings, organizations, workspaces, active).is_none()
    });
    let page = target::configured_page(context, &context.ui.create_organization_url);
    let page = page.map(|page| {
        let (follow, show) = (follow(context, &page), show.clone());
        let follow = Callback::from(move |event: MouseEvent| {
            show.emit(Layer::None);
            follow.emit(event);
        });
        (page, follow)
    });
    html! {
        <div class="wa-switcher-more">
            if can_make_workspace {
                { line("create-workspace".into(), IconName::Plus, words.create_workspace.into(), show.reform({
                    let active = active.cloned();
                    move |_: MouseEvent| Layer::Create(TenancyKind::Workspace, active.clone())
                })) }
            }
            if is_known && may_create(context, organizations) {
                if let Some((page, follow)) = page {
                    <a class="wa-menu-item" data-wa-part="menu-item" data-key="create-organization" href={page.href().to_owned()} onclick={follow}>
                        <span class="wa-menu-icon">{ icon(IconName::Plus) }</span><span class="wa-menu-text">{ words.create_organization }</span>
                    </a>
                } else {
                    { line("create-organization".into(), IconName::Plus, words.create_organization.into(), show.reform(|_: MouseEvent| Layer::Create(TenancyKind::Organization, None))) }
                }
            }
            for item in &props.extra_items {
                { line(item.key.clone(), IconName::ChevronRight, item.text.clone(), show.reform({
                    let on_select = item.on_select.clone();
                    move |_: MouseEvent| {
                        on_select.emit(());
                        Layer::None
                    }
                })) }
            }
        </div>
    }
}

fn line(key: AttrValue, name: IconName, text: AttrValue, onclick: Callback<MouseEvent>) -> Html {
    html! {
        <button class="wa-menu-item" data-wa-part="menu-item" data-key={key} type="button" {onclick}>
            <span class="wa-menu-icon">{ icon(name) }</span><span class="wa-menu-text">{ text }</span>
        </button>
    }
}
