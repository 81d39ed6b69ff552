//! Lines of the app's own in the menu.

use yew::prelude::*;

/// A line of the app's own in the menu of a [`UserButton`](crate::components::UserButton): a link, or something to do.
///
/// ```
/// use wacht_yew::prelude::*;
/// use yew::prelude::*;
///
/// #[component]
/// fn Header() -> Html {
///     let on_shortcuts = Callback::from(|()| ());
///     let items = vec![
///         UserButtonItem::link("Billing", "/billing"),
///         UserButtonItem::action("Keyboard shortcuts", on_shortcuts),
///     ];
///     html! { <UserButton extra_items={items} /> }
/// }
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct UserButtonItem {
    pub(super) text: AttrValue,
    pub(super) icon: Html,
    pub(super) deed: Deed,
}

/// What an item does.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Deed {
    Go(AttrValue),
    Call(Callback<()>),
}

impl UserButtonItem {
    /// A link to a path of the app or to an absolute http(s) address. One that is neither is not shown.
    pub fn link(text: impl Into<AttrValue>, address: impl Into<AttrValue>) -> Self {
        Self {
            text: text.into(),
            icon: Html::default(),
            deed: Deed::Go(address.into()),
        }
    }

    /// Something that the app does; the menu closes before, and the focus is back on its button.
    pub fn action(text: impl Into<AttrValue>, on_select: Callback<()>) -> Self {
        Self {
            text: text.into(),
            icon: Html::default(),
            deed: Deed::Call(on_select),
        }
    }

    /// Puts a picture before the words, at most 20 px high; decoration, so hide it from assistive technology.
    ///
    /// ```
    /// use wacht_yew::prelude::*;
    /// use yew::prelude::*;
    ///
    /// let card = html! { <img src="/card.svg" alt="" width="20" height="20" /> };
    /// let billing = UserButtonItem::link("Billing", "/billing").icon(card);
    /// html! { <UserButton extra_items={vec![billing]} /> };
    /// ```
    #[must_use]
    pub fn icon(mut self, icon: Html) -> Self {
        self.icon = icon;
        self
    }
}
