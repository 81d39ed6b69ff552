//! Requests to the app's own server, with a token.

use std::error::Error;
use std::fmt;
use std::rc::Rc;

use yew::prelude::*;

use super::{TokenHandle, use_token};
use crate::client::{Origin, TransportError, fetch_with_bearer};
use crate::kept::use_memo;
use crate::session::TokenError;

/// Why a request has no answer.
///
/// ```
/// use wacht_yew::hooks::FetchError;
///
/// fn advice(error: &FetchError) -> &'static str {
///     match error {
///         FetchError::Token(_) | FetchError::Unauthorized => "Sign in again.",
///         FetchError::Transport(_) => "Look at your connection.",
///         // A mistake of the app: its `Display` form says which.
///         _ => "That did not work.",
///     }
/// }
/// assert_eq!(advice(&FetchError::Unauthorized), "Sign in again.");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum FetchError {
    /// The address is of an origin that the app did not name; nothing was sent.
    ForeignOrigin(Rc<str>),
    /// There is no token; nothing was sent.
    Token(TokenError),
    /// The server refused a fresh token, too.
    Unauthorized,
    /// The server sent the request elsewhere; a token is not carried on.
    Redirected,
    /// No answer came.
    Transport(TransportError),
}

impl fmt::Display for FetchError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::ForeignOrigin(address) => {
                write!(
                    formatter,
                    "no token is sent to {address}: name its origin to use_authorized_fetch"
                )
            }
            Self::Token(error) => error.fmt(formatter),
            Self::Unauthorized => formatter.write_str("the server refused a fresh token"),
            Self::Redirected => {
                formatter.write_str("the server sent the request elsewhere, and the token is not carried on")
            }
            Self::Transport(error) => error.fmt(formatter),
        }
    }
}

impl Error for FetchError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            Self::Token(error) => Some(error),
            Self::Transport(error) => Some(error),
            Self::ForeignOrigin(_) | Self::Unauthorized | Self::Redirected => None,
        }
    }
}

impl From<TokenError> for FetchError {
    fn from(error: TokenError) -> Self {
        Self::Token(error)
    }
}

/// What [`use_authorized_fetch`] returns. Equal when it sends the same tokens to the same origins, so it can be a prop.
///
/// Anything but reading takes the browser's own `Request`:
///
/// ```
/// use wacht_yew::prelude::*;
/// use yew::prelude::*;
///
/// async fn save(fetch: AuthorizedFetch, text: &str) -> Option<u16> {
///     let options = web_sys::RequestInit::new();
///     options.set_method("POST");
///     options.set_body(&text.into());
///     let request =
///         web_sys::Request::new_with_str_and_init("/api/notes", &options).ok()?;
///     Some(fetch.send(request).await.ok()?.status())
/// }
/// # let _ = save;
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct AuthorizedFetch {
    token: TokenHandle,
    origins: Rc<[Origin]>,
}

impl AuthorizedFetch {
    /// The same with tokens from another source, such as `use_token("hasura")`.
    ///
    /// ```
    /// use wacht_yew::prelude::*;
    /// use yew::prelude::*;
    ///
    /// /// Its requests carry the tokens that the database understands.
    /// #[component]
    /// fn Board() -> Html {
    ///     let token = use_token("hasura");
    ///     let fetch = use_authorized_fetch(&["https://data.example.com"]).with_token(token);
    ///     html! { <Rows {fetch} /> }
    /// }
    ///
    /// #[derive(Properties, PartialEq)]
    /// struct RowsProps {
    ///     fetch: AuthorizedFetch,
    /// }
    /// # #[component]
    /// # fn Rows(props: &RowsProps) -> Html {
    /// #     html! { format!("{:?}", props.fetch) }
    /// # }
    /// ```
    #[must_use]
    pub fn with_token(self, token: TokenHandle) -> Self {
        Self { token, ..self }
    }

    /// Reads an address; a relative one is the page's own.
    ///
    /// # Errors
    /// [`FetchError`]; an answer of any status but 401 is none.
    pub async fn get(&self, address: &str) -> Result<web_sys::Response, FetchError> {
        let request = web_sys::Request::new_with_str(address);
        self.send(request.map_err(|_| FetchError::ForeignOrigin(address.into()))?)
            .await
    }

