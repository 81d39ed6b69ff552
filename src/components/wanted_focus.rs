//! Puts the keyboard focus where a machine wants it.

use std::rc::Rc;

use yew::prelude::*;

use crate::ui::focus;

/// What a machine calls when the focus belongs elsewhere. It is moved once what the machine changed is drawn, and each time
/// anew: the same field can be wrong twice.
#[hook]
pub(super) fn use_wanted_focus<Nodes: 'static, Target: Copy + PartialEq + 'static>(
    nodes: &Rc<Nodes>,
    node_of: fn(&Nodes, Target) -> &NodeRef,
) -> Callback<Target> {
    let wanted = use_state(|| None::<(u32, Target)>);
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
            if let Some((_, target)) = wanted {
                focus(node_of(&nodes, *target));
            }
        }
    });
    on_focus
}
