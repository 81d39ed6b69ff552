//! `/auth/sso/*`: from the sign-in form to an organization's OpenID Connect provider and back.

use crate::common::enterprise::{
    APP, SOMEONE, SOMEONE_NEW, active, browser, connection, decided, denied, invalid_state, login, posted,
};
use crate::common::provider::{encoded, location, navigate, open, parameter};
use crate::common::{MINUTE, ORIGIN, get, post, with_header, wrong};
use serde_json::{Value, json};

#[test]
fn somebody_new_gets_an_account_a_membership_and_the_way_on() {
    let mut browser = browser();
    let connection = connection(&mut browser, "sso.example.com");
    let query = encoded(&[("connection_id", &connection), ("redirect_uri", APP)]);
    let data = browser.data(post(&format!("/auth/sso/login?{query}"), &[]));
    let waiting = &data["session"]["signin_attempts"][0];
    assert_eq!(
        (&waiting["method"], &waiting["completed"]),
        (&json!("enterprise_sso"), &json!(false))
    );
    let address = data["sso_url"].as_str().unwrap();
    assert!(
        address.starts_with(&format!("{ORIGIN}/__local/idp/enterprise/{connection}/authorize?")),
        "{address}"
    );
    let back = decided(&mut browser, address, SOMEONE);
    let target = location(&open(&mut browser, &back));
    let expected = format!("http://127.0.0.1:9999/app?a=b&__dev_session__={}#c", browser.token);
    assert_eq!(target, expected);
    let session = browser.data(get("/session"));
    assert_eq!(session["active_signin"]["user"]["first_name"], "Someone");
    let attempt = &session["signin_attempts"][0];
    assert_eq!((&attempt["id"], &attempt["completed"]), (&waiting["id"], &json!(true)));
    let me = browser.data(get("/me"));
    let email = &me["user_email_addresses"][0];
    assert_eq!(
        (&email["verified"], &email["verification_strategy"]),
        (&json!(true), &json!("enterprise_sso"))
    );
    let memberships = browser.data(get("/me/organization-memberships"));
    assert_eq!(memberships[0]["organization"]["name"], "Royal Society");
    assert_eq!(memberships[0]["roles"][0]["name"], "Member");
    assert_eq!(memberships.as_array().map(Vec::len), Some(1));
}

#[test]
fn without_an_address_to_return_to_the_deployments_own_counts() {
    let mut browser = browser();
    let address = login(&mut browser, "sso.example.com", &[]);
    let back = decided(&mut browser, &address, SOMEONE);
    let target = location(&open(&mut browser, &back));
    assert_eq!(target, format!("{ORIGIN}/?__dev_session__={}", browser.token));
    let welcome = json!({ "ui_settings": { "after_signin_redirect_url": "http://127.0.0.1:9999/welcome" } });
    let mut browser = browser.fresh().settings(welcome);
    let address = login(&mut browser, "sso.example.com", &[]);
    let back = decided(&mut browser, &address, SOMEONE);
    let target = location(&open(&mut browser, &back));
    assert!(
        target.starts_with("http://127.0.0.1:9999/welcome?__dev_session__="),
        "{target}"
    );
}

#[test]
fn somebody_known_signs_in_and_somebody_unknown_does_not_where_accounts_are_not_made() {
    let mut browser = browser();
    let address = login(&mut browser, "known.example.com", &[("redirect_uri", APP)]);
    let back = decided(&mut browser, &address, &[("email", "new@known.example.com")]);
    let response = open(&mut browser, &back);
    let (error, description) = denied(&response);
    assert_eq!(error, "access_denied");
    assert!(description.starts_with("There is no account"), "{description}");
    assert_eq!(parameter(&location(&response), "redirect_uri").as_deref(), Some(APP));
    assert_eq!(active(&mut browser), Value::Null);
    let back = decided(&mut browser, &address, &[("person", "hedy@known.example.com")]);
    location(&open(&mut browser, &back));
    assert_eq!(active(&mut browser), "hedy@known.example.com");
}

#[test]
fn a_connection_speaks_for_its_own_domain_only() {
    let mut browser = browser();
    let address = login(&mut browser, "sso.example.com", &[]);
    for email in ["ada@example.com", "a@known.example.com", "a@x.sso.example.com"] {
        let back = decided(&mut browser, &address, &[("email", email)]);
        let (error, description) = denied(&open(&mut browser, &back));
        assert_eq!(error, "access_denied");
        assert!(description.contains("does not belong to the domain"), "{description}");
    }
    assert_eq!(active(&mut browser), Value::Null);
}

#[test]
fn who_may_not_sign_in_may_not_this_way_either() {
    let mut browser = browser();
    let address = login(&mut browser, "known.example.com", &[]);
    let back = decided(&mut browser, &address, &[("person", "gone@known.example.com")]);
    assert_eq!(denied(&open(&mut browser, &back)).1, "User account is disabled.");
    let back = decided(&mut browser, &address, &[("person", "hedy@known.example.com")]);
    location(&open(&mut browser, &back));
    let address = login(&mut browser, "known.example.com", &[]);
    let back = decided(&mut browser, &address, &[("person", "hedy@known.example.com")]);
    assert_eq!(denied(&open(&mut browser, &back)).1, "You are already signed in.");
    let one = json!({ "auth_settings": { "multi_session_support": { "max_accounts_per_session": 1 } } });
    let mut browser = browser.settings(one);
    let back = decided(&mut browser, &address, SOMEONE_NEW);
    assert_eq!(
        denied(&open(&mut browser, &back)).1,
        "Maximum number of accounts per session reached"
    );
}

