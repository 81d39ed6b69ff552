//! The user's button: who is signed in, and what to do about it.

use std::rc::Rc;

use yew::prelude::*;

use super::frame::{Frame, framed};
use super::person::{account_avatar, person};
use super::problem::problem_text;
use crate::client::{CallError, LocalBoxFuture};
use crate::flow::problem::Problem;
use crate::hooks::{ActHandle, DeploymentContext, target, use_act, use_auth, use_session};
use crate::i18n::UserButtonMessages;
use crate::session::SessionSnapshot;
use crate::theme::UiOverwrites;
use crate::ui::{IconName, Menu, MenuEntry, MenuItem, banner, icon, spinner};
use crate::wire::{SignIn, SignInId};

/// Props of [`UserButton`]. All optional.
#[derive(Clone, Debug, Default, PartialEq, Properties)]
pub struct UserButtonProps {
    /// Shows the name beside the picture. Default: no.
    #[prop_or_default]
    pub show_name: bool,
    /// Laid over the provider's overwrites. Default: changes nothing.
    #[prop_or_default]
    pub ui_overwrites: Option<UiOverwrites>,
    /// Classes for the root. Default: none.
    #[prop_or_default]
    pub class: Classes,
}

/// What a chosen line of the menu does.
#[derive(Clone, PartialEq)]
enum Action {
    SwitchTo(SignInId),
    SignOut(SignInId),
    SignOutAll,
}

/// Who is signed in, with a menu: other accounts, the account's page, signing out of one or all.
///
/// ```
/// use wacht_yew::prelude::*;
/// use yew::prelude::*;
///
/// #[component]
/// fn Header() -> Html {
///     html! {
///         <header>
///             <SignedIn unknown={html! {}} fallback={html! { <a href="/sign-in">{ "Sign in" }</a> }}>
///                 <UserButton show_name=true />
///             </SignedIn>
///         </header>
///     }
/// }
/// ```
///
/// # Behaviour
/// Shows nothing as long as nobody is active. After signing out it goes to `after_sign_out_one_page_url` or
/// `after_sign_out_all_page_url`. What fails is said in the menu, which stays open for it.
///
/// # Accessibility
/// A menu button after the ARIA authoring patterns: arrows, Home, End, letters, Escape.
///
/// # Styling
/// Parts `menu-button`, `menu`, `menu-item`, `avatar` as `data-wa-part`.
#[component]
pub fn UserButton(props: &UserButtonProps) -> Html {
    let context = use_auth("UserButton").overlaid_by(props.ui_overwrites.as_ref());
    let session = use_session();
    let close_count = use_state(|| 0_u32);
    let act = {
        let (context, close_count) = (context.clone(), close_count.clone());
        let perform = move |action| -> LocalBoxFuture<_> { Box::pin(perform(context.clone(), action)) };
        use_act(perform, Callback::from(move |_| close_count.set(*close_count + 1)))
    };

    let words = &context.messages.user_button;
    let failure = act.state.failure();
    let failure = failure.map(|error| problem_text(&Problem::from(error), context.messages));
    let frame = Frame {
        class: props.class.clone(),
        inline: true,
        polite: match act.state.under_way() {
            Some(Action::SwitchTo(_)) => words.switching.into(),
            Some(Action::SignOut(_) | Action::SignOutAll) => words.signing_out.into(),
            None => AttrValue::default(),
        },
        assertive: failure.clone().unwrap_or_default(),
        ..Frame::default()
    };
    let Some(active) = session.state().signed_in().map(|now| now.sign_in().clone()) else {
        return framed(&context, frame, Html::default());
    };
    let name = active.user.display_name();
    let entries = entries(&context, session.snapshot(), &active, &act);
    let trigger = html! {
        <>
            { account_avatar(&context, &active) }
            <span class="wa-hidden">{ (words.open)(&name) }</span>
            if props.show_name {
                <span class="wa-menu-button-name" dir="auto" aria-hidden="true">{ &name }</span>
            }
        </>
    };
    let header = html! {
        <div class="wa-menu-header">
            { person(&context, &active, None) }
            { banner(failure) }
        </div>
    };
    let menu = html! {
        <Menu {trigger} label={words.menu} {header} {entries} close_count={*close_count} />
    };
    framed(&context, frame, menu)
}

