//! The door: the kit's sign-in page with the house's notices in its slots.

use wacht_yew::prelude::*;
use yew::prelude::*;

use super::password::password_screen;

/// Signs in; what stands around the kit's blocks is the house's own.
#[component]
pub(crate) fn Door() -> Html {
    let slots = use_memo((), |()| {
        SignInSlots::new()
            .header(|_| opening_hours())
            .after(CardBlock::Form, help_desk)
            .before(CardBlock::Submit, |_| {
                html! {
                    <p class="house-rule">{ "By coming in you agree to whisper." }</p>
                }
            })
            .footer(|_| html! { <p class="colophon">{ "The Reading Room, est. 1843" }</p> })
    });
    html! {
        <main class="door">
            <SignIn slots={(*slots).clone()} screen={password_screen} />
        </main>
    }
}

fn opening_hours() -> Html {
    html! {
        <p class="hours"><strong>{ "Open today until ten." }</strong>{ " Last books are lent at nine." }</p>
    }
}

/// Whoever is stuck is told whom to ask.
fn help_desk(sign_in: SignInHandle) -> Html {
    html! {
        if sign_in.state().error.is_some() {
            <p class="help-desk">
                { "Stuck? " }<a href="mailto:desk@reading-room.example">{ "Ask the desk" }</a>{ ", we know most readers by sight." }
            </p>
        }
    }
}
