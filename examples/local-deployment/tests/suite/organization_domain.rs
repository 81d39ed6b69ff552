//! Domains of organizations: claimed, proved by a DNS record, given up.

use crate::common;
use crate::common::{Browser, get, post, post_json, wrong};
use crate::tenancy::{list, text};
use serde_json::{Value, json};

fn ada() -> (Browser, String) {
    let mut browser = Browser::ada_among_more();
    let id = browser.organization("Analytical Engines");
    (browser, format!("/organizations/{id}/domains"))
}

fn add(browser: &mut Browser, domains: &str, name: &str) -> Value {
    browser.data(post(domains, &[("domain", name)]))
}

fn prove(browser: &mut Browser, domain: &Value) {
    let name = format!(
        "{}.{}",
        text(&domain["verification_dns_record_name"]),
        text(&domain["fqdn"])
    );
    let record = json!({ "name": name, "type": "TXT", "value": domain["verification_dns_record_data"] });
    browser.control("/__local/dns", &record);
}

#[test]
fn a_domain_is_proved_by_its_record() {
    let (mut browser, domains) = ada();
    let domain = add(&mut browser, &domains, " Engines.Example ");
    assert_eq!(
        (&domain["fqdn"], &domain["verified"]),
        (&json!("engines.example"), &json!(false))
    );
    assert_eq!(domain["verification_dns_record_type"], "TXT");
    assert_eq!(domain["verification_dns_record_name"], "_wc-verification");
    let (id, value) = (text(&domain["id"]), text(&domain["verification_dns_record_data"]));
    assert_eq!(value, format!("wacht-verify-{id}"));
    let verify = format!("{domains}/{id}/verify");
    let (status, code, text) = browser.refusal(post(&verify, &[]));
    assert_eq!((status, &*code), (400, ""));
    assert!(
        text.contains("_wc-verification.engines.example") && text.contains(&value),
        "{text}"
    );
    prove(&mut browser, &domain);
    let proved = browser.data(post(&verify, &[]))["domain"].clone();
    assert_eq!(
        (&proved["verified"], &proved["verification_attempts"]),
        (&json!(true), &json!(2))
    );
    assert_eq!(browser.data(post(&verify, &[]))["domain"], proved, "once is enough");
    assert_eq!(browser.data(get(&domains)), json!([proved]));
}

#[test]
fn the_wrong_value_proves_nothing_and_five_tries_are_the_end() {
    let (mut browser, domains) = ada();
    let domain = add(&mut browser, &domains, "engines.example");
    let verify = format!("{domains}/{}/verify", text(&domain["id"]));
    let record = json!({ "name": "_wc-verification.engines.example", "type": "TXT", "value": "wacht-verify-1" });
    browser.control("/__local/dns", &record);
    for tries in 1..=5 {
        assert_eq!(browser.refusal(post(&verify, &[])).0, 400);
        assert_eq!(browser.data(get(&domains))[0]["verification_attempts"], tries);
    }
    prove(&mut browser, &domain);
    let (status, _, text) = browser.refusal(post(&verify, &[]));
    assert_eq!(status, 400);
    assert!(text.starts_with("Maximum verification attempts reached"), "{text}");
    assert_eq!(browser.data(get(&domains))[0]["verified"], false);
}

#[test]
fn names_that_are_no_domains_are_refused() {
    let (mut browser, domains) = ada();
    let long = format!("{}.example", "x".repeat(64));
    let longer = format!("{}example", "abc.".repeat(3_000));
    let names = [
        "",
        "localhost",
        "https://a.example",
        "a..example",
        ".example",
        "-a.example",
        "a b.example",
        "127.0.0.1",
    ];
    for name in names.into_iter().chain([
        &*long,
        &*longer,
        "ä.example",
        "a.example/",
        "*.example",
        "a\u{0}.example",
    ]) {
        assert_eq!(
            browser.refusal(post(&domains, &[("domain", name)])),
            wrong(400, "", "Invalid domain"),
            "{name:.30}"
        );
    }
}

#[test]
fn a_domain_is_claimed_once_and_proved_by_one_organization_only() {
    let (mut browser, domains) = ada();
    let first = add(&mut browser, &domains, "engines.example");
    let again = browser.refusal(post(&domains, &[("domain", "ENGINES.example")]));
    assert_eq!(again, wrong(400, "", "Domain already exists"));
    let taken = wrong(400, "", "Domain is already verified by another organization");
    assert_eq!(
        browser.refusal(post(&domains, &[("domain", "sso.example.com")])),
        taken,
        "the fixtures' own"
    );
    let rivals = format!("/organizations/{}/domains", browser.create_organization("Rivals"));
    let second = add(&mut browser, &rivals, "engines.example");
    prove(&mut browser, &first);
    prove(&mut browser, &second);
    browser.data(post(&format!("{rivals}/{}/verify", text(&second["id"])), &[]));
    assert_eq!(
        browser.refusal(post(&format!("{domains}/{}/verify", text(&first["id"])), &[])),
        taken
    );
    browser.data(post(&format!("{rivals}/{}/delete", text(&second["id"])), &[]));
    browser.data(post(&format!("{domains}/{}/verify", text(&first["id"])), &[]));
}

#[test]
fn domains_of_others_are_not_found() {
    let (mut browser, domains) = ada();
    let id = text(&add(&mut browser, &domains, "engines.example")["id"]);
    let rivals = format!("/organizations/{}/domains", browser.create_organization("Rivals"));
    for (place, id) in [(&rivals, &*id), (&domains, "1"), (&domains, "x")] {
        for order in ["verify", "delete"] {
            let refusal = browser.refusal(post(&format!("{place}/{id}/{order}"), &[]));
            assert_eq!(refusal, wrong(404, "", "Domain not found"));
        }
    }
    assert_eq!(list(&browser.data(get(&domains))).len(), 1);
}

#[test]
fn domains_take_rights_and_the_feature() {
    let mut browser = Browser::ada_among_more();
    let id = browser.organization("Royal Society");
    let domains = format!("/organizations/{id}/domains");
    let refused = wrong(403, "", "Insufficient permissions to manage domains.");
    assert_eq!(browser.refusal(get(&domains)), refused);
    assert_eq!(browser.refusal(post(&domains, &[("domain", "a.example")])), refused);
    let (browser, domains) = ada();
    let mut browser = browser.settings(json!({ "b2b_settings": { "enterprise_sso_enabled": false } }));
    let off = wrong(403, "", "Enterprise SSO is not enabled for this deployment");
    assert_eq!(browser.refusal(post(&domains, &[("domain", "a.example")])), off);
}

#[test]
fn an_organization_has_room_for_so_many_domains() {
    let (mut browser, domains) = ada();
    for number in 0..50 {
        add(&mut browser, &domains, &format!("d{number}.example"));
    }
    assert_eq!(browser.refusal(post(&domains, &[("domain", "more.example")])).0, 403);
}

#[test]
fn records_are_listed_and_absurd_ones_refused() {
    let (mut browser, _) = ada();
    browser.control("/__local/dns", &json!({ "name": "A.Example.", "value": "1" }));
    let records = common::body(&browser.send(get("/__local/dns")));
    assert_eq!(records, json!([{ "name": "a.example", "type": "TXT", "value": "1" }]));
    for record in [
        json!({}),
        json!({ "name": "a" }),
        json!({ "name": "a", "value": "x".repeat(300) }),
    ] {
        assert_eq!(browser.status(post_json("/__local/dns", &record)), 400, "{record}");
    }
}
