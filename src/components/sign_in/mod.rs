//! The sign-in page.

mod accounts;
mod banner;
mod code;
mod elsewhere;
mod identifier;
mod link_sent;
mod methods;
mod nodes;
mod passkey_prompt;
mod password;
mod phone;
mod profile;
pub(super) mod provider;
pub(super) mod recovery;
mod resend;
mod screen;
mod second_factor;
mod view;
mod waiting;
pub(super) mod words;

use std::rc::Rc;

use yew::prelude::*;

use super::draft::{self, use_draft};
use super::frame::{Frame, framed};
use super::wanted_focus::use_wanted_focus;
use crate::flow::redirect::SafeRedirect;
use crate::flow::sign_in::{SignInError, SignInErrorReason, SignInRules, SignInScreen};
use crate::hooks::{DeploymentState, SignInOptions, use_auth, use_session, use_sign_in};
use crate::session::SessionState;
use crate::theme::UiOverwrites;
use crate::ui::use_id;
use crate::wire::Deployment;
use nodes::Nodes;
use screen::{polite, screen, screen_name};
use view::View;

/// Props of [`SignIn`]. All optional.
#[derive(Clone, Debug, Default, PartialEq, Properties)]
pub struct SignInProps {
    /// Laid over the provider's overwrites. Default: changes nothing.
    #[prop_or_default]
    pub ui_overwrites: Option<UiOverwrites>,
    /// Called when signed in, in place of going to the target. Default: goes there.
    #[prop_or_default]
    pub on_signed_in: Option<Callback<SignedInDetails>>,
    /// Fills the identifier field. Default: empty.
    #[prop_or_default]
    pub initial_identifier: AttrValue,
    /// Classes for the root. Default: none.
    #[prop_or_default]
    pub class: Classes,
}

/// What an app is told when somebody signed in.
#[derive(Clone, Debug, PartialEq)]
pub struct SignedInDetails {
    /// Where the kit would have gone.
    pub target: SafeRedirect,
}

/// The sign-in page: identifier, password, and whatever the session's attempt asks for next.
///
/// ```
/// use wacht_yew::prelude::*;
/// use yew::prelude::*;
///
/// #[component]
/// fn SignInPage() -> Html {
///     html! { <SignIn /> }
/// }
/// ```
///
/// # Behaviour
/// The screen follows from the session: a reload, the back button or another tab land on the right step. Afterwards it
/// goes to the `redirect_uri` of the address bar if the deployment allows it, else to `after_signin_redirect_url`, else
/// to `/`.
///
/// # Accessibility
/// One form per step with real labels; after a refusal the focus is on the first wrong field, after a change of step on
/// the new heading; errors are told by an assertive live region.
///
/// # Styling
/// Root `.wa-root[data-wa-screen="sign-in/…"]`; parts `card`, `field`, `button`, `banner`, `account` as
/// `data-wa-part`; state as `data-state` and `data-invalid`.
#[component]
pub fn SignIn(props: &SignInProps) -> Html {
    let context = use_auth("SignIn").overlaid_by(props.ui_overwrites.as_ref());
    let session = use_session();
    let id = use_id();
    let nodes = use_memo((), |()| Nodes::default());
    let on_focus = use_wanted_focus(&nodes, Nodes::target);
    let on_signed_in = props.on_signed_in.clone();
    let sign_in = use_sign_in(SignInOptions {
        ui_overwrites: props.ui_overwrites.clone(),
        initial_identifier: props.initial_identifier.clone(),
        on_signed_in: on_signed_in.map(|tell| tell.reform(|target| SignedInDetails { target })),
        on_focus,
    });

    let code_wrong = |error: &SignInError| error.reason == SignInErrorReason::CodeWrong;
    let is_code_refused = sign_in.state().error.as_ref().is_some_and(code_wrong);
    let draft = use_draft(sign_in.state().screen.clone(), is_code_refused);

    if matches!(context.state, DeploymentState::Failed(_)) {
        // The provider says so, and offers to try again.
        return html! { <div class="wa-gate"></div> };
    }
    let state = sign_in.state().clone();
    let failure = match session.state() {
        SessionState::Degraded(_, error) if !state.is_ready() => Some(error.clone()),
        _ => None,
    };
    let shown = if state.is_ready() {
        state.screen.clone()
    } else {
        SignInScreen::Loading
    };
    let rules = sign_in
        .rules()
        .cloned()
        .unwrap_or_else(|| Rc::new(SignInRules::from(&Deployment::default())));
    let error = words::error_text(&state, &rules, context.messages, failure.as_ref());
    let auth = context.auth.clone();
    let view = View {
        state,
        rules,
        shown,
        send: sign_in.send().clone(),
        change: draft.dispatcher().to_callback(),
        draft: (*draft).clone(),
        error,
        target: sign_in.target().href().to_owned().into(),
        onretry: Callback::from(move |_| auth.0.load()),
        nodes,
        context,
        id,
    };
    let frame = Frame {
        screen: screen_name(&view.shown).into(),
        class: props.class.clone(),
        inline: false,
        polite: polite(&view),
        assertive: view.error.clone().unwrap_or_default(),
    };
    framed(&view.context, frame, screen(&view))
}
