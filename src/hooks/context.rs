//! The two contexts: a handle that never changes, and snapshots that change when something did.

use std::collections::BTreeMap;
use std::fmt;
use std::rc::Rc;

use super::{DeploymentState, Engine};
use crate::client::Transport;
use crate::i18n::Messages;
use crate::theme::{ColorScheme, Part, PartClasses, UiOverwrites};
use crate::wire::{Deployment, UiSettings};

/// The stable handle: equal when it is the same engine.
#[derive(Clone)]
pub(crate) struct Auth(pub(crate) Rc<Engine>);

impl PartialEq for Auth {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// What the provider knows of the deployment, and how the app wants it.
#[derive(Clone, PartialEq)]
pub(crate) struct DeploymentContext {
    pub(crate) auth: Auth,
    pub(crate) state: DeploymentState,
    /// The provider's overwrites; a component lays its own over them.
    pub(crate) overwrites: Rc<UiOverwrites>,
    /// The deployment's settings with the provider's overwrites.
    pub(crate) ui: Rc<UiSettings>,
    pub(crate) messages: &'static Messages,
}

impl DeploymentContext {
    /// The deployment, once known.
    pub(crate) fn deployment(&self) -> Option<&Rc<Deployment>> {
        match &self.state {
            DeploymentState::Ready(deployment) => Some(deployment),
            DeploymentState::Loading | DeploymentState::Failed(_) => None,
        }
    }

    pub(crate) fn is_ready(&self) -> bool {
        self.deployment().is_some()
    }

    pub(crate) fn color_scheme(&self) -> ColorScheme {
        self.overwrites.color_scheme.unwrap_or_default()
    }

    pub(crate) fn parts(&self) -> BTreeMap<Part, PartClasses> {
        self.overwrites.parts.clone()
    }

    /// This context as a component with overwrites of its own sees it.
    pub(crate) fn overlaid_by(&self, overwrites: Option<&UiOverwrites>) -> Self {
        let Some(overwrites) = overwrites else {
            return self.clone();
        };
        Self {
            overwrites: Rc::new(self.overwrites.overlaid_by(overwrites)),
            ui: Rc::new(overwrites.applied_to(&self.ui)),
            ..self.clone()
        }
    }
}

/// A [`Transport`] as a prop; equal when it is the same one.
#[derive(Clone)]
pub struct TransportHandle(pub(crate) Rc<dyn Transport>);

impl TransportHandle {
    /// Wraps a transport.
    pub fn new(transport: impl Transport + 'static) -> Self {
        Self(Rc::new(transport))
    }
}

impl PartialEq for TransportHandle {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl fmt::Debug for TransportHandle {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("TransportHandle")
    }
}
