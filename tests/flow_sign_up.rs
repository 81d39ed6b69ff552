#![cfg(not(target_arch = "wasm32"))]
//! Every transition of the sign-up, as tables.

#[path = "common/sign_up.rs"]
#[allow(dead_code, reason = "each test file needs a part of it")]
mod sign_up;

use serde_json::json;
use sign_up::{
    Flow, HEDY, INVITATION, PASSWORD, PLAIN, asked, done, everything, focus, hedy, in_mode, nobody, offline,
    one_account, refused, session, signed_in, waiting,
};
use wacht_yew::client::{IdentifierKind, ProfileFields, Secret, SignUpRequest, VerificationStrategy};
use wacht_yew::flow::password::PasswordRule;
use wacht_yew::flow::profile_completion::ProfileInput;
use wacht_yew::flow::sign_in::CodeChannel;
use wacht_yew::flow::sign_up::{
    Ask, Availability, Invitation, SignUpCall, SignUpEffect, SignUpErrorReason as Reason, SignUpEvent, SignUpField,
    SignUpFocus, SignUpLinks, SignUpReply, SignUpRules, SignUpScreen, SignUpTask, read_links,
};
use wacht_yew::wire::{AttemptId, Deployment, InvitationCheck, SignUpMode, SocialProvider, UiSettings};

const EMAIL_CODE: SignUpScreen = SignUpScreen::Code(CodeChannel::Email);
const PHONE_CODE: SignUpScreen = SignUpScreen::Code(CodeChannel::Phone);

fn reasons(flow: &Flow) -> Vec<(Option<SignUpField>, Reason)> {
    let errors = flow.state.errors.iter();
    errors.map(|error| (error.field, error.reason.clone())).collect()
}

fn good(email: &str) -> SignUpReply {
    SignUpReply::Invitation(InvitationCheck {
        valid: true,
        first_name: Some("Hedwig".into()),
        email: Some(email.into()),
        ..InvitationCheck::default()
    })
}

fn no_good() -> SignUpReply {
    SignUpReply::Invitation(InvitationCheck::default())
}

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
    flow.send(SignUpEvent::ProfileTyped(ProfileInput::default()));
    flow.send(SignUpEvent::Answered {
        generation: flow.generation - 1,
        now: flow.now,
        answer: Err(offline()),
    });
    assert_eq!(flow.state, before);
}

#[test]
fn nothing_to_prove_is_recognised_by_the_session() {
    let mut flow = Flow::new(PLAIN, nobody());
    flow.submit();
    // The reply is a snapshot from before the write.
    let effects = flow.answered(Ok(waiting("9", &[])), done("9", false));
    assert_eq!(asked(&effects), Some(&SignUpCall::Confirm));
    let effects = flow.confirmed();
    assert!(effects.contains(&SignUpEffect::Finish));
    assert_eq!(
        (flow.state.screen.clone(), &*flow.stored),
        (SignUpScreen::Finished, "{}")
    );
}

#[test]
fn a_server_that_names_no_attempt_signs_in_at_once_or_did_nothing() {
    let mut flow = Flow::new(PLAIN, nobody());
    flow.submit();
    flow.answered(Ok(nobody()), signed_in());
    assert!(flow.confirmed().contains(&SignUpEffect::Finish));
    let mut flow = Flow::new(PLAIN, nobody());
    flow.submit();
    flow.answered(Ok(nobody()), nobody());
    flow.confirmed();
    assert_eq!(flow.state.screen, SignUpScreen::Form);
    assert_eq!(reasons(&flow), [(None, Reason::NotConfirmed)]);
}

#[test]
fn the_attempt_is_the_new_one_wherever_it_stands_in_the_list() {
    let older = json!({ "id": "8", "current_step": "verify_phone" });
    let newer = json!({ "id": "10", "current_step": "verify_email" });
    for attempts in [json!([older, newer]), json!([newer, older])] {
        let before = session(&json!({ "id": "1", "signup_attempts": [older] }));
        let after = session(&json!({ "id": "1", "signup_attempts": attempts }));
        let mut flow = Flow::new(PLAIN, before);
        flow.submit();
        flow.answered(Ok(after.clone()), after);
        flow.confirmed();
        assert_eq!(flow.state.attempt_id(), Some(&AttemptId::from("10")));
        assert_eq!(flow.state.screen, EMAIL_CODE);
    }
}

