//! Limits against guessing and against haste.

mod guess;
mod rate;

pub(crate) use guess::GuessLimiter;
pub(crate) use rate::RateLimiter;
