//! Passkeys: what the browser is asked, and what becomes of its answer.

#![cfg(target_arch = "wasm32")]

#[allow(dead_code, unused_imports, reason = "only the helpers around a browser are used")]
#[path = "web/browser.rs"]
mod browser;
#[path = "../src/hooks/web_authn.rs"]
mod web_authn;

use browser::{call, comes_true, get, object, window};
use js_sys::{Function, Reflect};
use serde_json::{Value, json};
use wacht_yew::client;
use wacht_yew::client::WebAuthnError;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_authn::{AbortHandle, CreateMode, GetMode};

wasm_bindgen_test_configure!(run_in_browser);

const ANSWER: &str = "
    const bytes = (...values) => new Uint8Array(values).buffer;
    globalThis.asked = request;
    return Promise.resolve({
        id: 'id', rawId: bytes(255, 254, 253), type: 'public-key',
        response: {
            clientDataJSON: bytes(1), authenticatorData: bytes(2), signature: bytes(3), userHandle: HANDLE,
            attestationObject: bytes(4), getTransports: () => ['internal', 'hybrid'],
        },
    });";

/// Takes the place of one of the browser's functions until it is dropped.
struct Instead {
    target: JsValue,
    name: &'static str,
    before: JsValue,
}

impl Instead {
    fn put(target: JsValue, name: &'static str, value: JsValue) -> Self {
        let before = get(&target, name);
        let property = object(&[
            ("configurable", true.into()),
            ("writable", true.into()),
            ("value", value),
        ]);
        define(&target, name, property);
        Self { target, name, before }
    }

    /// A function of the credentials, given by its body.
    fn credentials(name: &'static str, body: &str) -> Self {
        let function = Function::new_with_args("request", body);
        Self::put(get(&window().navigator(), "credentials"), name, function.into())
    }

    /// A function of the class of passkeys.
    fn class(name: &'static str, value: JsValue) -> Self {
        Self::put(get(&js_sys::global(), "PublicKeyCredential"), name, value)
    }
}

impl Drop for Instead {
    fn drop(&mut self) {
        let value = self.before.clone();
        let property = object(&[
            ("configurable", true.into()),
            ("writable", true.into()),
            ("value", value),
        ]);
        define(&self.target, self.name, property);
    }
}

fn define(target: &JsValue, name: &str, property: JsValue) {
    let class = get(&js_sys::global(), "Object");
    call(&class, "defineProperty", &[target.clone(), name.into(), property]);
}

/// What the browser was asked, by an expression over `asked`.
fn asked(expression: &str) -> String {
    let read = Function::new_no_args(&format!("return String({expression})"));
    let text = read.call0(&JsValue::NULL).expect("the expression is valid");
    text.as_string().expect("a text")
}

fn rejecting(name: &str) -> String {
    format!("return Promise.reject(new DOMException('no', '{name}'))")
}

fn sign_in_options() -> Value {
    json!({
        "challenge": "-_8", "rpId": "example.com", "timeout": null, "userVerification": "preferred",
        "allowCredentials": [{ "type": "public-key", "id": "AQI=" }],
    })
}

fn registration_options() -> Value {
    json!({
        "challenge": "AQ", "rp": { "name": "App" }, "user": { "id": "Ag", "name": "ada", "displayName": "Ada" },
        "pubKeyCredParams": [{ "type": "public-key", "alg": -7 }], "excludeCredentials": [],
    })
}

#[wasm_bindgen_test]
fn a_browser_with_passkeys_is_seen_as_one() {
    assert!(web_authn::is_supported());
    let _nothing = Instead::put(js_sys::global().into(), "PublicKeyCredential", JsValue::UNDEFINED);
    assert!(!web_authn::is_supported());
}

#[wasm_bindgen_test]
async fn suggestions_are_asked_about() {
    for (body, expected) in [
        ("return Promise.resolve(true)", true),
        ("return Promise.resolve(false)", false),
        ("return Promise.reject(1)", false),
        ("throw 1", false),
    ] {
        let _answer = Instead::class("isConditionalMediationAvailable", Function::new_no_args(body).into());
        assert_eq!(web_authn::conditional_supported().await, expected, "{body}");
    }
    let _nothing = Instead::class("isConditionalMediationAvailable", JsValue::UNDEFINED);
    assert!(!web_authn::conditional_supported().await);
}

