//! The two contexts: a handle that never changes, and snapshots that change when something did.

use std::borrow::Borrow;
use std::cell::{OnceCell, RefCell};
use std::fmt;
use std::ops::Deref;
use std::rc::Rc;

use super::{Callbacks, DeploymentState, Engine};
use crate::client::Transport;
use crate::i18n::{Messages, reworded};
use crate::theme::{Appearance, Layout, SharedOverwrites, UiOverwrites};
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
    pub(crate) overwrites: SharedOverwrites,
    /// The deployment's settings with the provider's overwrites.
    pub(crate) ui: ShownSettings,
    pub(crate) messages: &'static Messages,
    /// What the app wants to be told, as it said last: others than before are no news to whoever reads this.
    pub(crate) callbacks: Rc<RefCell<Callbacks>>,
}

impl DeploymentContext {
    /// The deployment, once known.
    pub(crate) fn deployment(&self) -> Option<&Rc<Deployment>> {
        match &self.state {
            DeploymentState::Ready(document) => Some(document.deployment()),
            DeploymentState::Loading | DeploymentState::Failed(_) => None,
        }
    }

    pub(crate) fn is_ready(&self) -> bool {
        matches!(self.state, DeploymentState::Ready(_))
    }

    /// How screens are laid out.
    pub(crate) fn layout(&self) -> Layout {
        self.overwrites.layout
    }

    /// How the kit's roots look.
    pub(crate) fn appearance(&self) -> Rc<Appearance> {
        let overwrites = &*self.overwrites;
        Rc::new(Appearance {
            tokens: self.ui.theme_tokens.clone(),
            scheme: overwrites.color_scheme.clone().unwrap_or_default(),
            layout: overwrites.layout,
            stylesheet: overwrites.stylesheet.clone().unwrap_or_default(),
            parts: overwrites.parts.clone(),
            keeps_colors: overwrites.legible_colors == Some(false),
            warns: self.auth.0.client().is_staging(),
        })
    }

    /// This context as a component with overwrites of its own sees it.
    pub(crate) fn overlaid_by(&self, overwrites: Option<&UiOverwrites>) -> Self {
        let Some(overwrites) = overwrites else {
            return self.clone();
        };
        let merged = SharedOverwrites::from(self.overwrites.overlaid_by(overwrites));
        Self {
            ui: ShownSettings::new(self.state.clone(), merged.clone()),
            messages: reworded(self.messages, &overwrites.words),
            overwrites: merged,
            ..self.clone()
        }
    }
}

/// The deployment's settings with overwrites laid over them, put together when somebody looks: what draws no screen has
/// nothing of it in its wasm.
#[derive(Clone)]
pub(crate) struct ShownSettings(Rc<Layers>);

struct Layers {
    state: DeploymentState,
    overwrites: SharedOverwrites,
    /// As an object, so that nothing of it is there where nobody looks.
    merged: OnceCell<Box<dyn Borrow<UiSettings>>>,
}

impl ShownSettings {
    pub(crate) fn new(state: DeploymentState, overwrites: SharedOverwrites) -> Self {
        let merged = OnceCell::new();
        Self(Rc::new(Layers {
            state,
            overwrites,
            merged,
        }))
    }
}

impl Deref for ShownSettings {
    type Target = UiSettings;

    fn deref(&self) -> &UiSettings {
        let Layers {
            state,
            overwrites,
            merged,
        } = &*self.0;
        let merged = merged.get_or_init(|| {
            Box::new(match state {
                DeploymentState::Ready(document) => overwrites.applied_to(&document.ui_settings),
                DeploymentState::Loading | DeploymentState::Failed(_) => overwrites.applied_to(&UiSettings::default()),
            })
        });
        (**merged).borrow()
    }
}

impl PartialEq for ShownSettings {
    fn eq(&self, other: &Self) -> bool {
        self.0.state == other.0.state && self.0.overwrites == other.0.overwrites
    }
}

/// A [`Transport`] as a prop; equal when it is the same one.
///
/// ```
/// use wacht_yew::client::{LocalBoxFuture, Request, Response, Transport, TransportError};
/// use wacht_yew::hooks::TransportHandle;
/// use wacht_yew::prelude::*;
/// use yew::prelude::*;
///
/// /// A network that is down, for a test of what the app shows then.
/// struct Down;
///
/// impl Transport for Down {
///     fn send(&self, _: Request) -> LocalBoxFuture<Result<Response, TransportError>> {
///         Box::pin(async { Err(TransportError::Offline) })
///     }
/// }
///
/// #[component]
/// fn App() -> Html {
///     let transport = use_memo((), |()| TransportHandle::new(Down));
///     html! {
///         <DeploymentProvider
///             public_key="pk_test_aHR0cDovLzEyNy4wLjAuMTo4Nzg3"
///             transport={(*transport).clone()}
///         >
///             <SignIn />
///         </DeploymentProvider>
///     }
/// }
/// ```
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
