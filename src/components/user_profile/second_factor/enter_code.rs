//! The two consecutive codes of a new authenticator app: one field, asked for twice.

use yew::prelude::*;

use crate::client::Secret;
use crate::components::user_profile::scope::use_profile;
use crate::flow::authenticator_setup::SetupEvent;
use crate::kept::use_effect_with;
use crate::ui::{
    ActButton, ButtonKind, CodeField, Countdown, TimeText, act_button, code_field, focus, held, now, use_id,
};
use crate::wire::Timestamp;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct EnterCodeProps {
    /// When the code appears that is asked for; `None` for the first one, which is there.
    #[prop_or_default]
    pub(super) next_at: Option<Timestamp>,
    /// The codes are being checked.
    #[prop_or_default]
    pub(super) busy: bool,
    #[prop_or_default]
    pub(super) issue: Option<AttrValue>,
    pub(super) send: Callback<SetupEvent>,
    /// Says something to those who do not see the countdown.
    pub(super) tell: Callback<AttrValue>,
}

#[component]
pub(super) fn EnterCode(props: &EnterCodeProps) -> Html {
    let profile = use_profile();
    let words = &profile.words().setup;
    let id = use_id();
    let node = use_node_ref();
    let code = use_state(String::new);
    let came = use_state(|| None::<Timestamp>);
    let is_second = props.next_at.is_some() || props.busy;
    // Another code is asked for, or the one given was refused.
    use_effect_with((props.next_at, props.busy), {
        let (node, code) = (node.clone(), code.clone());
        move |(_, busy)| {
            if !*busy {
                code.set(String::new());
                focus(&node);
            }
        }
    });
    use_effect_with(props.issue.clone(), {
        let (node, code) = (node.clone(), code.clone());
        move |issue| {
            if issue.is_some() {
                if code.len() == crate::ui::CODE_LENGTH {
                    code.set(String::new());
                }
                focus(&node);
            }
        }
    });

    let onsubmit = {
        let (send, node) = (props.send.clone(), node.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let code = Secret::from(held(&node));
            send.emit(SetupEvent::CodeSubmitted { code, at: now() });
        })
    };
    let oninput = {
        let (send, code) = (props.send.clone(), code.clone());
        Callback::from(move |typed: String| {
            code.set(typed);
            send.emit(SetupEvent::CodeTyped);
        })
    };
    let on_end = {
        let (came, tell, next_at) = (came.clone(), props.tell.clone(), props.next_at);
        Callback::from(move |()| {
            came.set(next_at);
            tell.emit(words.come.into());
        })
    };
    let about = format!("{id}-about");
    let field = CodeField {
        id,
        name: "code",
        label: if is_second {
            words.second_label
        } else {
            words.first_label
        }
        .into(),
        value: (*code).clone().into(),
        oninput,
        error: props.issue.clone(),
        described_by: about.clone().into(),
        node,
    };
    let back = ActButton {
        text: words.back.into(),
        onclick: props.send.reform(|_: MouseEvent| SetupEvent::WentBack),
        ..ActButton::default()
    };
    let verify = ActButton {
        kind: ButtonKind::Primary,
        text: if is_second { words.verify } else { words.next }.into(),
        busy: props.busy,
        submits: true,
        ..ActButton::default()
    };
    let waits = props.next_at.filter(|next_at| *came != Some(*next_at));
    html! {
        <form class="wa-form" novalidate=true {onsubmit}>
            <p id={about} class="wa-text">{ if is_second { words.second_text } else { words.first_text } }</p>
            if is_second {
                <div class="wa-next-code">
                    if let Some(until) = waits {
                        <Countdown {until} text={TimeText(words.wait)} {on_end} />
                    } else if props.next_at.is_some() {
                        <span class="wa-next-code-here">{ words.come }</span>
                    }
                </div>
            }
            { code_field(field) }
            <div class="wa-dialog-actions">{ act_button(back) }{ act_button(verify) }</div>
        </form>
    }
}
