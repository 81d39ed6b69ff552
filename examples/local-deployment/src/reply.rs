//! What a deployment does with a request, as far as the network can tell.

use wacht_yew::client::Response;

/// The reply to one request, together with the trouble that the deployment's faults put on its way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reply {
    /// The response; `None` when the connection broke before one came.
    pub response: Option<Response>,
    /// How long to hold the reply back, in milliseconds. The request itself was handled at once.
    pub delay_ms: u32,
}

impl From<Response> for Reply {
    fn from(response: Response) -> Self {
        Self {
            response: Some(response),
            delay_ms: 0,
        }
    }
}
