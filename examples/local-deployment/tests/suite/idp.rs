//! `/__local/idp/*`: the identity providers that come with the deployment, for it and for anybody else.

use crate::common::provider::{encoded, location, navigate, open, parameter, submit, text, verified};
use crate::common::{Browser, MINUTE, NOON, ORIGIN, body, get, post, with_header};
use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use serde_json::json;
use sha2::{Digest as _, Sha256};

const ISSUER: &str = "http://127.0.0.1:8787/__local/idp/social/google_oauth";
const CALLBACK: &str = "http://127.0.0.1:9999/callback?from=idp";
const ADA: &[(&str, &str)] = &[("person", "ada@example.com")];

fn wish(more: &[(&str, &str)]) -> String {
    let basic = [
        ("client_id", "somebody"),
        ("redirect_uri", CALLBACK),
        ("response_type", "code"),
        ("state", "a&b"),
    ];
    let kept = basic
        .iter()
        .filter(|(name, _)| more.iter().all(|(other, _)| other != name));
    let pairs: Vec<_> = kept.copied().chain(more.iter().copied()).collect();
    format!("{ISSUER}/authorize?{}", encoded(&pairs))
}

fn granted(browser: &mut Browser, more: &[(&str, &str)]) -> String {
    let back = location(&submit(browser, &wish(more), ADA));
    parameter(&back, "code").expect("a code")
}

fn exchange<'a>(code: &'a str, more: &[(&'static str, &'a str)]) -> wacht_yew::client::Request {
    let basic = [
        ("grant_type", "authorization_code"),
        ("client_id", "somebody"),
        ("redirect_uri", CALLBACK),
        ("code", code),
    ];
    let kept = basic
        .iter()
        .filter(|(name, _)| more.iter().all(|(other, _)| other != name));
    let pairs: Vec<_> = kept.copied().chain(more.iter().copied()).collect();
    post("/__local/idp/social/google_oauth/token", &pairs)
}

#[test]
fn discovery_names_endpoints_that_exist() {
    let mut browser = Browser::new();
    let document = body(&open(
        &mut browser,
        &format!("{ISSUER}/.well-known/openid-configuration"),
    ));
    assert_eq!(document["issuer"], ISSUER);
    let keys = body(&open(&mut browser, document["jwks_uri"].as_str().unwrap()));
    assert_eq!(keys["keys"][0]["use"], "sig");
    let page = open(&mut browser, document["authorization_endpoint"].as_str().unwrap());
    assert!(text(&page).contains("client_id is missing"));
    let refused = submit(&mut browser, document["token_endpoint"].as_str().unwrap(), &[]);
    assert_eq!(
        (refused.status, body(&refused)),
        (400, json!({ "error": "unsupported_grant_type" }))
    );
}

#[test]
fn anybody_can_sign_somebody_in_through_it() {
    let mut browser = Browser::new();
    let back = location(&submit(&mut browser, &wish(&[("nonce", "n-1")]), ADA));
    assert!(
        back.starts_with("http://127.0.0.1:9999/callback?from=idp&code="),
        "{back}"
    );
    assert_eq!(parameter(&back, "state").as_deref(), Some("a&b"));
    let code = parameter(&back, "code").unwrap();
    let tokens = body(&navigate(&mut browser, exchange(&code, &[])));
    assert_eq!(
        (&tokens["token_type"], &tokens["expires_in"]),
        (&json!("Bearer"), &json!(300))
    );
    let keys = body(&open(&mut browser, &format!("{ISSUER}/jwks.json")));
    let claims = verified(tokens["id_token"].as_str().unwrap(), &keys);
    let seconds = NOON.as_millis() / 1000;
    let expected = json!({
        "iss": ISSUER, "aud": "somebody", "sub": claims["sub"], "nonce": "n-1",
        "iat": seconds, "auth_time": seconds, "exp": seconds + 300,
        "email": "ada@example.com", "email_verified": true,
        "given_name": "Ada", "family_name": "Lovelace", "name": "Ada Lovelace",
    });
    assert_eq!(claims, expected);
    assert!(claims["sub"].as_str().is_some_and(|subject| subject.len() == 24));
    let deployments = body(&navigate(&mut browser, get("/.well-known/jwks.json")));
    assert_ne!(keys["keys"][0]["kid"], deployments["keys"][0]["kid"]);
}

