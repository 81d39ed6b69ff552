//! What sections are made of.

use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use super::scope::{Profile, Said, Scope};
use crate::client::{CallError, LocalBoxFuture};
use crate::flow::user_profile::ProfileSection;
use crate::hooks::{ActHandle, look_after, use_act};
use crate::kept::use_effect_with;
use crate::theme::UiOverwrites;
use crate::ui::{IconName, icon};

/// Props of every section that stands alone. All optional.
///
/// ```
/// use wacht_yew::components::{PasskeysSection, PasswordSection, ProfileSectionProps};
/// use wacht_yew::prelude::*;
/// use yew::prelude::*;
///
/// /// A page of its own for the ways to sign in, in two columns.
/// #[component]
/// fn SignInMethods(props: &ProfileSectionProps) -> Html {
///     html! {
///         <div class="two-columns">
///             <PasswordSection ..props.clone() />
///             <PasskeysSection ..props.clone() />
///         </div>
///     }
/// }
/// ```
#[derive(Clone, Debug, Default, PartialEq, Properties)]
pub struct ProfileSectionProps {
    /// Laid over the provider's overwrites. Default: changes nothing.
    #[prop_or_default]
    pub ui_overwrites: Option<UiOverwrites>,
    /// Classes for the root. Default: none.
    #[prop_or_default]
    pub class: Classes,
}

/// A section with a root of its own, for an app that places it by itself.
pub(super) fn alone(who: &'static str, section: ProfileSection, props: &ProfileSectionProps, children: Html) -> Html {
    html! {
        <Scope {who} {section} ui_overwrites={props.ui_overwrites.clone()} class={props.class.clone()}>{ children }</Scope>
    }
}

/// Draws a section: its heading, what it is for, what came of the last act, and its content.
pub(super) fn section(profile: &Profile, section: ProfileSection, text: &'static str, content: Html) -> Html {
    let title = super::section_name(section, profile.words());
    // One of each section is on a page at most, and so is its heading.
    let id = format!("wa-section-{}", section.slug());
    html! {
        <section class="wa-section" data-wa-part="section" data-section={section.slug()} aria-labelledby={id.clone()}>
            <header class="wa-section-header">
                <h2 {id} class="wa-section-title" tabindex="-1">{ title }</h2>
                <p class="wa-text">{ text }</p>
            </header>
            { outcome(&profile.said) }
            { content }
        </section>
    }
}

/// What went well last; its place stays in the page either way.
fn outcome(said: &Said) -> Html {
    html! {
        <div class="wa-outcome" data-state={if matches!(said, Said::Done(_)) { "shown" } else { "hidden" }}>
            if let Said::Done(text) = said {
                { icon(IconName::Check) }
                <p>{ text }</p>
            }
        </div>
    }
}

/// Performs the acts of a section one at a time: forgets what was said, carries out, reads the person anew, and says what
/// came of it.
///
/// `perform` gets what is asked for; `words` tells what to say when it went well, empty for nothing; `failed` finds words
/// of the section's own for a failure. `on_done` is called after all of that.
#[hook]
pub(super) fn use_section_act<Action: Clone + PartialEq + 'static>(
    profile: &Profile,
    perform: impl Fn(&Profile, Action) -> LocalBoxFuture<Result<(), CallError>> + 'static,
    words: fn(&Profile, &Action) -> AttrValue,
    failed: fn(&Profile, &Action, &CallError) -> AttrValue,
    on_done: Callback<Action>,
) -> ActHandle<Action> {
    let perform = {
        let profile = profile.clone();
        move |action: Action| -> LocalBoxFuture<Result<(), CallError>> {
            profile.say.emit(Said::Waiting);
            let act = perform(&profile, action.clone());
            let words = move |profile: &Profile, error: &CallError| failed(profile, &action, error);
            Box::pin(carried_out(profile.clone(), act, Box::new(words)))
        }
    };
    let on_done = {
        let profile = profile.clone();
        Callback::from(move |action: Action| {
            tell(&profile, words(&profile, &action));
            on_done.emit(action);
        })
    };
    use_act(perform, on_done)
}

type WordsOfFailure = dyn FnOnce(&Profile, &CallError) -> AttrValue;

/// The same for all sections, whatever their acts are.
async fn carried_out(
    profile: Profile,
    act: LocalBoxFuture<Result<(), CallError>>,
    words: Box<WordsOfFailure>,
) -> Result<(), CallError> {
    let answer = act.await;
    match &answer {
        Ok(()) => profile.refresh().await,
        Err(error) => {
            profile.say.emit(Said::Failed(words(&profile, error)));
            look_after(&profile.context.auth.0, error).await;
        }
    }
    answer
}

fn tell(profile: &Profile, text: AttrValue) {
    profile.say.emit(match text.is_empty() {
        true => Said::Nothing,
        false => Said::Done(text),
    });
}

/// What went well may have taken away what had the focus: then it goes to the section's heading.
#[hook]
pub(super) fn use_focus_kept(said: &Said, root: &NodeRef) {
    use_effect_with(said.clone(), {
        let root = root.clone();
        move |said| {
            let document = web_sys::window().and_then(|window| window.document());
            let active = document.and_then(|document| document.active_element());
            let is_lost = active.is_none_or(|active| active.tag_name() == "BODY");
            if matches!(said, Said::Done(_)) && is_lost {
                focus_heading(&root);
            }
        }
    });
}

fn focus_heading(root: &NodeRef) {
    let heading = root
        .cast::<Element>()
        .and_then(|root| root.query_selector(".wa-section-title").ok().flatten());
    if let Some(heading) = heading.and_then(|heading| heading.dyn_into::<HtmlElement>().ok()) {
        // Fails only for an element that has left the page meanwhile.
        let _ = heading.focus();
    }
}
