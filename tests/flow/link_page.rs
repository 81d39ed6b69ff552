//! The pages that mailed links and social providers lead to.

use std::rc::Rc;

use crate::common::sign_in::{completed, nobody, offline, refused, session, signed_in, waiting};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::json;
use wacht_yew::flow::link_page::{
    LinkPageCall, LinkPageEffect, LinkPageEvent, LinkPageReply, LinkPageScreen as Screen, LinkPageStart, LinkPageState,
    step,
};
use wacht_yew::flow::magic_link::take_magic_link;
use wacht_yew::flow::sign_in::SignInErrorReason as Reason;
use wacht_yew::flow::social_callback::{SocialPurpose, purpose, take_provider_answer};
use wacht_yew::wire::Session;

fn opened(start: LinkPageStart) -> LinkPageEvent {
    LinkPageEvent::Opened {
        start,
        offers_passkey: false,
    }
}

struct Page {
    state: LinkPageState,
    generation: u32,
}

impl Page {
    fn open(start: LinkPageStart) -> (Self, Vec<LinkPageEffect>) {
        let mut page = Self {
            state: LinkPageState::default(),
            generation: 0,
        };
        let effects = page.send(opened(start));
        (page, effects)
    }

    fn magic_link() -> Self {
        Self::open(take_magic_link("/magic?token=t0k&attempt=9").0).0
    }

    fn social(kind: &str) -> Self {
        let address = format!("/social/callback?code=c0de&state={}", state(kind));
        Self::open(take_provider_answer(&address).0).0
    }

    fn send(&mut self, event: LinkPageEvent) -> Vec<LinkPageEffect> {
        let (state, effects) = step(self.state.clone(), event);
        self.state = state;
        for effect in &effects {
            if let LinkPageEffect::Call { generation, .. } = effect {
                self.generation = *generation;
            }
        }
        effects
    }

    fn answer(&mut self, session: Rc<Session>, redirect_uri: Option<&str>) -> Vec<LinkPageEffect> {
        self.send(LinkPageEvent::Answered {
            generation: self.generation,
            answer: Ok(LinkPageReply {
                session,
                redirect_uri: redirect_uri.map(Into::into),
                ..LinkPageReply::default()
            }),
        })
    }

    fn fail(&mut self, error: wacht_yew::client::CallError) -> Vec<LinkPageEffect> {
        self.send(LinkPageEvent::Answered {
            generation: self.generation,
            answer: Err(error.into()),
        })
    }
}

/// A state as the server makes it: payload, signature, relay.
fn state(kind: &str) -> String {
    let payload = URL_SAFE_NO_PAD.encode(format!("{kind}|1|2|3|accounts.example.com|5|6"));
    format!("{payload}.c2lnbmF0dXJl.cmVsYXk")
}

#[test]
fn the_kind_of_a_providers_answer_is_in_its_state() {
    assert_eq!(purpose(&state("sign_in")), Some(SocialPurpose::SignIn));
    assert_eq!(purpose(&state("connect_social")), Some(SocialPurpose::Connection));
    for odd in ["", ".", "a.b.c", "!!!.b.c", &state("sign_in_too"), &state("")] {
        assert_eq!(purpose(odd), None, "{odd}");
    }
}

#[test]
fn the_address_is_cleaned_of_its_secrets_first() {
    let (start, cleaned) = take_magic_link("https://a.example/magic?token=t0k&attempt=9&redirect_uri=%2Fx");
    assert_eq!(cleaned.as_deref(), Some("https://a.example/magic?redirect_uri=%2Fx"));
    let (_, effects) = Page::open(start);
    assert_eq!(effects.first(), Some(&LinkPageEffect::CleanAddress));
    let address = format!("/social/callback?code=c0de&state={}&x=1", state("sign_in"));
    let (start, cleaned) = take_provider_answer(&address);
    assert_eq!(cleaned.as_deref(), Some("/social/callback?x=1"));
    assert!(!format!("{start:?}").contains("c0de"));
}

#[test]
fn an_address_that_lacks_something_is_told_at_once() {
    for address in [
        "/magic",
        "/magic?token=t",
        "/magic?attempt=9",
        "/magic?token=&attempt=9",
    ] {
        let (page, effects) = Page::open(take_magic_link(address).0);
        assert_eq!(
            (page.state.screen, &page.state.error),
            (Screen::Failed, &Some(Reason::LinkIncomplete))
        );
        assert_eq!(effects, [LinkPageEffect::CleanAddress], "{address}: nothing is sent");
    }
    for address in ["/cb", "/cb?code=c", "/cb?state=s", "/cb?code=c&state=forged"] {
        assert_eq!(take_provider_answer(address).0, LinkPageStart::Incomplete, "{address}");
    }
}

#[test]
fn a_providers_refusal_is_quoted() {
    let (page, _) = Page::open(take_provider_answer("/cb?error=access_denied&error_description=No&code=c&state=s").0);
    let refusal = page.state.refusal.clone().expect("quoted");
    assert_eq!((&*refusal.code, &*refusal.description), ("access_denied", "No"));
    assert_eq!((page.state.screen, page.state.can_retry()), (Screen::Failed, false));
}