#[test]
fn each_step_is_prepared_once_by_itself() {
    let (mut flow, effects) = Flow::at_steps(PLAIN, &["verify_email", "verify_phone"]);
    let prepare = |strategy| SignUpCall::Prepare {
        attempt: "9".into(),
        strategy,
    };
    assert_eq!(asked(&effects), Some(&prepare(VerificationStrategy::EmailCode)));
    assert_eq!(focus(&effects), [SignUpFocus::Heading]);
    flow.prepared();
    assert_eq!(asked(&flow.arrive()), None);
    assert_eq!(flow.reloaded().task, None);
    let effects = flow.send(SignUpEvent::CodeSubmitted("314 159".into()));
    let verify = SignUpCall::Verify {
        attempt: "9".into(),
        code: "314159".into(),
        invite_token: Secret::default(),
    };
    assert_eq!(asked(&effects), Some(&verify));
    flow.answered(Ok(nobody()), waiting("9", &["verify_phone"]));
    let effects = flow.confirmed();
    assert_eq!(asked(&effects), Some(&prepare(VerificationStrategy::PhoneCode)));
    assert_eq!(flow.state.screen, PHONE_CODE);
    flow.prepared();
    flow.send(SignUpEvent::CodeSubmitted("271828".into()));
    flow.answered(Ok(nobody()), done("9", true));
    assert!(flow.confirmed().contains(&SignUpEffect::Finish));
}

#[test]
fn a_code_is_sent_again_after_a_minute_and_not_before() {
    let (mut flow, _) = Flow::at_steps(PLAIN, &["verify_email"]);
    flow.prepared();
    let now = flow.now;
    assert_eq!(
        flow.send(SignUpEvent::ResendRequested {
            now: now.plus_millis(59_999)
        }),
        []
    );
    flow.now = now.plus_millis(60_000);
    let effects = flow.send(SignUpEvent::ResendRequested { now: flow.now });
    assert!(matches!(asked(&effects), Some(SignUpCall::Prepare { .. })));
    flow.refused(offline());
    // The old code still counts, and another one can be asked for at once.
    assert_eq!(flow.state.sent.as_ref().map(|sent| sent.at), Some(now));
}

#[test]
fn a_code_that_was_not_sent_can_be_asked_for_at_once() {
    let (mut flow, _) = Flow::at_steps(PLAIN, &["verify_email"]);
    flow.refused(offline());
    assert_eq!((flow.state.sent.is_none(), flow.wrong()), (true, vec![None]));
    assert_eq!(asked(&flow.arrive()), None, "it is not tried again by itself");
    let effects = flow.send(SignUpEvent::ResendRequested { now: flow.now });
    assert!(matches!(asked(&effects), Some(SignUpCall::Prepare { .. })));
}

#[test]
fn a_wrong_code_is_told_in_its_field() {
    for (typed, reason) in [("", Reason::CodeMissing), ("12", Reason::CodeMalformed)] {
        let (mut flow, _) = Flow::at_steps(PLAIN, &["verify_email"]);
        flow.prepared();
        let effects = flow.send(SignUpEvent::CodeSubmitted(typed.into()));
        assert_eq!(reasons(&flow), [(Some(SignUpField::Code), reason)]);
        assert_eq!(focus(&effects), [SignUpFocus::Field(SignUpField::Code)]);
    }
    for text in [
        "Invalid or expired OTP",
        "Invalid OTP code",
        "Invalid verification code",
    ] {
        let (mut flow, _) = Flow::at_steps(PLAIN, &["verify_email"]);
        flow.prepared();
        flow.send(SignUpEvent::CodeSubmitted("314159".into()));
        flow.refused(refused(400, &[], text));
        assert_eq!(reasons(&flow), [(Some(SignUpField::Code), Reason::CodeWrong)], "{text}");
        assert_eq!(flow.state.screen, EMAIL_CODE);
        flow.send(SignUpEvent::CodeTyped);
        assert!(flow.state.errors.is_empty());
    }
}

#[test]
fn an_address_can_be_changed_and_nothing_else_is_lost() {
    let (mut flow, _) = Flow::at_steps(PLAIN, &["verify_email"]);
    let effects = flow.send(SignUpEvent::DetailsReopened);
    assert_eq!(
        (flow.state.screen.clone(), flow.state.is_busy()),
        (SignUpScreen::Form, false)
    );
    assert_eq!(focus(&effects), [SignUpFocus::Heading]);
    assert_eq!(flow.state.profile, hedy());
    let mut profile = hedy();
    profile.email = "hedwig@example.com".into();
    flow.submit_with(profile, PASSWORD);
    let both = session(&json!({ "id": "1", "signup_attempts": [
        { "id": "9", "current_step": "verify_email" }, { "id": "11", "current_step": "verify_email" } ] }));
    flow.answered(Ok(both.clone()), both);
    let effects = flow.confirmed();
    let prepare = SignUpCall::Prepare {
        attempt: "11".into(),
        strategy: VerificationStrategy::EmailCode,
    };
    assert_eq!(asked(&effects), Some(&prepare));
}

