//! The sign-up page.

mod closed;
mod code;
mod form;
mod nodes;
mod password;
mod profile;
mod screen;
mod terms;
mod view;
mod waiting;
mod words;

use std::rc::Rc;

use yew::prelude::*;

use super::draft::{self, use_draft};
use super::flow_page::{reload, session_failure, without_deployment};
use super::frame::{Frame, framed};
use super::slots::{SignUpSlots, filled};
use super::wanted_focus::use_wanted_focus;
use crate::flow::sign_up::{SignUpError, SignUpErrorReason, SignUpRules, SignUpScreen};
use crate::hooks::{SignUpHandle, SignUpOptions, SignedUpDetails, use_auth, use_session, use_sign_up};
use crate::kept::use_memo;
use crate::theme::UiOverwrites;
use crate::ui::use_id;
use crate::wire::{Deployment, UiSettings};
use nodes::Nodes;
use screen::{assertive, polite, screen, screen_name, waits};
use view::View;

/// Props of [`SignUp`]. All optional.
///
/// ```
/// use wacht_yew::components::SignUpProps;
/// use wacht_yew::prelude::*;
/// use yew::prelude::*;
///
/// /// The sign-up of an app that has two of them: one for those who teach, one for those who learn.
/// fn sign_up_page(is_teacher: bool) -> Html {
///     let (after, heading) = match is_teacher {
///         true => ("/classes/new", "Teach with us"),
///         false => ("/classes", "Learn with us"),
///     };
///     let sign_up = SignUpProps {
///         ui_overwrites: Some(UiOverwrites::new().after_signup_redirect_url(after)),
///         slots: SignUpSlots::new().header(move |_| html! { <p>{ heading }</p> }),
///         ..SignUpProps::default()
///     };
///     html! { <SignUp ..sign_up /> }
/// }
/// ```
#[derive(Clone, Debug, Default, PartialEq, Properties)]
pub struct SignUpProps {
    /// Laid over the provider's overwrites. Default: changes nothing.
    #[prop_or_default]
    pub ui_overwrites: Option<UiOverwrites>,
    /// Called when signed up, in place of going to the target. Default: goes there.
    #[prop_or_default]
    pub on_signed_up: Option<Callback<SignedUpDetails>>,
    /// Fills the field of the e-mail address or, without an `@`, that of the username. Default: empty.
    #[prop_or_default]
    pub initial_identifier: AttrValue,
    /// What the app puts beside the kit's blocks. Default: nothing.
    #[prop_or_default]
    pub slots: SignUpSlots,
    /// Draws screens in the place of the kit's: `Some` for those that the app draws, `None` for all others. Default: none.
    /// As with [`SignIn`](super::SignIn#own-screens).
    #[prop_or_default]
    pub screen: Option<Callback<SignUpHandle, Option<Html>>>,
    /// Classes for the root. Default: none.
    #[prop_or_default]
    pub class: Classes,
}

/// The sign-up page: the fields that the deployment asks for, then whatever is to be proved.
///
/// Props: [`SignUpProps`].
///
/// ```
/// use wacht_yew::prelude::*;
/// use yew::prelude::*;
///
/// #[component]
/// fn SignUpPage() -> Html {
///     html! { <SignUp /> }
/// }
/// ```
///
/// # Behaviour
/// Who may sign up follows from the deployment: anybody, nobody, or those with an invitation, whose token is taken from the
/// address's `invite_token`. Everything typed but the password survives a reload, and so does the step under way.
/// Afterwards it goes to the `redirect_uri` of the address bar if the deployment allows it, else to
/// `after_signup_redirect_url`, else to `/`. Who is signed in already and can have no second account goes where a sign-in
/// would lead.
///
/// # Accessibility
/// One form per step with real labels; all that is wrong is told at its field, with the focus on the first one; errors are
/// told by an assertive live region, and what is found out while typing by a polite one.
///
/// # Styling
/// Root `.wa-root[data-wa-screen="sign-up/…"]`; parts `card`, `field`, `button`, `checkbox`, `policy`, `strength`,
/// `availability` as `data-wa-part`; state as `data-state` and `data-invalid`.
#[component]
pub fn SignUp(props: &SignUpProps) -> Html {
    let context = use_auth("SignUp").overlaid_by(props.ui_overwrites.as_ref());
    let session = use_session();
    let id = use_id();
    let nodes = use_memo((), |()| Nodes::default());
    let on_focus = use_wanted_focus(&nodes);
    let sign_up = use_sign_up(SignUpOptions {
        ui_overwrites: props.ui_overwrites.clone(),
        initial_identifier: props.initial_identifier.clone(),
        on_signed_up: props.on_signed_up.clone(),
        on_focus,
    });
    let state = sign_up.state().clone();
    let code_wrong = |error: &SignUpError| error.reason == SignUpErrorReason::CodeWrong;
    let draft = use_draft(state.screen.clone(), state.errors.iter().any(code_wrong));

    if let Some(nothing) = without_deployment(&context) {
        return nothing;
    }
    let failure = session_failure(&session, state.is_ready());
    let draw = props.screen.as_ref().filter(|_| state.is_ready());
    let own = draw.and_then(|draw| draw.emit(sign_up.clone()));
    let shown = if state.is_ready() {
        state.screen.clone()
    } else {
        SignUpScreen::Loading
    };
    let nothing = || Rc::new(SignUpRules::new(&Deployment::default(), &UiSettings::default()));
    let view = View {
        state,
        rules: sign_up.rules().cloned().unwrap_or_else(nothing),
        shown,
        send: sign_up.send().clone(),
        change: draft.dispatcher().to_callback(),
        draft: (*draft).clone(),
        failure,
        target: sign_up.target().href().to_owned().into(),
        onretry: reload(&context),
        slots: filled(&props.slots, &sign_up),
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
