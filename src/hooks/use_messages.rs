//! The words that the kit's components say.

use yew::prelude::*;

use super::use_auth;
use crate::i18n::Messages;

/// The catalogue of the language that is spoken, with the provider's own words: for screens of the app's own, and to know which
/// language was chosen.
///
/// ```
/// use wacht_yew::hooks::use_messages;
/// use yew::prelude::*;
///
/// #[component]
/// fn Welcome() -> Html {
///     let words = use_messages();
///     html! { <h1 lang={words.locale}>{ (words.sign_in.title)("Analytical Engines") }</h1> }
/// }
/// ```
///
/// # Panics
/// Outside a `DeploymentProvider`.
#[hook]
pub fn use_messages() -> &'static Messages {
    use_auth("use_messages").messages
}
