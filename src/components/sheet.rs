//! What stands on the card of a flow.

use yew::prelude::*;

use super::frame::app_name;
use super::slots::{CardBlock, Filling};
use crate::hooks::{DeploymentContext, target};
use crate::ui::{CardHeader, card, card_header};

/// The heading, what went wrong, the content, and what is below.
#[derive(Default)]
pub(super) struct Sheet {
    pub(super) title: AttrValue,
    /// Empty for none.
    pub(super) subtitle: AttrValue,
    /// Whom the screen is about.
    pub(super) badge: Html,
    /// What went wrong.
    pub(super) notices: Html,
    pub(super) content: Html,
    /// The content consists of blocks that have their slots already.
    pub(super) has_blocks: bool,
    pub(super) footer: Option<Html>,
    /// What the app puts beside the blocks.
    pub(super) slots: Filling<CardBlock>,
}

/// Draws a card with the deployment's logo. Its heading gets this id, and the focus through this node.
pub(super) fn sheet(context: &DeploymentContext, id: AttrValue, heading: &NodeRef, sheet: Sheet) -> Html {
    let logo_link = target::configured_page(context, &context.ui.after_logo_click_url);
    let header = card_header(CardHeader {
        id: id.clone(),
        heading: heading.clone(),
        title: sheet.title,
        subtitle: sheet.subtitle,
        logo: context.ui.logo_image_url.to_string().into(),
        app_name: app_name(context).into(),
        logo_link: logo_link.map(|page| page.href().to_owned().into()).unwrap_or_default(),
    });
    let slots = sheet.slots;
    let header = slots.around(CardBlock::Heading, header);
    let content = if sheet.has_blocks {
        sheet.content
    } else {
        slots.around(CardBlock::Form, sheet.content)
    };
    let body = html! {
        <><>{ header }</><>{ sheet.badge }</><>{ sheet.notices }</><>{ content }</></>
    };
    card(&id, body, slots.around_some(CardBlock::Footer, sheet.footer))
}
