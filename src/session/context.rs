//! When the context of the session changes: which account, organization and workspace everything is asked for.

use std::cell::{Cell, RefCell};
use std::fmt;
use std::future::poll_fn;
use std::rc::Rc;
use std::task::{Poll, Waker};

/// How far a change of context reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ContextChange {
    /// The account is the same, but what its tokens say may be something else: another organization, workspace, role.
    Tenancy,
    /// Another account, or another session: everything known of the one before is void.
    Identity,
}

type Listener = Rc<dyn Fn(ContextChange)>;

/// Counts changes of context, lets acts that change it run one after the other, and tells who keeps something.
///
/// A clone is the same one.
///
/// ```
/// use std::cell::Cell;
/// use std::rc::Rc;
///
/// use wacht_yew::session::{ContextChange, ContextWatch};
///
/// let (watch, dropped) = (ContextWatch::default(), Rc::new(Cell::new(false)));
/// watch.on_change({
///     let dropped = dropped.clone();
///     move |change| dropped.set(change == ContextChange::Identity)
/// });
/// let asked_under = watch.count();
/// watch.note(ContextChange::Identity);
/// assert!(dropped.get() && watch.count() != asked_under);
/// ```
#[derive(Clone, Default)]
pub struct ContextWatch(Rc<Inner>);

#[derive(Default)]
struct Inner {
    count: Cell<u32>,
    next_place: Cell<u32>,
    /// The places of those that change the context or wait to; the first one has its turn.
    queue: RefCell<Vec<u32>>,
    waiting: RefCell<Vec<Waker>>,
    listeners: RefCell<Vec<Listener>>,
}

impl fmt::Debug for ContextWatch {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("ContextWatch")
            .field("count", &self.0.count)
            .finish_non_exhaustive()
    }
}

impl ContextWatch {
    /// The number of changes so far; what was asked for under another number is void.
    pub fn count(&self) -> u32 {
        self.0.count.get()
    }

    /// Calls back at every change, for as long as the watch lives.
    pub fn on_change(&self, listener: impl Fn(ContextChange) + 'static) {
        self.0.listeners.borrow_mut().push(Rc::new(listener));
    }

    /// The context changed, or is about to.
    pub fn note(&self, change: ContextChange) {
        self.0.count.set(self.0.count.get().wrapping_add(1));
        // A listener may lead to more of them.
        let listeners = self.0.listeners.borrow().clone();
        for listener in listeners {
            listener(change);
        }
        self.wake();
    }

    /// Waits until the context is another one than when [`ContextWatch::count`] was this.
    pub(crate) async fn changed(&self, since: u32) {
        self.wait(|inner| inner.count.get() != since).await;
    }

    /// Waits until no act changes the context.
    pub(crate) async fn settled(&self) {
        self.wait(|inner| inner.queue.borrow().is_empty()).await;
    }

    /// Waits for the turn of an act that changes the context. Until the result is dropped others wait, and those that
    /// ask for something in the context do, too.
    pub async fn turn(&self) -> ContextTurn {
        let place = self.0.next_place.get();
        self.0.next_place.set(place.wrapping_add(1));
        self.0.queue.borrow_mut().push(place);
        let turn = ContextTurn {
            watch: self.clone(),
            place,
        };
        self.wait(|inner| inner.has_turn(place)).await;
        self.note(ContextChange::Tenancy);
        turn
    }

    async fn wait(&self, is_over: impl Fn(&Inner) -> bool) {
        poll_fn(|context| {
            if is_over(&self.0) {
                return Poll::Ready(());
            }
            self.0.waiting.borrow_mut().push(context.waker().clone());
            Poll::Pending
        })
        .await;
    }

    fn wake(&self) {
        self.0.waiting.take().into_iter().for_each(Waker::wake);
    }
}

impl Inner {
    fn has_turn(&self, place: u32) -> bool {
        self.queue.borrow().first() == Some(&place)
    }
}

/// The turn of an act that changes the context; dropping it ends it.
///
/// It began with a change, and nothing is asked for in the context before it ends: however the act ends, what was known
/// before it is void.
///
/// ```
/// use wacht_yew::client::{CallError, Client};
/// use wacht_yew::session::{ContextTurn, ContextWatch};
///
/// /// Tokens asked for meanwhile are those of the personal account.
/// async fn go_home(client: &Client, watch: &ContextWatch) -> Result<(), CallError> {
///     let turn: ContextTurn = watch.turn().await;
///     let answer = client.switch_organization(None).await;
///     drop(turn);
///     answer.map(drop)
/// }
/// ```
#[derive(Debug)]
pub struct ContextTurn {
    watch: ContextWatch,
    place: u32,
}

impl Drop for ContextTurn {
    fn drop(&mut self) {
        self.watch.0.queue.borrow_mut().retain(|place| *place != self.place);
        self.watch.wake();
    }
}
