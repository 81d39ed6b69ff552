//! Chooses the screen's body.

use std::rc::Rc;

use yew::prelude::*;

use super::accounts::accounts_screen;
use super::elsewhere::elsewhere_screen;
use super::identifier::identifier_screen;
use super::password::password_screen;
use crate::components::frame::app_name;
use crate::flow::sign_in::{Elsewhere, SignInEvent, SignInField, SignInScreen, SignInState};
use crate::hooks::{DeploymentContext, target};
use crate::ui::{ButtonKind, CardHeader, banner, button, card, card_header, card_skeleton, spinner};
use crate::wire::SignUpMode;

/// Where the keyboard focus can be put.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Nodes {
    pub(super) heading: NodeRef,
    pub(super) identifier: NodeRef,
    /// Beside the password, for password managers.
    pub(super) username: NodeRef,
    pub(super) password: NodeRef,
}

/// What every screen is drawn from.
pub(super) struct View {
    pub(super) state: Rc<SignInState>,
    pub(super) shown: SignInScreen,
    pub(super) send: Callback<SignInEvent>,
    pub(super) error: Option<AttrValue>,
    /// Where a finished sign-in leads.
    pub(super) target: AttrValue,
    pub(super) onretry: Callback<MouseEvent>,
    pub(super) nodes: Nodes,
    pub(super) context: DeploymentContext,
    /// The root id that all ids derive from.
    pub(super) id: AttrValue,
}

impl View {
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

    /// The heading's id.
    pub(super) fn title_id(&self) -> AttrValue {
        format!("{}-title", self.id).into()
    }

    /// A card with logo, heading and sub-line above its content.
    pub(super) fn card(&self, title: AttrValue, subtitle: AttrValue, content: Html, footer: Option<Html>) -> Html {
        let context = &self.context;
        let logo_link = target::configured_page(context, &context.ui.after_logo_click_url);
        let header = card_header(CardHeader {
            id: self.title_id(),
            heading: self.nodes.heading.clone(),
            title,
            subtitle,
            logo: context.ui.logo_image_url.to_string().into(),
            app_name: app_name(context).into(),
            logo_link: logo_link.map(|page| page.href().to_owned().into()).unwrap_or_default(),
        });
        let body = html! { <>{ header }{ content }</> };
        card(&self.title_id(), body, footer)
    }
}

/// The name in `data-wa-screen`.
pub(super) fn screen_name(screen: &SignInScreen) -> &'static str {
    match screen {
        SignInScreen::Loading => "sign-in/loading",
        SignInScreen::Identifier => "sign-in/identifier",
        SignInScreen::Password => "sign-in/password",
        SignInScreen::Accounts => "sign-in/accounts",
        SignInScreen::Confirming => "sign-in/confirming",
        SignInScreen::Elsewhere(_) => "sign-in/elsewhere",
        SignInScreen::Methods => "sign-in/methods",
        SignInScreen::Code(_) => "sign-in/code",
        SignInScreen::LinkSent => "sign-in/link-sent",
        SignInScreen::SecondFactorChoice => "sign-in/second-factor",
        SignInScreen::LastDigits => "sign-in/last-digits",
        SignInScreen::SecondFactorCode(_) => "sign-in/second-factor-code",
        SignInScreen::NoSecondFactor => "sign-in/no-second-factor",
        SignInScreen::AddSecondFactor => "sign-in/add-second-factor",
        SignInScreen::ProfileCompletion => "sign-in/profile",
        SignInScreen::RecoveryEmail => "sign-in/recovery-email",
        SignInScreen::RecoveryCode => "sign-in/recovery-code",
        SignInScreen::RecoveryPassword => "sign-in/recovery-password",
        SignInScreen::PasskeyPrompt => "sign-in/passkey",
        SignInScreen::Leaving => "sign-in/leaving",
        SignInScreen::Finished => "sign-in/finished",
    }
}

/// Draws the screen that is shown.
pub(super) fn screen(view: &View) -> Html {
    match &view.shown {
        SignInScreen::Loading if view.error.is_none() => card_skeleton(view.context.messages.common.loading),
        SignInScreen::Loading | SignInScreen::Confirming => waiting(view),
        SignInScreen::Finished => finished(view),
        SignInScreen::Identifier => identifier_screen(view),
        SignInScreen::Password => password_screen(view),
        SignInScreen::Accounts => accounts_screen(view),
        SignInScreen::Elsewhere(elsewhere) => elsewhere_screen(view, elsewhere),
        // Screens without a view of their own yet: the hosted pages have one.
        _ => elsewhere_screen(view, &elsewhere_of(view)),
    }
}

/// Where the attempt's step, or a way in, can be gone on with.
fn elsewhere_of(view: &View) -> Elsewhere {
    let step = view.state.attempt().map(|attempt| attempt.step().clone());
    step.map_or(Elsewhere::NoMethod, Elsewhere::Step)
}

/// The session is being read, or could not be.
fn waiting(view: &View) -> Html {
    let words = &view.context.messages.sign_in;
    let is_confirming = view.shown == SignInScreen::Confirming;
    let title = if is_confirming {
        words.confirming.into()
    } else {
        (words.title)(&app_name(&view.context)).into()
    };
    let onclick = if is_confirming {
        view.sends(SignInEvent::RetryRequested)
    } else {
        view.onretry.clone()
    };
    let content = html! {
        <>
            { banner(view.error.clone()) }
            if view.error.is_some() {
                { button(ButtonKind::Primary, view.context.messages.common.try_again, onclick) }
            } else {
                <div class="wa-waiting">{ spinner() }</div>
            }
        </>
    };
    view.card(title, AttrValue::default(), content, None)
}

fn finished(view: &View) -> Html {
    let words = &view.context.messages.sign_in;
    let content = html! {
        <a class="wa-button" data-wa-part="button" data-variant="secondary" href={&view.target}>{ words.finished_link }</a>
    };
    view.card(
        words.finished_title.into(),
        words.finished_subtitle.into(),
        content,
        None,
    )
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

/// The link to the support page, if there is one.
pub(super) fn help_link(context: &DeploymentContext) -> Option<Html> {
    let page = target::configured_page(context, &context.ui.support_page_url)?;
    Some(html! { <a class="wa-link" href={page.href().to_owned()}>{ context.messages.common.help }</a> })
}