#[wasm_bindgen_test]
async fn texts_become_buffers_on_the_way_out_and_buffers_texts_on_the_way_in() {
    let _get = Instead::credentials("get", &ANSWER.replace("HANDLE", "bytes(5)"));
    let assertion = web_authn::get(&sign_in_options(), GetMode::Modal, &AbortHandle::new()).await;
    let assertion = assertion.expect("a passkey");
    for (expression, expected) in [
        ("Array.from(asked.publicKey.challenge)", "251,255"),
        ("Array.from(asked.publicKey.allowCredentials[0].id)", "1,2"),
        ("asked.publicKey.rpId", "example.com"),
        ("'timeout' in asked.publicKey", "false"),
        ("asked.mediation", "undefined"),
        ("asked.signal instanceof AbortSignal", "true"),
    ] {
        assert_eq!(asked(expression), expected, "{expression}");
    }
    assert_eq!(
        (&*assertion.id, &*assertion.raw_id, &*assertion.kind),
        ("id", "__79", "public-key")
    );
    assert_eq!(
        (&*assertion.client_data_json, &*assertion.authenticator_data),
        ("AQ", "Ag")
    );
    assert_eq!(
        (&*assertion.signature, assertion.user_handle.as_deref()),
        ("Aw", Some("BQ"))
    );
}

#[wasm_bindgen_test]
async fn suggestions_are_asked_for_as_such_and_a_passkey_may_not_know_its_account() {
    let _get = Instead::credentials("get", &ANSWER.replace("HANDLE", "null"));
    let assertion = web_authn::get(&sign_in_options(), GetMode::Conditional, &AbortHandle::new()).await;
    assert_eq!(assertion.expect("a passkey").user_handle, None);
    assert_eq!(asked("asked.mediation"), "conditional");
}

#[wasm_bindgen_test]
async fn a_new_passkey_tells_how_it_is_reached() {
    let _create = Instead::credentials("create", &ANSWER.replace("HANDLE", "null"));
    let attestation = web_authn::create(&registration_options(), CreateMode::Modal, &AbortHandle::new()).await;
    let attestation = attestation.expect("a passkey");
    assert_eq!(asked("Array.from(asked.publicKey.user.id)"), "2");
    assert_eq!(
        (&*attestation.id, &*attestation.raw_id, &*attestation.kind),
        ("id", "__79", "public-key")
    );
    assert_eq!(
        (&*attestation.client_data_json, &*attestation.attestation_object),
        ("AQ", "BA")
    );
    assert_eq!(attestation.transports, ["internal".into(), "hybrid".into()]);
}

#[wasm_bindgen_test]
async fn a_passkey_is_made_silently_only_where_the_browser_can() {
    let _create = Instead::credentials("create", &ANSWER.replace("HANDLE", "null"));
    for (capable, is_made) in [
        ("{ conditionalCreate: true }", true),
        ("{ conditionalCreate: false }", false),
        ("{}", false),
    ] {
        let answer = Function::new_no_args(&format!("return Promise.resolve({capable})"));
        let _capabilities = Instead::class("getClientCapabilities", answer.into());
        let made = web_authn::create(&registration_options(), CreateMode::Conditional, &AbortHandle::new()).await;
        assert_eq!(made.is_ok(), is_made, "{capable}");
    }
    let _nothing = Instead::class("getClientCapabilities", JsValue::UNDEFINED);
    let made = web_authn::create(&registration_options(), CreateMode::Conditional, &AbortHandle::new()).await;
    assert_eq!(made, Err(WebAuthnError::Unsupported));
}

