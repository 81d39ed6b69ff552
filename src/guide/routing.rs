//! Which pages an app needs, and who goes where.
//!
//! Inside a yew-router, the kit goes by it; elsewhere by the browser. Where its pages are, the app says once.
//!
//! ```
//! use wacht_yew::prelude::*;
//! use yew::prelude::*;
//! use yew_router::prelude::*;
//!
//! #[derive(Clone, PartialEq, Routable)]
//! enum Route {
//!     #[at("/")]
//!     Home,
//!     #[at("/sign-in")]
//!     SignIn,
//!     #[at("/sign-up")]
//!     SignUp,
//!     #[at("/magic")]
//!     Magic,
//!     #[at("/social/callback")]
//!     Social,
//!     #[at("/invite")]
//!     Invite,
//!     #[at("/account")]
//!     Account,
//!     #[at("/account/*")]
//!     AccountSection,
//! }
//!
//! #[component]
//! fn App() -> Html {
//!     let ui = UiOverwrites::new()
//!         .sign_in_page_url("/sign-in")
//!         .sign_up_page_url("/sign-up")
//!         .user_profile_url("/account")
//!         .after_signin_redirect_url("/")
//!         .after_sign_out_one_page_url("/")
//!         .after_sign_out_all_page_url("/");
//!     html! {
//!         <BrowserRouter>
//!             <DeploymentProvider
//!                 public_key="pk_test_aHR0cDovLzEyNy4wLjAuMTo4Nzg3"
//!                 ui_overwrites={ui}
//!             >
//!                 <Switch<Route> {render} />
//!             </DeploymentProvider>
//!         </BrowserRouter>
//!     }
//! }
//!
//! fn render(route: Route) -> Html {
//!     match route {
//!         Route::Home => html! { <UserButton /> },
//!         Route::SignIn => html! { <SignIn /> },
//!         Route::SignUp => html! { <SignUp /> },
//!         Route::Magic => html! { <MagicLinkVerification /> },
//!         Route::Social => html! { <SocialCallback /> },
//!         Route::Invite => html! { <AcceptInvitation /> },
//!         Route::Account | Route::AccountSection => html! {
//!             <SignedIn unknown={html! {}} fallback={html! { <RedirectToSignIn /> }}>
//!                 <UserProfile base_path="/account" />
//!             </SignedIn>
//!         },
//!     }
//! }
//! ```
//!
//! # Pages that links lead to
//! The deployment's mails and its providers send people to addresses of the app: `/magic`, `/social/callback`, `/invite`.
//! Without these pages, such a link is a dead end. With `wacht-local`, the app stands at the host that they name; what a hosted
//! deployment names, [`hosted`](super::hosted) tells.
//!
//! | Page | Component | Reached from |
//! |---|---|---|
//! | `/sign-in`, `/sign-up` | [`SignIn`](crate::components::SignIn), [`SignUp`](crate::components::SignUp) | guards, invitations to the deployment |
//! | `/magic` | [`MagicLinkVerification`](crate::components::MagicLinkVerification) | links mailed to sign in |
//! | `/social/callback` | [`SocialCallback`](crate::components::SocialCallback) | social providers |
//! | `/invite` | [`AcceptInvitation`](crate::components::AcceptInvitation) | mails that invite to an organization |
//! | `/waitlist` | [`Waitlist`](crate::components::Waitlist) | a sign-up that is closed for now |
//!
//! # Guards
//! A gate shows one of three things: its children, the `fallback`, or `unknown` as long as the session is not known. What
//! stands in `unknown` is what people with a slow network see first: leave it empty, or draw a skeleton of the page.
//!
//! [`RedirectToSignIn`](crate::components::RedirectToSignIn) remembers where somebody wanted to go, with query and fragment, and
//! the finished sign-in leads there. [`RequireActiveTenancy`](crate::components::RequireActiveTenancy) and
//! [`RequirePermission`](crate::components::RequirePermission) hold back pages that need a place or a permission.
//!
//! # Where a sign-in leads
//! The first of these that is allowed: `redirect_uri` in the address, `after_signin_redirect_url` of the overwrites or the
//! deployment, `/`. What the address bar says is checked strictly, see [`security`](super::security). An app that wants to
//! decide for itself takes over:
//!
//! ```
//! use wacht_yew::prelude::*;
//! use yew::prelude::*;
//!
//! #[component]
//! fn Door() -> Html {
//!     let on_signed_in =
//!         |_: SignedInDetails| web_sys::console::log_1(&"welcome".into());
//!     html! { <SignIn {on_signed_in} /> }
//! }
//! ```
//!
//! # Another router, or none
//! [`Navigator`](crate::hooks::Navigator) has two methods. Give the provider one of your own as `navigator`.