#[test]
fn an_attempt_that_grew_old_leads_back_to_the_form_with_what_was_typed() {
    let (mut flow, _) = Flow::at_steps(PLAIN, &["verify_email"]);
    flow.prepared();
    flow.now = flow.now.plus_millis(600_000);
    let effects = flow.send(SignUpEvent::TimePassed { now: flow.now });
    assert_eq!(flow.state.screen, SignUpScreen::Form);
    assert_eq!(reasons(&flow), [(None, Reason::AttemptExpired)]);
    assert_eq!(flow.state.profile, hedy());
    assert_eq!(focus(&effects), [SignUpFocus::Heading]);
}

#[test]
fn an_attempt_that_the_server_calls_over_may_have_come_to_its_good_end() {
    for (server, ends) in [
        (done("9", true), true),
        (waiting("9", &["verify_email"]), false),
        (nobody(), false),
    ] {
        let (mut flow, _) = Flow::at_steps(PLAIN, &["verify_email"]);
        flow.prepared();
        flow.send(SignUpEvent::CodeSubmitted("314159".into()));
        flow.server = server;
        let effects = flow.refused(refused(400, &["BAD_SIGN_IN_ATTEMPT"], "Unsuccessful"));
        assert_eq!(asked(&effects), Some(&SignUpCall::Confirm));
        let effects = flow.confirmed();
        assert_eq!(effects.contains(&SignUpEffect::Finish), ends);
        if !ends {
            assert_eq!(reasons(&flow), [(None, Reason::AttemptExpired)]);
            assert_eq!(flow.state.screen, SignUpScreen::Form);
        }
    }
}

#[test]
fn what_another_tab_proved_counts_here() {
    let (mut flow, _) = Flow::at_steps(PLAIN, &["verify_email", "verify_phone"]);
    flow.prepared();
    flow.change(waiting("9", &["verify_phone"]));
    assert_eq!(
        (flow.state.screen.clone(), flow.state.task),
        (PHONE_CODE, Some(SignUpTask::Preparing))
    );
    assert!(flow.change(done("9", true)).contains(&SignUpEffect::Finish));
}

#[test]
fn a_session_that_cannot_be_read_is_read_again_on_demand() {
    let mut flow = Flow::new(PLAIN, nobody());
    flow.submit();
    flow.answered(Ok(waiting("9", &[])), done("9", false));
    flow.refused(offline());
    assert_eq!(
        (flow.state.screen.clone(), flow.state.is_busy()),
        (SignUpScreen::Confirming, false)
    );
    assert_eq!(flow.wrong(), [None]);
    let effects = flow.send(SignUpEvent::RetryRequested);
    assert_eq!(asked(&effects), Some(&SignUpCall::Confirm));
    assert!(flow.confirmed().contains(&SignUpEffect::Finish));
}

#[test]
fn a_step_that_is_not_known_has_a_screen_and_a_way_back() {
    for step in ["verify_authenticator", "verify_something"] {
        let (mut flow, effects) = Flow::at_steps(PLAIN, &[step]);
        assert_eq!(flow.state.screen, SignUpScreen::UnknownStep(step.into()));
        assert_eq!(asked(&effects), None);
        flow.send(SignUpEvent::DetailsReopened);
        assert_eq!(flow.state.screen, SignUpScreen::Form);
    }
}

#[test]
fn an_invitation_is_asked_about_first_and_fills_the_form() {
    for mode in [SignUpMode::Public, SignUpMode::Waitlist, SignUpMode::Restricted] {
        let (mut flow, effects) = Flow::invited(in_mode(mode));
        assert_eq!(asked(&effects), Some(&SignUpCall::CheckInvitation(INVITATION.into())));
        assert_eq!(flow.state.screen, SignUpScreen::Loading);
        flow.answer(Ok(good("invited@example.com")));
        assert_eq!(flow.state.screen, SignUpScreen::Form);
        assert_eq!(
            (&*flow.state.profile.email, &*flow.state.profile.first_name),
            ("invited@example.com", "Hedwig")
        );
        // The address cannot be another one.
        flow.send(SignUpEvent::ProfileTyped(hedy()));
        assert_eq!(&*flow.state.profile.email, "invited@example.com");
        let effects = flow.submit();
        let Some(SignUpCall::SignUp(request)) = asked(&effects) else {
            panic!("{effects:?}");
        };
        assert_eq!(
            (&*request.fields.email, request.invite_token.expose()),
            ("invited@example.com", INVITATION)
        );
    }
}

