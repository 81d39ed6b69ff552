//! The screens of an invitation. They render state and send events.

use std::rc::Rc;

use yew::prelude::*;

use crate::components::frame::app_name;
use crate::components::own_screen::{OwnScreen, own_screen};
use crate::components::person::{display_name, person};
use crate::components::sheet::{Sheet, sheet};
use crate::components::slots::{CardBlock, Filling};
use crate::components::waiting::waiting;
use crate::flow::invitation::{InvitationEvent, InvitationScreen, InvitationState, InvitationTask};
use crate::hooks::{DeploymentContext, InvitationHandle, target};
use crate::i18n::InvitationMessages;
use crate::theme::ScreenName;
use crate::ui::{ButtonKind, IconName, banner, busy_button, button, card_skeleton, icon, isolated};
use crate::wire::SignIn;

/// What every screen is drawn from.
pub(super) struct View {
    pub(super) state: Rc<InvitationState>,
    pub(super) invitation: InvitationHandle,
    pub(super) error: Option<AttrValue>,
    /// Reads the session again, when it could not be read.
    pub(super) onreload: Option<Callback<MouseEvent>>,
    /// The focus came to the heading with this screen.
    pub(super) is_heading_heard: bool,
    pub(super) heading: NodeRef,
    /// Around a screen that the app draws.
    pub(super) own_screen: NodeRef,
    /// What the app puts beside the kit's blocks.
    pub(super) slots: Filling<CardBlock>,
    /// The heading's id.
    pub(super) id: AttrValue,
    pub(super) context: DeploymentContext,
}

/// The name in `data-wa-screen`.
pub(super) fn screen_name(view: &View) -> ScreenName {
    match view.state.screen {
        InvitationScreen::Working if view.is_loading() => ScreenName::InvitationLoading,
        InvitationScreen::Working => ScreenName::InvitationWorking,
        InvitationScreen::Offer => ScreenName::InvitationOffer,
        InvitationScreen::SignIn => ScreenName::InvitationSignIn,
        InvitationScreen::SignUp => ScreenName::InvitationSignUp,
        InvitationScreen::OtherAccount => ScreenName::InvitationOtherAccount,
        InvitationScreen::OtherAddress => ScreenName::InvitationOtherAddress,
        InvitationScreen::Joined => ScreenName::InvitationJoined,
        InvitationScreen::Member => ScreenName::InvitationMember,
        InvitationScreen::Failed => ScreenName::InvitationFailed,
    }
}

/// Draws the screen that is shown.
pub(super) fn screen(view: &View) -> Html {
    if view.is_loading() && view.error.is_none() {
        return card_skeleton(view.context.messages.common.loading);
    }
    let words = view.words();
    let subtitle = match view.state.screen {
        InvitationScreen::Offer => words.offer_text.into(),
        InvitationScreen::SignIn
        | InvitationScreen::SignUp
        | InvitationScreen::OtherAccount
        | InvitationScreen::OtherAddress => view.sent_to(),
        InvitationScreen::Joined if !view.state.is_shut_out && view.error.is_none() => words.joined_text.into(),
        InvitationScreen::Member => words.member_text.into(),
        _ => AttrValue::default(),
    };
    let content = match view.state.screen {
        InvitationScreen::Working => waiting(view.context.messages.common.try_again, view.onreload.clone()),
        InvitationScreen::Offer => offer(view),
        InvitationScreen::SignIn | InvitationScreen::SignUp => come_in(view),
        InvitationScreen::OtherAccount | InvitationScreen::OtherAddress => other(view),
        InvitationScreen::Joined => joined(view),
        InvitationScreen::Member => member(view),
        InvitationScreen::Failed => failed(view),
    };
    let content = Sheet {
        title: view.title(),
        subtitle,
        notices: banner(view.error.clone()),
        content,
        slots: view.slots.clone(),
        ..Sheet::default()
    };
    sheet(&view.context, view.id.clone(), &view.heading, content)
}

