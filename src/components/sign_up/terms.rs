//! What newcomers agree to.

use yew::prelude::*;

use super::view::View;
use crate::flow::sign_up::{SignUpEvent, SignUpField};
use crate::hooks::target;
use crate::ui::{Checkbox, checkbox};

/// The deployment's statement with a box to tick; nothing where it has none.
pub(super) fn terms_box(view: &View) -> Html {
    if !view.rules.terms {
        return Html::default();
    }
    let statement = &view.context.ui.signup_terms_statement;
    let statement = if statement.trim().is_empty() {
        view.words().terms
    } else {
        statement
    };
    let statement_id = view.id_of("terms-statement");
    checkbox(Checkbox {
        id: view.id_of("terms"),
        name: "terms",
        // The links are read after the box, not with it.
        named_by: Some(statement_id.clone()),
        label: html! { <><span id={statement_id}>{ statement }</span>{ " " }<span class="wa-terms-links">{ pages(view) }</span></> },
        checked: view.state.accepts_terms,
        required: true,
        onchange: view.send.reform(SignUpEvent::TermsToggled),
        error: view.field_error(SignUpField::Terms),
        node: view.nodes.of(SignUpField::Terms).clone(),
    })
}

/// The same pages where nothing has to be ticked.
pub(super) fn fine_print(view: &View) -> Html {
    html! {
        if !view.rules.terms {
            <p class="wa-fine-print">{ pages(view) }</p>
        }
    }
}

/// Terms and privacy policy, each if the deployment names its page. What is typed here stays when one is read.
fn pages(view: &View) -> Html {
    let (ui, words) = (&view.context.ui, view.words());
    let page = |url: &str, text: &'static str| {
        let page = target::configured_page(&view.context, url);
        html! {
            if let Some(page) = page {
                <a class="wa-link" href={page.href().to_owned()} target="_blank" rel="noopener">{ text }</a>
            }
        }
    };
    html! {
        <>{ page(&ui.tos_page_url, words.terms_link) }{ page(&ui.privacy_policy_url, words.privacy_link) }</>
    }
}
