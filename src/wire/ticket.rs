//! One-time tickets.

wire! {
    /// `data` of `GET /session/ticket/exchange`.
    pub struct TicketExchange {
        /// Whether the ticket signed somebody in.
        pub success: bool,
        /// Why not, in English.
        pub message: Box<str>,
    }
}
