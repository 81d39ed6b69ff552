//! Adding and proving an address or a number: the machine, and the calls it makes.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::driver::use_machine;
use super::{Auth, refresh_own_user};
use crate::client::{CallError, Client, LocalBoxFuture, Secret};
use crate::flow::contact::{Contact, ContactInput, ContactKind, ContactProof, ProofEffect, ProofEvent, step};
use crate::wire::{SignInId, Timestamp};

/// What [`use_contact_proof`] works with.
#[derive(Clone)]
pub(crate) struct ContactProofOptions {
    pub(crate) auth: Auth,
    /// Whose it is.
    pub(crate) sign_in: SignInId,
    pub(crate) kind: ContactKind,
    /// What the person has.
    pub(crate) known: Vec<Contact>,
    /// Told which one got a code, and when.
    pub(crate) on_sent: Callback<(Box<str>, Timestamp)>,
    /// Told what was proved, once the person was read anew.
    pub(crate) on_finished: Callback<Box<str>>,
}

/// Runs the machine for as long as the component lives; `start` says where it begins.
#[hook]
pub(crate) fn use_contact_proof(
    start: impl FnOnce() -> ContactProof,
    options: ContactProofOptions,
) -> (Rc<ContactProof>, Callback<ProofEvent>) {
    let (clock, known) = (options.auth.0.client().clock().clone(), options.known.clone());
    let step = move |state, event| step(state, event, &known, clock.now());
    let run = move |effect, send: Callback<ProofEvent>| {
        let options = options.clone();
        spawn_local(async move { run(&options, effect, &send).await });
    };
    use_machine(start, step, run)
}

async fn run(options: &ContactProofOptions, effect: ProofEffect, send: &Callback<ProofEvent>) {
    let client = options.auth.0.client();
    match effect {
        ProofEffect::Add(input) => send.emit(ProofEvent::Added(add(client, &input).await)),
        ProofEffect::SendCode(id) => send.emit(ProofEvent::CodeSent(send_code(client, options.kind, &id).await)),
        ProofEffect::CheckCode(id, code) => {
            let answer = check_code(client, options.kind, &id, &code).await;
            send.emit(ProofEvent::CodeChecked(answer));
        }
        ProofEffect::Remember(id, at) => options.on_sent.emit((id, at)),
        ProofEffect::Refresh => refresh_own_user(&options.auth.0, &options.sign_in).await,
        ProofEffect::Finish(text) => {
            refresh_own_user(&options.auth.0, &options.sign_in).await;
            options.on_finished.emit(text);
        }
    }
}

async fn add(client: &Client, input: &ContactInput) -> Result<Contact, CallError> {
    match input {
        ContactInput::Email(email) => {
            let address = client.add_email_address(email.trim()).await?;
            Ok(Contact::of_email(&address, None))
        }
        ContactInput::Phone(phone) => {
            let number = client
                .add_phone_number(&phone.dial_code, &phone.national_digits())
                .await?;
            Ok(Contact::of_phone(&number, None))
        }
    }
}

fn send_code(client: &Client, kind: ContactKind, id: &str) -> LocalBoxFuture<Result<(), CallError>> {
    match kind {
        ContactKind::Email => client.send_email_code(id),
        ContactKind::Phone => client.send_phone_code(id),
    }
}

fn check_code(client: &Client, kind: ContactKind, id: &str, code: &Secret) -> LocalBoxFuture<Result<(), CallError>> {
    match kind {
        ContactKind::Email => client.verify_email_address(id, code),
        ContactKind::Phone => client.verify_phone_number(id, code),
    }
}

/// Makes one the primary one.
pub(crate) fn make_primary(client: &Client, kind: ContactKind, id: &str) -> LocalBoxFuture<Result<(), CallError>> {
    match kind {
        ContactKind::Email => client.make_email_address_primary(id),
        ContactKind::Phone => client.make_phone_number_primary(id),
    }
}

/// Removes one.
pub(crate) fn remove_contact(client: &Client, kind: ContactKind, id: &str) -> LocalBoxFuture<Result<(), CallError>> {
    match kind {
        ContactKind::Email => client.delete_email_address(id),
        ContactKind::Phone => client.delete_phone_number(id),
    }
}
