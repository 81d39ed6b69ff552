//! What every screen is drawn from, and what they have in common.

use std::rc::Rc;

use yew::prelude::*;

use super::draft::{Draft, DraftChange};
use super::nodes::Nodes;
use super::screen::assertive;
use super::words::error_text;
use crate::client::CallError;
use crate::components::banner::{FormBanner, form_banner};
use crate::components::own_screen::{OwnScreen, own_screen};
use crate::components::sheet::{Sheet, sheet};
use crate::components::slots::{CardBlock, Filling};
use crate::flow::sign_up::{SignUpError, SignUpEvent, SignUpField, SignUpRules, SignUpScreen, SignUpState, SignUpTask};
use crate::hooks::{DeploymentContext, target};
use crate::i18n::{SignInMessages, SignUpMessages};
use crate::ui::{ButtonKind, button, submit_button};
use crate::wire::Timestamp;

/// What every screen is drawn from.
pub(super) struct View {
    pub(super) state: Rc<SignUpState>,
    pub(super) rules: Rc<SignUpRules>,
    pub(super) shown: SignUpScreen,
    pub(super) send: Callback<SignUpEvent>,
    pub(super) draft: Draft,
    pub(super) change: Callback<DraftChange>,
    /// Why the session could not be read.
    pub(super) failure: Option<CallError>,
    /// Where a finished sign-up leads.
    pub(super) target: AttrValue,
    pub(super) onretry: Callback<MouseEvent>,
    pub(super) nodes: Rc<Nodes>,
    /// What the app puts beside the kit's blocks.
    pub(super) slots: Filling<CardBlock>,
    pub(super) context: DeploymentContext,
    /// The root id that all ids derive from.
    pub(super) id: AttrValue,
}

impl View {
    pub(super) fn words(&self) -> &'static SignUpMessages {
        &self.context.messages.sign_up
    }

    /// What is called the same when signing in.
    pub(super) fn shared(&self) -> &'static SignInMessages {
        &self.context.messages.sign_in
    }

    pub(super) fn now(&self) -> Timestamp {
        self.context.auth.0.client().clock().now()
    }

    /// Whether this request is under way.
    pub(super) fn is_at(&self, task: SignUpTask) -> bool {
        self.state.task == Some(task)
    }

    /// The error, if it concerns no single field.
    pub(super) fn form_error(&self) -> Option<AttrValue> {
        let failure = self.failure.as_ref().and_then(|error| SignUpError::all_of(error).pop());
        let error = self.state.error_of(None).or(failure.as_ref())?;
        Some(error_text(error, &self.rules, self.context.messages))
    }

    /// The error, if it concerns this field.
    pub(super) fn field_error(&self, field: SignUpField) -> Option<AttrValue> {
        let error = self.state.error_of(Some(field))?;
        Some(error_text(error, &self.rules, self.context.messages))
    }

    /// A callback that sends the same event each time.
    pub(super) fn sends(&self, event: SignUpEvent) -> Callback<MouseEvent> {
        self.send.reform(move |_| event.clone())
    }

    /// A quiet button that looks like a link.
    pub(super) fn link(&self, text: &'static str, event: SignUpEvent) -> Html {
        button(ButtonKind::Link, text, self.sends(event))
    }

    /// The main button, busy while what the form asked for is under way.
    pub(super) fn submit(&self, text: &'static str) -> Html {
        let button = submit_button(text, self.state.is_busy() && !self.is_at(SignUpTask::AskingProvider));
        self.slots.around(CardBlock::Submit, button)
    }

    /// An id of an element on this card.
    pub(super) fn id_of(&self, name: &str) -> AttrValue {
        format!("{}-{name}", self.id).into()
    }

    /// A card with logo, heading and sub-line, what went wrong, and the content below.
    pub(super) fn card(&self, content: Sheet) -> Html {
        let slots = self.slots.clone();
        let content = Sheet {
            notices: self.banner(self.form_error()),
            slots,
            ..content
        };
        sheet(&self.context, self.id_of("title"), &self.nodes.heading, content)
    }

    /// A screen that the app draws: whatever went wrong is said above it, and the way back to the form stays below.
    pub(super) fn own_card(&self, content: Html) -> Html {
        let goes_back = matches!(
            self.shown,
            SignUpScreen::Code(_) | SignUpScreen::UnknownStep(_) | SignUpScreen::Leaving
        );
        let said = assertive(self);
        let screen = OwnScreen {
            content,
            notices: self.banner((!said.is_empty()).then_some(said)),
            way_out: goes_back.then(|| self.link(self.words().change_details, SignUpEvent::DetailsReopened)),
        };
        own_screen(screen, &self.nodes.own_screen)
    }

    fn banner(&self, text: Option<AttrValue>) -> Html {
        let auth = self.context.auth.clone();
        form_banner(FormBanner {
            text,
            limit: self.state.limited_until.filter(|until| *until > self.now()),
            messages: self.context.messages,
            on_end: self.send.reform(move |()| SignUpEvent::TimePassed {
                now: auth.0.client().clock().now(),
            }),
            change: &self.change,
        })
    }
}

/// "Already have an account? Sign in"
pub(super) fn sign_in_link(view: &View) -> Option<Html> {
    let page = target::sibling_page(&view.context, &view.context.ui.sign_in_page_url)?;
    Some(html! {
        <p class="wa-footer-line">
            { view.words().have_account }{ " " }
            <a class="wa-link" href={page.href().to_owned()}>{ view.shared().submit }</a>
        </p>
    })
}
