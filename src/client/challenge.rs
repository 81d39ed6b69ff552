//! The proof-of-work challenge's two calls, which are answered without an envelope.

use super::{Body, CallError, Client, LocalBoxFuture, call::Call};
use crate::wire::{ChallengeRedemption, ChallengeRequest};

#[derive(serde::Serialize)]
struct Redemption<'a> {
    solutions: &'a [u64],
    token: &'a str,
}

/// The proof-of-work challenge: ask for puzzles, solve them, trade the solutions for a token.
///
/// ```
/// use wacht_yew::client::{CallError, Client};
/// use wacht_yew::flow::challenge::{Progress, Solver};
///
/// async fn challenge_token(client: &Client) -> Result<Option<Box<str>>, CallError> {
///     let request = client.request_challenge().await?;
///     let Some(mut solver) = Solver::new(&request) else {
///         return Ok(None);
///     };
///     let solutions = loop {
///         if let Progress::Solved(solutions) = solver.work(1_000) {
///             break solutions;
///         }
///         // Whatever waits has its turn.
///         client.clock().next_turn().await;
///     };
///     let redemption = client.redeem_challenge(&request.token, &solutions).await?;
///     Ok(redemption.success.then_some(redemption.token))
/// }
/// ```
impl Client {
    /// `POST /captcha/challenge`: the puzzles to solve.
    ///
    /// # Errors
    /// Any [`CallError`]; 404 from a deployment without challenges.
    pub fn request_challenge(&self) -> LocalBoxFuture<Result<ChallengeRequest, CallError>> {
        self.call_bare(Call::post("/captcha/challenge"))
    }

    /// `POST /captcha/redeem`: trades solutions for a token that one protected request can carry.
    ///
    /// # Errors
    /// Any [`CallError`].
    pub fn redeem_challenge(
        &self,
        token: &str,
        solutions: &[u64],
    ) -> LocalBoxFuture<Result<ChallengeRedemption, CallError>> {
        let body = Body::json(&Redemption { solutions, token });
        self.call_bare(Call::post("/captcha/redeem").body(body))
    }
}
