//! What is typed and said on one screen, and nowhere else: it is forgotten with the screen.

use std::rc::Rc;

use yew::prelude::*;

use crate::flow::password::PasswordRule;
use crate::flow::strength::Strength;
use crate::kept::use_effect_with;

/// What the machine need not know.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Draft {
    /// The code, or the last digits of the phone, as typed.
    pub(super) code: AttrValue,
    /// What is asked of a new password, and whether it is there; empty before anything was typed.
    pub(super) policy: Vec<(PasswordRule, bool)>,
    /// How hard a new password is to guess.
    pub(super) strength: Option<Strength>,
    /// The provider that was chosen.
    pub(super) provider: AttrValue,
    /// What the polite live region says of time going by.
    pub(super) said: AttrValue,
    /// Counts what changed on the clock alone.
    ticks: u32,
}

/// What becomes of a draft.
#[derive(Clone, Debug)]
pub(super) enum DraftChange {
    Code(AttrValue),
    Policy(Vec<(PasswordRule, bool)>),
    Strength(Option<Strength>),
    Provider(AttrValue),
    Said(AttrValue),
    /// Something on the screen has run out.
    Ticked,
    /// The code was refused.
    CodeDropped,
    /// Another screen is shown.
    Forgotten,
}

impl Reducible for Draft {
    type Action = DraftChange;

    fn reduce(self: Rc<Self>, change: DraftChange) -> Rc<Self> {
        let mut draft = (*self).clone();
        match change {
            DraftChange::Code(code) => draft.code = code,
            DraftChange::Policy(policy) => draft.policy = policy,
            DraftChange::Strength(strength) => draft.strength = strength,
            DraftChange::Provider(provider) => draft.provider = provider,
            DraftChange::Said(said) => draft.said = said,
            DraftChange::Ticked => draft.ticks = draft.ticks.wrapping_add(1),
            DraftChange::CodeDropped => draft.code = AttrValue::default(),
            DraftChange::Forgotten => draft = Self::default(),
        }
        if draft == *self { self } else { Rc::new(draft) }
    }
}

/// What is typed into the screen that is shown. A refused code is dropped, and everything is when the screen changes.
#[hook]
pub(super) fn use_draft<S: PartialEq + 'static>(screen: S, is_code_refused: bool) -> UseReducerHandle<Draft> {
    let draft = use_reducer_eq(Draft::default);
    use_effect_with(screen, {
        let draft = draft.clone();
        move |_| draft.dispatch(DraftChange::Forgotten)
    });
    use_effect_with(is_code_refused, {
        let draft = draft.clone();
        move |is_refused| {
            if *is_refused {
                draft.dispatch(DraftChange::CodeDropped);
            }
        }
    });
    draft
}
