//! Invitations under random acts, answers that are lost or come twice, reloads, and other tabs: joined once at most, told
//! rightly, and never stuck.

use std::rc::Rc;

use crate::common::invitation::{Flow, TOKEN, accepted, member, needs, offline, refused, signed_in};
use proptest::prelude::*;
use serde_json::{Value, json};
use wacht_yew::client::CallError;
use wacht_yew::flow::invitation::{
    InvitationCall as Call, InvitationError as Error, InvitationEvent as Event, InvitationReply as Reply,
    InvitationScreen as Screen,
};
use wacht_yew::wire::{FromWire as _, InvitationAcceptance, Session};

/// A server with one invitation, for `guest`. It does what it is asked for at once; its answers travel.
#[derive(Clone, Debug)]
struct Server {
    accounts: Vec<&'static str>,
    is_open: bool,
    is_expired: bool,
    has_account: bool,
    was_member: bool,
    is_shut_out: bool,
    joined: u32,
}

impl Server {
    fn session(&self) -> Rc<Session> {
        signed_in(&self.accounts)
    }

    fn accept(&mut self) -> Result<Value, CallError> {
        if !self.is_open {
            return Err(refused(400, "INVALID_INVITATION_TOKEN", "x"));
        }
        if self.is_expired {
            return Ok(json!({ "error_code": "INVITATION_EXPIRED" }));
        }
        if self.accounts.contains(&"guest") {
            self.is_open = false;
            if self.was_member {
                return Ok(member("guest"));
            }
            self.joined += 1;
            return Ok(accepted("guest"));
        }
        Ok(needs(match (self.has_account, self.accounts.is_empty()) {
            (false, _) => "INVITATION_REQUIRES_SIGNUP",
            (true, true) => "INVITATION_REQUIRES_SIGNIN",
            (true, false) => "INVITATION_EMAIL_MISMATCH",
        }))
    }

    fn perform(&mut self, call: &Call) -> Result<Reply, CallError> {
        match call {
            Call::Accept(token) => {
                assert_eq!(token.expose(), TOKEN);
                let answer = self.accept()?;
                Ok(Reply::Acceptance(Box::new(InvitationAcceptance::from_wire(answer))))
            }
            Call::Switch(id) => {
                self.accounts.sort_by_key(|account| *account != id.as_str());
                Ok(Reply::Session(self.session()))
            }
            Call::SignOut => {
                self.accounts.clear();
                Ok(Reply::Session(self.session()))
            }
            Call::Enter(accepted) => Ok(Reply::Entered {
                session: self.session(),
                accepted: accepted.clone(),
                is_shut_out: self.is_shut_out,
            }),
        }
    }
}

struct World {
    server: Server,
    flow: Flow,
    /// Calls of this page that the server was told of.
    told: usize,
    answer: Option<Result<Reply, CallError>>,
    /// How often somebody was led on without asking for it.
    led_on: usize,
    counted: usize,
}

impl World {
    fn new(server: Server, several: bool) -> Self {
        let session = server.session();
        let mut world = Self {
            server,
            flow: Flow::open_where(several, Some(TOKEN), session),
            told: 0,
            answer: None,
            led_on: 0,
            counted: 0,
        };
        world.tell();
        world
    }

    /// Requests reach the server at once.
    fn tell(&mut self) {
        while let Some(call) = self.flow.calls.get(self.told).cloned() {
            self.told += 1;
            self.answer = Some(self.server.perform(&call));
        }
        self.led_on += self.flow.finished - self.counted;
        self.counted = self.flow.finished;
    }

    fn send(&mut self, event: Event) {
        let asked = matches!(event, Event::Continued);
        self.flow.send(event);
        self.tell();
        if asked {
            self.led_on = self.led_on.min(1);
        }
    }

    fn answer(&mut self, lost: Option<CallError>) {
        if let Some(answer) = self.answer.take() {
            let answer = lost.map_or(answer, Err);
            self.flow.answer(self.flow.generation, answer);
            self.tell();
        }
    }

    fn reload(&mut self, token: Option<&str>) {
        let mut fresh = Flow::load(self.flow.several, &self.flow.stored);
        fresh.begin(token, self.server.session());
        self.flow = fresh;
        (self.told, self.counted, self.answer) = (0, 0, None);
        self.tell();
    }

