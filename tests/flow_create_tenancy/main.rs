#![cfg(not(target_arch = "wasm32"))]
//! Founding an organization or workspace, and inviting to it.

#[path = "../common/tenancy.rs"]
#[allow(dead_code, reason = "each test file needs a part of it")]
mod tenancy;

mod details;
mod doubt;
mod invitations;
mod limits;

use std::rc::Rc;

use tenancy::{organization, shut_organization, workspace};
use wacht_yew::client::{ApiError, CallError, NewTenancy, TransportError};
use wacht_yew::flow::create_tenancy::{
    Barrier, CreateProblem, CreateTenancyEffect as Effect, CreateTenancyEvent as Event, CreateTenancyRules,
    CreateTenancyScreen as Screen, CreateTenancyState as State, Created, FocusTarget, Invitations, InviteProblem,
    NameProblem, Roles, RowStatus, TenancyKind, is_address, read_addresses, step,
};
use wacht_yew::flow::picture::{LARGEST_PICTURE, PictureProblem, picture};
use wacht_yew::flow::problem::Problem;
use wacht_yew::wire::{B2bSettings, ErrorCode, Issue, Role, RoleId};

const PNG: &[u8] = b"\x89PNG\r\n\x1a\nrest";

/// Plays events; returns the last effects.
struct Play {
    state: State,
    default_role: Option<RoleId>,
}

impl Play {
    fn of(kind: TenancyKind) -> Self {
        Self {
            state: State::new(kind, None),
            default_role: Some("2".into()),
        }
    }

    fn send(&mut self, event: Event) -> Vec<Effect> {
        let (state, effects) = step(self.state.clone(), event, self.default_role.as_ref());
        self.state = state;
        effects
    }

    /// An organization that was just founded.
    fn founded() -> Self {
        let mut play = Self::of(TenancyKind::Organization);
        play.send(Event::NameTyped("Royal Society".into()));
        play.send(Event::DetailsSubmitted);
        play.send(Event::CreationAnswered(Ok(created(true))));
        play
    }

    /// The same with these addresses submitted.
    fn inviting(addresses: &str) -> (Self, Vec<Effect>) {
        let mut play = Self::founded();
        play.send(Event::AddressTyped(addresses.into()));
        let effects = play.send(Event::InvitationsSubmitted);
        (play, effects)
    }

    fn list(&self) -> &Invitations {
        match &self.state.screen {
            Screen::Invitations(_, list) => list,
            other => panic!("not inviting: {other:?}"),
        }
    }

    fn statuses(&self) -> Vec<RowStatus> {
        self.list().rows.iter().map(|row| row.status.clone()).collect()
    }
}

fn created(may_invite: bool) -> Created {
    Created {
        organization: "7".into(),
        workspace: None,
        name: "Royal Society".into(),
        may_invite,
    }
}

fn refusal(status: u16, code: &str, text: &str) -> CallError {
    let issue = Issue {
        code: ErrorCode::from(code),
        message: text.into(),
    };
    CallError::Api(ApiError {
        status,
        issues: Rc::new([issue]),
    })
}

fn roles() -> Vec<Role> {
    serde_json::from_str(r#"[{"id": "1", "name": "Admin"}, {"id": "2", "name": "Member"}]"#).unwrap()
}

fn invited(effects: &[Effect]) -> Vec<(u32, &str)> {
    let mut invited = Vec::new();
    for effect in effects {
        if let Effect::Invite { row, email, .. } = effect {
            invited.push((*row, &**email));
        }
    }
    invited
}
