//! What the flow shows, and what that is called.

use crate::flow::create_tenancy::TenancyKind;
use crate::theme::ScreenName;

/// What is shown of the flow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stage {
    Loading,
    Failed,
    SignedOut,
    Barrier,
    Details,
    Invitations,
    Done,
}

impl Stage {
    /// The name in `data-wa-screen`.
    pub(super) fn screen_name(self, kind: TenancyKind) -> ScreenName {
        match (kind, self) {
            (TenancyKind::Organization, Self::Loading) => ScreenName::CreateOrganizationLoading,
            (TenancyKind::Organization, Self::Failed) => ScreenName::CreateOrganizationFailed,
            (TenancyKind::Organization, Self::SignedOut) => ScreenName::CreateOrganizationSignedOut,
            (TenancyKind::Organization, Self::Barrier) => ScreenName::CreateOrganizationBarrier,
            (TenancyKind::Organization, Self::Details) => ScreenName::CreateOrganizationDetails,
            (TenancyKind::Organization, Self::Invitations) => ScreenName::CreateOrganizationInvitations,
            (TenancyKind::Organization, Self::Done) => ScreenName::CreateOrganizationDone,
            (TenancyKind::Workspace, Self::Loading) => ScreenName::CreateWorkspaceLoading,
            (TenancyKind::Workspace, Self::Failed) => ScreenName::CreateWorkspaceFailed,
            (TenancyKind::Workspace, Self::SignedOut) => ScreenName::CreateWorkspaceSignedOut,
            (TenancyKind::Workspace, Self::Barrier) => ScreenName::CreateWorkspaceBarrier,
            (TenancyKind::Workspace, Self::Details) => ScreenName::CreateWorkspaceDetails,
            (TenancyKind::Workspace, Self::Invitations) => ScreenName::CreateWorkspaceInvitations,
            (TenancyKind::Workspace, Self::Done) => ScreenName::CreateWorkspaceDone,
        }
    }
}