#[test]
fn the_invitation_goes_along_with_every_code() {
    let (mut flow, _) = Flow::invited(PLAIN);
    flow.answer(Ok(good(HEDY)));
    flow.submit();
    flow.answered(Ok(waiting("9", &["verify_email"])), waiting("9", &["verify_email"]));
    flow.confirmed();
    flow.prepared();
    // A reload on the way does not ask about it again, and does not lose it.
    flow.reload();
    assert_eq!(asked(&flow.arrive()), None);
    assert_eq!(flow.state.screen, EMAIL_CODE);
    let effects = flow.send(SignUpEvent::CodeSubmitted("314159".into()));
    let Some(SignUpCall::Verify { invite_token, .. }) = asked(&effects) else {
        panic!("{effects:?}");
    };
    assert_eq!(invite_token.expose(), INVITATION);
}

#[test]
fn an_invitation_that_is_no_good_is_told_and_closes_what_only_it_would_open() {
    let table = [
        (SignUpMode::Public, SignUpScreen::Form),
        (SignUpMode::Waitlist, SignUpScreen::Waitlist),
        (SignUpMode::Restricted, SignUpScreen::Restricted),
    ];
    for (mode, screen) in table {
        let (mut flow, _) = Flow::invited(in_mode(mode));
        flow.answer(Ok(no_good()));
        assert_eq!(flow.state.screen, screen);
        assert_eq!(reasons(&flow), [(None, Reason::InvitationRefused)]);
    }
    let (mut flow, _) = Flow::invited(PLAIN);
    flow.answer(Ok(no_good()));
    let effects = flow.submit();
    let Some(SignUpCall::SignUp(request)) = asked(&effects) else {
        panic!("{effects:?}");
    };
    assert!(request.invite_token.is_empty());
}

#[test]
fn an_invitation_that_cannot_be_asked_about_is_asked_about_again_on_demand() {
    let (mut flow, _) = Flow::invited(PLAIN);
    flow.refused(offline());
    assert_eq!(
        (flow.state.screen.clone(), flow.wrong()),
        (SignUpScreen::Loading, vec![None])
    );
    let effects = flow.send(SignUpEvent::RetryRequested);
    assert_eq!(asked(&effects), Some(&SignUpCall::CheckInvitation(INVITATION.into())));
    flow.answer(Ok(good(HEDY)));
    assert_eq!(flow.state.invitation, Invitation::Good(HEDY.into()));
}

#[test]
fn a_link_proposes_an_address_once() {
    let links = read_links("https://app.example/sign-up?invited_email=invited%40example.com&redirect_uri=%2Fteam");
    assert_eq!(
        (&*links.invited_email, links.invite_token.is_empty()),
        ("invited@example.com", true)
    );
    let mut flow = Flow::open(PLAIN, nobody(), links);
    flow.arrive();
    assert_eq!(&*flow.state.profile.email, "invited@example.com");
    flow.send(SignUpEvent::ProfileTyped(hedy()));
    assert_eq!(&*flow.reloaded().profile.email, HEDY);
}

#[test]
fn the_servers_own_word_on_who_may_sign_up_counts() {
    let table = [
        (403, "SIGNUP_RESTRICTED", SignUpScreen::Restricted),
        (400, "SIGNUP_WAITLIST_ONLY", SignUpScreen::Waitlist),
    ];
    for (status, code, screen) in table {
        let mut flow = Flow::new(PLAIN, nobody());
        flow.submit();
        let effects = flow.refused(refused(status, &[code], "text"));
        assert_eq!(
            (flow.state.screen.clone(), flow.state.errors.is_empty()),
            (screen, true)
        );
        assert_eq!(focus(&effects), [SignUpFocus::Heading]);
    }
    let (mut flow, _) = Flow::invited(in_mode(SignUpMode::Waitlist));
    flow.answer(Ok(good(HEDY)));
    flow.submit();
    flow.refused(refused(400, &["INVALID_INVITATION_TOKEN"], "text"));
    assert_eq!(flow.state.screen, SignUpScreen::Waitlist);
    assert_eq!(reasons(&flow), [(None, Reason::InvitationRefused)]);
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
