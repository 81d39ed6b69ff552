//! The list of sections.

use yew::prelude::*;

use super::place::Place;
use super::scope::Profile;
use crate::components::person::user_line;
use crate::components::slots::{Filling, ProfileBlock};
use crate::flow::user_profile::section_path;
use crate::hooks::target;
use crate::ui::{IconName, icon};

/// An entry of the list.
#[derive(Clone, PartialEq)]
pub(super) struct Entry {
    pub(super) slug: AttrValue,
    pub(super) name: AttrValue,
    pub(super) icon: Html,
    /// The group that begins with it; empty for none.
    pub(super) group: &'static str,
}

/// Draws whose profile it is, and the sections: links where they have addresses, else buttons.
pub(super) fn navigation(
    profile: &Profile,
    entries: &[Entry],
    current: &str,
    base: Option<&AttrValue>,
    place: &Place,
    slots: &Filling<ProfileBlock>,
) -> Html {
    let words = profile.words();
    let list = html! {
        <>
            <div class="wa-profile-person" data-wa-part="identity">{ user_line(&profile.context, &profile.user) }</div>
            <nav class="wa-profile-navigation" data-wa-part="profile-navigation" aria-label={words.sections}>
                <ul>
                    for entry in entries {
                        <li key={entry.slug.to_string()} data-group={(!entry.group.is_empty()).then_some("first")}>
                            if !entry.group.is_empty() {
                                <span class="wa-profile-group">{ entry.group }</span>
                            }
                            { link(profile, entry, *entry.slug == *current, base, place) }
                        </li>
                    }
                </ul>
            </nav>
        </>
    };
    html! { <div class="wa-profile-side">{ slots.around(ProfileBlock::Navigation, list) }</div> }
}

fn link(profile: &Profile, entry: &Entry, is_current: bool, base: Option<&AttrValue>, place: &Place) -> Html {
    let content = html! {
        <>
            <span class="wa-profile-link-icon">{ entry.icon.clone() }</span>
            <span class="wa-profile-link-name">{ &entry.name }</span>
            <span class="wa-profile-link-more">{ icon(IconName::ChevronRight) }</span>
        </>
    };
    let current = is_current.then_some(if base.is_some() { "page" } else { "true" });
    match base {
        Some(base) => {
            let path = section_path(base, &entry.slug);
            let onclick = goes(profile, &path);
            html! {
                <a class="wa-profile-link" data-wa-part="profile-link" data-section={&entry.slug} href={path} aria-current={current}
                    {onclick}>{ content }</a>
            }
        }
        None => {
            let (choose, slug) = (place.choose.clone(), entry.slug.clone());
            let onclick = Callback::from(move |_: MouseEvent| choose.emit(Some(slug.clone())));
            html! {
                <button class="wa-profile-link" data-wa-part="profile-link" data-section={&entry.slug} type="button"
                    aria-current={current} {onclick}>{ content }</button>
            }
        }
    }
}

/// The way from a section back to the list, on small screens.
pub(super) fn back(profile: &Profile, base: Option<&AttrValue>, place: &Place) -> Html {
    let content = html! { <>{ icon(IconName::ChevronLeft) }<span>{ profile.words().back }</span></> };
    match base {
        Some(base) => {
            let path = section_path(base, "");
            let onclick = goes(profile, &path);
            html! { <a class="wa-profile-back" data-wa-part="profile-link" href={path} {onclick}>{ content }</a> }
        }
        None => {
            let onclick = place.choose.reform(|_: MouseEvent| None);
            html! { <button class="wa-profile-back" data-wa-part="profile-link" type="button" {onclick}>{ content }</button> }
        }
    }
}

/// A plain click goes by the app's router; anything else is the browser's, which opens new tabs.
fn goes(profile: &Profile, path: &str) -> Callback<MouseEvent> {
    let page = target::configured_page(&profile.context, path);
    let auth = profile.context.auth.clone();
    Callback::from(move |event: MouseEvent| {
        let is_plain =
            event.button() == 0 && !event.ctrl_key() && !event.meta_key() && !event.shift_key() && !event.alt_key();
        if let Some(page) = page.as_ref().filter(|_| is_plain) {
            event.prevent_default();
            auth.0.go(page, false);
        }
    })
}
