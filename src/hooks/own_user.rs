//! The person signed in, whole: one store for everything on the page that shows or changes them.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::{Auth, Engine, use_session};
use crate::client::CallError;
use crate::kept::use_effect_with;
use crate::session::{ContextChange, Cue};
use crate::wire::{SignInId, User};

/// What is known of the person signed in.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct OwnUser {
    /// As last heard of.
    pub(crate) user: Option<Rc<User>>,
    /// Why the last question got no answer.
    pub(crate) failure: Option<CallError>,
}

/// Keeps the person of one sign-in, and tells whoever shows them.
#[derive(Default)]
pub(crate) struct UserStore {
    of: RefCell<Option<SignInId>>,
    known: RefCell<OwnUser>,
    /// Counts questions: only the answer to the latest one counts.
    asked: Cell<u32>,
    listeners: RefCell<Vec<(u32, Callback<()>)>>,
    next_listener: Cell<u32>,
}

impl UserStore {
    fn known(&self, of: &SignInId) -> OwnUser {
        if self.of.borrow().as_ref() == Some(of) {
            self.known.borrow().clone()
        } else {
            OwnUser::default()
        }
    }

    /// Begins a question; what is known of somebody else is forgotten.
    fn ask(&self, of: &SignInId) -> u32 {
        if self.of.borrow().as_ref() != Some(of) {
            *self.of.borrow_mut() = Some(of.clone());
            self.learn(OwnUser::default());
        }
        self.asked.set(self.asked.get().wrapping_add(1));
        self.asked.get()
    }

    /// Somebody else is active, or nobody: what is known of the one before is forgotten, and what was asked for them is no
    /// answer any more.
    fn keep_only(&self, active: Option<&SignInId>) {
        if self.of.borrow().as_ref() != active {
            *self.of.borrow_mut() = None;
            self.asked.set(self.asked.get().wrapping_add(1));
            self.learn(OwnUser::default());
        }
    }

    fn learn(&self, known: OwnUser) {
        if *self.known.borrow() != known {
            *self.known.borrow_mut() = known;
            let listeners: Vec<_> = self.listeners.borrow().iter().map(|(_, tell)| tell.clone()).collect();
            listeners.iter().for_each(|tell| tell.emit(()));
        }
    }

    fn listen(&self, tell: Callback<()>) -> u32 {
        let number = self.next_listener.get();
        self.next_listener.set(number.wrapping_add(1));
        self.listeners.borrow_mut().push((number, tell));
        number
    }

    fn stop(&self, number: u32) {
        self.listeners.borrow_mut().retain(|(listener, _)| *listener != number);
    }
}

/// The engine's one store of the person.
fn user_store(engine: &Rc<Engine>) -> Rc<UserStore> {
    engine.store(|engine| {
        let (store, weak) = (Rc::<UserStore>::default(), engine.me());
        engine.context().on_change({
            let store = store.clone();
            move |change| {
                if let Some(engine) = weak.upgrade().filter(|_| change == ContextChange::Identity) {
                    let session = engine.session();
                    store.keep_only(session.state().signed_in().map(|now| &now.sign_in().id));
                }
            }
        });
        store
    })
}

/// Reads the person of this sign-in anew. What an answer that did not come means for the page, the store says.
pub(crate) async fn refresh_own_user(engine: &Rc<Engine>, of: &SignInId) {
    let store = user_store(engine);
    let asked = store.ask(of);
    let answer = engine.client().me().await;
    if store.asked.get() != asked {
        return;
    }
    if let Err(error) = &answer {
        look_after(engine, error).await;
    }
    let before = store.known.borrow().user.clone();
    if let (Some(before), Ok(user)) = (&before, &answer)
        && **before != *user
        && !is_shown_by_session(engine, user)
    {
        // What shows the person by the session, here and in other tabs, is to show them as they are now.
        engine.hear(Cue::Told);
        engine.tell_tabs();
    }
    store.learn(match answer {
        Ok(user) => OwnUser {
            user: Some(
                before
                    .filter(|before| **before == user)
                    .unwrap_or_else(|| Rc::new(user)),
            ),
            failure: None,
        },
        Err(error) => OwnUser {
            user: before,
            failure: Some(error),
        },
    });
}

/// Whether the session has the same name, picture and address of the active person.
fn is_shown_by_session(engine: &Engine, user: &User) -> bool {
    let session = engine.session();
    let shown = session.state().signed_in().map(|now| now.user());
    shown.is_some_and(|shown| face(shown) == face(user))
}

fn face(user: &User) -> [&str; 5] {
    [
        &user.first_name,
        &user.last_name,
        &user.username,
        &user.profile_picture_url,
        user.email().unwrap_or_default(),
    ]
}

/// Who is told that nobody is signed in looks at the session: gates close by it, and the page does not go on as if.
pub(crate) async fn look_after(engine: &Engine, error: &CallError) {
    if error.api().is_some_and(|error| error.status == 401) {
        // What a session that cannot be read means for the page, the session state says.
        let _ = engine.refresh_session().await;
    }
}

/// The person of the active sign-in, and that sign-in. Reads them when they are first asked for, when another account
/// becomes the active one, and when the session tells something new of them.
#[hook]
pub(crate) fn use_own_user(auth: &Auth) -> Option<(SignInId, OwnUser)> {
    let render = use_force_update();
    use_effect_with(auth.clone(), move |auth| {
        let store = user_store(&auth.0);
        let number = store.listen(Callback::from(move |()| render.force_update()));
        move || store.stop(number)
    });
    let session = use_session();
    let active = session.state().signed_in().map(|now| now.sign_in());
    let subject = active.map(|active| (active.id.clone(), active.user.clone()));
    use_effect_with((auth.clone(), subject), |(auth, subject)| {
        if let Some((id, _)) = subject {
            let (auth, id) = (auth.clone(), id.clone());
            spawn_local(async move { refresh_own_user(&auth.0, &id).await });
        }
    });
    active.map(|active| (active.id.clone(), user_store(&auth.0).known(&active.id)))
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use std::rc::Rc;

    use super::{OwnUser, UserStore};
    use crate::wire::{SignInId, User};

    #[test]
    fn who_is_not_active_any_more_is_forgotten_with_what_was_asked_for_them() {
        let (ada, barbara) = (SignInId::from("1"), SignInId::from("2"));
        let user = Rc::new(User::default());
        for (active, is_kept) in [(Some(&ada), true), (Some(&barbara), false), (None, false)] {
            let store = UserStore::default();
            let asked = store.ask(&ada);
            store.learn(OwnUser {
                user: Some(user.clone()),
                failure: None,
            });
            store.keep_only(active);
            assert_eq!(store.known(&ada).user.is_some(), is_kept, "{active:?}");
            assert_eq!(store.asked.get() == asked, is_kept, "{active:?}");
            assert_eq!(Rc::strong_count(&user), 1 + usize::from(is_kept), "{active:?}");
            drop(store);
        }
    }
}
