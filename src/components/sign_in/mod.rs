//! The sign-in page.

mod accounts;
mod elsewhere;
mod identifier;
mod password;
mod screen;
mod words;

use yew::prelude::*;

use super::frame::{Frame, framed};
use crate::flow::redirect::SafeRedirect;
use crate::flow::sign_in::{FocusTarget, SignInField, SignInScreen};
use crate::hooks::{DeploymentState, SignInOptions, use_auth, use_session, use_sign_in};
use crate::session::SessionState;
use crate::theme::UiOverwrites;
use crate::ui::{focus, use_id};
use screen::{Nodes, View, screen, screen_name};

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
    let wanted_focus = use_state(|| None::<(u32, FocusTarget)>);
    let on_focus = {
        let wanted_focus = wanted_focus.clone();
        Callback::from(move |target| {
            let count = wanted_focus.map_or(0, |(count, _)| count);
            wanted_focus.set(Some((count + 1, target)));
        })
    };
    use_effect_with(*wanted_focus, {
        let nodes = nodes.clone();
        move |wanted| match wanted {
            Some((_, FocusTarget::Heading)) => focus(&nodes.heading),
            Some((_, FocusTarget::Field(SignInField::Identifier))) => focus(&nodes.identifier),
            Some((_, FocusTarget::Field(SignInField::Password))) => focus(&nodes.password),
            Some(_) | None => {}
        }
    });
    let on_signed_in = props.on_signed_in.clone();
    let sign_in = use_sign_in(SignInOptions {
        ui_overwrites: props.ui_overwrites.clone(),
        initial_identifier: props.initial_identifier.clone(),
        on_signed_in: on_signed_in.map(|tell| tell.reform(|target| SignedInDetails { target })),
        on_focus,
    });

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
    let error = words::error_text(&state, &context, failure.as_ref());
    let frame = Frame {
        screen: screen_name(&shown).into(),
        class: props.class.clone(),
        inline: false,
        polite: match &shown {
            SignInScreen::Loading => context.messages.common.loading.into(),
            SignInScreen::Confirming => context.messages.sign_in.confirming.into(),
            SignInScreen::Finished => context.messages.sign_in.finished_title.into(),
            _ => AttrValue::default(),
        },
        assertive: error.clone().unwrap_or_default(),
    };
    let auth = context.auth.clone();
    let view = View {
        state,
        shown,
        send: sign_in.send().clone(),
        error,
        target: sign_in.target().href().to_owned().into(),
        onretry: Callback::from(move |_| auth.0.load()),
        nodes: (*nodes).clone(),
        context,
        id,
    };
    framed(&view.context, frame, screen(&view))
}
