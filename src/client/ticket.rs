//! One-time tickets, with which support staff sign in for somebody.

use super::{ApiError, CallError, Client, Secret, call::Call};
use crate::wire::{ErrorCode, Issue, TicketExchange};

impl Client {
    /// `GET /session/ticket/exchange`: spends a ticket. Who is signed in afterwards, `GET /session` tells.
    ///
    /// ```
    /// use wacht_yew::client::{CallError, Client, Secret};
    /// use wacht_yew::wire::{Lazy, SignIn};
    ///
    /// /// Signs in for somebody who asked for help.
    /// async fn help(client: &Client, ticket: &Secret) -> Result<Option<Lazy<SignIn>>, CallError> {
    ///     client.exchange_ticket(ticket).await?;
    ///     Ok(client.session().await?.active_signin)
    /// }
    /// ```
    ///
    /// # Errors
    /// Any [`CallError`]; 401 for a spent, old or foreign ticket, however the server puts it.
    pub async fn exchange_ticket(&self, ticket: &Secret) -> Result<(), CallError> {
        let call = Call::get_once("/session/ticket/exchange").query("ticket", ticket.expose());
        let exchange: TicketExchange = self.call(call).await?;
        if exchange.success {
            return Ok(());
        }
        let message = if exchange.message.is_empty() {
            "The ticket was refused".into()
        } else {
            exchange.message
        };
        let code = ErrorCode::default();
        Err(ApiError {
            status: 401,
            issues: [Issue { code, message }].into(),
        }
        .into())
    }
}
