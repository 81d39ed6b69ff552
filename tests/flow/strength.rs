//! How hard passwords are to guess.

use proptest::prelude::proptest;
use wacht_yew::flow::strength::{Strength, strength};

const HEDY: [&str; 4] = ["Hedy", "Lamarr", "hedy.lamarr@example.com", "Analytical Engines"];

#[test]
fn what_is_tried_first_is_weak_whatever_it_is_dressed_up_as() {
    for password in [
        "a",
        "password",
        "P@ssw0rd1",
        "Password123!",
        "qwertyuiop",
        "asdfasdfasdf",
        "aaaaaaaaaaaaaaaa",
        "abcdefghijkl",
        "1234567890",
        "98765432",
        "Lamarr1!",
        "hedylamarr",
        "Passwort1!",
        "Summer2026",
        "01.01.1990",
    ] {
        assert_eq!(strength(password, &HEDY), Some(Strength::Weak), "{password}");
    }
    assert_eq!(strength("", &HEDY), None);
}

#[test]
fn length_and_kinds_of_characters_make_it_harder() {
    for (password, expected) in [
        ("kzvhwe", Strength::Weak),
        ("kzvhwebt", Strength::Fair),
        ("Kzvhwe7b", Strength::Fair),
        ("Kzv!we7bq", Strength::Good),
        ("Kzv!we7bq-u4", Strength::Strong),
        ("correct horse battery staple", Strength::Strong),
        ("unruly gondola marches", Strength::Strong),
        ("Ключ от дома под ковром", Strength::Strong),
    ] {
        assert_eq!(strength(password, &HEDY), Some(expected), "{password}");
    }
}

#[test]
fn what_the_person_just_told_counts_for_little() {
    let password = "Lamarr-194-x7";
    let (own, others) = (strength(password, &HEDY), strength(password, &[]));
    assert!(own < others, "{own:?} {others:?}");
    assert_eq!(strength("Kzv!we7bq", &["", "K", "z!"]), Some(Strength::Good));
}

proptest! {
    #[test]
    fn more_is_never_easier_to_guess_by_letters_of_the_same_kind(text in "[a-z]{1,20}", more in "[a-z]{1,20}") {
        let longer = format!("{text}.{more}");
        assert!(strength(&longer, &[]) >= strength(&format!("{text}."), &[]));
    }

    #[test]
    fn any_text_can_be_estimated(text in "\\PC{0,300}", personal in "\\PC{0,20}") {
        assert_eq!(strength(&text, &[&personal]).is_none(), text.is_empty());
    }
}
