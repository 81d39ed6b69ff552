//! A picture of somebody, or their initials.

use yew::prelude::*;

use super::Picture;

/// A picture, or the first letters of `name`. Decoration beside a name: hidden from assistive technology.
pub(crate) fn avatar(picture: String, name: &str) -> Html {
    let fallback = html! { <span class="wa-avatar-initials">{ initials(name) }</span> };
    html! {
        <span class="wa-avatar" data-wa-part="avatar" aria-hidden="true">
            <Picture class="wa-avatar-picture" address={picture} height="32" {fallback} />
        </span>
    }
}

/// The first letters of the first and the last word; the stylesheet draws them as capitals.
fn initials(name: &str) -> String {
    let mut words = name.split_whitespace();
    let first = words.next().and_then(|word| word.chars().next());
    let last = words.next_back().and_then(|word| word.chars().next());
    first.into_iter().chain(last).collect()
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::initials;

    #[test]
    fn initials_are_of_the_first_and_last_word() {
        for (name, expected) in [
            ("Ada Lovelace", "AL"),
            ("Augusta Ada King", "AK"),
            ("ada", "a"),
            ("  ", ""),
            ("李 明", "李明"),
        ] {
            assert_eq!(initials(name), expected, "{name}");
        }
    }
}
