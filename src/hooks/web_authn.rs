//! The browser's passkey dialog.

use serde_json::Value;
use web_sys::AbortController;

use crate::client::{Assertion, Attestation, WebAuthnError};

/// How the browser asks for a passkey.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum GetMode {
    /// In a dialog.
    Modal,
    /// Among the suggestions of a field.
    Conditional,
}

/// How the browser makes a passkey.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum CreateMode {
    /// In a dialog.
    Modal,
}

/// Calls a dialog off.
#[derive(Clone, Debug)]
pub(crate) struct AbortHandle(Option<AbortController>);

impl AbortHandle {
    pub(crate) fn new() -> Self {
        Self(AbortController::new().ok())
    }

    pub(crate) fn abort(&self) {
        if let Some(controller) = &self.0 {
            controller.abort();
        }
    }
}

pub(crate) fn is_supported() -> bool {
    false
}

pub(crate) async fn conditional_supported() -> bool {
    false
}

pub(crate) async fn get(_options: &Value, _mode: GetMode, _abort: &AbortHandle) -> Result<Assertion, WebAuthnError> {
    Err(WebAuthnError::Unsupported)
}

pub(crate) async fn create(
    _options: &Value,
    _mode: CreateMode,
    _abort: &AbortHandle,
) -> Result<Attestation, WebAuthnError> {
    Err(WebAuthnError::Unsupported)
}
