//! An account as a line shows it: picture, name, and what to tell it apart by.

use yew::prelude::*;

use crate::hooks::DeploymentContext;
use crate::i18n::Messages;
use crate::ui::avatar;
use crate::wire::{SignIn, User};

/// Picture and name of an account. `label` is what assistive technology is told in place of the name.
pub(super) fn person(context: &DeploymentContext, account: &SignIn, label: Option<String>) -> Html {
    line(context, &account.user, label)
}

/// Picture and name of a user.
pub(super) fn user_line(context: &DeploymentContext, user: &User) -> Html {
    line(context, user, None)
}

fn line(context: &DeploymentContext, user: &User, label: Option<String>) -> Html {
    let name = display_name(context.messages, user);
    html! {
        <>
            { user_avatar(context, user) }
            <span class="wa-account-text">
                if let Some(label) = &label {
                    <span class="wa-hidden">{ label }</span>
                }
                <span class="wa-account-name" aria-hidden={label.is_some().then_some("true")}><bdi>{ &name }</bdi></span>
                if let Some(secondary) = user.secondary_name().filter(|secondary| *secondary != name) {
                    <span class="wa-account-secondary"><bdi>{ secondary.to_owned() }</bdi></span>
                }
            </span>
        </>
    }
}

/// What a user is called: the whole name as the language writes it, else the username, else the address.
pub(super) fn display_name(messages: &Messages, user: &User) -> String {
    let name = messages.full_name(&user.first_name, &user.last_name);
    if name.is_empty() { user.display_name() } else { name }
}

/// The picture of an account: its own, else the deployment's stand-in, else its initials.
pub(super) fn account_avatar(context: &DeploymentContext, account: &SignIn) -> Html {
    user_avatar(context, &account.user)
}

/// The picture of a user: their own, else the deployment's stand-in, else their initials.
pub(super) fn user_avatar(context: &DeploymentContext, user: &User) -> Html {
    let own = &user.profile_picture_url;
    let ui = &context.ui;
    let picture = if !own.is_empty() {
        own.to_string()
    } else if ui.use_initials_for_user_profile_image {
        String::new()
    } else {
        ui.default_user_profile_image_url.to_string()
    };
    avatar(picture, &display_name(context.messages, user))
}

/// The organization and workspace that an account works in; nothing for one that works for itself.
pub(super) fn tenancy(context: &DeploymentContext, account: &SignIn) -> Html {
    let organization = account.active_organization_membership.as_ref();
    let workspace = account.active_workspace_membership.as_ref();
    let names = [
        organization.map(|membership| &membership.organization.name),
        workspace.map(|membership| &membership.workspace.name),
    ];
    let names: Vec<String> = names
        .into_iter()
        .flatten()
        .filter(|name| !name.is_empty())
        .map(|name| name.to_string())
        .collect();
    if names.is_empty() {
        return Html::default();
    }
    html! {
        <p class="wa-tenancy" data-wa-part="tenancy">
            <span class="wa-hidden">{ context.messages.user_button.works_in }</span>
            for name in names {
                <span class="wa-tenancy-name"><bdi>{ name }</bdi></span>
            }
        </p>
    }
}
