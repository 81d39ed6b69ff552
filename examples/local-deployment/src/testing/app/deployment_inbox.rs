//! What was mailed and texted, and what an authenticator app shows.

use serde_json::json;
use wacht_yew::client::{BrowserClock, Clock as _};

use super::browser::{comes_true, origin};
use super::deployment::{LIMIT_MILLIS, TestDeployment};
use crate::Message;

impl TestDeployment {
    /// The mails and text messages to an address or number so far, newest first.
    pub fn inbox(&self, to: &str) -> Vec<Message> {
        self.0.deployment.borrow().inbox(Some(to))
    }

    /// The code in the newest message to an address or number (such as `+15550100199`), once one was sent.
    ///
    /// # Panics
    /// When none comes.
    pub async fn code_for(&self, to: &str) -> String {
        self.newest(to, "a code", |message| message.code).await
    }

    /// Path and query of the link in the newest mail to an address, once one was sent.
    /// [`TestPage::go`](super::TestPage::go) follows it.
    ///
    /// # Panics
    /// When none comes.
    pub async fn link_for(&self, to: &str) -> String {
        let link = self.newest(to, "a link", |message| message.link).await;
        link.strip_prefix(&origin()).unwrap_or(&link).to_owned()
    }

    async fn newest(&self, to: &str, what: &str, part: impl Fn(Message) -> Option<String>) -> String {
        let mut found = None;
        comes_true(LIMIT_MILLIS, || {
            found = self.inbox(to).into_iter().find_map(&part);
            found.is_some()
        })
        .await;
        found.unwrap_or_else(|| {
            let all: Vec<_> = self.0.deployment.borrow().inbox(None);
            let sent: Vec<_> = all.iter().map(|message| (&message.to, &message.subject)).collect();
            panic!("nothing with {what} was sent to {to}; sent were {sent:?}")
        })
    }

    /// What the authenticator app of somebody of the fixtures shows now.
    ///
    /// # Panics
    /// When nobody has this address, or has no authenticator app.
    pub fn authenticator_code_of(&self, email: &str) -> String {
        let secret = self.person(email).totp_secret;
        let secret = secret.unwrap_or_else(|| panic!("{email} has no authenticator app"));
        let now = self.0.deployment.borrow().virtual_time(BrowserClock.now());
        crate::totp::code_at(&secret, now).unwrap_or_else(|| panic!("the secret of {email} is not base32"))
    }

    /// Invites somebody who has no account, and returns path and query of the link in the mail.
    ///
    /// # Panics
    /// When the address has an account.
    pub async fn invite(&self, email: &str, first_name: &str, last_name: &str) -> String {
        let order = json!({ "email": email, "first_name": first_name, "last_name": last_name });
        self.order("invitations", &order);
        self.link_for(email).await
    }
}
