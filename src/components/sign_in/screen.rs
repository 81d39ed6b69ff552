//! Chooses the screen's body.

use std::rc::Rc;

use yew::prelude::*;

use super::accounts::AccountsScreen;
use super::elsewhere::ElsewhereScreen;
use super::identifier::IdentifierScreen;
use super::password::PasswordScreen;
use crate::components::frame::app_name;
use crate::flow::sign_in::{SignInEvent, SignInScreen, SignInState};
use crate::hooks::{DeploymentContext, target};
use crate::ui::{Banner, Button, Card, CardHeader, CardSkeleton, spinner, use_id};
use crate::wire::SignUpMode;

/// Where the keyboard focus can be put.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Nodes {
    pub(super) heading: NodeRef,
    pub(super) identifier: NodeRef,
    pub(super) password: NodeRef,
}

/// What every screen gets.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct ScreenProps {
    pub(super) state: Rc<SignInState>,
    pub(super) shown: SignInScreen,
    pub(super) send: Callback<SignInEvent>,
    pub(super) error: Option<AttrValue>,
    /// Where a finished sign-in leads.
    pub(super) target: AttrValue,
    pub(super) onretry: Callback<()>,
    pub(super) nodes: Nodes,
    pub(super) context: DeploymentContext,
}

impl ScreenProps {
    /// The error, if it concerns no single field.
    pub(super) fn form_error(&self) -> Option<AttrValue> {
        let is_of_field = self.state.error.as_ref().is_some_and(|error| error.field.is_some());
        self.error.clone().filter(|_| !is_of_field)
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
        SignInScreen::Finished => "sign-in/finished",
    }
}

#[component]
pub(super) fn Screen(props: &ScreenProps) -> Html {
    let title_id = use_id();
    match &props.shown {
        SignInScreen::Loading if props.error.is_none() => {
            html! { <CardSkeleton label={props.context.messages.common.loading} /> }
        }
        SignInScreen::Loading | SignInScreen::Confirming => waiting(props, title_id),
        SignInScreen::Finished => finished(props, title_id),
        SignInScreen::Identifier => html! { <IdentifierScreen ..props.clone() /> },
        SignInScreen::Password => html! { <PasswordScreen ..props.clone() /> },
        SignInScreen::Accounts => html! { <AccountsScreen ..props.clone() /> },
        SignInScreen::Elsewhere(_) => html! { <ElsewhereScreen ..props.clone() /> },
    }
}

/// The session is being read, or could not be.
fn waiting(props: &ScreenProps, title_id: AttrValue) -> Html {
    let words = &props.context.messages.sign_in;
    let is_confirming = props.shown == SignInScreen::Confirming;
    let title = if is_confirming {
        words.confirming.to_owned()
    } else {
        (words.title)(&app_name(&props.context))
    };
    let onclick = if is_confirming {
        props.send.reform(|()| SignInEvent::RetryRequested)
    } else {
        props.onretry.clone()
    };
    html! {
        <Card labelled_by={title_id.clone()}>
            { header(props, title_id, title, "") }
            <Banner text={props.error.clone()} />
            if props.error.is_some() {
                <Button {onclick}>{ props.context.messages.common.try_again }</Button>
            } else {
                <div class="wa-waiting">{ spinner() }</div>
            }
        </Card>
    }
}

fn finished(props: &ScreenProps, title_id: AttrValue) -> Html {
    let words = &props.context.messages.sign_in;
    html! {
        <Card labelled_by={title_id.clone()}>
            { header(props, title_id, words.finished_title, words.finished_subtitle) }
            <a class="wa-button" data-wa-part="button" data-variant="secondary" href={props.target.clone()}>{ words.finished_link }</a>
        </Card>
    }
}

/// Logo, heading and sub-line of a screen.
pub(super) fn header(
    props: &ScreenProps,
    id: AttrValue,
    title: impl Into<AttrValue>,
    subtitle: impl Into<AttrValue>,
) -> Html {
    let context = &props.context;
    let logo_link = target::configured_page(context, &context.ui.after_logo_click_url);
    html! {
        <CardHeader {id} heading={props.nodes.heading.clone()} title={title.into()} subtitle={subtitle.into()}
            logo={context.ui.logo_image_url.to_string()} app_name={app_name(context)}
            logo_link={logo_link.map(|page| page.href().to_owned()).unwrap_or_default()} />
    }
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
