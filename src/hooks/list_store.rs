//! Lists of the active account: loaded when the first component asks, shared by all, dropped with the account.

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use futures_util::future::join;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::{Auth, Engine};
use crate::client::{CallError, Client, LocalBoxFuture};
use crate::kept::use_effect_with;
use crate::session::{ContextChange, ListState, SessionSnapshot};
use crate::wire::{OrganizationMembership, WorkspaceMembership};

/// How a list is asked for.
pub(super) type Load<T> = fn(&Client) -> LocalBoxFuture<Result<Vec<T>, CallError>>;

/// Keeps one list of one engine.
pub(super) struct ListStore<T> {
    engine: Weak<Engine>,
    load: Load<T>,
    state: RefCell<ListState<T>>,
    /// Counts accounts; answers for one before do not count.
    account: Cell<u32>,
    /// Counts questions, and the latest one that was answered: late answers of earlier ones do not count.
    asked: Cell<u32>,
    answered: Cell<u32>,
    readers: RefCell<Vec<(u32, UseForceUpdateHandle)>>,
    next_reader: Cell<u32>,
}

impl<T: Clone + PartialEq + 'static> ListStore<T> {
    /// The engine's one store of this list.
    pub(super) fn of(auth: &Auth, load: Load<T>) -> Rc<Self> {
        auth.0.store(|engine| {
            let store = Rc::new(Self {
                engine: Rc::downgrade(engine),
                load,
                state: RefCell::new(ListState::Unknown),
                account: Cell::default(),
                asked: Cell::default(),
                answered: Cell::default(),
                readers: RefCell::default(),
                next_reader: Cell::default(),
            });
            let weak = Rc::downgrade(&store);
            engine.context().on_change(move |change| {
                if let Some(store) = weak.upgrade().filter(|_| change == ContextChange::Identity) {
                    store.forget();
                }
            });
            let weak = Rc::downgrade(&store);
            engine.refresh.on_news(move || {
                if let Some(store) = weak.upgrade().filter(|store| !store.readers.borrow().is_empty()) {
                    store.load_again();
                }
            });
            store
        })
    }

    fn state(&self) -> ListState<T> {
        self.state.borrow().clone()
    }

    /// Loads anew, for the account that is active when nothing changes it any more.
    pub(super) async fn refetch(&self) -> Result<(), CallError> {
        let Some(engine) = self.engine.upgrade() else {
            return Ok(());
        };
        engine.context().settled().await;
        let account = self.account.get();
        let number = self.asked.get() + 1;
        self.asked.set(number);
        let answer = (self.load)(engine.client()).await;
        if account != self.account.get() || number < self.answered.get() {
            return Ok(());
        }
        self.answered.set(number);
        let failure = answer.as_ref().err().cloned();
        let next = self.state.borrow().after(answer);
        self.turn(next);
        failure.map_or(Ok(()), Err)
    }

    /// Loads anew while somebody is active.
    fn load_again(self: &Rc<Self>) {
        let engine = self.engine.upgrade();
        if engine.is_some_and(|engine| engine.session().state().signed_in().is_some()) {
            let store = self.clone();
            // What a failure means for the page, the list's state says.
            spawn_local(async move { drop(store.refetch().await) });
        }
    }

    /// The account is another one: nothing of the old one is shown any more, not even for a moment.
    fn forget(&self) {
        self.account.set(self.account.get().wrapping_add(1));
        self.turn(ListState::Unknown);
    }

    fn turn(&self, next: ListState<T>) {
        if *self.state.borrow() != next {
            *self.state.borrow_mut() = next;
            for (_, render) in &*self.readers.borrow() {
                render.force_update();
            }
        }
    }

    fn join(&self, render: UseForceUpdateHandle) -> u32 {
        let number = self.next_reader.get();
        self.next_reader.set(number.wrapping_add(1));
        self.readers.borrow_mut().push((number, render));
        number
    }
}

/// Reads the lists of organizations and workspaces anew, as far as anybody ever asked for them.
pub(super) async fn refetch_lists(auth: &Auth) {
    let organizations = auth.0.known_store::<ListStore<OrganizationMembership>>();
    let workspaces = auth.0.known_store::<ListStore<WorkspaceMembership>>();
    // What a failure means for the page, each list's state says.
    let organizations = async { organizations?.refetch().await.ok() };
    let workspaces = async { workspaces?.refetch().await.ok() };
    join(organizations, workspaces).await;
}

/// The list as the calling component sees it, loaded when it needs it, somebody is signed in, and `exists` says that there
/// is one.
#[hook]
pub(super) fn use_list<T: Clone + PartialEq + 'static>(
    store: &Rc<ListStore<T>>,
    exists: Option<bool>,
    is_needed: bool,
) -> ListState<T> {
    let render = use_force_update();
    let session = use_context::<SessionSnapshot>();
    let is_active = session
        .as_ref()
        .is_some_and(|session| session.state().signed_in().is_some());
    let is_known = session.is_some_and(|session| session.is_known());
    let (seen, address) = (store.state(), Rc::as_ptr(store));
    let is_shown = is_needed && is_active && exists == Some(true);
    use_effect_with((address, is_shown), {
        let (store, seen) = (store.clone(), seen.clone());
        move |(_, is_shown)| {
            let number = is_shown.then(|| {
                // It may have been loaded between drawing and now.
                if *store.state.borrow() != seen {
                    render.force_update();
                }
                store.join(render)
            });
            move || store.readers.borrow_mut().retain(|(reader, _)| Some(*reader) != number)
        }
    });
    use_effect_with((address, store.account.get(), is_shown), {
        let store = store.clone();
        move |(_, _, is_shown)| {
            if *is_shown && !matches!(*store.state.borrow(), ListState::Ready(_)) {
                store.load_again();
            }
        }
    });
    match exists {
        Some(true) if is_shown => seen,
        Some(_) if is_needed && is_known => ListState::Ready(Rc::new([])),
        _ => ListState::Unknown,
    }
}
