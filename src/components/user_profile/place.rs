//! Which section is shown: by the address where the profile has one of its own, else by what was chosen last.

use gloo::events::EventListener;
use yew::prelude::*;

use crate::flow::user_profile::slug_below;
use crate::kept::{use_effect_with, use_memo};

/// The section that somebody chose; `None` while none is, where small screens show the list.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Place {
    pub(super) chosen: Option<AttrValue>,
    /// Chooses one, or none; where sections have addresses, the links do that.
    pub(super) choose: Callback<Option<AttrValue>>,
}

/// Follows the address below `base` if there is one; else starts with `initial` and follows it when it changes.
#[hook]
pub(super) fn use_place(base: Option<&AttrValue>, initial: Option<AttrValue>) -> Place {
    let path = use_path();
    let chosen = use_state(|| initial.clone());
    use_effect_with(initial.clone(), {
        let chosen = chosen.clone();
        move |initial| {
            if *chosen != *initial {
                chosen.set(initial.clone());
            }
        }
    });
    let choose = {
        let chosen = chosen.clone();
        use_memo((), move |()| Callback::from(move |slug| chosen.set(slug)))
    };
    let below = base.and_then(|base| slug_below(base, &path));
    let chosen = match (base, below) {
        (Some(_), Some("")) | (Some(_), None) => initial,
        (Some(_), Some(slug)) => Some(slug.to_owned().into()),
        (None, _) => (*chosen).clone(),
    };
    Place {
        chosen,
        choose: (*choose).clone(),
    }
}

/// The path of the page: of the router around the component, else of the address bar.
#[hook]
fn use_path() -> String {
    let routed = use_router_path();
    let render = use_force_update();
    use_effect_with((), move |()| {
        let listener =
            web_sys::window().map(|window| EventListener::new(&window, "popstate", move |_| render.force_update()));
        move || drop(listener)
    });
    routed.unwrap_or_else(|| {
        let path = web_sys::window().and_then(|window| window.location().pathname().ok());
        path.unwrap_or_default()
    })
}

#[cfg(feature = "router")]
#[hook]
fn use_router_path() -> Option<String> {
    crate::router::use_router_path()
}

#[cfg(not(feature = "router"))]
#[hook]
fn use_router_path() -> Option<String> {
    None
}
