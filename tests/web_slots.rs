//! Slots and screens of an app's own: each at its place, drawn from the flow's state, and never in the way of it.

#![cfg(target_arch = "wasm32")]

#[path = "web/mod.rs"]
mod web;

use serde_json::json;
use wacht_yew::components::{ShownProfile, Slots};
use wacht_yew::prelude::*;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web::{Fill, Page, Site, set_address};
use yew::prelude::*;

wasm_bindgen_test_configure!(run_in_browser);

const ADA: &str = "ada@example.com";
const BARBARA: &str = "barbara@example.com";
const HEDY: &str = "hedy@example.com";
const BLOCKS: [CardBlock; 6] = [
    CardBlock::Heading,
    CardBlock::Social,
    CardBlock::Form,
    CardBlock::Submit,
    CardBlock::Links,
    CardBlock::Footer,
];

/// Something in every slot of a card.
fn everywhere<Handle>() -> Slots<Handle, CardBlock> {
    let slots = Slots::new()
        .header(|_| html! { <i>{ "own" }</i> })
        .footer(|_| html! { <i>{ "own" }</i> });
    BLOCKS.into_iter().fold(slots, |slots, block| {
        slots
            .before(block, |_| html! { <i>{ "own" }</i> })
            .after(block, |_| html! { <i>{ "own" }</i> })
    })
}

/// The slots and blocks of the page from top to bottom; a form also tells its end.
fn order(page: &Page) -> String {
    let landmarks = "[data-slot], h1, [data-wa-part=social], form, button[type=submit], [data-wa-part=links], .wa-footer-line, [data-wa-part=profile-navigation], [data-wa-part=section]";
    let mut names = Vec::new();
    let mut form = None;
    for element in page.all(landmarks) {
        if form
            .as_ref()
            .is_some_and(|form: &web_sys::HtmlElement| !form.contains(Some(&element)))
        {
            names.push("/form".to_owned());
            form = None;
        }
        names.push(match (element.get_attribute("data-slot"), &*element.tag_name()) {
            (Some(slot), _) => slot,
            (None, "FORM") => {
                form = Some(element);
                "FORM".to_owned()
            }
            (None, "BUTTON") => "SUBMIT".to_owned(),
            (None, "P") => "FOOTER".to_owned(),
            (None, "H1") => "HEADING".to_owned(),
            (None, _) => element.get_attribute("data-wa-part").unwrap_or_default().to_uppercase(),
        });
    }
    names.join(" ")
}

#[wasm_bindgen_test]
async fn each_slot_of_a_sign_in_stands_at_its_block() {
    let site = Site::new().await;
    let page = Page::mount(&site, html! { <SignIn slots={everywhere()} /> });
    page.shows("sign-in/identifier").await;
    assert_eq!(
        order(&page),
        "header before-heading HEADING after-heading before-social SOCIAL after-social before-form FORM \
         before-submit SUBMIT after-submit before-links LINKS after-links /form after-form \
         before-footer FOOTER after-footer footer"
    );
    page.enter_identifier(ADA).await;
    assert_eq!(
        order(&page),
        "header before-heading HEADING after-heading before-form FORM \
         before-submit SUBMIT after-submit before-links LINKS after-links /form after-form \
         before-footer FOOTER after-footer footer"
    );
}

#[wasm_bindgen_test]
async fn each_slot_of_the_other_cards_stands_at_its_block() {
    let page = Page::mount(&Site::new().await, html! { <SignUp slots={everywhere()} /> });
    page.shows("sign-up/form").await;
    assert_eq!(
        order(&page),
        "header before-heading HEADING after-heading before-social SOCIAL after-social before-form FORM \
         before-submit SUBMIT after-submit /form after-form before-footer FOOTER after-footer footer"
    );
    drop(page);

    let site = Site::with_settings(json!({ "restrictions": { "sign_up_mode": "waitlist" } })).await;
    let page = Page::mount(&site, html! { <Waitlist slots={everywhere()} /> });
    page.shows("waitlist/form").await;
    assert_eq!(
        order(&page),
        "header before-heading HEADING after-heading before-form FORM before-submit SUBMIT after-submit \
         /form after-form before-footer FOOTER after-footer footer"
    );
    drop(page);

    let site = Site::new().await;
    let link = site.invite(BARBARA, None);
    site.sign_in(BARBARA).await;
    set_address(&link);
    let slots: InvitationSlots = everywhere();
    let page = Page::mount(&site, html! { <AcceptInvitation {slots} /> });
    page.shows("invitation/offer").await;
    assert_eq!(
        order(&page),
        "header before-heading HEADING after-heading before-form LINKS after-form before-footer after-footer footer"
    );
}

