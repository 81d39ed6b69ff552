//! Lists that sections read for themselves.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::scope::{Profile, Said};
use super::skeleton::rows_skeleton;
use crate::client::{CallError, Client, LocalBoxFuture};
use crate::kept::{use_effect_with, use_memo};
use crate::ui::{ButtonKind, banner, button};

type Read<Item> = fn(&Client) -> LocalBoxFuture<Result<Vec<Item>, CallError>>;

/// A list, as far as it is known.
struct List<Item> {
    items: RefCell<Option<Rc<[Item]>>>,
    failure: RefCell<Option<CallError>>,
    /// Counts questions: only the answer to the latest one counts.
    asked: Cell<u32>,
    render: UseForceUpdateHandle,
    client: Client,
    read: Read<Item>,
    say: Callback<Said>,
}

/// What [`use_listed`] returns.
pub(super) struct Listed<Item>(Rc<List<Item>>);

impl<Item> Clone for Listed<Item> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

impl<Item> Listed<Item> {
    /// What is known of it, also while it is read anew.
    pub(super) fn items(&self) -> Option<Rc<[Item]>> {
        self.0.items.borrow().clone()
    }

    /// Reads it anew; what a failure means, [`Listed::trouble`] says.
    pub(super) async fn reload(&self) {
        let list = &self.0;
        list.asked.set(list.asked.get().wrapping_add(1));
        let asked = list.asked.get();
        let is_first = list.items.borrow().is_none();
        if is_first {
            list.say.emit(Said::Waiting);
        }
        let answer = (list.read)(&list.client).await;
        if list.asked.get() != asked {
            return;
        }
        match answer {
            Ok(items) => {
                *list.items.borrow_mut() = Some(items.into());
                *list.failure.borrow_mut() = None;
                if is_first {
                    list.say.emit(Said::Nothing);
                }
            }
            Err(error) => *list.failure.borrow_mut() = Some(error),
        }
        list.render.force_update();
    }
}

impl<Item: 'static> Listed<Item> {
    /// What stands in place of the list, or above it, while it is not known: its outline, or why it could not be read.
    pub(super) fn trouble(&self, profile: &Profile) -> Html {
        let failure = self.0.failure.borrow();
        let Some(error) = &*failure else {
            return if self.0.items.borrow().is_none() {
                rows_skeleton(profile.messages().common.loading)
            } else {
                Html::default()
            };
        };
        let list = self.clone();
        let onretry = Callback::from(move |_: MouseEvent| {
            let list = list.clone();
            spawn_local(async move { list.reload().await });
        });
        html! {
            <div class="wa-section-trouble">
                { banner(Some(profile.problem(error))) }
                { button(ButtonKind::Secondary, profile.messages().common.try_again, onretry) }
            </div>
        }
    }
}

/// A list that is read when the section appears.
#[hook]
pub(super) fn use_listed<Item: 'static>(profile: &Profile, read: Read<Item>) -> Listed<Item> {
    let render = use_force_update();
    let list = use_memo(profile.sign_in.clone(), |_| {
        Listed(Rc::new(List {
            items: RefCell::default(),
            failure: RefCell::default(),
            asked: Cell::default(),
            render,
            client: profile.client(),
            read,
            say: profile.say.clone(),
        }))
    });
    use_effect_with(profile.sign_in.clone(), {
        let list = list.clone();
        move |_| spawn_local(async move { list.reload().await })
    });
    // A failure is told each time it comes, not only shown.
    let (asked, failure) = (list.0.asked.get(), list.0.failure.borrow().clone());
    let text = failure.map(|error| profile.problem(&error));
    use_effect_with((asked, text), {
        let say = profile.say.clone();
        move |(_, text)| {
            if let Some(text) = text {
                say.emit(Said::Failed(text.clone()));
            }
        }
    });
    (*list).clone()
}
