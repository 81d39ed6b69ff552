//! The screens of the waitlist. They render state and send events.

use std::rc::Rc;

use yew::prelude::*;

use crate::components::frame::app_name;
use crate::components::links::links;
use crate::components::own_screen::{OwnScreen, own_screen};
use crate::components::person::person;
use crate::components::problem::problem_text;
use crate::components::sheet::{Sheet, sheet};
use crate::components::slots::{CardBlock, Filling};
use crate::components::waiting::waiting;
use crate::flow::redirect::SafeRedirect;
use crate::flow::waitlist::{
    WaitlistErrorReason as Reason, WaitlistEvent, WaitlistField, WaitlistInput, WaitlistScreen, WaitlistState,
};
use crate::hooks::{DeploymentContext, WaitlistHandle, target};
use crate::i18n::WaitlistMessages;
use crate::theme::ScreenName;
use crate::ui::{ButtonKind, TextField, banner, button, card_skeleton, held, isolated, submit_button, text_field};
use crate::wire::SignIn;

/// Where the keyboard focus can be put, and what is read when the form is submitted.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Nodes {
    pub(super) heading: NodeRef,
    /// Around a screen that the app draws.
    pub(super) own_screen: NodeRef,
    first_name: NodeRef,
    last_name: NodeRef,
    email: NodeRef,
}

impl Nodes {
    pub(super) fn of(&self, field: WaitlistField) -> &NodeRef {
        match field {
            WaitlistField::FirstName => &self.first_name,
            WaitlistField::LastName => &self.last_name,
            WaitlistField::Email => &self.email,
        }
    }

    /// What the fields hold, filled or typed; the ones that are not asked for keep what they had.
    fn read(&self, names: bool, before: &WaitlistInput) -> WaitlistInput {
        let read = |field| held(self.of(field)).into();
        WaitlistInput {
            first_name: if names {
                read(WaitlistField::FirstName)
            } else {
                before.first_name.clone()
            },
            last_name: if names {
                read(WaitlistField::LastName)
            } else {
                before.last_name.clone()
            },
            email: read(WaitlistField::Email),
        }
    }
}

/// What every screen is drawn from.
pub(super) struct View {
    pub(super) state: Rc<WaitlistState>,
    /// Why the session cannot be read.
    pub(super) failure: Option<AttrValue>,
    /// Reads it again.
    pub(super) onreload: Option<Callback<MouseEvent>>,
    /// The focus came to the heading with this screen.
    pub(super) is_heading_heard: bool,
    pub(super) active: Option<SignIn>,
    pub(super) waitlist: WaitlistHandle,
    pub(super) nodes: Rc<Nodes>,
    /// What the app puts beside the kit's blocks.
    pub(super) slots: Filling<CardBlock>,
    /// The root id that all ids derive from.
    pub(super) id: AttrValue,
    pub(super) context: DeploymentContext,
}

/// The name in `data-wa-screen`.
pub(super) fn screen_name(screen: WaitlistScreen) -> ScreenName {
    match screen {
        WaitlistScreen::Loading => ScreenName::WaitlistLoading,
        WaitlistScreen::Form => ScreenName::WaitlistForm,
        WaitlistScreen::Joined => ScreenName::WaitlistJoined,
        WaitlistScreen::Known => ScreenName::WaitlistKnown,
        WaitlistScreen::Invited => ScreenName::WaitlistInvited,
        WaitlistScreen::Open => ScreenName::WaitlistOpen,
        WaitlistScreen::Closed => ScreenName::WaitlistClosed,
        WaitlistScreen::SignedIn => ScreenName::WaitlistSignedIn,
    }
}

