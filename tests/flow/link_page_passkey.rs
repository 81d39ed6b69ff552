//! The offer of a passkey to who came by a mailed link or a provider.

use std::rc::Rc;

use crate::common::sign_in::{nobody, offline, refused, session, signed_in};
use serde_json::json;
use wacht_yew::client::WebAuthnError;
use wacht_yew::flow::link_page::{
    LinkPageCall, LinkPageEffect, LinkPageEvent, LinkPageMemory, LinkPageReply, LinkPageScreen as Screen,
    LinkPageStart, LinkPageState, step,
};
use wacht_yew::flow::magic_link::take_magic_link;
use wacht_yew::flow::sign_in::{SignInErrorReason as Reason, SignInFailure};
use wacht_yew::wire::Session;

struct Page {
    state: LinkPageState,
    stored: String,
    generation: u32,
}

impl Page {
    fn open(start: LinkPageStart, offers_passkey: bool) -> Self {
        let mut page = Self {
            state: LinkPageState::default(),
            stored: "{}".to_owned(),
            generation: 0,
        };
        page.send(LinkPageEvent::Opened { start, offers_passkey });
        page
    }

    /// Who came by a mailed link is in, by this method.
    fn signed_in(offers_passkey: bool, method: &str) -> (Self, Vec<LinkPageEffect>) {
        let mut page = Self::open(take_magic_link("/magic?token=t0k&attempt=9").0, offers_passkey);
        page.answer(nobody(&[]));
        let effects = page.answer(by_method(method));
        (page, effects)
    }

    fn offered() -> Self {
        let (mut page, _) = Self::signed_in(true, "magic_link");
        page.counted(true);
        assert_eq!(page.state.screen, Screen::PasskeyPrompt);
        page
    }

    fn send(&mut self, event: LinkPageEvent) -> Vec<LinkPageEffect> {
        let (state, effects) = step(self.state.clone(), event);
        self.state = state;
        for effect in &effects {
            match effect {
                LinkPageEffect::Call { generation, .. } => self.generation = *generation,
                LinkPageEffect::Remember(memory) => {
                    self.stored = serde_json::to_string(memory).expect("memory serialises");
                }
                _ => {}
            }
        }
        effects
    }

    fn reply(&mut self, answer: Result<LinkPageReply, SignInFailure>) -> Vec<LinkPageEffect> {
        self.send(LinkPageEvent::Answered {
            generation: self.generation,
            answer,
        })
    }

    fn answer(&mut self, session: Rc<Session>) -> Vec<LinkPageEffect> {
        self.reply(Ok(LinkPageReply {
            session,
            redirect_uri: Some("/orders".into()),
            ..LinkPageReply::default()
        }))
    }

    fn counted(&mut self, wants_passkey: bool) -> Vec<LinkPageEffect> {
        self.reply(Ok(LinkPageReply {
            wants_passkey,
            ..LinkPageReply::default()
        }))
    }

    /// The page loaded anew, with its address cleaned.
    fn reload(&mut self) {
        let memory: LinkPageMemory = serde_json::from_str(&self.stored).expect("what was stored");
        self.state = LinkPageState::new(memory);
        assert!(self.state.is_unfinished(), "gates wait for it from the start");
        self.send(LinkPageEvent::Opened {
            start: LinkPageStart::Incomplete,
            offers_passkey: true,
        });
    }
}

fn by_method(method: &str) -> Rc<Session> {
    let attempt = json!({ "id": "9", "completed": true, "method": method });
    let ada = json!({ "id": "ada" });
    session(&json!({ "id": "1", "active_signin": ada, "signins": [ada], "signin_attempts": [attempt] }))
}

fn call(generation: u32, call: LinkPageCall) -> LinkPageEffect {
    LinkPageEffect::Call { generation, call }
}

fn finish() -> LinkPageEffect {
    LinkPageEffect::Finish {
        redirect_uri: Some("/orders".into()),
        is_connection: false,
    }
}

