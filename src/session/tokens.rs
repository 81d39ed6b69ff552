//! Tokens for the app's own server: in memory, one question at a time, never those of a context that is over.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::error::Error;
use std::fmt;
use std::rc::Rc;

use futures_util::future::{Either, select};

use super::ContextWatch;
use crate::client::{Alphabet, CallError, Client, Joined};
use crate::wire::{FromWire as _, Timestamp, Token, read_bare};

/// A token is asked for anew this long before its end, in milliseconds; so long may a request take to arrive.
const MARGIN_MILLIS: i64 = 5_000;
/// The least margin: servers tell the second in which a token was made, not the moment.
const LEAST_MARGIN_MILLIS: i64 = 1_000;

/// Why there is no token.
///
/// ```
/// use wacht_yew::session::TokenError;
///
/// fn advice(error: &TokenError) -> &'static str {
///     match error {
///         TokenError::SignedOut => "Sign in first.",
///         TokenError::RateLimited | TokenError::Unavailable(_) => {
///             "Try again in a moment."
///         }
///         TokenError::UnknownTemplate => {
///             "The deployment lacks the template: tell the developers."
///         }
///         _ => "That did not work.",
///     }
/// }
/// assert_eq!(advice(&TokenError::SignedOut), "Sign in first.");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum TokenError {
    /// Nobody is active.
    SignedOut,
    /// The deployment has no template of this name.
    UnknownTemplate,
    /// Too many requests; later it works again.
    RateLimited,
    /// The server cannot be reached, or failed.
    Unavailable(CallError),
}

impl fmt::Display for TokenError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::SignedOut => formatter.write_str("nobody is signed in"),
            Self::UnknownTemplate => formatter.write_str("the deployment has no token template of this name"),
            Self::RateLimited => formatter.write_str("too many tokens were asked for"),
            Self::Unavailable(error) => error.fmt(formatter),
        }
    }
}

impl Error for TokenError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            Self::Unavailable(error) => Some(error),
            Self::SignedOut | Self::UnknownTemplate | Self::RateLimited => None,
        }
    }
}

impl From<CallError> for TokenError {
    fn from(error: CallError) -> Self {
        let Some(api) = error.api() else {
            return Self::Unavailable(error);
        };
        let is_about_session = || api.message().to_ascii_lowercase().contains("session");
        match api.status {
            _ if api.is_rate_limit() => Self::RateLimited,
            400 | 401 => Self::SignedOut,
            404 if is_about_session() => Self::SignedOut,
            404 => Self::UnknownTemplate,
            _ => Self::Unavailable(error),
        }
    }
}

type Answer = Result<Token, TokenError>;

enum Kept {
    /// Asked for; all who want it wait together.
    Asked(Joined<Answer>),
    /// Here, and good until then by the device's clock.
    Here(Token, Timestamp),
}

/// Keeps the tokens of one session, by template. A clone is the same one.
///
/// ```
/// use wacht_yew::client::Client;
/// use wacht_yew::session::{ContextWatch, TokenError, Tokens};
///
/// async fn bearer(client: Client) -> Result<String, TokenError> {
///     let tokens = Tokens::new(client, ContextWatch::default());
///     let token = tokens.get("").await?;
///     Ok(format!("Bearer {}", token.token))
/// }
/// # let _ = bearer;
/// ```
#[derive(Clone)]
pub struct Tokens(Rc<Inner>);

struct Inner {
    client: Client,
    context: ContextWatch,
    kept: RefCell<BTreeMap<Box<str>, Kept>>,
}

impl fmt::Debug for Tokens {
    /// Without the tokens.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Tokens").finish_non_exhaustive()
    }
}

impl Tokens {
    /// Keeps nothing yet. At every change of `context` all tokens are dropped.
    pub fn new(client: Client, context: ContextWatch) -> Self {
        let inner = Rc::new(Inner {
            client,
            context,
            kept: RefCell::default(),
        });
        let weak = Rc::downgrade(&inner);
        inner.context.on_change(move |_| {
            if let Some(inner) = weak.upgrade() {
                inner.client.outdate_reads();
                // Dropping a request may wake somebody who looks here.
                drop(inner.kept.take());
            }
        });
        Self(inner)
    }

