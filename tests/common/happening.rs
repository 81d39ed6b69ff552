//! What people, networks and servers do at random to an attempt, whichever flow it belongs to.

use std::fmt::Debug;

use proptest::prelude::{Just, Strategy, any, prop_oneof};

/// What happens next.
#[derive(Clone, Debug)]
pub(crate) enum Happening {
    Act(usize),
    /// One of the waiting requests is answered.
    Answer(usize, usize),
    /// An answer comes a second time.
    Again(usize),
    /// The session changes elsewhere, and this page hears of it.
    Meddle(usize),
    /// The page reads the session again.
    Refresh,
    Wait(i64),
    Reload,
}

pub(crate) fn happening() -> impl Strategy<Value = Happening> {
    prop_oneof![
        6 => any::<usize>().prop_map(Happening::Act),
        7 => (any::<usize>(), any::<usize>()).prop_map(|(which, how)| Happening::Answer(which, how)),
        1 => any::<usize>().prop_map(Happening::Again),
        1 => any::<usize>().prop_map(Happening::Meddle),
        1 => Just(Happening::Refresh),
        1 => (0_i64..200_000).prop_map(Happening::Wait),
        1 => Just(Happening::Reload),
    ]
}

/// A page with an attempt on it, and the server behind.
pub(crate) trait World {
    type Event: Clone;
    type State: Clone + Debug + PartialEq;

    /// Everything that a person could do, sensible or not.
    fn acts(&self) -> Vec<Self::Event>;

    fn send(&mut self, event: Self::Event);

    fn state(&self) -> &Self::State;

    fn is_busy(&self) -> bool;

    /// The session changed elsewhere while a request was under way: what that means, its answer decides.
    fn is_overtaken(&mut self) -> &mut bool;

    /// Answers one of the waiting requests, if there is one.
    fn answer(&mut self, which: usize, how: usize);

    /// The answers that came before.
    fn answered(&self) -> &[Self::Event];

    /// Changes the server's session.
    fn meddle(&mut self, how: usize);

    /// The page reads the session again.
    fn refresh(&mut self);

    fn wait(&mut self, millis: i64);

    /// The page is opened anew; who waited for an answer is gone.
    fn reload(&mut self);

    fn happen(&mut self, happening: &Happening) {
        *self.is_overtaken() |= matches!(happening, Happening::Meddle(_) | Happening::Refresh);
        match happening {
            Happening::Act(which) => {
                let acts = self.acts();
                self.send(acts[which % acts.len()].clone());
            }
            Happening::Answer(which, how) => self.answer(*which, *how),
            Happening::Again(which) => self.hear_again(*which),
            Happening::Meddle(how) => {
                self.meddle(*how);
                self.refresh();
            }
            Happening::Refresh => self.refresh(),
            Happening::Wait(millis) => self.wait(*millis),
            Happening::Reload => {
                self.reload();
                self.refresh();
            }
        }
        let is_busy = self.is_busy();
        *self.is_overtaken() &= is_busy;
    }

    fn hear_again(&mut self, which: usize) {
        let answered = self.answered();
        if !answered.is_empty() {
            let event = answered[which % answered.len()].clone();
            let before = self.state().clone();
            self.send(event);
            assert_eq!(*self.state(), before, "an answer that came before counts for nothing");
        }
    }
}