    /// Lets everything under way come to its end.
    fn settle(&mut self) {
        for _ in 0..6 {
            self.answer(None);
        }
    }

    fn act(&mut self, choice: u8) {
        match choice % 16 {
            0 | 1 => self.send(Event::AcceptRequested),
            2 => self.send(Event::SignInRequested),
            3 => self.send(Event::SignUpRequested),
            4 => self.send(Event::RetryRequested),
            5 => self.send(Event::Continued),
            6 | 7 => self.answer(None),
            8 => self.answer(Some(offline())),
            9 => self.answer(Some(refused(500, "INTERNAL", "x"))),
            10 => self.reload(None),
            11 => {
                let token = (!self.flow.left.is_empty()).then_some(TOKEN);
                self.reload(token);
            }
            12 if self.server.has_account && !self.server.accounts.contains(&"guest") => {
                self.server.accounts.insert(0, "guest");
                self.flow.arrive(self.server.session());
                self.tell();
            }
            13 => {
                self.server.accounts.clear();
                self.flow.arrive(self.server.session());
                self.tell();
            }
            14 => self.flow.answer(self.flow.generation.wrapping_sub(1), Err(offline())),
            _ => {
                self.send(Event::AccountChosen("guest".into()));
                self.send(Event::Opened(Some("another".into())));
            }
        }
    }

    fn check(&self) {
        let state = &self.flow.state;
        assert!(self.server.joined <= 1);
        assert!(!self.flow.lost_token, "the token left the address before it was kept");
        let is_spent_here = !self.server.is_open;
        assert!(
            !(is_spent_here && state.error == Some(Error::Unknown)),
            "what this page did is shown as an error: {state:?}"
        );
        assert!(
            is_spent_here || !matches!(state.screen, Screen::Joined | Screen::Member),
            "told too early: {state:?}"
        );
        assert!(self.led_on <= 1, "led on {} times", self.led_on);
        if state.accepted().is_some() {
            assert!(!self.flow.stored.contains(TOKEN), "the token outlived its use");
        }
    }
}

fn servers() -> impl Strategy<Value = Server> {
    let accounts = prop_oneof![
        Just(vec![]),
        Just(vec!["bob"]),
        Just(vec!["guest"]),
        Just(vec!["bob", "guest"]),
    ];
    (accounts, any::<[bool; 4]>()).prop_map(|(accounts, [expired, has_account, was_member, is_shut_out])| Server {
        has_account: has_account || accounts.contains(&"guest"),
        accounts,
        is_open: true,
        is_expired: expired && was_member,
        was_member,
        is_shut_out,
        joined: 0,
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn whatever_happens_nobody_joins_twice_or_is_told_wrongly(
        server in servers(),
        several in any::<bool>(),
        acts in prop::collection::vec(any::<u8>(), 0..24),
    ) {
        let mut world = World::new(server, several);
        world.check();
        for act in acts {
            world.act(act);
            world.check();
        }
        world.settle();
        world.check();
        prop_assert!(!world.flow.state.is_busy(), "busy for ever");
    }

    #[test]
    fn a_reload_lands_on_the_same_screen(
        server in servers(),
        several in any::<bool>(),
        acts in prop::collection::vec(any::<u8>(), 0..16),
    ) {
        let mut world = World::new(server, several);
        for act in acts {
            world.act(act);
        }
        world.settle();
        // What a lost answer hid is seen when the session is read again.
        world.flow.arrive(world.server.session());
        world.tell();
        world.settle();
        if world.flow.state.error.is_some() {
            // An error that passed may be gone afterwards: that is no loss.
            world.send(Event::RetryRequested);
            world.settle();
        }
        if !world.flow.left.is_empty() {
            // The page is on its way to another one.
            return Ok(());
        }
        let before = world.flow.state.clone();
        world.reload(None);
        world.settle();
        let after = &world.flow.state;
        prop_assert_eq!(after.screen, before.screen);
        prop_assert_eq!(&after.error, &before.error);
        prop_assert_eq!(after.accepted(), before.accepted());
    }
}
