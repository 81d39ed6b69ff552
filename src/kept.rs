//! What components keep from one drawing to the next: memos and effects as Yew has them.
//!
//! # Decision
//! Yew makes the bookkeeping of its hooks anew for every type and every closure that is handed to them: half a kilobyte of wasm
//! for each memo and a whole one for each effect. Here it is there once, over boxes; how these hooks behave is the same. Every
//! folder that knows Yew may use this module.

use std::any::Any;
use std::cell::RefCell;
use std::rc::Rc;

use yew::functional::TearDown;
use yew::{hook, use_effect, use_mut_ref};

type Slot = Rc<RefCell<Option<Box<dyn Any>>>>;

/// A place of the component's own.
#[hook]
fn use_slot() -> Slot {
    use_mut_ref(|| None)
}

struct Memo<T, D> {
    deps: D,
    value: Rc<T>,
}

/// `yew::use_memo`: the value made of `deps`, made anew when they changed.
#[hook]
pub(crate) fn use_memo<T, F, D>(deps: D, make: F) -> Rc<T>
where
    T: 'static,
    F: FnOnce(&D) -> T,
    D: PartialEq + 'static,
{
    let slot = use_slot();
    let mut slot = slot.borrow_mut();
    let known = slot.as_ref().and_then(|kept| kept.downcast_ref::<Memo<T, D>>());
    match known.filter(|memo| memo.deps == deps) {
        Some(memo) => memo.value.clone(),
        None => {
            // What is outdated goes first.
            *slot = None;
            let value = Rc::new(make(&deps));
            let memo = Memo {
                deps,
                value: value.clone(),
            };
            *slot = Some(Box::new(memo));
            value
        }
    }
}

/// What an effect ran for, and what ends it.
#[derive(Default)]
struct Running {
    deps: Option<Box<dyn Any>>,
    tear_down: Option<Box<dyn FnOnce()>>,
}

impl Running {
    fn end(&mut self) {
        if let Some(tear_down) = self.tear_down.take() {
            tear_down();
        }
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.end();
    }
}

/// `yew::use_effect_with`: runs once the component is drawn, when `deps` are others than those that it ran for.
#[hook]
pub(crate) fn use_effect_with<T, F, D>(deps: T, effect: F)
where
    T: PartialEq + 'static,
    F: FnOnce(&T) -> D + 'static,
    D: TearDown,
{
    use_boxed_effect(Box::new(move |running| {
        let last = running.deps.as_ref().and_then(|last| last.downcast_ref::<T>());
        if last != Some(&deps) {
            running.end();
            let ended_by = effect(&deps);
            running.tear_down = Some(Box::new(move || ended_by.tear_down()));
            running.deps = Some(Box::new(deps));
        }
    }));
}

#[hook]
fn use_boxed_effect(run: Box<dyn FnOnce(&mut Running)>) {
    let running = use_mut_ref(Running::default);
    use_effect(move || run(&mut running.borrow_mut()));
}
