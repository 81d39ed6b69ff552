//! The first step: name, description, logo.

use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use super::logo::{LogoField, Words};
use super::view::{Screen, View};
use super::words::{name_text, refusal_text};
use crate::flow::create_tenancy::{CreateTenancyEvent as Event, TenancyKind};
use crate::ui::{Select, TextField, banner, select, submit_button, text_field, typed};

/// Draws the form.
pub(super) fn details(view: &View) -> Html {
    let words = view.words;
    let (draft, problems) = (&view.state.draft, &view.state.problems);
    let refusal = problems
        .refusal
        .as_ref()
        .map(|problem| refusal_text(problem, words, view.context.messages));
    let onfocusout = view.send.reform(|_: FocusEvent| Event::NameLeft);
    let name = text_field(TextField {
        id: view.id_of("name"),
        name: "name",
        label: words.name,
        kind: "text",
        autocomplete: "off",
        placeholder: "",
        value: AttrValue::from(draft.name.to_string()),
        oninput: view
            .send
            .reform(|event: InputEvent| Event::NameTyped(typed(&event).into())),
        error: problems.name.map(|problem| name_text(problem, words)),
        node: view.nodes.name.clone(),
    });
    let content = html! {
        <form class="wa-form" novalidate=true onsubmit={view.submits(Event::DetailsSubmitted)}>
            <LogoField id={view.id_of("logo")} logo={draft.logo.clone()} problem={problems.logo} words={Words(words)}
                on_choose={view.send.reform(Event::LogoChosen)} on_remove={view.send.reform(|()| Event::LogoRemoved)} />
            if view.state.kind == TenancyKind::Workspace {
                { organization(view) }
            }
            <div class="wa-gate" {onfocusout}>{ name }</div>
            { description(view) }
            { submit_button(words.submit, view.state.is_creating) }
        </form>
    };
    view.draw(Screen {
        title: words.title.into(),
        subtitle: words.subtitle.into(),
        notices: banner(refusal),
        content,
    })
}

/// The organization of a workspace: chosen, unless there is only one.
fn organization(view: &View) -> Html {
    let words = view.words;
    let chosen = view.state.draft.organization.as_ref();
    let mut options: Vec<(AttrValue, AttrValue)> = view
        .rules
        .organizations
        .iter()
        .map(|(id, name)| (id.to_string().into(), name.to_string().into()))
        .collect();
    if chosen.is_none() {
        options.insert(0, (AttrValue::default(), words.choose_organization.into()));
    }
    select(Select {
        id: view.id_of("organization"),
        name: "organization",
        label: words.organization.into(),
        options,
        value: chosen.map(ToString::to_string).unwrap_or_default().into(),
        onchange: view.send.reform(|id: String| Event::OrganizationChosen(id.into())),
        error: view
            .state
            .problems
            .is_organization_missing
            .then(|| words.organization_missing.into()),
        node: view.nodes.organization.clone(),
    })
}

fn description(view: &View) -> Html {
    let id = view.id_of("description");
    let oninput = view.send.reform(|event: InputEvent| {
        let area = event.target_dyn_into::<HtmlTextAreaElement>();
        Event::DescriptionTyped(area.map(|area| area.value()).unwrap_or_default().into())
    });
    html! {
        <div class="wa-field" data-wa-part="field">
            <label class="wa-field-label" for={&id}>{ view.words.description }</label>
            <textarea class="wa-input" {id} name="description" rows="3" maxlength="2000"
                value={view.state.draft.description.to_string()} {oninput} />
            <div class="wa-field-note"></div>
        </div>
    }
}
