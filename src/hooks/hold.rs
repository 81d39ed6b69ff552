//! Keeps a gate shut while a sign-in behind it has something left to do, which would be gone with its page otherwise.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use yew::prelude::*;

use super::{Engine, use_auth};

/// How many sign-ins are not done, and the gates that wait for them.
#[derive(Default)]
struct Holds {
    count: Cell<u32>,
    waiting: RefCell<Vec<UseForceUpdateHandle>>,
}

/// What one sign-in holds.
pub(super) struct Hold {
    holds: Rc<Holds>,
    is_held: Cell<bool>,
}

impl Hold {
    pub(super) fn of(engine: &Rc<Engine>) -> Rc<Self> {
        Rc::new(Self {
            holds: engine.store(|_| Rc::default()),
            is_held: Cell::default(),
        })
    }

    pub(super) fn set(&self, is_held: bool) {
        if self.is_held.replace(is_held) == is_held {
            return;
        }
        let count = self.holds.count.get();
        self.holds.count.set(if is_held { count + 1 } else { count - 1 });
        if self.holds.count.get() == 0 {
            for render in self.holds.waiting.take() {
                render.force_update();
            }
        }
    }
}

/// What a gate showed last, and whether it will be drawn anew when nothing is held any more.
#[derive(Default)]
struct Seen {
    is_open: Option<bool>,
    is_waiting: bool,
}

/// Whether a gate is open that would be so by itself: one that was shut stays so for as long as a sign-in goes on.
#[hook]
pub(crate) fn use_held_gate(is_open: Option<bool>) -> Option<bool> {
    let engine = use_auth("a gate").auth.0;
    let render = use_force_update();
    let seen = use_mut_ref(Seen::default);
    let mut seen = seen.borrow_mut();
    let holds = engine.known_store::<Holds>();
    let holds = holds.filter(|holds| holds.count.get() > 0 && seen.is_open == Some(false));
    match holds {
        Some(holds) if is_open != Some(false) => {
            if !std::mem::replace(&mut seen.is_waiting, true) {
                holds.waiting.borrow_mut().push(render);
            }
        }
        _ => {
            *seen = Seen {
                is_open,
                is_waiting: false,
            };
        }
    }
    seen.is_open
}
