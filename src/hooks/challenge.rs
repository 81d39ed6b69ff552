//! Challenge tokens, solved in slices ahead of the request that needs them.

use std::cell::RefCell;

use futures_util::FutureExt as _;

use crate::client::{CallError, Client, Joined};
use crate::flow::challenge::{Progress, Solver};
use crate::wire::{ChallengeRedemption, Timestamp};

/// A slice ends after this many milliseconds, so that typing and painting never wait.
const SLICE_MILLIS: f64 = 8.0;
/// A token this close to its end is not sent.
const MARGIN_MILLIS: i64 = 10_000;

type Solving = Joined<Result<ChallengeRedemption, CallError>>;

/// Holds at most one token in advance, or the work on it: each protected request uses one up.
#[derive(Debug, Default)]
pub(super) struct ChallengePool(RefCell<Option<Solving>>);

impl ChallengePool {
    /// Solves a challenge in advance, unless that is done or under way.
    pub(super) fn prepare(&self, client: &Client) {
        let mut advance = self.0.borrow_mut();
        let now = client.clock().now();
        let is_spent = advance.as_ref().is_none_or(|solving| {
            // A failure is not kept: the next one who needs a token tries again.
            solving
                .peek()
                .is_some_and(|solved| solved.as_ref().map_or(true, |token| is_spent(token, now)))
        });
        if is_spent {
            let client = client.clone();
            let solving = Joined::new(Box::pin(async move { solve(&client).await }));
            *advance = Some(solving.clone());
            wasm_bindgen_futures::spawn_local(solving.map(drop));
        }
    }

    /// A token that no other request gets; empty when the deployment has no challenges.
    pub(super) async fn take(&self, client: &Client) -> Result<Box<str>, CallError> {
        let advance = self.0.borrow_mut().take();
        if let Some(solving) = advance
            && let Ok(redemption) = solving.await
            && !is_spent(&redemption, client.clock().now())
        {
            return Ok(redemption.token);
        }
        solve(client).await.map(|redemption| redemption.token)
    }
}

fn is_spent(redemption: &ChallengeRedemption, now: Timestamp) -> bool {
    redemption.expires != 0 && redemption.expires < now.as_millis() + MARGIN_MILLIS
}

async fn solve(client: &Client) -> Result<ChallengeRedemption, CallError> {
    let request = match client.request_challenge().await {
        Ok(request) => request,
        Err(CallError::Api(error)) if error.status == 404 => return Ok(ChallengeRedemption::default()),
        Err(error) => return Err(error),
    };
    let Some(mut solver) = Solver::new(&request) else {
        return Ok(ChallengeRedemption::default());
    };
    let clock = client.clock();
    let solutions = loop {
        let begun = clock.elapsed();
        match solver.work_until(|| clock.elapsed() - begun >= SLICE_MILLIS) {
            Progress::Solved(solutions) => break solutions,
            Progress::Working => clock.next_turn().await,
        }
    };
    client.redeem_challenge(&request.token, &solutions).await
}
