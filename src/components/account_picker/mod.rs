//! The account picker: who of those signed in here goes on.

mod view;

use yew::prelude::*;

use super::flow_page::without_deployment;
use super::frame::{Frame, framed};
use super::problem::problem_text;
use super::sheet::{Sheet, sheet};
use crate::flow::problem::Problem;
use crate::flow::redirect::SafeRedirect;
use crate::hooks::{AccountAct, DeploymentContext, SignedOutDetails, target, use_account_act, use_auth, use_session};
use crate::theme::UiOverwrites;
use crate::ui::{banner, card_skeleton, focus, use_id};
use view::{Screen, View};

/// Props of [`AccountPicker`]. All optional.
///
/// ```
/// use wacht_yew::components::AccountPickerProps;
/// use wacht_yew::prelude::*;
/// use yew::prelude::*;
///
/// /// An account picker of the app's own, to be used like the kit's: it has the same props.
/// #[component]
/// fn Accounts(props: &AccountPickerProps) -> Html {
///     html! {
///         <main>
///             <p>{ "Work and private life in one place." }</p>
///             <AccountPicker ..props.clone() />
///         </main>
///     }
/// }
/// ```
#[derive(Clone, Debug, Default, PartialEq, Properties)]
pub struct AccountPickerProps {
    /// Laid over the provider's overwrites. Default: changes nothing.
    #[prop_or_default]
    pub ui_overwrites: Option<UiOverwrites>,
    /// Called when an account was chosen and is active, in place of going to the target. Default: goes there.
    #[prop_or_default]
    pub on_chosen: Option<Callback<AccountChosenDetails>>,
    /// Called after signing out of an account, or of all, in place of going to the target. Default: goes there, if there
    /// is one.
    #[prop_or_default]
    pub on_signed_out: Option<Callback<SignedOutDetails>>,
    /// Classes for the root. Default: none.
    #[prop_or_default]
    pub class: Classes,
}

/// What an app is told when an account was chosen.
///
/// ```
/// use wacht_yew::prelude::*;
/// use yew::prelude::*;
///
/// #[component]
/// fn Accounts() -> Html {
///     let navigation = use_navigation();
///     let on_chosen = move |chosen: AccountChosenDetails| navigation.go(&chosen.target);
///     html! { <AccountPicker {on_chosen} /> }
/// }
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct AccountChosenDetails {
    /// Where the kit would have gone.
    pub target: SafeRedirect,
}

/// The accounts signed in here, as a page of its own: choose one, add one, sign out of one or of all.
///
/// Props: [`AccountPickerProps`].
///
/// ```
/// use wacht_yew::prelude::*;
/// use yew::prelude::*;
///
/// #[component]
/// fn AccountsPage() -> Html {
///     html! { <AccountPicker /> }
/// }
/// ```
///
/// # Behaviour
/// A chosen account becomes the active one and goes to the `redirect_uri` of the address bar if the deployment allows it,
/// else to `after_signin_redirect_url`, else to `/`. Who signs out of one account stays here as long as others are left,
/// and afterwards goes to `after_sign_out_one_page_url`; who signs out of all goes to `after_sign_out_all_page_url`.
/// Accounts are added as long as the deployment's `multi_session_support` has room.
///
/// # Accessibility
/// A list of buttons; what happens is told by live regions, and the focus is on the heading when a row is gone.
///
/// # Styling
/// Root `.wa-root[data-wa-screen="account-picker/…"]` with `loading`, `failed`, `accounts` or `nobody`; parts `card`,
/// `accounts`, `account`, `account-end`, `button`, `banner` as `data-wa-part`.
#[component]
pub fn AccountPicker(props: &AccountPickerProps) -> Html {
    let context = use_auth("AccountPicker").overlaid_by(props.ui_overwrites.as_ref());
    let session = use_session();
    let (id, heading) = (use_id(), use_node_ref());
    let said = use_state(AttrValue::default);
    let lead_on = {
        let (context, on_chosen, on_signed_out) =
            (context.clone(), props.on_chosen.clone(), props.on_signed_out.clone());
        Callback::from(move |act| leave(&context, act, on_chosen.as_ref(), on_signed_out.as_ref()))
    };
    let on_done = {
        let heading = heading.clone();
        Callback::from(move |act| {
            if matches!(act, AccountAct::SignOut(_)) {
                focus(&heading);
            }
        })
    };
    let act = use_account_act(&context, lead_on, on_done);
    if let Some(nothing) = without_deployment(&context) {
        return nothing;
    }

    let words = &context.messages.user_button;
    let screen = Screen::of(&context, session.snapshot());
    let failure = match (act.state.failure(), &screen) {
        (Some(error), _) => Some(error),
        (None, Screen::Failed(error)) => Some(error),
        (None, _) => None,
    };
    let failure = failure.map(|error| problem_text(&Problem::from(error), context.messages));
    let frame = Frame {
        screen: screen.name().into(),
        class: props.class.clone(),
        inline: false,
        polite: match act.state.under_way() {
            Some(AccountAct::SwitchTo(_)) => words.switching.into(),
            Some(AccountAct::SignOut(_) | AccountAct::SignOutAll) => words.signing_out.into(),
            // Only what came about.
            None if act.state.failure().is_some() => AttrValue::default(),
            None => (*said).clone(),
        },
        waits: match screen {
            Screen::Loading => context.messages.common.loading.into(),
            _ => AttrValue::default(),
        },
        assertive: failure.clone().unwrap_or_default(),
    };
    let view = View {
        context: &context,
        session: session.snapshot(),
        act: &act,
        say: said.setter().to_callback(),
        on_chosen: props.on_chosen.as_ref(),
    };
    let content = match &screen {
        Screen::Loading => return framed(&context, frame, card_skeleton(context.messages.common.loading)),
        Screen::Failed(_) => view.failed(),
        Screen::Accounts => view.accounts(),
        Screen::Nobody => view.nobody(),
    };
    let content = Sheet {
        notices: banner(failure),
        ..content
    };
    let card = sheet(&context, format!("{id}-title").into(), &heading, content);
    framed(&context, frame, card)
}

/// The active account goes on.
fn choose(context: &DeploymentContext, on_chosen: Option<&Callback<AccountChosenDetails>>) {
    let target = target::after_sign_in(context);
    match on_chosen {
        Some(tell) => tell.emit(AccountChosenDetails { target }),
        None => context.auth.0.go(&target, true),
    }
}

/// Tells the app, or goes where the address bar, the settings or the overwrites say.
fn leave(
    context: &DeploymentContext,
    act: AccountAct,
    on_chosen: Option<&Callback<AccountChosenDetails>>,
    on_signed_out: Option<&Callback<SignedOutDetails>>,
) {
    let has_others = !context.auth.0.session().accounts().is_empty();
    match act {
        AccountAct::SwitchTo(_) => choose(context, on_chosen),
        // As long as others are left, the page stays to choose among them.
        AccountAct::SignOut(account) => context.signed_out(on_signed_out, Some(account), has_others, has_others),
        AccountAct::SignOutAll => context.signed_out(on_signed_out, None, has_others, false),
    }
}
