//! Mails and text messages that the deployment would have sent.

use serde::{Deserialize, Serialize};
use wacht_yew::wire::Timestamp;

/// One mail or text message.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Message {
    /// The address or number it went to.
    pub to: String,
    /// Mail or text message.
    pub channel: Channel,
    /// What it is about.
    pub subject: String,
    /// The one-time code in it.
    pub code: Option<String>,
    /// The link in it.
    pub link: Option<String>,
    /// When it was sent.
    pub sent_at: Timestamp,
}

impl Message {
    /// A mail with neither code nor link yet.
    pub(crate) fn mail(to: &str, subject: impl Into<String>, now: Timestamp) -> Self {
        Self {
            to: to.to_owned(),
            channel: Channel::Mail,
            subject: subject.into(),
            code: None,
            link: None,
            sent_at: now,
        }
    }

    /// A text message with neither code nor link yet; `to` is dial code and number without a space between.
    pub(crate) fn text(to: &str, subject: impl Into<String>, now: Timestamp) -> Self {
        Self {
            channel: Channel::Text,
            ..Self::mail(to, subject, now)
        }
    }

    /// The same message with this code in it.
    pub(crate) fn with_code(mut self, code: &str) -> Self {
        self.code = Some(code.to_owned());
        self
    }

    /// The same message with this link in it.
    pub(crate) fn with_link(mut self, link: impl Into<String>) -> Self {
        self.link = Some(link.into());
        self
    }
}

/// How a message travels.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Channel {
    /// E-mail.
    Mail,
    /// Text message.
    Text,
}

/// All messages, oldest first.
#[derive(Default, Serialize, Deserialize)]
pub(crate) struct Inbox {
    messages: Vec<Message>,
}

/// Older messages are forgotten beyond this number.
const CAPACITY: usize = 2_000;

impl Inbox {
    /// Delivers a message.
    pub(crate) fn deliver(&mut self, message: Message) {
        if self.messages.len() >= CAPACITY {
            self.messages.remove(0);
        }
        self.messages.push(message);
    }

    /// The messages to one recipient, or to everybody, newest first.
    pub(crate) fn to(&self, recipient: Option<&str>) -> Vec<Message> {
        let is_wanted = |message: &&Message| recipient.is_none_or(|recipient| message.to == recipient);
        self.messages.iter().rev().filter(is_wanted).cloned().collect()
    }
}
