//! The user's button: who is signed in, and what to do about it.

mod entries;
mod item;

use yew::prelude::*;

use super::frame::{Frame, framed};
use super::person::{account_avatar, display_name, person, tenancy};
use super::problem::problem_text;
use crate::flow::problem::Problem;
use crate::hooks::{AccountAct, DeploymentContext, SignedOutDetails, target, use_account_act, use_auth, use_session};
use crate::kept::use_effect_with;
use crate::theme::UiOverwrites;
use crate::ui::{Dialog, Menu, Words, banner};
use entries::{Lines, entries};
pub use item::UserButtonItem;

/// Props of [`UserButton`]. All optional.
///
/// ```
/// use wacht_yew::components::UserButtonProps;
/// use wacht_yew::prelude::*;
/// use yew::prelude::*;
///
/// /// The button of this app's header: whoever changes the account starts over at the top.
/// #[component]
/// fn Corner(props: &UserButtonProps) -> Html {
///     let extra_items = vec![UserButtonItem::link("Billing", "/billing")];
///     html! { <UserButton {extra_items} after_switch_url="/" ..props.clone() /> }
/// }
///
/// html! { <Corner show_name=true /> };
/// ```
#[derive(Clone, Debug, Default, PartialEq, Properties)]
pub struct UserButtonProps {
    /// Shows the name beside the picture. Default: no.
    #[prop_or_default]
    pub show_name: bool,
    /// What manages the account in a dialog over the page, usually a [`UserProfile`](super::UserProfile). Default: nothing;
    /// the account is managed on the page that `user_profile_url` names, and an app pays for no profile here.
    #[prop_or_default]
    pub profile: Option<Html>,
    /// Lines of the app's own, below the one that manages the account. Default: none.
    #[prop_or_default]
    pub extra_items: Vec<UserButtonItem>,
    /// Where to go after switching to another account: a path or an http(s) address. Default: stays on the page.
    #[prop_or_default]
    pub after_switch_url: AttrValue,
    /// Called after signing out of the account, or of all, in place of going to the target. Default: goes there, if there
    /// is one.
    #[prop_or_default]
    pub on_signed_out: Option<Callback<SignedOutDetails>>,
    /// Laid over the provider's overwrites. Default: changes nothing.
    #[prop_or_default]
    pub ui_overwrites: Option<UiOverwrites>,
    /// Classes for the root. Default: none.
    #[prop_or_default]
    pub class: Classes,
}

/// Who is signed in, with a menu: the account's page, lines of the app's own, other accounts, signing out of one or all.
///
/// Props: [`UserButtonProps`].
///
/// ```
/// use wacht_yew::prelude::*;
/// use yew::prelude::*;
///
/// #[component]
/// fn Header() -> Html {
///     html! {
///         <header>
///             <SignedIn
///                 unknown={html! {}}
///                 fallback={html! { <a href="/sign-in">{ "Sign in" }</a> }}
///             >
///                 <UserButton show_name=true profile={html! { <UserProfile /> }} />
///             </SignedIn>
///         </header>
///     }
/// }
/// ```
///
/// # Behaviour
/// Shows nothing as long as nobody is active. The head of the menu names the account and the organization and workspace in
/// use. Accounts are added as long as the deployment's `multi_session_support` has room. After signing out it goes to
/// `after_sign_out_one_page_url` or `after_sign_out_all_page_url`, after switching to `after_switch_url`. What fails is
/// said in the menu, which stays open for it, and forgotten when the menu is opened again.
///
/// # Accessibility
/// A menu button after the ARIA authoring patterns: arrows, Home, End, letters, Escape. When it goes with the account, the
/// first thing around it that can have the focus gets it.
///
/// # Styling
/// Parts `menu-button`, `menu`, `menu-item`, `avatar`, `tenancy` as `data-wa-part`.
#[component]
pub fn UserButton(props: &UserButtonProps) -> Html {
    let context = use_auth("UserButton").overlaid_by(props.ui_overwrites.as_ref());
    let session = use_session();
    let close_count = use_state(|| 0_u32);
    let shows_profile = use_state(|| false);
    let lead_on = {
        let (context, after_switch) = (context.clone(), props.after_switch_url.clone());
        let on_signed_out = props.on_signed_out.clone();
        Callback::from(move |act| leave(&context, act, &after_switch, on_signed_out.as_ref()))
    };
    let on_done = {
        let close_count = close_count.clone();
        Callback::from(move |_| close_count.set(*close_count + 1))
    };
    let act = use_account_act(&context, lead_on, on_done);

    let active = session.state().signed_in().map(|now| now.sign_in().clone());
    use_effect_with(active.as_ref().map(|active| active.id.clone()), {
        let shows_profile = shows_profile.clone();
        // Another person's profile is not what was asked for.
        move |_| shows_profile.set(false)
    });

    let words = &context.messages.user_button;
    let failure = act.state.failure();
    let failure = failure.map(|error| problem_text(&Problem::from(error), context.messages));
    let frame = Frame {
        class: props.class.clone(),
        inline: true,
        polite: match act.state.under_way() {
            Some(AccountAct::SwitchTo(_)) => words.switching.into(),
            Some(AccountAct::SignOut(_) | AccountAct::SignOutAll) => words.signing_out.into(),
            None => AttrValue::default(),
        },
        assertive: failure.clone().unwrap_or_default(),
        ..Frame::default()
    };
    let Some(active) = active else {
        return framed(&context, frame, Html::default());
    };
    let name = display_name(context.messages, &active.user);
    let entries = entries(&Lines {
        context: &context,
        on_profile: props.profile.is_some().then(|| {
            let shows_profile = shows_profile.clone();
            Callback::from(move |()| shows_profile.set(true))
        }),
        accounts: session.accounts(),
        active: &active,
        extra_items: &props.extra_items,
        act: &act,
    });
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
            { tenancy(&context, &active) }
            { banner(failure) }
        </div>
    };
    let on_close = {
        let shows_profile = shows_profile.clone();
        Callback::from(move |()| shows_profile.set(false))
    };
    let content = html! {
        <>
            <Menu {trigger} label={words.menu} {header} {entries} close_count={*close_count} on_open={act.forget} />
            if let Some(profile) = props.profile.as_ref().filter(|_| *shows_profile) {
                <Dialog title={words.manage_account} wide=true words={Words(&context.messages.widget)} {on_close}>
                    { profile.clone() }
                </Dialog>
            }
        </>
    };
    framed(&context, frame, content)
}

/// Tells the app, or goes where the settings, the overwrites or the props say.
fn leave(
    context: &DeploymentContext,
    act: AccountAct,
    after_switch: &str,
    on_signed_out: Option<&Callback<SignedOutDetails>>,
) {
    let has_others = !context.auth.0.session().accounts().is_empty();
    match act {
        AccountAct::SwitchTo(_) => {
            if let Some(page) = target::configured_page(context, after_switch) {
                context.auth.0.go(&page, false);
            }
        }
        AccountAct::SignOut(account) => context.signed_out(on_signed_out, Some(account), has_others, false),
        AccountAct::SignOutAll => context.signed_out(on_signed_out, None, has_others, false),
    }
}
