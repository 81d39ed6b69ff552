//! Account picker of the sign-in flow. Renders state, sends events.

use yew::prelude::*;

use super::view::View;
use crate::components::account_list::{AccountList, account_list};
use crate::components::frame::app_name;
use crate::components::sheet::Sheet;
use crate::flow::sign_in::SignInEvent;

/// Offers the accounts that are signed in, and another one.
pub(super) fn accounts_screen(view: &View) -> Html {
    let words = view.words();
    let session = view.state.session();
    let accounts = session.map(|session| session.signins.as_slice()).unwrap_or_default();
    let active = session
        .and_then(|session| session.active_signin.as_ref())
        .map(|active| &active.id);
    let may_add = active.is_none() || view.rules.several_accounts;
    let another = view.sends(SignInEvent::AnotherAccountRequested);
    let content = account_list(&AccountList {
        context: &view.context,
        accounts,
        active,
        is_busy: view.state.is_busy(),
        chosen: None,
        on_choose: &|account| view.sends(SignInEvent::AccountChosen(account.id.clone())),
        beside: &|_| Html::default(),
        on_another: may_add.then_some(another),
    });
    let subtitle = (words.accounts_subtitle)(&app_name(&view.context));
    view.card(Sheet {
        title: words.accounts_title.into(),
        subtitle: subtitle.into(),
        content,
        ..Sheet::default()
    })
}
