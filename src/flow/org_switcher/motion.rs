//! How keys move through a list.

use crate::letter_case::lower_case;

/// How far Page Up and Page Down go.
const PAGE: usize = 7;

/// Which of `count` rows is the active one after a key; `None` for keys that do not move, and in an empty list.
///
/// ```
/// use wacht_yew::flow::org_switcher::moved;
///
/// assert_eq!(moved("ArrowDown", 2, 3), Some(0));
/// assert_eq!(moved("a", 2, 3), None);
/// ```
pub fn moved(key: &str, active: usize, count: usize) -> Option<usize> {
    let last = count.checked_sub(1)?;
    match key {
        "ArrowDown" if active >= last => Some(0),
        "ArrowDown" => Some(active + 1),
        "ArrowUp" if active == 0 => Some(last),
        "ArrowUp" => Some((active - 1).min(last)),
        "PageDown" => Some(active.saturating_add(PAGE).min(last)),
        "PageUp" => Some(active.saturating_sub(PAGE).min(last)),
        "Home" => Some(0),
        "End" => Some(last),
        _ => None,
    }
}

/// The next of these names that begins with a letter, whatever its case, searched from the one after `active` on and
/// around the end.
///
/// ```
/// use wacht_yew::flow::org_switcher::next_with_letter;
///
/// let names = ["Ada", "Alan", "Grace"];
/// assert_eq!(next_with_letter(names.into_iter(), "a", 0), Some(1));
/// assert_eq!(next_with_letter(names.into_iter(), "a", 1), Some(0));
/// ```
pub fn next_with_letter<'a>(names: impl Iterator<Item = &'a str>, letter: &str, active: usize) -> Option<usize> {
    let letter = lower_case(letter);
    let hits: Vec<usize> = names
        .enumerate()
        .filter(|(_, name)| lower_case(name).starts_with(&letter))
        .map(|(at, _)| at)
        .collect();
    let after = hits.iter().find(|at| **at > active);
    after.or(hits.first()).copied()
}
