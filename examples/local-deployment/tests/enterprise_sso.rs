//! `/auth/sso/*`: from the sign-in form to an organization's identity provider and back.

mod common;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use common::provider::{encoded, location, navigate, open, parameter, submit, text};
use common::{Browser, MINUTE, ORIGIN, body, get, post, with_header, wrong};
use serde_json::{Value, json};
use wacht_local::{DomainFixture, Fixtures, LocalDeployment, OrganizationFixture, Person};
use wacht_yew::client::Response;

const SOMEONE: &[(&str, &str)] = &[("person", "someone@sso.example.com")];
const SOMEONE_NEW: &[(&str, &str)] = &[("email", "new@known.example.com")];
const SOMEONE_OF_SAML: &[(&str, &str)] = &[("person", "someone@saml.example.com")];
const INVALID_STATE: &str = "Invalid request state.";
const APP: &str = "http://127.0.0.1:9999/app?a=b#c";

fn domain(name: &str, saml: bool, known_people_only: bool) -> OrganizationFixture {
    OrganizationFixture {
        name: name.to_owned(),
        domains: vec![DomainFixture {
            name: name.to_owned(),
            saml,
            known_people_only,
            ..DomainFixture::default()
        }],
        ..OrganizationFixture::default()
    }
}

/// The usual people, and three more domains: one with SAML, and of each kind one for people already known.
fn browser() -> Browser {
    let mut fixtures = Fixtures::default();
    fixtures
        .people
        .push(Person::new("hedy@known.example.com", "Hedy", "Lamarr"));
    fixtures.people.push(Person {
        disabled: true,
        ..Person::new("gone@known.example.com", "Gone", "Girl")
    });
    fixtures.organizations.push(domain("known.example.com", false, true));
    fixtures.organizations.push(domain("saml.example.com", true, false));
    Browser {
        deployment: LocalDeployment::new(fixtures, 1),
        token: String::new(),
    }
}

fn connection(browser: &mut Browser, domain: &str) -> String {
    let identified = browser.data(post("/auth/identify", &[("identifier", &format!("a@{domain}"))]));
    assert_eq!(identified["strategy"], "sso");
    identified["connection_id"].as_str().expect("a connection").to_owned()
}

fn login(browser: &mut Browser, domain: &str, more: &[(&str, &str)]) -> String {
    let connection = connection(browser, domain);
    let pairs = [&[("connection_id", &*connection)], more].concat();
    let data = browser.data(post(&format!("/auth/sso/login?{}", encoded(&pairs)), &[]));
    data["sso_url"].as_str().expect("an address").to_owned()
}

