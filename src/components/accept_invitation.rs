//! The page that the link of an invitation leads to.

mod screen;
mod words;

use yew::prelude::*;

use super::flow_page::{reload, session_failure, without_deployment};
use super::frame::{Frame, framed};
use super::own_screen::focus_own_screen;
use super::slots::{InvitationSlots, filled};
use super::wanted_focus::use_came_by_step;
use crate::flow::invitation::{InvitationError, InvitationScreen};
use crate::hooks::{InvitationAccepted, InvitationHandle, InvitationOptions, use_auth, use_invitation, use_session};
use crate::kept::use_effect_with;
use crate::theme::UiOverwrites;
use crate::ui::{focus, use_id};
use screen::{View, screen, screen_name};

/// Props of [`AcceptInvitation`]. All optional.
///
/// ```
/// use wacht_yew::components::AcceptInvitationProps;
/// use wacht_yew::prelude::*;
/// use yew::prelude::*;
///
/// /// What an app shows at `/join/:token`, where its own mails point.
/// fn join_page(token: AttrValue) -> Html {
///     let invitation = AcceptInvitationProps {
///         token,
///         slots: InvitationSlots::new()
///             .header(|_| html! { <p>{ "Welcome to the crew." }</p> }),
///         ..AcceptInvitationProps::default()
///     };
///     html! { <AcceptInvitation ..invitation /> }
/// }
/// ```
#[derive(Clone, Debug, Default, PartialEq, Properties)]
pub struct AcceptInvitationProps {
    /// The token. Default: `token`, else `invite_token`, of the page's address.
    #[prop_or_default]
    pub token: AttrValue,
    /// Laid over the provider's overwrites. Default: changes nothing.
    #[prop_or_default]
    pub ui_overwrites: Option<UiOverwrites>,
    /// Called once when accepted, in place of going to the target. Default: goes there.
    #[prop_or_default]
    pub on_accepted: Option<Callback<InvitationAccepted>>,
    /// What the app puts beside the kit's blocks. Default: nothing.
    #[prop_or_default]
    pub slots: InvitationSlots,
    /// Draws screens in the place of the kit's: `Some` for those that the app draws, `None` for all others. Default: none.
    /// As with [`SignIn`](super::SignIn#own-screens); the way out leads to the app.
    #[prop_or_default]
    pub screen: Option<Callback<InvitationHandle, Option<Html>>>,
    /// Classes for the root. Default: none.
    #[prop_or_default]
    pub class: Classes,
}

/// The page that the link of an invitation leads to; put it at `/invite`, where the deployment's mails point.
///
/// Props: [`AcceptInvitationProps`].
///
/// ```
/// use wacht_yew::prelude::*;
/// use yew::prelude::*;
///
/// #[component]
/// fn InvitationPage() -> Html {
///     html! { <AcceptInvitation /> }
/// }
/// ```
///
/// # Behaviour
/// Asks whoever is signed in whether to accept; whoever is not signs in, or up, first and comes back. When the invitation is
/// for another account it says so, and leads there. The token leaves the address bar; until the invitation is accepted it is
/// kept for a reload in this tab. Accepting happens once, whatever is clicked, mounted or reloaded meanwhile. Afterwards the
/// account that joined and the organization, or workspace, are the ones in use, and it goes to the `redirect_uri` of the
/// address bar if the deployment allows it, else to `after_signin_redirect_url`, else to `/`. An account that was a member
/// before, or that the new place shuts out, is told so before it goes on.
///
/// # Accessibility
/// What happens is told by the polite live region, what fails by the assertive one; after a change of screen the focus is on
/// the heading.
///
/// # Styling
/// Root `.wa-root[data-wa-screen="invitation/…"]`; parts `card`, `identity`, `account`, `banner`, `button`, `links`.
#[component]
pub fn AcceptInvitation(props: &AcceptInvitationProps) -> Html {
    let context = use_auth("AcceptInvitation").overlaid_by(props.ui_overwrites.as_ref());
    let session = use_session();
    let (id, heading, own_screen) = (use_id(), use_node_ref(), use_node_ref());
    let invitation = use_invitation(InvitationOptions {
        ui_overwrites: props.ui_overwrites.clone(),
        token: props.token.clone(),
        on_accepted: props.on_accepted.clone(),
    });
    let state = invitation.state().clone();
    use_heading_focus(state.screen, &heading, &own_screen);
    let is_heading_heard = use_came_by_step(state.screen, InvitationScreen::Working);

    if let Some(nothing) = without_deployment(&context) {
        return nothing;
    }
    let failure = session_failure(&session, state.is_ready())
        .as_ref()
        .map(InvitationError::from);
    let draw = props.screen.as_ref().filter(|_| state.is_ready());
    let own = draw.and_then(|draw| draw.emit(invitation.clone()));
    let error = state.error.as_ref().or(failure.as_ref());
    let view = View {
        error: error.map(|error| words::error_text(error, context.messages)),
        onreload: failure.map(|_| reload(&context)),
        slots: filled(&props.slots, &invitation),
        is_heading_heard,
        state,
        invitation,
        heading,
        own_screen,
        id: format!("{id}-title").into(),
        context,
    };
    let frame = Frame {
        screen: screen_name(&view).into(),
        class: props.class.clone(),
        inline: false,
        polite: view.polite(),
        waits: view.waits().into(),
        assertive: view.error.clone().unwrap_or_default(),
    };
    let content = match own {
        Some(own) => view.own_card(own),
        None => screen(&view),
    };
    framed(&view.context, frame, view.slots.around_all(content))
}

/// The focus goes to the heading when another screen comes, but not while the page is just coming up, unless it failed.
#[hook]
fn use_heading_focus(screen: InvitationScreen, heading: &NodeRef, own_screen: &NodeRef) {
    let last = use_mut_ref(|| InvitationScreen::Working);
    use_effect_with(screen, {
        let (heading, own_screen) = (heading.clone(), own_screen.clone());
        move |screen| {
            let last = last.replace(*screen);
            if *screen == InvitationScreen::Failed || last != InvitationScreen::Working && last != *screen {
                focus(&heading);
                focus_own_screen(&own_screen, false);
            }
        }
    });
}
