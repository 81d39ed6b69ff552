//! The page that creates a workspace.

use yew::prelude::*;

use super::TenancyCreated;
use super::flow::{CreateFlow, Shape};
use crate::flow::create_tenancy::TenancyKind;
use crate::theme::UiOverwrites;
use crate::wire::OrganizationId;

/// Props of [`CreateWorkspace`]. All optional.
///
/// ```
/// use wacht_yew::components::CreateWorkspaceProps;
/// use wacht_yew::prelude::*;
/// use yew::prelude::*;
///
/// /// What an app shows at `/organizations/:id/new-project`.
/// fn new_project_page(id: &str) -> Html {
///     let page = CreateWorkspaceProps {
///         organization: Some(id.into()),
///         class: classes!("narrow"),
///         ..CreateWorkspaceProps::default()
///     };
///     html! { <CreateWorkspace ..page /> }
/// }
/// ```
#[derive(Clone, Debug, Default, PartialEq, Properties)]
pub struct CreateWorkspaceProps {
    /// The organization that it is for. Default: asks for it, the active one being chosen beforehand.
    #[prop_or_default]
    pub organization: Option<OrganizationId>,
    /// Called as soon as the workspace exists; the page goes on with invitations. Default: nobody is told.
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

/// Creates a workspace of an organization: name, description and logo, then invitations, then done.
///
/// Props: [`CreateWorkspaceProps`].
///
/// ```
/// use wacht_yew::prelude::*;
/// use yew::prelude::*;
///
/// #[component]
/// fn CreateWorkspacePage() -> Html {
///     html! { <CreateWorkspace /> }
/// }
/// ```
///
/// # Behaviour
/// The new workspace becomes the active one at once. Inviting takes the right to manage the organization: without it that
/// step is left out. At the end it goes to `after_create_workspace_redirect_url` of the overwrites, else to `/`.
///
/// # Accessibility
/// As [`CreateOrganization`](super::CreateOrganization).
///
/// # Styling
/// Root `.wa-root[data-wa-screen="create-workspace/…"]`; parts as [`CreateOrganization`](super::CreateOrganization).
#[component]
pub fn CreateWorkspace(props: &CreateWorkspaceProps) -> Html {
    html! {
        <CreateFlow kind={TenancyKind::Workspace} organization={props.organization.clone()} shape={Shape::Page(props.class.clone())}
            on_created={props.on_created.clone()} on_finished={props.on_finished.clone()}
            ui_overwrites={props.ui_overwrites.clone()} />
    }
}
