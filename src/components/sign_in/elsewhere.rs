//! The screen for a way on that only the hosted pages know.

use yew::prelude::*;

use super::view::{View, help_link};
use crate::components::frame::app_name;
use crate::components::sheet::Sheet;
use crate::flow::sign_in::{Elsewhere, SignInEvent};
use crate::hooks::{DeploymentContext, target};
use crate::ui::{ButtonKind, IconName, button, icon};
use crate::wire::AttemptId;

/// Says what is left to do, and where that can be done.
pub(super) fn elsewhere_screen(view: &View, elsewhere: &Elsewhere) -> Html {
    let words = view.words();
    let is_way_in = matches!(elsewhere, Elsewhere::NoMethod);
    let text = if is_way_in {
        words.elsewhere_no_method
    } else {
        words.elsewhere_step
    };
    let hosted = hosted_page(&view.context, view.state.attempt_id());
    let leads_on = hosted.is_some();
    let content = html! {
            <div class="wa-form">
                if let Some((host, href)) = hosted {
                    <a class="wa-button" data-wa-part="button" data-variant="primary" {href}>
                        <span class="wa-button-label">{ (words.elsewhere_link)(&host) }</span>{ icon(IconName::External) }
                    </a>
                } else {
                    <p class="wa-text">{ words.elsewhere_no_link }</p>
                }
                if is_way_in {
                    { button(ButtonKind::Secondary, view.context.messages.common.try_again, view.onretry.clone()) }
                } else {
                    { button(ButtonKind::Secondary, words.start_over, view.sends(SignInEvent::StartedOver)) }
                }
            </div>
    };
    let title = match (leads_on, is_way_in) {
        (true, _) => words.elsewhere_title.into(),
        (false, true) => (words.title)(&app_name(&view.context)).into(),
        (false, false) => words.elsewhere_title_here.into(),
    };
    view.card(Sheet {
        title,
        subtitle: text.into(),
        content,
        footer: help_link(&view.context),
        ..Sheet::default()
    })
}

/// Host and address of the hosted sign-in page, which can take the attempt over; none when this page is that page.
fn hosted_page(context: &DeploymentContext, attempt: Option<&AttemptId>) -> Option<(String, String)> {
    let host = &context.deployment()?.frontend_host;
    let origin = crate::client::Origin::of_host(host)?;
    let query = attempt.map(|id| format!("?signin_attempt_id={id}")).unwrap_or_default();
    let page = target::configured_page(context, &format!("{origin}/sign-in{query}"))?;
    let dev_session = context.auth.0.client().dev_session().read();
    (!page.is_same_origin()).then(|| (host.to_string(), page.href_with(dev_session.as_deref())))
}
