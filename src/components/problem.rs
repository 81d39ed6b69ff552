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

#[cfg(all(test, not(target_arch = "wasm32")))]
pub(in crate::components) mod tests {
    use super::{Problem, problem_text};
    use crate::client::{ApiError, CallError};
    use crate::i18n::{LANGUAGES, Messages};
    use crate::wire::{ErrorCode, Issue};

    const RAW: &str = "Raw words of the server";

    /// Every refusal that has a code.
    pub(in crate::components) fn refusals() -> impl Iterator<Item = (&'static ErrorCode, CallError)> {
        ErrorCode::KNOWN.iter().map(|code| {
            let issue = Issue {
                code: code.clone(),
                message: RAW.into(),
            };
            let error = ApiError {
                status: 400,
                issues: [issue].into(),
            };
            (code, error.into())
        })
    }

    /// The codes for which the server's own words are shown. These are labelled in every language; every other code is told in
    /// words of the language.
    pub(in crate::components) fn told_raw(
        tell: impl Fn(&CallError, &'static Messages) -> String,
    ) -> Vec<&'static ErrorCode> {
        let mut raw = Vec::new();
        for (code, error) in refusals() {
            let told: Vec<String> = LANGUAGES.iter().map(|messages| tell(&error, messages)).collect();
            for (messages, text) in LANGUAGES.iter().zip(&told) {
                assert!(!text.is_empty(), "{code:?} in {}", messages.locale);
                if text.contains(RAW) {
                    assert_eq!(
                        *text,
                        (messages.common.server_says)(RAW),
                        "{code:?} in {}",
                        messages.locale
                    );
                    assert_ne!(text, RAW, "{code:?} has no label in {}", messages.locale);
                }
            }
            let is_raw = told[0].contains(RAW);
            assert!(told.iter().all(|text| text.contains(RAW) == is_raw), "{code:?}");
            raw.extend(is_raw.then_some(code));
        }
        raw
    }

    #[test]
    fn the_servers_own_words_come_with_a_label() {
        let raw = told_raw(|error, messages| problem_text(&Problem::from(error), messages).to_string());
        let known = [
            &ErrorCode::Unauthorized,
            &ErrorCode::TooManyRequests,
            &ErrorCode::Internal,
        ];
        assert!(known.iter().all(|code| !raw.contains(code)), "{raw:?}");
        assert_eq!(raw.len() + known.len(), ErrorCode::KNOWN.len());
    }
}
