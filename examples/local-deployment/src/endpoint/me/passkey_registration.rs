//! `/me/passkeys/register/…`: a new passkey, in two calls around the browser's dialog.

use serde_json::{Value, json};
use wacht_yew::wire::{PasskeyDevice, User};

use super::account::own;
use super::passkey::{note, owner};
use super::text;
use crate::deployment::LocalDeployment;
use crate::endpoint::relying_party::{TIMEOUT_MS, ask, decode, encode, expectation, origins, user_verification};
use crate::endpoint::{Answer, Call, Outcome};
use crate::http::Refusal;
use crate::passkey::{Credential, challenge_of, register};
use crate::store::{Ceremony, PASSKEYS_PER_USER, PasskeyRecord};
use crate::view::tree;

/// Ways to an authenticator that browsers name; others are left out.
const TRANSPORTS: [&str; 6] = ["ble", "hybrid", "internal", "nfc", "smart-card", "usb"];

/// What the browser sends, decoded.
struct Answered {
    client_data: Vec<u8>,
    attestation: Vec<u8>,
    /// The id of the credential, outside of what is signed.
    id: Vec<u8>,
    transports: Vec<Box<str>>,
    device_type: PasskeyDevice,
}

/// Asks the browser for a new key that knows its user's name, so that signing in needs none.
pub(super) fn begin(deployment: &mut LocalDeployment, call: &Call<'_>) -> Outcome {
    let user = owner(deployment, call)?;
    refuse_one_too_many(deployment, call)?;
    let ceremony = ask(deployment, call, Some(user));
    let options = options(deployment, &own(deployment, call)?.user, &ceremony);
    Ok(Answer::Data(json!({ "options": { "publicKey": options } })))
}

fn options(deployment: &LocalDeployment, user: &User, ceremony: &Ceremony) -> Value {
    let known = deployment.passkeys.of(&user.id).map(
        |passkey| json!({ "type": "public-key", "id": encode(&passkey.credential), "transports": passkey.transports }),
    );
    let mut relying_party = json!({ "name": deployment.settings.ui_settings.app_name });
    if let Some(name) = &ceremony.relying_party {
        relying_party["id"] = name.as_str().into();
    }
    json!({
        "challenge": encode(&ceremony.challenge),
        "rp": relying_party,
        "user": {
            "id": encode(user.id.as_str().as_bytes()),
            "name": user.secondary_name().unwrap_or(user.id.as_str()),
            "displayName": user.display_name(),
        },
        "pubKeyCredParams": [{ "type": "public-key", "alg": -7 }, { "type": "public-key", "alg": -8 }],
        "timeout": TIMEOUT_MS,
        "excludeCredentials": known.collect::<Vec<Value>>(),
        "authenticatorSelection": {
            "residentKey": "required",
            "requireResidentKey": true,
            "userVerification": user_verification(ceremony),
        },
        "attestation": "none",
    })
}

/// Keeps the new key when its first answer is right.
pub(super) fn finish(deployment: &mut LocalDeployment, call: &Call<'_>) -> Outcome {
    let user = owner(deployment, call)?;
    if !deployment.ceremonies.waits(&call.session, Some(&user), call.now) {
        return Err(Refusal::plain(400, "Registration session expired"));
    }
    let name = text::name("Name", call.request.query("name").unwrap_or_default())?;
    refuse_one_too_many(deployment, call)?;
    let answered = read(call).ok_or_else(failed)?;
    let challenge = challenge_of(&answered.client_data).ok_or_else(failed)?;
    let ceremony = deployment
        .ceremonies
        .take(&call.session, Some(&user), &challenge, call.now);
    let ceremony = ceremony.ok_or_else(failed)?;
    let made = verify(deployment, call, &ceremony, &answered).ok_or_else(failed)?;
    let passkey = PasskeyRecord {
        id: deployment.random.id(call.now).into(),
        user: user.clone(),
        name: if name.is_empty() { unnamed(call) } else { name },
        credential: made.id,
        key: made.key,
        counter: made.counter,
        created_at: call.now,
        last_used_at: None,
        device_type: answered.device_type,
        backed_up: made.backed_up,
        transports: answered.transports,
    };
    let document = json!({ "passkey": tree(&passkey.shown()) });
    deployment.passkeys.add(passkey);
    note(deployment, call, &user)?;
    Ok(Answer::Data(document))
}

/// The credential, if the answer is right and nobody has it yet.
fn verify(
    deployment: &LocalDeployment,
    call: &Call<'_>,
    ceremony: &Ceremony,
    answered: &Answered,
) -> Option<Credential> {
    let origins = origins(deployment, call.request);
    let made = register(
        &expectation(ceremony, &origins),
        &answered.client_data,
        &answered.attestation,
    )
    .ok()?;
    let is_new = made.id == answered.id && deployment.passkeys.by_credential(&made.id).is_none();
    is_new.then_some(made)
}

fn read(call: &Call<'_>) -> Option<Answered> {
    let body = call.request.json()?;
    let response = &body["response"];
    let transports = response["transports"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(Value::as_str);
    let mut transports: Vec<Box<str>> = transports
        .filter(|way| TRANSPORTS.contains(way))
        .map(Into::into)
        .collect();
    transports.sort_unstable();
    transports.dedup();
    let is_built_in = match body["authenticatorAttachment"].as_str() {
        Some(attachment) => attachment == "platform",
        None => transports.iter().any(|way| **way == *"internal"),
    };
    let is_key = body["type"] == "public-key";
    let bytes = |value: &Value| value.as_str().and_then(decode);
    is_key.then_some(Answered {
        client_data: bytes(&response["clientDataJSON"])?,
        attestation: bytes(&response["attestationObject"])?,
        id: bytes(&body["rawId"])?,
        transports,
        device_type: if is_built_in {
            PasskeyDevice::Platform
        } else {
            PasskeyDevice::CrossPlatform
        },
    })
}

fn refuse_one_too_many(deployment: &LocalDeployment, call: &Call<'_>) -> Result<(), Refusal> {
    if deployment.passkeys.have_room(&call.user(deployment)?) {
        return Ok(());
    }
    let sentence = format!("A user can have at most {PASSKEYS_PER_USER} passkeys");
    Err(Refusal::plain(400, sentence))
}

fn unnamed(call: &Call<'_>) -> Box<str> {
    format!("Passkey {}", call.now.as_millis() / 1000).into()
}

fn failed() -> Refusal {
    Refusal::plain(400, "Failed to verify passkey registration")
}
