//! The lines of the menu.

use std::rc::Rc;

use yew::prelude::*;

use super::item::{Deed, UserButtonItem};
use crate::components::person::{display_name, person};
use crate::hooks::{AccountAct, ActHandle, DeploymentContext, target};
use crate::i18n::UserButtonMessages;
use crate::ui::{IconName, MenuEntry, MenuItem, icon, spinner};
use crate::wire::SignIn;

/// What the lines are made of.
pub(super) struct Lines<'a> {
    pub(super) context: &'a DeploymentContext,
    /// Shows the profile over the page; without it, its page is led to.
    pub(super) on_profile: Option<Callback<()>>,
    pub(super) accounts: &'a [SignIn],
    pub(super) active: &'a SignIn,
    pub(super) extra_items: &'a [UserButtonItem],
    pub(super) act: &'a ActHandle<AccountAct>,
}

/// The lines from top to bottom: this account, the app's own, other accounts, the way out of all.
pub(super) fn entries(lines: &Lines<'_>) -> Rc<[MenuEntry]> {
    let words = lines.words();
    let others: Vec<&SignIn> = lines
        .accounts
        .iter()
        .filter(|account| account.id != lines.active.id)
        .collect();
    let mut entries = Vec::new();
    entries.extend(lines.manage());
    entries.extend(
        (0..)
            .zip(lines.extra_items)
            .filter_map(|(at, item)| lines.extra(at, item)),
    );
    entries.push(lines.act("sign-out", words.sign_out, AccountAct::SignOut(lines.active.id.clone())));
    if !others.is_empty() {
        entries.push(MenuEntry::Separator);
        entries.push(MenuEntry::Label(words.other_accounts.into()));
        entries.extend(others.iter().map(|account| lines.other_account(account)));
    }
    if let Some(add) = lines.add() {
        if others.is_empty() {
            entries.push(MenuEntry::Separator);
        }
        entries.push(add);
    }
    if !others.is_empty() {
        entries.push(MenuEntry::Separator);
        entries.push(lines.act("sign-out-all", words.sign_out_all, AccountAct::SignOutAll));
    }
    entries.into()
}

impl Lines<'_> {
    fn words(&self) -> &'static UserButtonMessages {
        &self.context.messages.user_button
    }

    fn manage(&self) -> Option<MenuEntry> {
        let text = self.words().manage_account;
        let content = line(icon(IconName::User), text.into());
        if let Some(on_profile) = &self.on_profile {
            let item = item("manage".into(), content, text.into(), on_profile.clone());
            return Some(MenuEntry::Item(item));
        }
        link(
            self.context,
            "manage".into(),
            content,
            text.into(),
            &self.context.ui.user_profile_url,
        )
    }

    fn extra(&self, at: u32, item: &UserButtonItem) -> Option<MenuEntry> {
        let key: AttrValue = format!("extra-{at}").into();
        let content = line(item.icon.clone(), item.text.clone());
        match &item.deed {
            Deed::Go(address) => link(self.context, key, content, item.text.clone(), address),
            Deed::Call(on_select) => {
                let item = self::item(key, content, item.text.clone(), on_select.clone());
                Some(MenuEntry::Item(item))
            }
        }
    }

    fn add(&self) -> Option<MenuEntry> {
        let deployment = self.context.deployment()?;
        let has_room = deployment
            .auth_settings
            .multi_session_support
            .has_room_beside(self.accounts.len());
        target::add_account_page(self.context).filter(|_| has_room)?;
        let context = self.context.clone();
        let onselect = Callback::from(move |()| {
            // The app may have gone to another page since this was drawn.
            if let Some(page) = target::add_account_page(&context) {
                context.auth.0.go(&page, false);
            }
        });
        let text = self.words().add_account;
        let content = line(icon(IconName::Plus), text.into());
        Some(MenuEntry::Item(item("add".into(), content, text.into(), onselect)))
    }

    fn act(&self, key: &'static str, text: &'static str, act: AccountAct) -> MenuEntry {
        let busy = self.act.state.is_at(&act);
        let picture = if busy { spinner() } else { icon(IconName::SignOut) };
        self.lasting(key.into(), line(picture, text.into()), text.into(), act)
    }

    fn other_account(&self, account: &SignIn) -> MenuEntry {
        let act = AccountAct::SwitchTo(account.id.clone());
        let name = display_name(self.context.messages, &account.user);
        let label = (self.words().switch_to)(&name);
        let content = html! {
            <>
                { person(self.context, account, Some(label)) }
                if self.act.state.is_at(&act) {
                    { spinner() }
                }
            </>
        };
        self.lasting(account.id.as_str().to_owned().into(), content, name.into(), act)
    }

    /// What comes of it shows in the menu, which stays open for it.
    fn lasting(&self, key: AttrValue, content: Html, text: AttrValue, act: AccountAct) -> MenuEntry {
        let busy = self.act.state.is_at(&act);
        let onselect = self.act.begin.reform(move |()| act.clone());
        MenuEntry::Item(MenuItem {
            busy,
            keeps_open: true,
            ..item(key, content, text, onselect)
        })
    }
}

fn line(picture: Html, text: AttrValue) -> Html {
    html! { <><span class="wa-menu-icon">{ picture }</span><span class="wa-menu-text">{ text }</span></> }
}

/// A line that leads somewhere; `None` when the target is none.
fn link(
    context: &DeploymentContext,
    key: AttrValue,
    content: Html,
    text: AttrValue,
    address: &str,
) -> Option<MenuEntry> {
    let page = target::configured_page(context, address)?;
    let href = Some(page.href().to_owned().into());
    let auth = context.auth.clone();
    let onselect = Callback::from(move |()| auth.0.go(&page, false));
    Some(MenuEntry::Item(MenuItem {
        href,
        ..item(key, content, text, onselect)
    }))
}

fn item(key: AttrValue, content: Html, text: AttrValue, onselect: Callback<()>) -> MenuItem {
    MenuItem {
        key,
        content,
        text,
        onselect,
        busy: false,
        keeps_open: false,
        href: None,
    }
}