#[test]
fn who_has_no_passkey_is_offered_one_before_the_target() {
    for method in ["magic_link", "sso", "email_otp"] {
        let (mut page, effects) = Page::signed_in(true, method);
        assert_eq!(effects, [call(3, LinkPageCall::CountPasskeys)], "{method}");
        assert!(page.state.is_unfinished());
        let effects = page.counted(true);
        assert_eq!(page.state.screen, Screen::PasskeyPrompt);
        assert!(!effects.contains(&finish()) && page.state.is_unfinished());
        let effects = page.send(LinkPageEvent::PasskeyAccepted);
        assert_eq!(effects, [call(4, LinkPageCall::RegisterPasskey)]);
        assert!(page.state.is_registering());
        assert_eq!(page.send(LinkPageEvent::PasskeyAccepted), [], "once");
        let effects = page.counted(false);
        assert!(effects.contains(&finish()), "{effects:?}");
        assert_eq!(
            (page.state.screen, &*page.stored),
            (Screen::Finished, r#"{"offers_passkey":false,"redirect_uri":null}"#)
        );
        assert!(!page.state.is_unfinished());
    }
}

#[test]
fn nobody_else_is() {
    for (offers, method) in [
        (false, "magic_link"),
        (true, "passkey"),
        (true, "impersonation"),
        (true, "new"),
    ] {
        let (page, effects) = Page::signed_in(offers, method);
        assert_eq!(
            (effects, page.state.screen),
            (vec![finish()], Screen::Finished),
            "{method}"
        );
    }
    let (mut page, _) = Page::signed_in(true, "magic_link");
    assert_eq!(page.counted(false), [finish()], "who has one");
    let (mut page, _) = Page::signed_in(true, "magic_link");
    assert_eq!(page.reply(Err(offline().into())), [finish()], "who knows");
    let connecting = LinkPageStart::Call(LinkPageCall::SocialConnection {
        code: "c0de".into(),
        state: "state".into(),
    });
    let mut page = Page::open(connecting, true);
    page.answer(by_method("magic_link"));
    page.answer(by_method("magic_link"));
    assert_eq!(page.state.screen, Screen::Finished, "no sign-in");
}

#[test]
fn who_declines_goes_on_at_once() {
    let mut page = Page::offered();
    assert!(page.send(LinkPageEvent::PasskeyDeclined).contains(&finish()));
    let mut page = Page::offered();
    page.send(LinkPageEvent::PasskeyAccepted);
    let effects = page.send(LinkPageEvent::PasskeyDeclined);
    assert_eq!(effects[..2], [LinkPageEffect::CallOffPasskey, finish()]);
    assert_eq!(page.counted(false), [], "the dialog's answer came too late");
    assert_eq!(page.send(LinkPageEvent::PasskeyDeclined), [], "once");
}

#[test]
fn an_offer_that_fails_says_so_and_stays() {
    let table = [
        (WebAuthnError::Cancelled.into(), None),
        (WebAuthnError::NotAllowed.into(), None),
        (WebAuthnError::Other.into(), Some(Reason::PasskeyUnusable)),
        (
            refused(400, "", "Registration session expired").into(),
            Some(Reason::PasskeyRefused),
        ),
    ];
    for (failure, told) in table {
        let mut page = Page::offered();
        page.send(LinkPageEvent::PasskeyAccepted);
        page.reply(Err(failure));
        assert_eq!((page.state.screen, &page.state.error), (Screen::PasskeyPrompt, &told));
        assert!(!page.state.is_registering());
        page.send(LinkPageEvent::PasskeyAccepted);
        assert_eq!(page.state.error, None, "the next try");
        let effects = page.reply(Err(WebAuthnError::InvalidState.into()));
        assert!(effects.contains(&finish()), "there is one already: {effects:?}");
    }
}

#[test]
fn a_reload_lands_on_the_offer_and_keeps_the_target() {
    let mut page = Page::offered();
    page.reload();
    assert_eq!(
        (page.state.screen, page.generation),
        (Screen::Working, 1),
        "the session is asked"
    );
    page.answer(by_method("magic_link"));
    assert_eq!(page.state.screen, Screen::PasskeyPrompt);
    page.reload();
    page.reply(Err(offline().into()));
    assert!(page.state.can_retry(), "the session cannot be read");
    page.reload();
    page.answer(signed_in(&["ada"]));
    let effects = page.send(LinkPageEvent::PasskeyDeclined);
    assert!(effects.contains(&finish()), "{effects:?}");
}

#[test]
fn an_offer_to_somebody_who_is_gone_is_forgotten() {
    let mut page = Page::offered();
    page.reload();
    page.answer(nobody(&["ada"]));
    assert_eq!(
        (page.state.screen, &page.state.error),
        (Screen::Failed, &Some(Reason::LinkIncomplete))
    );
    let memory: LinkPageMemory = serde_json::from_str(&page.stored).expect("what was stored");
    assert_eq!(memory, LinkPageMemory::default());
    let mut page = Page::offered();
    let memory: LinkPageMemory = serde_json::from_str(&page.stored).expect("what was stored");
    page.state = LinkPageState::new(memory);
    let effects = page.send(LinkPageEvent::Opened {
        start: take_magic_link("/magic?token=another&attempt=10").0,
        offers_passkey: true,
    });
    assert!(
        effects.contains(&LinkPageEffect::Remember(LinkPageMemory::default())),
        "another link: {effects:?}"
    );
}
