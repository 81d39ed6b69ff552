//! Parts of the app that are not needed to sign in.
//!
//! With feature `split` each is a file of its own, fetched when it is shown first; without it they are in the app's one
//! module. Build the split app with `cargo xtask demo --split`: it needs a step of its own between compiler and wasm-bindgen.

use wacht_yew::prelude::*;
use yew::prelude::*;

/// Declares the parts: a name, the file it goes to, and what it shows.
macro_rules! chunks {
    ($( $(#[$meta:meta])* $name:ident in $file:ident => $html:expr; )*) => {$(
        $(#[$meta])*
        #[cfg(not(feature = "split"))]
        pub(crate) fn $name() -> Html {
            $html
        }

        $(#[$meta])*
        #[cfg(feature = "split")]
        pub(crate) fn $name() -> Html {
            #[wasm_split_helpers::wasm_split($file, fallible)]
            fn $name() -> Result<Html, wasm_split_helpers::SplitLoaderError> {
                Ok($html)
            }
            crate::fetched::fetched(stringify!($name), || Box::pin($name()))
        }
    )*};
}

chunks! {
    /// The organization switcher of the header.
    switcher in organizations => html! { <OrgSwitcher /> };

    /// Where an organization is created.
    create_organization in organizations => html! { <CreateOrganization /> };

    /// Where a workspace is created.
    create_workspace in organizations => html! { <CreateWorkspace /> };

    /// The user's button of the header, whose menu opens the account's dialog.
    user_button in account => html! {
        <UserButton show_name=true extra_items={vec![UserButtonItem::link("Choose account", "/accounts").icon(crate::header::people())]} />
    };

    /// The account page.
    account in account => html! { <UserProfile base_path="/account" /> };

    /// The whole sign-up page.
    sign_up in sign_up => html! { <SignUp /> };

    /// Where the link of an invitation leads.
    invitation in sign_up => html! { <AcceptInvitation /> };

    /// Where people wait for the app to open to them.
    waitlist in sign_up => html! { <Waitlist /> };
}