/// Decides at the OpenID Connect provider and gives the address of the way back.
fn decided(browser: &mut Browser, address: &str, fields: &[(&'static str, &str)]) -> String {
    let back = location(&submit(browser, address, fields));
    assert!(back.starts_with(&format!("{ORIGIN}/auth/sso/oidc/callback?")), "{back}");
    back
}

/// The fields of the form that the SAML provider hands to the browser.
fn handed(browser: &mut Browser, address: &str, fields: &[(&'static str, &str)]) -> [(&'static str, String); 2] {
    let page = submit(browser, address, fields);
    let html = text(&page);
    assert_eq!(page.status, 200, "{html}");
    assert!(
        html.contains(&format!("action=\"{ORIGIN}/auth/sso/callback\"")),
        "{html}"
    );
    ["SAMLResponse", "RelayState"].map(|name| {
        let (_, rest) = html.split_once(&format!("name=\"{name}\" value=\"")).expect(name);
        (name, rest.split('"').next().expect("a value").to_owned())
    })
}

fn posted(browser: &mut Browser, fields: &[(&'static str, String)]) -> Response {
    let fields: Vec<_> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    navigate(browser, post("/auth/sso/callback", &fields))
}

/// The response with one part of it replaced.
fn tampered(fields: &[(&'static str, String); 2], part: &str, with: &str) -> [(&'static str, String); 2] {
    let xml = String::from_utf8(STANDARD.decode(&fields[0].1).unwrap()).unwrap();
    assert!(xml.contains(part), "{part} in {xml}");
    let xml = xml.replacen(part, with, 1);
    [("SAMLResponse", STANDARD.encode(xml)), fields[1].clone()]
}

fn invalid_state(response: &Response) {
    let body = body(response);
    assert_eq!(
        (response.status, &body["errors"][0]["code"]),
        (400, &json!("INVALID_STATE")),
        "{body}"
    );
    assert_eq!(body["message"], INVALID_STATE);
}

fn denied(response: &Response) -> (String, String) {
    let address = location(response);
    assert!(address.starts_with(&format!("{ORIGIN}/sign-in?error=")), "{address}");
    assert_eq!(parameter(&address, "__dev_session__"), None);
    (
        parameter(&address, "error").unwrap(),
        parameter(&address, "error_description").unwrap(),
    )
}

fn active(browser: &mut Browser) -> Value {
    browser.data(get("/session"))["active_signin"]["user"]["primary_email_address"]["email"].clone()
}

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
    let address = login(&mut browser, "saml.example.com", &[]);
    let fields = handed(&mut browser, &address, &[("deny", "true")]);
    let (error, description) = denied(&posted(&mut browser, &fields));
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

#[test]
fn saml_ends_with_a_form_that_the_browser_posts() {
    let mut browser = browser();
    let address = login(&mut browser, "saml.example.com", &[("redirect_uri", APP)]);
    let request = STANDARD.decode(parameter(&address, "SAMLRequest").unwrap()).unwrap();
    let (head, xml) = request.split_at(5);
    let length = u16::from_le_bytes([head[1], head[2]]);
    assert_eq!((head[0], usize::from(length)), (1, xml.len()));
    assert_eq!(!length, u16::from_le_bytes([head[3], head[4]]));
    assert!(String::from_utf8_lossy(xml).contains("<saml:Issuer>https://127.0.0.1:8787</saml:Issuer>"));
    let page = open(&mut browser, &address);
    assert!(text(&page).contains("someone@saml.example.com"));
    let typed = [
        ("email", "New@SAML.example.com"),
        ("first_name", "A & B"),
        ("last_name", "<i>"),
    ];
    let fields = handed(&mut browser, &address, &typed);
    let policy = submit(&mut browser, &address, &typed);
    let policy = policy.header("content-security-policy").unwrap();
    assert!(
        policy.ends_with(&format!("form-action 'self' {ORIGIN} http://127.0.0.1:9999")),
        "{policy}"
    );
    let target = location(&posted(&mut browser, &fields));
    assert!(
        target.starts_with("http://127.0.0.1:9999/app?a=b&__dev_session__="),
        "{target}"
    );
    let me = browser.data(get("/me"));
    assert_eq!((&me["first_name"], &me["last_name"]), (&json!("A & B"), &json!("<i>")));
    assert_eq!(me["primary_email_address"]["email"], "new@saml.example.com");
    invalid_state(&posted(&mut browser, &fields));
}

#[test]
fn what_a_saml_response_says_is_checked() {
    let mut browser = browser();
    let address = login(&mut browser, "saml.example.com", &[]);
    let good = handed(&mut browser, &address, &[("person", "someone@saml.example.com")]);
    let changes = [
        ("Destination=\"http", "Destination=\"https", "another address"),
        ("status:Success", "status:Responder", "refused"),
        ("<saml:Assertion ", "<saml:Nothing xmlns:x=\"x\" ", "not XML"),
        (
            "samlp:Response xmlns:samlp=\"urn",
            "samlp:Response xmlns:samlp=\"xrn",
            "no response",
        ),
        ("Z\"><saml:Issuer>http", "Z\"><saml:Issuer>ftp", "another provider"),
        ("<saml:Audience>https", "<saml:Audience>http", "somebody else"),
        ("someone@saml", "someone@sso", "does not belong"),
        ("NotOnOrAfter=\"2026", "NotOnOrAfter=\"2025", "expired"),
        ("NotBefore=\"2026", "NotBefore=\"2027", "expired"),
        ("NotOnOrAfter=", "Until=", "expired"),
        ("NotOnOrAfter=\"2026", "NotOnOrAfter=\"soon", "expired"),
    ];
    for (part, with, reason) in changes {
        let (_, description) = denied(&posted(&mut browser, &tampered(&good, part, with)));
        assert!(description.contains(reason), "{part}: {description}");
    }
    let deep = "<a>".repeat(60_000);
    let bomb = "<!DOCTYPE a [<!ENTITY b \"bbbb\"><!ENTITY c \"&b;&b;&b;\">]><a>&c;</a>";
    for xml in ["", "x", "<a/>", &deep, bomb, "\u{0}"] {
        let fields = [("SAMLResponse", STANDARD.encode(xml)), good[1].clone()];
        denied(&posted(&mut browser, &fields));
    }
    for response in ["", "!", "AAAA", &"A".repeat(300_000)] {
        let fields = [("SAMLResponse", response.to_owned()), good[1].clone()];
        assert_eq!(denied(&posted(&mut browser, &fields)).0, "invalid_response");
    }
    assert_eq!(active(&mut browser), Value::Null);
    location(&posted(&mut browser, &good));
    assert_eq!(active(&mut browser), "someone@saml.example.com");
}

#[test]
fn a_saml_page_needs_its_connection_and_a_state() {
    let mut browser = browser();
    let address = login(&mut browser, "saml.example.com", &[]);
    let connection = connection(&mut browser, "saml.example.com");
    let state = parameter(&address, "RelayState").unwrap();
    let without = address.split_once("RelayState").unwrap().0.to_owned();
    for address in [
        address.replace(&connection, "1"),
        without,
        address.replace(&state, &"x".repeat(5_000)),
    ] {
        assert_eq!(open(&mut browser, &address).status, 400);
        assert_eq!(submit(&mut browser, &address, SOMEONE).status, 400);
    }
    let nobody = submit(&mut browser, &address, &[("email", "")]);
    assert!(nobody.status == 400 && text(&nobody).contains("role=\"alert\""));
    let hostile = address.replace(&state, "%22%3E%3Cscript%3E");
    assert!(!text(&submit(&mut browser, &hostile, SOMEONE_OF_SAML)).contains("<script"));
}

#[test]
fn the_metadata_name_the_deployment_as_service_provider() {
    let mut browser = browser();
    let response = navigate(&mut browser, get("/auth/sso/metadata"));
    let xml = text(&response);
    assert_eq!(response.header("content-type"), Some("application/samlmetadata+xml"));
    assert!(xml.contains("entityID=\"https://127.0.0.1:8787\""), "{xml}");
    assert!(
        xml.contains("Location=\"http://127.0.0.1:8787/auth/sso/callback\""),
        "{xml}"
    );
    assert_eq!(response.header("x-development-session"), None);
}
