//! The form of the sign-up: who sees it, what is asked, what is sent, as tables.

use crate::common::sign_up::{
    Flow, HEDY, PASSWORD, PLAIN, asked, everything, focus, hedy, in_mode, nobody, offline, one_account, reasons,
    signed_in,
};
use wacht_yew::client::{IdentifierKind, ProfileFields, Secret, SignUpRequest};
use wacht_yew::flow::password::PasswordRule;
use wacht_yew::flow::profile_completion::ProfileInput;
use wacht_yew::flow::sign_up::{
    Ask, Availability, SignUpCall, SignUpEffect, SignUpErrorReason as Reason, SignUpEvent, SignUpField, SignUpFocus,
    SignUpLinks, SignUpReply, SignUpRules, SignUpScreen,
};
use wacht_yew::wire::{Deployment, SignUpMode, SocialProvider, UiSettings};

#[test]
fn the_settings_say_which_fields_are_asked_for() {
    let mut deployment = Deployment::default();
    let settings = &mut deployment.auth_settings;
    settings.first_name.enabled = true;
    settings.last_name.required = true;
    settings.email_address.enabled = true;
    settings.email_address.required = true;
    let ui = UiSettings::default();
    let rules = SignUpRules::new(&deployment, &ui);
    assert_eq!(
        (rules.first_name, rules.last_name, rules.email),
        (Ask::Optional, Ask::No, Ask::Required)
    );
    assert_eq!((rules.password, rules.terms), (None, ui.signup_terms_statement_shown));
    assert!(rules.shows(SignUpField::FirstName) && !rules.shows(SignUpField::LastName));
    deployment.auth_settings.password.enabled = true;
    assert!(SignUpRules::new(&deployment, &ui).password.is_some());
}

#[test]
fn mode_and_session_decide_the_first_screen() {
    let nothing = SignUpRules {
        email: Ask::No,
        username: Ask::No,
        ..PLAIN
    };
    let by_provider = SignUpRules {
        social: vec![SocialProvider::GitHub],
        ..nothing.clone()
    };
    let table = [
        (PLAIN, nobody(), SignUpScreen::Form),
        (PLAIN, signed_in(), SignUpScreen::Form),
        (one_account(), nobody(), SignUpScreen::Form),
        (one_account(), signed_in(), SignUpScreen::Finished),
        (in_mode(SignUpMode::Restricted), nobody(), SignUpScreen::Restricted),
        (in_mode(SignUpMode::Waitlist), nobody(), SignUpScreen::Waitlist),
        (nothing, nobody(), SignUpScreen::NoMethod),
        (by_provider, nobody(), SignUpScreen::Form),
    ];
    for (rules, server, screen) in table {
        let flow = Flow::new(rules, server);
        assert_eq!(flow.state.screen, screen);
        assert!(!flow.state.is_busy());
    }
}

#[test]
fn who_is_signed_in_and_can_have_no_second_account_goes_on_without_having_signed_up() {
    let mut flow = Flow::open(one_account(), signed_in(), SignUpLinks::default());
    let effects = flow.arrive();
    assert!(effects.contains(&SignUpEffect::GoOn) && !effects.contains(&SignUpEffect::Finish));
    let mut flow = Flow::new(one_account(), nobody());
    assert!(flow.change(signed_in()).contains(&SignUpEffect::GoOn));
    let mut flow = Flow::new(PLAIN, nobody());
    assert!(!flow.change(signed_in()).contains(&SignUpEffect::GoOn));
    assert_eq!(flow.state.screen, SignUpScreen::Form);
}

