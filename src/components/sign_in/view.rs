//! What every screen is drawn from, and what they have in common.

use std::rc::Rc;

use yew::prelude::*;

use super::banner::{form_banner, refusal_notice};
use super::draft::{Draft, DraftChange};
use super::nodes::Nodes;
use crate::components::identity::identity;
use crate::components::links;
pub(super) use crate::components::links::help_link;
use crate::components::own_screen::{OwnScreen, own_screen};
use crate::components::sheet::{Sheet, sheet};
use crate::components::slots::{CardBlock, Filling};
use crate::flow::sign_in::{SignInEvent, SignInField, SignInRules, SignInScreen, SignInState, SignInTask};
use crate::hooks::{DeploymentContext, target};
use crate::i18n::SignInMessages;
use crate::ui::{ButtonKind, TextField, busy_button, button, held, shown, submit_button, text_field};
use crate::wire::{SignUpMode, Timestamp};

/// What every screen is drawn from.
pub(super) struct View {
    pub(super) state: Rc<SignInState>,
    pub(super) rules: Rc<SignInRules>,
    pub(super) shown: SignInScreen,
    pub(super) send: Callback<SignInEvent>,
    pub(super) draft: Draft,
    pub(super) change: Callback<DraftChange>,
    pub(super) error: Option<AttrValue>,
    /// Where a finished sign-in leads.
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
    pub(super) fn words(&self) -> &'static SignInMessages {
        &self.context.messages.sign_in
    }

    pub(super) fn now(&self) -> Timestamp {
        self.context.auth.0.client().clock().now()
    }

    /// Whether this request is under way.
    pub(super) fn is_at(&self, task: SignInTask) -> bool {
        self.state.task == Some(task)
    }

    /// The error, if it concerns no single field.
    pub(super) fn form_error(&self) -> Option<AttrValue> {
        let is_of_field = self.state.error.as_ref().is_some_and(|error| error.field.is_some());
        self.error.clone().filter(|_| !is_of_field)
    }

    /// The error, if it concerns this field.
    pub(super) fn field_error(&self, field: SignInField) -> Option<AttrValue> {
        let is_of_field = self
            .state
            .error
            .as_ref()
            .is_some_and(|error| error.field == Some(field));
        self.error.clone().filter(|_| is_of_field)
    }

    /// A callback that sends the same event each time.
    pub(super) fn sends(&self, event: SignInEvent) -> Callback<MouseEvent> {
        self.send.reform(move |_| event.clone())
    }

    /// A callback for a form that sends what the form holds: what was filled in without an event counts.
    pub(super) fn submits(&self, read: fn(&Nodes) -> SignInEvent) -> Callback<SubmitEvent> {
        let nodes = self.nodes.clone();
        self.send.reform(move |event: SubmitEvent| {
            event.prevent_default();
            read(&nodes)
        })
    }

    /// A quiet button that looks like a link.
    pub(super) fn link(&self, text: &'static str, event: SignInEvent) -> Html {
        button(ButtonKind::Link, text, self.sends(event))
    }

    /// Quiet ways on.
    pub(super) fn links(&self, children: Html) -> Html {
        self.slots.around(CardBlock::Links, links::links(children))
    }

    /// A button that is no form's, and turns a spinner while its own request is under way.
    pub(super) fn action(&self, kind: ButtonKind, text: &'static str, busy: bool, event: SignInEvent) -> Html {
        busy_button(kind, text, busy, self.sends(event))
    }

    /// The main button, busy while what the form asked for is under way.
    pub(super) fn submit(&self, text: &'static str) -> Html {
        let is_of_another = matches!(
            self.state.task,
            Some(SignInTask::AskingProvider | SignInTask::AskingPasskey | SignInTask::CheckingPasskey)
        );
        let button = submit_button(text, self.state.is_busy() && !is_of_another);
        self.slots.around(CardBlock::Submit, button)
    }

    /// An id of an element on this card.
    pub(super) fn id_of(&self, name: &str) -> AttrValue {
        format!("{}-{name}", self.id).into()
    }

    /// A text field of the form.
    pub(super) fn text_field(&self, field: SignInField, text: Text<'_>, oninput: Callback<InputEvent>) -> Html {
        let Text {
            name,
            label,
            kind,
            autocomplete,
            placeholder,
            value,
        } = text;
        text_field(TextField {
            id: self.id_of(name),
            name,
            label,
            kind,
            autocomplete,
            placeholder,
            value: shown(value, self.nodes.of(field)),
            oninput,
            error: self.field_error(field),
            node: self.nodes.of(field).clone(),
        })
    }

    /// Password managers pair a password, and a code, with the username of the same form.
    pub(super) fn hidden_username(&self) -> Html {
        html! {
            <input ref={&self.nodes.hidden_username} class="wa-hidden" type="text" name="username" autocomplete="username"
                value={self.state.identifier.to_string()} tabindex="-1" aria-hidden="true" />
        }
    }

    /// Whom or what the screen is about, with a way to change it.
    pub(super) fn badge(&self, text: &str, onchange: Option<SignInEvent>) -> Html {
        let onchange = onchange.map(|event| self.sends(event));
        identity(text, self.words(), onchange)
    }

    /// A card with logo, heading and sub-line, what went wrong, and the content below.
    pub(super) fn card(&self, content: Sheet) -> Html {
        let notices = html! { <>{ refusal_notice(self) }{ form_banner(self, self.form_error()) }</> };
        let slots = self.slots.clone();
        let content = Sheet {
            notices,
            slots,
            ..content
        };
        sheet(&self.context, self.id_of("title"), &self.nodes.heading, content)
    }

    /// A screen that the app draws: whatever went wrong is said above it, and the way back to the start stays below.
    pub(super) fn own_card(&self, content: Html) -> Html {
        let is_start = matches!(
            self.shown,
            SignInScreen::Identifier | SignInScreen::Accounts | SignInScreen::Finished
        );
        let screen = OwnScreen {
            content,
            notices: html! { <>{ refusal_notice(self) }{ form_banner(self, self.error.clone()) }</> },
            way_out: (!is_start).then(|| self.link(self.words().start_over, SignInEvent::StartedOver)),
        };
        own_screen(screen, &self.nodes.own_screen)
    }
}

/// What differs from text field to text field.
pub(super) struct Text<'a> {
    pub(super) name: &'static str,
    pub(super) label: &'static str,
    pub(super) kind: &'static str,
    pub(super) autocomplete: &'static str,
    pub(super) placeholder: &'static str,
    pub(super) value: &'a str,
}

/// What a field holds.
pub(super) fn text_of(nodes: &Nodes, field: SignInField) -> Box<str> {
    held(nodes.of(field)).into()
}

/// "No account yet? Sign up", unless nobody can.
pub(super) fn sign_up_link(context: &DeploymentContext) -> Option<Html> {
    let is_open = context.deployment()?.restrictions.sign_up_mode != SignUpMode::Restricted;
    let page = target::sibling_page(context, &context.ui.sign_up_page_url).filter(|_| is_open)?;
    let words = &context.messages.sign_in;
    Some(html! {
        <p class="wa-footer-line">
            { words.no_account }{ " " }
            <a class="wa-link" href={page.href().to_owned()}>{ words.sign_up }</a>
        </p>
    })
}
