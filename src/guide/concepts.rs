//! Session, accounts, attempts, tenancy, tokens.
//!
//! | Word | Is | Lives |
//! |---|---|---|
//! | deployment | one installation of Wacht, with its settings and its people; a publishable key names it | on the server |
//! | session | one browser's standing with a deployment | as long as the browser comes back |
//! | sign-in, account | one person signed in inside of a session | until signed out |
//! | attempt | a sign-in or sign-up that is not finished | minutes, over reloads and tabs |
//! | tenancy | where the active account works: alone, in an organization, in a workspace | with the sign-in |
//! | token | what proves all of that to the app's own server | seconds |
//!
//! # The session
//! One browser has one **session** with a deployment, signed in or not. The provider reads it at the start, keeps it up to
//! date over all tabs, and is the only one that writes it. Components and hooks read a snapshot of it.
//!
//! It has four states, and an app draws each of them. *Unknown* is one: before the session is known, neither signed-in nor
//! signed-out content is right.
//!
//! ```
//! use wacht_yew::prelude::*;
//! use yew::prelude::*;
//!
//! #[component]
//! fn Greeting() -> Html {
//!     match use_session().state() {
//!         SessionState::Unknown => html! {},
//!         SessionState::SignedOut => html! { <a href="/sign-in">{ "Sign in" }</a> },
//!         SessionState::SignedIn(now) => html! { { now.user().display_name() } },
//!         // The server cannot be reached: this is whoever was last known.
//!         SessionState::Degraded(Some(last), _) => {
//!             html! { { last.user().display_name() } }
//!         }
//!         SessionState::Degraded(None, _) => html! { "There is no connection." },
//!     }
//! }
//! ```
//!
//! # Accounts
//! A session may hold several **sign-ins**, one for each account that signed in here, of which one is active.
//! [`SessionHandle::accounts`](crate::hooks::SessionHandle::accounts) lists them; [`UserButton`](crate::components::UserButton)
//! and [`AccountPicker`](crate::components::AccountPicker) switch. How many a session may hold is the deployment's setting.
//!
//! # Attempts
//! Signing in takes steps: an identifier, a password, a second factor, a profile to complete. An **attempt** is a sign-in or
//! sign-up under way. It lives on the server and is part of the session, so a reload, the back button and a second tab land
//! on the step that is due; what is lost is secrets that were typed. *Needs a second factor* is a step, not an error.
//!
//! # Tenancy
//! The active account works for itself, or in an **organization**, and there perhaps in one of its **workspaces**. Roles
//! and permissions belong to a membership, so they change with the place. What an app shows may follow them; what a
//! server does must check them.
//!
//! ```
//! use wacht_yew::prelude::*;
//! use yew::prelude::*;
//!
//! #[component]
//! fn Toolbar() -> Html {
//!     let may_delete = use_permission("organization:delete") == Access::Granted;
//!     html! {
//!         <div role="toolbar">
//!             <OrgSwitcher />
//!             if may_delete {
//!                 <button>{ "Delete the organization" }</button>
//!             }
//!         </div>
//!     }
//! }
//! ```
//!
//! An organization may shut members out, for example until they have a second factor. They stay members; the switcher says
//! why and what to do, and [`RequireActiveTenancy`](crate::components::RequireActiveTenancy) holds a page back.
//!
//! # Tokens
//! The session proves who somebody is to the deployment. To the app's own server, a **token** does: signed by the
//! deployment, good for seconds or minutes, naming account, organization and workspace. Ask for it right before each use.
//!
//! ```
//! use wacht_yew::prelude::*;
//! use yew::platform::spawn_local;
//! use yew::prelude::*;
//!
//! #[component]
//! fn Export() -> Html {
//!     let token = use_token("");
//!     let onclick = move |_: MouseEvent| {
//!         let token = token.clone();
//!         spawn_local(async move {
//!             if let Ok(token) = token.get().await {
//!                 // Send it as `Authorization: Bearer …`.
//!                 drop(token);
//!             }
//!         });
//!     };
//!     html! { <button {onclick}>{ "Export" }</button> }
//! }
//! ```
//!
//! [`use_authorized_fetch`](crate::hooks::use_authorized_fetch) does that for `fetch`, and asks once more when the server
//! refuses the token.
//!
//! # Where to go on
//! [`routing`](super::routing) says which pages an app needs, [`security`](super::security) what its server must check.
