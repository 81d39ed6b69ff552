//! Tickets: one-time passes that sign somebody in as somebody else.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use wacht_yew::wire::{DeploymentId, Timestamp, UserId};

use crate::random::Random;

/// A ticket in its drawer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Ticket {
    pub(crate) user: UserId,
    pub(crate) expires_at: Timestamp,
}

/// What a ticket turns out to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum TicketState {
    Good(UserId),
    /// It was made by another deployment.
    Foreign,
    /// It is unknown, used or expired.
    Spent,
}

/// Tickets by their text.
#[derive(Default, Serialize, Deserialize)]
pub(crate) struct Tickets {
    open: BTreeMap<Box<str>, Ticket>,
}

/// The longest that a ticket lives.
pub(crate) const LONGEST_LIFE_MS: i64 = 12 * 3_600_000;
/// So many tickets wait at once; beyond that the one that ends first is forgotten.
const CAPACITY: usize = 1_000;
/// In front of the deployment's id, which every ticket names.
const PREFIX: &str = "tkt";

impl Tickets {
    /// Makes a ticket.
    pub(crate) fn make(
        &mut self,
        deployment: &DeploymentId,
        ticket: Ticket,
        random: &mut Random,
        now: Timestamp,
    ) -> Box<str> {
        self.open.retain(|_, ticket| ticket.expires_at > now);
        if self.open.len() >= CAPACITY {
            let first = self.open.iter().min_by_key(|(_, ticket)| ticket.expires_at);
            if let Some(text) = first.map(|(text, _)| text.clone()) {
                self.open.remove(&text);
            }
        }
        let text: Box<str> = format!("{PREFIX}_{deployment}_{}", random.hex::<24>()).into();
        self.open.insert(text.clone(), ticket);
        text
    }

    /// What a text is worth; this does not use it up.
    pub(crate) fn look(&self, deployment: &DeploymentId, text: &str, now: Timestamp) -> TicketState {
        if let Some(ticket) = self.open.get(text).filter(|ticket| ticket.expires_at > now) {
            return TicketState::Good(ticket.user.clone());
        }
        let mut parts = text.split('_');
        match (parts.next(), parts.next(), parts.next(), parts.next()) {
            (Some(PREFIX), Some(id), Some(_), None) if id != deployment.as_str() => TicketState::Foreign,
            _ => TicketState::Spent,
        }
    }

    /// Uses a ticket up.
    pub(crate) fn spend(&mut self, text: &str) {
        self.open.remove(text);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Timestamp = Timestamp::from_millis(1_780_000_000_000);

    fn until(millis: i64) -> Ticket {
        Ticket {
            user: "7".into(),
            expires_at: NOW.plus_millis(millis),
        }
    }

    #[test]
    fn a_ticket_is_good_until_it_ends_or_is_used() {
        let (mut tickets, mut random, id) = (Tickets::default(), Random::new(1), DeploymentId::from("1"));
        let text = tickets.make(&id, until(10), &mut random, NOW);
        assert_eq!(tickets.look(&id, &text, NOW), TicketState::Good("7".into()));
        assert_eq!(tickets.look(&id, &text, NOW.plus_millis(10)), TicketState::Spent);
        tickets.spend(&text);
        assert_eq!(tickets.look(&id, &text, NOW), TicketState::Spent);
        assert_eq!(tickets.look(&"2".into(), &text, NOW), TicketState::Foreign);
    }

    #[test]
    fn the_one_that_ends_first_makes_room() {
        let (mut tickets, mut random, id) = (Tickets::default(), Random::new(1), DeploymentId::from("1"));
        let first = tickets.make(&id, until(1), &mut random, NOW);
        for _ in 0..CAPACITY {
            tickets.make(&id, until(10), &mut random, NOW);
        }
        assert_eq!(tickets.open.len(), CAPACITY);
        assert_eq!(tickets.look(&id, &first, NOW), TicketState::Spent);
    }
}
