//! The organization switcher: where somebody works, and where else they can.

mod change;
mod current;
mod leave;
mod more;
mod panel;
mod place;
mod shut;
mod sources;

use std::rc::Rc;

use yew::prelude::*;

use super::create_tenancy::{CreateOrganizationDialog, CreateWorkspaceDialog, TenancyCreated};
use super::frame::{Frame, framed};
use crate::client::LocalBoxFuture;
use crate::flow::create_tenancy::TenancyKind;
use crate::flow::org_switcher::Entry;
use crate::hooks::{
    DeploymentContext, TenancyChange, TenancyChangeCause, use_act, use_active_tenancy, use_auth, use_session,
};
use crate::kept::use_effect_with;
use crate::theme::UiOverwrites;
use crate::ui::{IconName, Popover, focus, icon};
use crate::wire::{OrganizationId, SignIn};
use change::{Action, finish, perform};
use leave::LeaveDialog;
use panel::Panel;
use place::{place_name, place_picture};

/// Props of [`OrgSwitcher`]. All optional.
///
/// ```
/// use wacht_yew::components::OrgSwitcherProps;
/// use wacht_yew::prelude::*;
/// use yew::prelude::*;
///
/// /// An app in which everybody works in an organization, and which calls them teams.
/// #[component]
/// fn TeamSwitcher(props: &OrgSwitcherProps) -> Html {
///     let ui_overwrites =
///         UiOverwrites::new().words(|words| words.org_switcher.title = "Teams");
///     html! { <OrgSwitcher hide_personal=true {ui_overwrites} ..props.clone() /> }
/// }
/// ```
#[derive(Clone, Debug, Default, PartialEq, Properties)]
pub struct OrgSwitcherProps {
    /// Offers no personal account: in this app everybody works in an organization. Default: offers it.
    #[prop_or_default]
    pub hide_personal: bool,
    /// What is in the button, in place of picture and name of where somebody works. Default: those.
    #[prop_or_default]
    pub trigger: Option<Html>,
    /// More lines at the end, for what the app adds. Default: none.
    #[prop_or_default]
    pub extra_items: Vec<OrgSwitcherItem>,
    /// Called after somebody works elsewhere, in place of going to the target. Default: goes there, if there is one.
    #[prop_or_default]
    pub on_organization_changed: Option<Callback<TenancyChange>>,
    /// Laid over the provider's overwrites. Default: changes nothing.
    #[prop_or_default]
    pub ui_overwrites: Option<UiOverwrites>,
    /// Classes for the root. Default: none.
    #[prop_or_default]
    pub class: Classes,
}

/// A line that an app adds to the switcher.
///
/// ```
/// use wacht_yew::prelude::*;
/// use yew::prelude::*;
///
/// #[component]
/// fn Places() -> Html {
///     let item = OrgSwitcherItem {
///         key: "compare".into(),
///         text: "Compare plans".into(),
///         on_select: Callback::from(|()| web_sys::console::log_1(&"plans".into())),
///     };
///     html! { <OrgSwitcher extra_items={vec![item]} /> }
/// }
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct OrgSwitcherItem {
    /// Unique among the lines; its `data-key`.
    pub key: AttrValue,
    /// What it says.
    pub text: AttrValue,
    /// Called when it is chosen; the switcher closes.
    pub on_select: Callback<()>,
}

/// What the panel has told by the root's live regions; they stand outside of it.
#[derive(Clone, Default, PartialEq)]
struct Heard {
    polite: AttrValue,
    waits: AttrValue,
    assertive: AttrValue,
}

/// What is open over the page.
#[derive(Clone, PartialEq)]
enum Layer {
    None,
    List,
    Leave(Rc<Entry>, usize),
    Create(TenancyKind, Option<OrganizationId>),
}

