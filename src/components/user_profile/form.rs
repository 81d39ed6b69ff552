//! What the forms of sections share.

use yew::prelude::*;

use super::scope::Profile;
use crate::ui::{ActButton, ButtonKind, PasswordWords, act_button};

/// The way out of a dialog and what it does, which submits its form.
pub(super) fn dialog_actions(
    profile: &Profile,
    kind: ButtonKind,
    text: AttrValue,
    busy: bool,
    focuses_way_out: bool,
    on_close: &Callback<()>,
) -> Html {
    let cancel = on_close.reform(|_: MouseEvent| ());
    let action = ActButton {
        kind,
        text,
        busy,
        submits: true,
        ..ActButton::default()
    };
    html! {
        <div class="wa-dialog-actions">
            <button class="wa-button wa-act" data-wa-part="button" data-variant="secondary" data-state="idle" type="button"
                autofocus={focuses_way_out} onclick={cancel}><span class="wa-button-label">{ profile.words().cancel }</span></button>
            { act_button(action) }
        </div>
    }
}

/// Tells password managers whose password a form is about.
pub(super) fn hidden_username(profile: &Profile) -> Html {
    let name = profile.user.secondary_name().unwrap_or_default().to_owned();
    html! {
        <input class="wa-hidden" type="text" name="username" autocomplete="username" value={name} tabindex="-1" aria-hidden="true"
            readonly=true />
    }
}

pub(super) fn password_words(profile: &Profile) -> PasswordWords {
    let words = &profile.messages().sign_in;
    PasswordWords {
        show: words.show_password,
        hide: words.hide_password,
    }
}
