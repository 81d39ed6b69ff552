//! For the tests of apps: a deployment in the page, and somebody who uses the app.

mod act;
mod browser;
mod control;
mod deployment;
mod line;
mod name;
mod navigator;
mod org_switcher_menu;
mod outline;
mod page;
mod role;
mod sign_in_page;
mod sign_up_page;
mod user_button_menu;
mod user_profile_page;

pub use control::Control;
pub use deployment::{TestDeployment, TestDeploymentBuilder};
pub use line::SentRequest;
pub use name::Name;
pub use navigator::Visit;
pub use org_switcher_menu::OrgSwitcherMenu;
pub use page::TestPage;
pub use role::Role;
pub use sign_in_page::SignInPage;
pub use sign_up_page::SignUpPage;
pub use user_button_menu::UserButtonMenu;
pub use user_profile_page::UserProfilePage;
