//! Who may sign up: invitations, links, and the server's own word.

use crate::common::sign_up::{
    Flow, HEDY, INVITATION, PLAIN, asked, focus, hedy, in_mode, nobody, offline, reasons, refused, waiting,
};
use wacht_yew::flow::sign_in::CodeChannel;
use wacht_yew::flow::sign_up::{
    Invitation, SignUpCall, SignUpErrorReason as Reason, SignUpEvent, SignUpFocus, SignUpMemory, SignUpReply,
    SignUpScreen, SignUpState, read_links,
};
use wacht_yew::wire::{InvitationCheck, SignUpMode};

const EMAIL_CODE: SignUpScreen = SignUpScreen::Code(CodeChannel::Email);

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
fn an_app_proposes_an_address_or_a_username_and_what_is_remembered_counts_more() {
    let typed = SignUpMemory {
        profile: hedy(),
        ..SignUpMemory::default()
    };
    for (memory, proposed, email, username) in [
        (SignUpMemory::default(), "a@b.de", "a@b.de", ""),
        (SignUpMemory::default(), "hedwig", "", "hedwig"),
        (typed.clone(), "a@b.de", HEDY, "hedy"),
        (typed, "hedwig", HEDY, "hedy"),
    ] {
        let state = SignUpState::new(memory, proposed);
        assert_eq!((&*state.profile.email, &*state.profile.username), (email, username));
    }
}
