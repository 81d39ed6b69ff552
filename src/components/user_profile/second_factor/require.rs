//! Whether the second factor is asked for.

use yew::prelude::*;

use crate::client::CallError;
use crate::components::user_profile::scope::{Profile, use_profile};
use crate::components::user_profile::section::use_section_act;
use crate::flow::second_factor::{RequireRefusal, SecondFactors};
use crate::ui::{Switch, banner, switch, use_id};
use crate::wire::SecondFactorPolicy;

/// A switch that shows what is to be while it is being changed, and what is so when that failed. It refuses what would
/// lock the person out, and says why.
#[component]
pub(super) fn Require() -> Html {
    let profile = use_profile();
    let words = &profile.words().second_factor;
    let id = use_id();
    let factors = SecondFactors::new(&profile.deployment, &profile.user);
    let act = use_section_act(
        &profile,
        |profile: &Profile, on: bool| {
            let policy = if on {
                SecondFactorPolicy::Enforced
            } else {
                SecondFactorPolicy::None
            };
            profile.client().set_second_factor_policy(&policy)
        },
        |profile, on| {
            let words = &profile.words().second_factor;
            if *on { words.is_required } else { words.is_optional }.into()
        },
        |profile, _, error: &CallError| profile.problem(error),
        Callback::noop(),
    );
    let text = match factors.require_refusal {
        Some(RequireRefusal::NoFactor) => words.require_no_factor,
        Some(RequireRefusal::NoBackupCodes) => words.require_no_codes,
        None => words.require_text,
    };
    let wanted = act.state.under_way().copied();
    let shown = Switch {
        id,
        label: words.require.into(),
        text: text.into(),
        on: wanted.unwrap_or(factors.is_required),
        busy: wanted.is_some(),
        refused: factors.require_refusal.is_some(),
        onchange: act.begin.clone(),
    };
    html! {
        <div class="wa-rows">
            { switch(shown) }
            { banner(act.state.failure().map(|error| profile.problem(error))) }
        </div>
    }
}
