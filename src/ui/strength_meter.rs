//! How hard a new password is to guess, as four marks and a word.

use yew::prelude::*;

/// How many marks there are.
const MARKS: usize = 4;

/// What the meter shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct StrengthMark {
    /// How many of the four marks are lit.
    pub(crate) lit: usize,
    /// The value of `data-strength`.
    pub(crate) name: &'static str,
    /// The words.
    pub(crate) text: &'static str,
}

/// Four marks and a word; keeps its place as long as there is nothing to show.
pub(crate) fn strength_meter(mark: Option<StrengthMark>) -> Html {
    let lit = mark.map_or(0, |mark| mark.lit);
    html! {
        <div class="wa-strength" data-wa-part="strength" data-strength={mark.map(|mark| mark.name)}>
            <div class="wa-strength-marks" aria-hidden="true">
                for at in 0..MARKS {
                    <span class="wa-strength-mark" data-state={if at < lit { "lit" } else { "unlit" }}></span>
                }
            </div>
            <span class="wa-strength-text">{ mark.map(|mark| mark.text) }</span>
        </div>
    }
}