#[wasm_bindgen_test]
async fn the_slots_of_a_profile_know_whose_it_is_and_what_is_shown() {
    let site = Site::new().await;
    site.sign_in(ADA).await;
    let named = |shown: ShownProfile| html! { <i>{ format!("{} {}", shown.user.first_name, shown.section) }</i> };
    let slots = ProfileSlots::new()
        .header(named)
        .footer(named)
        .before(ProfileBlock::Navigation, named)
        .after(ProfileBlock::Navigation, named)
        .before(ProfileBlock::Section, named)
        .after(ProfileBlock::Section, named);
    let page = Page::mount(&site, html! { <UserProfile {slots} section="devices" /> });
    page.until("the section", |page| {
        page.has("[data-wa-part=section]:not([data-state=loading])")
    })
    .await;
    assert_eq!(
        order(&page),
        "header HEADING before-navigation PROFILE-NAVIGATION after-navigation before-section SECTION after-section footer"
    );
    assert!(
        page.all(".wa-slot")
            .iter()
            .all(|slot| slot.text_content().as_deref() == Some("Ada devices"))
    );
    page.get("[data-wa-part=profile-link][data-section=passkeys]").click();
    page.until("the other section", |page| {
        page.text("[data-slot=before-section]") == "Ada passkeys"
    })
    .await;
    page.focuses(".wa-profile-section h2").await;
}

#[wasm_bindgen_test]
async fn a_component_without_slots_has_no_trace_of_them() {
    let page = Page::sign_in(&Site::new().await).await;
    assert!(!page.has("[data-slot]"));
}

#[wasm_bindgen_test]
async fn a_slot_comes_and_goes_with_the_state_and_leaves_the_form_alone() {
    let site = Site::new().await;
    let draw = |sign_in: SignInHandle| {
        html! {
            if sign_in.state().error.is_some() {
                <a id="help" href="/help">{ "Call the help desk" }</a>
            }
        }
    };
    let slots = SignInSlots::new()
        .before(CardBlock::Form, draw)
        .before(CardBlock::Submit, draw);
    let page = Page::mount(&site, html! { <SignIn {slots} /> });
    page.shows("sign-in/identifier").await;
    let slot = page.get("[data-slot=before-form]");
    assert_eq!(slot.offset_height(), 0, "what is empty takes no room");
    let field = page.field("username");
    page.submit();
    page.until("the slot", |page| page.has("#help")).await;
    assert!(slot.offset_height() > 0);
    page.focuses("input[name=username]").await;
    assert!(page.field("username") == field, "the field is still the same one");
    page.type_into("username", "a");
    page.until("no slot", |page| !page.has("#help")).await;
    assert!(page.field("username") == field && field.value() == "a");
    assert!(page.has_focus("input[name=username]"));
}

#[wasm_bindgen_test]
async fn drawings_of_one_slot_stand_in_their_order() {
    let slots = SignInSlots::new()
        .header(|_| html! { "one" })
        .header(|_| html! { "two" });
    let page = Page::mount(&Site::new().await, html! { <SignIn {slots} /> });
    page.shows("sign-in/identifier").await;
    let texts: Vec<_> = page.all("[data-slot=header]").iter().map(web_text).collect();
    assert_eq!(texts, ["one", "two"]);
}

fn web_text(element: &web_sys::HtmlElement) -> String {
    element.text_content().unwrap_or_default()
}

mod own {
    //! A password screen of an app's own.

    use wacht_yew::client::Secret;
    use wacht_yew::flow::sign_in::{SignInEvent, SignInScreen};
    use web_sys::FormData;

    use super::*;

    #[derive(Clone, PartialEq, Properties)]
    struct OwnProps {
        send: Callback<SignInEvent>,
        identifier: AttrValue,
        invalid: bool,
    }

    #[component]
    fn OwnPassword(props: &OwnProps) -> Html {
        let onsubmit = props.send.reform(|event: SubmitEvent| {
            event.prevent_default();
            let form = FormData::new_with_form(&event.target_unchecked_into()).expect("a form");
            SignInEvent::PasswordSubmitted(Secret::from(form.get("password").as_string().unwrap_or_default()))
        });
        html! {
            <form {onsubmit}>
                <h1 id="own">{ format!("The magic word, {}?", props.identifier) }</h1>
                <input type="hidden" name="decoy" />
                <input type="password" name="password" aria-invalid={props.invalid.then_some("true")} />
                <button type="submit">{ "Say it" }</button>
            </form>
        }
    }

    pub(super) fn screen(sign_in: SignInHandle) -> Option<Html> {
        let state = sign_in.state();
        (state.screen == SignInScreen::Password).then(|| {
            let identifier = state.identifier.to_string();
            html! { <OwnPassword send={sign_in.send().clone()} {identifier} invalid={state.error.is_some()} /> }
        })
    }
}

async fn at_own_password(site: &Site) -> Page {
    let slots = SignInSlots::new().footer(|_| html! { <i>{ "own" }</i> });
    let page = Page::mount(site, html! { <SignIn screen={own::screen} {slots} /> });
    page.shows("sign-in/identifier").await;
    page.enter_identifier(ADA).await;
    page
}

