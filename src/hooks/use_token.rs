//! Tokens for the app's own server.

use std::fmt;
use std::rc::Rc;

use yew::prelude::*;

use super::tokens::{token, tokens};
use super::{Auth, DeploymentContext, use_auth};
use crate::kept::use_memo;
use crate::session::TokenError;
use crate::wire::Token;

/// What [`use_token`] returns: where tokens come from. Equal when it is the same source, so it can be a prop.
///
/// ```
/// use wacht_yew::hooks::TokenHandle;
/// use wacht_yew::session::TokenError;
///
/// /// Sends something with a token; `send` gives the status of the answer.
/// async fn call(
///     tokens: &TokenHandle,
///     send: impl AsyncFn(&str) -> u16,
/// ) -> Result<u16, TokenError> {
///     let token = tokens.get().await?;
///     let status = send(&token.token).await;
///     if status != 401 {
///         return Ok(status);
///     }
///     // Once more, with a new one.
///     tokens.discard(&token);
///     Ok(send(&tokens.get().await?.token).await)
/// }
/// ```
#[derive(Clone)]
pub struct TokenHandle {
    auth: Auth,
    template: Rc<str>,
}

impl PartialEq for TokenHandle {
    fn eq(&self, other: &Self) -> bool {
        self.auth == other.auth && self.template == other.template
    }
}

impl fmt::Debug for TokenHandle {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("TokenHandle")
            .field("template", &self.template)
            .finish_non_exhaustive()
    }
}

impl TokenHandle {
    /// A token that is good for some seconds at least, of the account, organization and workspace that are active when
    /// the future ends. Ask for it right before each use, and do not keep it.
    ///
    /// # Errors
    /// [`TokenError`]; the next call tries again.
    pub async fn get(&self) -> Result<Token, TokenError> {
        token(&self.auth.0, &self.template).await
    }

    /// Does not hand this token out again, because a server refused it.
    pub fn discard(&self, token: &Token) {
        tokens(&self.auth.0).discard(&self.template, token);
    }
}

/// Tokens for the app's own server, made from a template of the deployment; `""` is the default one.
///
/// # Behaviour
/// A token is kept in memory until shortly before its end, and asked for once however many want it. A switch of account,
/// organization or workspace, and a sign-out, drop every token, those on their way included: whoever waits gets one of
/// the new context. Nothing is drawn because of a token.
///
/// ```
/// use wacht_yew::prelude::*;
/// use yew::platform::spawn_local;
/// use yew::prelude::*;
///
/// #[component]
/// fn Save() -> Html {
///     let token = use_token("");
///     let onclick = move |_| {
///         let token = token.clone();
///         spawn_local(async move {
///             match token.get().await {
///                 Ok(token) => {
///                     web_sys::console::log_1(&format!("bearer {token:?}").into())
///                 }
///                 Err(error) => web_sys::console::error_1(&error.to_string().into()),
///             }
///         });
///     };
///     html! { <button {onclick}>{ "Save" }</button> }
/// }
/// ```
///
/// # Panics
/// Outside of a [`DeploymentProvider`](crate::components::DeploymentProvider).
#[hook]
pub fn use_token(template: &str) -> TokenHandle {
    let DeploymentContext { auth, .. } = use_auth("use_token");
    let template = use_memo(template.to_owned(), |template| Rc::<str>::from(template.as_str()));
    TokenHandle {
        auth,
        template: (*template).clone(),
    }
}
