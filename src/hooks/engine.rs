//! The engine: the only owner of deployment and session, and the only caller of the client.

use std::any::Any;
use std::cell::{Cell, RefCell};
use std::fmt;
use std::rc::{Rc, Weak};

use futures_util::future::join;
use wasm_bindgen_futures::spawn_local;
use yew::Callback;

use super::challenge::ChallengePool;
use super::refresh::Refresh;
use super::tabs::Tabs;
use super::{DeploymentFailure, DeploymentState, Navigator, address};
use crate::client::{CallError, Client, Ports, PublishableKey, Storage};
use crate::flow::redirect::SafeRedirect;
use crate::session::{ContextWatch, SessionSnapshot, SessionStore};
use crate::wire::{DeploymentDocument, read_success};

/// What an engine works with.
pub(crate) struct EnginePorts {
    pub(crate) client: Ports,
    /// Kept for this tab over reloads.
    pub(crate) tab: Rc<dyn Storage>,
}

/// Owns what is known of one deployment, and everything that is done with it.
pub(crate) struct Engine {
    me: Weak<Self>,
    client: Client,
    tab: Rc<dyn Storage>,
    local: Rc<dyn Storage>,
    deployment: RefCell<DeploymentState>,
    pub(super) session: RefCell<SessionStore>,
    navigator: RefCell<Rc<dyn Navigator>>,
    challenge: ChallengePool,
    pub(super) tabs: RefCell<Option<Tabs>>,
    context: ContextWatch,
    pub(super) refresh: Refresh,
    is_loading: Cell<bool>,
    /// What only some pages need, made when it is asked for.
    stores: RefCell<Vec<Rc<dyn Any>>>,
    pub(super) on_change: Callback<()>,
}

impl fmt::Debug for Engine {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Engine")
            .field("client", &self.client)
            .finish_non_exhaustive()
    }
}

impl Engine {
    /// Makes an engine and starts loading. `on_change` is called whenever a snapshot changed.
    pub(crate) fn start(
        key: PublishableKey,
        ports: EnginePorts,
        navigator: Rc<dyn Navigator>,
        on_change: Callback<()>,
    ) -> Rc<Self> {
        let local = ports.client.local.clone();
        let engine = Rc::new_cyclic(|me| Self {
            me: me.clone(),
            client: Client::new(key, ports.client),
            tab: ports.tab,
            local,
            deployment: RefCell::new(DeploymentState::Loading),
            session: RefCell::default(),
            navigator: RefCell::new(navigator),
            challenge: ChallengePool::default(),
            tabs: RefCell::default(),
            context: ContextWatch::default(),
            refresh: Refresh::default(),
            is_loading: Cell::default(),
            stores: RefCell::default(),
            on_change,
        });
        engine.clean_address();
        let client = engine.client.clone();
        // What was asked under another account is never the answer to a question of this one.
        engine.context.on_change(move |_| client.outdate_reads());
        engine.listen();
        engine.load();
        engine
    }

    /// Loads deployment and session, together where the mode allows it: a staging deployment without a credential would
    /// otherwise start two sessions. One at a time: whoever asks meanwhile gets the answer that is on its way.
    pub(crate) fn load(self: &Rc<Self>) {
        if self.is_loading.replace(true) {
            return;
        }
        if let Some(known) = self.remembered_deployment().filter(|_| !self.is_ready()) {
            self.learn_deployment(known);
        }
        let engine = self.clone();
        spawn_local(async move {
            let may_ask_together = !engine.client.is_staging() || engine.client.dev_session().read().is_some();
            // What a session that cannot be read means for the page, the session state says.
            let failure = if may_ask_together {
                join(engine.load_deployment(), engine.refresh_session()).await.0
            } else {
                let failure = engine.load_deployment().await;
                let _ = engine.refresh_session().await;
                failure
            };
            engine.is_loading.set(false);
            engine.loaded(failure.as_ref());
        });
    }

    /// What is known of the deployment.
    pub(crate) fn deployment(&self) -> DeploymentState {
        self.deployment.borrow().clone()
    }

    /// What is known of the session.
    pub(crate) fn session(&self) -> SessionSnapshot {
        self.session.borrow().snapshot().clone()
    }

    /// This engine, for what may outlive it.
    pub(super) fn me(&self) -> Weak<Self> {
        self.me.clone()
    }

    pub(crate) fn client(&self) -> &Client {
        &self.client
    }

    /// Tells when account, organization or workspace change.
    pub(crate) fn context(&self) -> &ContextWatch {
        &self.context
    }

