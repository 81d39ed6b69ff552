//! In each language, what a control is called holds what it shows, and what has to be typed is what is asked for.
#![cfg(all(
    not(target_arch = "wasm32"),
    feature = "profile",
    feature = "sign-up",
    feature = "organizations"
))]

use wacht_yew::i18n::{ContactSectionMessages, LANGUAGES, Messages};

/// What buttons show, and what those hear who do not see the place they stand in.
fn buttons(messages: &Messages) -> Vec<(&'static str, String)> {
    let profile = &messages.user_profile;
    let (password, passkeys) = (&profile.password, &profile.passkeys);
    let (factor, devices, connections) = (&profile.second_factor, &profile.devices, &profile.connections);
    let (sign_in, switcher) = (&messages.sign_in, &messages.org_switcher);
    let mut buttons = vec![
        (
            sign_in.change_identifier,
            (sign_in.change_identifier_of)("ada@example.com"),
        ),
        (switcher.leave, (switcher.leave_submit)("Acme")),
        (password.change, password.change_title.to_owned()),
        (password.remove, password.remove_password.to_owned()),
        (passkeys.rename, (passkeys.rename_of)("Laptop")),
        (passkeys.remove, (passkeys.remove_of)("Laptop")),
        (factor.set_up, factor.set_up_label.to_owned()),
        (factor.remove, factor.remove_label.to_owned()),
        (devices.sign_out, (devices.sign_out_of)("Safari")),
        (connections.connect, (connections.connect_to)("GitHub")),
        (connections.another, (connections.another_of)("GitHub")),
        (connections.disconnect, (connections.disconnect_of)("GitHub", "ada")),
    ];
    for contact in [&profile.emails, &profile.phones] {
        buttons.extend(contact_buttons(contact));
    }
    buttons
}

fn contact_buttons(contact: &ContactSectionMessages) -> [(&'static str, String); 3] {
    [
        (contact.verify, (contact.verify_of)("ada@example.com")),
        (contact.make_primary, (contact.make_primary_of)("ada@example.com")),
        (contact.remove, (contact.remove_of)("ada@example.com")),
    ]
}

#[test]
fn what_a_button_is_called_holds_what_it_shows() {
    let mut wrong = Vec::new();
    for messages in LANGUAGES {
        for (shown, spoken) in buttons(messages) {
            if !spoken.to_lowercase().contains(&shown.to_lowercase()) {
                wrong.push((messages.locale, shown, spoken));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn the_phrase_that_ends_an_account_is_the_one_that_is_asked_for() {
    for messages in LANGUAGES {
        let words = &messages.user_profile.delete;
        for text in [words.phrase_label, words.phrase_wrong] {
            assert!(text.contains(words.phrase), "{}: {text}", messages.locale);
        }
    }
}

#[test]
fn numbers_and_names_stand_in_their_texts() {
    for messages in LANGUAGES {
        let (widget, founding) = (&messages.widget, &messages.create_organization);
        let texts = [
            ((widget.time_left)(42), "42"),
            ((widget.time_left)(300), "5"),
            ((widget.rules_left)(3), "3"),
            ((messages.sign_in.rule_length)(8), "8"),
            ((messages.sign_in_errors.username_malformed)(4, 20), "20"),
            ((founding.too_many)(7), "7"),
            ((founding.done_invited)(9), "9"),
            ((founding.sent_count)(9), "9"),
            ((messages.org_switcher.leave_organization_text)(2), "2"),
            ((messages.user_profile.setup.step)(2, 3), "3"),
            ((messages.user_profile.setup.file_heading)("Acme", "ada"), "ada"),
        ];
        for (text, gap) in texts {
            assert!(text.contains(gap), "{}: {text}", messages.locale);
        }
    }
}
