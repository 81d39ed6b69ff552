//! What the flow says to those who do not see it.

use yew::AttrValue;

use super::words::{invite_text, name_text, picture_text, refusal_text};
use crate::flow::create_tenancy::{CreateTenancyScreen, CreateTenancyState, RowStatus};
use crate::hooks::DeploymentContext;
use crate::i18n::CreateTenancyMessages;

/// What goes on.
pub(super) fn spoken_progress(
    state: &CreateTenancyState,
    words: &CreateTenancyMessages,
    context: &DeploymentContext,
) -> AttrValue {
    match &state.screen {
        CreateTenancyScreen::Details if state.is_creating => words.creating.into(),
        CreateTenancyScreen::Details => AttrValue::default(),
        CreateTenancyScreen::Invitations(_, list) if list.is_sending() => words.sending.into(),
        CreateTenancyScreen::Invitations(_, list) if list.sent() > 0 => (words.sent_count)(list.sent()).into(),
        CreateTenancyScreen::Invitations(created, list) => {
            let waiting = list.rows.iter().rfind(|row| row.status == RowStatus::Waiting);
            match waiting {
                Some(row) => (context.messages.common.sentences)(&row.email, words.waiting).into(),
                None => (words.created)(&created.name).into(),
            }
        }
        CreateTenancyScreen::Done(_, 0) => AttrValue::default(),
        CreateTenancyScreen::Done(_, invited) => (words.sent_count)(*invited).into(),
    }
}

pub(super) fn spoken_error(
    state: &CreateTenancyState,
    words: &CreateTenancyMessages,
    context: &DeploymentContext,
) -> AttrValue {
    let error = match &state.screen {
        CreateTenancyScreen::Details => {
            let problems = &state.problems;
            let refusal = problems.refusal.as_ref();
            let refusal = refusal.map(|problem| refusal_text(problem, words, context.messages));
            let organization = problems
                .is_organization_missing
                .then(|| words.organization_missing.into());
            let name = problems.name.map(|problem| name_text(problem, words));
            let logo = problems.logo.map(|problem| picture_text(problem, words));
            refusal.or(organization).or(name).or(logo)
        }
        CreateTenancyScreen::Invitations(_, list) if list.is_malformed => Some(words.email_malformed.into()),
        CreateTenancyScreen::Invitations(_, list) if list.is_missing => Some(words.email_missing.into()),
        CreateTenancyScreen::Invitations(_, list) if list.is_sending() => None,
        CreateTenancyScreen::Invitations(_, list) => {
            let sentences = context.messages.common.sentences;
            let stopped = list.stopped.as_ref();
            let stopped = stopped.map(|problem| invite_text(problem, words, context.messages));
            let failed = list.rows.iter().filter_map(|row| match &row.status {
                RowStatus::Failed(problem) => {
                    let text = invite_text(problem, words, context.messages);
                    Some(sentences(&row.email, &text).into())
                }
                _ => None,
            });
            let all = stopped.into_iter().chain(failed);
            all.reduce(|one: AttrValue, other| sentences(&one, &other).into())
        }
        CreateTenancyScreen::Done(..) => None,
    };
    error.unwrap_or_default()
}
