//! What an app puts beside the kit's own blocks.

use std::fmt;
use std::rc::Rc;

use yew::prelude::*;

use crate::hooks::{InvitationHandle, SignInHandle, SignUpHandle, WaitlistHandle};

/// A block of a card, from top to bottom. A screen draws those that it needs; the slots of the others stay empty.
///
/// ```
/// use wacht_yew::prelude::*;
/// use yew::prelude::*;
///
/// let slots = SignUpSlots::new()
///     .before(
///         CardBlock::Submit,
///         |_| html! { <p>{ "You can leave at any time." }</p> },
///     )
///     .after(
///         CardBlock::Footer,
///         |_| html! { <a href="/imprint">{ "Imprint" }</a> },
///     );
/// # let _ = slots;
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CardBlock {
    /// Logo, heading and sub-line.
    Heading,
    /// The buttons of the social providers; with the layout's `social_place` below, it stands below the form.
    Social,
    /// What a screen asks for or offers: a form, a list to choose from, what came of it.
    Form,
    /// The main button of a form. Its slots lie inside the form: a button in them needs `type="button"`.
    Submit,
    /// Quiet ways on, such as "Start over". Their slots, too, may lie inside the form.
    Links,
    /// The line at the foot of the card, such as "No account yet?".
    Footer,
}

/// A block of the profile.
///
/// ```
/// use wacht_yew::prelude::*;
/// use yew::prelude::*;
///
/// let slots = ProfileSlots::new().before(ProfileBlock::Section, |shown| {
///     html! {
///         if &*shown.section == "password" {
///             <p>{ "Your administrator asks for twelve letters." }</p>
///         }
///     }
/// });
/// # let _ = slots;
/// ```
#[cfg(feature = "profile")]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProfileBlock {
    /// Whose profile it is, and the list of sections.
    Navigation,
    /// The section that is shown.
    Section,
}

/// Where something of an app's own stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place<Block> {
    Header,
    Footer,
    Before(Block),
    After(Block),
}

/// What an app puts beside the kit's own blocks: each slot draws from the public state of the flow it stands in.
///
/// Several drawings of one slot stand there in the order in which they were given. A drawing that is empty takes no room.
/// What stands in a slot is the app's own in every respect: the kit neither styles nor announces it. Make the slots once
/// (`use_memo`, or outside of the component): others than before are drawn anew.
///
/// ```
/// use wacht_yew::components::{CardBlock, SignInSlots};
/// use wacht_yew::prelude::*;
/// use yew::prelude::*;
///
/// #[component]
/// fn SignInPage() -> Html {
///     let slots = use_memo((), |()| {
///         SignInSlots::new()
///             .header(|_| html! { <p>{ "Maintenance tonight from 23:00." }</p> })
///             .after(CardBlock::Form, |sign_in| {
///                 html! {
///                     if sign_in.state().error.is_some() {
///                         <a href="/help">{ "Call the help desk" }</a>
///                     }
///                 }
///             })
///     });
///     html! { <SignIn slots={(*slots).clone()} /> }
/// }
/// ```
///
/// The same line in the cards of several flows, whatever their handles are:
///
/// ```
/// use wacht_yew::components::{CardBlock, Slots};
/// use wacht_yew::prelude::*;
/// use yew::prelude::*;
///
/// fn with_hours<Handle: 'static>(
///     slots: Slots<Handle, CardBlock>,
/// ) -> Slots<Handle, CardBlock> {
///     slots.after(CardBlock::Footer, |_| html! { <p>{ "Help from 8 to 17 o’clock." }</p> })
/// }
///
/// let slots = with_hours(SignUpSlots::new());
/// html! { <SignUp {slots} /> };
/// ```
///
/// # Styling
/// Each drawing is in a `.wa-slot[data-wa-part="slot"]`; `data-slot` tells where: `header`, `footer`, `before-form`, …
#[derive(Clone)]
pub struct Slots<Handle, Block>(Rc<[Drawing<Handle, Block>]>);

type Drawing<Handle, Block> = (Place<Block>, Callback<Handle, Html>);

/// The slots of [`SignIn`](super::SignIn).
///
/// ```
/// use wacht_yew::prelude::*;
/// use yew::prelude::*;
///
/// let slots = SignInSlots::new()
///     .header(|_| html! { <p>{ "Maintenance tonight from 23:00." }</p> });
/// # let _ = slots;
/// ```
pub type SignInSlots = Slots<SignInHandle, CardBlock>;
/// The slots of [`SignUp`](super::SignUp).
///
/// ```
/// use wacht_yew::prelude::*;
/// use yew::prelude::*;
///
/// let slots = SignUpSlots::new().before(
///     CardBlock::Submit,
///     |_| html! { <p>{ "Free for a month." }</p> },
/// );
/// # let _ = slots;
/// ```
pub type SignUpSlots = Slots<SignUpHandle, CardBlock>;
/// The slots of [`AcceptInvitation`](super::AcceptInvitation).
///
/// ```
/// use wacht_yew::prelude::*;
/// use yew::prelude::*;
///
/// let slots = InvitationSlots::new().footer(|invitation| {
///     html! {
///         if let Some(place) = invitation.state().place_name() {
///             <p>{ format!("Questions about {place}? Ask whoever invited you.") }</p>
///         }
///     }
/// });
/// # let _ = slots;
/// ```
pub type InvitationSlots = Slots<InvitationHandle, CardBlock>;
/// The slots of [`Waitlist`](super::Waitlist).
///
/// ```
/// use wacht_yew::prelude::*;
/// use yew::prelude::*;
///
/// let slots = WaitlistSlots::new().after(
///     CardBlock::Form,
///     |_| html! { <p>{ "We open in spring." }</p> },
/// );
/// # let _ = slots;
/// ```
pub type WaitlistSlots = Slots<WaitlistHandle, CardBlock>;
/// The slots of [`UserProfile`](super::UserProfile).
///
/// ```
/// use wacht_yew::prelude::*;
/// use yew::prelude::*;
///
/// let slots = ProfileSlots::new().header(|shown| {
///     let name = shown.user.display_name();
///     html! { <p>{ format!("Signed in as {name}") }</p> }
/// });
/// # let _ = slots;
/// ```
#[cfg(feature = "profile")]
pub type ProfileSlots = Slots<super::ShownProfile, ProfileBlock>;

