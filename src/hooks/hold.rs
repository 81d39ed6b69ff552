//! Keeps a gate shut while a sign-in behind it has something left to do, which would be gone with its page otherwise.
//!
//! The tab keeps on which page that is: after a reload the gate is shut again, if what is behind it goes on.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use yew::prelude::*;

use super::{Engine, address, use_auth};
use crate::kept::use_effect_with;

/// The name under which the tab keeps on which page a gate is held.
const MEMORY: &str = "held-gate";

/// How many sign-ins are not done, and the gates that wait for them.
#[derive(Default)]
struct Holds {
    count: Cell<u32>,
    waiting: RefCell<Vec<UseForceUpdateHandle>>,
}

/// What one sign-in holds.
pub(super) struct Hold {
    engine: Rc<Engine>,
    holds: Rc<Holds>,
    is_held: Cell<bool>,
}

impl Hold {
    pub(super) fn of(engine: &Rc<Engine>) -> Rc<Self> {
        Rc::new(Self {
            engine: engine.clone(),
            holds: engine.store(|_| Rc::default()),
            is_held: Cell::default(),
        })
    }

    pub(super) fn set(&self, is_held: bool) {
        if self.change(is_held) && self.holds.count.get() == 0 {
            keep_page(&self.engine, None);
        }
    }

    /// What holds is gone with its page; there, it may go on.
    pub(super) fn let_go(&self) {
        self.change(false);
    }

    fn change(&self, is_held: bool) -> bool {
        if self.is_held.replace(is_held) == is_held {
            return false;
        }
        let count = self.holds.count.get();
        self.holds.count.set(if is_held { count + 1 } else { count - 1 });
        if self.holds.count.get() == 0 {
            for render in self.holds.waiting.take() {
                render.force_update();
            }
        }
        true
    }
}

/// What a gate showed last, and whether it will be drawn anew when nothing is held any more.
#[derive(Default)]
struct Seen {
    is_open: Option<bool>,
    is_waiting: bool,
    /// It was held before the page was loaded anew: whether it is again, what it shows for that will say.
    is_tried: bool,
}

fn keep_page(engine: &Engine, page: Option<&str>) {
    let key = engine.storage_key(MEMORY);
    match page {
        Some(page) => engine.tab().set(&key, page),
        None => engine.tab().remove(&key),
    }
}

/// This page, without what a flow takes out of its address.
fn this_page() -> Option<String> {
    let address = address::current()?;
    address.split(['?', '#']).next().map(str::to_owned)
}

fn was_held_here(engine: &Engine) -> bool {
    let kept = engine.tab().get(&engine.storage_key(MEMORY));
    kept.is_some() && kept == this_page()
}

/// Whether a gate is open that would be so by itself: one that was shut stays so for as long as a sign-in goes on.
#[hook]
pub(crate) fn use_held_gate(is_open: Option<bool>) -> Option<bool> {
    let engine = use_auth("a gate").auth.0;
    let render = use_force_update();
    let seen = use_mut_ref(Seen::default);
    let is_tried = {
        let mut seen = seen.borrow_mut();
        if seen.is_open.is_none() && is_open == Some(true) && was_held_here(&engine) {
            seen.is_open = Some(false);
            seen.is_tried = true;
        }
        seen.is_tried
    };
    use_effect_with(is_tried, {
        let (seen, render, engine) = (seen.clone(), render.clone(), engine.clone());
        move |is_tried| {
            // By now whatever it shows has said whether there is something left to do.
            if *is_tried {
                let holds = engine.known_store::<Holds>();
                if holds.is_none_or(|holds| holds.count.get() == 0) {
                    keep_page(&engine, None);
                }
                seen.borrow_mut().is_tried = false;
                render.force_update();
            }
        }
    });
    let mut seen = seen.borrow_mut();
    let holds = engine.known_store::<Holds>();
    let holds = holds.filter(|holds| holds.count.get() > 0 && seen.is_open == Some(false));
    match holds {
        Some(holds) if is_open != Some(false) => {
            if !std::mem::replace(&mut seen.is_waiting, true) {
                keep_page(&engine, this_page().as_deref());
                holds.waiting.borrow_mut().push(render);
            }
        }
        _ if is_tried => {}
        _ => {
            *seen = Seen {
                is_open,
                ..Seen::default()
            };
        }
    }
    seen.is_open
}
