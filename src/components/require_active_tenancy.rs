//! Content for those who work in an organization.

use yew::prelude::*;

use super::gates::gate;
use crate::hooks::{use_active_tenancy, use_deployment, use_held_gate};
use crate::session::Tenancy;

/// Props of [`RequireActiveTenancy`].
///
/// ```
/// use wacht_yew::components::RequireActiveTenancyProps;
/// use wacht_yew::prelude::*;
/// use yew::prelude::*;
///
/// /// Billing is a matter of the organization, whatever workspace is open.
/// fn billing(children: Html) -> Html {
///     let gate = yew::props!(RequireActiveTenancyProps {
///         children,
///         unknown: html! {},
///         needs_workspace: false,
///     });
///     html! { <RequireActiveTenancy ..gate /> }
/// }
/// ```
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct RequireActiveTenancyProps {
    /// Shown to those who work in an organization that they may enter.
    #[prop_or_default]
    pub children: Html,
    /// Shown to all others, the place to choose an organization. Default: an [`OrgSwitcher`](super::OrgSwitcher) (without
    /// the feature `organizations` nothing).
    #[prop_or_default]
    pub fallback: Option<Html>,
    /// Shown as long as it is unknown. Required: `{html! {}}` is nothing.
    pub unknown: Html,
    /// Whether a workspace must be chosen, too. Default: where the deployment has workspaces.
    #[prop_or_default]
    pub needs_workspace: Option<bool>,
}

/// Shows its children to those who work in an organization, and where the deployment has them, in a workspace.
///
/// Props: [`RequireActiveTenancyProps`].
///
/// ```
/// use wacht_yew::prelude::*;
/// use yew::prelude::*;
///
/// #[component]
/// fn Board() -> Html {
///     html! {
///         <RequireActiveTenancy
///             unknown={html! { "One moment." }}
///             fallback={html! { "Choose an organization first." }}
///         >
///             { "The organization's board" }
///         </RequireActiveTenancy>
///     }
/// }
/// ```
///
/// # Behaviour
/// A membership that a restriction shuts out, such as a missing second factor, leads to the fallback. Where the deployment
/// has no organizations there is nothing to require: whoever is signed in sees the children. A
/// [`CreateOrganization`](super::CreateOrganization) as fallback makes way for the children as soon as the organization is
/// there; its steps for invitations need a page of their own.
#[component]
pub fn RequireActiveTenancy(props: &RequireActiveTenancyProps) -> Html {
    let deployment = use_deployment();
    let tenancy = use_active_tenancy();
    let settings = deployment.deployment().map(|deployment| &deployment.b2b_settings);
    let is_open = settings.and_then(|settings| match &tenancy {
        Tenancy::Unknown => None,
        Tenancy::SignedOut => Some(false),
        Tenancy::Personal => Some(!settings.organizations_enabled),
        Tenancy::Active(active) => {
            let needs_workspace = props.needs_workspace.unwrap_or(settings.workspaces_enabled);
            let is_complete = !needs_workspace || active.workspace.is_some();
            Some(is_complete && active.restriction().is_none())
        }
    });
    let is_open = use_held_gate(is_open);
    let fallback = props.fallback.clone().unwrap_or_else(switcher);
    gate(is_open, [&props.children, &fallback, &props.unknown])
}

#[cfg(feature = "organizations")]
fn switcher() -> Html {
    html! { <super::OrgSwitcher /> }
}

#[cfg(not(feature = "organizations"))]
fn switcher() -> Html {
    Html::default()
}