/// Draws the screen that is shown.
pub(super) fn screen(view: &View) -> Html {
    if view.state.screen == WaitlistScreen::Loading && view.failure.is_none() {
        return card_skeleton(view.context.messages.common.loading);
    }
    let words = view.words();
    let app = app_name(&view.context);
    let email = isolated(&view.state.input.email);
    let (subtitle, content) = match view.state.screen {
        WaitlistScreen::Loading => (
            AttrValue::default(),
            waiting(view.context.messages.common.try_again, view.onreload.clone()),
        ),
        WaitlistScreen::Form => ((words.text)(&app).into(), form(view)),
        WaitlistScreen::Joined => ((words.joined_text)(&email).into(), joined(view)),
        WaitlistScreen::Known => ((words.known_text)(&email).into(), known(view)),
        WaitlistScreen::Invited => (words.invited_text.into(), invited(view)),
        WaitlistScreen::Open => ((words.open_text)(&app).into(), open(view)),
        WaitlistScreen::Closed => ((words.closed_text)(&app).into(), closed(view)),
        WaitlistScreen::SignedIn => (words.signed_in_text.into(), signed_in(view)),
    };
    let has_footer = matches!(
        view.state.screen,
        WaitlistScreen::Form | WaitlistScreen::Open | WaitlistScreen::Closed | WaitlistScreen::Invited
    );
    let content = Sheet {
        title: view.title(),
        subtitle,
        notices: banner(view.failure.clone().or_else(|| view.error(None))),
        content,
        footer: sign_in_line(view).filter(|_| has_footer),
        slots: view.slots.clone(),
        ..Sheet::default()
    };
    sheet(
        &view.context,
        format!("{}-title", view.id).into(),
        &view.nodes.heading,
        content,
    )
}

impl View {
    fn words(&self) -> &'static WaitlistMessages {
        &self.context.messages.waitlist
    }

    fn title(&self) -> AttrValue {
        let words = self.words();
        let title = match self.state.screen {
            WaitlistScreen::Loading | WaitlistScreen::Form => words.title,
            WaitlistScreen::Joined => words.joined_title,
            WaitlistScreen::Known => words.known_title,
            WaitlistScreen::Invited => words.invited_title,
            WaitlistScreen::Open => words.open_title,
            WaitlistScreen::Closed => words.closed_title,
            WaitlistScreen::SignedIn => words.signed_in_title,
        };
        title.into()
    }

    /// What the polite live region says: what a screen without a form is about.
    pub(super) fn polite(&self) -> AttrValue {
        match self.state.screen {
            WaitlistScreen::Loading | WaitlistScreen::Form => AttrValue::default(),
            _ if self.is_heading_heard => AttrValue::default(),
            _ => self.title(),
        }
    }

    /// What is waited for, for those who do not see it.
    pub(super) fn waits(&self) -> &'static str {
        let words = &self.context.messages.common;
        match self.state.screen {
            WaitlistScreen::Loading if self.failure.is_none() => words.loading,
            WaitlistScreen::Form if self.state.is_busy => words.working,
            _ => "",
        }
    }

    /// What the assertive live region says: the first error, wherever it is shown.
    pub(super) fn assertive(&self) -> AttrValue {
        let first = self.state.errors.first().and_then(|error| self.error(error.field));
        self.failure.clone().or(first).unwrap_or_default()
    }

    /// The words for the error of a field, or with `None` of the whole form.
    fn error(&self, field: Option<WaitlistField>) -> Option<AttrValue> {
        let (words, errors) = (self.words(), &self.context.messages.sign_in_errors);
        let text = match (self.state.error(field)?, field) {
            (Reason::Problem(problem), _) => return Some(problem_text(problem, self.context.messages)),
            (Reason::Missing, Some(WaitlistField::FirstName)) => errors.first_name_missing,
            (Reason::Missing, Some(WaitlistField::LastName)) => errors.last_name_missing,
            (Reason::Missing, Some(WaitlistField::Email)) => errors.email_missing,
            (Reason::Missing, None) => errors.field_missing,
            (Reason::Malformed, Some(WaitlistField::Email)) => errors.email_malformed,
            (Reason::Malformed, _) => words.name_malformed,
            (Reason::Forbidden, Some(WaitlistField::Email)) => errors.email_forbidden,
            (Reason::Forbidden, _) => words.forbidden,
            (Reason::Full, _) => words.full,
            (Reason::CountryRestricted, _) => words.country_restricted,
        };
        Some(text.into())
    }

    fn field(&self, field: WaitlistField) -> Html {
        let words = &self.context.messages.sign_in;
        let (name, label, kind, autocomplete, placeholder) = match field {
            WaitlistField::FirstName => ("first-name", words.first_name, "text", "given-name", ""),
            WaitlistField::LastName => ("last-name", words.last_name, "text", "family-name", ""),
            WaitlistField::Email => ("email", words.email, "email", "email", words.email_placeholder),
        };
        text_field(TextField {
            id: format!("{}-{name}", self.id).into(),
            name,
            label,
            kind,
            autocomplete,
            placeholder,
            value: self.state.input.of(field).to_owned().into(),
            oninput: self.reads().reform(|_| ()),
            error: self.error(Some(field)),
            node: self.nodes.of(field).clone(),
        })
    }

    /// All of the form is read each time: a password manager fills several fields at one stroke.
    fn reads(&self) -> Callback<()> {
        let (nodes, names, before) = self.reader();
        let send = self.waitlist.send();
        send.reform(move |()| WaitlistEvent::Typed(nodes.read(names, &before)))
    }

    fn submits(&self) -> Callback<SubmitEvent> {
        let (nodes, names, before) = self.reader();
        self.waitlist.send().reform(move |event: SubmitEvent| {
            event.prevent_default();
            WaitlistEvent::Submitted(nodes.read(names, &before))
        })
    }

    fn reader(&self) -> (Rc<Nodes>, bool, WaitlistInput) {
        let names = self.waitlist.rules().names;
        (self.nodes.clone(), names, self.state.input.clone())
    }

    fn another(&self, text: &'static str) -> Html {
        let onclick = self.waitlist.send().reform(|_| WaitlistEvent::AnotherRequested);
        let link = links(button(ButtonKind::Link, text, onclick));
        self.slots.around(CardBlock::Links, link)
    }

    /// A screen that the app draws: whatever went wrong is said above it, and the way to sign in stays below.
    pub(super) fn own_card(&self, content: Html) -> Html {
        let said = self.assertive();
        let screen = OwnScreen {
            content,
            notices: banner((!said.is_empty()).then_some(said)),
            way_out: sign_in_line(self),
        };
        own_screen(screen, &self.nodes.own_screen)
    }
}

