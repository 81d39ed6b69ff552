//! The key of a new authenticator app: as a picture and as text.

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::components::user_profile::scope::Profile;
use crate::ui::{ActButton, ButtonKind, IconName, act_button, banner, copy, icon, qr_code};
use crate::wire::NewAuthenticator;

/// Shows the key; `tell` says what came of copying it.
pub(super) fn scan(
    profile: &Profile,
    key: &NewAuthenticator,
    issue: Option<AttrValue>,
    on_next: Callback<()>,
    tell: &Callback<AttrValue>,
) -> Html {
    let words = &profile.words().setup;
    let onsubmit = Callback::from(move |event: SubmitEvent| {
        event.prevent_default();
        on_next.emit(());
    });
    let oncopy = {
        let (secret, tell) = (key.totp_secret.clone(), tell.clone());
        Callback::from(move |_: MouseEvent| {
            let (secret, tell) = (secret.clone(), tell.clone());
            spawn_local(async move {
                let is_copied = copy(&secret).await;
                tell.emit(if is_copied { words.key_copied } else { words.copy_failed }.into());
            });
        })
    };
    let next = ActButton {
        kind: ButtonKind::Primary,
        text: words.next.into(),
        submits: true,
        ..ActButton::default()
    };
    html! {
        <form class="wa-form" {onsubmit}>
            { banner(issue) }
            <p class="wa-text">{ words.scan_text }</p>
            { qr_code(&key.otp_url, words.picture) }
            <div class="wa-key">
                <div class="wa-row-text">
                    <div class="wa-row-detail">{ words.key }</div>
                    <code class="wa-key-text" dir="ltr">{ in_groups(&key.totp_secret) }</code>
                </div>
                <button class="wa-icon-button" type="button" aria-label={words.copy_key} onclick={oncopy}>{ icon(IconName::Copy) }</button>
            </div>
            <div class="wa-dialog-actions">{ act_button(next) }</div>
        </form>
    }
}

/// In groups of four, as people read and type it; apps ignore the spaces.
fn in_groups(secret: &str) -> String {
    let letters: Vec<char> = secret.chars().collect();
    let groups = letters.chunks(4).map(|group| group.iter().collect::<String>());
    groups.collect::<Vec<_>>().join(" ")
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::in_groups;

    #[test]
    fn a_key_is_read_in_groups_of_four() {
        assert_eq!(in_groups("ABCDEFGHIJ"), "ABCD EFGH IJ");
        assert_eq!(in_groups(""), "");
    }
}
