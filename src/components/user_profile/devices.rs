//! The devices' section: where else one is signed in.

use yew::prelude::*;

use super::confirm::Confirm;
use super::listed::{Listed, use_listed};
use super::scope::{Profile, use_profile};
use super::section::{ProfileSectionProps, alone, section, use_section_act};
use crate::client::{CallError, Client, LocalBoxFuture};
use crate::flow::device::{has_ended, in_order, place};
use crate::flow::user_profile::ProfileSection;
use crate::ui::{ActButton, Country, IconName, Row, act_button, country_name, icon, mark, now, rows, time_ago};
use crate::wire::{SignIn, SignInId};

/// Where the person is signed in, with sign-out of one or of all others; part of [`UserProfile`](super::UserProfile), for
/// an app that places it by itself.
///
/// Props: [`ProfileSectionProps`].
///
/// ```
/// use wacht_yew::components::DevicesSection;
/// use wacht_yew::prelude::*;
/// use yew::prelude::*;
///
/// #[component]
/// fn Devices() -> Html {
///     html! {
///         <SignedIn unknown={html! {}} fallback={html! { <RedirectToSignIn /> }}>
///             <h1>{ "Signed in on" }</h1>
///             <DevicesSection />
///         </SignedIn>
///     }
/// }
/// ```
#[component]
pub fn DevicesSection(props: &ProfileSectionProps) -> Html {
    alone(
        "DevicesSection",
        ProfileSection::Devices,
        props,
        html! { <DevicesBody /> },
    )
}

/// Which sign-ins end.
#[derive(Clone, PartialEq)]
enum Ending {
    One(SignInId),
    Others,
}

#[component]
pub(super) fn DevicesBody() -> Html {
    let profile = use_profile();
    let words = &profile.words().devices;
    let listed = use_listed(&profile, Client::own_sign_ins);
    let asked = use_state(|| None::<Ending>);
    let act = {
        let (listed, asked) = (listed.clone(), asked.clone());
        let perform = move |profile: &Profile, ending: Ending| -> LocalBoxFuture<_> {
            Box::pin(end(profile.clone(), listed.clone(), ending))
        };
        let said = |profile: &Profile, ending: &Ending| match ending {
            Ending::One(_) => profile.words().devices.was_signed_out.into(),
            Ending::Others => profile.words().devices.others_were_signed_out.into(),
        };
        let failed = |profile: &Profile, _: &Ending, error: &CallError| profile.problem(error);
        use_section_act(
            &profile,
            perform,
            said,
            failed,
            Callback::from(move |_| asked.set(None)),
        )
    };

    let sign_ins = listed.items().map(|items| in_order(items.to_vec(), &profile.sign_in));
    let sign_ins = sign_ins.unwrap_or_default();
    let ask = |ending: Ending| {
        let (asked, forget) = (asked.clone(), act.forget.clone());
        Callback::from(move |_: MouseEvent| {
            forget.emit(());
            asked.set(Some(ending.clone()));
        })
    };
    let shown = sign_ins
        .iter()
        .map(|sign_in| row(&profile, sign_in, ask(Ending::One(sign_in.id.clone()))));
    let has_others = sign_ins.iter().any(|sign_in| sign_in.id != profile.sign_in);
    let others = ActButton {
        text: words.sign_out_others.into(),
        onclick: ask(Ending::Others),
        ..ActButton::default()
    };
    let question = (*asked).clone().map(|ending| {
        let (title, text) = match &ending {
            Ending::One(id) => {
                let sign_in = sign_ins.iter().find(|sign_in| sign_in.id == *id);
                let name = sign_in.map(|sign_in| name(&profile, sign_in)).unwrap_or_default();
                ((words.sign_out_title)(&name), words.sign_out_text)
            }
            Ending::Others => (words.sign_out_others_title.to_owned(), words.sign_out_others_text),
        };
        let on_confirm = act.begin.reform(move |()| ending.clone());
        let on_close = {
            let asked = asked.clone();
            Callback::from(move |()| asked.set(None))
        };
        let failure = act.state.failure().map(|error| profile.problem(error));
        html! {
            <Confirm {title} {text} action={words.sign_out} busy={act.state.under_way().is_some()} {failure} {on_confirm} {on_close} />
        }
    });
    let content = html! {
        <>
            { listed.trouble(&profile) }
            if !sign_ins.is_empty() {
                { rows(shown.collect()) }
                if has_others {
                    <div class="wa-section-actions">{ act_button(others) }</div>
                } else {
                    <p class="wa-text">{ words.none_else }</p>
                }
            }
            <>{ question.unwrap_or_default() }</>
        </>
    };
    section(&profile, ProfileSection::Devices, words.text, content)
}

