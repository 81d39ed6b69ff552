//! The language follows the page, apps reword single texts, numbers are the language's own.

#![cfg(target_arch = "wasm32")]

#[path = "web/mod.rs"]
mod web;

use std::cell::Cell;
use std::rc::Rc;

use wacht_yew::components::DetailsSection;
use wacht_yew::hooks::use_messages;
use wacht_yew::i18n::{ARABIC, Count, JAPANESE, Plural, spoken_time};
use wacht_yew::prelude::*;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web::{Page, Site, document};
use yew::prelude::*;

wasm_bindgen_test_configure!(run_in_browser);

const ROOT: &str = ".wa-root";

/// Gives the document a language for the time of a test; none for `""`.
struct DocumentLanguage(String);

impl DocumentLanguage {
    fn set(tag: &str) -> Self {
        let before = document_language().unwrap_or_default();
        name_language(tag);
        Self(before)
    }
}

impl Drop for DocumentLanguage {
    fn drop(&mut self) {
        name_language(&self.0);
    }
}

fn document_language() -> Option<String> {
    document().document_element()?.get_attribute("lang")
}

fn name_language(tag: &str) {
    let root = document().document_element().expect("a document has a root");
    let named = if tag.is_empty() {
        root.remove_attribute("lang")
    } else {
        root.set_attribute("lang", tag)
    };
    named.expect("any language can be named");
}

/// A sign-in page of an app that speaks these languages.
async fn speaking(languages: impl Into<Languages>, locale: &'static str) -> Page {
    let site = Site::new().await;
    let languages = languages.into();
    let page = Page::mount_with(&site, html! { <SignIn /> }, |props| {
        props.languages = languages;
        props.locale = locale.into();
    });
    page.shows("sign-in/identifier").await;
    page
}

fn language(page: &Page) -> (String, String) {
    let root = page.get(ROOT);
    let attribute = |name| root.get_attribute(name).unwrap_or_default();
    (attribute("lang"), attribute("dir"))
}

#[wasm_bindgen_test]
async fn the_language_is_the_prop_then_the_documents_then_the_browsers_then_the_first() {
    let both = || [&GERMAN, &ENGLISH];
    let _document = DocumentLanguage::set("de-CH");
    assert_eq!(language(&speaking(both(), "en-GB").await).0, "en", "the prop");
    assert_eq!(
        language(&speaking(both(), "it").await).0,
        "de",
        "the document, for the prop is not spoken"
    );
    assert_eq!(language(&speaking(both(), "").await).0, "de", "the document");
    name_language("");
    let browser = web::window().navigator().language().unwrap_or_default();
    assert!(browser.starts_with("en"), "{browser}");
    assert_eq!(language(&speaking(both(), "").await).0, "en", "the browser");
    assert_eq!(language(&speaking([&GERMAN, &ARABIC], "").await).0, "de", "the first");
}

#[wasm_bindgen_test]
async fn the_kit_follows_the_document_and_keeps_what_is_typed() {
    let _document = DocumentLanguage::set("en");
    let page = speaking([&ENGLISH, &GERMAN, &ARABIC], "").await;
    assert_eq!(page.text("button[type=submit]"), ENGLISH.sign_in.continue_);
    page.type_into("username", "ada@example.com");
    name_language("de-AT");
    page.until("German", |page| {
        page.text("button[type=submit]") == GERMAN.sign_in.continue_
    })
    .await;
    assert_eq!(language(&page), ("de".to_owned(), "ltr".to_owned()));
    assert_eq!(page.field("username").value(), "ada@example.com");
    name_language("ar-EG");
    page.until("Arabic", |page| language(page) == ("ar".to_owned(), "rtl".to_owned()))
        .await;
    name_language("en");
    page.until("English", |page| language(page).0 == "en").await;
}

#[wasm_bindgen_test]
async fn the_kit_follows_the_prop() {
    let mut page = speaking([&ENGLISH, &GERMAN], "en").await;
    page.change(|props| props.locale = "de".into());
    page.until("German", |page| {
        page.text("button[type=submit]") == GERMAN.sign_in.continue_
    })
    .await;
}

#[wasm_bindgen_test]
async fn an_app_with_one_language_stays_with_it() {
    let _document = DocumentLanguage::set("de");
    let site = Site::new().await;
    let page = Page::sign_in(&site).await;
    assert_eq!(language(&page).0, "en");
}

