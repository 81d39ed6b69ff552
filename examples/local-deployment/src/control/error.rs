//! What is wrong with an order to the controls.

use std::error::Error;
use std::fmt;

/// An order to the controls that makes no sense; nothing was changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ControlError {
    message: String,
}

impl ControlError {
    pub(crate) fn new(message: impl Into<String>) -> Self {
        Self {
            message: message.into(),
        }
    }
}

impl fmt::Display for ControlError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.message)
    }
}

impl Error for ControlError {}
