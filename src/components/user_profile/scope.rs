//! The root around sections: who it is about, what was said, and what shows while that is not known.

use std::rc::Rc;

use yew::prelude::*;

use super::section::use_focus_kept;
use super::skeleton::{profile_skeleton, section_skeleton};
use crate::client::{CallError, Client};
use crate::components::frame::{Frame, framed};
use crate::components::problem::problem_text;
use crate::flow::problem::Problem;
use crate::flow::user_profile::ProfileSection;
use crate::hooks::{DeploymentContext, SignedOutDetails, refresh_own_user, use_auth, use_own_user, use_session};
use crate::i18n::{Messages, UserProfileMessages};
use crate::kept::use_memo;
use crate::session::SessionState;
use crate::theme::{ScreenName, UiOverwrites};
use crate::ui::{ButtonKind, banner, button};
use crate::wire::{Deployment, SignInId, User};

/// What an act came to, told to everybody.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) enum Said {
    /// Nothing, or nothing any more.
    #[default]
    Nothing,
    /// It is under way; told if that lasts.
    Waiting,
    /// It went well; shown in the section, too.
    Done(AttrValue),
    /// It failed; the section shows it where it belongs.
    Failed(AttrValue),
}

/// What a section works with. Sections get it by [`use_profile`].
#[derive(Clone, PartialEq)]
pub(crate) struct Profile {
    pub(crate) context: DeploymentContext,
    pub(crate) deployment: Rc<Deployment>,
    /// The sign-in of this page.
    pub(crate) sign_in: SignInId,
    /// Whose profile it is, as last heard of.
    pub(crate) user: Rc<User>,
    /// What came of the last act.
    pub(crate) said: Said,
    pub(crate) say: Callback<Said>,
    /// The app takes over where the kit would go after the account's end.
    pub(crate) on_signed_out: Option<Callback<SignedOutDetails>>,
}

impl Profile {
    pub(crate) fn messages(&self) -> &'static Messages {
        self.context.messages
    }

    pub(crate) fn words(&self) -> &'static UserProfileMessages {
        &self.context.messages.user_profile
    }

    pub(crate) fn client(&self) -> Client {
        self.context.auth.0.client().clone()
    }

    /// Reads the person anew after an act; when that fails, the scope says so.
    pub(crate) async fn refresh(&self) {
        refresh_own_user(&self.context.auth.0, &self.sign_in).await;
    }

    /// Reads the session anew after an act that changes what others see of the person, and tells the other tabs. What a
    /// session that cannot be read means, its own state says.
    pub(crate) async fn confirm(&self) {
        let _ = self.context.auth.0.confirm_session().await;
    }

    /// What is waited for while something is under way.
    pub(crate) fn waits(&self, busy: bool) -> &'static str {
        if busy { self.messages().common.working } else { "" }
    }

    /// The words for what a call ended in.
    pub(crate) fn problem(&self, error: &CallError) -> AttrValue {
        problem_text(&Problem::from(error), self.messages())
    }
}

/// The profile around a section.
///
/// # Panics
/// Outside of a [`Scope`], which every section has around it.
#[hook]
pub(crate) fn use_profile() -> Profile {
    use_context::<Profile>().unwrap_or_else(|| wasm_bindgen::throw_str("a profile's section needs its scope around it"))
}

/// Props of [`Scope`].
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct ScopeProps {
    /// The component that an app named, for messages to developers.
    pub(crate) who: &'static str,
    /// The only section inside; `None` for the whole profile.
    #[prop_or_default]
    pub(crate) section: Option<ProfileSection>,
    pub(crate) ui_overwrites: Option<UiOverwrites>,
    #[prop_or_default]
    pub(crate) on_signed_out: Option<Callback<SignedOutDetails>>,
    pub(crate) class: Classes,
    pub(crate) children: Html,
}

