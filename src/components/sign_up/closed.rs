//! The screens on which nobody can sign up: each says why, and what can be done in place of it.

use yew::prelude::*;

use super::view::{View, sign_in_link};
use crate::client::Origin;
use crate::components::frame::app_name;
use crate::components::links::help_link;
use crate::components::sheet::Sheet;
use crate::flow::sign_up::SignUpEvent;
use crate::hooks::target;
use crate::ui::{ButtonKind, button};

/// Nobody may sign up.
pub(super) fn restricted_screen(view: &View) -> Html {
    let words = view.words();
    view.card(Sheet {
        title: words.restricted_title.into(),
        subtitle: (words.restricted_text)(&app_name(&view.context)).into(),
        content: html! { <div class="wa-form">{ sign_in_button(view, "primary") }</div> },
        footer: help_link(&view.context),
        ..Sheet::default()
    })
}

/// There is a waitlist; its page is the deployment's own, or the hosted one.
pub(super) fn waitlist_screen(view: &View) -> Html {
    let words = view.words();
    let host = view
        .context
        .deployment()
        .and_then(|deployment| Origin::of_host(&deployment.frontend_host));
    let hosted = host.map(|origin| format!("{origin}/waitlist")).unwrap_or_default();
    let configured = &*view.context.ui.waitlist_page_url;
    let page = target::configured_page(&view.context, if configured.is_empty() { &hosted } else { configured });
    let content = html! {
        <div class="wa-form">
            if let Some(page) = page {
                <a class="wa-button" data-wa-part="button" data-variant="primary" href={page.href().to_owned()}>
                    <span class="wa-button-label">{ words.waitlist_link }</span>
                </a>
            }
        </div>
    };
    view.card(Sheet {
        title: words.waitlist_title.into(),
        subtitle: (words.waitlist_text)(&app_name(&view.context)).into(),
        content,
        footer: sign_in_link(view),
        ..Sheet::default()
    })
}

/// The attempt waits for something that this kit does not know.
pub(super) fn unknown_step_screen(view: &View) -> Html {
    let words = view.shared();
    let content = html! {
        <div class="wa-form">
            <p class="wa-text">{ words.elsewhere_no_link }</p>
            { button(ButtonKind::Secondary, view.words().change_details, view.sends(SignUpEvent::DetailsReopened)) }
        </div>
    };
    view.card(Sheet {
        title: words.elsewhere_title_here.into(),
        subtitle: words.elsewhere_step.into(),
        content,
        footer: help_link(&view.context),
        ..Sheet::default()
    })
}

/// The deployment asks for nothing that this kit knows.
pub(super) fn no_method_screen(view: &View) -> Html {
    let content = html! {
        <div class="wa-form">
            { button(ButtonKind::Secondary, view.context.messages.common.try_again, view.onretry.clone()) }
            { sign_in_button(view, "secondary") }
        </div>
    };
    view.card(Sheet {
        title: (view.words().title)(&app_name(&view.context)).into(),
        subtitle: view.words().no_method.into(),
        content,
        footer: help_link(&view.context),
        ..Sheet::default()
    })
}

/// To the sign-in page, for those who have an account.
fn sign_in_button(view: &View, variant: &'static str) -> Html {
    let page = target::sibling_page(&view.context, &view.context.ui.sign_in_page_url);
    html! {
        if let Some(page) = page {
            <a class="wa-button" data-wa-part="button" data-variant={variant} href={page.href().to_owned()}>
                <span class="wa-button-label">{ view.shared().submit }</span>
            </a>
        }
    }
}