impl View {
    fn words(&self) -> &'static InvitationMessages {
        &self.context.messages.invitation
    }

    fn is_loading(&self) -> bool {
        !self.state.is_ready()
    }

    /// What the polite live region says.
    pub(super) fn polite(&self) -> AttrValue {
        let words = self.words();
        let task = match self.state.task {
            _ if self.error.is_some() || self.is_loading() => return AttrValue::default(),
            None if self.is_heading_heard => return AttrValue::default(),
            None => return self.title(),
            Some(InvitationTask::Checking) => words.working,
            Some(InvitationTask::Accepting) => words.accepting,
            Some(InvitationTask::Switching) => words.switching,
            Some(InvitationTask::SigningOut) => words.signing_out,
            Some(InvitationTask::Entering) => words.entering,
        };
        task.into()
    }

    /// What is waited for; what is done about the invitation says itself.
    pub(super) fn waits(&self) -> &'static str {
        match self.is_loading() && self.error.is_none() {
            true => self.context.messages.common.loading,
            false => "",
        }
    }

    fn title(&self) -> AttrValue {
        let words = self.words();
        let text = match (self.state.screen, self.state.place_name()) {
            (InvitationScreen::Joined, Some(place)) => return (words.joined_title)(&isolated(place)).into(),
            (InvitationScreen::Member, Some(place)) => return (words.member_title)(&isolated(place)).into(),
            (InvitationScreen::Joined, None) => words.joined_somewhere,
            (InvitationScreen::Member, None) => words.member_somewhere,
            (InvitationScreen::Working, _) => match self.state.task {
                Some(InvitationTask::Accepting) => words.accepting,
                Some(InvitationTask::Entering) => words.entering,
                _ => words.working,
            },
            (InvitationScreen::Offer, _) => words.offer_title,
            (InvitationScreen::SignIn, _) => words.sign_in_title,
            (InvitationScreen::SignUp, _) => words.sign_up_title,
            (InvitationScreen::OtherAccount | InvitationScreen::OtherAddress, _) => words.other_account_title,
            (InvitationScreen::Failed, _) => words.failed_title,
        };
        text.into()
    }

    /// Whom the invitation is for.
    fn sent_to(&self) -> AttrValue {
        let email = &self.state.invited_email;
        if email.is_empty() {
            return self.words().sent_elsewhere.into();
        }
        (self.words().sent_to)(&isolated(email)).into()
    }

    fn sends(&self, event: InvitationEvent) -> Callback<MouseEvent> {
        self.invitation.send().reform(move |_| event.clone())
    }

    /// A button that turns while one of its own requests is under way.
    fn action(&self, kind: ButtonKind, text: &'static str, tasks: &[InvitationTask], event: InvitationEvent) -> Html {
        let busy = self.state.task.is_some_and(|task| tasks.contains(&task));
        busy_button(kind, text, busy, self.sends(event))
    }

    /// A link to where the page leads in the end.
    fn leave(&self, variant: &'static str, text: AttrValue) -> Html {
        html! {
            <a class="wa-button" data-wa-part="button" data-variant={variant}
                href={self.invitation.target().href().to_owned()}>{ text }</a>
        }
    }

    /// A screen that the app draws: whatever went wrong is said above it, and the way to the app stays below.
    pub(super) fn own_card(&self, content: Html) -> Html {
        let to_app = (self.words().to_app)(&app_name(&self.context));
        let screen = OwnScreen {
            content,
            notices: banner(self.error.clone()),
            way_out: Some(self.leave("link", to_app.into())),
        };
        own_screen(screen, &self.own_screen)
    }

    fn not_now(&self) -> Html {
        let link = self.leave("link", self.words().not_now.into());
        html! { <div class="wa-links" data-wa-part="links">{ link }</div> }
    }

    /// Who is signed in, not to be pressed.
    fn who(&self) -> Html {
        html! {
            if let Some(active) = self.state.active() {
                <div class="wa-who" data-wa-part="identity">
                    <span class="wa-who-label">{ self.words().signed_in_as }</span>
                    <div class="wa-who-account">{ person(&self.context, active, None) }</div>
                </div>
            }
        }
    }
}

fn offer(view: &View) -> Html {
    let words = view.words();
    let tasks = [InvitationTask::Accepting, InvitationTask::Entering];
    html! {
        <div class="wa-form">
            { view.who() }
            if view.state.accounts().len() > 1 {
                <p class="wa-text">{ words.offer_accounts }</p>
            }
            { view.action(ButtonKind::Primary, words.accept, &tasks, InvitationEvent::AcceptRequested) }
            { view.not_now() }
        </div>
    }
}

/// Nobody is signed in.
fn come_in(view: &View) -> Html {
    html! { <div class="wa-form">{ way_in(view) }</div> }
}