/// Shows its children once it is known whom they are about; until then their outline, or why they are not to be had.
/// Nothing as long as nobody is signed in.
#[component]
pub(crate) fn Scope(props: &ScopeProps) -> Html {
    let context = use_auth(props.who).overlaid_by(props.ui_overwrites.as_ref());
    let session = use_session();
    let own = use_own_user(&context.auth);
    let said = use_state(|| (Said::Nothing, false));
    let say = {
        let said = said.clone();
        // The same words twice are told twice, which a live region does only for other words.
        use_memo((), move |()| {
            Callback::from(move |words: Said| {
                let alternate = !said.1;
                said.set((words, alternate));
            })
        })
    };

    let (said, alternate) = (said.0.clone(), said.1);
    let node = use_node_ref();
    use_focus_kept(&said, &node);
    let (polite, assertive) = match &said {
        Said::Nothing | Said::Waiting => (AttrValue::default(), AttrValue::default()),
        Said::Done(text) => (spoken(text, alternate), AttrValue::default()),
        Said::Failed(text) => (AttrValue::default(), spoken(text, alternate)),
    };
    let class = classes!(
        props.section.is_some().then_some("wa-section-alone"),
        props.class.clone()
    );
    let words = &context.messages.user_profile;
    let outline = || match props.section {
        None => profile_skeleton(words.title, context.messages.common.loading),
        Some(_) => section_skeleton(context.messages.common.loading),
    };
    let onretry = {
        let (auth, own) = (context.auth.clone(), own.as_ref().map(|(id, _)| id.clone()));
        Callback::from(move |_: MouseEvent| {
            let (auth, own) = (auth.clone(), own.clone());
            wasm_bindgen_futures::spawn_local(async move {
                match own {
                    Some(id) => refresh_own_user(&auth.0, &id).await,
                    None => auth.0.load(),
                }
            });
        })
    };
    // What is in place of the content is told, too.
    let lost = match (&own, session.state()) {
        (Some((_, own)), _) if own.user.is_none() => own.failure.as_ref(),
        (None, SessionState::Degraded(None, error)) => Some(error),
        _ => None,
    };
    let is_outlined = lost.is_none()
        && match &own {
            Some((_, own)) => own.user.is_none() || context.deployment().is_none(),
            None => matches!(session.state(), SessionState::Unknown),
        };
    let common = &context.messages.common;
    let frame = Frame {
        screen: props.section.map_or(ScreenName::UserProfile, screen_name).into(),
        class,
        polite,
        waits: match &said {
            _ if is_outlined => common.loading.into(),
            Said::Waiting => common.working.into(),
            _ => AttrValue::default(),
        },
        assertive: match lost {
            Some(error) => {
                let reason = problem_text(&Problem::from(error), context.messages);
                (common.sentences)(words.load_failed, &reason).into()
            }
            None => assertive,
        },
        ..Frame::default()
    };
    let trouble = |title: &'static str, error: &CallError| {
        html! {
            <section class="wa-notice" data-wa-part="notice" aria-label={title}>
                if props.section.is_none() {
                    <h1 class="wa-notice-title">{ title }</h1>
                } else {
                    <h2 class="wa-notice-title">{ title }</h2>
                }
                <p class="wa-text">{ problem_text(&Problem::from(error), context.messages) }</p>
                { button(ButtonKind::Secondary, context.messages.common.try_again, onretry.clone()) }
            </section>
        }
    };
    let content = match (&own, context.deployment()) {
        (Some((sign_in, own)), Some(deployment)) => match (&own.user, &own.failure) {
            (Some(user), failure) => {
                let is_offered = props.section.is_none_or(|section| section.is_offered(deployment, user));
                let stale = failure.as_ref().map(|_| words.reload_failed);
                let profile = Profile {
                    context: context.clone(),
                    deployment: deployment.clone(),
                    sign_in: sign_in.clone(),
                    user: user.clone(),
                    said,
                    say: (*say).clone(),
                    on_signed_out: props.on_signed_out.clone(),
                };
                html! {
                    <ContextProvider<Profile> context={profile}>
                        <div class="wa-profile-stale">
                            if let Some(stale) = stale {
                                { banner(Some(stale.into())) }
                                { button(ButtonKind::Link, context.messages.common.try_again, onretry.clone()) }
                            }
                        </div>
                        if is_offered {
                            { props.children.clone() }
                        }
                    </ContextProvider<Profile>>
                }
            }
            (None, Some(error)) => trouble(words.load_failed, error),
            (None, None) => outline(),
        },
        (None, _) => match session.state() {
            SessionState::Unknown => outline(),
            SessionState::Degraded(None, error) => trouble(words.load_failed, error),
            _ => Html::default(),
        },
        (Some(_), None) => outline(),
    };
    framed(
        &context,
        frame,
        html! { <div ref={node} class="wa-scope">{ content }</div> },
    )
}

fn spoken(text: &AttrValue, alternate: bool) -> AttrValue {
    if alternate {
        format!("{text}\u{a0}").into()
    } else {
        text.clone()
    }
}

/// What a section is called that stands alone.
fn screen_name(section: ProfileSection) -> ScreenName {
    match section {
        ProfileSection::Details => ScreenName::UserProfileDetails,
        ProfileSection::EmailAddresses => ScreenName::UserProfileEmailAddresses,
        ProfileSection::PhoneNumbers => ScreenName::UserProfilePhoneNumbers,
        ProfileSection::ConnectedAccounts => ScreenName::UserProfileConnectedAccounts,
        ProfileSection::Password => ScreenName::UserProfilePassword,
        ProfileSection::Passkeys => ScreenName::UserProfilePasskeys,
        ProfileSection::SecondFactor => ScreenName::UserProfileSecondFactor,
        ProfileSection::Devices => ScreenName::UserProfileDevices,
        ProfileSection::DeleteAccount => ScreenName::UserProfileDeleteAccount,
    }
}
