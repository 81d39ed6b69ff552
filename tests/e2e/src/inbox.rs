//! What the local deployment mailed and texted, and what an authenticator app shows.

use anyhow::{Context as _, Result, anyhow};
use serde_json::json;
use tokio::time::{Instant, sleep};

use crate::browser::{DEADLINE, PAUSE};
use crate::{Demo, Person};

/// One mail or text message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// The one-time code in it; empty without one.
    pub code: String,
    /// The link in it; empty without one.
    pub link: String,
}

impl Demo {
    /// Everything that was sent to an address or number, oldest first.
    pub async fn messages(&self, to: &str) -> Result<Vec<Message>> {
        let to = to.to_owned();
        let newest_first = self.ask(move |controls| controls.inbox(&to)).await?;
        let messages = newest_first.into_iter().rev().map(|message| Message {
            code: message.code.unwrap_or_default(),
            link: message.link.unwrap_or_default(),
        });
        Ok(messages.collect())
    }

    /// The message of this number to somebody, counted from one, once it was sent.
    pub async fn message(&self, to: &str, number: usize) -> Result<Message> {
        let begun = Instant::now();
        loop {
            let messages = self.messages(to).await?;
            match number.checked_sub(1).and_then(|at| messages.get(at)) {
                Some(message) => return Ok(message.clone()),
                None if begun.elapsed() > DEADLINE => {
                    return Err(anyhow!(
                        "message {number} to {to} was never sent; there are {messages:?}"
                    ));
                }
                None => sleep(PAUSE).await,
            }
        }
    }

    /// The code in somebody's first message.
    pub async fn code(&self, to: &str) -> Result<String> {
        self.message(to, 1).await.map(|message| message.code)
    }

    /// What an authenticator app shows now for a secret.
    pub async fn totp(&self, secret: &str) -> Result<String> {
        let secret = secret.to_owned();
        self.ask(move |controls| controls.authenticator_code(&secret)).await
    }

    /// What it showed before that, and what it shows now: two consecutive codes.
    pub async fn totp_pair(&self, secret: &str) -> Result<[String; 2]> {
        let secret = secret.to_owned();
        self.ask(move |controls| controls.authenticator_codes(&secret)).await
    }

    /// A link that signs somebody in, once.
    pub async fn ticket(&self, person: Person) -> Result<String> {
        self.ask(move |controls| controls.sign_in_link(person.email)).await
    }

    /// Path and query of the link in the mail that invites somebody who has no account.
    pub async fn invite(&self, person: Person) -> Result<String> {
        let (first_name, last_name) = person.name.split_once(' ').unwrap_or((person.name, ""));
        let order = json!({ "email": person.email, "first_name": first_name, "last_name": last_name });
        self.order("invitations", order).await?;
        let link = self.message(person.email, 1).await?.link;
        let path = link.strip_prefix(&self.origin()).map(str::to_owned);
        path.with_context(|| format!("{link} leads elsewhere"))
    }
}