#[test]
fn a_code_serves_once_for_a_minute_and_for_its_client() {
    let mut browser = Browser::new();
    let code = granted(&mut browser, &[]);
    for more in [
        &[("client_id", "another")][..],
        &[("redirect_uri", "http://127.0.0.1:9999/elsewhere")],
        &[("code", "0000")],
    ] {
        let refused = navigate(&mut browser, exchange(&code, more));
        assert_eq!(
            (refused.status, body(&refused)),
            (400, json!({ "error": "invalid_grant" }))
        );
    }
    let elsewhere = with_header(exchange(&code, &[]), "x", "y");
    let elsewhere = wacht_yew::client::Request {
        url: elsewhere.url.replace("google", "github"),
        ..elsewhere
    };
    assert_eq!(navigate(&mut browser, elsewhere).status, 400);
    assert_eq!(navigate(&mut browser, exchange(&code, &[])).status, 200);
    assert_eq!(navigate(&mut browser, exchange(&code, &[])).status, 400);
    let late = granted(&mut browser, &[]);
    browser.deployment.advance_clock(MINUTE);
    assert_eq!(navigate(&mut browser, exchange(&late, &[])).status, 400);
}

#[test]
fn a_challenge_wants_its_verifier() {
    let verifier = "a-verifier-of-at-least-forty-three-characters";
    let challenge = URL_SAFE_NO_PAD.encode(Sha256::digest(verifier));
    let pair = [("code_challenge", &*challenge), ("code_challenge_method", "S256")];
    let mut browser = Browser::new();
    let code = granted(&mut browser, &pair);
    assert_eq!(navigate(&mut browser, exchange(&code, &[])).status, 400);
    let wrong = exchange(&code, &[("code_verifier", "another")]);
    assert_eq!(navigate(&mut browser, wrong).status, 400);
    let right = exchange(&code, &[("code_verifier", verifier)]);
    assert_eq!(navigate(&mut browser, right).status, 200);
    for method in ["plain", ""] {
        let pair = [("code_challenge", &*challenge), ("code_challenge_method", method)];
        let back = location(&open(&mut browser, &wish(&pair)));
        assert_eq!(parameter(&back, "error").as_deref(), Some("invalid_request"));
    }
}

#[test]
fn a_client_may_name_itself_in_a_header() {
    let mut browser = Browser::new();
    let code = granted(&mut browser, &[]);
    let request = exchange(&code, &[("client_id", "")]);
    let credentials = STANDARD.encode("somebody:secret");
    let request = with_header(request, "authorization", &format!("Basic {credentials}"));
    assert_eq!(navigate(&mut browser, request).status, 200);
    for header in ["Basic", "Basic !", "Bearer c29tZWJvZHk6eA==", "Basic Og=="] {
        let request = with_header(exchange("x", &[("client_id", "")]), "authorization", header);
        assert_eq!(navigate(&mut browser, request).status, 400, "{header}");
    }
}

#[test]
fn denying_goes_back_with_the_reason() {
    let back = location(&submit(&mut Browser::new(), &wish(&[]), &[("deny", "true")]));
    assert_eq!(parameter(&back, "error").as_deref(), Some("access_denied"));
    assert_eq!(
        parameter(&back, "error_description").as_deref(),
        Some("The user denied the request.")
    );
    assert_eq!(parameter(&back, "state").as_deref(), Some("a&b"));
    assert_eq!(parameter(&back, "code"), None);
}

#[test]
fn the_page_offers_the_people_and_runs_no_script() {
    let mut browser = Browser::new();
    let page = open(&mut browser, &wish(&[("login_hint", "new@example.com")]));
    let html = text(&page);
    for part in [
        "Google",
        "Analytical Engines at 127.0.0.1:9999",
        "value=\"grace@example.com\"",
        "value=\"new@example.com\"",
        "name=\"deny\"",
    ] {
        assert!(html.contains(part), "{part}");
    }
    assert!(!html.contains("<script") && !html.contains("style=") && !html.contains("<style"));
    let policy = page.header("content-security-policy").unwrap();
    assert!(policy.starts_with("default-src 'none'; style-src 'self';"), "{policy}");
    assert!(
        policy.ends_with(&format!("form-action 'self' {ORIGIN} http://127.0.0.1:9999")),
        "{policy}"
    );
    assert_eq!(navigate(&mut browser, get("/__local/idp/style.css")).status, 200);
}

