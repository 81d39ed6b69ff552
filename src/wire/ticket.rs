//! One-time tickets.

wire! {
    /// `data` of `GET /session/ticket/exchange`.
    ///
    /// ```
    /// use wacht_yew::wire::{TicketExchange, read_success};
    ///
    /// let body = r#"{"data": {"success": false, "message": "ticket is spent"}}"#;
    /// let exchange: TicketExchange = read_success(body)?;
    /// // The answer is no error, and nobody is signed in.
    /// assert!(!exchange.success);
    /// # Ok::<(), String>(())
    /// ```
    pub struct TicketExchange {
        /// Whether the ticket signed somebody in.
        pub success: bool,
        /// Why not, in English.
        pub message: Box<str>,
    }
}