#[test]
fn denying_leads_to_the_sign_in_page() {
    let mut browser = browser();
    let address = login(&mut browser, "sso.example.com", &[]);
    let back = decided(&mut browser, &address, &[("deny", "true")]);
    let (error, description) = denied(&open(&mut browser, &back));
    assert_eq!(
        (&*error, &*description),
        ("access_denied", "The user denied the request.")
    );
}

#[test]
fn a_wrong_code_leads_to_the_sign_in_page_and_keeps_the_attempt() {
    let mut browser = browser();
    let address = login(&mut browser, "sso.example.com", &[]);
    let back = decided(&mut browser, &address, SOMEONE);
    let code = parameter(&back, "code").unwrap();
    let wrong_code = open(&mut browser, &back.replace(&code, "0000"));
    assert_eq!(denied(&wrong_code).1, "The provided code is invalid.");
    let no_code = open(&mut browser, &back.replace(&code, ""));
    assert_eq!(denied(&no_code).1, "A verification code is required.");
    location(&open(&mut browser, &back));
    assert_eq!(active(&mut browser), "someone@sso.example.com");
}

#[test]
fn a_state_serves_once_for_ten_minutes_and_on_its_errand() {
    let mut browser = browser();
    let address = login(&mut browser, "sso.example.com", &[]);
    let back = decided(&mut browser, &address, SOMEONE);
    location(&open(&mut browser, &back));
    invalid_state(&open(&mut browser, &back));
    let address = login(&mut browser, "sso.example.com", &[]);
    browser.deployment.advance_clock(10 * MINUTE);
    let back = decided(&mut browser, &address, SOMEONE);
    invalid_state(&open(&mut browser, &back));
    let social = browser.data(post("/auth/oauth2/init?provider=google_oauth", &[]));
    let state = parameter(social["oauth_url"].as_str().unwrap(), "state").unwrap();
    for state in ["", "a.b.c", &state, &"x".repeat(10_000)] {
        let query = encoded(&[("code", "a"), ("state", state)]);
        invalid_state(&navigate(
            &mut browser,
            get(&format!("/auth/sso/oidc/callback?{query}")),
        ));
        invalid_state(&posted(
            &mut browser,
            &[("RelayState", state.to_owned()), ("SAMLResponse", "x".to_owned())],
        ));
    }
    assert_eq!(active(&mut browser), "someone@sso.example.com");
}

#[test]
fn a_browser_with_another_session_is_not_signed_in() {
    let mut browser = browser();
    let address = login(&mut browser, "sso.example.com", &[]);
    let back = decided(&mut browser, &address, SOMEONE);
    let own = std::mem::take(&mut browser.token);
    browser.session();
    let target = back.strip_prefix(ORIGIN).unwrap();
    let foreign = with_header(get(target), "cookie", &format!("__session={}", browser.token));
    invalid_state(&navigate(&mut browser, foreign));
    assert_eq!(active(&mut browser), Value::Null);
    let right = with_header(get(target), "cookie", &format!("__session={own}"));
    location(&navigate(&mut browser, right));
    browser.token = own;
    assert_eq!(active(&mut browser), "someone@sso.example.com");
}

#[test]
fn in_production_the_cookie_carries_the_session_and_the_address_does_not() {
    let production = json!({ "mode": "production", "frontend_host": "accounts.example.com" });
    let mut browser = browser();
    let own = [("redirect_uri", "https://app.example.com/x")];
    let address = login(&mut browser, "sso.example.com", &own);
    let back = decided(&mut browser, &address, SOMEONE);
    let mut browser = browser.settings(production);
    let response = open(&mut browser, &back);
    assert_eq!(location(&response), "https://app.example.com/x");
    let cookie = format!("__session={};", browser.token);
    assert!(
        response
            .header("set-cookie")
            .is_some_and(|text| text.starts_with(&cookie))
    );
}

#[test]
fn the_way_there_is_refused_where_it_leads_nowhere() {
    let mut browser = browser();
    let connection = connection(&mut browser, "sso.example.com");
    let mut refused = |query: &str| browser.refusal(post(&format!("/auth/sso/login?{query}"), &[]));
    assert_eq!(refused(""), wrong(400, "", "connection_id is required"));
    for id in ["1", "x", "%00", &"9".repeat(10_000)] {
        let refusal = refused(&format!("connection_id={id}"));
        assert_eq!(refusal, wrong(400, "", "Enterprise connection not found"));
    }
    let known = format!("connection_id={connection}");
    for address in ["/app", "javascript:alert(1)", "//example.com"] {
        let refusal = refused(&format!("{known}&{}", encoded(&[("redirect_uri", address)])));
        assert_eq!(
            refusal,
            wrong(400, "", "redirect_uri must be an absolute http or https URL")
        );
    }
    let long = format!("{known}&redirect_uri=http://h/{}", "x".repeat(10_000));
    assert_eq!(refused(&long), wrong(400, "", "redirect_uri is too long"));
    let off = json!({ "b2b_settings": { "enterprise_sso_enabled": false } });
    let mut browser = browser.settings(off).faults(json!({ "challenge": "on" }));
    let request = || post(&format!("/auth/sso/login?{known}"), &[]);
    assert_eq!(
        browser.refusal(request()),
        wrong(403, "TOO_MANY_REQUESTS", "Challenge verification failed")
    );
    let mut browser = browser.faults(json!({}));
    let text = "Enterprise SSO is not enabled for this deployment";
    assert_eq!(browser.refusal(request()), wrong(403, "", text));
    assert!(browser.session().signin_attempts.is_empty());
}