fn entries(
    context: &DeploymentContext,
    session: &SessionSnapshot,
    active: &SignIn,
    act: &ActHandle<Action>,
) -> Rc<[MenuEntry]> {
    let words = &context.messages.user_button;
    let others: Vec<&SignIn> = session
        .accounts()
        .iter()
        .filter(|account| account.id != active.id)
        .collect();
    let action = |key: &str, name: IconName, text: &'static str, action: Action| {
        let busy = act.state.is_at(&action);
        let content = line(if busy { spinner() } else { icon(name) }, text);
        let onselect = act.begin.reform(move |()| action.clone());
        item(key, content, text.into(), onselect, busy, true)
    };
    let mut entries = Vec::new();
    if let Some(page) = target::configured_page(context, &context.ui.user_profile_url) {
        let auth = context.auth.clone();
        let onselect = Callback::from(move |()| auth.0.go(&page, false));
        let content = line(icon(IconName::User), words.manage_account);
        entries.push(item(
            "manage",
            content,
            words.manage_account.into(),
            onselect,
            false,
            false,
        ));
    }
    entries.push(action(
        "sign-out",
        IconName::SignOut,
        words.sign_out,
        Action::SignOut(active.id.clone()),
    ));
    if !others.is_empty() {
        entries.push(MenuEntry::Separator);
        entries.push(MenuEntry::Label(words.other_accounts.into()));
        entries.extend(others.iter().map(|account| other_account(context, words, account, act)));
    }
    let may_add = context
        .deployment()
        .is_some_and(|deployment| deployment.auth_settings.multi_session_support.enabled);
    if may_add && target::add_account_page(context).is_some() {
        if others.is_empty() {
            entries.push(MenuEntry::Separator);
        }
        let context = context.clone();
        let onselect = Callback::from(move |()| {
            // The app may have gone to another page since this was drawn.
            if let Some(page) = target::add_account_page(&context) {
                context.auth.0.go(&page, false);
            }
        });
        let content = line(icon(IconName::Plus), words.add_account);
        entries.push(item("add", content, words.add_account.into(), onselect, false, false));
    }
    if !others.is_empty() {
        entries.push(MenuEntry::Separator);
        entries.push(action(
            "sign-out-all",
            IconName::SignOut,
            words.sign_out_all,
            Action::SignOutAll,
        ));
    }
    entries.into()
}

fn other_account(
    context: &DeploymentContext,
    words: &UserButtonMessages,
    account: &SignIn,
    act: &ActHandle<Action>,
) -> MenuEntry {
    let action = Action::SwitchTo(account.id.clone());
    let name = account.user.display_name();
    let busy = act.state.is_at(&action);
    let content = html! {
        <>
            { person(context, account, Some((words.switch_to)(&name))) }
            if busy {
                { spinner() }
            }
        </>
    };
    let onselect = act.begin.reform(move |()| action.clone());
    item(account.id.as_str(), content, name.into(), onselect, busy, true)
}

fn line(icon: Html, text: &'static str) -> Html {
    html! { <><span class="wa-menu-icon">{ icon }</span><span class="wa-menu-text">{ text }</span></> }
}

fn item(key: &str, content: Html, text: AttrValue, onselect: Callback<()>, busy: bool, keeps_open: bool) -> MenuEntry {
    MenuEntry::Item(MenuItem {
        key: key.to_owned().into(),
        content,
        text,
        onselect,
        busy,
        keeps_open,
    })
}

async fn perform(context: DeploymentContext, action: Action) -> Result<(), CallError> {
    let engine = &context.auth.0;
    match &action {
        Action::SwitchTo(id) => {
            engine.switch_sign_in(id).await?;
            engine.confirm_session().await?;
        }
        Action::SignOut(id) => engine.sign_out(Some(id)).await?,
        Action::SignOutAll => engine.sign_out(None).await?,
    }
    // A gate may have taken the button away by now; the person is led on all the same.
    leave(&context, &action);
    Ok(())
}

/// After signing out the settings say where to go.
fn leave(context: &DeploymentContext, action: &Action) {
    let page = match action {
        Action::SwitchTo(_) => return,
        Action::SignOut(_) => &context.ui.after_sign_out_one_page_url,
        Action::SignOutAll => &context.ui.after_sign_out_all_page_url,
    };
    if let Some(page) = target::configured_page(context, page) {
        context.auth.0.go(&page, false);
    }
}
