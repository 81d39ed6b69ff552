//! The waitlist page.

mod screen;

use std::rc::Rc;

use yew::prelude::*;

use super::flow_page::{reload, session_failure, without_deployment};
use super::frame::{Frame, framed};
use super::own_screen::focus_own_screen;
use super::problem::problem_text;
use super::slots::{WaitlistSlots, filled};
use super::wanted_focus::use_came_by_step;
use crate::flow::problem::Problem;
use crate::flow::waitlist::{WaitlistField, WaitlistScreen};
use crate::hooks::{WaitlistHandle, WaitlistOptions, use_auth, use_session, use_waitlist};
use crate::kept::{use_effect_with, use_memo};
use crate::theme::UiOverwrites;
use crate::ui::{focus, use_id};
use crate::wire::WaitlistEntry;
use screen::{Nodes, View, screen, screen_name};

/// Props of [`Waitlist`]. All optional.
///
/// ```
/// use wacht_yew::components::WaitlistProps;
/// use wacht_yew::prelude::*;
/// use wacht_yew::wire::WaitlistEntry;
/// use yew::prelude::*;
///
/// /// The waitlist at the foot of a landing page, which thanks by itself.
/// #[component]
/// fn Landing() -> Html {
///     let thanks = use_state(String::new);
///     let waitlist = WaitlistProps {
///         on_joined_waitlist: Some(Callback::from({
///             let thanks = thanks.setter();
///             move |entry: WaitlistEntry| {
///                 thanks.set(format!("Thank you, {}!", entry.first_name))
///             }
///         })),
///         ..WaitlistProps::default()
///     };
///     html! { <><h1>{ "Soon" }</h1><p>{ &*thanks }</p><Waitlist ..waitlist /></> }
/// }
/// ```
#[derive(Clone, Debug, Default, PartialEq, Properties)]
pub struct WaitlistProps {
    /// Laid over the provider's overwrites. Default: changes nothing.
    #[prop_or_default]
    pub ui_overwrites: Option<UiOverwrites>,
    /// Called once when somebody joined; the page says so all the same, as long as the app stays on it. Default: nothing
    /// more happens.
    #[prop_or_default]
    pub on_joined_waitlist: Option<Callback<WaitlistEntry>>,
    /// What the app puts beside the kit's blocks. Default: nothing.
    #[prop_or_default]
    pub slots: WaitlistSlots,
    /// Draws screens in the place of the kit's: `Some` for those that the app draws, `None` for all others. Default: none.
    /// As with [`SignIn`](super::SignIn#own-screens).
    #[prop_or_default]
    pub screen: Option<Callback<WaitlistHandle, Option<Html>>>,
    /// Classes for the root. Default: none.
    #[prop_or_default]
    pub class: Classes,
}

/// A place on the list, for deployments that open slowly.
///
/// Props: [`WaitlistProps`].
///
/// ```
/// use wacht_yew::prelude::*;
/// use yew::prelude::*;
///
/// #[component]
/// fn WaitlistPage() -> Html {
///     html! { <Waitlist /> }
/// }
/// ```
///
/// # Behaviour
/// Asks for the address, and for the name where the deployment collects names. What is typed and what came of it survive a
/// reload in this tab. Whoever is invited (`invite_token` in the address bar), is signed in, or finds the deployment open to
/// all or closed, is told so and led on.
///
/// # Accessibility
/// One form with real labels; after a refusal the focus is on the first wrong field, after a change of screen on the heading;
/// errors of the whole form are told by an assertive live region.
///
/// # Styling
/// Root `.wa-root[data-wa-screen="waitlist/…"]`; parts `card`, `field`, `button`, `banner`, `identity`, `links`.
#[component]
pub fn Waitlist(props: &WaitlistProps) -> Html {
    let context = use_auth("Waitlist").overlaid_by(props.ui_overwrites.as_ref());
    let session = use_session();
    let id = use_id();
    let nodes = use_memo((), |()| Nodes::default());
    let on_focus = {
        let nodes = nodes.clone();
        use_callback((), move |field: WaitlistField, ()| {
            focus(nodes.of(field));
            focus_own_screen(&nodes.own_screen, true);
        })
    };
    let waitlist = use_waitlist(WaitlistOptions {
        ui_overwrites: props.ui_overwrites.clone(),
        on_joined_waitlist: props.on_joined_waitlist.clone(),
        on_focus,
    });
    let state = waitlist.state().clone();
    use_heading_focus(state.screen, &nodes);
    let is_heading_heard = use_came_by_step(state.screen, WaitlistScreen::Loading);

    if let Some(nothing) = without_deployment(&context) {
        return nothing;
    }
    let failure =
        session_failure(&session, state.is_ready()).map(|error| problem_text(&Problem::from(&error), context.messages));
    let draw = props.screen.as_ref().filter(|_| state.is_ready());
    let own = draw.and_then(|draw| draw.emit(waitlist.clone()));
    let active = session.state().signed_in().map(|now| now.sign_in().clone());
    let view = View {
        onreload: failure.as_ref().map(|_| reload(&context)),
        failure,
        is_heading_heard,
        slots: filled(&props.slots, &waitlist),
        state,
        active,
        waitlist,
        nodes,
        id,
        context,
    };
    let frame = Frame {
        screen: screen_name(view.state.screen).into(),
        class: props.class.clone(),
        inline: false,
        polite: view.polite(),
        waits: view.waits().into(),
        assertive: view.assertive(),
    };
    let content = match own {
        Some(own) => view.own_card(own),
        None => screen(&view),
    };
    framed(&view.context, frame, view.slots.around_all(content))
}

/// The focus goes to the heading when another screen comes, but not when the first one does.
#[hook]
fn use_heading_focus(screen: WaitlistScreen, nodes: &Rc<Nodes>) {
    let last = use_mut_ref(|| WaitlistScreen::Loading);
    use_effect_with(screen, {
        let nodes = nodes.clone();
        move |screen| {
            let last = last.replace(*screen);
            if last != WaitlistScreen::Loading && last != *screen {
                focus(&nodes.heading);
                focus_own_screen(&nodes.own_screen, false);
            }
        }
    });
}