/// Somebody else is signed in.
fn other(view: &View) -> Html {
    html! {
        <div class="wa-form">
            { view.who() }
            if let Some(account) = view.state.fitting_account() {
                { fitting(view, account) }
            }
            { way_in(view) }
            { view.not_now() }
        </div>
    }
}

/// The account of the session that the invitation is for.
fn fitting(view: &View, account: &SignIn) -> Html {
    let label = (view.context.messages.sign_in.continue_as)(&display_name(view.context.messages, &account.user));
    html! {
        <ul class="wa-accounts" data-wa-part="accounts" data-state={if view.state.is_busy() { "busy" } else { "idle" }}>
            <li>
                <button class="wa-account" data-wa-part="account" type="button"
                    aria-disabled={view.state.is_busy().then_some("true")}
                    onclick={view.sends(InvitationEvent::AccountChosen(account.id.clone()))}>
                    { person(&view.context, account, Some(label)) }
                    { icon(IconName::ChevronRight) }
                </button>
            </li>
        </ul>
    }
}

/// The button to the page on which the invited account comes in.
fn way_in(view: &View) -> Html {
    let words = view.words();
    let settings = view.context.deployment();
    let several = settings.is_some_and(|deployment| deployment.auth_settings.multi_session_support.enabled);
    let (signs_up, text) = match view.state.screen {
        InvitationScreen::SignIn => (false, words.sign_in),
        InvitationScreen::SignUp => (true, words.sign_up),
        InvitationScreen::OtherAddress if several => (true, words.sign_up_instead),
        InvitationScreen::OtherAddress => (true, words.sign_out_and_up),
        _ if several => (false, words.sign_in_instead),
        _ => (false, words.sign_out_and_in),
    };
    let (has_page, event) = if signs_up {
        (view.invitation.has_sign_up_page(), InvitationEvent::SignUpRequested)
    } else {
        (view.invitation.has_sign_in_page(), InvitationEvent::SignInRequested)
    };
    let is_alternative = view.state.screen == InvitationScreen::OtherAccount && view.state.fitting_account().is_some();
    let kind = if is_alternative {
        ButtonKind::Secondary
    } else {
        ButtonKind::Primary
    };
    html! {
        if has_page {
            { view.action(kind, text, &[InvitationTask::SigningOut], event) }
        } else {
            <p class="wa-text">{ view.context.messages.sign_in.elsewhere_no_link }</p>
        }
    }
}

fn joined(view: &View) -> Html {
    let words = view.words();
    let is_stopped = view.state.is_shut_out || view.error.is_some();
    let try_again = view.context.messages.common.try_again;
    let tasks = [InvitationTask::Entering];
    html! {
        <div class="wa-form">
            if view.state.is_shut_out {
                <p class="wa-text">{ words.shut_out }</p>
                if let Some(page) = target::configured_page(&view.context, &view.context.ui.user_profile_url) {
                    <a class="wa-button" data-wa-part="button" data-variant="secondary" href={page.href().to_owned()}>
                        { view.context.messages.user_button.manage_account }
                    </a>
                }
            } else if is_stopped {
                <p class="wa-text">{ words.not_entered }</p>
                { view.action(ButtonKind::Primary, try_again, &tasks, InvitationEvent::RetryRequested) }
            }
            if is_stopped {
                { button(ButtonKind::Secondary, words.continue_, view.sends(InvitationEvent::Continued)) }
            } else {
                { view.leave("secondary", view.context.messages.sign_in.finished_link.into()) }
            }
        </div>
    }
}

fn member(view: &View) -> Html {
    let words = view.words();
    html! {
        <div class="wa-form">
            { button(ButtonKind::Primary, words.continue_, view.sends(InvitationEvent::Continued)) }
        </div>
    }
}

/// Tries again where that can help, and leads to the app.
fn failed(view: &View) -> Html {
    let can_retry = view.state.error.as_ref().is_some_and(|error| error.can_retry());
    let variant = if can_retry { "secondary" } else { "primary" };
    let to_app = (view.words().to_app)(&app_name(&view.context));
    html! {
        <div class="wa-form">
            if can_retry {
                { button(ButtonKind::Primary, view.context.messages.common.try_again, view.sends(InvitationEvent::RetryRequested)) }
            }
            { view.leave(variant, to_app.into()) }
        </div>
    }
}
