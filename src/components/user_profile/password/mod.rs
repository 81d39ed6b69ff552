//! The password's section.

mod edit;
mod remove;

use yew::prelude::*;

use crate::components::user_profile::scope::{Profile, use_profile};
use crate::components::user_profile::section::{ProfileSectionProps, alone, section};
use crate::flow::password_form::PasswordIssue;
use crate::flow::user_profile::ProfileSection;
use crate::flow::way_in::{WayIn, has_other};
use crate::ui::{ActButton, ButtonKind, IconName, Row, act_button, icon, rows};
use edit::EditPassword;
use remove::RemovePassword;

/// The password: set, changed, removed; part of [`UserProfile`](super::UserProfile), for an app that places it by itself.
///
/// Props: [`ProfileSectionProps`].
///
/// Shows nothing where the deployment has no passwords and the person has none. It can be removed only when another way
/// to sign in really exists.
///
/// ```
/// use wacht_yew::components::PasswordSection;
/// use wacht_yew::prelude::*;
/// use yew::prelude::*;
///
/// #[component]
/// fn Password() -> Html {
///     html! {
///         <SignedIn unknown={html! {}} fallback={html! { <RedirectToSignIn /> }}>
///             <h1>{ "Your password" }</h1>
///             <PasswordSection />
///         </SignedIn>
///     }
/// }
/// ```
#[component]
pub fn PasswordSection(props: &ProfileSectionProps) -> Html {
    alone(
        "PasswordSection",
        ProfileSection::Password,
        props,
        html! { <PasswordBody /> },
    )
}

/// What is open over the section.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Panel {
    Edit,
    Remove,
}

#[component]
pub(super) fn PasswordBody() -> Html {
    let profile = use_profile();
    let words = &profile.words().password;
    let panel = use_state(|| None::<Panel>);
    let opens = |which: Panel| {
        let panel = panel.clone();
        Callback::from(move |_: MouseEvent| panel.set(Some(which)))
    };
    let on_close = {
        let panel = panel.clone();
        Callback::from(move |()| panel.set(None))
    };
    let has_password = profile.user.has_password;
    let may_remove = has_password && has_other(&profile.deployment, &profile.user, &WayIn::Password);
    let edit = ActButton {
        text: if has_password { words.change } else { words.set }.into(),
        label: if has_password { words.change_title } else { words.set }.into(),
        onclick: opens(Panel::Edit),
        ..ActButton::default()
    };
    let remove = ActButton {
        kind: ButtonKind::Secondary,
        text: words.remove.into(),
        label: words.remove_password.into(),
        onclick: opens(Panel::Remove),
        ..ActButton::default()
    };
    let row = Row {
        key: "password".into(),
        icon: icon(IconName::Key),
        title: if has_password { words.is_set } else { words.is_unset }.into(),
        detail: html! { { if has_password && !may_remove { words.only_way_in } else { "" } } },
        actions: html! {
            <>
                { act_button(edit) }
                if may_remove {
                    { act_button(remove) }
                }
            </>
        },
        ..Row::default()
    };
    let content = html! {
        <>
            { rows(vec![row]) }
            if *panel == Some(Panel::Edit) {
                <EditPassword on_close={on_close.clone()} />
            }
            if *panel == Some(Panel::Remove) {
                <RemovePassword {on_close} />
            }
        </>
    };
    section(&profile, ProfileSection::Password, words.text, content)
}

/// The words for what is wrong.
fn issue_text(profile: &Profile, issue: &PasswordIssue) -> AttrValue {
    let words = &profile.words().password;
    let text = match issue {
        PasswordIssue::CurrentMissing => words.current_missing,
        PasswordIssue::CurrentWrong => words.current_wrong,
        PasswordIssue::NewMissing => words.new_missing,
        PasswordIssue::NewTooWeak(_) => profile.messages().sign_in_errors.password_too_weak,
        PasswordIssue::NewSame => words.same,
        PasswordIssue::OnlyWayIn => words.only_way_in,
        PasswordIssue::Other(problem) => return crate::components::problem::problem_text(problem, profile.messages()),
    };
    text.into()
}
