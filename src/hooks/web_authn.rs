//! Passkeys as the browser offers them. What a browser does not know is found out by asking it, never by its name.

use js_sys::{Array, Function, Object, Promise, Reflect, Uint8Array};
use serde_json::Value;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::AbortController;

use crate::client::{Alphabet, Assertion, Attestation, WebAuthnError};

/// How a passkey is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum GetMode {
    /// In a dialog of the browser.
    Modal,
    /// Among the suggestions of a field with `autocomplete="… webauthn"`; waits until one is taken or it is called off.
    Conditional,
}

/// How a passkey is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum CreateMode {
    /// In a dialog of the browser.
    Modal,
    /// Silently, if a password manager just signed in with a password.
    Conditional,
}

/// Calls a request off. A clone calls off the same one; a request that is over is not touched.
#[derive(Clone, Debug)]
pub(crate) struct AbortHandle(Option<AbortController>);

impl AbortHandle {
    /// For one request.
    pub(crate) fn new() -> Self {
        Self(AbortController::new().ok())
    }

    /// Whether it was called off.
    pub(crate) fn is_aborted(&self) -> bool {
        self.0.as_ref().is_some_and(|controller| controller.signal().aborted())
    }

    /// Ends the request with [`WebAuthnError::Cancelled`].
    pub(crate) fn abort(&self) {
        if let Some(controller) = &self.0 {
            controller.abort();
        }
    }
}

/// Whether the browser knows passkeys at all.
pub(crate) fn is_supported() -> bool {
    class().is_some() && credentials().is_some()
}

/// Whether it suggests them at a field.
pub(crate) async fn conditional_supported() -> bool {
    let answer = answer_of("isConditionalMediationAvailable").await;
    answer.is_some_and(|answer| answer.is_truthy())
}

/// Whether it makes one silently.
pub(crate) async fn silent_create_supported() -> bool {
    let capabilities = answer_of("getClientCapabilities").await;
    let capability = capabilities.and_then(|capabilities| get_of(&capabilities, "conditionalCreate"));
    capability.is_some_and(|capability| capability.is_truthy())
}

/// Asks for a passkey; `options` is the server's `publicKey` object.
pub(crate) async fn get(options: &Value, mode: GetMode, abort: &AbortHandle) -> Result<Assertion, WebAuthnError> {
    let is_conditional = mode == GetMode::Conditional;
    let credential = ask("get", options, is_conditional, abort).await?;
    let response = get_of(&credential, "response").ok_or(WebAuthnError::Other)?;
    Ok(Assertion {
        id: text(&credential, "id"),
        raw_id: bytes(&credential, "rawId").unwrap_or_default(),
        kind: text(&credential, "type"),
        client_data_json: bytes(&response, "clientDataJSON").unwrap_or_default(),
        authenticator_data: bytes(&response, "authenticatorData").unwrap_or_default(),
        signature: bytes(&response, "signature").unwrap_or_default(),
        user_handle: bytes(&response, "userHandle"),
    })
}

/// Makes a passkey; `options` is the server's `publicKey` object. A browser that cannot make one silently would open its
/// dialog out of the blue: see [`silent_create_supported`].
pub(crate) async fn create(
    options: &Value,
    mode: CreateMode,
    abort: &AbortHandle,
) -> Result<Attestation, WebAuthnError> {
    let is_conditional = mode == CreateMode::Conditional;
    let credential = ask("create", options, is_conditional, abort).await?;
    let response = get_of(&credential, "response").ok_or(WebAuthnError::Other)?;
    let transports = call(&response, "getTransports", &JsValue::UNDEFINED);
    let transports = transports
        .map(|transports| Array::from(&transports))
        .unwrap_or_default();
    Ok(Attestation {
        id: text(&credential, "id"),
        raw_id: bytes(&credential, "rawId").unwrap_or_default(),
        kind: text(&credential, "type"),
        client_data_json: bytes(&response, "clientDataJSON").unwrap_or_default(),
        attestation_object: bytes(&response, "attestationObject").unwrap_or_default(),
        transports: transports
            .iter()
            .filter_map(|name| name.as_string().map(Box::from))
            .collect(),
    })
}

