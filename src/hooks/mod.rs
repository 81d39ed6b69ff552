//! Where the pure layers meet Yew: the engine that owns the session, the contexts, and the hooks.
//!
//! Layer: imports everything but `ui` and [`components`](crate::components).
//!
//! All hooks need a [`DeploymentProvider`](crate::components::DeploymentProvider) above them.
//!
//! ```
//! use wacht_yew::prelude::*;
//! use yew::prelude::*;
//!
//! #[component]
//! fn Header() -> Html {
//!     let (session, may_manage) =
//!         (use_session(), use_permission("organization:manage"));
//!     let name = session
//!         .state()
//!         .signed_in()
//!         .map(|now| now.user().display_name());
//!     html! {
//!         <header>
//!             { name.unwrap_or_else(|| "Welcome".to_owned()) }
//!             if may_manage == Access::Granted {
//!                 <a href="/settings">{ "Settings" }</a>
//!             }
//!         </header>
//!     }
//! }
//! ```

mod address;
mod callbacks;
mod challenge;
mod context;
mod driver;
mod due_time;
mod engine;
mod hold;
mod invitation_call;
mod kept_focus;
mod last_country;
mod list_store;
mod name_edits;
mod navigator;
mod own_user;
mod picture_file;
mod refresh;
mod session_acts;
mod session_news;
mod sign_in_call;
mod sign_in_passkey;
mod sign_up_call;
mod tab_memory;
mod tabs;
pub(crate) mod target;
pub(crate) mod tenancy;
mod tokens;
mod use_account_act;
mod use_act;
mod use_active_tenancy;
mod use_authenticator_setup;
mod use_authorized_fetch;
mod use_contact_proof;
mod use_create_tenancy;
mod use_deployment;
mod use_favicon;
mod use_invitation;
mod use_link_page;
mod use_messages;
mod use_navigation;
mod use_organizations;
mod use_session;
mod use_sign_in;
mod use_sign_up;
mod use_token;
mod use_user;
mod use_waitlist;
mod use_workspaces;
pub(crate) mod web_authn;

pub use callbacks::{Callbacks, SignedInDetails, SignedOutDetails, SignedUpDetails, TenancyChange, TenancyChangeCause};
pub use context::TransportHandle;
pub(crate) use context::{Auth, DeploymentContext, ShownSettings};
pub(crate) use engine::{Engine, EnginePorts};
pub(crate) use hold::use_held_gate;
pub(crate) use last_country::{keep_country, last_country};
pub(crate) use name_edits::use_name_edits;
pub use navigator::{BrowserNavigator, Navigator, NavigatorHandle};
pub(crate) use own_user::{look_after, refresh_own_user, use_own_user};
pub(crate) use picture_file::LoadedPicture;
pub(crate) use use_account_act::{AccountAct, use_account_act};
pub(crate) use use_act::{ActHandle, ActState, use_act};
pub use use_active_tenancy::{use_active_tenancy, use_permission};
pub(crate) use use_authenticator_setup::use_authenticator_setup;
pub use use_authorized_fetch::{AuthorizedFetch, FetchError, use_authorized_fetch};
pub(crate) use use_contact_proof::{ContactProofOptions, make_primary, remove_contact, use_contact_proof};
pub(crate) use use_create_tenancy::{CreateTenancyOptions, use_create_tenancy};
pub(crate) use use_deployment::use_auth;
pub use use_deployment::{
    DeploymentFailure, DeploymentHandle, DeploymentState, use_deployment, use_optional_deployment,
};
pub use use_favicon::use_favicon;
pub use use_invitation::{InvitationAccepted, InvitationHandle, InvitationOptions, use_invitation};
pub use use_link_page::{LinkPageHandle, LinkPageOptions, use_magic_link_verification, use_social_callback};
pub use use_messages::use_messages;
pub use use_navigation::{NavigationHandle, use_navigation};
use use_organizations::use_organizations_of;
pub use use_organizations::{OrganizationsHandle, use_organizations};
pub use use_session::{SessionHandle, use_session};
pub use use_sign_in::{SignInHandle, SignInOptions, use_sign_in};
pub use use_sign_up::{SignUpHandle, SignUpOptions, use_sign_up};
pub use use_token::{TokenHandle, use_token};
pub use use_user::{ActiveUser, UserState, use_user};
pub use use_waitlist::{WaitlistHandle, WaitlistOptions, use_waitlist};
use use_workspaces::use_workspaces_of;
pub use use_workspaces::{WorkspacesHandle, use_workspaces};