/// Where somebody works, with a list of where else they can: the personal account, organizations, their workspaces.
///
/// Props: [`OrgSwitcherProps`].
///
/// ```
/// use wacht_yew::prelude::*;
/// use yew::prelude::*;
///
/// #[component]
/// fn Header() -> Html {
///     html! { <header><OrgSwitcher hide_personal=true /></header> }
/// }
/// ```
///
/// # Behaviour
/// Shows nothing while nobody is signed in, and where the deployment has no organizations. The lists are read when it
/// is opened. A list of 8 places or more can be searched; however many there are, only what is seen is drawn. What may
/// not be entered says why and what to do about it. Managing leads to `organization_profile_url` and is offered to those
/// who may; creating leads to `create_organization_url`, or opens a dialog where none is set. After a change it goes to
/// `after_switch_redirect_url` of the overwrites, if that is set.
///
/// # Accessibility
/// A button that opens a panel with a listbox: arrows, Page Up and Page Down, Home and End move, typing searches or goes
/// to the next place with that letter, Enter chooses, Escape closes and gives the focus back.
///
/// # Styling
/// Parts `popover-button`, `popover`, `place-current`, `list`, `place`, `dialog` as `data-wa-part`.
#[component]
pub fn OrgSwitcher(props: &OrgSwitcherProps) -> Html {
    let context = use_auth("OrgSwitcher").overlaid_by(props.ui_overwrites.as_ref());
    let session = use_session();
    let tenancy = use_active_tenancy();
    let layer = use_state_eq(|| Layer::None);
    let button = use_node_ref();
    let told = use_state_eq(AttrValue::default);
    // The focus goes back to the button when that says where somebody is now.
    let goes_back = use_mut_ref(|| false);
    use_effect_with(*layer == Layer::None, {
        let (button, goes_back) = (button.clone(), goes_back.clone());
        move |is_closed| {
            if *is_closed && goes_back.take() {
                focus(&button);
            }
        }
    });
    let heard = use_state_eq(Heard::default);
    let messages = context.messages;
    let act = {
        let (context, on_changed) = (context.clone(), props.on_organization_changed.clone());
        let perform =
            move |action| -> LocalBoxFuture<_> { Box::pin(perform(context.clone(), on_changed.clone(), action)) };
        let (layer, told, goes_back) = (layer.clone(), told.clone(), goes_back.clone());
        let on_done = Callback::from(move |action: Action| {
            let Some(text) = action.done(messages) else { return };
            told.set(text);
            if *layer != Layer::None {
                goes_back.replace(true);
                layer.set(Layer::None);
            }
        });
        use_act(perform, on_done)
    };

    let words = &context.messages.org_switcher;
    let frame = Frame {
        class: props.class.clone(),
        inline: true,
        polite: match act.state.under_way() {
            Some(Action::Enter(_)) => words.switching.into(),
            Some(Action::Leave(_)) => words.leaving.into(),
            Some(Action::LookAgain) => context.messages.common.loading.into(),
            None if !heard.polite.is_empty() => heard.polite.clone(),
            None => (*told).clone(),
        },
        waits: heard.waits.clone(),
        assertive: heard.assertive.clone(),
        ..Frame::default()
    };
    let has_organizations = context
        .deployment()
        .is_some_and(|deployment| deployment.b2b_settings.organizations_enabled);
    let active = session.state().signed_in().map(|now| tenancy.complete(now.sign_in()));
    let Some(active) = active.filter(|_| has_organizations) else {
        return framed(&context, frame, Html::default());
    };

    let show = {
        let (layer, button, forget, told) = (layer.clone(), button.clone(), act.forget.clone(), told.clone());
        Callback::from(move |next: Layer| {
            forget.emit(());
            told.set(AttrValue::default());
            if !matches!(next, Layer::None | Layer::List) {
                // A dialog gives the focus back to where it was when it opened.
                focus(&button);
            }
            layer.set(next);
        })
    };
    let close = show.reform(|()| Layer::None);
    let on_open = show.reform(|open: bool| if open { Layer::List } else { Layer::None });
    let here = place_name(&active, words);
    let trigger = props
        .trigger
        .clone()
        .unwrap_or_else(|| trigger(&context, &active, &here));
    let popover = html! {
        <Popover {trigger} trigger_label={(words.open)(&here)} label={words.title} open={*layer == Layer::List} {on_open} {button}>
            <Panel context={context.clone()} sign_in={Rc::new(active.clone())} hide_personal={props.hide_personal}
                extra_items={props.extra_items.clone()} act={act.state.clone()} begin={act.begin.clone()} {show}
                hear={heard.setter().to_callback()} />
        </Popover>
    };
    let on_finished = {
        let (close, context, on_changed) = (close.clone(), context.clone(), props.on_organization_changed.clone());
        Callback::from(move |created: TenancyCreated| {
            close.emit(());
            finish(
                &context,
                on_changed.as_ref(),
                TenancyChangeCause::Created,
                created.place(),
            );
        })
    };
    let ui_overwrites = props.ui_overwrites.clone();
    let dialog = match &*layer {
        Layer::None | Layer::List => Html::default(),
        Layer::Leave(entry, workspaces) => html! {
            <LeaveDialog context={context.clone()} entry={entry.clone()} workspaces={*workspaces} act={act.state.clone()}
                begin={act.begin.clone()} on_close={close} />
        },
        Layer::Create(TenancyKind::Organization, _) => html! {
            <CreateOrganizationDialog on_close={close} {on_finished} {ui_overwrites} />
        },
        Layer::Create(TenancyKind::Workspace, organization) => html! {
            <CreateWorkspaceDialog organization={organization.clone()} on_close={close} {on_finished} {ui_overwrites} />
        },
    };
    framed(
        &context,
        frame,
        html! { <>{ popover }<div class="wa-gate">{ dialog }</div></> },
    )
}

fn trigger(context: &DeploymentContext, active: &SignIn, here: &str) -> Html {
    html! {
        <>
            { place_picture(context, active) }
            <span class="wa-place-here" dir="auto">{ here }</span>
            { icon(IconName::ChevronDown) }
        </>
    }
}