/// Whose passkeys the server's `publicKey` object is about: a host, or the page's own where none is named.
pub(crate) fn rp_id(options: &Value) -> String {
    let named = options["rpId"].as_str().or_else(|| options["rp"]["id"].as_str());
    let page = || web_sys::window().and_then(|window| window.location().hostname().ok());
    named.map(str::to_owned).or_else(page).unwrap_or_default()
}

/// Tells the browser what the server says of an account and its passkeys when a new one is about to be made: `options` is
/// its `publicKey` object. `made` is the one that was made.
pub(crate) fn signal_account(options: &Value, made: Option<&str>) {
    let (rp_id, user) = (rp_id(options), &options["user"]);
    let text = |key: &str| user[key].as_str().unwrap_or_default();
    signal_details(&rp_id, text("id"), text("name"), text("displayName"));
    // Without a list nobody knows whether there are others.
    if let Some(known) = options["excludeCredentials"].as_array() {
        let known = known.iter().filter_map(|passkey| passkey["id"].as_str());
        let ids: Vec<Box<str>> = known.chain(made).map(Box::from).collect();
        signal_accepted(&rp_id, text("id"), &ids);
    }
}

/// Tells the browser that the server does not know this passkey, so that it is offered no more.
pub(crate) fn signal_unknown(rp_id: &str, id: &str) {
    let details = object(&[("rpId", rp_id.into()), ("credentialId", id.into())]);
    signal("signalUnknownCredential", &details);
}

/// Tells the browser which passkeys an account has left; the others are offered no more. The handle and the ids are base64url.
pub(crate) fn signal_accepted(rp_id: &str, user_handle: &str, ids: &[Box<str>]) {
    let ids: Array = ids.iter().map(|id| JsValue::from_str(id)).collect();
    let details = object(&[
        ("rpId", rp_id.into()),
        ("userId", user_handle.into()),
        ("allAcceptedCredentialIds", ids.into()),
    ]);
    signal("signalAllAcceptedCredentials", &details);
}

/// Tells the browser what an account is called now. The handle is base64url.
pub(crate) fn signal_details(rp_id: &str, user_handle: &str, name: &str, display_name: &str) {
    let details = object(&[
        ("rpId", rp_id.into()),
        ("userId", user_handle.into()),
        ("name", name.into()),
        ("displayName", display_name.into()),
    ]);
    signal("signalCurrentUserDetails", &details);
}

/// Only a help for the browser: nobody waits for it, and nobody is told when it fails.
fn signal(name: &str, details: &JsValue) {
    let promise = class().and_then(|class| call(&class, name, details));
    if let Some(promise) = promise {
        spawn_local(async move { drop(JsFuture::from(Promise::resolve(&promise)).await) });
    }
}

async fn ask(name: &str, options: &Value, is_conditional: bool, abort: &AbortHandle) -> Result<JsValue, WebAuthnError> {
    let credentials = class().and_then(|_| credentials()).ok_or(WebAuthnError::Unsupported)?;
    let ask: Function = get_of(&credentials, name)
        .and_then(|ask| ask.dyn_into().ok())
        .ok_or(WebAuthnError::Unsupported)?;
    let request = object(&[("publicKey", public_key(options).ok_or(WebAuthnError::Other)?)]);
    if is_conditional {
        set(&request, "mediation", &"conditional".into());
    }
    if let Some(controller) = &abort.0 {
        set(&request, "signal", &controller.signal());
    }
    let promise = ask.call1(&credentials, &request).map_err(|error| translate(&error))?;
    let credential = JsFuture::from(Promise::resolve(&promise)).await;
    match credential {
        Ok(credential) if credential.is_object() => Ok(credential),
        Ok(_) => Err(WebAuthnError::NotAllowed),
        Err(error) => Err(translate(&error)),
    }
}

