//! Enterprise connections: made, changed, tested; and their SCIM tokens.

use crate::common::{Browser, ORIGIN, get, post, wrong};
use crate::tenancy::{list, text};
use serde_json::{Value, json};

const CERTIFICATE: &str = "-----BEGIN CERTIFICATE-----\nMIIBszCCAVmgAwIBAgIU\n-----END CERTIFICATE-----";
const SAML: [(&str, &str); 4] = [
    ("protocol", "saml"),
    ("idp_entity_id", "urn:idp"),
    ("idp_sso_url", "https://idp.example/sso"),
    ("idp_certificate", CERTIFICATE),
];
const OIDC: [(&str, &str); 4] = [
    ("protocol", "oidc"),
    ("oidc_client_id", "client"),
    ("oidc_client_secret", "very secret"),
    ("oidc_issuer_url", "https://idp.example"),
];

fn ada() -> (Browser, String) {
    let mut browser = Browser::ada_among_more();
    let id = browser.organization("Analytical Engines");
    (browser, format!("/organizations/{id}/enterprise-connections"))
}

fn with(
    fields: &[(&'static str, &'static str)],
    more: &[(&'static str, &'static str)],
) -> Vec<(&'static str, &'static str)> {
    [more, fields].concat()
}

/// A domain of the organization, proved if asked for.
fn domain(browser: &mut Browser, connections: &str, is_proved: bool) -> String {
    let domains = connections.replace("enterprise-connections", "domains");
    let domain = browser.data(post(&domains, &[("domain", "engines.example")]));
    let id = text(&domain["id"]);
    if is_proved {
        let record =
            json!({ "name": "_wc-verification.engines.example", "value": domain["verification_dns_record_data"] });
        browser.control("/__local/dns", &record);
        browser.data(post(&format!("{domains}/{id}/verify"), &[]));
    }
    id
}

