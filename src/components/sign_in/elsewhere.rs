//! The screen for a way on that only the hosted pages know.

use yew::prelude::*;

use super::screen::{ScreenProps, header, help_link};
use crate::flow::sign_in::{Elsewhere, SignInEvent, SignInScreen};
use crate::hooks::{DeploymentContext, target};
use crate::ui::{Banner, Button, ButtonKind, Card, Icon, IconName, use_id};
use crate::wire::{AttemptId, SignInStep};

/// Says what is left to do, and where that can be done.
#[component]
pub(super) fn ElsewhereScreen(props: &ScreenProps) -> Html {
    let title_id = use_id();
    let words = &props.context.messages.sign_in;
    let SignInScreen::Elsewhere(elsewhere) = &props.shown else {
        return Html::default();
    };
    let text = match elsewhere {
        Elsewhere::NoPassword => words.elsewhere_no_password,
        Elsewhere::Provider => words.elsewhere_provider,
        Elsewhere::Step(SignInStep::VerifySecondFactor | SignInStep::AddSecondFactor) => words.elsewhere_second_factor,
        Elsewhere::Step(SignInStep::CompleteProfile) => words.elsewhere_profile,
        Elsewhere::Step(
            SignInStep::VerifyEmail
            | SignInStep::VerifyEmailOtp
            | SignInStep::VerifyEmailLink
            | SignInStep::VerifyPhone
            | SignInStep::VerifyPhoneOtp,
        ) => words.elsewhere_verify,
        Elsewhere::Step(SignInStep::VerifyPassword | SignInStep::Unknown(_)) => words.elsewhere_step,
    };
    let hosted = hosted_page(&props.context, props.state.attempt_id());
    let help = help_link(&props.context);
    let start_over = props.send.reform(|()| SignInEvent::StartedOver);
    let is_reachable = !matches!(elsewhere, Elsewhere::NoPassword);
    html! {
        <Card labelled_by={title_id.clone()} has_footer={help.is_some()} footer={help.unwrap_or_default()}>
            { header(props, title_id, words.elsewhere_title, text) }
            <Banner text={props.form_error()} />
            <div class="wa-form">
                if let Some((host, href)) = hosted {
                    <a class="wa-button" data-wa-part="button" data-variant="primary" {href}>
                        <span class="wa-button-label">{ (words.elsewhere_link)(&host) }</span><Icon name={IconName::External} />
                    </a>
                } else {
                    <p class="wa-text">{ words.elsewhere_no_link }</p>
                }
                if is_reachable {
                    <Button kind={ButtonKind::Secondary} onclick={start_over}>{ words.start_over }</Button>
                }
            </div>
        </Card>
    }
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
