//! Runs a pure machine: keeps its state, feeds it events, hands its effects to whoever executes them.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::Rc;

use yew::prelude::*;

type Step<State, Event, Effect> = dyn Fn(State, Event) -> (State, Vec<Effect>);
type Run<Event, Effect> = dyn Fn(Effect, Callback<Event>);

/// A machine in motion. Events that arrive while one is handled wait their turn.
struct Machine<State, Event, Effect> {
    state: RefCell<Rc<State>>,
    waiting: RefCell<VecDeque<Event>>,
    is_moving: Cell<bool>,
    step: RefCell<Rc<Step<State, Event, Effect>>>,
    run: RefCell<Rc<Run<Event, Effect>>>,
    render: UseForceUpdateHandle,
}

impl<State: Clone + PartialEq + 'static, Event: 'static, Effect: 'static> Machine<State, Event, Effect> {
    /// Sends events for as long as the component lives; afterwards they are dropped.
    fn sender(self: &Rc<Self>) -> Callback<Event> {
        let machine = Rc::downgrade(self);
        Callback::from(move |event| {
            if let Some(machine) = machine.upgrade() {
                machine.send(event);
            }
        })
    }

    fn send(self: &Rc<Self>, event: Event) {
        self.waiting.borrow_mut().push_back(event);
        if self.is_moving.replace(true) {
            return;
        }
        loop {
            let next = self.waiting.borrow_mut().pop_front();
            let Some(event) = next else { break };
            self.handle(event);
        }
        self.is_moving.set(false);
    }

    fn handle(self: &Rc<Self>, event: Event) {
        let before = self.state.borrow().clone();
        let step = self.step.borrow().clone();
        let (after, effects) = step((*before).clone(), event);
        if *before != after {
            *self.state.borrow_mut() = Rc::new(after);
            self.render.force_update();
        }
        let run = self.run.borrow().clone();
        for effect in effects {
            run(effect, self.sender());
        }
    }
}

/// Runs a machine for as long as the component lives; returns its state and where to send events.
///
/// `step` and `run` may change from render to render: the latest ones count. The callback never changes.
#[hook]
pub(super) fn use_machine<State, Event, Effect>(
    initial: impl FnOnce() -> State,
    step: impl Fn(State, Event) -> (State, Vec<Effect>) + 'static,
    run: impl Fn(Effect, Callback<Event>) + 'static,
) -> (Rc<State>, Callback<Event>)
where
    State: Clone + PartialEq + 'static,
    Event: 'static,
    Effect: 'static,
{
    let render = use_force_update();
    let kept = use_mut_ref(|| None::<(Rc<Machine<State, Event, Effect>>, Callback<Event>)>);
    let step: Rc<Step<State, Event, Effect>> = Rc::new(step);
    let run: Rc<Run<Event, Effect>> = Rc::new(run);
    let mut kept = kept.borrow_mut();
    let (machine, sender) = kept.get_or_insert_with(|| {
        let machine = Rc::new(Machine {
            state: RefCell::new(Rc::new(initial())),
            waiting: RefCell::default(),
            is_moving: Cell::default(),
            step: RefCell::new(step.clone()),
            run: RefCell::new(run.clone()),
            render,
        });
        let sender = machine.sender();
        (machine, sender)
    });
    *machine.step.borrow_mut() = step;
    *machine.run.borrow_mut() = run;
    let state = machine.state.borrow().clone();
    (state, sender.clone())
}
