//! Which words fit.

use yew::AttrValue;

use crate::components::problem::problem_text;
use crate::flow::create_tenancy::{Barrier, CreateProblem, InviteProblem, NameProblem};
use crate::flow::picture::PictureProblem;
use crate::i18n::{CreateTenancyMessages, Messages};

pub(super) fn barrier_text(barrier: Barrier, words: &CreateTenancyMessages) -> AttrValue {
    match barrier {
        Barrier::SwitchedOff => words.switched_off.into(),
        Barrier::NotAllowed => words.not_allowed.into(),
        Barrier::TooMany(limit) => (words.too_many)(limit).into(),
        Barrier::NoOrganization => words.no_organization.into(),
        Barrier::EveryOrganizationShut => words.every_organization_shut.into(),
    }
}

pub(super) fn refusal_text(problem: &CreateProblem, words: &CreateTenancyMessages, messages: &Messages) -> AttrValue {
    match problem {
        CreateProblem::SwitchedOff => words.switched_off.into(),
        CreateProblem::NotAllowed => words.not_allowed.into(),
        CreateProblem::TooMany(Some(limit)) => (words.too_many)(*limit).into(),
        CreateProblem::TooMany(None) => words.too_many_unknown.into(),
        CreateProblem::SecondFactorNeeded => words.factor_needed.into(),
        CreateProblem::AddressNotAllowed => words.address_not_allowed.into(),
        CreateProblem::PictureRefused => words.picture_refused.into(),
        CreateProblem::Uncertain => words.uncertain.into(),
        CreateProblem::Other(problem) => problem_text(problem, messages),
    }
}

pub(super) fn invite_text(problem: &InviteProblem, words: &CreateTenancyMessages, messages: &Messages) -> AttrValue {
    match problem {
        InviteProblem::Pending => words.pending.into(),
        InviteProblem::Member => words.member.into(),
        InviteProblem::Full(Some(limit)) => (words.full)(*limit).into(),
        InviteProblem::Full(None) => words.full_unknown.into(),
        InviteProblem::NoAddress => words.email_malformed.into(),
        InviteProblem::Other(problem) => problem_text(problem, messages),
    }
}

pub(super) fn name_text(problem: NameProblem, words: &CreateTenancyMessages) -> AttrValue {
    let text = match problem {
        NameProblem::Missing => words.name_missing,
        NameProblem::TooShort => words.name_too_short,
        NameProblem::TooLong => words.name_too_long,
    };
    text.into()
}

pub(super) fn picture_text(problem: PictureProblem, words: &CreateTenancyMessages) -> AttrValue {
    let text = match problem {
        PictureProblem::TooLarge => words.logo_too_large,
        PictureProblem::NoPicture => words.logo_no_picture,
        PictureProblem::Unreadable => words.logo_unreadable,
    };
    text.into()
}
