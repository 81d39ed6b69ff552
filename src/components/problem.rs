//! The words for what any call can end in.

use yew::AttrValue;

use crate::flow::problem::Problem;
use crate::i18n::Messages;

/// What to say of a problem, in the person's language; the server's own text only with a label.
pub(super) fn problem_text(problem: &Problem, messages: &Messages) -> AttrValue {
    let words = &messages.problem;
    let text = match problem {
        Problem::Refused(text) => return (messages.common.server_says)(text).into(),
        Problem::Offline => words.offline,
        Problem::Timeout => words.timeout,
        Problem::RateLimited => words.rate_limited,
        Problem::ChallengeFailed => words.challenge_failed,
        Problem::SignedOut => words.signed_out,
        Problem::Forbidden => words.forbidden,
        Problem::Gone => words.gone,
        Problem::ServerFault => words.server_fault,
    };
    text.into()
}
