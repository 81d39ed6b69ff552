//! What a deployment in the page begins with.

use std::cell::RefCell;
use std::rc::Rc;

use serde_json::{Value, json};
use wacht_yew::client::BrowserClock;
use wacht_yew::hooks::{NavigatorHandle, TransportHandle};
use wacht_yew::i18n::Messages;

use super::browser::{forget_everything, origin, pause, set_address};
use super::deployment::{Shared, TestDeployment};
use super::line::Line;
use super::navigator::PageNavigator;
use super::page::clear_away;
use crate::{Fixtures, LocalDeployment, LocalTransport, Person};

/// What a [`TestDeployment`] begins with; made by [`TestDeployment::builder`].
#[derive(Clone, Debug)]
pub struct TestDeploymentBuilder {
    pub(super) fixtures: Fixtures,
    pub(super) seed: u64,
    pub(super) settings: Vec<Value>,
    pub(super) address: String,
    pub(super) messages: &'static Messages,
}

impl TestDeploymentBuilder {
    /// These people and organizations. Default: the fixtures that the README of `wacht-local` lists.
    #[must_use]
    pub fn fixtures(self, fixtures: Fixtures) -> Self {
        Self { fixtures, ..self }
    }

    /// Somebody more.
    #[must_use]
    pub fn person(mut self, person: Person) -> Self {
        self.fixtures.people.push(person);
        self
    }

    /// Decides about ids, keys and codes. Default: 1.
    #[must_use]
    pub fn seed(self, seed: u64) -> Self {
        Self { seed, ..self }
    }

    /// Merges JSON into the deployment's settings, such as `{"auth_settings": {"passkey": {"enabled": false}}}`; may be called
    /// several times.
    #[must_use]
    pub fn settings(mut self, patch: Value) -> Self {
        self.settings.push(patch);
        self
    }

    /// Path, query and fragment that the page is at. Default: `/`.
    #[must_use]
    pub fn at(mut self, path: &str) -> Self {
        path.clone_into(&mut self.address);
        self
    }

    /// The language that the app gives its provider, for [`TestDeployment::mount`] and the page objects. Default: English.
    #[must_use]
    pub fn messages(self, messages: &'static Messages) -> Self {
        Self { messages, ..self }
    }

    /// Takes away what the last test left, and starts.
    ///
    /// # Panics
    /// When a setting means nothing.
    pub async fn start(self) -> TestDeployment {
        clear_away();
        // Answers on their way to a page that is gone may still be written down somewhere.
        pause(1).await;
        forget_everything();
        set_address(&self.address, true);
        let mut deployment = LocalDeployment::new(self.fixtures, self.seed).with_origin(&origin());
        // The runner's server has no pictures.
        let plain = json!({ "ui_settings": { "logo_image_url": "" } });
        for patch in std::iter::once(&plain).chain(&self.settings) {
            let merged = deployment.merge_settings(patch);
            merged.unwrap_or_else(|error| panic!("the settings {patch} mean nothing: {error}"));
        }
        let deployment = Rc::new(RefCell::new(deployment));
        let line = Line::new(LocalTransport::new(deployment.clone(), Rc::new(BrowserClock)));
        let visits = PageNavigator::default();
        TestDeployment(Rc::new(Shared {
            deployment,
            transport: TransportHandle::new(line.clone()),
            navigator: NavigatorHandle::new(visits.clone()),
            line,
            visits,
            messages: self.messages,
        }))
    }
}
