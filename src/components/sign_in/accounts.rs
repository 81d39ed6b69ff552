//! Account picker of the sign-in flow. Renders state, sends events.

use yew::prelude::*;

use super::screen::{ScreenProps, header};
use crate::components::frame::app_name;
use crate::flow::sign_in::SignInEvent;
use crate::hooks::DeploymentContext;
use crate::ui::{Avatar, Banner, Card, Icon, IconName, use_id};
use crate::wire::SignIn;

/// Offers the accounts that are signed in, and another one.
#[component]
pub(super) fn AccountsScreen(props: &ScreenProps) -> Html {
    let title_id = use_id();
    let words = &props.context.messages.sign_in;
    let session = props.state.session();
    let accounts = session.map(|session| session.signins.clone()).unwrap_or_default();
    let active = session
        .and_then(|session| session.active_signin.as_ref())
        .map(|active| active.id.clone());
    let another = props.send.reform(|_: MouseEvent| SignInEvent::AnotherAccountRequested);
    let may_add = props
        .context
        .deployment()
        .is_some_and(|deployment| deployment.auth_settings.multi_session_support.enabled || active.is_none());
    html! {
        <Card labelled_by={title_id.clone()}>
            { header(props, title_id, words.accounts_title, (words.accounts_subtitle)(&app_name(&props.context))) }
            <Banner text={props.form_error()} />
            <ul class="wa-accounts" data-wa-part="accounts" data-state={if props.state.is_busy() { "busy" } else { "idle" }}>
                for account in accounts {
                    <li key={account.id.as_str().to_owned()}>
                        { row(props, &account, active.as_ref() == Some(&account.id)) }
                    </li>
                }
                if may_add {
                    <li key="another">
                        <button class="wa-account" data-wa-part="account" data-key="another" type="button" onclick={another}>
                            <span class="wa-account-plus"><Icon name={IconName::Plus} /></span>
                            <span class="wa-account-text"><span class="wa-account-name">{ words.another_account }</span></span>
                        </button>
                    </li>
                }
            </ul>
        </Card>
    }
}

fn row(props: &ScreenProps, account: &SignIn, is_active: bool) -> Html {
    let words = &props.context.messages.sign_in;
    let name = account.user.display_name();
    let id = account.id.clone();
    let onclick = props
        .send
        .reform(move |_: MouseEvent| SignInEvent::AccountChosen(id.clone()));
    html! {
        <button class="wa-account" data-wa-part="account" data-active={is_active.then_some("true")} type="button"
            aria-disabled={props.state.is_busy().then_some("true")} {onclick}>
            <Avatar picture={picture(&props.context, account)} name={name.clone()} />
            <span class="wa-account-text">
                <span class="wa-account-name" dir="auto"><span class="wa-hidden">{ (words.continue_as)("") }</span>{ &name }</span>
                if let Some(secondary) = account.user.secondary_name().filter(|secondary| *secondary != name) {
                    <span class="wa-account-secondary" dir="auto">{ secondary.to_owned() }</span>
                }
            </span>
            if is_active {
                <span class="wa-pill">{ words.current_account }</span>
            }
            <Icon name={IconName::ChevronRight} />
        </button>
    }
}

/// The picture to show of an account: its own, else the deployment's stand-in, else none.
pub(in crate::components) fn picture(context: &DeploymentContext, account: &SignIn) -> String {
    let own = &account.user.profile_picture_url;
    let ui = &context.ui;
    if !own.is_empty() {
        own.to_string()
    } else if ui.use_initials_for_user_profile_image {
        String::new()
    } else {
        ui.default_user_profile_image_url.to_string()
    }
}