#[wasm_bindgen_test]
async fn each_failure_is_told_apart() {
    for (body, expected) in [
        (rejecting("AbortError"), WebAuthnError::Cancelled),
        (rejecting("NotAllowedError"), WebAuthnError::NotAllowed),
        (rejecting("InvalidStateError"), WebAuthnError::InvalidState),
        (rejecting("NotSupportedError"), WebAuthnError::Unsupported),
        (rejecting("SecurityError"), WebAuthnError::Other),
        ("return Promise.reject(undefined)".to_owned(), WebAuthnError::Other),
        ("throw new TypeError('no')".to_owned(), WebAuthnError::Other),
        ("return Promise.resolve(null)".to_owned(), WebAuthnError::NotAllowed),
        ("return Promise.resolve({})".to_owned(), WebAuthnError::Other),
    ] {
        let _get = Instead::credentials("get", &body);
        let found = web_authn::get(&sign_in_options(), GetMode::Modal, &AbortHandle::new()).await;
        assert_eq!(found, Err(expected), "{body}");
    }
    let _nothing = Instead::put(js_sys::global().into(), "PublicKeyCredential", JsValue::UNDEFINED);
    let found = web_authn::get(&sign_in_options(), GetMode::Modal, &AbortHandle::new()).await;
    assert_eq!(found, Err(WebAuthnError::Unsupported));
}

#[wasm_bindgen_test]
async fn options_that_cannot_be_read_are_refused_without_a_dialog() {
    let _get = Instead::credentials("get", "globalThis.asked = 'something'; return Promise.resolve(null)");
    Reflect::set(&js_sys::global(), &"asked".into(), &"nothing".into()).expect("a global can be set");
    for options in [
        json!(null),
        json!({}),
        json!({ "challenge": "?" }),
        json!({ "challenge": 1 }),
    ] {
        let found = web_authn::get(&options, GetMode::Modal, &AbortHandle::new()).await;
        assert_eq!(found, Err(WebAuthnError::Other), "{options}");
    }
    assert_eq!(asked("asked"), "nothing");
}

#[wasm_bindgen_test]
async fn a_request_that_waits_is_called_off() {
    let body = "return new Promise((_, refuse) => request.signal.addEventListener('abort', () => refuse(request.signal.reason)))";
    let _get = Instead::credentials("get", body);
    let abort = AbortHandle::new();
    let (found, seen) = (std::rc::Rc::new(std::cell::Cell::new(None)), abort.clone());
    spawn_local({
        let found = found.clone();
        async move {
            let answer = web_authn::get(&sign_in_options(), GetMode::Conditional, &seen).await;
            found.set(Some(answer));
        }
    });
    browser::pause(0).await;
    abort.abort();
    let mut result = None;
    assert!(
        comes_true(|| {
            result = result.take().or(found.take());
            result.is_some()
        })
        .await
    );
    assert_eq!(result, Some(Err(WebAuthnError::Cancelled)));
}

/// How a browser is told what became of a passkey.
const SIGNALS: [&str; 3] = [
    "signalUnknownCredential",
    "signalAllAcceptedCredentials",
    "signalCurrentUserDetails",
];

#[wasm_bindgen_test]
fn the_browser_is_told_what_became_of_passkeys_and_accounts() {
    let told = || get(&js_sys::global(), "told").as_string().unwrap_or_default();
    let _instead = SIGNALS.map(|name| {
        let remember = format!("globalThis.told = '{name} ' + JSON.stringify(details); return Promise.reject(1)");
        Instead::class(name, Function::new_with_args("details", &remember).into())
    });
    web_authn::signal_unknown("example.com", "AQ");
    assert_eq!(
        told(),
        r#"signalUnknownCredential {"rpId":"example.com","credentialId":"AQ"}"#
    );
    web_authn::signal_accepted("example.com", "Ag", &["AQ".into()]);
    assert_eq!(
        told(),
        r#"signalAllAcceptedCredentials {"rpId":"example.com","userId":"Ag","allAcceptedCredentialIds":["AQ"]}"#
    );
    web_authn::signal_details("example.com", "Ag", "ada", "Ada");
    assert_eq!(
        told(),
        r#"signalCurrentUserDetails {"rpId":"example.com","userId":"Ag","name":"ada","displayName":"Ada"}"#
    );
}

#[wasm_bindgen_test]
fn a_browser_that_cannot_be_told_is_left_alone() {
    let _nothing = SIGNALS.map(|name| Instead::class(name, JsValue::UNDEFINED));
    web_authn::signal_unknown("example.com", "AQ");
    web_authn::signal_accepted("example.com", "Ag", &[]);
    web_authn::signal_details("example.com", "Ag", "ada", "Ada");
}