impl<Handle, Block> Default for Slots<Handle, Block> {
    fn default() -> Self {
        Self(Rc::new([]))
    }
}

impl<Handle, Block: PartialEq> PartialEq for Slots<Handle, Block> {
    fn eq(&self, other: &Self) -> bool {
        *self.0 == *other.0
    }
}

impl<Handle, Block: fmt::Debug> fmt::Debug for Slots<Handle, Block> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_list()
            .entries(self.0.iter().map(|(place, _)| place))
            .finish()
    }
}

impl<Handle, Block> Slots<Handle, Block> {
    /// Nothing of the app's own.
    pub fn new() -> Self {
        Self::default()
    }

    fn with(self, place: Place<Block>, draw: impl Fn(Handle) -> Html + 'static) -> Self
    where
        Block: Clone,
    {
        let more = [(place, Callback::from(draw))];
        Self(self.0.iter().cloned().chain(more).collect())
    }
}

impl<Handle, Block: Clone> Slots<Handle, Block> {
    /// Above all of it, on every screen.
    #[must_use]
    pub fn header(self, draw: impl Fn(Handle) -> Html + 'static) -> Self {
        self.with(Place::Header, draw)
    }

    /// Below all of it, on every screen.
    #[must_use]
    pub fn footer(self, draw: impl Fn(Handle) -> Html + 'static) -> Self {
        self.with(Place::Footer, draw)
    }

    /// Right before a block, wherever that is drawn.
    #[must_use]
    pub fn before(self, block: Block, draw: impl Fn(Handle) -> Html + 'static) -> Self {
        self.with(Place::Before(block), draw)
    }

    /// Right after a block, wherever that is drawn.
    #[must_use]
    pub fn after(self, block: Block, draw: impl Fn(Handle) -> Html + 'static) -> Self {
        self.with(Place::After(block), draw)
    }
}

/// Slots as they are now.
pub(super) fn filled<Handle: Clone + 'static, Block: SlotBlock>(
    slots: &Slots<Handle, Block>,
    handle: &Handle,
) -> Filling<Block> {
    if slots.0.is_empty() {
        return Filling(None);
    }
    let (slots, handle) = (slots.0.clone(), handle.clone());
    Filling(Some(Rc::new(move |place| {
        let drawn = slots.iter().filter(|(at, _)| *at == place);
        drawn.map(|(_, draw)| draw.emit(handle.clone())).collect()
    })))
}

/// A block that has slots.
pub(super) trait SlotBlock: Copy + fmt::Debug + PartialEq + 'static {
    /// What `data-slot` calls it.
    fn name(self) -> &'static str;
}

impl SlotBlock for CardBlock {
    fn name(self) -> &'static str {
        match self {
            Self::Heading => "heading",
            Self::Social => "social",
            Self::Form => "form",
            Self::Submit => "submit",
            Self::Links => "links",
            Self::Footer => "footer",
        }
    }
}

#[cfg(feature = "profile")]
impl SlotBlock for ProfileBlock {
    fn name(self) -> &'static str {
        match self {
            Self::Navigation => "navigation",
            Self::Section => "section",
        }
    }
}

type Draw<Block> = dyn Fn(Place<Block>) -> Vec<Html>;

/// The slots of one component at one moment, whatever flow it shows.
#[derive(Clone)]
pub(super) struct Filling<Block>(Option<Rc<Draw<Block>>>);

impl<Block> Default for Filling<Block> {
    fn default() -> Self {
        Self(None)
    }
}

impl<Block: SlotBlock> Filling<Block> {
    /// The block between its slots.
    pub(super) fn around(&self, block: Block, content: Html) -> Html {
        self.between(Place::Before(block), content, Place::After(block))
    }

    /// All of it between header and footer.
    pub(super) fn around_all(&self, content: Html) -> Html {
        self.between(Place::Header, content, Place::Footer)
    }

    /// The block between its slots; `None` when there is neither.
    pub(super) fn around_some(&self, block: Block, content: Option<Html>) -> Option<Html> {
        let is_filled = |place| self.0.as_ref().is_some_and(|draw| !draw(place).is_empty());
        let is_there = content.is_some() || is_filled(Place::Before(block)) || is_filled(Place::After(block));
        is_there.then(|| self.around(block, content.unwrap_or_default()))
    }

    fn between(&self, before: Place<Block>, content: Html, after: Place<Block>) -> Html {
        match &self.0 {
            None => content,
            Some(draw) => html! {
                <>{ slot(before, draw(before)) }<>{ content }</>{ slot(after, draw(after)) }</>
            },
        }
    }
}

fn slot<Block: SlotBlock>(place: Place<Block>, drawn: Vec<Html>) -> Html {
    let name: AttrValue = match place {
        Place::Header => "header".into(),
        Place::Footer => "footer".into(),
        Place::Before(block) => format!("before-{}", block.name()).into(),
        Place::After(block) => format!("after-{}", block.name()).into(),
    };
    html! {
        <>
            for one in drawn {
                <div class="wa-slot" data-wa-part="slot" data-slot={&name}>{ one }</div>
            }
        </>
    }
}