#[test]
fn a_saml_connection_shows_what_it_was_given() {
    let (mut browser, connections) = ada();
    let mapping = ("attribute_mapping", r#"{"first_name":"givenName"}"#);
    let connection = browser.data(post(&connections, &with(&SAML, &[mapping])));
    assert_eq!(
        (&connection["protocol"], &connection["jit_enabled"]),
        (&json!("saml"), &json!(true))
    );
    assert_eq!(connection["attribute_mapping"], json!({ "first_name": "givenName" }));
    assert_eq!(connection["idp_certificate"], CERTIFICATE);
    assert_eq!(
        (connection.get("domain_id"), connection.get("oidc_scopes")),
        (None, None)
    );
    assert_eq!(browser.data(get(&connections)), json!([connection]));
}

#[test]
fn the_secret_of_an_oidc_connection_is_never_shown() {
    let (mut browser, connections) = ada();
    let connection = browser.data(post(&connections, &OIDC));
    assert_eq!(connection["oidc_scopes"], "openid profile email");
    let update = format!("{connections}/{}/update", text(&connection["id"]));
    let changed = browser.data(post(
        &update,
        &[("oidc_client_secret", "newer secret"), ("jit_enabled", "false")],
    ));
    assert_eq!(
        (&changed["jit_enabled"], &changed["oidc_client_id"]),
        (&json!(false), &json!("client"))
    );
    let listed = browser.data(get(&connections));
    for document in [connection, changed, listed] {
        assert!(!document.to_string().contains("secret"), "{document}");
    }
}

#[test]
fn only_a_proved_domain_can_be_bound_and_it_signs_its_people_in() {
    let (mut browser, connections) = ada();
    let id = domain(&mut browser, &connections, false);
    let bound = |id: &str| {
        post(
            &connections,
            &[
                ("protocol", "oidc"),
                ("oidc_client_id", "c"),
                ("oidc_issuer_url", "https://idp.example"),
                ("domain_id", id),
            ],
        )
    };
    let refusal = browser.refusal(bound(&id));
    assert_eq!(
        refusal,
        wrong(400, "", "Domain must be verified before configuring SSO")
    );
    assert_eq!(browser.refusal(bound("1")), wrong(404, "", "Domain not found"));
    let domains = connections.replace("enterprise-connections", "domains");
    browser.data(post(&format!("{domains}/{id}/delete"), &[]));
    let id = domain(&mut browser, &connections, true);
    let connection = browser.data(bound(&id));
    assert_eq!(
        (&connection["domain_id"], &connection["domain"]["fqdn"]),
        (&json!(id), &json!("engines.example"))
    );
    let identify = || post("/auth/identify", &[("identifier", "somebody@engines.example")]);
    let found = browser.data(identify());
    assert_eq!(
        (&found["strategy"], &found["connection_id"]),
        (&json!("sso"), &connection["id"])
    );
    assert_eq!(found["idp_url"], "https://idp.example");
    let off = json!({ "b2b_settings": { "enterprise_sso_enabled": false } });
    let mut browser = browser.settings(off);
    assert_eq!(browser.data(identify())["strategy"], "password");
    let on = json!({ "b2b_settings": { "enterprise_sso_enabled": true } });
    let mut browser = browser.settings(on);
    browser.data(post(&format!("{domains}/{id}/delete"), &[]));
    assert_eq!(browser.data(identify())["strategy"], "password");
    assert_eq!(browser.data(get(&connections))[0].get("domain_id"), None);
}

#[test]
fn what_is_missing_or_absurd_is_refused_by_name() {
    let (mut browser, connections) = ada();
    let long: &'static str = Box::leak("x".repeat(10_000).into_boxed_str());
    let cases = [
        (vec![], "protocol is required"),
        (vec![("protocol", "ldap")], "Invalid protocol. Must be saml or oidc"),
        (SAML[..2].to_vec(), "idp_sso_url is required"),
        (SAML[..3].to_vec(), "idp_certificate is required"),
        (OIDC[..1].to_vec(), "oidc_client_id is required"),
        (OIDC[..3].to_vec(), "oidc_issuer_url is required"),
        (
            with(&OIDC, &[("attribute_mapping", "[1]")]),
            "Invalid attribute mapping",
        ),
        (
            with(&OIDC, &[("attribute_mapping", r#"{"a":1}"#)]),
            "Invalid attribute mapping",
        ),
        (
            with(&OIDC, &[("oidc_scopes", long)]),
            "oidc_scopes must not exceed 2000 characters",
        ),
        (
            with(&OIDC, &[("oidc_scopes", "a\u{0}")]),
            "oidc_scopes contains characters that are not allowed",
        ),
    ];
    for (fields, text) in cases {
        assert_eq!(browser.refusal(post(&connections, &fields)), wrong(400, "", text));
    }
    assert_eq!(browser.data(get(&connections)), json!([]));
}

#[test]
fn an_update_changes_what_it_names_or_nothing() {
    let (mut browser, connections) = ada();
    let before = browser.data(post(&connections, &SAML));
    let update = format!("{connections}/{}/update", text(&before["id"]));
    assert_eq!(
        browser
            .refusal(post(&update, &[("idp_entity_id", "urn:new"), ("protocol", "oidc")]))
            .0,
        400
    );
    assert_eq!(browser.data(get(&connections)), json!([before]));
    let after = browser.data(post(&update, &[("idp_entity_id", "urn:new")]));
    assert_eq!(
        (&after["idp_entity_id"], &after["idp_sso_url"]),
        (&json!("urn:new"), &before["idp_sso_url"])
    );
    let id = domain(&mut browser, &connections, true);
    assert_eq!(browser.data(post(&update, &[("domain_id", &id)]))["domain_id"], id);
    assert_eq!(
        browser.data(post(&update, &[("domain_id", "0")])).get("domain_id"),
        None
    );
}

#[test]
fn connections_of_others_are_not_found() {
    let (mut browser, connections) = ada();
    let id = text(&browser.data(post(&connections, &SAML))["id"]);
    let rivals = format!(
        "/organizations/{}/enterprise-connections",
        browser.create_organization("Rivals")
    );
    for (place, id) in [(&rivals, &*id), (&connections, "1"), (&connections, "x")] {
        for order in ["update", "delete", "test", "scim/token", "scim/token/revoke"] {
            let refusal = browser.refusal(post(&format!("{place}/{id}/{order}"), &[]));
            assert_eq!(refusal, wrong(404, "", "Enterprise connection not found"), "{order}");
        }
    }
    assert_eq!(
        browser.data(post(&format!("{connections}/{id}/delete"), &[])),
        json!({ "success": true })
    );
    assert_eq!(browser.refusal(post(&format!("{connections}/{id}/delete"), &[])).0, 404);
}

#[test]
fn members_may_look_and_managers_change_while_the_feature_is_on() {
    let mut browser = Browser::ada_among_more();
    let id = browser.organization("Royal Society");
    let connections = format!("/organizations/{id}/enterprise-connections");
    let seen = browser.data(get(&connections));
    assert_eq!(
        (&seen[0]["protocol"], &seen[0]["domain"]["fqdn"]),
        (&json!("oidc"), &json!("sso.example.com"))
    );
    let refused = wrong(403, "", "Insufficient permissions to manage enterprise connections.");
    let one = format!("{connections}/{}", text(&seen[0]["id"]));
    for target in [
        &*connections,
        &format!("{one}/update"),
        &format!("{one}/delete"),
        &format!("{one}/scim/token"),
    ] {
        assert_eq!(browser.refusal(post(target, &SAML)), refused);
    }
    assert_eq!(browser.refusal(get(&format!("{one}/scim/token"))), refused);
    let (browser, connections) = ada();
    let mut browser = browser.settings(json!({ "b2b_settings": { "enterprise_sso_enabled": false } }));
    let off = wrong(403, "", "Enterprise SSO is not enabled for this deployment");
    assert_eq!(browser.refusal(get(&connections)), off);
    assert_eq!(browser.refusal(post(&connections, &SAML)), off);
}

fn failed(test: &Value) -> Vec<String> {
    let checks = test["checks"].as_object().unwrap();
    let failed = checks.iter().filter(|(_, passed)| **passed == json!(false));
    failed.map(|(name, _)| name.clone()).collect()
}

#[test]
fn a_test_names_each_check_that_failed() {
    let (mut browser, connections) = ada();
    let test = format!("{connections}/test");
    let result = browser.data(post(&test, &SAML));
    assert_eq!(
        (&result["success"], failed(&result)),
        (&json!(false), vec!["sso_url_reachable".to_owned()])
    );
    assert!(result["errors"]["sso_url_reachable"].is_string());
    let local = format!("{ORIGIN}/__local/idp/enterprise");
    let fields = [SAML[0], SAML[1], ("idp_sso_url", &*local), SAML[3]];
    let result = browser.data(post(&test, &fields));
    assert_eq!((&result["success"], result.get("errors")), (&json!(true), None));
    let broken = [
        ("protocol", "saml"),
        ("idp_sso_url", "nowhere"),
        ("idp_certificate", "x"),
    ];
    let result = browser.data(post(&test, &broken));
    assert_eq!(
        failed(&result),
        [
            "certificate_valid",
            "entity_id_valid",
            "sso_url_reachable",
            "sso_url_valid"
        ]
    );
    let result = browser.data(post(&test, &OIDC));
    let missing = [
        "authorization_endpoint",
        "discovery_reachable",
        "discovery_valid",
        "issuer_valid",
        "token_endpoint",
    ];
    assert_eq!(failed(&result), missing);
    let result = browser.data(post(&test, &[("protocol", "oidc"), ("oidc_issuer_url", &local)]));
    assert_eq!(failed(&result), ["client_id_valid"]);
    let result = browser.data(post(&test, &[]));
    assert_eq!(result["success"], false, "not even a protocol");
    assert_eq!(browser.data(get(&connections)), json!([]), "nothing was kept");
}

#[test]
fn a_stored_connection_is_tested_as_it_is() {
    let (mut browser, connections) = ada();
    let local = format!("{ORIGIN}/__local/idp/enterprise");
    let fields = [OIDC[0], OIDC[1], ("oidc_issuer_url", &*local)];
    let id = text(&browser.data(post(&connections, &fields))["id"]);
    let test = browser.data(post(&format!("{connections}/{id}/test"), &[]));
    assert_eq!((&test["success"], &test["protocol"]), (&json!(true), &json!("oidc")));
    assert_eq!(test["checks"].as_object().unwrap().len(), 7);
}

#[test]
fn addresses_that_only_look_local_are_not_reachable() {
    let (mut browser, connections) = ada();
    let test = format!("{connections}/test");
    for address in [
        "http://127.0.0.1:8787.evil.example/__local/idp/x".to_owned(),
        format!("{ORIGIN}/__local/idp/"),
        format!("{ORIGIN}/__local/settings"),
        format!("https://x/{ORIGIN}/__local/idp/x"),
    ] {
        let result = browser.data(post(&test, &[OIDC[0], OIDC[1], ("oidc_issuer_url", &address)]));
        assert_eq!(result["success"], false, "{address}");
    }
}

#[test]
fn a_scim_token_is_told_once_replaced_and_revoked() {
    let (mut browser, connections) = ada();
    let id = text(&browser.data(post(&connections, &SAML))["id"]);
    let (token, base) = (
        format!("{connections}/{id}/scim/token"),
        format!("{ORIGIN}/scim/v2/{id}"),
    );
    assert_eq!(
        browser.data(get(&token)),
        json!({ "exists": false, "scim_base_url": base })
    );
    let made = browser.data(post(&token, &[]));
    let secret = text(&made["token"]);
    assert!(
        secret.len() == 68 && secret.starts_with("scm_") && secret[4..].bytes().all(|byte| byte.is_ascii_hexdigit())
    );
    assert_eq!(made["token_prefix"], format!("{}...", &secret[..12]));
    assert_eq!((&made["enabled"], &made["scim_base_url"]), (&json!(true), &json!(base)));
    let status = browser.data(get(&token));
    assert_eq!((&status["exists"], status.get("scim_base_url")), (&json!(true), None));
    assert_eq!(
        (status["token"].get("token"), &status["token"]["scim_base_url"]),
        (None, &json!(base))
    );
    assert_ne!(browser.data(post(&token, &[]))["token_prefix"], made["token_prefix"]);
    for _ in 0..2 {
        assert_eq!(
            browser.data(post(&format!("{token}/revoke"), &[])),
            json!({ "success": true })
        );
        assert_eq!(browser.data(get(&token))["exists"], false);
    }
}

#[test]
fn an_organization_has_room_for_so_many_connections() {
    let (mut browser, connections) = ada();
    for _ in 0..50 {
        browser.data(post(&connections, &SAML));
    }
    assert_eq!(browser.refusal(post(&connections, &SAML)).0, 403);
    assert_eq!(list(&browser.data(get(&connections))).len(), 50);
}
