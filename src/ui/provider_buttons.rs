//! Buttons for the providers that somebody can sign in with.

use yew::prelude::*;

use super::provider_mark::provider_mark;
use super::spinner;
use crate::theme::SocialButtons;

/// Up to this many providers have a line each.
const MOST_LINES: usize = 3;

/// At most this many share a line.
const MOST_COLUMNS: usize = 5;

/// A provider that is offered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ProviderChoice {
    /// As the server calls it, such as `google_oauth`.
    pub(crate) key: AttrValue,
    /// What the button does, such as "Continue with Google".
    pub(crate) label: AttrValue,
}

/// The providers as lines or as a grid of marks; by themselves, one to three are lines. The `busy` one turns a spinner;
/// whoever holds the flow ignores what is pressed meanwhile.
pub(crate) fn provider_buttons(
    choices: &[ProviderChoice],
    look: SocialButtons,
    busy: Option<&str>,
    onchoose: &Callback<AttrValue>,
) -> Html {
    let is_grid = match look {
        SocialButtons::Auto => choices.len() > MOST_LINES,
        SocialButtons::Lines => false,
        SocialButtons::Icons => true,
    };
    html! {
        <div class="wa-social" data-wa-part="social" data-layout={if is_grid { "grid" } else { "lines" }}
            data-columns={is_grid.then(|| columns(choices.len()).to_string())}>
            for choice in choices {
                { provider_button(choice, is_grid, busy, onchoose) }
            }
        </div>
    }
}

/// How many share a line, so that the lines are as even as can be.
fn columns(count: usize) -> usize {
    let lines = count.div_ceil(MOST_COLUMNS).max(1);
    count.div_ceil(lines)
}

fn provider_button(choice: &ProviderChoice, is_grid: bool, busy: Option<&str>, onchoose: &Callback<AttrValue>) -> Html {
    let is_busy = busy == Some(&*choice.key);
    let onclick = {
        let key = choice.key.clone();
        onchoose.reform(move |_: MouseEvent| key.clone())
    };
    html! {
        <button class="wa-button" data-wa-part="social-button" data-variant="secondary" data-provider={&choice.key}
            data-state={if is_busy { "busy" } else { "idle" }} type="button" aria-disabled={busy.map(|_| "true")}
            aria-label={is_grid.then(|| choice.label.clone())} title={is_grid.then(|| choice.label.clone())} {onclick}>
            <span class="wa-social-mark">
                if is_busy {
                    { spinner() }
                } else {
                    { provider_mark(&choice.key) }
                }
            </span>
            if !is_grid {
                <span class="wa-button-label">{ &choice.label }</span>
            }
        </button>
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::columns;

    #[test]
    fn lines_are_even() {
        let found = [4, 5, 6, 7, 8, 9, 10, 11, 12, 15].map(columns);
        assert_eq!(found, [4, 5, 3, 4, 4, 5, 5, 4, 4, 5]);
    }
}