#[test]
fn all_that_is_wrong_is_told_at_once_and_the_first_of_it_gets_the_focus() {
    use SignUpField::{EmailAddress, LastName, Password, PhoneNumber, Terms, Username};
    let mut flow = Flow::new(everything(), nobody());
    let effects = flow.submit_with(ProfileInput::default(), "");
    assert_eq!(asked(&effects), None);
    let missing = [LastName, EmailAddress, Username, Password, Terms].map(|field| (Some(field), Reason::FieldMissing));
    assert_eq!(reasons(&flow), missing);
    assert_eq!(focus(&effects), [SignUpFocus::Field(LastName)]);
    let mut profile = hedy();
    profile.email = "hedy".into();
    profile.username = "h".into();
    profile.phone.number = "1".into();
    let effects = flow.submit_with(profile, "short");
    let expected = [
        (Some(EmailAddress), Reason::FieldMalformed),
        (Some(PhoneNumber), Reason::FieldMalformed),
        (Some(Username), Reason::FieldMalformed),
        (Some(Password), Reason::PasswordTooWeak(PasswordRule::MinLength(8))),
        (Some(Terms), Reason::FieldMissing),
    ];
    assert_eq!(reasons(&flow), expected);
    assert_eq!(focus(&effects), [SignUpFocus::Field(EmailAddress)]);
}

#[test]
fn an_error_goes_when_its_own_field_changes() {
    let mut flow = Flow::new(everything(), nobody());
    flow.submit_with(ProfileInput::default(), "");
    flow.send(SignUpEvent::ProfileTyped(ProfileInput {
        last_name: "L".into(),
        ..ProfileInput::default()
    }));
    flow.send(SignUpEvent::PasswordTyped);
    flow.send(SignUpEvent::TermsToggled(true));
    assert_eq!(
        flow.wrong(),
        [Some(SignUpField::EmailAddress), Some(SignUpField::Username)]
    );
}

#[test]
fn what_cannot_be_right_is_told_when_its_field_is_left_and_what_is_missing_is_not() {
    let mut flow = Flow::new(PLAIN, nobody());
    flow.send(SignUpEvent::FieldLeft(SignUpField::EmailAddress));
    assert!(flow.state.errors.is_empty());
    let mut profile = hedy();
    profile.email = "hedy".into();
    flow.send(SignUpEvent::ProfileTyped(profile));
    flow.send(SignUpEvent::FieldLeft(SignUpField::Username));
    assert!(flow.state.errors.is_empty());
    flow.send(SignUpEvent::FieldLeft(SignUpField::EmailAddress));
    let error = (Some(SignUpField::EmailAddress), Reason::FieldMalformed);
    assert_eq!(reasons(&flow), [error]);
}

#[test]
fn only_what_is_asked_for_and_given_is_sent() {
    let mut flow = Flow::new(PLAIN, nobody());
    let effects = flow.submit();
    let fields = ProfileFields {
        username: "hedy".into(),
        email: HEDY.into(),
        ..ProfileFields::default()
    };
    let request = SignUpRequest {
        fields: fields.clone(),
        password: PASSWORD.into(),
        invite_token: Secret::default(),
    };
    assert_eq!(asked(&effects), Some(&SignUpCall::SignUp(request)));
    let without_password = SignUpRules {
        password: None,
        phone: Ask::Optional,
        ..PLAIN
    };
    let mut flow = Flow::new(without_password, nobody());
    let mut profile = hedy();
    profile.phone.number = " ".into();
    let effects = flow.submit_with(profile, "left over");
    let request = SignUpRequest {
        fields,
        ..SignUpRequest::default()
    };
    assert_eq!(asked(&effects), Some(&SignUpCall::SignUp(request)));
}

#[test]
fn submit_while_submitting_is_ignored_and_so_is_a_late_answer() {
    let mut flow = Flow::new(PLAIN, nobody());
    flow.submit();
    let before = flow.state.clone();
    assert_eq!(flow.submit(), []);
    flow.send(SignUpEvent::Answered {
        generation: flow.generation - 1,
        now: flow.now,
        answer: Err(offline()),
    });
    assert_eq!(flow.state, before);
}