    /// Sends a request with a token in its `Authorization` header. When the server answers 401, once more with a new token.
    ///
    /// Takes and gives the browser's own types, which every HTTP crate converts to and from.
    ///
    /// # Errors
    /// [`FetchError`]; an answer of any status but 401 is none.
    pub async fn send(&self, request: web_sys::Request) -> Result<web_sys::Response, FetchError> {
        let address = request.url();
        if !self.may_have_a_token(&address) {
            return Err(FetchError::ForeignOrigin(address.into()));
        }
        // A body can be sent once only.
        let again = request
            .clone()
            .map_err(|_| FetchError::Transport(TransportError::Aborted))?;
        let token = self.token.get().await?;
        let response = attempt(&request, &token.token).await?;
        if response.status() != 401 {
            return Ok(response);
        }
        self.token.discard(&token);
        let token = self.token.get().await?;
        let response = attempt(&again, &token.token).await?;
        if response.status() == 401 {
            return Err(FetchError::Unauthorized);
        }
        Ok(response)
    }

    /// An origin that the app named, or the page's own; never in the clear over a network.
    fn may_have_a_token(&self, address: &str) -> bool {
        let page = web_sys::window().and_then(|window| window.location().origin().ok());
        let page = page.and_then(|origin| Origin::parse(&origin));
        Origin::split(address).is_some_and(|(origin, _)| {
            let is_private = origin.is_secure() || origin.is_loopback();
            page.as_ref() == Some(&origin) || (is_private && self.origins.contains(&origin))
        })
    }
}

async fn attempt(request: &web_sys::Request, token: &str) -> Result<web_sys::Response, FetchError> {
    let response = fetch_with_bearer(request, token).await.map_err(FetchError::Transport)?;
    if response.type_() == web_sys::ResponseType::Opaqueredirect {
        return Err(FetchError::Redirected);
    }
    Ok(response)
}

/// Sends requests to the app's own server with a token of the active account, organization and workspace.
///
/// `origins` are those that may see tokens, such as `https://api.example.com`; the page's own is always one of them. A
/// request to any other is refused before it is sent, one over plain http too (except on this device), and a redirect is
/// not followed: a token never reaches an origin that was not named. A name that is no origin is told in the console.
///
/// ```
/// use wacht_yew::prelude::*;
/// use yew::platform::spawn_local;
/// use yew::prelude::*;
///
/// #[component]
/// fn Notes() -> Html {
///     let fetch = use_authorized_fetch(&["https://api.example.com"]);
///     let status = use_state(AttrValue::default);
///     let onclick = {
///         let status = status.clone();
///         move |_| {
///             let (fetch, status) = (fetch.clone(), status.clone());
///             spawn_local(async move {
///                 let answer = fetch.get("https://api.example.com/notes").await;
///                 status.set(
///                     answer
///                         .map_or_else(
///                             |error| error.to_string(),
///                             |answer| answer.status().to_string(),
///                         )
///                         .into(),
///                 );
///             });
///         }
///     };
///     html! { <button {onclick}>{ "Load " }{ &*status }</button> }
/// }
/// ```
///
/// # Panics
/// Outside of a [`DeploymentProvider`](crate::components::DeploymentProvider).
#[hook]
pub fn use_authorized_fetch(origins: &[&str]) -> AuthorizedFetch {
    let token = use_token("");
    let names: Vec<String> = origins.iter().map(|origin| (*origin).to_owned()).collect();
    let origins = use_memo(names, |names| {
        let parse = |name: &String| {
            let origin = Origin::parse(name);
            if origin.is_none() {
                let text = format!("wacht-yew: {name:?} is no origin; write it as https://api.example.com");
                web_sys::console::error_1(&text.into());
            }
            origin
        };
        names.iter().filter_map(parse).collect::<Rc<[Origin]>>()
    });
    AuthorizedFetch {
        token,
        origins: (*origins).clone(),
    }
}
