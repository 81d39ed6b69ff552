//! The form for names and username.

use yew::prelude::*;

use crate::client::{CallError, LocalBoxFuture, NameChanges};
use crate::components::problem::problem_text;
use crate::components::user_profile::scope::{Profile, Said, use_profile};
use crate::components::user_profile::section::use_section_act;
use crate::flow::profile_form::{NameField, NameFlaw, NameForm, NameIssue, name_fields};
use crate::hooks::{ActState, use_name_edits};
use crate::kept::{use_effect_with, use_memo};
use crate::ui::{
    ActButton, ButtonKind, FieldManner, TextField, act_button, banner, focus, held, text_field_with, typed, use_id,
};

#[component]
pub(super) fn Names() -> Html {
    let profile = use_profile();
    let words = &profile.words().details;
    let settings = &profile.deployment.auth_settings;
    let id = use_id();
    let nodes = use_memo((), |()| [NodeRef::default(), NodeRef::default(), NodeRef::default()]);
    let edits = use_name_edits(&profile.context.auth, &profile.user);
    let flawed = use_state(|| None::<NameIssue>);
    let act = {
        let edits = edits.clone();
        use_section_act(
            &profile,
            save,
            |profile, _| profile.words().details.were_saved.into(),
            |profile, changes, error| issue_words(profile, &NameIssue::of(changes, error)),
            Callback::from(move |_| edits.forget()),
        )
    };
    let refused = match &act.state {
        ActState::Failed(changes, error) => Some(NameIssue::of(changes, error)),
        _ => None,
    };
    let issue = (*flawed).clone().or(refused);
    use_effect_with(issue.as_ref().and_then(NameIssue::first_field), {
        let nodes = nodes.clone();
        move |field| {
            if let Some(field) = field {
                focus(&nodes[place(*field)]);
            }
        }
    });

    let form = edits.form().cloned().unwrap_or_else(|| NameForm::from(&*profile.user));
    let is_dirty = form.differs_from(&profile.user);
    let mut fields = name_fields(settings);
    let order = profile.messages().name_order;
    order.arrange(
        &mut fields,
        |(field, _)| *field == NameField::First,
        |(field, _)| *field == NameField::Last,
    );
    let busy = act.state.under_way().is_some();
    let onsubmit = {
        let (profile, form, fields, nodes) = (profile.clone(), form.clone(), fields.clone(), nodes.clone());
        let (edits, flawed, begin, forget) = (edits.clone(), flawed.clone(), act.begin.clone(), act.forget.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            if busy {
                return;
            }
            // What was filled in without an event counts.
            let held = fields.iter().fold(form.clone(), |form, (field, _)| {
                form.with(*field, &held(&nodes[place(*field)]))
            });
            forget.emit(());
            match held.changes(&profile.user, &profile.deployment.auth_settings) {
                Ok(changes) if changes == NameChanges::default() => edits.forget(),
                Ok(changes) => {
                    flawed.set(None);
                    edits.keep(held);
                    begin.emit(changes);
                }
                Err(issue) => {
                    edits.keep(held);
                    profile.say.emit(Said::Failed(issue_words(&profile, &issue)));
                    flawed.set(Some(issue));
                }
            }
        })
    };
    let on_discard = {
        let (edits, flawed, forget) = (edits.clone(), flawed.clone(), act.forget.clone());
        Callback::from(move |_: MouseEvent| {
            edits.forget();
            flawed.set(None);
            forget.emit(());
        })
    };
    let input = |(field, required): &(NameField, bool)| {
        let (field, required) = (*field, *required);
        let oninput = {
            let (edits, flawed, forget, form) = (edits.clone(), flawed.clone(), act.forget.clone(), form.clone());
            Callback::from(move |event: InputEvent| {
                // Several fields may be filled before the next time that this is drawn.
                let latest = edits.form().unwrap_or(&form).clone();
                edits.keep(latest.with(field, &typed(&event)));
                flawed.set(None);
                forget.emit(());
            })
        };
        let error = issue.as_ref().and_then(|issue| issue.at(field));
        let error = error.map(|flaw| flaw_text(&profile, field, flaw));
        let (name, label, autocomplete) = of_field(&profile, field);
        let text = TextField {
            id: format!("{id}-{name}").into(),
            name,
            label,
            kind: "text",
            autocomplete,
            placeholder: "",
            value: form.value(field).to_owned().into(),
            oninput,
            error,
            node: nodes[place(field)].clone(),
        };
        let manner = FieldManner {
            optional: if required { "" } else { words.optional },
            ..FieldManner::default()
        };
        text_field_with(text, manner)
    };
    let save = ActButton {
        kind: ButtonKind::Primary,
        text: words.save.into(),
        busy,
        submits: true,
        ..ActButton::default()
    };
    let discard = ActButton {
        text: words.discard.into(),
        onclick: on_discard,
        ..ActButton::default()
    };
    let other = match &issue {
        Some(NameIssue::Other(problem)) => Some(problem_text(problem, profile.messages())),
        _ => None,
    };
    html! {
        if !fields.is_empty() {
            <form class="wa-form wa-names" novalidate=true {onsubmit}>
                for field in &fields {
                    <div key={place(field.0).to_string()}>{ input(field) }</div>
                }
                { banner(other) }
                <div class="wa-section-actions">
                    { act_button(save) }
                    if is_dirty {
                        { act_button(discard) }
                        <p class="wa-unsaved">{ words.unsaved }</p>
                    }
                </div>
            </form>
        }
    }
}

fn save(profile: &Profile, changes: NameChanges) -> LocalBoxFuture<Result<(), CallError>> {
    let profile = profile.clone();
    Box::pin(async move {
        profile.client().change_names(&changes).await?;
        profile.confirm().await;
        Ok(())
    })
}

fn place(field: NameField) -> usize {
    match field {
        NameField::First => 0,
        NameField::Last => 1,
        NameField::Username => 2,
    }
}

/// Its name in the form, its label, and what browsers fill it with.
fn of_field(profile: &Profile, field: NameField) -> (&'static str, &'static str, &'static str) {
    let words = &profile.messages().sign_in;
    match field {
        NameField::First => ("first-name", words.first_name, "given-name"),
        NameField::Last => ("last-name", words.last_name, "family-name"),
        NameField::Username => ("username", words.username, "username"),
    }
}

fn flaw_text(profile: &Profile, field: NameField, flaw: &NameFlaw) -> AttrValue {
    let (words, general) = (&profile.words().details, &profile.messages().sign_in_errors);
    let policy = crate::flow::profile_completion::UsernamePolicy::from(&profile.deployment.auth_settings.username);
    match (flaw, field) {
        (NameFlaw::Missing, NameField::First) => general.first_name_missing.into(),
        (NameFlaw::Missing, NameField::Last) => general.last_name_missing.into(),
        (NameFlaw::Missing, NameField::Username) => general.username_missing.into(),
        (NameFlaw::Stays, _) => words.stays.into(),
        (NameFlaw::Length | NameFlaw::Spaces, _) => {
            (general.username_malformed)(policy.min_length, policy.max_length).into()
        }
        (NameFlaw::Taken, _) => general.username_taken.into(),
        (NameFlaw::Banned, _) => words.banned.into(),
    }
}

/// For those who do not see where it stands.
fn issue_words(profile: &Profile, issue: &NameIssue) -> AttrValue {
    match issue {
        NameIssue::Other(problem) => problem_text(problem, profile.messages()),
        NameIssue::Fields(flaws) => flaws
            .first()
            .map(|(field, flaw)| flaw_text(profile, *field, flaw))
            .unwrap_or_default(),
    }
}
