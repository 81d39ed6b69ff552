//! Where the keyboard focus can be put, and what is read when a form is submitted.

use std::cell::RefCell;

use yew::NodeRef;

use crate::components::wanted_focus::FocusNodes;
use crate::flow::phone::PhoneInput;
use crate::flow::sign_in::{FocusTarget, SignInField};

/// The heading and the fields. Fields that never show together share a place.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Nodes {
    pub(super) heading: NodeRef,
    /// Around a screen that the app draws.
    pub(super) own_screen: NodeRef,
    /// Beside a password or a code, for password managers.
    pub(super) hidden_username: NodeRef,
    /// The phone number as last heard of: events can come faster than the page is drawn.
    pub(super) phone: RefCell<PhoneInput>,
    identifier: NodeRef,
    password: NodeRef,
    code: NodeRef,
    first_name: NodeRef,
    last_name: NodeRef,
    username: NodeRef,
    phone_number: NodeRef,
    email_address: NodeRef,
}

impl Nodes {
    /// The input of a field.
    pub(super) fn of(&self, field: SignInField) -> &NodeRef {
        match field {
            SignInField::Identifier | SignInField::Phone => &self.identifier,
            SignInField::Password | SignInField::NewPassword => &self.password,
            SignInField::Code | SignInField::LastDigits => &self.code,
            SignInField::FirstName => &self.first_name,
            SignInField::LastName => &self.last_name,
            SignInField::Username => &self.username,
            SignInField::PhoneNumber => &self.phone_number,
            SignInField::EmailAddress => &self.email_address,
        }
    }
}

impl FocusNodes for Nodes {
    type Target = FocusTarget;

    fn node(&self, target: FocusTarget) -> &NodeRef {
        match target {
            FocusTarget::Heading => &self.heading,
            FocusTarget::Field(field) => self.of(field),
        }
    }

    fn own_screen(&self) -> &NodeRef {
        &self.own_screen
    }

    fn is_field(target: FocusTarget) -> bool {
        matches!(target, FocusTarget::Field(_))
    }
}
