//! `POST /auth/sso/callback`, `GET /auth/sso/metadata`: enterprise sign-on with SAML.

use crate::common::enterprise::{
    APP, SOMEONE, SOMEONE_OF_SAML, active, browser, connection, denied, handed, invalid_state, login, posted, tampered,
};
use crate::common::provider::{location, navigate, open, parameter, submit, text};
use crate::common::{ORIGIN, get};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

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
fn denying_comes_back_as_a_response_too() {
    let mut browser = browser();
    let address = login(&mut browser, "saml.example.com", &[]);
    let fields = handed(&mut browser, &address, &[("deny", "true")]);
    let (error, description) = denied(&posted(&mut browser, &fields));
    assert_eq!(
        (&*error, &*description),
        ("access_denied", "The user denied the request.")
    );
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
