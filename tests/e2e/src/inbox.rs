//! What the local deployment mailed and texted, and what time it is there.

use std::time::{SystemTime, UNIX_EPOCH};

use anyhow::{Context as _, Result, anyhow};
use serde_json::{Value, json};
use tokio::time::{Duration, Instant, sleep};

use crate::{Demo, Person, totp};

const DEADLINE: Duration = Duration::from_secs(10);
const PAUSE: Duration = Duration::from_millis(25);

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
        // The plus of a phone number would read as a space.
        let path = format!("/inbox?to={}", to.replace('+', "%2B"));
        let answer = self.look(&path).await?;
        let text = |message: &Value, name: &str| message[name].as_str().unwrap_or_default().to_owned();
        let messages = answer.as_array().context("the inbox is no list")?.iter().rev();
        Ok(messages
            .map(|message| Message {
                code: text(message, "code"),
                link: text(message, "link"),
            })
            .collect())
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

    /// What time it is at the deployment, in milliseconds.
    pub async fn now(&self) -> Result<u64> {
        let lead = self.look("/clock").await?["lead_ms"].as_u64();
        let lead = lead.context("the deployment does not know the time")?;
        let now = SystemTime::now().duration_since(UNIX_EPOCH)?;
        Ok(u64::try_from(now.as_millis())? + lead)
    }

    /// What an authenticator app shows now for a secret.
    pub async fn totp(&self, secret: &str) -> Result<String> {
        totp::code_at(secret, self.now().await?).context("the secret is not base32")
    }

    /// What it showed before that, and what it shows now: two consecutive codes.
    pub async fn totp_pair(&self, secret: &str) -> Result<[String; 2]> {
        let now = self.now().await?;
        let code = |millis| totp::code_at(secret, millis).context("the secret is not base32");
        Ok([code(now - 30_000)?, code(now)?])
    }

    /// A link that signs somebody in, once.
    pub async fn ticket(&self, person: Person) -> Result<String> {
        let answer = self.order("/tickets", &json!({ "email": person.email })).await?;
        answer["link"]
            .as_str()
            .map(str::to_owned)
            .with_context(|| format!("there is no link in {answer}"))
    }
}
