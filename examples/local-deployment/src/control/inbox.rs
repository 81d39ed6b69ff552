//! Mails and text messages that the deployment would have sent.

use serde::Serialize;
use wacht_yew::wire::Timestamp;

/// One mail or text message.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
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

/// How a message travels.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Channel {
    /// E-mail.
    Mail,
    /// Text message.
    Text,
}

/// All messages, oldest first.
#[derive(Default)]
pub(crate) struct Inbox {
    messages: Vec<Message>,
}

impl Inbox {
    /// The messages to one recipient, or to everybody, newest first.
    pub(crate) fn to(&self, recipient: Option<&str>) -> Vec<Message> {
        let is_wanted = |message: &&Message| recipient.is_none_or(|recipient| message.to == recipient);
        self.messages.iter().rev().filter(is_wanted).cloned().collect()
    }
}
