//! The same as dialogs over the app's page.

use yew::prelude::*;

use super::TenancyCreated;
use super::flow::{CreateFlow, Shape};
use crate::flow::create_tenancy::TenancyKind;
use crate::theme::UiOverwrites;
use crate::wire::OrganizationId;

/// Props of [`CreateOrganizationDialog`].
///
/// ```
/// use wacht_yew::components::CreateOrganizationDialogProps;
/// use wacht_yew::prelude::*;
/// use yew::prelude::*;
///
/// /// The dialog as this app opens it everywhere: at the end it goes to the new board.
/// #[component]
/// fn NewTeam(props: &CreateOrganizationDialogProps) -> Html {
///     let ui_overwrites =
///         UiOverwrites::new().after_create_organization_redirect_url("/board");
///     html! { <CreateOrganizationDialog {ui_overwrites} ..props.clone() /> }
/// }
/// ```
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct CreateOrganizationDialogProps {
    /// Somebody wants it closed: whoever shows it stops showing it.
    pub on_close: Callback<()>,
    /// Called as soon as the organization exists. Default: nobody is told.
    #[prop_or_default]
    pub on_created: Option<Callback<TenancyCreated>>,
    /// Called at the end, in place of going to the target. Default: goes there, if the settings name one; then it wants
    /// to be closed.
    #[prop_or_default]
    pub on_finished: Option<Callback<TenancyCreated>>,
    /// Laid over the provider's overwrites. Default: changes nothing.
    #[prop_or_default]
    pub ui_overwrites: Option<UiOverwrites>,
}

/// [`CreateOrganization`](super::CreateOrganization) as a dialog, open for as long as it is shown.
///
/// Props: [`CreateOrganizationDialogProps`].
///
/// ```
/// use wacht_yew::prelude::*;
/// use yew::prelude::*;
///
/// #[component]
/// fn Teams() -> Html {
///     let is_open = use_state(|| false);
///     let (open, on_close) = (is_open.setter(), is_open.setter());
///     html! {
///         <>
///             <button onclick={move |_| open.set(true)}>{ "New organization" }</button>
///             if *is_open {
///                 <CreateOrganizationDialog on_close={move |()| on_close.set(false)} />
///             }
///         </>
///     }
/// }
/// ```
#[component]
pub fn CreateOrganizationDialog(props: &CreateOrganizationDialogProps) -> Html {
    html! {
        <CreateFlow kind={TenancyKind::Organization} shape={Shape::Dialog(props.on_close.clone())} on_created={props.on_created.clone()}
            on_finished={props.on_finished.clone()} ui_overwrites={props.ui_overwrites.clone()} />
    }
}

/// Props of [`CreateWorkspaceDialog`].
///
/// ```
/// use wacht_yew::components::CreateWorkspaceDialogProps;
/// use wacht_yew::prelude::*;
/// use wacht_yew::wire::Organization;
/// use yew::prelude::*;
///
/// /// Where the organization is chosen already, the dialog need not ask for it.
/// fn new_project(organization: &Organization, on_close: Callback<()>) -> Html {
///     let dialog = yew::props!(CreateWorkspaceDialogProps {
///         on_close,
///         organization: organization.id.clone(),
///     });
///     html! { <CreateWorkspaceDialog ..dialog /> }
/// }
/// ```
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct CreateWorkspaceDialogProps {
    /// Somebody wants it closed: whoever shows it stops showing it.
    pub on_close: Callback<()>,
    /// The organization that it is for. Default: asks for it, the active one being chosen beforehand.
    #[prop_or_default]
    pub organization: Option<OrganizationId>,
    /// Called as soon as the workspace exists. Default: nobody is told.
    #[prop_or_default]
    pub on_created: Option<Callback<TenancyCreated>>,
    /// Called at the end, in place of going to the target. Default: goes there, if the overwrites name one; then it wants
    /// to be closed.
    #[prop_or_default]
    pub on_finished: Option<Callback<TenancyCreated>>,
    /// Laid over the provider's overwrites. Default: changes nothing.
    #[prop_or_default]
    pub ui_overwrites: Option<UiOverwrites>,
}

/// [`CreateWorkspace`](super::CreateWorkspace) as a dialog, open for as long as it is shown.
///
/// Props: [`CreateWorkspaceDialogProps`].
///
/// ```
/// use wacht_yew::prelude::*;
/// use wacht_yew::wire::OrganizationId;
/// use yew::prelude::*;
///
/// #[derive(Clone, PartialEq, Properties)]
/// struct NewProjectProps {
///     organization: OrganizationId,
///     on_close: Callback<()>,
/// }
///
/// #[component]
/// fn NewProject(props: &NewProjectProps) -> Html {
///     let NewProjectProps { organization, on_close } = props.clone();
///     html! { <CreateWorkspaceDialog {organization} {on_close} /> }
/// }
/// ```
#[component]
pub fn CreateWorkspaceDialog(props: &CreateWorkspaceDialogProps) -> Html {
    html! {
        <CreateFlow kind={TenancyKind::Workspace} organization={props.organization.clone()} shape={Shape::Dialog(props.on_close.clone())}
            on_created={props.on_created.clone()} on_finished={props.on_finished.clone()}
            ui_overwrites={props.ui_overwrites.clone()} />
    }
}
