//! The missing fields of the profile.

use yew::prelude::*;

use super::nodes::Nodes;
use super::phone::{phone_field, submitted_phone, typed_phone};
use super::view::{Text, View, text_of};
use crate::components::frame::app_name;
use crate::components::sheet::Sheet;
use crate::flow::phone::PhoneInput;
use crate::flow::profile_completion::ProfileInput;
use crate::flow::sign_in::{SignInEvent, SignInField};
use crate::wire::ProfileField;

/// Asks for what the deployment wants to know.
pub(super) fn profile_screen(view: &View) -> Html {
    let words = view.words();
    let mut fields: Vec<_> = view.state.missing_fields().iter().collect();
    let order = view.context.messages.name_order;
    order.arrange(
        &mut fields,
        |field| **field == ProfileField::FirstName,
        |field| **field == ProfileField::LastName,
    );
    let content = html! {
        <form class="wa-form" novalidate=true onsubmit={submits_profile(view)}>
            for asked in fields {
                <div key={asked.as_str().to_owned()}>{ profile_field(view, asked) }</div>
            }
            { view.submit(words.continue_) }
            { view.links(view.link(words.start_over, SignInEvent::StartedOver)) }
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
    view.text_field(field, text, types_profile(view).reform(|_| ()))
}

fn profile_phone(view: &View) -> Html {
    phone_field(
        view,
        SignInField::PhoneNumber,
        &view.state.profile.phone,
        types_profile(view),
    )
}

/// All of it is read each time: a password manager fills several fields at one stroke.
fn types_profile(view: &View) -> Callback<()> {
    let read = reader(view);
    view.send.reform(move |()| SignInEvent::ProfileTyped(read(typed_phone)))
}

fn submits_profile(view: &View) -> Callback<SubmitEvent> {
    let read = reader(view);
    view.send.reform(move |event: SubmitEvent| {
        event.prevent_default();
        SignInEvent::ProfileSubmitted(read(|nodes| submitted_phone(nodes, SignInField::PhoneNumber)))
    })
}

/// Reads what the inputs hold, filled or typed; the phone number in this form.
fn reader(view: &View) -> impl Fn(fn(&Nodes) -> PhoneInput) -> ProfileInput + 'static {
    let (before, nodes) = (view.state.profile.clone(), view.nodes.clone());
    let asked = view.state.missing_fields().iter().filter_map(SignInField::of_profile);
    let asked: Vec<_> = asked.collect();
    move |phone| {
        let mut profile = before.clone();
        for field in &asked {
            if *field == SignInField::PhoneNumber {
                profile.phone = phone(&nodes);
            } else {
                put(&mut profile, *field, text_of(&nodes, *field));
            }
        }
        profile
    }
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
