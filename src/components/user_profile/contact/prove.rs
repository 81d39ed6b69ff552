//! The dialog that adds an address or a number and proves it. Renders state, sends events.

use std::rc::Rc;

use yew::prelude::*;

use super::words::{issue_text, words};
use crate::client::Secret;
use crate::components::phone::{PhoneField, phone_field, submitted_phone};
use crate::components::resend::{Resend, resend};
use crate::components::user_profile::form::dialog_actions;
use crate::components::user_profile::scope::{Profile, Said, use_profile};
use crate::flow::contact::{
    Contact, ContactCall, ContactInput, ContactIssue, ContactKind, ContactProof, ProofEvent, ProofStep, contacts,
};
use crate::hooks::{ContactProofOptions, use_contact_proof};
use crate::kept::use_effect_with;
use crate::ui::{
    ButtonKind, CodeField, Dialog, TextField, Words, banner, button, code_field, focus, held, text_field, typed, use_id,
};
use crate::wire::Timestamp;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct ProveContactProps {
    pub(super) kind: ContactKind,
    /// One that was added before; `None` adds one.
    #[prop_or_default]
    pub(super) contact: Option<Contact>,
    /// When a code was last sent to it from here.
    #[prop_or_default]
    pub(super) sent_at: Option<Timestamp>,
    pub(super) on_sent: Callback<(Box<str>, Timestamp)>,
    pub(super) on_close: Callback<()>,
}

/// What the two forms are drawn from.
struct View<'a> {
    profile: &'a Profile,
    kind: ContactKind,
    state: &'a Rc<ContactProof>,
    send: &'a Callback<ProofEvent>,
    id: &'a AttrValue,
    node: &'a NodeRef,
    on_close: &'a Callback<()>,
    /// The dialog began with a new one, and can go back to it.
    is_new: bool,
}

#[component]
pub(super) fn ProveContact(props: &ProveContactProps) -> Html {
    let kind = props.kind;
    let profile = use_profile();
    let words = words(&profile, kind);
    let (id, node) = (use_id(), use_node_ref());
    let typed_input = use_state(|| ContactInput::empty(kind));
    let code = use_state(AttrValue::default);
    let ticks = use_state(|| 0_u32);
    let options = ContactProofOptions {
        auth: profile.context.auth.clone(),
        sign_in: profile.sign_in.clone(),
        kind,
        known: contacts(kind, &profile.user),
        on_sent: props.on_sent.clone(),
        on_finished: {
            let (profile, on_close) = (profile.clone(), props.on_close.clone());
            Callback::from(move |text: Box<str>| {
                on_close.emit(());
                profile.say.emit(Said::Done((words.was_verified)(&text).into()));
            })
        },
    };
    let start = || match &props.contact {
        Some(contact) => ContactProof::resuming(contact, ContactInput::empty(kind), props.sent_at),
        None => ContactProof::adding(ContactInput::empty(kind)),
    };
    let (state, send) = use_contact_proof(start, options);
    use_effect_with((), {
        let (node, send, say) = (node.clone(), send.clone(), profile.say.clone());
        move |()| {
            // By now the dialog is open, and has given the focus to its title.
            focus(&node);
            say.emit(Said::Nothing);
            send.emit(ProofEvent::Opened);
        }
    });
    let before = use_mut_ref(|| state.step.clone());
    // A refused code goes; the focus is where something is to be done.
    use_effect_with((state.issue.clone(), state.step.clone()), {
        let (node, code) = (node.clone(), code.clone());
        move |(issue, step): &(Option<ContactIssue>, ProofStep)| {
            let is_new_step = before.replace(step.clone()) != *step;
            if is_new_step || matches!(issue, Some(ContactIssue::CodeWrong | ContactIssue::CodeOver)) {
                code.set(AttrValue::default());
            }
            // A new step has a new title, and the focus goes there.
            if issue.is_some() {
                focus(&node);
            }
        }
    });

    let view = View {
        profile: &profile,
        kind,
        state: &state,
        send: &send,
        id: &id,
        node: &node,
        on_close: &props.on_close,
        is_new: props.contact.is_none(),
    };
    let is_entering = state.step == ProofStep::Entering;
    let (title, description) = match is_entering {
        true => (words.add_title, AttrValue::from(words.add_text)),
        false => (words.verify_title, (words.sent_to)(&state.text).into()),
    };
    let general = &profile.messages().sign_in;
    let polite = match (state.task, state.sent_at) {
        (Some(ContactCall::SendCode), _) => general.code_sending,
        // Stays while a code is checked: what comes back is told again.
        (None | Some(ContactCall::CheckCode), Some(_)) if state.issue.is_none() => general.code_sent,
        _ => "",
    };
    let issue = state.issue.as_ref().map(|issue| issue_text(&profile, kind, issue));
    let form = if is_entering {
        view.entry(&typed_input)
    } else {
        view.proof(&code, {
            let ticks = ticks.clone();
            Callback::from(move |()| ticks.set(ticks.wrapping_add(1)))
        })
    };
    html! {
        <Dialog {title} {description} words={Words(&profile.messages().widget)} on_close={props.on_close.clone()} {polite}
            waits={profile.waits(state.task.is_some_and(|task| task != ContactCall::SendCode))}
            assertive={issue.unwrap_or_default()}>
            <div key={if is_entering { "entry" } else { "proof" }}>{ form }</div>
        </Dialog>
    }
}