#[wasm_bindgen_test]
async fn an_own_screen_goes_all_the_way_with_errors_focus_and_reload() {
    let site = Site::new().await;
    let page = at_own_password(&site).await;
    page.focuses("#own").await;
    assert_eq!(page.all("h1").len(), 1, "the kit's own heading is gone");
    assert_eq!(page.all("form").len(), 1);
    assert!(page.has("[data-wa-part=card] [data-wa-part=own-screen] #own"));
    assert!(page.has("[data-slot=footer]"), "what frames the screen stays");

    page.type_into("password", "wrong");
    page.submit();
    let refusal = ENGLISH.sign_in_errors.invalid_email_credentials;
    page.until("the refusal", |page| page.banner() == refusal).await;
    assert_eq!(page.announcement("assertive"), refusal);
    page.focuses("input[name=password]").await;

    let page = page.reload().await;
    page.shows("sign-in/password").await;
    page.until("the own screen", |page| page.has("#own")).await;
    assert_eq!(page.text("#own"), format!("The magic word, {ADA}?"));
    page.type_into("password", &site.password_of(ADA));
    page.submit();
    page.shows("sign-in/finished").await;
    page.focuses(".wa-card-title").await;
    assert!(!page.has("#own"), "the other screens are the kit's");
}

#[wasm_bindgen_test]
async fn an_own_screen_is_no_dead_end() {
    let site = Site::new().await;
    let page = at_own_password(&site).await;
    page.click(ENGLISH.sign_in.start_over);
    page.shows("sign-in/identifier").await;
    page.focuses("h1").await;
    assert!(!page.has("#own"));
}

#[wasm_bindgen_test]
async fn a_session_that_cannot_be_read_stays_the_kits_to_tell() {
    let site = Site::new().await;
    site.faults(json!({ "drop": true, "path": "/session" }));
    let page = Page::mount(
        &site,
        html! { <SignIn screen={|_: SignInHandle| Some(html! { <p id="own" /> })} /> },
    );
    page.until("the banner", |page| page.banner() == ENGLISH.problem.offline)
        .await;
    assert!(!page.has("#own"));
    site.faults(json!({}));
    page.click(ENGLISH.common.try_again);
    page.until("the own screen", |page| page.has("#own")).await;
    assert_eq!(page.screen(), "sign-in/identifier");
    assert!(
        !page.offers(ENGLISH.sign_in.start_over),
        "the first screen needs no way back to it"
    );
}

#[wasm_bindgen_test]
async fn screens_of_the_other_flows_can_be_drawn_too() {
    use wacht_yew::flow::sign_up::SignUpScreen;
    let site = Site::with_settings(json!({
        "auth_settings": { "email_address": { "verify_signup": true }, "phone_number": { "verify_signup": false } },
        "ui_settings": { "signup_terms_statement_shown": false },
    }))
    .await;
    let screen = |sign_up: SignUpHandle| match &sign_up.state().screen {
        SignUpScreen::Code(_) => Some(html! { <h2 id="own">{ "Look at your mail" }</h2> }),
        _ => None,
    };
    let page = Page::mount(&site, html! { <SignUp {screen} /> });
    page.shows("sign-up/form").await;
    page.fill("first-name", "Hedy", Fill::WithEvent);
    page.fill("email", HEDY, Fill::WithEvent);
    page.fill("phone", "+1 555 010 0142", Fill::WithEvent);
    page.fill("username", "hedy", Fill::WithEvent);
    page.fill("password", "Frequency-Hop-1942!", Fill::WithEvent);
    page.submit();
    page.shows("sign-up/code").await;
    page.focuses("#own").await;
    page.click(ENGLISH.sign_up.change_details);
    page.shows("sign-up/form").await;
    drop(page);

    let site = Site::with_settings(json!({ "restrictions": { "sign_up_mode": "waitlist" } })).await;
    let page = Page::mount(
        &site,
        html! { <Waitlist screen={|waitlist: WaitlistHandle| {
            Some(html! { <h1 id="own">{ format!("{:?}", waitlist.state().screen) }</h1> })
        }} /> },
    );
    page.until("the own screen", |page| page.text("#own") == "Form").await;
    assert!(page.offers(ENGLISH.waitlist.sign_in));
    drop(page);

    let site = Site::new().await;
    let link = site.invite(BARBARA, None);
    site.sign_in(BARBARA).await;
    set_address(&link);
    let page = Page::mount(
        &site,
        html! { <AcceptInvitation screen={|invitation: InvitationHandle| {
            Some(html! { <h1 id="own">{ format!("{:?}", invitation.state().screen) }</h1> })
        }} /> },
    );
    page.until("the own screen", |page| page.text("#own") == "Offer").await;
    assert!(page.offers(&(ENGLISH.invitation.to_app)("Analytical Engines")));
}