fn form(view: &View) -> Html {
    let mut names = [WaitlistField::FirstName, WaitlistField::LastName];
    let order = view.context.messages.name_order;
    order.arrange(
        &mut names,
        |field| *field == WaitlistField::FirstName,
        |field| *field == WaitlistField::LastName,
    );
    html! {
        <form class="wa-form" novalidate=true onsubmit={view.submits()}>
            if view.waitlist.rules().names {
                { view.field(names[0]) }
                { view.field(names[1]) }
            }
            { view.field(WaitlistField::Email) }
            { view.slots.around(CardBlock::Submit, submit_button(view.words().submit, view.state.is_busy)) }
        </form>
    }
}

fn joined(view: &View) -> Html {
    view.another(view.words().another)
}

fn known(view: &View) -> Html {
    let words = view.words();
    html! {
        <div class="wa-form">
            if let Some(page) = view.waitlist.sign_in_page() {
                { page_link("primary", page, words.sign_in) }
            }
            { view.another(words.another) }
        </div>
    }
}

fn invited(view: &View) -> Html {
    let words = view.words();
    html! {
        <div class="wa-form">
            { sign_up(view) }
            { view.another(words.wait_instead) }
        </div>
    }
}

fn open(view: &View) -> Html {
    html! { <div class="wa-form">{ sign_up(view) }</div> }
}

/// The way to an account, where the deployment names one.
fn sign_up(view: &View) -> Html {
    match view.waitlist.sign_up_page() {
        Some(page) => page_link("primary", page, view.words().sign_up),
        None => html! { <p class="wa-text">{ view.context.messages.sign_in.elsewhere_no_link }</p> },
    }
}

/// Whoever runs the app may help.
fn closed(view: &View) -> Html {
    let page = target::configured_page(&view.context, &view.context.ui.support_page_url);
    html! {
        <div class="wa-form">
            if let Some(page) = page {
                { page_link("secondary", &page, view.context.messages.common.help) }
            } else {
                <p class="wa-text">{ view.context.messages.sign_in.elsewhere_no_link }</p>
            }
        </div>
    }
}

fn signed_in(view: &View) -> Html {
    html! {
        <div class="wa-form">
            if let Some(active) = &view.active {
                <div class="wa-who" data-wa-part="identity">
                    <div class="wa-who-account">{ person(&view.context, active, None) }</div>
                </div>
            }
            { page_link("primary", view.waitlist.target(), view.words().continue_) }
        </div>
    }
}

fn page_link(variant: &'static str, page: &SafeRedirect, text: &'static str) -> Html {
    html! {
        <a class="wa-button" data-wa-part="button" data-variant={variant} href={page.href().to_owned()}>{ text }</a>
    }
}

/// "Have an account? Sign in", for those who need not wait.
fn sign_in_line(view: &View) -> Option<Html> {
    let page = view.waitlist.sign_in_page()?;
    let words = view.words();
    Some(html! {
        <p class="wa-footer-line">
            { words.have_account }{ " " }
            <a class="wa-link" href={page.href().to_owned()}>{ words.sign_in }</a>
        </p>
    })
}