/// The server's options with buffers in place of their base64url.
fn public_key(options: &Value) -> Option<JsValue> {
    let options = without_nulls(options);
    decode(&options, "challenge")?;
    if let Some(user) = get_of(&options, "user") {
        decode(&user, "id")?;
    }
    for list in ["allowCredentials", "excludeCredentials"] {
        let list = get_of(&options, list)
            .map(|list| Array::from(&list))
            .unwrap_or_default();
        for credential in list.iter() {
            decode(&credential, "id")?;
        }
    }
    Some(options)
}

/// A document as the browser holds it. It takes `null` for a value of its own kind, such as a time limit of zero.
fn without_nulls(value: &Value) -> JsValue {
    match value {
        Value::Null => JsValue::NULL,
        Value::Bool(flag) => JsValue::from_bool(*flag),
        Value::Number(number) => JsValue::from_f64(number.as_f64().unwrap_or_default()),
        Value::String(text) => JsValue::from_str(text),
        Value::Array(items) => items.iter().map(without_nulls).collect::<Array>().into(),
        Value::Object(entries) => {
            let object = Object::new();
            for (key, entry) in entries.iter().filter(|(_, entry)| !entry.is_null()) {
                set(&object, key, &without_nulls(entry));
            }
            object.into()
        }
    }
}

fn decode(target: &JsValue, key: &str) -> Option<()> {
    let text = get_of(target, key)?.as_string()?;
    let bytes = Alphabet::URL_SAFE
        .decode(&text)
        .or_else(|| Alphabet::STANDARD.decode(&text))?;
    set(target, key, &Uint8Array::from(&*bytes));
    Some(())
}

fn translate(error: &JsValue) -> WebAuthnError {
    match &*text(error, "name") {
        "AbortError" => WebAuthnError::Cancelled,
        "NotAllowedError" => WebAuthnError::NotAllowed,
        "InvalidStateError" => WebAuthnError::InvalidState,
        "NotSupportedError" => WebAuthnError::Unsupported,
        _ => WebAuthnError::Other,
    }
}

fn class() -> Option<JsValue> {
    get_of(&js_sys::global(), "PublicKeyCredential")
}

fn credentials() -> Option<JsValue> {
    get_of(&get_of(&js_sys::global(), "navigator")?, "credentials")
}

/// What a question without arguments to the class is answered; none if it is not known or fails.
async fn answer_of(name: &str) -> Option<JsValue> {
    let promise = call(&class()?, name, &JsValue::UNDEFINED)?;
    JsFuture::from(Promise::resolve(&promise)).await.ok()
}

fn call(target: &JsValue, name: &str, argument: &JsValue) -> Option<JsValue> {
    let method: Function = get_of(target, name)?.dyn_into().ok()?;
    method.call1(target, argument).ok()
}

/// A property, unless it is missing.
fn get_of(target: &JsValue, key: &str) -> Option<JsValue> {
    let value = Reflect::get(target, &key.into()).ok()?;
    (!value.is_null() && !value.is_undefined()).then_some(value)
}

fn set(target: &JsValue, key: &str, value: &JsValue) {
    // Fails only for objects that are frozen; these are our own.
    let _ = Reflect::set(target, &key.into(), value);
}

fn object(entries: &[(&str, JsValue)]) -> JsValue {
    let object = Object::new();
    for (key, value) in entries {
        set(&object, key, value);
    }
    object.into()
}

fn text(target: &JsValue, key: &str) -> Box<str> {
    let text = get_of(target, key).and_then(|text| text.as_string());
    text.unwrap_or_default().into()
}

/// A buffer as base64url.
fn bytes(target: &JsValue, key: &str) -> Option<Box<str>> {
    let bytes = Uint8Array::new(&get_of(target, key)?).to_vec();
    Some(Alphabet::URL_SAFE.encode(&bytes).into())
}
