//! A picture of somebody, or their initials.

use yew::prelude::*;

/// Props of [`Avatar`].
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct AvatarProps {
    /// Address of the picture; empty for none.
    pub(crate) picture: AttrValue,
    /// Whose it is; its first letters stand in for the picture.
    pub(crate) name: AttrValue,
}

/// Decoration beside a name: hidden from assistive technology. A picture that does not load gives way to the initials.
#[component]
pub(crate) fn Avatar(props: &AvatarProps) -> Html {
    let broken = use_state(AttrValue::default);
    let onerror = {
        let (broken, picture) = (broken.clone(), props.picture.clone());
        Callback::from(move |_: Event| broken.set(picture.clone()))
    };
    let shows_picture = !props.picture.is_empty() && *broken != props.picture;
    html! {
        <span class="wa-avatar" data-wa-part="avatar" aria-hidden="true">
            if shows_picture {
                <img class="wa-avatar-picture" src={props.picture.clone()} alt="" width="32" height="32"
                    referrerpolicy="no-referrer" {onerror} />
            } else {
                <span class="wa-avatar-initials">{ initials(&props.name) }</span>
            }
        </span>
    }
}

/// The first letters of the first and the last word.
fn initials(name: &str) -> String {
    let mut words = name.split_whitespace();
    let first = words.next().and_then(|word| word.chars().next());
    let last = words.next_back().and_then(|word| word.chars().next());
    first.into_iter().chain(last).flat_map(char::to_uppercase).collect()
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::initials;

    #[test]
    fn initials_are_of_the_first_and_last_word() {
        for (name, expected) in [
            ("Ada Lovelace", "AL"),
            ("Augusta Ada King", "AK"),
            ("ada", "A"),
            ("  ", ""),
            ("élise ß", "ÉSS"),
            ("李 明", "李明"),
        ] {
            assert_eq!(initials(name), expected, "{name}");
        }
    }
}
