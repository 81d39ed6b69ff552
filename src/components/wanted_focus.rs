//! Puts the keyboard focus where a machine wants it.

use std::rc::Rc;

use yew::prelude::*;

use super::own_screen::focus_own_screen;
use crate::kept::use_effect_with;
use crate::ui::focus;

/// The places on a page that can have the focus.
pub(super) trait FocusNodes: 'static {
    /// What a machine calls them.
    type Target: Copy + PartialEq + 'static;

    /// The element of a place, where the kit draws it.
    fn node(&self, target: Self::Target) -> &NodeRef;

    /// Around a screen that the app draws.
    fn own_screen(&self) -> &NodeRef;

    /// Whether it is a field rather than the heading.
    fn is_field(target: Self::Target) -> bool;
}

/// What a machine calls when the focus belongs elsewhere. It is moved once what the machine changed is drawn, and each time
/// anew: the same field can be wrong twice.
#[hook]
pub(super) fn use_wanted_focus<Nodes: FocusNodes>(nodes: &Rc<Nodes>) -> Callback<Nodes::Target> {
    let wanted = use_state(|| None::<(u32, Nodes::Target)>);
    let on_focus = {
        let wanted = wanted.clone();
        Callback::from(move |target| {
            let count = wanted.map_or(0, |(count, _)| count);
            wanted.set(Some((count + 1, target)));
        })
    };
    use_effect_with(*wanted, {
        let nodes = nodes.clone();
        move |wanted| {
            if let Some((_, target)) = *wanted {
                if nodes.own_screen().get().is_some() {
                    focus_own_screen(nodes.own_screen(), Nodes::is_field(target));
                } else {
                    focus(nodes.node(target));
                }
            }
        }
    });
    on_focus
}

/// Whether a screen came after another one, so that the focus goes to its heading, and the heading is heard; what is there
/// first, after `start` alone, leaves the focus where it is.
#[hook]
pub(super) fn use_came_by_step<Screen: Copy + PartialEq + 'static>(screen: Screen, start: Screen) -> bool {
    let before = use_mut_ref(|| (start, false));
    let mut before = before.borrow_mut();
    if before.0 != screen {
        *before = (screen, before.0 != start);
    }
    before.1
}
