//! The user's profile: its frame, and one file per section.
//!
//! A new section is a variant of [`ProfileSection`](crate::flow::user_profile::ProfileSection), a file here, and a line in
//! each `match` of this file.

mod confirm;
mod connections;
mod contact;
mod delete_account;
mod details;
mod devices;
mod form;
mod listed;
mod navigation;
mod passkeys;
mod password;
mod place;
mod scope;
mod second_factor;
mod section;
mod skeleton;

use std::rc::Rc;

use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use super::slots::{ProfileBlock, ProfileSlots, filled};
use crate::flow::contact::ContactKind;
use crate::flow::user_profile::{ProfileGroup, ProfileSection, sections};
use crate::hooks::SignedOutDetails;
use crate::i18n::UserProfileMessages;
use crate::kept::use_effect_with;
use crate::theme::UiOverwrites;
use crate::ui::{IconName, icon};
use crate::wire::User;
pub use connections::ConnectedAccountsSection;
use connections::ConnectionsBody;
use contact::ContactBody;
pub use contact::{EmailAddressesSection, PhoneNumbersSection};
use delete_account::DeleteAccountBody;
pub use delete_account::DeleteAccountSection;
use details::DetailsBody;
pub use details::DetailsSection;
use devices::DevicesBody;
pub use devices::DevicesSection;
use navigation::{Entry, back, navigation};
use passkeys::PasskeysBody;
pub use passkeys::PasskeysSection;
use password::PasswordBody;
pub use password::PasswordSection;
use place::use_place;
use scope::{Said, Scope, use_profile};
use second_factor::SecondFactorBody;
pub use second_factor::SecondFactorSection;
pub use section::ProfileSectionProps;

/// Props of [`UserProfile`]. All optional.
///
/// ```
/// use wacht_yew::components::UserProfileProps;
/// use wacht_yew::flow::user_profile::ProfileSection;
/// use wacht_yew::prelude::*;
/// use yew::prelude::*;
///
/// /// Opens the profile where a notice such as "Your account has no second factor" leads to.
/// fn profile_at(section: ProfileSection) -> Html {
///     let profile = UserProfileProps {
///         section: Some(section.slug().into()),
///         base_path: Some("/account".into()),
///         ..UserProfileProps::default()
///     };
///     html! { <UserProfile ..profile /> }
/// }
/// ```
#[derive(Clone, Debug, Default, PartialEq, Properties)]
pub struct UserProfileProps {
    /// The slug of the section to show, such as that of a [`ProfileSection`]. With `base_path` it is shown at the base
    /// itself. Default: the first one on wide screens, the list on small ones.
    #[prop_or_default]
    pub section: Option<AttrValue>,
    /// The path of the page that the profile stands on, such as `/account`: each section then has an address of its own
    /// below it, such as `/account/passkeys`, which the app's router has to lead here, too. Default: none, and the
    /// section shown is known to the profile alone.
    #[prop_or_default]
    pub base_path: Option<AttrValue>,
    /// Sections of the app's own, behind the kit's. Default: none.
    #[prop_or_default]
    pub extra_sections: Rc<[ExtraSection]>,
    /// What the app puts beside the list of sections and the section that is shown. Default: nothing.
    #[prop_or_default]
    pub slots: ProfileSlots,
    /// Called after the account was deleted, in place of going where signing out goes. Default: goes there.
    #[prop_or_default]
    pub on_signed_out: Option<Callback<SignedOutDetails>>,
    /// Laid over the provider's overwrites. Default: changes nothing.
    #[prop_or_default]
    pub ui_overwrites: Option<UiOverwrites>,
    /// Classes for the root. Default: none.
    #[prop_or_default]
    pub class: Classes,
}

/// A section of the app's own.
///
/// ```
/// use std::rc::Rc;
///
/// use wacht_yew::components::ExtraSection;
/// use wacht_yew::prelude::*;
/// use yew::prelude::*;
///
/// #[component]
/// fn Account() -> Html {
///     let billing = ExtraSection {
///         slug: "billing".into(),
///         name: "Billing".into(),
///         icon: html! {},
///         content: html! { <p>{ "You owe nothing." }</p> },
///     };
///     html! { <UserProfile base_path="/account" extra_sections={Rc::from([billing])} /> }
/// }
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct ExtraSection {
    /// Its name in addresses; none that the kit uses.
    pub slug: AttrValue,
    /// What it is called.
    pub name: AttrValue,
    /// Before its name in the list: 20 by 20 pixels, decoration. Empty for none.
    pub icon: Html,
    /// What it shows.
    pub content: Html,
}