    /// A token of the context as it is when the call ends: a change that is under way is waited for, and what was asked
    /// for before one is thrown away. `template` is empty for the default one.
    ///
    /// # Errors
    /// [`TokenError`]; a failure is told to all who wait, and not kept.
    pub async fn get(&self, template: &str) -> Result<Token, TokenError> {
        let context = &self.0.context;
        loop {
            context.settled().await;
            let count = context.count();
            let asked = match self.0.look(template) {
                Some(token) => return Ok(token),
                None => self.0.ask(template, count),
            };
            let changed = context.changed(count);
            if let Either::Left((answer, _)) = select(asked, Box::pin(changed)).await
                && count == context.count()
            {
                return answer;
            }
        }
    }

    /// A server refused this token: it is not handed out any more.
    ///
    /// ```
    /// use wacht_yew::session::{TokenError, Tokens};
    ///
    /// /// Sends something with a token; `send` gives the status of the answer.
    /// async fn call(
    ///     tokens: &Tokens,
    ///     send: impl AsyncFn(&str) -> u16,
    /// ) -> Result<u16, TokenError> {
    ///     let token = tokens.get("").await?;
    ///     let status = send(&token.token).await;
    ///     if status != 401 {
    ///         return Ok(status);
    ///     }
    ///     // Once more, with a new one.
    ///     tokens.discard("", &token);
    ///     Ok(send(&tokens.get("").await?.token).await)
    /// }
    /// ```
    pub fn discard(&self, template: &str, token: &Token) {
        let mut kept = self.0.kept.borrow_mut();
        if matches!(kept.get(template), Some(Kept::Here(here, _)) if here == token) {
            kept.remove(template);
        }
    }
}

impl Inner {
    fn look(&self, template: &str) -> Option<Token> {
        match self.kept.borrow().get(template) {
            Some(Kept::Here(token, until)) if self.client.clock().now() < *until => Some(token.clone()),
            _ => None,
        }
    }

    /// Asks, or joins those who did.
    fn ask(self: &Rc<Self>, template: &str, count: u32) -> Joined<Answer> {
        let under_way = match self.kept.borrow().get(template) {
            // Where nobody else holds the question, those who asked gave up: its answer may lie around since then.
            Some(Kept::Asked(asked)) if asked.is_shared() => Some(asked.clone()),
            _ => None,
        };
        if let Some(asked) = under_way {
            return asked;
        }
        let (inner, name) = (Rc::downgrade(self), Box::<str>::from(template));
        let asked_at = self.client.clock().now();
        let question = self.client.token(template);
        let asked = Joined::new(Box::pin(async move {
            let answer = question.await;
            if let Some(inner) = inner.upgrade()
                && inner.context.count() == count
            {
                let mut kept = inner.kept.borrow_mut();
                match &answer {
                    Ok(token) => kept.insert(name, Kept::Here(token.clone(), good_until(token, asked_at))),
                    Err(_) => kept.remove(&name),
                };
            }
            answer.map_err(TokenError::from)
        }));
        self.kept
            .borrow_mut()
            .insert(template.into(), Kept::Asked(asked.clone()));
        asked
    }
}

/// Until when a token is handed out, by the device's clock.
///
/// How long it lives, it says itself: the server's clock is told by the end and by the beginning, so that the device's
/// clock may be wrong. The answer's `Date` would say the same, but is hidden from pages of other origins.
fn good_until(token: &Token, asked_at: Timestamp) -> Timestamp {
    let life = issued_at(&token.token).map(|issued_at| token.expires.saturating_sub(issued_at.as_millis()));
    // Without a beginning that makes sense, the device's clock has to do.
    let life = life
        .filter(|life| *life > 0)
        .unwrap_or_else(|| token.expires.saturating_sub(asked_at.as_millis()));
    let margin = (life / 4).clamp(LEAST_MARGIN_MILLIS, MARGIN_MILLIS);
    asked_at.plus_millis(life.saturating_sub(margin))
}

/// When a token was made, if it tells: `iat` of its claims, in seconds.
fn issued_at(token: &str) -> Option<Timestamp> {
    let claims = token.split('.').nth(1)?;
    let claims = String::from_utf8(Alphabet::URL_SAFE.decode(claims)?).ok()?;
    let claims: serde_json::Map<String, serde_json::Value> = read_bare(&claims).ok()?;
    let seconds = i64::from_wire(claims.get("iat")?.clone());
    Some(Timestamp::from_millis(seconds.checked_mul(1_000)?))
}
