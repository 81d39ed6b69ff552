//! Boxes, lists, providers, requirements.

#![cfg(target_arch = "wasm32")]

#[allow(dead_code, unused_imports, reason = "the widgets that this file does not test")]
#[path = "../src/ui/mod.rs"]
mod ui;
#[path = "web/mod.rs"]
mod web;

use ui::{
    Checkbox, IconName, MethodRow, PolicyRule, ProviderChoice, Select, checkbox, divider, method_rows, password_policy,
    provider_buttons, provider_mark, select,
};
use wacht_yew::prelude::ENGLISH;
use wasm_bindgen::JsCast as _;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web::browser::fire;
use web::kit::{Log, i18n, kept, letter_case, show, theme, widget_words, wire};
use web::{Page, spoken};
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

wasm_bindgen_test_configure!(run_in_browser);

const PROVIDERS: [(&str, &str); 9] = [
    ("google_oauth", "Google"),
    ("github_oauth", "GitHub"),
    ("gitlab_oauth", "GitLab"),
    ("x_oauth", "X"),
    ("facebook_oauth", "Facebook"),
    ("microsoft_oauth", "Microsoft"),
    ("linkedin_oauth", "LinkedIn"),
    ("discord_oauth", "Discord"),
    ("apple_oauth", "Apple"),
];

fn providers(count: usize) -> Vec<ProviderChoice> {
    let words = widget_words(&ENGLISH);
    let choices = PROVIDERS[..count].iter().map(|(key, name)| ProviderChoice {
        key: (*key).into(),
        label: (words.continue_with)(name).into(),
    });
    choices.collect()
}

async fn provider_page(count: usize, busy: Option<&str>) -> (Page, Log) {
    let log = Log::default();
    let onchoose = {
        let log = log.clone();
        Callback::from(move |key: AttrValue| log.push(key.to_string()))
    };
    let page = show(
        provider_buttons(&providers(count), theme::SocialButtons::Auto, busy, &onchoose),
        "ltr",
    )
    .await;
    (page, log)
}

#[wasm_bindgen_test]
async fn up_to_three_providers_have_a_line_each_and_more_share_lines() {
    for (count, layout) in [(1, "lines"), (3, "lines"), (4, "grid"), (9, "grid")] {
        let (page, log) = provider_page(count, None).await;
        assert_eq!(
            page.get(".wa-social").get_attribute("data-layout").as_deref(),
            Some(layout)
        );
        for (at, button) in page.all("button").iter().enumerate() {
            let (key, name) = PROVIDERS[at];
            assert_eq!(spoken(button), format!("Continue with {name}"));
            button.click();
            assert_eq!(log.take(), [key]);
        }
        assert_eq!(page.all("button svg.wa-mark").len(), count);
    }
}

#[wasm_bindgen_test]
async fn the_busy_provider_turns_and_keeps_its_name() {
    let (page, _log) = provider_page(4, Some("github_oauth")).await;
    let button = page.get("[data-provider=github_oauth]");
    assert_eq!(button.get_attribute("data-state").as_deref(), Some("busy"));
    assert_eq!(spoken(&button), "Continue with GitHub");
    assert_eq!(page.all(".wa-spinner").len(), 1);
    assert!(
        page.all("button")
            .iter()
            .all(|button| button.get_attribute("aria-disabled").as_deref() == Some("true"))
    );
    assert!(!page.has("button[disabled]"), "the focus would be lost");
}

#[wasm_bindgen_test]
async fn an_unknown_provider_has_a_neutral_mark() {
    let marks = html! { <>{ provider_mark("acme_oauth") }{ provider_mark("google") }</> };
    let page = show(marks, "ltr").await;
    assert_eq!(page.all("svg").len(), 2);
    assert_eq!(page.all("svg.wa-mark").len(), 1);
    assert!(
        !page.has("svg [style]") && !page.has("svg[style]"),
        "a strict policy blocks styles in attributes"
    );
}

#[wasm_bindgen_test]
async fn a_press_on_the_words_ticks_the_box() {
    let log = Log::default();
    let onchange = {
        let log = log.clone();
        Callback::from(move |checked: bool| log.push(checked.to_string()))
    };
    let terms = Checkbox {
        id: "terms".into(),
        name: "terms",
        label: html! { <>{ "I agree to the " }<a href="#terms">{ "terms" }</a></> },
        named_by: None,
        checked: false,
        required: true,
        onchange,
        error: Some("Agree to go on.".into()),
        node: NodeRef::default(),
    };
    let page = show(checkbox(terms), "ltr").await;
    page.get("label").click();
    page.until("the tick", |_| log.len() > 0).await;
    assert_eq!(log.take(), ["true"]);
    let input: HtmlInputElement = page.get("#terms").unchecked_into();
    assert_eq!(input.get_attribute("aria-required").as_deref(), Some("true"));
    assert_eq!(page.note("terms"), "Agree to go on.");
}

#[wasm_bindgen_test]
async fn a_choice_is_reported_by_its_value() {
    let log = Log::default();
    let onchange = {
        let log = log.clone();
        Callback::from(move |value: String| log.push(value))
    };
    let policy = Select {
        id: "policy".into(),
        name: "policy",
        label: "Second factor".into(),
        options: vec![("none".into(), "None".into()), ("enforced".into(), "Always".into())],
        value: "enforced".into(),
        onchange,
        error: None,
        node: NodeRef::default(),
    };
    let page = show(select(policy), "ltr").await;
    let list: HtmlSelectElement = page.get("#policy").unchecked_into();
    assert_eq!(list.value(), "enforced");
    assert_eq!(page.text("label[for=policy]"), "Second factor");
    list.set_value("none");
    fire(&list, "Event", "change", &[]);
    assert_eq!(log.take(), ["none"]);
}

#[wasm_bindgen_test]
async fn each_requirement_says_in_words_whether_it_is_met() {
    let rules = [("8 characters", true), ("A number", false)].map(|(text, met)| PolicyRule { text: text.into(), met });
    let page = show(password_policy("rules".into(), &rules, widget_words(&ENGLISH)), "ltr").await;
    let spoken: Vec<String> = page.all("#rules > li").iter().map(|rule| spoken(rule)).collect();
    assert_eq!(spoken, ["Met: 8 characters", "Not met yet: A number"]);
    assert!(!page.has("#rules [aria-live]"), "each letter would be talked over");
}

#[wasm_bindgen_test]
async fn a_way_to_go_on_is_a_button_with_its_detail() {
    let log = Log::default();
    let rows = vec![MethodRow {
        key: "phone_otp",
        icon: IconName::User,
        title: "Text message".into(),
        detail: "+49 ••• 89".into(),
        busy: false,
        onclick: {
            let log = log.clone();
            Callback::from(move |_: MouseEvent| log.push("phone_otp"))
        },
    }];
    let page = show(html! { <>{ divider("or") }{ method_rows(rows) }</> }, "ltr").await;
    assert_eq!(spoken(&page.get("[data-method=phone_otp]")), "Text message +49 ••• 89");
    page.get("[data-method=phone_otp]").click();
    assert_eq!(log.take(), ["phone_otp"]);
    assert_eq!(page.text(".wa-divider"), "or");
}
