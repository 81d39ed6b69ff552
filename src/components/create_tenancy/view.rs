//! What every screen is drawn from, and what they have in common.

use std::rc::Rc;

use yew::prelude::*;

use super::flow::Shape;
use crate::components::sheet::{Sheet, sheet};
use crate::flow::create_tenancy::{CreateTenancyEvent, CreateTenancyRules, CreateTenancyState, FocusTarget};
use crate::hooks::DeploymentContext;
use crate::i18n::CreateTenancyMessages;
use crate::ui::{ButtonKind, Dialog, Words, button};

/// Where the focus can go.
#[derive(Clone, Debug, Default)]
pub(super) struct Nodes {
    pub(super) heading: NodeRef,
    pub(super) name: NodeRef,
    pub(super) organization: NodeRef,
    pub(super) address: NodeRef,
}

impl Nodes {
    pub(super) fn target(&self, target: FocusTarget) -> &NodeRef {
        match target {
            FocusTarget::Heading => &self.heading,
            FocusTarget::Name => &self.name,
            FocusTarget::Organization => &self.organization,
            FocusTarget::Address => &self.address,
        }
    }
}

/// What every screen is drawn from.
pub(super) struct View {
    pub(super) context: DeploymentContext,
    pub(super) shape: Shape,
    pub(super) state: Rc<CreateTenancyState>,
    pub(super) rules: Rc<CreateTenancyRules>,
    pub(super) send: Callback<CreateTenancyEvent>,
    pub(super) nodes: Rc<Nodes>,
    pub(super) words: &'static CreateTenancyMessages,
    /// The root id that all ids derive from.
    pub(super) id: AttrValue,
    /// What it says to those who do not see it.
    pub(super) heard: Heard,
    /// Leads on at the end.
    pub(super) finish: Callback<MouseEvent>,
}

/// What the live regions say.
#[derive(Clone, Debug, Default)]
pub(super) struct Heard {
    pub(super) polite: AttrValue,
    /// What is waited for.
    pub(super) waits: AttrValue,
    pub(super) assertive: AttrValue,
}

/// What one screen says.
pub(super) struct Screen {
    pub(super) title: AttrValue,
    /// Empty for none.
    pub(super) subtitle: AttrValue,
    pub(super) notices: Html,
    pub(super) content: Html,
}

impl View {
    /// A callback that sends the same event each time.
    pub(super) fn sends(&self, event: CreateTenancyEvent) -> Callback<MouseEvent> {
        self.send.reform(move |_| event.clone())
    }

    /// A callback for a form.
    pub(super) fn submits(&self, event: CreateTenancyEvent) -> Callback<SubmitEvent> {
        self.send.reform(move |submit: SubmitEvent| {
            submit.prevent_default();
            event.clone()
        })
    }

    /// A quiet button that looks like a link.
    pub(super) fn link(&self, text: &'static str, event: CreateTenancyEvent) -> Html {
        button(ButtonKind::Link, text, self.sends(event))
    }

    /// An id of an element on this screen.
    pub(super) fn id_of(&self, name: &str) -> AttrValue {
        format!("{}-{name}", self.id).into()
    }

    /// Puts a screen on a card, or into the dialog.
    pub(super) fn draw(&self, screen: Screen) -> Html {
        let Screen {
            title,
            subtitle,
            notices,
            content,
        } = screen;
        match &self.shape {
            Shape::Page(_) => {
                let content = Sheet {
                    title,
                    subtitle,
                    notices,
                    content,
                    ..Sheet::default()
                };
                sheet(&self.context, self.id_of("title"), &self.nodes.heading, content)
            }
            Shape::Dialog(on_close) => html! {
                <Dialog title={&title} description={subtitle} words={Words(&self.context.messages.widget)} on_close={on_close.clone()}
                    polite={&self.heard.polite} waits={&self.heard.waits} assertive={&self.heard.assertive}>
                    // A new step has a new title, which the dialog shows; the focus goes to what stands below.
                    <div ref={&self.nodes.heading} class="wa-dialog-step" tabindex="-1" role="group" aria-label={title}>{ notices }{ content }</div>
                </Dialog>
            },
        }
    }
}
