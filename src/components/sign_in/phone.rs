//! The field for a phone number on a screen of the sign-in.

use yew::prelude::*;

use super::nodes::Nodes;
use super::view::View;
use crate::components::phone::{self, PhoneField, shown_phone};
use crate::flow::phone::PhoneInput;
use crate::flow::sign_in::SignInField;

/// A phone number with its country. `on_change` is called when [`typed_phone`] has changed.
pub(super) fn phone_field(view: &View, field: SignInField, phone: &PhoneInput, on_change: Callback<()>) -> Html {
    *view.nodes.phone.borrow_mut() = shown_phone(phone);
    let nodes = view.nodes.clone();
    phone::phone_field(PhoneField {
        id: view.id_of("phone"),
        messages: view.context.messages,
        optional: "",
        phone,
        on_change: Callback::from(move |phone| {
            *nodes.phone.borrow_mut() = phone;
            on_change.emit(());
        }),
        error: view.field_error(field),
        node: view.nodes.of(field).clone(),
    })
}

/// The number as typed.
pub(super) fn typed_phone(nodes: &Nodes) -> PhoneInput {
    nodes.phone.borrow().clone()
}

/// What is submitted: what the input holds, without the prefix of inland calls.
pub(super) fn submitted_phone(nodes: &Nodes, field: SignInField) -> PhoneInput {
    phone::submitted_phone(nodes.of(field), &nodes.phone.borrow())
}
