//! The accounts that are signed in, to choose one of.

use yew::prelude::*;

use super::person::{display_name, person};
use crate::hooks::DeploymentContext;
use crate::ui::{IconName, icon, spinner};
use crate::wire::{SignIn, SignInId};

/// What a list of accounts is drawn from.
pub(super) struct AccountList<'a> {
    pub(super) context: &'a DeploymentContext,
    pub(super) accounts: &'a [SignIn],
    /// The account in use, if any.
    pub(super) active: Option<&'a SignInId>,
    /// A request about the accounts is under way.
    pub(super) is_busy: bool,
    /// The account that is being chosen.
    pub(super) chosen: Option<&'a SignInId>,
    pub(super) on_choose: &'a dyn Fn(&SignIn) -> Callback<MouseEvent>,
    /// What stands beside the row of an account.
    pub(super) beside: &'a dyn Fn(&SignIn) -> Html,
    /// Adds a row for an account that is not in the list.
    pub(super) on_another: Option<Callback<MouseEvent>>,
}

/// Draws the list: a button for each account, and one for another account.
pub(super) fn account_list(list: &AccountList<'_>) -> Html {
    let another = list.context.messages.sign_in.another_account;
    html! {
        <ul class="wa-accounts" data-wa-part="accounts" data-state={if list.is_busy { "busy" } else { "idle" }}>
            for account in list.accounts {
                <li key={account.id.as_str()} class="wa-account-line">
                    { row(list, account) }
                    { (list.beside)(account) }
                </li>
            }
            if let Some(onclick) = &list.on_another {
                <li key="another" class="wa-account-line">
                    <button class="wa-account" data-wa-part="account" data-key="another" type="button" {onclick}>
                        <span class="wa-account-plus">{ icon(IconName::Plus) }</span>
                        <span class="wa-account-text"><span class="wa-account-name">{ another }</span></span>
                    </button>
                </li>
            }
        </ul>
    }
}

fn row(list: &AccountList<'_>, account: &SignIn) -> Html {
    let words = &list.context.messages.sign_in;
    let is_active = list.active == Some(&account.id);
    let is_chosen = list.chosen == Some(&account.id);
    let label = (words.continue_as)(&display_name(list.context.messages, &account.user));
    html! {
        <button class="wa-account" data-wa-part="account" data-active={is_active.then_some("true")} type="button"
            aria-disabled={list.is_busy.then_some("true")} onclick={(list.on_choose)(account)}>
            { person(list.context, account, Some(label)) }
            if is_active {
                <span class="wa-pill">{ words.current_account }</span>
            }
            { if is_chosen { spinner() } else { icon(IconName::ChevronRight) } }
        </button>
    }
}
