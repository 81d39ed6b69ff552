//! The catalogues of languages with a script of their own hold no English, and are set as their language is set.

use std::fs;
use std::path::Path;

/// Latin words that stay as they are.
const NAMES: [&str; 10] = [
    "PNG",
    "JPEG",
    "GIF",
    "WebP",
    "MB",
    "QR",
    "SMS",
    "name@example",
    "com",
    "txt",
];

/// The texts of a language with where they stand, gaps written as `{}`.
fn texts(language: &str) -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/i18n");
    let mut files = vec![root.join(format!("{language}.rs"))];
    let folder = fs::read_dir(root.join(language)).expect("the language's folder");
    files.extend(folder.flatten().map(|entry| entry.path()));
    assert!(files.len() > 8, "{language} has a file of each part");
    files
        .iter()
        .flat_map(|path| {
            let source = fs::read_to_string(path).expect("a source of the language");
            let name = path.file_name().expect("a file").to_string_lossy().into_owned();
            let texts: Vec<_> = source
                .lines()
                .flat_map(literals)
                .map(|text| (name.clone(), text))
                .collect();
            texts
        })
        .collect()
}

/// The literals of a line, without comments, attributes and the language's own tag.
fn literals(line: &str) -> Vec<String> {
    let line = line.trim_start();
    if ["//", "#[", "const TAG:"].iter().any(|start| line.starts_with(start)) {
        return Vec::new();
    }
    line.split('"').skip(1).step_by(2).map(without_names_of_gaps).collect()
}

fn without_names_of_gaps(text: &str) -> String {
    let mut is_gap = false;
    text.chars()
        .filter(|letter| {
            is_gap = (is_gap || *letter == '{') && *letter != '}';
            !is_gap || *letter == '{'
        })
        .collect()
}

/// The letter before and the one after each of `marks`.
fn around<'a>(text: &'a str, marks: &'a str) -> impl Iterator<Item = (Option<char>, Option<char>)> + 'a {
    text.char_indices()
        .filter(|(_, letter)| marks.contains(*letter))
        .map(|(at, mark)| {
            let after = &text[at + mark.len_utf8()..];
            (text[..at].chars().next_back(), after.chars().next())
        })
}

/// A letter of Chinese, Japanese, Korean or Hindi.
fn is_own(letter: Option<char>) -> bool {
    letter
        .is_some_and(|letter| letter.is_alphabetic() && !letter.is_ascii() || ('\u{900}'..'\u{980}').contains(&letter))
}

fn assert_none(language: &str, wrong: impl Fn(&str) -> bool) {
    let found: Vec<_> = texts(language).into_iter().filter(|(_, text)| wrong(text)).collect();
    assert!(found.is_empty(), "{language}: {found:#?}");
}

#[test]
fn no_english_is_left() {
    for language in ["japanese", "simplified_chinese", "korean", "hindi"] {
        assert!(texts(language).len() > 450, "{language} was read");
        assert_none(language, |text| {
            let mut rest = text.to_owned();
            for name in NAMES {
                rest = rest.replace(name, "");
            }
            rest.contains(|letter: char| letter.is_ascii_alphabetic())
        });
    }
}

#[test]
fn japanese_and_chinese_have_marks_of_full_width_and_quotes_of_their_own() {
    for language in ["japanese", "simplified_chinese"] {
        let own = |text: &str| around(text, ",.;:?!()").any(|(before, _)| is_own(before)) && !text.ends_with(".txt");
        assert_none(language, own);
    }
    assert_none("japanese", |text| text.contains(['“', '”', '‘', '’']));
    assert_none("simplified_chinese", |text| text.contains(['「', '」', '‘', '’']));
}

#[test]
fn japanese_has_no_space_beside_a_gap_and_chinese_has_one() {
    assert_none("japanese", |text| {
        let is_list = text == "{} / {}" || text.ends_with(".txt");
        !is_list && text.contains(' ')
    });
    assert_none("simplified_chinese", |text| {
        let before = around(text, "{").any(|(before, _)| is_own(before));
        before || around(text, "}").any(|(_, after)| is_own(after))
    });
}

#[test]
fn korean_has_no_particle_behind_a_gap_whose_form_depends_on_the_gap() {
    assert_none("korean", |text| {
        text.split('}').skip(1).any(|after| {
            let word: String = after.chars().take_while(|letter| letter.is_alphabetic()).collect();
            [
                "을",
                "를",
                "이",
                "가",
                "은",
                "는",
                "과",
                "와",
                "로",
                "으로",
                "이나",
                "나",
                "이라는",
                "라는",
            ]
            .contains(&&*word)
        })
    });
    assert_none("korean", |text| {
        text.contains(['。', '、', '，', '：', '？', '（', '“', '”'])
    });
}

#[test]
fn hindi_sentences_end_with_a_danda_and_its_letters_are_composed_in_one_way() {
    assert_none("hindi", |text| {
        around(text, ".").any(|(before, _)| is_own(before)) && !text.ends_with(".txt")
    });
    assert_none("hindi", |text| around(text, "।").any(|(before, _)| before == Some(' ')));
    assert_none("hindi", |text| {
        text.contains(|letter| ('\u{958}'..='\u{95f}').contains(&letter))
    });
    assert_none("hindi", |text| {
        text.contains(|letter| ('\u{966}'..='\u{96f}').contains(&letter))
    });
}