/// What the slots of a profile are drawn from.
///
/// ```
/// use wacht_yew::components::ShownProfile;
/// use wacht_yew::flow::user_profile::ProfileSection;
/// use wacht_yew::prelude::*;
/// use yew::prelude::*;
///
/// /// Stands above the section of passwords, for who has none.
/// fn notice(shown: ShownProfile) -> Html {
///     let is_about_passwords = &*shown.section == ProfileSection::Password.slug();
///     html! {
///         if is_about_passwords && !shown.user.has_password {
///             <p>{ "You sign in with a passkey: you need no password." }</p>
///         }
///     }
/// }
///
/// let slots = ProfileSlots::new().before(ProfileBlock::Section, notice);
/// html! { <UserProfile {slots} /> };
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct ShownProfile {
    /// Whose profile it is, as last heard of.
    pub user: Rc<User>,
    /// The slug of the section that is shown, such as that of a [`ProfileSection`].
    pub section: AttrValue,
}

/// The person's own account: passwords, passkeys, second factor, devices, and whatever an app adds.
///
/// Props: [`UserProfileProps`].
///
/// ```
/// use wacht_yew::prelude::*;
/// use yew::prelude::*;
///
/// #[component]
/// fn AccountPage() -> Html {
///     html! { <UserProfile base_path="/account" /> }
/// }
/// ```
///
/// # Behaviour
/// The sections follow from the deployment's settings and from what the person has. Shows nothing as long as nobody is
/// signed in: put it behind [`SignedIn`](super::SignedIn). Every act asks the server for the person anew.
///
/// # Accessibility
/// A list of links (with `base_path`) or buttons, the shown one marked by `aria-current`. A chosen section's heading gets
/// the focus. Results are told by a polite, failures by an assertive live region.
///
/// # Styling
/// Root `.wa-root[data-wa-screen="user-profile"]`; parts `profile`, `profile-navigation`, `profile-link`, `section`,
/// `rows`, `row`, `mark` as `data-wa-part`; a section's slug as `data-section`. It fills its place: two columns from 720
/// pixels of its own width, else the list and then the section.
#[component]
pub fn UserProfile(props: &UserProfileProps) -> Html {
    html! {
        <Scope who="UserProfile" ui_overwrites={props.ui_overwrites.clone()} on_signed_out={props.on_signed_out.clone()}
            class={props.class.clone()}>
            <Sections section={props.section.clone()} base_path={props.base_path.clone()} extra_sections={props.extra_sections.clone()}
                slots={props.slots.clone()} />
        </Scope>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct SectionsProps {
    section: Option<AttrValue>,
    base_path: Option<AttrValue>,
    extra_sections: Rc<[ExtraSection]>,
    slots: ProfileSlots,
}

/// The list of sections beside the one that is shown.
#[component]
fn Sections(props: &SectionsProps) -> Html {
    let profile = use_profile();
    let node = use_node_ref();
    let base = props.base_path.as_ref();
    let place = use_place(base, props.section.clone());
    let offered = sections(&profile.deployment, &profile.user);
    let entries = entries(&offered, &props.extra_sections, profile.words());
    let chosen = place
        .chosen
        .as_ref()
        .and_then(|slug| entries.iter().find(|entry| entry.slug == *slug));
    let shown = chosen
        .or(entries.first())
        .map(|entry| entry.slug.clone())
        .unwrap_or_default();
    let is_chosen = chosen.is_some();

    let before = use_mut_ref(|| None::<(AttrValue, bool)>);
    use_effect_with((shown.clone(), is_chosen), {
        let (node, say) = (node.clone(), profile.say.clone());
        move |now: &(AttrValue, bool)| {
            // The page that is opened first leaves the focus where it is.
            if let Some((left, _)) = before.replace(Some(now.clone())) {
                say.emit(Said::Nothing);
                move_focus(&node, now, &left);
            }
        }
    });

    let content = match ProfileSection::from_slug(&shown) {
        Some(section) => body(section),
        None => {
            let own = props.extra_sections.iter().find(|own| own.slug == shown);
            own.map(|own| own.content.clone()).unwrap_or_default()
        }
    };
    let slots = filled(
        &props.slots,
        &ShownProfile {
            user: profile.user.clone(),
            section: shown.clone(),
        },
    );
    // Keyed in a place of its own: a slot beside it has no key.
    let section = html! {
        <div class="wa-gate"><div class="wa-profile-section" key={shown.to_string()}>{ content }</div></div>
    };
    let frame = html! {
        <div class="wa-profile" data-wa-part="profile" data-state={if is_chosen { "section" } else { "list" }}>
            <h1 class="wa-hidden">{ profile.words().title }</h1>
            { navigation(&profile, &entries, &shown, base, &place, &slots) }
            <div class="wa-profile-content">
                { back(&profile, base, &place) }
                { slots.around(ProfileBlock::Section, section) }
            </div>
        </div>
    };
    html! {
        <div class="wa-profile-container" ref={node}>{ slots.around_all(frame) }</div>
    }
}

/// To the heading of a section that was chosen; back in the list, to the entry of the one that was left.
fn move_focus(node: &NodeRef, (shown, is_chosen): &(AttrValue, bool), left: &str) {
    let Some(root) = node.cast::<Element>() else { return };
    let to = |selector: &str| {
        let found = root.query_selector(selector).ok().flatten();
        found.and_then(|found| found.dyn_into::<HtmlElement>().ok())
    };
    let heading = to(".wa-profile-section h2").filter(|_| *is_chosen);
    let entry = || {
        to(&format!(
            ".wa-profile-link[data-section=\"{}\"]",
            if *is_chosen { shown } else { left }
        ))
    };
    if let Some(element) = heading.or_else(entry) {
        // Fails only for an element that has left the page meanwhile.
        let _ = element.focus();
    }
}

fn entries(offered: &[ProfileSection], extra: &[ExtraSection], words: &UserProfileMessages) -> Vec<Entry> {
    let mut group = None;
    let own = offered.iter().map(|section| {
        let is_new = group.replace(section.group()) != Some(section.group());
        Entry {
            slug: section.slug().into(),
            name: section_name(*section, words).into(),
            icon: icon(section_icon(*section)),
            group: if is_new { group_name(section.group(), words) } else { "" },
        }
    });
    let mut entries: Vec<Entry> = own.collect();
    entries.extend(extra.iter().map(|extra| Entry {
        slug: extra.slug.clone(),
        name: extra.name.clone(),
        icon: extra.icon.clone(),
        group: "",
    }));
    entries
}

fn group_name(group: ProfileGroup, words: &UserProfileMessages) -> &'static str {
    match group {
        ProfileGroup::Identity => words.group_identity,
        ProfileGroup::Security => words.group_security,
        ProfileGroup::Account => words.group_account,
    }
}

/// What a section is called.
fn section_name(section: ProfileSection, words: &UserProfileMessages) -> &'static str {
    match section {
        ProfileSection::Details => words.details.name,
        ProfileSection::EmailAddresses => words.emails.name,
        ProfileSection::PhoneNumbers => words.phones.name,
        ProfileSection::ConnectedAccounts => words.connections.name,
        ProfileSection::Password => words.password.name,
        ProfileSection::Passkeys => words.passkeys.name,
        ProfileSection::SecondFactor => words.second_factor.name,
        ProfileSection::Devices => words.devices.name,
        ProfileSection::DeleteAccount => words.delete.name,
    }
}

