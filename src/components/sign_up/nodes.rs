//! Where the keyboard focus can be put, and what is read when a form is submitted.

use std::cell::RefCell;

use yew::NodeRef;

use crate::components::wanted_focus::FocusNodes;
use crate::flow::phone::PhoneInput;
use crate::flow::sign_up::{SignUpField, SignUpFocus};

/// The heading and the fields.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Nodes {
    pub(super) heading: NodeRef,
    /// Around a screen that the app draws.
    pub(super) own_screen: NodeRef,
    /// The phone number as last heard of: events can come faster than the page is drawn.
    pub(super) phone: RefCell<PhoneInput>,
    first_name: NodeRef,
    last_name: NodeRef,
    email_address: NodeRef,
    phone_number: NodeRef,
    username: NodeRef,
    password: NodeRef,
    terms: NodeRef,
    code: NodeRef,
}

impl Nodes {
    /// The input of a field.
    pub(super) fn of(&self, field: SignUpField) -> &NodeRef {
        match field {
            SignUpField::FirstName => &self.first_name,
            SignUpField::LastName => &self.last_name,
            SignUpField::EmailAddress => &self.email_address,
            SignUpField::PhoneNumber => &self.phone_number,
            SignUpField::Username => &self.username,
            SignUpField::Password => &self.password,
            SignUpField::Terms => &self.terms,
            SignUpField::Code => &self.code,
        }
    }
}

impl FocusNodes for Nodes {
    type Target = SignUpFocus;

    fn node(&self, target: SignUpFocus) -> &NodeRef {
        match target {
            SignUpFocus::Heading => &self.heading,
            SignUpFocus::Field(field) => self.of(field),
        }
    }

    fn own_screen(&self) -> &NodeRef {
        &self.own_screen
    }

    fn is_field(target: SignUpFocus) -> bool {
        matches!(target, SignUpFocus::Field(_))
    }
}