fn row(profile: &Profile, sign_in: &SignIn, onclick: Callback<MouseEvent>) -> Row {
    let words = &profile.words().devices;
    let is_this = sign_in.id == profile.sign_in;
    let name = name(profile, sign_in);
    let button = ActButton {
        text: words.sign_out.into(),
        label: (words.sign_out_of)(&name).into(),
        onclick,
        ..ActButton::default()
    };
    Row {
        key: sign_in.id.to_string().into(),
        icon: icon(IconName::Device),
        title: name.into(),
        marks: html! {
            if is_this {
                { mark(words.this.into(), "good") }
            }
        },
        detail: html! {
            <>{ where_it_is(profile, sign_in) }{ " · " }{ when(profile, sign_in, is_this) }</>
        },
        actions: html! {
            if !is_this {
                { act_button(button) }
            }
        },
    }
}

fn name(profile: &Profile, sign_in: &SignIn) -> String {
    let words = &profile.words().devices;
    match (&*sign_in.browser, &*sign_in.device) {
        ("", "") => words.unknown.to_owned(),
        ("", only) | (only, "") => only.to_owned(),
        (browser, device) => (words.browser_on)(browser, device),
    }
}

fn where_it_is(profile: &Profile, sign_in: &SignIn) -> String {
    let country = Country::of_code(&sign_in.country_code);
    let country = country.map(|country| country_name(profile.messages().locale, country));
    let country = country.unwrap_or_default();
    let words = &profile.words().devices;
    let place = match place(sign_in, &country) {
        ("", only) | (only, "") => only.to_owned(),
        (city, country) => (words.place)(city, country),
    };
    let address = &sign_in.ip_address;
    match (place.is_empty(), address.is_empty()) {
        (true, true) => words.unknown_place.to_owned(),
        (true, false) => address.to_string(),
        (false, true) => place,
        (false, false) => (words.place_and_address)(&place, address),
    }
}

fn when(profile: &Profile, sign_in: &SignIn, is_this: bool) -> String {
    let words = &profile.words().devices;
    let last = sign_in.last_active_at.filter(|_| !is_this);
    let ago = last.and_then(|last| time_ago(profile.messages().locale, last, now()));
    ago.map_or_else(|| words.active_now.to_owned(), |ago| (words.active)(&ago))
}

/// Ends what is to end, and reads the list anew, however far that came.
async fn end(profile: Profile, listed: Listed<SignIn>, ending: Ending) -> Result<(), CallError> {
    let ids = match ending {
        Ending::One(id) => vec![id],
        Ending::Others => {
            let items = listed.items().unwrap_or_default();
            let others = items.iter().filter(|sign_in| sign_in.id != profile.sign_in);
            others.map(|sign_in| sign_in.id.clone()).collect()
        }
    };
    let client = profile.client();
    let mut answer = Ok(());
    for id in ids {
        answer = match client.end_sign_in(&id).await {
            Err(error) if !has_ended(&error) => Err(error),
            _ => Ok(()),
        };
        if answer.is_err() {
            break;
        }
    }
    listed.reload().await;
    answer
}