fn section_icon(section: ProfileSection) -> IconName {
    match section {
        ProfileSection::Details => IconName::User,
        ProfileSection::EmailAddresses => IconName::Mail,
        ProfileSection::PhoneNumbers => IconName::Phone,
        ProfileSection::ConnectedAccounts => IconName::Link,
        ProfileSection::Password => IconName::Key,
        ProfileSection::Passkeys => IconName::Passkey,
        ProfileSection::SecondFactor => IconName::Shield,
        ProfileSection::Devices => IconName::Device,
        ProfileSection::DeleteAccount => IconName::Trash,
    }
}

/// What a section shows.
fn body(section: ProfileSection) -> Html {
    match section {
        ProfileSection::Details => html! { <DetailsBody /> },
        ProfileSection::EmailAddresses => html! { <ContactBody kind={ContactKind::Email} /> },
        ProfileSection::PhoneNumbers => html! { <ContactBody kind={ContactKind::Phone} /> },
        ProfileSection::ConnectedAccounts => html! { <ConnectionsBody /> },
        ProfileSection::Password => html! { <PasswordBody /> },
        ProfileSection::Passkeys => html! { <PasskeysBody /> },
        ProfileSection::SecondFactor => html! { <SecondFactorBody /> },
        ProfileSection::Devices => html! { <DevicesBody /> },
        ProfileSection::DeleteAccount => html! { <DeleteAccountBody /> },
    }
}
