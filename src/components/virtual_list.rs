//! A list of choices of any length, of which only what is seen is in the page.

use web_sys::Element;
use yew::prelude::*;

use crate::flow::window::Window;
use crate::kept::use_effect_with;

/// The height of a row in CSS pixels; the stylesheet says the same.
pub(super) const ROW_HEIGHT: u32 = 48;

/// As much of a list as is seen before it is measured, in CSS pixels; the stylesheet shows no more.
const USUAL_HEIGHT: u32 = 384;

/// Props of [`VirtualList`].
#[derive(Clone, PartialEq, Properties)]
pub(super) struct VirtualListProps {
    /// Unique in the document.
    pub(super) id: AttrValue,
    /// The list's name.
    pub(super) label: AttrValue,
    pub(super) node: NodeRef,
    /// How many rows there are.
    pub(super) count: usize,
    /// The row that Enter takes, which is brought into sight.
    pub(super) active: Option<usize>,
    /// The id of that row, where the list itself takes the focus.
    #[prop_or_default]
    pub(super) active_id: Option<AttrValue>,
    /// The list itself takes the focus: there is no search field that does.
    pub(super) takes_focus: bool,
    #[prop_or_default]
    pub(super) onkeydown: Callback<KeyboardEvent>,
    /// Draws a row: an element with a key and the role `option`.
    pub(super) row: Callback<usize, Html>,
}

/// What is seen of the list.
#[derive(Clone, Copy, PartialEq)]
struct Sight {
    top: u32,
    height: u32,
}

/// A listbox after the ARIA authoring patterns, whose rows say how many there are and which of them each is.
///
/// The room of the rows that are not there is kept by empty drawings, whose height is an attribute: a style would need
/// the page's policy to allow it.
#[component]
pub(super) fn VirtualList(props: &VirtualListProps) -> Html {
    let VirtualListProps {
        node, count, active, ..
    } = props;
    let sight = use_state_eq(|| Sight {
        top: 0,
        height: USUAL_HEIGHT,
    });
    let window = |height| Window {
        count: *count,
        row: ROW_HEIGHT,
        height,
    };
    use_effect_with((*active, *count), {
        let (node, sight, window) = (node.clone(), sight.clone(), window(0));
        move |(active, _)| {
            let Some(list) = node.cast::<Element>() else { return };
            let seen = seen_of(&list);
            let window = Window {
                height: seen.height,
                ..window
            };
            if let Some(active) = active {
                let top = window.reveal(*active, seen.top);
                if top != seen.top {
                    list.set_scroll_top(i32::try_from(top).unwrap_or(i32::MAX));
                }
            }
            sight.set(in_rows(seen_of(&list)));
        }
    });
    let onscroll = {
        let (node, sight) = (node.clone(), sight.clone());
        Callback::from(move |_: Event| {
            if let Some(list) = node.cast::<Element>() {
                sight.set(in_rows(seen_of(&list)));
            }
        })
    };
    // The search field keeps the focus.
    let onpointerdown = Callback::from(|event: PointerEvent| event.prevent_default());
    let onmousedown = Callback::from(|event: MouseEvent| event.prevent_default());
    let slice = window(sight.height).slice(sight.top);
    html! {
        <div ref={node} id={&props.id} class="wa-list" data-wa-part="list" role="listbox" aria-label={&props.label}
            tabindex={if props.takes_focus { "0" } else { "-1" }} aria-activedescendant={props.active_id.clone()}
            onkeydown={props.onkeydown.clone()} {onscroll} {onpointerdown} {onmousedown}>
            { room("before", slice.before) }
            for at in slice.start..slice.end {
                { props.row.emit(at) }
            }
            { room("after", slice.after) }
        </div>
    }
}

fn room(key: &'static str, height: u32) -> Html {
    html! { <svg {key} class="wa-list-room" width="1" height={height.to_string()} aria-hidden="true" focusable="false" /> }
}

fn seen_of(list: &Element) -> Sight {
    Sight {
        top: u32::try_from(list.scroll_top()).unwrap_or_default(),
        height: u32::try_from(list.client_height()).unwrap_or_default(),
    }
}

/// Within a row, scrolling changes nothing of what is drawn.
fn in_rows(sight: Sight) -> Sight {
    Sight {
        top: sight.top - sight.top % ROW_HEIGHT,
        height: sight.height + ROW_HEIGHT,
    }
}
