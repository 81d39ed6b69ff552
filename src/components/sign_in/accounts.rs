//! Account picker of the sign-in flow. Renders state, sends events.

use yew::prelude::*;

use super::view::View;
use crate::components::frame::app_name;
use crate::components::person::person;
use crate::components::sheet::Sheet;
use crate::flow::sign_in::SignInEvent;
use crate::ui::{IconName, icon};
use crate::wire::SignIn;

/// Offers the accounts that are signed in, and another one.
pub(super) fn accounts_screen(view: &View) -> Html {
    let words = view.words();
    let session = view.state.session();
    let accounts = session.map(|session| &*session.signins).unwrap_or_default();
    let active = session
        .and_then(|session| session.active_signin.as_ref())
        .map(|active| &active.id);
    let may_add = active.is_none() || view.rules.several_accounts;
    let content = html! {
            <ul class="wa-accounts" data-wa-part="accounts" data-state={if view.state.is_busy() { "busy" } else { "idle" }}>
                for account in accounts {
                    <li key={account.id.as_str()}>{ row(view, account, active == Some(&account.id)) }</li>
                }
                if may_add {
                    <li key="another">
                        <button class="wa-account" data-wa-part="account" data-key="another" type="button"
                            onclick={view.sends(SignInEvent::AnotherAccountRequested)}>
                            <span class="wa-account-plus">{ icon(IconName::Plus) }</span>
                            <span class="wa-account-text"><span class="wa-account-name">{ words.another_account }</span></span>
                        </button>
                    </li>
                }
            </ul>
    };
    let subtitle = (words.accounts_subtitle)(&app_name(&view.context));
    view.card(Sheet {
        title: words.accounts_title.into(),
        subtitle: subtitle.into(),
        content,
        ..Sheet::default()
    })
}

fn row(view: &View, account: &SignIn, is_active: bool) -> Html {
    let words = view.words();
    let label = (words.continue_as)(&account.user.display_name());
    html! {
        <button class="wa-account" data-wa-part="account" data-active={is_active.then_some("true")} type="button"
            aria-disabled={view.state.is_busy().then_some("true")}
            onclick={view.sends(SignInEvent::AccountChosen(account.id.clone()))}>
            { person(&view.context, account, Some(label)) }
            if is_active {
                <span class="wa-pill">{ words.current_account }</span>
            }
            { icon(IconName::ChevronRight) }
        </button>
    }
}
