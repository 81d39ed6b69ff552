//! What each call of a sign-up sends, and what it makes of the answer.

use crate::common::transport::exchange;
use wacht_yew::client::{IdentifierKind, Method, ProfileFields, Secret, SignUpRequest};
use wacht_yew::wire::ErrorCode;

#[test]
fn only_what_is_given_is_sent() {
    let everything = SignUpRequest {
        fields: ProfileFields {
            first_name: "Hedy".into(),
            last_name: "Lamarr".into(),
            username: "hedy".into(),
            phone_number: "5550100".into(),
            phone_country_code: "+1".into(),
            email: "a@b".into(),
        },
        password: "pw".into(),
        invite_token: "inv".into(),
    };
    let only_email = SignUpRequest {
        fields: ProfileFields {
            email: "a@b".into(),
            ..ProfileFields::default()
        },
        ..SignUpRequest::default()
    };
    let table = [
        (
            everything,
            "first_name=Hedy&last_name=Lamarr&username=hedy&phone_number=5550100&phone_country_code=%2B1&email=a%40b\
             &password=pw&invite_token=inv&challenge_token=tok",
        ),
        (only_email, "email=a%40b&challenge_token=tok"),
    ];
    let session = r#"{"data":{"id":"1","signup_attempts":[{"id":"9"}]}}"#;
    for (request, expected) in table {
        let (method, path, body, answer) =
            exchange(
                200,
                session,
                |client| async move { client.sign_up(&request, "tok").await },
            );
        assert_eq!((method, &*path, &*body), (Method::Post, "/auth/signup", expected));
        assert_eq!(answer.expect("a session").signup_attempts.len(), 1);
    }
}

#[test]
fn every_taken_field_is_in_the_error() {
    let answer = r#"{"message":"Field errors","errors":[{"code":"EMAIL_EXISTS","message":"a"},{"code":"USERNAME_EXISTS","message":"b"}]}"#;
    let request = SignUpRequest::default();
    let (.., answer) = exchange(400, answer, |client| async move { client.sign_up(&request, "").await });
    let error = answer.expect_err("a refusal");
    let issues = &error.api().expect("the server's").issues;
    let codes: Vec<_> = issues.iter().map(|issue| issue.code.clone()).collect();
    assert_eq!(codes, [ErrorCode::EmailExists, ErrorCode::UsernameExists]);
}

#[test]
fn availability_names_identifier_and_kind() {
    for (kind, identifier, answer, exists) in [
        (IdentifierKind::Email, "a@b", r#"{"data":{"exists":true}}"#, true),
        (IdentifierKind::Username, "hedy", r#"{"data":{"exists":false}}"#, false),
    ] {
        let (method, path, _, known) = exchange(200, answer, |client| async move {
            client.identifier_availability(kind, identifier).await
        });
        let identifier = identifier.replace('@', "%40");
        let expected = format!(
            "/auth/identifier-availability?identifier={identifier}&type={}",
            kind.as_str()
        );
        assert_eq!((method, path), (Method::Get, expected));
        assert_eq!(known.expect("an answer").exists, exists);
    }
}

#[test]
fn an_invitation_that_is_no_good_is_an_answer() {
    let answer = r#"{"data":{"valid":false,"message":"m","error_code":"INVALID_INVITATION_TOKEN"}}"#;
    let (method, path, _, check) = exchange(200, answer, |client| async move {
        client.check_invitation(&Secret::from("a b")).await
    });
    assert_eq!(
        (method, &*path),
        (Method::Get, "/deployment/invitations/validate?token=a+b")
    );
    let check = check.expect("an answer");
    assert_eq!(
        (check.valid, check.error_code),
        (false, Some(ErrorCode::InvalidInvitationToken))
    );
}
