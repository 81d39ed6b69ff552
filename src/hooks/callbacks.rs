//! What an app is told, and how it takes over where the kit would go.

use yew::prelude::*;

use super::{DeploymentContext, target};
use crate::flow::org_switcher::Place;
use crate::flow::redirect::SafeRedirect;
use crate::wire::{InvitationAcceptance, SignInId};

/// What an app wants to be told, whichever component it happened in.
///
/// Given to a [`DeploymentProvider`](crate::components::DeploymentProvider), they hold for every component and hook below
/// it; a component's own callback of the same name comes before them.
///
/// # Taking over
/// The same everywhere: with a callback the kit goes nowhere by itself. The details name the target where it would have
/// gone, checked and ready, so that an app that only wants to know passes it on to
/// [`use_navigation`](super::use_navigation); an app of its own mind goes wherever it likes, with yew-router or without.
/// Every callback is called once for what happened, after the session was read anew.
///
/// | Callback | Told by | Also a prop of |
/// |---|---|---|
/// | `on_signed_in` | `SignIn`, `MagicLinkVerification`, `SocialCallback`, `use_sign_in` | these |
/// | `on_signed_up` | `SignUp`, `use_sign_up` | `SignUp` |
/// | `on_signed_out` | `UserButton`, `AccountPicker`, `UserProfile` (the account was deleted) | these |
/// | `on_organization_changed` | `OrgSwitcher`, `CreateOrganization`, `CreateWorkspace`, `AcceptInvitation` | `OrgSwitcher` |
///
/// What is only a step on the way to something else is not told: `AcceptInvitation` may sign out of an account that the
/// invitation is not for. Callbacks may be made anew each time that the app is drawn: the latest count, and nothing below
/// the provider is drawn for them.
///
/// A component's more special callback, such as `on_finished` of `CreateOrganization` or `on_accepted` of
/// `AcceptInvitation`, comes before these.
///
/// ```
/// use wacht_yew::prelude::*;
/// use yew::prelude::*;
/// use yew_router::prelude::*;
///
/// #[derive(Clone, PartialEq, Routable)]
/// enum Route {
///     #[at("/")]
///     Home,
///     #[at("/goodbye")]
///     Goodbye,
/// }
///
/// /// Stands inside of the app's router.
/// #[component]
/// fn App() -> Html {
///     let router = use_navigator().expect("the app has a router");
///     let callbacks = Callbacks::new().on_signed_out(move |out: SignedOutDetails| {
///         let route = if out.has_others {
///             Route::Home
///         } else {
///             Route::Goodbye
///         };
///         router.push(&route);
///     });
///     html! {
///         <DeploymentProvider public_key="pk_test_…" {callbacks}>
///             <UserButton />
///         </DeploymentProvider>
///     }
/// }
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Callbacks {
    /// Somebody signed in.
    pub on_signed_in: Option<Callback<SignedInDetails>>,
    /// Somebody signed up.
    pub on_signed_up: Option<Callback<SignedUpDetails>>,
    /// Somebody signed out of an account, or of all.
    pub on_signed_out: Option<Callback<SignedOutDetails>>,
    /// Somebody works elsewhere.
    pub on_organization_changed: Option<Callback<TenancyChange>>,
}

impl Callbacks {
    /// Tells nothing: the kit goes where the settings say.
    pub fn new() -> Self {
        Self::default()
    }

    /// Takes over after a sign-in.
    ///
    /// ```
    /// use wacht_yew::prelude::*;
    ///
    /// fn open(address: &str) {
    ///     if let Some(window) = web_sys::window() {
    ///         let _ = window.location().assign(address);
    ///     }
    /// }
    ///
    /// let callbacks = Callbacks::new()
    ///     .on_signed_in(|now: SignedInDetails| open(now.target.href()))
    ///     .on_signed_up(|_: SignedUpDetails| open("/tour"));
    /// assert!(callbacks.on_signed_in.is_some() && callbacks.on_signed_out.is_none());
    /// ```
    #[must_use]
    pub fn on_signed_in(mut self, tell: impl Into<Callback<SignedInDetails>>) -> Self {
        self.on_signed_in = Some(tell.into());
        self
    }

    /// Takes over after a sign-up.
    #[must_use]
    pub fn on_signed_up(mut self, tell: impl Into<Callback<SignedUpDetails>>) -> Self {
        self.on_signed_up = Some(tell.into());
        self
    }

    /// Takes over after signing out.
    #[must_use]
    pub fn on_signed_out(mut self, tell: impl Into<Callback<SignedOutDetails>>) -> Self {
        self.on_signed_out = Some(tell.into());
        self
    }

    /// Takes over when somebody works elsewhere.
    #[must_use]
    pub fn on_organization_changed(mut self, tell: impl Into<Callback<TenancyChange>>) -> Self {
        self.on_organization_changed = Some(tell.into());
        self
    }
}

/// What an app is told when somebody signed in.
///
/// ```
/// use wacht_yew::prelude::*;
/// use yew::prelude::*;
///
/// #[component]
/// fn Door() -> Html {
///     let navigation = use_navigation();
///     let on_signed_in = move |signed_in: SignedInDetails| {
///         web_sys::console::log_1(&format!("on to {}", signed_in.target.href()).into());
///         navigation.replace(&signed_in.target);
///     };
///     html! { <SignIn {on_signed_in} /> }
/// }
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct SignedInDetails {
    /// Where the kit would have gone.
    pub target: SafeRedirect,
}