#[test]
fn identifiers_are_asked_about_while_they_are_typed_and_only_when_they_are_whole() {
    let email = |text: &str| SignUpEffect::AskAvailability {
        kind: IdentifierKind::Email,
        text: text.into(),
    };
    let mut flow = Flow::new(PLAIN, nobody());
    let mut profile = ProfileInput::default();
    for (text, asks) in [
        ("hedy", None),
        ("hedy@exa", None),
        ("hedy@exa.m", None),
        ("hedy@exa.mp", Some("hedy@exa.mp")),
        (" hedy@exa.mp ", None),
        ("hedy@exa.", Some("")),
        ("hedy@exa", None),
    ] {
        profile.email = text.into();
        let effects = flow.send(SignUpEvent::ProfileTyped(profile.clone()));
        let asked: Vec<_> = effects
            .into_iter()
            .filter(|effect| matches!(effect, SignUpEffect::AskAvailability { .. }))
            .collect();
        assert_eq!(asked, asks.map(email).into_iter().collect::<Vec<_>>(), "{text:?}");
    }
    profile.username = "he".into();
    flow.send(SignUpEvent::ProfileTyped(profile.clone()));
    assert_eq!(flow.state.availability.username, Availability::Unknown);
    profile.username = "hedy".into();
    flow.send(SignUpEvent::ProfileTyped(profile));
    assert_eq!(flow.state.availability.username, Availability::Asked);
}

#[test]
fn only_what_is_said_of_the_text_as_it_is_now_counts_and_nothing_waits_for_it() {
    let said = |text: &str, is_taken| SignUpEvent::AvailabilityKnown {
        kind: IdentifierKind::Username,
        text: text.into(),
        is_taken,
    };
    let mut flow = Flow::new(PLAIN, nobody());
    flow.send(SignUpEvent::ProfileTyped(hedy()));
    flow.send(said("hed", Some(true)));
    assert_eq!(flow.state.availability.username, Availability::Asked);
    for (is_taken, known) in [
        (Some(true), Availability::Taken),
        (Some(false), Availability::Free),
        (None, Availability::Unknown),
    ] {
        let mut flow = Flow::new(PLAIN, nobody());
        flow.send(SignUpEvent::ProfileTyped(hedy()));
        flow.send(said("hedy", is_taken));
        assert_eq!(flow.state.availability.username, known);
        assert!(
            matches!(asked(&flow.submit()), Some(SignUpCall::SignUp(_))),
            "a submit asks the server"
        );
    }
}

#[test]
fn a_provider_is_left_for_once_the_terms_are_accepted() {
    let mut flow = Flow::new(everything(), nobody());
    let effects = flow.send(SignUpEvent::SocialChosen(SocialProvider::GitHub));
    assert_eq!((asked(&effects), flow.wrong()), (None, vec![Some(SignUpField::Terms)]));
    flow.send(SignUpEvent::TermsToggled(true));
    assert_eq!(flow.send(SignUpEvent::SocialChosen(SocialProvider::Apple)), []);
    let effects = flow.send(SignUpEvent::SocialChosen(SocialProvider::GitHub));
    assert_eq!(asked(&effects), Some(&SignUpCall::BeginSocial(SocialProvider::GitHub)));
    let effects = flow.answer(Ok(SignUpReply::Address("javascript:alert(1)".into())));
    assert_eq!(reasons(&flow), [(None, Reason::ProviderUnusable)]);
    assert!(!effects.iter().any(|effect| matches!(effect, SignUpEffect::Leave(_))));
    flow.send(SignUpEvent::SocialChosen(SocialProvider::GitHub));
    let effects = flow.answer(Ok(SignUpReply::Address("https://github.example/authorize".into())));
    assert!(effects.contains(&SignUpEffect::Leave("https://github.example/authorize".into())));
    flow.send(SignUpEvent::PageReturned);
    assert_eq!(flow.state.screen, SignUpScreen::Form);
}

#[test]
fn providers_are_offered_only_where_anybody_may_come() {
    for (mode, offered) in [
        (SignUpMode::Public, 1),
        (SignUpMode::Waitlist, 0),
        (SignUpMode::Restricted, 0),
    ] {
        let rules = SignUpRules { mode, ..everything() };
        assert_eq!(rules.open_social().len(), offered);
    }
}