fn greet(words: &mut Messages) {
    words.sign_in.title = |app| format!("Open {app}");
    words.sign_in.subtitle = match words.locale {
        "de" => "Schön, dass Sie da sind.",
        _ => "Good to see you.",
    };
}

#[wasm_bindgen_test]
async fn apps_say_single_texts_in_their_own_words() {
    let site = Site::new().await;
    let own = UiOverwrites::new().words(|words| words.sign_in.title = |app| format!("Enter {app}"));
    let mut page = Page::mount_with(&site, html! { <SignIn ui_overwrites={own} /> }, |props| {
        props.languages = [&ENGLISH, &GERMAN].into();
        props.locale = "en".into();
        props.ui_overwrites = UiOverwrites::new().words(greet);
    });
    page.shows("sign-in/identifier").await;
    assert_eq!(
        page.text("h1"),
        "Enter Analytical Engines",
        "the component's own words come last"
    );
    assert_eq!(page.text(".wa-card-subtitle"), "Good to see you.");
    assert_eq!(
        page.text("button[type=submit]"),
        ENGLISH.sign_in.continue_,
        "the others stay"
    );
    page.change(|props| props.locale = "de".into());
    page.until("German", |page| {
        page.text(".wa-card-subtitle") == "Schön, dass Sie da sind."
    })
    .await;
    assert_eq!(page.text("button[type=submit]"), GERMAN.sign_in.continue_);
    page.change(|props| props.ui_overwrites = UiOverwrites::new());
    page.until("the kit's own words", |page| {
        page.text(".wa-card-subtitle") == GERMAN.sign_in.subtitle
    })
    .await;
    assert_eq!(
        page.text("h1"),
        "Enter Analytical Engines",
        "the component's own words stay"
    );
}

#[derive(Clone, PartialEq, Properties)]
struct ReaderProps {
    drawn: Rc<Cell<u32>>,
}

/// Shows a text, and counts how often it does.
#[component]
fn Reader(props: &ReaderProps) -> Html {
    props.drawn.set(props.drawn.get() + 1);
    let words = use_messages();
    html! { <p id="title">{ (words.sign_in.title)("Engines") }</p> }
}

#[wasm_bindgen_test]
async fn the_same_words_in_a_new_value_draw_nothing() {
    let site = Site::new().await;
    let drawn = Rc::<Cell<u32>>::default();
    let mut page = Page::mount_with(&site, html! { <Reader drawn={drawn.clone()} /> }, |props| {
        props.languages = [&ENGLISH, &GERMAN].into();
        props.locale = "en".into();
        props.ui_overwrites = UiOverwrites::new().words(greet);
    });
    page.until("the words", |page| page.text("#title") == "Open Engines")
        .await;
    site.settle().await;
    let before = drawn.get();
    page.change(|props| {
        props.languages = [&ENGLISH, &GERMAN].into();
        props.locale = "en-US".into();
        props.ui_overwrites = UiOverwrites::new().words(greet);
    });
    site.settle().await;
    assert_eq!(drawn.get(), before);
    page.change(|props| props.ui_overwrites = UiOverwrites::new());
    page.until("the kit's words", |page| {
        page.text("#title") == (ENGLISH.sign_in.title)("Engines")
    })
    .await;
    assert_eq!(drawn.get(), before + 1);
}

#[wasm_bindgen_test]
fn every_plural_form_is_known() {
    let forms = |locale, numbers: &[u32]| -> Vec<Plural> {
        numbers
            .iter()
            .map(|number| Count::new(locale, *number).plural)
            .collect()
    };
    use Plural::{Few, Many, One, Other, Two, Zero};
    assert_eq!(forms("ar", &[0, 1, 2, 3, 11, 100]), [Zero, One, Two, Few, Many, Other]);
    assert_eq!(forms("en", &[0, 1, 2, 11]), [Other, One, Other, Other]);
    assert_eq!(forms("fr", &[0, 1, 2]), [One, One, Other]);
    assert_eq!(forms("ja", &[0, 1, 2]), [Other, Other, Other]);
    assert_eq!(forms("no tag", &[1]), [Other]);
}

