//! Finds imports that point to the right: reads sources as text, without comments and literals.

/// What each folder may import beside itself.
pub(crate) const LAYERS: &[(&str, &[&str])] = &[
    ("guide", &[]),
    ("wire", &[]),
    ("client", &["wire"]),
    ("session", &["wire", "client"]),
    ("flow", &["wire", "client", "session"]),
    ("theme", &["wire", "i18n"]),
    ("i18n", &["wire", "theme"]),
    ("ui", &["wire", "theme", "i18n"]),
    ("hooks", &["wire", "client", "session", "flow", "theme", "i18n"]),
    (
        "components",
        &[
            "wire", "client", "session", "flow", "theme", "i18n", "ui", "hooks", "router",
        ],
    ),
];

/// What every folder may import: it stands at the crate's root, to the left of all, and may ask the browser.
const FOR_ALL: &[&str] = &["kept", "letter_case"];

/// Crates that only the browser's side of the kit may name.
const BROWSER_CRATES: &[&str] = &[
    "wasm_bindgen",
    "wasm_bindgen_futures",
    "web_sys",
    "js_sys",
    "gloo",
    "gloo_net",
    "gloo_timers",
    "yew",
];

/// What breaks the layering in the file at `path` (relative to `src`, such as `flow/sign_in/step.rs`).
pub(crate) fn violations(path: &str, source: &str) -> Vec<String> {
    let segments: Vec<&str> = path.split('/').collect();
    let Some((folder, allowed)) = LAYERS.iter().find(|(folder, _)| *folder == segments[0]) else {
        return Vec::new();
    };
    if segments.len() < 2 {
        return Vec::new();
    }
    let is_mod = segments.last() == Some(&"mod.rs");
    // How many `super` lead from this file to the root of the crate.
    let depth = segments.len() - usize::from(is_mod);
    let tokens = tokens(source);
    let mut found = Vec::new();
    for name in root_names(&tokens, depth) {
        if name != *folder && !allowed.contains(&name.as_str()) && !FOR_ALL.contains(&name.as_str()) {
            found.push(format!("{path}: {folder} may not import {name}"));
        }
    }
    let is_pure =
        matches!(*folder, "wire" | "session" | "flow") || (*folder == "client" && path != "client/browser.rs");
    if is_pure {
        let named = tokens.iter().filter(|token| BROWSER_CRATES.contains(&token.as_str()));
        found.extend(named.map(|name| format!("{path}: {folder} may not name {name}")));
    }
    found.dedup();
    found
}

/// The first names behind `crate::`, and behind as many `super::` as lead to the root.
fn root_names(tokens: &[String], depth: usize) -> Vec<String> {
    let mut names = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let behind = if tokens[at] == "crate" && tokens.get(at + 1).is_some_and(|next| next == "::") {
            Some(at + 2)
        } else if tokens[at] == "super" {
            let mut end = at;
            while tokens.get(end).is_some_and(|token| token == "super")
                && tokens.get(end + 1).is_some_and(|next| next == "::")
            {
                end += 2;
            }
            ((end - at) / 2 >= depth).then_some(end)
        } else {
            None
        };
        if let Some(behind) = behind {
            names.extend(heads(&tokens[behind..]));
        }
        // A chain of `super` is read once, from its start.
        at = behind.unwrap_or(if tokens[at] == "super" {
            at + chain(&tokens[at..])
        } else {
            at + 1
        });
    }
    names
}

/// The length of a chain of `super::` at the start, one at least.
fn chain(tokens: &[String]) -> usize {
    let links = tokens.chunks(2).take_while(|link| link[0] == "super").count();
    (links * 2).max(1)
}

/// The name at the start, or the first names of the group at the start.
fn heads(tokens: &[String]) -> Vec<String> {
    match tokens.first() {
        Some(first) if first != "{" => vec![first.clone()],
        Some(_) => {
            let (mut depth, mut is_head, mut names) = (0, true, Vec::new());
            for token in tokens {
                match token.as_str() {
                    "{" => depth += 1,
                    "}" => depth -= 1,
                    "," if depth == 1 => is_head = true,
                    name if depth == 1 && is_head => {
                        names.push(name.to_owned());
                        is_head = false;
                    }
                    _ => {}
                }
                if depth == 0 {
                    break;
                }
            }
            names
        }
        None => Vec::new(),
    }
}

/// Names, `::`, and single marks; comments, texts and characters are left out.
fn tokens(source: &str) -> Vec<String> {
    let characters: Vec<char> = source.chars().collect();
    let mut tokens = Vec::new();
    let mut at = 0;
    while at < characters.len() {
        let (character, next) = (characters[at], characters.get(at + 1).copied());
        let word = || {
            characters[at..]
                .iter()
                .take_while(|next| next.is_alphanumeric() || **next == '_')
                .collect::<String>()
        };
        at += match (character, next) {
            ('/', Some('/')) => characters[at..].iter().take_while(|next| **next != '\n').count(),
            ('/', Some('*')) => block_comment(&characters[at..]),
            ('"', _) => text(&characters[at..]),
            ('r', Some('"' | '#')) if raw_text(&characters[at + 1..]).is_some() => {
                1 + raw_text(&characters[at + 1..]).unwrap_or(0)
            }
            ('\'', Some('\\')) => {
                2 + characters[at + 2..]
                    .iter()
                    .skip(1)
                    .take_while(|next| **next != '\'')
                    .count()
                    + 2
            }
            ('\'', Some(_)) if characters.get(at + 2) == Some(&'\'') => 3,
            (':', Some(':')) => {
                tokens.push("::".to_owned());
                2
            }
            _ if character.is_alphanumeric() || character == '_' => {
                let word = word();
                let length = word.chars().count();
                tokens.push(word);
                length
            }
            _ => {
                if !character.is_whitespace() {
                    tokens.push(character.to_string());
                }
                1
            }
        };
    }
    tokens
}

fn block_comment(characters: &[char]) -> usize {
    let (mut depth, mut at) = (0, 0);
    while at < characters.len() {
        match (characters[at], characters.get(at + 1)) {
            ('/', Some('*')) => {
                depth += 1;
                at += 2;
            }
            ('*', Some('/')) => {
                depth -= 1;
                at += 2;
                if depth == 0 {
                    return at;
                }
            }
            _ => at += 1,
        }
    }
    at
}

fn text(characters: &[char]) -> usize {
    let mut at = 1;
    while at < characters.len() && characters[at] != '"' {
        at += if characters[at] == '\\' { 2 } else { 1 };
    }
    at + 1
}

/// The length of a raw text without its `r`; `None` when it is a raw name such as `r#type`.
fn raw_text(characters: &[char]) -> Option<usize> {
    let hashes = characters.iter().take_while(|next| **next == '#').count();
    if characters.get(hashes) != Some(&'"') {
        return None;
    }
    let end: String = format!("\"{}", "#".repeat(hashes));
    let rest: String = characters[hashes + 1..].iter().collect();
    let length = rest
        .find(&end)
        .map_or(rest.chars().count(), |bytes| rest[..bytes].chars().count());
    Some(hashes + 1 + length + end.len())
}
