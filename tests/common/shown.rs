//! Finds public items that no example shows: reads a source as text.

/// The public names of a source that no compiled example in its documentation says, as `line: name`.
///
/// An example belongs to all it shows: the one of a type shows its methods, too. It has to be in the same file, which is
/// the page where an item is read about, or the one above it.
pub(crate) fn unshown(source: &str) -> Vec<String> {
    let (items, examples) = read(source);
    let words: Vec<&str> = examples
        .iter()
        .flat_map(|line| line.split(|letter: char| !letter.is_alphanumeric() && letter != '_'))
        .collect();
    items
        .into_iter()
        .filter(|(_, name)| !words.contains(name))
        .map(|(line, name)| format!("{line}: {name}"))
        .collect()
}

/// Public items with their lines, and the lines of examples that the compiler reads.
fn read(source: &str) -> (Vec<(usize, &str)>, Vec<&str>) {
    let (mut items, mut examples) = (Vec::new(), Vec::new());
    // What stands after the opening fence of the block that is being read.
    let mut language = None;
    for (at, line) in source.lines().enumerate() {
        let line = line.trim();
        let Some(text) = line.strip_prefix("///").or_else(|| line.strip_prefix("//!")) else {
            language = None;
            items.extend(public_item(line).map(|name| (at + 1, name)));
            continue;
        };
        match (text.trim().strip_prefix("```"), language) {
            (Some(opening), None) => language = Some(opening),
            (Some(_), Some(_)) => language = None,
            (None, Some("" | "rust" | "no_run" | "should_panic")) => examples.push(without_comment(text)),
            (None, _) => {}
        }
    }
    (items, examples)
}

/// A comment shows nothing.
fn without_comment(line: &str) -> &str {
    // An address has slashes, too, but no space before them.
    line.split_once(" // ").map_or(line, |(code, _)| code)
}

/// The name of the function, type or trait that a line makes public.
fn public_item(line: &str) -> Option<&str> {
    let mut words = line.strip_prefix("pub ")?.split_whitespace();
    let kind = words.find(|word| !["const", "async", "unsafe"].contains(word))?;
    let name = ["fn", "struct", "enum", "trait"]
        .contains(&kind)
        .then(|| words.next())??;
    let end = name.find(|letter: char| !letter.is_alphanumeric() && letter != '_');
    // What a macro names is not known here.
    Some(&name[..end.unwrap_or(name.len())]).filter(|name| !name.is_empty())
}
