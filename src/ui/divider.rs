//! A line between two ways of doing the same.

use yew::prelude::*;

/// A line with a word in its middle, such as "or".
pub(crate) fn divider(word: &'static str) -> Html {
    html! { <div class="wa-divider" data-wa-part="divider"><span>{ word }</span></div> }
}