    /// The one `T` of this engine, made at first use: what no component of an app asks for is not part of its wasm.
    pub(super) fn store<T: 'static>(self: &Rc<Self>, make: impl FnOnce(&Rc<Self>) -> Rc<T>) -> Rc<T> {
        self.known_store().unwrap_or_else(|| {
            let store = make(self);
            self.stores.borrow_mut().push(store.clone());
            store
        })
    }

    /// The one `T` of this engine, if anybody ever asked for it.
    pub(super) fn known_store<T: 'static>(&self) -> Option<Rc<T>> {
        let stores = self.stores.borrow();
        stores.iter().find_map(|store| store.clone().downcast().ok())
    }

    pub(crate) fn tab(&self) -> &Rc<dyn Storage> {
        &self.tab
    }

    /// The name under which this deployment's things are kept in a storage.
    pub(crate) fn storage_key(&self, name: &str) -> String {
        format!("wacht-yew:{}:{name}", self.client.key().api().authority())
    }

    pub(crate) fn set_navigator(&self, navigator: Rc<dyn Navigator>) {
        *self.navigator.borrow_mut() = navigator;
    }

    /// Goes to a checked target.
    pub(crate) fn go(&self, target: &SafeRedirect, replace: bool) {
        let navigator = self.navigator.borrow().clone();
        if target.is_same_origin() {
            navigator.go(target.href(), replace);
        } else {
            let dev_session = self.client.dev_session().read();
            navigator.leave(&target.href_with(dev_session.as_deref()), replace);
        }
    }

    /// Starts on a challenge token, for a screen that will need one.
    pub(crate) fn prepare_challenge(&self) {
        self.challenge.prepare(&self.client);
    }

    /// Makes a protected call with a challenge token; when the server refuses the token, once more with a new one.
    pub(crate) async fn protected<T>(
        &self,
        call: impl AsyncFn(&Client, &str) -> Result<T, CallError>,
    ) -> Result<T, CallError> {
        let token = self.challenge.take(&self.client).await?;
        let answer = call(&self.client, &token).await;
        let answer = match answer {
            Err(CallError::Api(error)) if error.is_challenge_failure() => {
                let token = self.challenge.take(&self.client).await?;
                call(&self.client, &token).await
            }
            answer => answer,
        };
        self.prepare_challenge();
        answer
    }

    /// Leaves for a page that is no target of this kit, such as a provider's; the address was checked.
    pub(crate) fn leave(&self, address: &str) {
        let navigator = self.navigator.borrow().clone();
        navigator.leave(address, false);
    }

    /// Asks for the deployment; returns why it could not be read, where asking again may help.
    async fn load_deployment(&self) -> Option<CallError> {
        match self.client.deployment_document().await {
            Ok((document, text)) => {
                let key = self.storage_key("deployment");
                if self.local.get(&key).is_none_or(|known| known != text) {
                    self.local.set(&key, &text);
                }
                // What is kept may be another tab's, so it does not tell what is news here.
                self.learn_deployment(document);
                None
            }
            Err(error) => {
                let is_known = self.is_ready();
                let is_gone = error.api().is_some_and(|error| error.status == 404);
                // A deployment painted from memory stays usable while the server cannot be reached.
                if !is_known || is_gone {
                    self.local.remove(&self.storage_key("deployment"));
                    self.replace_deployment(DeploymentState::Failed(DeploymentFailure::from(error.clone())));
                }
                Some(error).filter(|_| !is_gone)
            }
        }
    }

    fn is_ready(&self) -> bool {
        matches!(*self.deployment.borrow(), DeploymentState::Ready(_))
    }

    fn learn_deployment(&self, document: DeploymentDocument) {
        self.client.set_mode(&document.mode());
        if matches!(&*self.deployment.borrow(), DeploymentState::Ready(known) if *known == document) {
            return;
        }
        self.replace_deployment(DeploymentState::Ready(document));
    }

    fn replace_deployment(&self, state: DeploymentState) {
        if *self.deployment.borrow() != state {
            *self.deployment.borrow_mut() = state;
            self.on_change.emit(());
        }
    }

    /// A deployment that was seen before paints at once and is asked for anew.
    fn remembered_deployment(&self) -> Option<DeploymentDocument> {
        let text = self.local.get(&self.storage_key("deployment"))?;
        read_success(&text).ok()
    }

    /// Takes a credential that another page handed over out of the address bar.
    fn clean_address(&self) {
        let Some(address) = address::current().filter(|_| self.client.is_staging()) else {
            return;
        };
        if let Some(cleaned) = self.client.dev_session().take_from_address(&address) {
            address::replace(&cleaned);
        }
    }
}