#[test]
fn whoever_was_typed_is_taken_and_nonsense_keeps_what_was_typed() {
    let mut browser = Browser::new();
    let typed = [
        ("email", " New@Example.com "),
        ("first_name", "Hedy"),
        ("last_name", ""),
    ];
    let code = parameter(&location(&submit(&mut browser, &wish(&[]), &typed)), "code").unwrap();
    let tokens = body(&navigate(&mut browser, exchange(&code, &[])));
    let keys = body(&open(&mut browser, &format!("{ISSUER}/jwks.json")));
    let claims = verified(tokens["id_token"].as_str().unwrap(), &keys);
    assert_eq!(
        (&claims["email"], &claims["name"]),
        (&json!("new@example.com"), &json!("Hedy"))
    );
    let long = "x".repeat(300);
    for fields in [
        [("email", ""), ("first_name", "Hedy")],
        [("email", "a@b@c"), ("first_name", "Hedy")],
        [("email", "@example.com"), ("first_name", "Hedy")],
        [("email", "a b@example.com"), ("first_name", "Hedy")],
        [("email", "new@example.com"), ("first_name", &*long)],
        [("email", "new@example.com"), ("last_name", "a\nb")],
        [("person", "nobody@example.com"), ("email", "new@example.com")],
    ] {
        let page = submit(&mut browser, &wish(&[]), &fields);
        assert_eq!(page.status, 400, "{fields:?}");
        assert!(text(&page).contains("role=\"alert\""));
        let (_, kept) = fields[1];
        assert!(text(&page).contains(&format!("value=\"{kept}\"")), "{kept}");
    }
}

#[test]
fn nothing_from_the_address_becomes_markup_or_policy() {
    let mut browser = Browser::new();
    let hostile = "\"><script>alert(1)</script>";
    let page = open(&mut browser, &wish(&[("state", hostile), ("login_hint", hostile)]));
    assert_eq!(page.status, 200);
    assert!(!text(&page).contains("<script"));
    let long = "x".repeat(5_000);
    for more in [
        [("redirect_uri", "javascript:alert(1)")],
        [("redirect_uri", "http://example.com; script-src *")],
        [("redirect_uri", "http://a@example.com")],
        [("redirect_uri", "")],
        [("client_id", "")],
        [("state", &*long)],
        [("client_id", &*long)],
    ] {
        for answer in [
            open(&mut browser, &wish(&more)),
            submit(&mut browser, &wish(&more), ADA),
        ] {
            assert_eq!((answer.status, answer.header("location")), (400, None), "{more:?}");
        }
    }
    let other = location(&open(&mut browser, &wish(&[("response_type", "token")])));
    assert_eq!(parameter(&other, "error").as_deref(), Some("unsupported_response_type"));
}

#[test]
fn there_are_only_the_providers_of_the_contract() {
    let mut browser = Browser::new();
    for path in [
        "social/telepathy/authorize",
        "social",
        "enterprise",
        "",
        "social/google_oauth/other",
    ] {
        let answer = navigate(&mut browser, get(&format!("/__local/idp/{path}")));
        assert_eq!(answer.status, 404, "{path}");
    }
    let names = [
        "X",
        "GitHub",
        "GitLab",
        "Google",
        "Facebook",
        "Microsoft",
        "LinkedIn",
        "Discord",
        "Apple",
    ];
    for name in names {
        let address = wish(&[]).replace("google", &name.to_lowercase());
        assert!(
            text(&open(&mut browser, &address)).contains(&format!("<h1>{name}</h1>")),
            "{name}"
        );
    }
}

#[test]
fn an_enterprise_provider_offers_the_people_of_its_domain() {
    let mut browser = Browser::new();
    let identified = browser.data(post("/auth/identify", &[("identifier", "a@sso.example.com")]));
    let connection = identified["connection_id"].as_str().unwrap();
    let address = wish(&[]).replace("social/google_oauth", &format!("enterprise/{connection}"));
    let html = text(&open(&mut browser, &address));
    assert!(html.contains("someone@sso.example.com") && !html.contains("ada@example.com"));
    let unknown = wish(&[]).replace("social/google_oauth", "enterprise/1");
    assert!(!text(&open(&mut browser, &unknown)).contains("name=\"person\""));
}

#[test]
fn pages_elsewhere_on_the_web_cannot_decide() {
    let mut browser = Browser::new();
    let target = wish(&[]);
    let request = post(target.strip_prefix(ORIGIN).unwrap(), ADA);
    let refused = navigate(&mut browser, with_header(request, "origin", "https://example.com"));
    assert_eq!((refused.status, refused.header("location")), (403, None));
}
