//! How the languages are written: the marks that each one's readers expect, read from the catalogues' sources.

#![cfg(all(
    not(target_arch = "wasm32"),
    feature = "profile",
    feature = "sign-up",
    feature = "organizations"
))]

use std::{fs, path::Path};

use wacht_yew::i18n::ARABIC;

/// A text of a catalogue, and where it stands.
struct Text {
    place: String,
    text: String,
}

/// Every string of a language, without comments and tests.
fn texts(language: &str) -> Vec<Text> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/i18n");
    let mut files: Vec<_> = fs::read_dir(folder.join(language))
        .expect("the folder of the language")
        .map(|entry| entry.expect("a file of the language").path())
        .collect();
    files.push(folder.join(format!("{language}.rs")));
    let mut texts = Vec::new();
    for file in files {
        let source = fs::read_to_string(&file).expect("a source file");
        for (number, line) in source.lines().enumerate() {
            if line.starts_with("#[cfg(all(test") {
                break;
            }
            if line.trim_start().starts_with("//") || line.trim_start().starts_with("#[") {
                continue;
            }
            texts.extend(strings(line).map(|text| Text {
                place: format!("{}:{}", file.display(), number + 1),
                text: text.to_owned(),
            }));
        }
    }
    assert!(texts.len() > 400, "only {} texts found in {language}", texts.len());
    texts
}

/// The strings of a line; none of the catalogues' holds a quote.
fn strings(line: &str) -> impl Iterator<Item = &str> {
    line.split('"').skip(1).step_by(2)
}

fn offenders(language: &str, is_wrong: impl Fn(&str) -> bool) -> Vec<String> {
    texts(language)
        .into_iter()
        .filter(|text| is_wrong(&text.text))
        .map(|text| format!("{} {}", text.place, text.text))
        .collect()
}

#[test]
fn no_text_is_left_in_english() {
    let english: Vec<String> = texts("english").into_iter().map(|text| text.text).collect();
    // Words that these languages share with English.
    let shared = [
        "Code",
        "Logo",
        "Zoom",
        "{organization} / {workspace}",
        "name@example.com",
        // What only joins.
        "{city}, {country}",
        "{one} {other}",
        "{place} ({address})",
    ];
    for language in ["french", "spanish", "brazilian_portuguese", "arabic"] {
        let left = offenders(language, |text| {
            !shared.contains(&text) && english.iter().any(|english| english == text)
        });
        assert!(left.is_empty(), "{left:#?}");
    }
}

#[test]
fn no_text_has_stray_spaces_dots_or_typewriter_marks() {
    for language in ["french", "spanish", "brazilian_portuguese", "arabic"] {
        let stray = offenders(language, |text| {
            text.trim() != text
                || text.contains("  ")
                || text.contains("..")
                || text.contains(['\'', '\\']) && !text.contains("\\u{")
        });
        assert!(stray.is_empty(), "{stray:#?}");
    }
}

#[test]
fn french_has_narrow_no_break_spaces_at_its_tall_marks() {
    let marks = ['?', '!', ':', ';', '»'];
    let wide = offenders("french", |text| {
        text.contains("« ") || marks.iter().any(|mark| text.contains(&format!(" {mark}")))
    });
    assert!(wide.is_empty(), "{wide:#?}");
    let bare = offenders("french", |text| {
        let chars: Vec<char> = text.chars().collect();
        let has_space = |at: Option<usize>| at.and_then(|at| chars.get(at)) == Some(&'\u{202f}');
        chars.iter().enumerate().any(|(at, mark)| match mark {
            '«' => !has_space(Some(at + 1)),
            mark => marks.contains(mark) && !has_space(at.checked_sub(1)),
        })
    });
    assert!(bare.is_empty(), "{bare:#?}");
}

#[test]
fn spanish_opens_its_questions() {
    let unopened = offenders("spanish", |text| {
        text.ends_with('?') && text.len() > 1 && !text.contains(['¿', '!'])
    });
    assert!(unopened.is_empty(), "{unopened:#?}");
}

#[test]
fn arabic_has_its_own_marks() {
    // Between U+2066 and U+2069 stands what is Latin.
    let foreign = offenders("arabic", |text| {
        text.split("\\u{2066}").enumerate().any(|(at, part)| {
            let own = if at == 0 {
                part
            } else {
                part.split_once("\\u{2069}").map_or(part, |(_, own)| own)
            };
            own.contains(['?', ',', ';'])
        })
    });
    assert!(foreign.is_empty(), "{foreign:#?}");
}

#[test]
fn what_is_put_into_arabic_keeps_its_direction() {
    // Numbers cannot scramble a sentence, nor can one sentence another; a file's name is no sentence.
    let safe = [
        "one",
        "other",
        "characters",
        "count",
        "fewest",
        "few",
        "limit",
        "megabytes",
        "most",
        "rest",
        "step",
        "steps",
        "time",
        "workspaces",
    ];
    let bare = offenders("arabic", |text| {
        let mut gaps = text
            .split('{')
            .skip(1)
            .map(|rest| rest.split('}').next().unwrap_or_default());
        !text.ends_with(".txt") && !text.contains("\\u{") && gaps.any(|gap| !gap.is_empty() && !safe.contains(&gap))
    });
    assert!(bare.is_empty(), "{bare:#?}");
    assert_eq!(
        (ARABIC.sign_in.title)("Acme!"),
        "تسجيل الدخول إلى \u{2068}Acme!\u{2069}"
    );
}
