//! How keys move through a list.

/// How far Page Up and Page Down go.
const PAGE: usize = 7;

/// Which of `count` rows is the active one after a key; `None` for keys that do not move, and in an empty list.
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
pub fn next_with_letter<'a>(names: impl Iterator<Item = &'a str>, letter: &str, active: usize) -> Option<usize> {
    let letter = letter.to_lowercase();
    let hits: Vec<usize> = names
        .enumerate()
        .filter(|(_, name)| name.to_lowercase().starts_with(&letter))
        .map(|(at, _)| at)
        .collect();
    let after = hits.iter().find(|at| **at > active);
    after.or(hits.first()).copied()
}
