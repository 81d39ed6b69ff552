//! What cannot be brought about from outside: a passkey of somebody whose account was disabled later.

use serde_json::Value;
use wacht_yew::client::{Body, Credentials, Method, Request};
use wacht_yew::wire::{PasskeyDevice, Timestamp};

use crate::passkey::software::Authenticator;
use crate::store::PasskeyRecord;
use crate::{Fixtures, LocalDeployment};

const NOW: Timestamp = Timestamp::from_millis(1_780_000_000_000);

fn post(deployment: &mut LocalDeployment, path: &str, token: &str, body: Body) -> (u16, Value, String) {
    let (content_type, body) = body.encode().unwrap_or_default();
    let origin = "http://localhost:8787".to_owned();
    let request = Request {
        method: Method::Post,
        url: format!("http://127.0.0.1:8787{path}?__dev_session__={token}"),
        headers: vec![("content-type".to_owned(), content_type), ("origin".to_owned(), origin)],
        body,
        credentials: Credentials::SameOrigin,
    };
    let response = deployment.handle(request, NOW).response.unwrap();
    let token = response.header("x-development-session").unwrap_or_default().to_owned();
    (response.status, serde_json::from_slice(&response.body).unwrap(), token)
}

#[test]
fn a_disabled_account_stays_shut() {
    let mut deployment = LocalDeployment::new(Fixtures::default(), 1);
    let mut authenticator = Authenticator::es256(1);
    let account = deployment.accounts.by_email("disabled@example.com").unwrap();
    deployment.passkeys.add(PasskeyRecord {
        id: "1".into(),
        user: account.user.id.clone(),
        name: "Key".into(),
        credential: authenticator.id.clone(),
        key: authenticator.cose(),
        counter: 0,
        created_at: NOW,
        last_used_at: None,
        device_type: PasskeyDevice::Platform,
        backed_up: false,
        transports: Vec::new(),
    });
    let (_, begun, token) = post(&mut deployment, "/auth/passkey/login/begin", "", Body::Empty);
    let mut answer = authenticator.get(&begun["data"]["options"]);
    answer.retain(|(name, _)| *name != "userHandle");
    let (status, body, _) = post(
        &mut deployment,
        "/auth/passkey/login/finish",
        &token,
        Body::Form(answer),
    );
    assert_eq!((status, &body["errors"][0]["code"]), (403, &"USER_DISABLED".into()));
}
