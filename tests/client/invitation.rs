//! What accepting an invitation and joining the waitlist send, and what they make of the answer.

use crate::common::transport::{World, reply, start};
use wacht_yew::client::{Method, Secret, WaitlistRequest};
use wacht_yew::wire::ErrorCode;

#[test]
fn an_invitation_is_accepted_by_its_token_in_the_body() {
    let world = World::production();
    let client = world.client.clone();
    let task = start(async move { client.accept_invitation(&Secret::from("org.s3cret")).await });
    let request = world.script.request(0);
    assert_eq!(request.method, Method::Post);
    assert_eq!(
        request.url,
        "https://frontend.example.com/organizations/invitations/accept"
    );
    assert_eq!(request.body, b"token=org.s3cret");
    let answer = r#"{"data":{"organization":{"id":7,"name":"Engines"},"signin_id":9,"already_member":true}}"#;
    world.script.answer(0, reply(200, answer, ""));
    let accepted = task.finish().expect("accepted");
    assert_eq!(accepted.organization.map(|place| place.id), Some("7".into()));
    assert_eq!((accepted.signin_id, accepted.already_member), (Some("9".into()), true));
}

#[test]
fn an_unknown_token_is_an_error_and_what_is_in_the_way_is_not() {
    let unknown = r#"{"message":"x","errors":[{"code":"INVALID_INVITATION_TOKEN","message":"x"}]}"#;
    let mismatch =
        r#"{"data":{"requires_signin":true,"error_code":"INVITATION_EMAIL_MISMATCH","invited_email":"a@b"}}"#;
    for (status, answer) in [(400, unknown), (200, mismatch)] {
        let world = World::production();
        let client = world.client.clone();
        let task = start(async move { client.accept_invitation(&Secret::from("t")).await });
        world.script.answer(0, reply(status, answer, ""));
        match task.finish() {
            Err(error) => {
                assert_eq!(status, 400);
                assert_eq!(
                    error.api().map(|api| api.code().clone()),
                    Some(ErrorCode::InvalidInvitationToken)
                );
            }
            Ok(answer) => {
                assert_eq!(status, 200);
                assert_eq!(answer.error_code, Some(ErrorCode::InvitationEmailMismatch));
                assert_eq!(answer.invited_email.as_deref(), Some("a@b"));
            }
        }
    }
}

#[test]
fn the_waitlist_gets_what_was_typed_and_nothing_empty() {
    let table = [
        (("", ""), "email=a%40b.example"),
        (
            ("Ada", "King Lovelace"),
            "first_name=Ada&last_name=King+Lovelace&email=a%40b.example",
        ),
    ];
    for ((first_name, last_name), expected) in table {
        let world = World::production();
        let client = world.client.clone();
        let request = WaitlistRequest {
            first_name: first_name.into(),
            last_name: last_name.into(),
            email: "a@b.example".into(),
        };
        let task = start(async move { client.join_waitlist(&request).await });
        let sent = world.script.request(0);
        assert_eq!(
            (sent.method, &*sent.url),
            (Method::Post, "https://frontend.example.com/waitlist/join")
        );
        assert_eq!(String::from_utf8_lossy(&sent.body), expected);
        let answer = r#"{"data":{"message":"x","entry":{"id":5,"email_address":"a@b.example"}}}"#;
        world.script.answer(0, reply(200, answer, ""));
        let entry = task.finish().expect("joined").entry;
        assert_eq!((&*entry.id, &*entry.email), ("5", "a@b.example"));
    }
}
