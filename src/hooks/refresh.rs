//! Reads the session anew when the policy says so.

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use gloo::timers::callback::Timeout;
use js_sys::Math;
use wasm_bindgen_futures::spawn_local;
use yew::Callback;

use super::tabs::{Tabs, is_shown};
use super::{DeploymentState, Engine};
use crate::client::CallError;
use crate::session::{Cue, RefreshPolicy};

/// A device's clock may be set back, and a browser's timer has its limits.
const LONGEST_TIMER_MILLIS: i64 = 600_000;

/// The policy with a timer, and those who want to know when something was heard from outside.
pub(super) struct Refresh {
    policy: RefCell<RefreshPolicy>,
    timer: RefCell<Option<Timeout>>,
    is_starting: Cell<bool>,
    /// Something was heard that lists may not show yet.
    is_news: Cell<bool>,
    on_news: RefCell<Vec<Rc<dyn Fn()>>>,
}

impl Default for Refresh {
    fn default() -> Self {
        Self {
            policy: RefCell::new(RefreshPolicy::new(is_shown()).with_spread(Math::random())),
            timer: RefCell::default(),
            is_starting: Cell::default(),
            is_news: Cell::default(),
            on_news: RefCell::default(),
        }
    }
}

/// A question for the session, from asking to whatever becomes of it.
pub(super) struct Question {
    engine: Weak<Engine>,
    is_answered: bool,
}

impl Refresh {
    /// Counts a question that is about to be asked.
    pub(super) fn ask(&self, engine: &Engine) -> Question {
        self.policy.borrow_mut().asked(engine.client().clock().now());
        Question {
            engine: engine.me(),
            is_answered: false,
        }
    }

    /// Calls back when the session was read after something was heard from outside.
    pub(super) fn on_news(&self, listener: impl Fn() + 'static) {
        self.on_news.borrow_mut().push(Rc::new(listener));
    }
}

impl Question {
    /// Tells what came of it.
    pub(super) fn answered(mut self, failure: Option<&CallError>) {
        self.is_answered = true;
        if let Some(engine) = self.engine.upgrade() {
            let is_limited = failure.is_some_and(is_rate_limit);
            let now = engine.client().clock().now();
            let policy = &engine.refresh.policy;
            policy.borrow_mut().answered(now, failure.is_some(), is_limited);
        }
    }
}

fn is_rate_limit(error: &CallError) -> bool {
    error.api().is_some_and(|error| error.is_rate_limit())
}

impl Drop for Question {
    fn drop(&mut self) {
        if let Some(engine) = self.engine.upgrade() {
            if !self.is_answered {
                engine.refresh.policy.borrow_mut().given_up();
            }
            // The answer is not known to the session yet; a turn later it is.
            spawn_local(async move { engine.schedule_refresh() });
        }
    }
}

impl Engine {
    /// Begins to listen to what happens outside.
    pub(super) fn listen(&self) {
        let weak = self.me();
        let on_cue = Callback::from(move |cue| {
            if let Some(engine) = weak.upgrade() {
                engine.hear(cue);
            }
        });
        *self.tabs.borrow_mut() = Some(Tabs::join(&self.storage_key("session"), &on_cue));
    }

    /// Something was heard that the session may not show yet.
    pub(crate) fn hear(self: &Rc<Self>, cue: Cue) {
        let is_news = cue != Cue::Hidden;
        let now = self.client().clock().now();
        self.refresh.policy.borrow_mut().hear(cue, now);
        self.refresh.is_news.set(self.refresh.is_news.get() || is_news);
        self.schedule_refresh();
    }

    /// Deployment and session were asked for; `failure` is why the deployment could not be read.
    pub(super) fn loaded(self: &Rc<Self>, failure: Option<&CallError>) {
        let now = self.client().clock().now();
        let is_limited = failure.is_some_and(is_rate_limit);
        let policy = &self.refresh.policy;
        policy.borrow_mut().loaded(now, failure.is_some(), is_limited);
        self.schedule_refresh();
    }

    fn schedule_refresh(self: &Rc<Self>) {
        let is_active = self.session().state().signed_in().is_some();
        let due = self.refresh.policy.borrow().due(is_active);
        let Some(due) = due else {
            self.refresh.timer.take();
            return;
        };
        let left = due.as_millis() - self.client().clock().now().as_millis();
        if left <= 0 {
            self.refresh.timer.take();
            return self.refresh_now();
        }
        let weak = self.me();
        let left = u32::try_from(left.min(LONGEST_TIMER_MILLIS)).unwrap_or_default();
        let timer = Timeout::new(left, move || {
            if let Some(engine) = weak.upgrade() {
                engine.schedule_refresh();
            }
        });
        self.refresh.timer.replace(Some(timer));
    }

    fn refresh_now(self: &Rc<Self>) {
        let is_missing = self.refresh.policy.borrow().misses_deployment();
        if is_missing || matches!(self.deployment(), DeploymentState::Failed(_)) {
            return self.load();
        }
        // What is heard in one go is one question.
        if self.refresh.is_starting.replace(true) {
            return;
        }
        let engine = self.clone();
        spawn_local(async move {
            engine.refresh.is_starting.set(false);
            // What a failure means for the page, the session state says.
            let is_read = engine.refresh_session().await.is_ok();
            if is_read && engine.refresh.is_news.take() {
                let listeners = engine.refresh.on_news.borrow().clone();
                listeners.iter().for_each(|listener| listener());
            }
        });
    }
}
