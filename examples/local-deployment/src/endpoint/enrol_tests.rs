//! What a look inside tells sooner than many calls.

use wacht_yew::client::{Body, Credentials, Method, Request};
use wacht_yew::wire::Timestamp;

use crate::{Fixtures, LocalDeployment};

const NOW: Timestamp = Timestamp::from_millis(1_780_000_000_000);

fn post(deployment: &mut LocalDeployment, target: &str, fields: Vec<(&'static str, String)>) -> serde_json::Value {
    let (content_type, body) = Body::Form(fields).encode().unwrap();
    let request = Request {
        method: Method::Post,
        url: format!("{}{target}", deployment.origin()),
        headers: vec![("content-type".to_owned(), content_type)],
        body,
        credentials: Credentials::SameOrigin,
    };
    let response = deployment.handle(request, NOW).response.unwrap();
    assert_eq!(response.status, 200, "{}", String::from_utf8_lossy(&response.body));
    let token = response.header("x-development-session").unwrap().to_owned();
    let mut body: serde_json::Value = serde_json::from_slice(&response.body).unwrap();
    body["token"] = token.into();
    body
}

#[test]
fn newcomers_of_a_domain_join_the_workspace_that_its_organization_assigns() {
    let mut deployment = LocalDeployment::new(Fixtures::default(), 1);
    let directory = &mut deployment.directory;
    let place = directory.workspaces.values().next().unwrap().id.clone();
    let organization = directory.domains.values().next().unwrap().organization_id.clone();
    let organization = directory.organizations.get_mut(&organization).unwrap();
    organization.auto_assigned_workspace_id = Some(place.clone());
    let fields = [("email", "someone@sso.example.com"), ("username", "someone")];
    let fields = fields.map(|(name, value)| (name, value.to_owned()));
    let begun = post(&mut deployment, "/auth/signup", fields.into());
    let token = begun["token"].as_str().unwrap();
    let id = begun["data"]["signup_attempts"][0]["id"].as_str().unwrap();
    let query = format!("attempt_identifier={id}&identifier_type=signup&__dev_session__={token}");
    let prepare = format!("/auth/prepare-verification?{query}&strategy=email_otp");
    post(&mut deployment, &prepare, Vec::new());
    let code = deployment.inbox(None)[0].code.clone().unwrap();
    let attempt = format!("/auth/attempt-verification?{query}");
    let done = post(&mut deployment, &attempt, vec![("verification_code", code)]);
    let user = done["data"]["active_signin"]["user_id"].as_str().unwrap().into();
    assert!(deployment.directory.in_workspace(&user, place.as_str()).is_some());
}

#[test]
fn a_full_deployment_takes_nobody() {
    let mut deployment = LocalDeployment::new(Fixtures::default(), 1);
    let person = crate::Person::new("x@example.com", "", "");
    while !deployment.accounts.is_full() {
        let account = crate::store::Account::new(&person, &mut deployment.random);
        deployment.accounts.add(account);
    }
    assert!(super::refuse_when_full(&deployment).is_err());
}
