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
use super::flow_page::{reload, session_failure, without_deployment};
use super::frame::{Frame, framed};
use super::slots::{SignInSlots, filled};
use super::wanted_focus::use_wanted_focus;
use crate::flow::sign_in::{SignInError, SignInErrorReason, SignInRules, SignInScreen};
use crate::hooks::{SignInHandle, SignInOptions, SignedInDetails, use_auth, use_session, use_sign_in};
use crate::kept::use_memo;
use crate::theme::UiOverwrites;
use crate::ui::use_id;
use crate::wire::Deployment;
use nodes::Nodes;
use screen::{assertive, polite, screen, screen_name, waits};
use view::View;

/// Props of [`SignIn`]. All optional.
///
/// ```
/// use wacht_yew::components::SignInProps;
/// use wacht_yew::prelude::*;
/// use yew::prelude::*;
///
/// /// What an app shows at `/sign-in?as=ADDRESS`: the address that it mailed to is typed already.
/// fn sign_in_page(address: Option<String>) -> Html {
///     let sign_in = SignInProps {
///         initial_identifier: address.unwrap_or_default().into(),
///         ui_overwrites: Some(UiOverwrites::new().after_signin_redirect_url("/inbox")),
///         ..SignInProps::default()
///     };
///     html! { <SignIn ..sign_in /> }
/// }
/// ```
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
    /// What the app puts beside the kit's blocks. Default: nothing.
    #[prop_or_default]
    pub slots: SignInSlots,
    /// Draws screens in the place of the kit's: `Some` for those that the app draws, `None` for all others. Default: none.
    /// See "Own screens" below.
    #[prop_or_default]
    pub screen: Option<Callback<SignInHandle, Option<Html>>>,
    /// Classes for the root. Default: none.
    #[prop_or_default]
    pub class: Classes,
}

/// The sign-in page: identifier, password, and whatever the session's attempt asks for next.
///
/// Props: [`SignInProps`].
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
/// # Own screens
/// `screen` is asked once the session is known, with the public state of the flow; what it returns takes the place of the
/// screen's content. What frames it stays: the card, theme and direction, the live regions, `data-wa-screen`, header and
/// footer of the `slots`. Whatever went wrong, the kit says it above, in its own words; except on the first screen and the
/// last, the way back to the start stays below: no screen is a dead end. When the focus belongs on a field it goes to the
/// first one that is `aria-invalid`, else to the first input; after a change of screen it goes to the first `h1` or `h2`.
/// A reload asks for the same screen again; what was typed but not sent is the app's to keep.
///
/// ```
/// use wacht_yew::flow::sign_in::{SignInEvent, SignInScreen};
/// use wacht_yew::prelude::*;
/// use yew::prelude::*;
///
/// fn own_screen(sign_in: SignInHandle) -> Option<Html> {
///     match &sign_in.state().screen {
///         SignInScreen::LinkSent => Some(html! {
///             <>
///                 <h1>{ "Look into your mailbox" }</h1>
///                 <button onclick={sign_in.send().reform(|_| SignInEvent::MethodsRequested)}>{ "Another way" }</button>
///             </>
///         }),
///         _ => None,
///     }
/// }
///
/// #[component]
/// fn SignInPage() -> Html {
///     html! { <SignIn screen={own_screen} /> }
/// }
/// ```
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
    let on_focus = use_wanted_focus(&nodes);
    let sign_in = use_sign_in(SignInOptions {
        ui_overwrites: props.ui_overwrites.clone(),
        initial_identifier: props.initial_identifier.clone(),
        on_signed_in: props.on_signed_in.clone(),
        on_focus,
    });

    let code_wrong = |error: &SignInError| error.reason == SignInErrorReason::CodeWrong;
    let is_code_refused = sign_in.state().error.as_ref().is_some_and(code_wrong);
    let draft = use_draft(sign_in.state().screen.clone(), is_code_refused);

    if let Some(nothing) = without_deployment(&context) {
        return nothing;
    }
    let state = sign_in.state().clone();
    let failure = session_failure(&session, state.is_ready());
    let draw = props.screen.as_ref().filter(|_| state.is_ready());
    let own = draw.and_then(|draw| draw.emit(sign_in.clone()));
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
    let view = View {
        state,
        rules,
        shown,
        send: sign_in.send().clone(),
        change: draft.dispatcher().to_callback(),
        draft: (*draft).clone(),
        error,
        target: sign_in.target().href().to_owned().into(),
        onretry: reload(&context),
        slots: filled(&props.slots, &sign_in),
        nodes,
        context,
        id,
    };
    let frame = Frame {
        screen: screen_name(&view.shown).into(),
        class: props.class.clone(),
        inline: false,
        polite: polite(&view),
        waits: waits(&view).into(),
        assertive: assertive(&view),
    };
    let content = match own {
        Some(own) => view.own_card(own),
        None => screen(&view),
    };
    framed(&view.context, frame, view.slots.around_all(content))
}
