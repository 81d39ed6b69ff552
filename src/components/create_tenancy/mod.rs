//! Founding an organization or a workspace, as a page and as a dialog.

mod beginning;
mod details;
mod dialog;
mod done;
mod flow;
mod invitations;
mod logo;
mod organization;
mod spoken;
mod stage;
mod view;
mod words;
mod workspace;

pub use dialog::{
    CreateOrganizationDialog, CreateOrganizationDialogProps, CreateWorkspaceDialog, CreateWorkspaceDialogProps,
};
pub use organization::{CreateOrganization, CreateOrganizationProps};
pub use workspace::{CreateWorkspace, CreateWorkspaceProps};

use crate::flow::create_tenancy::Created;
use crate::flow::org_switcher::Place;
use crate::flow::redirect::SafeRedirect;
use crate::wire::{OrganizationId, WorkspaceId};

/// What an app is told when an organization or workspace was created.
///
/// ```
/// use wacht_yew::prelude::*;
/// use yew::prelude::*;
///
/// #[component]
/// fn Found() -> Html {
///     let navigation = use_navigation();
///     let on_finished = move |created: TenancyCreated| {
///         web_sys::console::log_1(&format!("{} exists", created.name).into());
///         if let Some(target) = &created.target {
///             navigation.go(target);
///         }
///     };
///     html! { <CreateOrganization {on_finished} /> }
/// }
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct TenancyCreated {
    /// The organization, or the one that the workspace belongs to.
    pub organization: OrganizationId,
    /// The workspace, if it is one.
    pub workspace: Option<WorkspaceId>,
    /// Its name.
    pub name: Box<str>,
    /// Where the kit goes at the end; `None` when it stays.
    pub target: Option<SafeRedirect>,
}

impl TenancyCreated {
    /// What was created, as a place to work in.
    pub(super) fn place(self) -> Place {
        match self.workspace {
            Some(workspace) => Place::Workspace(workspace),
            None => Place::Organization(self.organization),
        }
    }

    fn new(created: Created, target: Option<SafeRedirect>) -> Self {
        let Created {
            organization,
            workspace,
            name,
            ..
        } = created;
        Self {
            organization,
            workspace,
            name,
            target,
        }
    }
}
