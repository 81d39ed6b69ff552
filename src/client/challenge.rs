//! The proof-of-work challenge's two calls, which are answered without an envelope.

use super::{Body, CallError, Client, api::Call};
use crate::wire::{ChallengeRedemption, ChallengeRequest};

impl Client {
    /// `POST /captcha/challenge`: the puzzles to solve.
    ///
    /// # Errors
    /// Any [`CallError`]; 404 from a deployment without challenges.
    pub async fn request_challenge(&self) -> Result<ChallengeRequest, CallError> {
        self.call_bare(Call::post("/captcha/challenge")).await
    }

    /// `POST /captcha/redeem`: trades solutions for a token that one protected request can carry.
    ///
    /// # Errors
    /// Any [`CallError`].
    pub async fn redeem_challenge(&self, token: &str, solutions: &[u64]) -> Result<ChallengeRedemption, CallError> {
        let body = serde_json::json!({ "token": token, "solutions": solutions }).to_string();
        self.call_bare(Call::post("/captcha/redeem").body(Body::Json(body)))
            .await
    }
}
