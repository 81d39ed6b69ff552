//! The invented step `add_second_factor`.

use crate::common;
use crate::common::auth::{answer, prepare};
use crate::common::{Browser, get, wrong};
use hmac::{Hmac, KeyInit as _, Mac as _};
use serde_json::json;
use sha1::Sha1;
use wacht_local::{Fixtures, LocalDeployment, Person};
use wacht_yew::wire::{AttemptId, SecondFactorPolicy, SignInStep};

/// Hedy must have a second factor and has none.
fn hedy(faults: serde_json::Value) -> (Browser, AttemptId) {
    let mut fixtures = Fixtures::default();
    fixtures.people.push(Person {
        second_factor_policy: SecondFactorPolicy::Enforced,
        ..Person::new("hedy@example.com", "Hedy", "Lamarr").with_password("Lamarr-1914!")
    });
    let browser = Browser {
        deployment: LocalDeployment::new(fixtures, 1),
        token: String::new(),
    };
    let mut browser = browser.faults(faults);
    let attempt = browser.attempt("hedy@example.com", "Lamarr-1914!").id;
    (browser, attempt)
}

/// What an app shows for a base32 secret at noon.
fn code(secret: &str) -> String {
    let bits: String = secret
        .bytes()
        .map(|letter| match letter {
            b'A'..=b'Z' => letter - b'A',
            _ => letter - b'2' + 26,
        })
        .map(|value| format!("{value:05b}"))
        .collect();
    let bytes = bits
        .as_bytes()
        .chunks_exact(8)
        .map(|byte| std::str::from_utf8(byte).expect("bits"));
    let key: Vec<u8> = bytes.map(|byte| u8::from_str_radix(byte, 2).expect("a byte")).collect();
    let mut mac = Hmac::<Sha1>::new_from_slice(&key).expect("a key");
    mac.update(&(common::NOON.as_millis() as u64 / 30_000).to_be_bytes());
    let digest = mac.finalize().into_bytes();
    let offset = usize::from(digest[19] & 15);
    let word = u32::from_be_bytes(digest[offset..offset + 4].try_into().expect("four bytes"));
    format!("{:06}", (word & 0x7fff_ffff) % 1_000_000)
}

#[test]
fn without_the_extension_there_is_no_way_forward() {
    let (mut browser, attempt) = hedy(json!({}));
    let shown = browser.shown(&attempt);
    assert_eq!(shown.remaining_steps, [SignInStep::VerifySecondFactor]);
    assert!(shown.available_2fa_methods.is_empty());
}

#[test]
fn an_app_enrolled_on_the_way_in_is_the_second_factor_from_then_on() {
    let (mut browser, attempt) = hedy(json!({ "add_second_factor": true }));
    assert_eq!(browser.shown(&attempt).remaining_steps, [SignInStep::AddSecondFactor]);
    assert_eq!(
        browser.refusal(answer(&attempt, "1")),
        wrong(400, "", "Authenticator not set up")
    );
    let enrolment = browser.data(prepare(&attempt, "authenticator"));
    let secret = enrolment["totp_secret"].as_str().expect("a secret").to_owned();
    let url =
        format!("otpauth://totp/Analytical%20Engines:hedy%40example.com?secret={secret}&issuer=Analytical%20Engines");
    assert_eq!(enrolment["otp_url"], url);
    assert_eq!(browser.data(prepare(&attempt, "authenticator")), enrolment);
    assert_eq!(
        browser.refusal(answer(&attempt, "1")),
        wrong(400, "", "Invalid authentication code")
    );
    browser.data(answer(&attempt, &code(&secret)));
    assert_eq!(browser.active_email().as_deref(), Some("hedy@example.com"));
    assert!(browser.data(get("/me"))["user_authenticator"]["id"].is_string());
    let mut browser = browser.fresh();
    let again = browser.attempt("hedy@example.com", "Lamarr-1914!");
    assert_eq!(again.current_step, SignInStep::VerifySecondFactor);
    browser.data(answer(&again.id, &code(&secret)));
}

#[test]
fn only_an_app_can_be_enrolled_and_only_who_has_nothing_enrols() {
    let (mut browser, attempt) = hedy(json!({ "add_second_factor": true }));
    assert_eq!(
        browser.refusal(prepare(&attempt, "phone_otp")),
        wrong(400, "", "Invalid step")
    );
    let grace = browser.attempt("grace@example.com", "Hopper-1906!");
    assert_eq!(grace.current_step, SignInStep::VerifySecondFactor);
}