#[test]
fn a_link_is_spent_once_however_often_the_page_opens() {
    let (mut page, effects) = Page::open(take_magic_link("/magic?token=t0k&attempt=9").0);
    let call = LinkPageCall::MagicLink {
        attempt: "9".into(),
        token: "t0k".into(),
    };
    assert_eq!(effects[1..], [LinkPageEffect::Call { generation: 1, call }]);
    assert_eq!(page.send(opened(take_magic_link("/magic?token=t0k&attempt=9").0)), []);
    assert_eq!(page.send(opened(LinkPageStart::Incomplete)), [], "the cleaned address");
    page.answer(completed("9", &[]), None);
    page.answer(completed("9", &["ada"]), None);
    let again = page.answer(nobody(&[]), None);
    assert_eq!(
        (again, page.state.screen),
        (Vec::new(), Screen::Finished),
        "a late answer"
    );
}

#[test]
fn a_done_attempt_is_confirmed_and_finishes_and_another_goes_on() {
    for next in ["verify_second_factor", "complete_profile"] {
        let mut page = Page::magic_link();
        page.answer(waiting("9", next), None);
        let effects = page.answer(waiting("9", next), None);
        let attempt = "9".into();
        let redirect_uri = None;
        assert_eq!(effects, [LinkPageEffect::Continue { attempt, redirect_uri }], "{next}");
        assert_eq!(page.state.screen, Screen::Continuing);
    }
    let mut page = Page::magic_link();
    let effects = page.answer(completed("9", &[]), None);
    let call = LinkPageCall::Confirm;
    assert_eq!(
        effects,
        [LinkPageEffect::Call { generation: 2, call }],
        "a reply proves nothing"
    );
    let effects = page.answer(completed("9", &["ada"]), None);
    assert!(matches!(effects[..], [LinkPageEffect::Finish { .. }]), "{effects:?}");
    let mut page = Page::magic_link();
    page.answer(completed("9", &[]), None);
    page.answer(completed("9", &[]), None);
    assert_eq!(page.state.error, Some(Reason::NotConfirmed));
}

#[test]
fn what_can_be_tried_again_is_and_what_is_spent_is_not() {
    let table = [
        (offline(), Reason::Offline, true),
        (refused(429, "TOO_MANY_REQUESTS", "x"), Reason::RateLimited, true),
        (
            refused(400, "", "Invalid or expired magic link"),
            Reason::LinkExpired,
            false,
        ),
        (
            refused(
                400,
                "",
                "Magic link must be verified from the same device/browser where it was requested",
            ),
            Reason::LinkOfOtherDevice,
            false,
        ),
    ];
    for (error, reason, can_retry) in table {
        let mut page = Page::magic_link();
        page.fail(error);
        assert_eq!((page.state.screen, &page.state.error), (Screen::Failed, &Some(reason)));
        assert_eq!(page.state.can_retry(), can_retry);
        let effects = page.send(LinkPageEvent::RetryRequested);
        assert_eq!(effects.len(), usize::from(can_retry));
        assert_eq!(page.state.screen == Screen::Working, can_retry);
        assert_eq!(page.send(LinkPageEvent::RetryRequested), [], "once");
    }
    let mut page = Page::magic_link();
    page.answer(completed("9", &[]), None);
    page.fail(offline());
    let effects = page.send(LinkPageEvent::RetryRequested);
    let call = LinkPageCall::Confirm;
    assert_eq!(
        effects,
        [LinkPageEffect::Call { generation: 3, call }],
        "the link itself is spent"
    );
}

#[test]
fn a_social_sign_in_follows_its_own_attempt() {
    let server = session(&json!({ "id": "1", "signin_attempts": [
        { "id": "10", "method": "sso", "current_step": "complete_profile" },
        { "id": "9", "method": "sso", "completed": true },
        { "id": "11", "method": "plain_email", "completed": true },
    ] }));
    let mut page = Page::social("sign_in");
    page.answer(server.clone(), Some("https://app.example.com/x"));
    let effects = page.answer(server, None);
    let attempt = "10".into();
    let redirect_uri = Some("https://app.example.com/x".into());
    assert_eq!(effects, [LinkPageEffect::Continue { attempt, redirect_uri }]);
    for error in ["INVALID_STATE", "INVALID_CODE"] {
        let mut page = Page::social("sign_in");
        page.fail(refused(400, error, "x"));
        assert_eq!(
            (&page.state.error, page.state.can_retry()),
            (&Some(Reason::ProviderAnswerStale), false)
        );
    }
}

#[test]
fn connecting_an_account_is_not_judged_by_a_sign_in() {
    let attempt = json!({ "id": "10", "method": "sso", "current_step": "complete_profile" });
    let mut server = Session::clone(&signed_in(&["ada"]));
    server.signin_attempts = session(&json!({ "signin_attempts": [attempt] }))
        .signin_attempts
        .clone();
    let server = Rc::new(server);
    let mut page = Page::social("connect_social");
    assert!(page.state.is_connection);
    page.answer(server.clone(), None);
    let effects = page.answer(server, None);
    let finish = LinkPageEffect::Finish {
        redirect_uri: None,
        is_connection: true,
    };
    assert_eq!(effects, [finish]);
    let mut page = Page::social("connect_social");
    page.fail(refused(400, "", "This social account is already connected"));
    assert_eq!(page.state.error, Some(Reason::ConnectionTaken));
}
