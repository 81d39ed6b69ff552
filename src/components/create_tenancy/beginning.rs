//! What is shown before anything can be typed.

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::details::details;
use super::done::{notice, retry};
use super::flow::Shape;
use super::stage::Stage;
use super::view::View;
use super::words::barrier_text;
use crate::components::page_link::follow;
use crate::components::problem::problem_text;
use crate::flow::create_tenancy::Barrier;
use crate::flow::problem::Problem;
use crate::hooks::{DeploymentState, target, tenancy};
use crate::session::SessionState;
use crate::ui::{ButtonKind, Dialog, Words, button, card_skeleton, spinner};

/// What is shown before anything can be typed, or the form.
pub(super) fn beginning(
    view: &mut View,
    session: &SessionState,
    [is_list_lost, is_list_unknown]: [bool; 2],
) -> (Stage, Html) {
    let context = &view.context.clone();
    let words = view.words;
    if matches!(context.state, DeploymentState::Failed(_)) {
        // The provider says so, and offers to try again.
        return (Stage::Failed, html! { <div class="wa-gate"></div> });
    }
    let is_loading = !context.is_ready() || matches!(session, SessionState::Unknown);
    if let SessionState::Degraded(None, error) = session {
        let auth = context.auth.clone();
        let again = retry(view, Callback::from(move |_| auth.0.load()));
        let text = problem_text(&Problem::from(error), context.messages);
        view.heard.assertive = text.clone();
        return (Stage::Failed, notice(view, text, again));
    }
    if !is_loading && session.signed_in().is_none() {
        let page = target::sign_in_page(context);
        let way_on = html! {
            if let Some(page) = page {
                <a class="wa-button" data-wa-part="button" data-variant="primary" href={page.href().to_owned()}
                    onclick={follow(context, &page)}>{ words.sign_in }</a>
            }
        };
        view.heard.polite = words.signed_out.into();
        return (Stage::SignedOut, notice(view, words.signed_out.into(), way_on));
    }
    if is_list_lost {
        let auth = context.auth.clone();
        let onretry = Callback::from(move |_| {
            let auth = auth.clone();
            spawn_local(async move { tenancy::look_again(&auth).await });
        });
        let text = context.messages.org_switcher.failed;
        view.heard.assertive = text.into();
        return (Stage::Failed, notice(view, text.into(), retry(view, onretry)));
    }
    if is_loading || is_list_unknown {
        view.heard.waits = context.messages.common.loading.into();
        return (Stage::Loading, loading(view));
    }
    match view.rules.barrier.filter(|_| !view.state.is_creating) {
        Some(barrier) => {
            let text = barrier_text(barrier, words);
            view.heard.polite = text.clone();
            (Stage::Barrier, notice(view, text, ways_out(view, barrier)))
        }
        None => (Stage::Details, details(view)),
    }
}

/// Who needs an organization first can create one; everybody can go back.
fn ways_out(view: &View, barrier: Barrier) -> Html {
    let context = &view.context;
    let needs_one = matches!(barrier, Barrier::NoOrganization | Barrier::EveryOrganizationShut);
    let create = target::configured_page(context, &context.ui.create_organization_url).filter(|_| needs_one);
    let back = match &view.shape {
        Shape::Dialog(on_close) => on_close.reform(|_: MouseEvent| ()),
        Shape::Page(_) => {
            let (auth, start) = (context.auth.clone(), target::configured_page(context, "/"));
            Callback::from(move |_: MouseEvent| {
                if let Some(start) = &start {
                    auth.0.go(start, false);
                }
            })
        }
    };
    html! {
        <>
            if let Some(page) = create {
                <a class="wa-button" data-wa-part="button" data-variant="primary" href={page.href().to_owned()}
                    onclick={follow(context, &page)}>{ context.messages.create_organization.title }</a>
            }
            { button(ButtonKind::Secondary, view.words.back, back) }
        </>
    }
}

fn loading(view: &View) -> Html {
    let label = view.context.messages.common.loading;
    match &view.shape {
        Shape::Page(_) => card_skeleton(label),
        Shape::Dialog(on_close) => html! {
            <Dialog title={view.words.title} words={Words(&view.context.messages.widget)} on_close={on_close.clone()} waits={label}>
                <div class="wa-waiting">{ spinner() }</div>
            </Dialog>
        },
    }
}
