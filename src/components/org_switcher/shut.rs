//! Why a place may not be entered, and what to do about it.

use yew::prelude::*;

use crate::components::page_link::follow;
use crate::flow::org_switcher::Entry;
use crate::hooks::{DeploymentContext, target};
use crate::ui::{IconName, icon, spinner};
use crate::wire::{EligibilityRestriction, RestrictionKind};

/// Explains the restriction of a place in the person's language, with the server's own words below, and offers the
/// remedy: a second factor is set up in the profile; anything else may have changed meanwhile.
pub(super) fn shut_notice(
    context: &DeploymentContext,
    entry: &Entry,
    restriction: &EligibilityRestriction,
    busy: bool,
    onlook: Callback<MouseEvent>,
) -> Html {
    let words = &context.messages.org_switcher;
    let profile = target::configured_page(context, &context.ui.user_profile_url).filter(|_| needs_factor(restriction));
    html! {
        <div class="wa-shut" data-wa-part="notice">
            { icon(IconName::Alert) }
            <div class="wa-shut-text">
                <p class="wa-shut-title"><bdi>{ (words.shut_title)(&entry.name) }</bdi></p>
                <p>{ reason(context, restriction) }</p>
                if !restriction.message.is_empty() {
                    <p class="wa-shut-quote">{ (context.messages.common.server_says)(&restriction.message) }</p>
                }
                <div class="wa-shut-ways">
                    if let Some(profile) = profile {
                        <a class="wa-link" href={profile.href().to_owned()} onclick={follow(context, &profile)}>{ words.set_up_factor }</a>
                    }
                    <button class="wa-button" data-wa-part="button" data-variant="link" type="button"
                        data-state={if busy { "busy" } else { "idle" }} aria-disabled={busy.then_some("true")} onclick={onlook}>
                        if busy {
                            { spinner() }
                        }
                        { words.look_again }
                    </button>
                </div>
            </div>
        </div>
    }
}

/// The same for those who do not see it.
pub(super) fn shut_text(context: &DeploymentContext, entry: &Entry, restriction: &EligibilityRestriction) -> AttrValue {
    let reason = reason(context, restriction);
    // A title ends without a stop, but here it is a sentence: the language's stop is the reason's.
    let stop = reason.chars().next_back().filter(|last| !last.is_alphanumeric());
    let mut title = (context.messages.org_switcher.shut_title)(&entry.name);
    title.extend(stop);
    (context.messages.common.sentences)(&title, reason).into()
}

fn needs_factor(restriction: &EligibilityRestriction) -> bool {
    matches!(
        restriction.kind,
        RestrictionKind::MfaRequired | RestrictionKind::IpAndMfaRequired
    )
}

fn reason(context: &DeploymentContext, restriction: &EligibilityRestriction) -> &'static str {
    let words = &context.messages.org_switcher;
    match restriction.kind {
        RestrictionKind::MfaRequired => words.shut_by_factor,
        RestrictionKind::IpNotAllowed => words.shut_by_address,
        RestrictionKind::IpAndMfaRequired => words.shut_by_both,
        RestrictionKind::None | RestrictionKind::Unknown(_) => words.shut_otherwise,
    }
}
