//! The words that differ between addresses and numbers.

use yew::AttrValue;

use crate::components::problem::problem_text;
use crate::components::user_profile::scope::Profile;
use crate::flow::contact::{ContactIssue, ContactKind, Removal};
use crate::flow::user_profile::ProfileSection;
use crate::i18n::ContactSectionMessages;
use crate::ui::IconName;

pub(super) fn words(profile: &Profile, kind: ContactKind) -> &'static ContactSectionMessages {
    match kind {
        ContactKind::Email => &profile.words().emails,
        ContactKind::Phone => &profile.words().phones,
    }
}

pub(super) fn section_of(kind: ContactKind) -> ProfileSection {
    match kind {
        ContactKind::Email => ProfileSection::EmailAddresses,
        ContactKind::Phone => ProfileSection::PhoneNumbers,
    }
}

pub(super) fn icon_of(kind: ContactKind) -> IconName {
    match kind {
        ContactKind::Email => IconName::Mail,
        ContactKind::Phone => IconName::Phone,
    }
}

/// Why it stays; empty for what may go.
pub(super) fn removal_text(removal: Removal, words: &ContactSectionMessages) -> &'static str {
    match removal {
        Removal::Allowed => "",
        Removal::IsPrimary => words.stays_primary,
        Removal::OnlyWayIn => words.stays_only_way_in,
        Removal::Required => words.stays_required,
    }
}

/// What is wrong.
pub(super) fn issue_text(profile: &Profile, kind: ContactKind, issue: &ContactIssue) -> AttrValue {
    let (words, general) = (words(profile, kind), &profile.messages().sign_in_errors);
    let text = match (issue, kind) {
        (ContactIssue::Missing, ContactKind::Email) => general.email_missing,
        (ContactIssue::Missing, ContactKind::Phone) => general.phone_missing,
        (ContactIssue::Malformed, ContactKind::Email) => general.email_malformed,
        (ContactIssue::Malformed, ContactKind::Phone) => general.phone_malformed,
        (ContactIssue::CodeIncomplete, _) => general.code_malformed,
        (ContactIssue::CodeWrong, _) => general.code_wrong,
        (ContactIssue::OwnAlready, _) => words.own_already,
        (ContactIssue::Taken, _) => words.taken,
        (ContactIssue::NotAllowed, _) => words.not_allowed,
        (ContactIssue::Disposable, _) => words.disposable,
        (ContactIssue::Voip, _) => words.voip,
        (ContactIssue::Full, _) => words.full,
        (ContactIssue::NotSent, _) => words.not_sent,
        (ContactIssue::CodeOver, _) => words.code_over,
        (ContactIssue::ProvedAlready, _) => words.proved_already,
        (ContactIssue::NotProved, _) => words.not_proved,
        (ContactIssue::IsPrimary, _) => words.stays_primary,
        (ContactIssue::Gone, _) => words.gone,
        (ContactIssue::Other(problem), _) => return problem_text(problem, profile.messages()),
    };
    text.into()
}
