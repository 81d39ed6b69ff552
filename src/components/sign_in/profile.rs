//! The missing fields of the profile.

use yew::prelude::*;

use super::nodes::Nodes;
use super::phone::{phone_field, submitted_phone};
use super::view::{Text, View, links, text_of};
use crate::components::frame::app_name;
use crate::components::sheet::Sheet;
use crate::flow::profile_completion::ProfileInput;
use crate::flow::sign_in::{SignInEvent, SignInField};
use crate::ui::typed;
use crate::wire::ProfileField;

/// Asks for what the deployment wants to know.
pub(super) fn profile_screen(view: &View) -> Html {
    let words = view.words();
    let fields = view.state.missing_fields();
    let content = html! {
        <form class="wa-form" novalidate=true onsubmit={submits_profile(view)}>
            for asked in fields {
                <div key={asked.as_str().to_owned()}>{ profile_field(view, asked) }</div>
            }
            { view.submit(words.continue_) }
            { links(view.link(words.start_over, SignInEvent::StartedOver)) }
        </form>
    };
    view.card(Sheet {
        title: words.profile_title.into(),
        subtitle: (words.profile_text)(&app_name(&view.context)).into(),
        content,
        ..Sheet::default()
    })
}

fn profile_field(view: &View, asked: &ProfileField) -> Html {
    let words = view.words();
    let profile = &view.state.profile;
    let Some(field) = SignInField::of_profile(asked) else {
        return Html::default();
    };
    let (name, label, kind, autocomplete, value) = match asked {
        ProfileField::FirstName => (
            "first-name",
            words.first_name,
            "text",
            "given-name",
            &profile.first_name,
        ),
        ProfileField::LastName => ("last-name", words.last_name, "text", "family-name", &profile.last_name),
        ProfileField::Username => ("username", words.username, "text", "username", &profile.username),
        ProfileField::EmailAddress => ("email", words.email, "email", "email", &profile.email),
        ProfileField::PhoneNumber | ProfileField::Unknown(_) => return profile_phone(view),
    };
    let text = Text {
        name,
        label,
        kind,
        autocomplete,
        placeholder: "",
        value,
    };
    let before = profile.clone();
    let oninput = view.send.reform(move |event: InputEvent| {
        let mut profile = before.clone();
        put(&mut profile, field, typed(&event).into());
        SignInEvent::ProfileTyped(profile)
    });
    view.text_field(field, text, oninput)
}

fn profile_phone(view: &View) -> Html {
    let before = view.state.profile.clone();
    let on_change = view.send.reform(move |phone| {
        SignInEvent::ProfileTyped(ProfileInput {
            phone,
            ..before.clone()
        })
    });
    phone_field(view, SignInField::PhoneNumber, &view.state.profile.phone, on_change)
}

fn submits_profile(view: &View) -> Callback<SubmitEvent> {
    let (before, nodes) = (view.state.profile.clone(), view.nodes.clone());
    let asked: Vec<_> = view
        .state
        .missing_fields()
        .iter()
        .filter_map(SignInField::of_profile)
        .collect();
    view.send.reform(move |event: SubmitEvent| {
        event.prevent_default();
        SignInEvent::ProfileSubmitted(held_profile(&before, &asked, &nodes))
    })
}

/// What the inputs hold, filled or typed.
fn held_profile(before: &ProfileInput, asked: &[SignInField], nodes: &Nodes) -> ProfileInput {
    let mut profile = before.clone();
    for field in asked {
        if *field == SignInField::PhoneNumber {
            profile.phone = submitted_phone(&before.phone, nodes.of(*field));
        } else {
            put(&mut profile, *field, text_of(nodes, *field));
        }
    }
    profile
}

fn put(profile: &mut ProfileInput, field: SignInField, text: Box<str>) {
    match field {
        SignInField::FirstName => profile.first_name = text,
        SignInField::LastName => profile.last_name = text,
        SignInField::Username => profile.username = text,
        SignInField::EmailAddress => profile.email = text,
        _ => {}
    }
}
