//! The deployment's icon in the browser's tab, for apps that want it there.

use web_sys::{Document, Element};
use yew::prelude::*;

use super::use_auth;
use crate::kept::use_effect_with;

/// Shows the deployment's `favicon_image_url`, overwrites included, as the page's icon as long as the caller is mounted.
///
/// The kit never touches the page's head otherwise: the icon is the app's, and who wants the deployment's calls this, once.
///
/// # Behaviour
/// An empty setting leaves the page's own icon. When the caller goes, the page's own icon comes back.
///
/// # Panics
/// Outside of a provider, with a sentence that says so.
///
/// ```
/// # use wacht_yew::hooks::use_favicon;
/// # use yew::prelude::*;
/// #[component]
/// fn Header() -> Html {
///     use_favicon();
///     html! { <header /> }
/// }
/// ```
#[hook]
pub fn use_favicon() {
    let address = use_auth("use_favicon").ui.favicon_image_url.clone();
    use_effect_with(address, |address| {
        let shown = (!address.is_empty()).then(|| Icon::show(address)).flatten();
        move || drop(shown)
    });
}

/// An icon that is shown until it is dropped.
struct Icon {
    link: Element,
    /// What the page's own link said; `None` if there was no such link.
    before: Option<String>,
}

impl Icon {
    fn show(address: &str) -> Option<Self> {
        let document = web_sys::window()?.document()?;
        let own = document.query_selector("link[rel~=icon]").ok().flatten();
        let before = own.as_ref().map(|link| link.get_attribute("href").unwrap_or_default());
        let link = match own {
            Some(link) => link,
            None => new_link(&document)?,
        };
        link.set_attribute("href", address).ok()?;
        Some(Self { link, before })
    }
}

impl Drop for Icon {
    fn drop(&mut self) {
        match &self.before {
            // The same attribute as when it was set, which cannot fail.
            Some(before) => drop(self.link.set_attribute("href", before)),
            None => self.link.remove(),
        }
    }
}

fn new_link(document: &Document) -> Option<Element> {
    let link = document.create_element("link").ok()?;
    link.set_attribute("rel", "icon").ok()?;
    let head = document.query_selector("head").ok().flatten()?;
    head.append_child(&link).ok()?;
    Some(link)
}
