//! The form for names and username.

use serde_json::{Value, json};
use wacht_yew::client::{ApiError, CallError, NameChanges};
use wacht_yew::flow::problem::Problem;
use wacht_yew::flow::profile_form::{NameField, NameFlaw, NameForm, NameIssue, NameMemory, name_fields};
use wacht_yew::wire::{AuthSettings, Deployment, ErrorCode, FromWire, Issue, User};

fn settings(value: Value) -> AuthSettings {
    Deployment::from_wire(json!({ "auth_settings": value })).auth_settings
}

fn all() -> AuthSettings {
    settings(json!({
        "first_name": { "enabled": true, "required": true },
        "last_name": { "enabled": true, "required": false },
        "username": { "enabled": true, "required": false, "min_length": 4, "max_length": 8 },
    }))
}

fn ada() -> User {
    User::from_wire(json!({ "first_name": "Ada", "last_name": "Lovelace", "username": "ada" }))
}

fn form(first: &str, last: &str, username: &str) -> NameForm {
    NameForm {
        first: first.into(),
        last: last.into(),
        username: username.into(),
    }
}

fn flaws(issue: Result<NameChanges, NameIssue>) -> Vec<(NameField, NameFlaw)> {
    match issue {
        Err(NameIssue::Fields(flaws)) => flaws,
        other => panic!("flaws were expected, not {other:?}"),
    }
}

#[test]
fn the_settings_say_which_fields_there_are() {
    let expected = [
        (NameField::First, true),
        (NameField::Last, false),
        (NameField::Username, false),
    ];
    assert_eq!(name_fields(&all()), expected);
    let only_username = settings(json!({ "username": { "enabled": true, "required": true } }));
    assert_eq!(name_fields(&only_username), [(NameField::Username, true)]);
    assert_eq!(name_fields(&settings(json!({}))), []);
}

#[test]
fn only_what_changed_is_saved() {
    let changes = form(" Augusta ", "Lovelace", "ada").changes(&ada(), &all());
    let expected = NameChanges {
        first_name: "Augusta".into(),
        ..NameChanges::default()
    };
    assert_eq!(changes, Ok(expected));
    // What the deployment does not ask for is never sent, whatever the form holds.
    let no_names = settings(json!({ "username": { "enabled": true } }));
    let changes = form("Augusta", "King", "countess").changes(&ada(), &no_names);
    let expected = NameChanges {
        username: "countess".into(),
        ..NameChanges::default()
    };
    assert_eq!(changes, Ok(expected));
}

#[test]
fn spaces_around_a_name_are_no_change() {
    assert!(!form(" Ada", "Lovelace ", "ada").differs_from(&ada()));
    assert!(form("Ada", "King", "ada").differs_from(&ada()));
    assert_eq!(
        form("Ada ", "Lovelace", "ada").changes(&ada(), &all()),
        Ok(NameChanges::default())
    );
}

#[test]
fn what_is_wrong_is_told_of_every_field_at_once() {
    let flawed = flaws(form(" ", "", "a b c").changes(&ada(), &all()));
    let expected = [
        (NameField::First, NameFlaw::Missing),
        (NameField::Last, NameFlaw::Stays),
        (NameField::Username, NameFlaw::Spaces),
    ];
    assert_eq!(flawed, expected);
}

#[test]
fn usernames_keep_to_the_limits_and_old_ones_may_stay() {
    for username in ["abc", "abcdefghi"] {
        let changes = form("Ada", "Lovelace", username).changes(&ada(), &all());
        assert_eq!(flaws(changes), [(NameField::Username, NameFlaw::Length)], "{username}");
    }
    let letters = form("Ada", "Lovelace", "äöüß").changes(&ada(), &all());
    assert!(letters.is_ok(), "four characters, however many bytes");
    // Her own is shorter than new ones may be.
    assert!(form("Augusta", "Lovelace", "ada").changes(&ada(), &all()).is_ok());
}

#[test]
fn what_was_never_given_may_stay_empty() {
    let nameless = User::from_wire(json!({ "first_name": "Ada" }));
    assert_eq!(
        form("Ada", "", "").changes(&nameless, &all()),
        Ok(NameChanges::default())
    );
}

fn refusal(status: u16, code: &str, message: &str) -> CallError {
    let issue = Issue {
        code: ErrorCode::from(code),
        message: message.into(),
    };
    CallError::Api(ApiError {
        status,
        issues: [issue].into(),
    })
}

#[test]
fn a_username_that_is_taken_is_told_at_its_field() {
    let changes = NameChanges {
        username: "grace".into(),
        ..NameChanges::default()
    };
    for error in [
        refusal(500, "", "This username is already taken."),
        refusal(500, "INTERNAL", "ERROR: duplicate key value violates unique constraint"),
        refusal(400, "USERNAME_EXISTS", "x"),
    ] {
        let issue = NameIssue::of(&changes, &error);
        assert_eq!(issue.at(NameField::Username), Some(&NameFlaw::Taken), "{error}");
        assert_eq!(issue.first_field(), Some(NameField::Username));
    }
    // Without a new username nothing of the sort can be meant.
    let only_name = NameChanges {
        first_name: "Ada".into(),
        ..NameChanges::default()
    };
    let issue = NameIssue::of(&only_name, &refusal(500, "", "duplicate key"));
    assert_eq!(issue, NameIssue::Other(Problem::ServerFault));
}

#[test]
fn a_banned_word_is_told_at_the_field_it_must_be_in() {
    let banned = refusal(400, "BANNED_KEYWORD", "Your input contains restricted content.");
    let one = NameChanges {
        last_name: "Admin".into(),
        ..NameChanges::default()
    };
    assert_eq!(
        NameIssue::of(&one, &banned).at(NameField::Last),
        Some(&NameFlaw::Banned)
    );
    let two = NameChanges {
        first_name: "Root".into(),
        ..one
    };
    assert!(matches!(
        NameIssue::of(&two, &banned),
        NameIssue::Other(Problem::Refused(_))
    ));
}

fn kept(user: &User, form: &NameForm) -> NameMemory {
    let text = serde_json::to_string(&NameMemory::of(user, Some(form))).expect("plain texts");
    NameMemory::from_wire(serde_json::from_str(&text).expect("what was written"))
}

#[test]
fn what_is_not_saved_is_found_again() {
    let typed = form("Augusta", "Lovelace", "ada");
    assert_eq!(kept(&ada(), &typed).recalled_by(&ada()), Some(typed));
}

#[test]
fn nobody_else_finds_it() {
    let somebody = User::from_wire(json!({ "id": "9", "first_name": "Barbara" }));
    assert_eq!(kept(&ada(), &form("Augusta", "", "")).recalled_by(&somebody), None);
}

#[test]
fn what_is_saved_or_discarded_leaves_nothing_behind() {
    assert_eq!(
        NameMemory::of(&ada(), Some(&NameForm::from(&ada()))),
        NameMemory::default()
    );
    assert_eq!(NameMemory::of(&ada(), None), NameMemory::default());
    let saved = User::from_wire(json!({ "first_name": "Augusta", "last_name": "Lovelace", "username": "ada" }));
    assert_eq!(
        kept(&ada(), &form("Augusta", "Lovelace", "ada")).recalled_by(&saved),
        None,
        "saved in another tab"
    );
}
