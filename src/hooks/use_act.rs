//! One act at a time: which is under way, and what became of the last one.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::client::{CallError, LocalBoxFuture};

/// What became of an act.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum ActState<Action> {
    /// Nothing happens, and the last act, if there was one, went well.
    Idle,
    /// This is under way; what is asked for meanwhile is ignored.
    UnderWay(Action),
    /// This was refused, and nothing has changed.
    Failed(Action, CallError),
}

impl<Action: PartialEq> ActState<Action> {
    /// What is under way.
    pub(crate) fn under_way(&self) -> Option<&Action> {
        match self {
            Self::UnderWay(action) => Some(action),
            Self::Idle | Self::Failed(..) => None,
        }
    }

    /// Whether this very act is under way.
    pub(crate) fn is_at(&self, action: &Action) -> bool {
        self.under_way() == Some(action)
    }

    /// Why the last act failed.
    pub(crate) fn failure(&self) -> Option<&CallError> {
        match self {
            Self::Failed(_, error) => Some(error),
            Self::Idle | Self::UnderWay(_) => None,
        }
    }
}

/// What [`use_act`] returns.
#[derive(Clone)]
pub(crate) struct ActHandle<Action> {
    /// What became of the last act.
    pub(crate) state: ActState<Action>,
    /// Begins an act, unless one is under way. Never changes, so it can be a prop.
    pub(crate) begin: Callback<Action>,
    /// Forgets the last failure. Never changes.
    pub(crate) forget: Callback<()>,
}

type Perform<Action> = dyn Fn(Action) -> LocalBoxFuture<Result<(), CallError>>;

/// How far the last act is.
enum Phase {
    Idle,
    UnderWay,
    Failed(CallError),
}

/// What is the same whatever the acts are, and so is in the wasm once.
struct Turns {
    phase: RefCell<Phase>,
    render: UseForceUpdateHandle,
}

impl Turns {
    fn is_under_way(&self) -> bool {
        matches!(*self.phase.borrow(), Phase::UnderWay)
    }

    fn turn(&self, phase: Phase) {
        *self.phase.borrow_mut() = phase;
        self.render.force_update();
    }

    fn forget(&self) {
        let has_failed = matches!(*self.phase.borrow(), Phase::Failed(_));
        if has_failed {
            self.turn(Phase::Idle);
        }
    }

    fn carry_out(self: &Rc<Self>, act: LocalBoxFuture<Result<(), CallError>>, done: Box<dyn FnOnce()>) {
        let turns = Rc::downgrade(self);
        spawn_local(async move {
            let answer = act.await;
            // The component may be gone: then nobody is told.
            let Some(turns) = turns.upgrade() else { return };
            match answer {
                Ok(()) => {
                    turns.turn(Phase::Idle);
                    done();
                }
                Err(error) => turns.turn(Phase::Failed(error)),
            }
        });
    }
}

struct Act<Action> {
    turns: Rc<Turns>,
    /// What is under way, or failed.
    action: RefCell<Option<Action>>,
    perform: RefCell<Rc<Perform<Action>>>,
    on_done: RefCell<Callback<Action>>,
}

impl<Action: Clone + 'static> Act<Action> {
    fn begin(self: &Rc<Self>, action: Action) {
        if self.turns.is_under_way() {
            return;
        }
        self.action.replace(Some(action.clone()));
        self.turns.turn(Phase::UnderWay);
        let future = (self.perform.borrow().clone())(action.clone());
        let act = Rc::downgrade(self);
        let done = move || {
            if let Some(act) = act.upgrade() {
                let on_done = act.on_done.borrow().clone();
                on_done.emit(action);
            }
        };
        self.turns.carry_out(future, Box::new(done));
    }

    fn state(&self) -> ActState<Action> {
        let mut action = self.action.borrow_mut();
        match (&*self.turns.phase.borrow(), &*action) {
            (Phase::UnderWay, Some(action)) => ActState::UnderWay(action.clone()),
            (Phase::Failed(error), Some(action)) => ActState::Failed(action.clone(), error.clone()),
            _ => {
                *action = None;
                ActState::Idle
            }
        }
    }
}

/// Performs acts one at a time for as long as the component lives.
///
/// `perform` and `on_done` may change from render to render: the latest ones count. An act that is under way when the
/// component goes is carried out, and `on_done` is not called: what must follow even then belongs into `perform`.
#[hook]
pub(crate) fn use_act<Action: Clone + PartialEq + 'static>(
    perform: impl Fn(Action) -> LocalBoxFuture<Result<(), CallError>> + 'static,
    on_done: Callback<Action>,
) -> ActHandle<Action> {
    let render = use_force_update();
    let kept = use_mut_ref(|| None::<(Rc<Act<Action>>, Callback<Action>, Callback<()>)>);
    let perform: Rc<Perform<Action>> = Rc::new(perform);
    let mut kept = kept.borrow_mut();
    let (act, begin, forget) = kept.get_or_insert_with(|| {
        let phase = RefCell::new(Phase::Idle);
        let act = Rc::new(Act {
            turns: Rc::new(Turns { phase, render }),
            action: RefCell::default(),
            perform: RefCell::new(perform.clone()),
            on_done: RefCell::new(on_done.clone()),
        });
        let (weak, turns) = (Rc::downgrade(&act), Rc::downgrade(&act.turns));
        let begin = Callback::from(move |action| {
            if let Some(act) = weak.upgrade() {
                act.begin(action);
            }
        });
        let forget = Callback::from(move |()| {
            if let Some(turns) = turns.upgrade() {
                turns.forget();
            }
        });
        (act, begin, forget)
    });
    *act.perform.borrow_mut() = perform;
    *act.on_done.borrow_mut() = on_done;
    ActHandle {
        state: act.state(),
        begin: begin.clone(),
        forget: forget.clone(),
    }
}