/// What an app is told when somebody signed up.
///
/// ```
/// use wacht_yew::prelude::*;
/// use yew::prelude::*;
///
/// #[component]
/// fn Join() -> Html {
///     let navigation = use_navigation();
///     // The first thing that newcomers see is the tour, which ends at the target.
///     let on_signed_up =
///         move |signed_up: SignedUpDetails| navigation.replace(&signed_up.target);
///     html! { <SignUp {on_signed_up} /> }
/// }
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct SignedUpDetails {
    /// Where the kit would have gone.
    pub target: SafeRedirect,
}

/// What an app is told when somebody signed out.
///
/// ```
/// use wacht_yew::prelude::*;
/// use yew::prelude::*;
///
/// #[component]
/// fn Corner() -> Html {
///     let navigation = use_navigation();
///     let on_signed_out = move |out: SignedOutDetails| {
///         if let Some(target) = out.target.filter(|_| !out.has_others) {
///             navigation.go(&target);
///         }
///     };
///     html! { <UserButton {on_signed_out} /> }
/// }
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct SignedOutDetails {
    /// The account that was signed out of; `None` when it was all of them.
    pub account: Option<SignInId>,
    /// Other accounts are still signed in.
    pub has_others: bool,
    /// Where the kit would have gone; `None` when it would have stayed.
    pub target: Option<SafeRedirect>,
}

/// What an app is told when somebody works elsewhere.
///
/// ```
/// use wacht_yew::flow::org_switcher::Place;
/// use wacht_yew::prelude::*;
/// use yew::prelude::*;
///
/// #[component]
/// fn Switcher() -> Html {
///     let on_organization_changed = |change: TenancyChange| {
///         let now = match &change.place {
///             Place::Personal => "the personal account",
///             Place::Organization(_) => "an organization",
///             Place::Workspace(_) => "a workspace",
///         };
///         web_sys::console::log_1(&format!("{:?}: {now}", change.cause).into());
///     };
///     html! { <OrgSwitcher {on_organization_changed} /> }
/// }
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct TenancyChange {
    /// What happened.
    pub cause: TenancyChangeCause,
    /// What it happened to: where somebody went, what they left, what they created or joined.
    pub place: Place,
    /// Where the kit would have gone; `None` when it would have stayed.
    pub target: Option<SafeRedirect>,
}

/// Why somebody works elsewhere.
///
/// ```
/// use wacht_yew::prelude::*;
///
/// let callbacks = Callbacks::new().on_organization_changed(|change: TenancyChange| {
///     if change.cause == TenancyChangeCause::Created {
///         web_sys::console::log_1(&"Show the tour of the new organization".into());
///     }
/// });
/// # let _ = callbacks;
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TenancyChangeCause {
    /// They chose another place.
    Switched,
    /// They left an organization or workspace for good.
    Left,
    /// They created an organization or workspace.
    Created,
    /// They accepted an invitation.
    Joined,
}

impl DeploymentContext {
    /// After a sign-in, the component's callback takes over, else the provider's, else it goes to the target.
    pub(super) fn signed_in(&self, own: Option<&Callback<SignedInDetails>>, target: SafeRedirect) {
        match own.cloned().or_else(|| self.callbacks.borrow().on_signed_in.clone()) {
            Some(tell) => tell.emit(SignedInDetails { target }),
            None => self.auth.0.go(&target, true),
        }
    }

    /// The same after a sign-up.
    pub(super) fn signed_up(&self, own: Option<&Callback<SignedUpDetails>>, target: SafeRedirect) {
        match own.cloned().or_else(|| self.callbacks.borrow().on_signed_up.clone()) {
            Some(tell) => tell.emit(SignedUpDetails { target }),
            None => self.auth.0.go(&target, true),
        }
    }

    /// The same after signing out of an account, or (`None`) of all. `stays` where others are left.
    pub(crate) fn signed_out(
        &self,
        own: Option<&Callback<SignedOutDetails>>,
        account: Option<SignInId>,
        has_others: bool,
        stays: bool,
    ) {
        let page = match (&account, stays) {
            (_, true) => "",
            (Some(_), _) => &self.ui.after_sign_out_one_page_url,
            (None, _) => &self.ui.after_sign_out_all_page_url,
        };
        let target = target::configured_page(self, page);
        let tell = own.cloned().or_else(|| self.callbacks.borrow().on_signed_out.clone());
        match (tell, target) {
            (Some(tell), target) => tell.emit(SignedOutDetails {
                account,
                has_others,
                target,
            }),
            (None, Some(target)) => self.auth.0.go(&target, false),
            (None, None) => {}
        }
    }

    /// The same after a change of organization or workspace.
    pub(crate) fn tenancy_changed(&self, own: Option<&Callback<TenancyChange>>, change: TenancyChange) {
        let tell = own
            .cloned()
            .or_else(|| self.callbacks.borrow().on_organization_changed.clone());
        match (tell, &change.target) {
            (Some(tell), _) => tell.emit(change),
            (None, Some(target)) => self.auth.0.go(target, false),
            (None, None) => {}
        }
    }
}

/// What was joined; `None` when the server's answer was lost.
pub(super) fn joined_place(accepted: &InvitationAcceptance) -> Option<Place> {
    let workspace = accepted.workspace.as_ref().map(|workspace| workspace.id.clone());
    let organization = accepted
        .organization
        .as_ref()
        .map(|organization| organization.id.clone());
    let workspace = workspace.filter(|id| !id.as_str().is_empty()).map(Place::Workspace);
    workspace.or_else(|| {
        organization
            .filter(|id| !id.as_str().is_empty())
            .map(Place::Organization)
    })
}
