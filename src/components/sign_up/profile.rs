//! The fields of the form but for the password.

use yew::prelude::*;

use super::nodes::Nodes;
use super::view::View;
use crate::components::phone::{PhoneField, phone_field, shown_phone};
use crate::flow::phone::PhoneInput;
use crate::flow::profile_completion::ProfileInput;
use crate::flow::sign_up::{Ask, Availability, SignUpErrorReason, SignUpEvent, SignUpField};
use crate::hooks::target;
use crate::ui::{FieldManner, IconName, TextField, held, icon, shown, text_field_with};
use crate::wire::ProfileField;

/// All fields that the deployment asks for; first and last name share a line.
pub(super) fn profile_fields(view: &View) -> Html {
    let is_name = |field: &ProfileField| matches!(field, ProfileField::FirstName | ProfileField::LastName);
    let (mut names, others): (Vec<_>, Vec<_>) = view.rules.fields().partition(is_name);
    let order = view.context.messages.name_order;
    order.arrange(
        &mut names,
        |field| *field == ProfileField::FirstName,
        |field| *field == ProfileField::LastName,
    );
    html! {
        <>
            if !names.is_empty() {
                <div class="wa-pair">
                    for field in &names {
                        { profile_field(view, field) }
                    }
                </div>
            }
            for field in &others {
                { profile_field(view, field) }
            }
        </>
    }
}

fn profile_field(view: &View, asked: &ProfileField) -> Html {
    let Some(field) = SignUpField::of_profile(asked) else {
        return Html::default();
    };
    let onfocusout = view.send.reform(move |_: FocusEvent| SignUpEvent::FieldLeft(field));
    let content = match field {
        SignUpField::PhoneNumber => phone(view),
        field => text(view, field, optional(view, asked)),
    };
    html! { <div key={asked.as_str().to_owned()} {onfocusout}>{ content }</div> }
}

fn optional(view: &View, field: &ProfileField) -> &'static str {
    match view.rules.ask(field) {
        Ask::Required => "",
        Ask::Optional | Ask::No => view.words().optional,
    }
}

fn text(view: &View, field: SignUpField, optional: &'static str) -> Html {
    let words = view.shared();
    let profile = &view.state.profile;
    let is_email_the_name = view.rules.username == Ask::No;
    let (name, label, kind, autocomplete, value) = match field {
        SignUpField::FirstName => (
            "first-name",
            words.first_name,
            "text",
            "given-name",
            &profile.first_name,
        ),
        SignUpField::LastName => ("last-name", words.last_name, "text", "family-name", &profile.last_name),
        SignUpField::Username => ("username", words.username, "text", "username", &profile.username),
        // A password manager keeps the password with what one signs in with.
        _ if is_email_the_name => ("email", words.email, "email", "username", &profile.email),
        _ => ("email", words.email, "email", "email", &profile.email),
    };
    let field_of_form = TextField {
        id: view.id_of(name),
        name,
        label,
        kind,
        autocomplete,
        placeholder: if kind == "email" { words.email_placeholder } else { "" },
        value: shown(value, view.nodes.of(field)),
        oninput: types(view).reform(|_| ()),
        error: view.field_error(field),
        node: view.nodes.of(field).clone(),
    };
    let manner = FieldManner {
        optional,
        is_fixed: field == SignUpField::EmailAddress && view.state.invited_email().is_some(),
        hint: availability_hint(view, field),
    };
    text_field_with(field_of_form, manner)
}

fn phone(view: &View) -> Html {
    let phone = &view.state.profile.phone;
    *view.nodes.phone.borrow_mut() = shown_phone(phone);
    let (nodes, types) = (view.nodes.clone(), types(view));
    phone_field(PhoneField {
        id: view.id_of("phone"),
        messages: view.context.messages,
        optional: optional(view, &ProfileField::PhoneNumber),
        phone,
        on_change: Callback::from(move |phone| {
            *nodes.phone.borrow_mut() = phone;
            types.emit(());
        }),
        error: view.field_error(SignUpField::PhoneNumber),
        node: view.nodes.of(SignUpField::PhoneNumber).clone(),
    })
}

/// What was found out while typing, as long as nothing is wrong. Who has an account is shown the way to it in any case.
fn availability_hint(view: &View, field: SignUpField) -> Html {
    let board = view.state.availability;
    let known = match field {
        SignUpField::EmailAddress => board.email,
        SignUpField::Username => board.username,
        _ => return Html::default(),
    };
    let is_email = field == SignUpField::EmailAddress;
    let error = view.state.error_of(Some(field));
    let (text, name, state) = match (known, error) {
        (_, Some(error)) if is_email && error.reason == SignUpErrorReason::FieldTaken => return way_in(view),
        (_, Some(_)) => return Html::default(),
        (Availability::Taken, None) if is_email => (view.words().email_taken, IconName::Alert, "taken"),
        (Availability::Taken, None) => {
            let text = view.context.messages.sign_in_errors.username_taken;
            (text, IconName::Alert, "taken")
        }
        (Availability::Free, None) if !is_email => (view.words().username_free, IconName::Check, "free"),
        _ => return Html::default(),
    };
    html! {
        <span class="wa-availability" data-wa-part="availability" data-state={state}>
            { icon(name) }
            <span>{ text }</span>
            if is_email {
                { way_in(view) }
            }
        </span>
    }
}

/// To the sign-in, with the address that was typed.
fn way_in(view: &View) -> Html {
    let page = target::sign_in_page_for(&view.context, view.state.profile.email.trim());
    html! {
        if let Some(page) = page {
            <a class="wa-link" href={page.href().to_owned()}>{ view.words().sign_in_instead }</a>
        }
    }
}

/// The same for those who do not see it.
pub(super) fn availability_said(view: &View) -> AttrValue {
    let board = view.state.availability;
    let email = (board.email == Availability::Taken).then_some(view.words().email_taken);
    let username = match board.username {
        Availability::Taken => Some(view.context.messages.sign_in_errors.username_taken),
        Availability::Free => Some(view.words().username_free),
        Availability::Unknown | Availability::Asked => None,
    };
    match (email, username) {
        (Some(email), Some(username)) => (view.context.messages.common.sentences)(email, username).into(),
        (email, username) => email.or(username).unwrap_or_default().into(),
    }
}

/// All of it is read each time: a password manager fills several fields at one stroke.
fn types(view: &View) -> Callback<()> {
    let read = reader(view);
    view.send
        .reform(move |()| SignUpEvent::ProfileTyped(read(|nodes| nodes.phone.borrow().clone())))
}

/// Reads what the inputs hold, filled or typed; the phone number in this form.
pub(super) fn reader(view: &View) -> impl Fn(fn(&Nodes) -> PhoneInput) -> ProfileInput + 'static {
    let (before, nodes) = (view.state.profile.clone(), view.nodes.clone());
    let asked: Vec<_> = view
        .rules
        .fields()
        .filter_map(|field| SignUpField::of_profile(&field))
        .collect();
    move |phone| {
        let mut profile = before.clone();
        for field in &asked {
            let held = || held(nodes.of(*field)).into();
            match field {
                SignUpField::FirstName => profile.first_name = held(),
                SignUpField::LastName => profile.last_name = held(),
                SignUpField::Username => profile.username = held(),
                SignUpField::EmailAddress => profile.email = held(),
                SignUpField::PhoneNumber => profile.phone = phone(&nodes),
                SignUpField::Password | SignUpField::Terms | SignUpField::Code => {}
            }
        }
        profile
    }
}