impl View<'_> {
    fn is_busy(&self) -> bool {
        self.state.task.is_some()
    }

    /// The words for what is wrong with the field, or with the rest.
    fn error(&self, of_field: bool) -> Option<AttrValue> {
        let issue = self.state.issue.as_ref()?;
        (issue.is_of_field() == of_field).then(|| issue_text(self.profile, self.kind, issue))
    }

    fn entry(&self, typed_input: &UseStateHandle<ContactInput>) -> Html {
        let (profile, send, node) = (self.profile, self.send.clone(), self.node.clone());
        let onsubmit = {
            let (shown, node) = ((**typed_input).clone(), node.clone());
            send.reform(move |event: SubmitEvent| {
                event.prevent_default();
                // What was filled in without an event counts.
                ProofEvent::Submitted(match &shown {
                    ContactInput::Email(_) => ContactInput::Email(held(&node).into()),
                    ContactInput::Phone(phone) => ContactInput::Phone(submitted_phone(&node, phone)),
                })
            })
        };
        let on_typed = {
            let (send, typed_input) = (send.clone(), typed_input.clone());
            Callback::from(move |input: ContactInput| {
                typed_input.set(input);
                send.emit(ProofEvent::Typed);
            })
        };
        let words = &profile.messages().sign_in;
        let field = match &**typed_input {
            ContactInput::Email(email) => text_field(TextField {
                id: format!("{}-email", self.id).into(),
                name: "email",
                label: words.email,
                kind: "email",
                autocomplete: "email",
                placeholder: words.email_placeholder,
                value: email.to_string().into(),
                oninput: on_typed.reform(|event: InputEvent| ContactInput::Email(typed(&event).into())),
                error: self.error(true),
                node,
            }),
            ContactInput::Phone(phone) => phone_field(PhoneField {
                id: format!("{}-phone", self.id).into(),
                messages: profile.messages(),
                optional: "",
                phone,
                on_change: on_typed.reform(ContactInput::Phone),
                error: self.error(true),
                node,
            }),
        };
        html! {
            <form class="wa-form" novalidate=true {onsubmit}>
                { field }
                { banner(self.error(false)) }
                { dialog_actions(profile, ButtonKind::Primary, words.send_code.into(), self.is_busy(), false, self.on_close) }
            </form>
        }
    }

    fn proof(&self, code: &UseStateHandle<AttrValue>, on_tick: Callback<()>) -> Html {
        let words = words(self.profile, self.kind);
        let onsubmit = {
            let (node, send) = (self.node.clone(), self.send.clone());
            send.reform(move |event: SubmitEvent| {
                event.prevent_default();
                ProofEvent::CodeSubmitted(Secret::from(held(&node)))
            })
        };
        let oninput = {
            let (code, send) = (code.clone(), self.send.clone());
            Callback::from(move |digits: String| {
                code.set(digits.into());
                send.emit(ProofEvent::Typed);
            })
        };
        let field = code_field(CodeField {
            id: format!("{}-code", self.id).into(),
            name: "code",
            label: self.profile.messages().sign_in.code.into(),
            value: (**code).clone(),
            oninput,
            error: self.error(true),
            described_by: AttrValue::default(),
            node: self.node.clone(),
        });
        let busy = self.state.task == Some(ContactCall::CheckCode);
        html! {
            <form class="wa-form" novalidate=true {onsubmit}>
                { field }
                { self.resend(on_tick) }
                { banner(self.error(false)) }
                if self.is_new {
                    { button(ButtonKind::Link, words.another, self.send.reform(|_| ProofEvent::Reopened)) }
                }
                { dialog_actions(self.profile, ButtonKind::Primary, words.check.into(), busy, false, self.on_close) }
            </form>
        }
    }

    /// Counts down, then offers another code; says so when the last one may have ended.
    fn resend(&self, on_tick: Callback<()>) -> Html {
        let words = &self.profile.messages().sign_in;
        resend(Resend {
            again_at: self.state.again_at(),
            ends: self.state.ends_at().map(|end| (end, words.code_perhaps_over)),
            now: self.profile.context.auth.0.client().clock().now(),
            is_sending: self.state.task == Some(ContactCall::SendCode),
            again: words.code_again,
            sending: words.code_sending,
            again_in: words.again_in,
            on_tick,
            on_again: self.send.reform(|_| ProofEvent::CodeRequested),
        })
    }
}
