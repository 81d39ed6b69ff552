//! The picker's screens. Renders the session, begins acts.

use yew::prelude::*;

use super::{AccountChosenDetails, choose};
use crate::client::CallError;
use crate::components::account_list::{AccountList, account_list};
use crate::components::frame::app_name;
use crate::components::person::display_name;
use crate::components::sheet::Sheet;
use crate::hooks::{AccountAct, ActHandle, DeploymentContext, target};
use crate::i18n::AccountPickerMessages;
use crate::session::{SessionSnapshot, SessionState};
use crate::theme::ScreenName;
use crate::ui::{ButtonKind, IconName, busy_button, button, icon, spinner};
use crate::wire::SignIn;

/// Which screen the session asks for.
pub(super) enum Screen {
    Loading,
    /// The session cannot be read.
    Failed(CallError),
    Accounts,
    Nobody,
}

impl Screen {
    pub(super) fn of(context: &DeploymentContext, session: &SessionSnapshot) -> Self {
        match session.state() {
            _ if !context.is_ready() => Self::Loading,
            SessionState::Unknown => Self::Loading,
            SessionState::Degraded(_, error) if session.session().is_none() => Self::Failed(error.clone()),
            _ if session.accounts().is_empty() => Self::Nobody,
            _ => Self::Accounts,
        }
    }

    pub(super) fn name(&self) -> ScreenName {
        match self {
            Self::Loading => ScreenName::AccountPickerLoading,
            Self::Failed(_) => ScreenName::AccountPickerFailed,
            Self::Accounts => ScreenName::AccountPickerAccounts,
            Self::Nobody => ScreenName::AccountPickerNobody,
        }
    }
}

/// What the screens are drawn from.
pub(super) struct View<'a> {
    pub(super) context: &'a DeploymentContext,
    pub(super) session: &'a SessionSnapshot,
    pub(super) act: &'a ActHandle<AccountAct>,
    /// What the polite live region says once something is done.
    pub(super) say: Callback<AttrValue>,
    pub(super) on_chosen: Option<&'a Callback<AccountChosenDetails>>,
}

impl View<'_> {
    fn words(&self) -> &'static AccountPickerMessages {
        &self.context.messages.account_picker
    }

    pub(super) fn failed(&self) -> Sheet {
        let auth = self.context.auth.clone();
        let retry = Callback::from(move |_| auth.0.load());
        let messages = self.context.messages;
        Sheet {
            title: messages.sign_in.accounts_title.into(),
            content: button(ButtonKind::Primary, messages.common.try_again, retry),
            ..Sheet::default()
        }
    }

    pub(super) fn nobody(&self) -> Sheet {
        let words = self.words();
        let page = target::sibling_page(self.context, &self.context.ui.sign_in_page_url);
        let content = html! {
            if let Some(page) = page {
                <a class="wa-button" data-wa-part="button" data-variant="primary" href={page.href().to_owned()}>
                    { self.context.messages.sign_in.submit }
                </a>
            } else {
                <p class="wa-text">{ self.context.messages.sign_in.elsewhere_no_link }</p>
            }
        };
        Sheet {
            title: words.nobody_title.into(),
            subtitle: words.nobody_text.into(),
            content,
            ..Sheet::default()
        }
    }

    pub(super) fn accounts(&self) -> Sheet {
        let accounts = self.session.accounts();
        let active = self.session.state().signed_in().map(|now| &now.sign_in().id);
        let chosen = match self.act.state.under_way() {
            Some(AccountAct::SwitchTo(id)) => Some(id),
            _ => None,
        };
        let list = account_list(&AccountList {
            context: self.context,
            accounts,
            active,
            is_busy: self.act.state.under_way().is_some(),
            chosen,
            on_choose: &|account| self.choosing(account, active == Some(&account.id)),
            beside: &|account| self.way_out(account),
            on_another: self.adding(accounts.len()),
        });
        let messages = self.context.messages;
        let content = html! {
            <div class="wa-form">
                { list }
                if accounts.len() > 1 {
                    { self.way_out_of_all() }
                }
            </div>
        };
        Sheet {
            title: messages.sign_in.accounts_title.into(),
            subtitle: (messages.sign_in.accounts_subtitle)(&app_name(self.context)).into(),
            content,
            ..Sheet::default()
        }
    }

    /// The account in use goes on at once; another one becomes the active one first.
    fn choosing(&self, account: &SignIn, is_active: bool) -> Callback<MouseEvent> {
        let id = account.id.clone();
        if !is_active {
            return self.act.begin.reform(move |_| AccountAct::SwitchTo(id.clone()));
        }
        let (context, on_chosen) = (self.context.clone(), self.on_chosen.cloned());
        let is_busy = self.act.state.under_way().is_some();
        Callback::from(move |_| {
            if !is_busy {
                choose(&context, on_chosen.as_ref());
            }
        })
    }

    fn adding(&self, accounts: usize) -> Option<Callback<MouseEvent>> {
        let deployment = self.context.deployment()?;
        let has_room = deployment.auth_settings.multi_session_support.has_room_beside(accounts);
        let page = target::sibling_page(self.context, &self.context.ui.sign_in_page_url).filter(|_| has_room)?;
        let auth = self.context.auth.clone();
        Some(Callback::from(move |_| auth.0.go(&page, false)))
    }

    fn way_out(&self, account: &SignIn) -> Html {
        let name = display_name(self.context.messages, &account.user);
        let label = (self.words().sign_out_of)(&name);
        let act = AccountAct::SignOut(account.id.clone());
        let busy = self.act.state.is_at(&act);
        let is_free = self.act.state.under_way().is_none();
        let (begin, say) = (self.act.begin.clone(), self.say.clone());
        let gone: AttrValue = (self.words().signed_out_of)(&name).into();
        let onclick = Callback::from(move |_| {
            if is_free {
                say.emit(gone.clone());
                begin.emit(act.clone());
            }
        });
        html! {
            <button class="wa-icon-button" data-wa-part="account-end" type="button" aria-label={label}
                aria-disabled={(!is_free).then_some("true")} data-state={if busy { "busy" } else { "idle" }} {onclick}>
                { if busy { spinner() } else { icon(IconName::SignOut) } }
            </button>
        }
    }

    fn way_out_of_all(&self) -> Html {
        let busy = self.act.state.is_at(&AccountAct::SignOutAll);
        let onclick = self.act.begin.reform(|_| AccountAct::SignOutAll);
        busy_button(
            ButtonKind::Secondary,
            self.context.messages.user_button.sign_out_all,
            busy,
            onclick,
        )
    }
}
