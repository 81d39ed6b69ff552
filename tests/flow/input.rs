//! What people type: codes, phone numbers, passwords.

use proptest::prelude::proptest;
use wacht_yew::client::Secret;
use wacht_yew::flow::code::{backup_code, decimal_digits, one_time_code};
use wacht_yew::flow::password::{PasswordPolicy, PasswordRule};
use wacht_yew::flow::phone::PhoneInput;
use wacht_yew::wire::PasswordSettings;

#[test]
fn digits_of_every_script_in_daily_use_are_digits() {
    for text in [
        "0123456789",
        "٠١٢٣٤٥٦٧٨٩",
        "۰۱۲۳۴۵۶۷۸۹",
        "०१२३४५६७८९",
        "০১২৩৪৫৬৭৮৯",
        "0123456789",
    ] {
        assert_eq!(decimal_digits(text), "0123456789", "{text}");
    }
    assert_eq!(decimal_digits("a1²③ Ⅳ-2"), "12");
}

#[test]
fn a_backup_code_is_sent_in_its_own_form() {
    for (typed, sent) in [
        ("ABCD-1234", "ABCD-1234"),
        (" abcd1234\n", "ABCD-1234"),
        ("ab12 cd34", "AB12-CD34"),
        ("ab12\u{2013}cd34", "AB12-CD34"),
        ("ABC", "ABC"),
        ("ABCD-123", "ABCD-123"),
        ("äbcd123", "äbcd123"),
    ] {
        assert_eq!(backup_code(&Secret::from(typed)).expose(), sent, "{typed:?}");
    }
}

#[test]
fn the_policy_is_the_deployments() {
    use PasswordRule::{Lowercase, MaxLength, MinLength, Number, Special, Uppercase};
    let strict = PasswordPolicy::from(&PasswordSettings {
        enabled: true,
        min_length: 10,
        require_lowercase: true,
        require_uppercase: true,
        require_number: true,
        require_special: true,
    });
    let table = [
        ("", Some(MinLength(10))),
        ("aaaaaaaaaa", Some(Uppercase)),
        ("AAAAAAAAAA", Some(Lowercase)),
        ("Aaaaaaaaaa", Some(Number)),
        ("Aaaaaaaaa1", Some(Special)),
        ("Aaaaaaaa1;", Some(Special)),
        ("Aaaaaaaa1!", None),
    ];
    for (password, broken) in table {
        assert_eq!(strict.first_broken(password), broken, "{password}");
    }
    assert_eq!(strict.check("").len(), 5, "the upper limit is no line of the list");
    let lax = PasswordPolicy::from(&PasswordSettings::default());
    assert_eq!(lax.check("12345678"), [(MinLength(8), true)]);
    assert_eq!(lax.first_broken(&"ü".repeat(125)), None, "characters, not bytes");
    assert_eq!(lax.first_broken(&"ü".repeat(126)), Some(MaxLength));
}

#[test]
fn a_phone_number_is_its_dial_code_and_its_digits() {
    let phone = |dial_code: &str, number: &str| PhoneInput {
        country: "DE".into(),
        dial_code: dial_code.into(),
        number: number.into(),
    };
    for (dial_code, number, is_plausible) in [
        ("+49", "0151 / 234-567.8", true),
        ("+49", "٠١٥١٢٣٤", true),
        ("+49", "123", false),
        ("+49", "12345678901234", false),
        ("49", "1512345", false),
        ("+", "1512345", false),
        ("+49", "15+12345", false),
    ] {
        assert_eq!(
            phone(dial_code, number).is_plausible(),
            is_plausible,
            "{dial_code} {number}"
        );
    }
    assert_eq!(&*phone("+49", "0151 / 234").national_digits(), "0151234");
}

proptest! {
    #[test]
    fn a_code_is_six_digits_or_none(text in "\\PC{0,12}") {
        if let Some(code) = one_time_code(&Secret::from(text.as_str())) {
            assert_eq!(code.expose().len(), 6);
            assert!(code.expose().bytes().all(|byte| byte.is_ascii_digit()));
        }
        let _ = backup_code(&Secret::from(text.as_str()));
    }

    #[test]
    fn six_digits_are_a_code_however_they_are_grouped(code in "[0-9]{6}", at in 0_usize..7, gap in "[ \u{a0}-]{0,2}") {
        let (before, after) = code.split_at(at);
        let typed = Secret::from(format!(" {before}{gap}{after}"));
        assert_eq!(one_time_code(&typed).expect("a code").expose(), code);
    }
}
