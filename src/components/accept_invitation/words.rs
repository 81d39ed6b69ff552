//! The words for what went wrong.

use yew::AttrValue;

use crate::components::problem::problem_text;
use crate::flow::invitation::InvitationError;
use crate::i18n::Messages;

/// What to say of an error.
pub(super) fn error_text(error: &InvitationError, messages: &Messages) -> AttrValue {
    let words = &messages.invitation;
    let text = match error {
        InvitationError::Problem(problem) => return problem_text(problem, messages),
        InvitationError::Incomplete => words.incomplete,
        InvitationError::Unknown => words.unknown,
        InvitationError::Expired => words.expired,
        InvitationError::Full => words.full,
        InvitationError::Disabled => words.disabled,
    };
    text.into()
}
