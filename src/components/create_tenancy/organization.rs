//! The page that creates an organization.

use yew::prelude::*;

use super::TenancyCreated;
use super::flow::{CreateFlow, Shape};
use crate::flow::create_tenancy::TenancyKind;
use crate::theme::UiOverwrites;

/// Props of [`CreateOrganization`]. All optional.
///
/// ```
/// use wacht_yew::components::CreateOrganizationProps;
/// use wacht_yew::prelude::*;
/// use yew::prelude::*;
///
/// /// The first of two steps; `on_finished` keeps the kit from leaving for its target.
/// #[component]
/// fn Setup() -> Html {
///     let is_founded = use_state(|| false);
///     if *is_founded {
///         return html! { <h1>{ "Choose a plan" }</h1> };
///     }
///     let founding = CreateOrganizationProps {
///         on_finished: Some(Callback::from(move |_| is_founded.set(true))),
///         ..CreateOrganizationProps::default()
///     };
///     html! { <CreateOrganization ..founding /> }
/// }
/// ```
#[derive(Clone, Debug, Default, PartialEq, Properties)]
pub struct CreateOrganizationProps {
    /// Called as soon as the organization exists; the page goes on with invitations. Default: nobody is told.
    #[prop_or_default]
    pub on_created: Option<Callback<TenancyCreated>>,
    /// Called at the end, in place of going to the target. Default: goes there.
    #[prop_or_default]
    pub on_finished: Option<Callback<TenancyCreated>>,
    /// Laid over the provider's overwrites. Default: changes nothing.
    #[prop_or_default]
    pub ui_overwrites: Option<UiOverwrites>,
    /// Classes for the root. Default: none.
    #[prop_or_default]
    pub class: Classes,
}

/// Creates an organization: name, description and logo, then invitations, then done.
///
/// Props: [`CreateOrganizationProps`].
///
/// ```
/// use wacht_yew::prelude::*;
/// use yew::prelude::*;
///
/// #[component]
/// fn CreateOrganizationPage() -> Html {
///     html! { <CreateOrganization /> }
/// }
/// ```
///
/// # Behaviour
/// The new organization becomes the active one at once. What the deployment does not allow is said before anything is
/// typed. Each invitation has its own result: those that went through stay, the others can be corrected and sent again.
/// At the end it goes to `after_create_organization_redirect_url`, else to `/`.
///
/// # Accessibility
/// One form per step with real labels; after a refusal the focus is on the first wrong field, after a change of step on
/// the new heading; results are told by live regions.
///
/// # Styling
/// Root `.wa-root[data-wa-screen="create-organization/…"]`; parts `card`, `field`, `logo`, `invitee`, `button`, `banner`
/// as `data-wa-part`; state as `data-state` and `data-invalid`.
#[component]
pub fn CreateOrganization(props: &CreateOrganizationProps) -> Html {
    html! {
        <CreateFlow kind={TenancyKind::Organization} shape={Shape::Page(props.class.clone())} on_created={props.on_created.clone()}
            on_finished={props.on_finished.clone()} ui_overwrites={props.ui_overwrites.clone()} />
    }
}