#[wasm_bindgen_test]
fn numbers_and_times_are_the_languages_own() {
    assert_eq!(Count::new("en", 12_345).to_string(), "12,345");
    assert_eq!(Count::new("de", 12_345).to_string(), "12.345");
    assert_eq!(Count::new("hi", 1_234_567).to_string(), "12,34,567");
    assert_eq!(Count::new("ar-u-nu-arab", 12).to_string(), "١٢");
    assert_eq!(Count::new("no tag", 7).to_string(), "7");
    assert_eq!(spoken_time("en", 1), "1 second");
    assert_eq!(spoken_time("en", 59), "59 seconds");
    assert_eq!(spoken_time("de", 60), "1 Minute");
    assert_eq!(spoken_time("ja", 150), "2 分");
}

#[wasm_bindgen_test]
fn every_text_with_a_number_writes_it_as_its_language_does() {
    for messages in LANGUAGES {
        let number = Count::new(messages.locale, 12_345).to_string();
        let errors = &messages.sign_in_errors;
        for (name, text) in [
            ("rules_left", (messages.widget.rules_left)(12_345)),
            ("rule_length", (messages.sign_in.rule_length)(12_345)),
            ("username_malformed", (errors.username_malformed)(1, 12_345)),
            ("too_many", (messages.create_organization.too_many)(12_345)),
            ("too_many workspaces", (messages.create_workspace.too_many)(12_345)),
            ("most_members", (messages.create_organization.most_members)(12_345)),
            ("sent_count", (messages.create_organization.sent_count)(12_345)),
            ("full", (messages.create_organization.full)(12_345)),
            ("done_invited", (messages.create_organization.done_invited)(12_345)),
            (
                "leave_organization_text",
                (messages.org_switcher.leave_organization_text)(12_345),
            ),
            ("step", (messages.user_profile.setup.step)(1, 12_345)),
            (
                "picture_too_large",
                (messages.user_profile.details.picture_too_large)(12_345),
            ),
        ] {
            assert!(text.contains(&number), "{} {name}: {text}", messages.locale);
        }
        let time = spoken_time(messages.locale, 150);
        let left = (messages.widget.time_left)(150);
        assert!(left.contains(&time), "{} time_left: {left}", messages.locale);
    }
}

#[wasm_bindgen_test]
fn arabic_nouns_take_the_form_of_their_number() {
    let sent = ARABIC.create_organization.sent_count;
    for (count, noun) in [
        (1, "دعوة واحدة"),
        (2, "دعوتين"),
        (3, "3 دعوات"),
        (10, "10 دعوات"),
        (11, "11 دعوة"),
        (100, "100 دعوة"),
        (103, "103 دعوات"),
    ] {
        assert_eq!(sent(count), format!("تم إرسال {noun}"));
    }
    let left = ARABIC.widget.time_left;
    assert_eq!(left(2), "الوقت المتبقي: ثانيتان");
    assert_eq!(left(10), "الوقت المتبقي: 10 ثوان");
    assert_eq!(left(120), "الوقت المتبقي: دقيقتان");
}

#[wasm_bindgen_test]
fn a_language_says_its_own_name() {
    assert_eq!(ENGLISH.own_name(), "English");
    assert_eq!(GERMAN.own_name(), "Deutsch");
    assert_eq!(ARABIC.own_name(), "العربية");
    for messages in LANGUAGES {
        assert_ne!(messages.own_name(), messages.locale);
    }
}

#[wasm_bindgen_test]
async fn names_follow_the_order_of_the_language() {
    for (language, shown, first, second) in [
        (&ENGLISH, "Ada Lovelace", "first-name", "last-name"),
        (&JAPANESE, "Lovelace Ada", "last-name", "first-name"),
    ] {
        let site = Site::new().await;
        site.sign_in("ada@example.com").await;
        let content = html! { <><UserButton show_name=true /><DetailsSection /></> };
        let page = Page::mount_with(&site, content, |props| props.languages = [language].into());
        page.until("the form", |page| page.has("input[name=last-name]")).await;
        page.until("the name", |page| page.text(".wa-menu-button-name") == shown)
            .await;
        let names: Vec<String> = page
            .all("form input")
            .iter()
            .filter_map(|input| input.get_attribute("name"))
            .collect();
        assert_eq!(names, [first, second, "username"]);
        assert_eq!(page.field("first-name").value(), "Ada");
        drop(page);
        site.sign_out().await;
        let page = Page::mount_with(&site, html! { <SignUp /> }, |props| props.languages = [language].into());
        page.shows("sign-up/form").await;
        let names: Vec<String> = page
            .all(".wa-pair input")
            .iter()
            .filter_map(|input| input.get_attribute("name"))
            .collect();
        assert_eq!(names, [first, second]);
    }
}
