//! What each call of a sign-in sends, and what it makes of the answer.

use crate::common::transport::{World, exchange, start};
use wacht_yew::client::{
    Assertion, AttemptKind, AttemptVerification, Attestation, CallError, Method, PrepareVerification, ProfileFields,
    SignInRequest, VerificationStrategy,
};
use wacht_yew::wire::{AttemptId, SecondFactor, SocialProvider};

const SESSION: &str = r#"{"data":{"id":"1","signin_attempts":[{"id":"9"}]}}"#;

#[test]
fn each_strategy_sends_its_own_fields() {
    let table = [
        (
            SignInRequest::EmailCode { email: "a@b".into() },
            "strategy=email_otp&email=a%40b&challenge_token=tok",
        ),
        (
            SignInRequest::EmailLink { email: "a@b".into() },
            "strategy=magic_link&email=a%40b&challenge_token=tok",
        ),
        (
            SignInRequest::PhoneCode {
                dial_code: "+1".into(),
                number: "5550100".into(),
            },
            "strategy=phone_otp&phone=5550100&phone_country_code=%2B1&challenge_token=tok",
        ),
    ];
    for (request, expected) in table {
        let (method, path, body, answer) =
            exchange(
                200,
                SESSION,
                |client| async move { client.sign_in(&request, "tok").await },
            );
        assert_eq!((method, &*path, &*body), (Method::Post, "/auth/signin", expected));
        assert_eq!(answer.expect("a session").signin_attempts.len(), 1);
    }
}

#[test]
fn a_preparation_says_what_for_and_carries_a_challenge_token() {
    let table = [
        (VerificationStrategy::EmailCode, "", "", "strategy=email_otp"),
        (
            VerificationStrategy::EmailLink,
            "",
            "https://a/x",
            "strategy=magic_link&redirect_uri=https%3A%2F%2Fa%2Fx",
        ),
        (
            VerificationStrategy::PhoneCode,
            "0199",
            "",
            "strategy=phone_otp&last_digits=0199",
        ),
        (VerificationStrategy::Authenticator, "", "", "strategy=authenticator"),
        (VerificationStrategy::BackupCode, "", "", "strategy=backup_code"),
    ];
    for (strategy, last_digits, redirect_uri, expected) in table {
        let request = PrepareVerification {
            attempt: "9".into(),
            kind: AttemptKind::SignIn,
            strategy,
            last_digits: last_digits.into(),
            redirect_uri: redirect_uri.into(),
        };
        let (method, path, body, answer) = exchange(200, r#"{"data":null}"#, |client| async move {
            client.prepare_verification(&request, "tok").await
        });
        let expected = format!("/auth/prepare-verification?attempt_identifier=9&identifier_type=signin&{expected}");
        assert_eq!((method, path, &*body), (Method::Post, expected, "challenge_token=tok"));
        assert!(!answer.expect("nothing is fine").otp_sent);
    }
}

#[test]
fn what_was_prepared_is_read_under_either_name() {
    let request = || PrepareVerification {
        attempt: "9".into(),
        kind: AttemptKind::SignUp,
        strategy: VerificationStrategy::PhoneCode,
        last_digits: "".into(),
        redirect_uri: "".into(),
    };
    for key in ["method", "verification_method"] {
        let answer = format!(r#"{{"data":{{"masked_phone":"+1****99","{key}":"phone_otp","otp_sent":true}}}}"#);
        let request = request();
        let (_, path, _, answer) = exchange(200, &answer, |client| async move {
            client.prepare_verification(&request, "").await
        });
        assert!(path.contains("identifier_type=signup"));
        let prepared = answer.expect("read");
        assert_eq!(prepared.masked_phone.as_deref(), Some("+1****99"));
        assert_eq!(prepared.method.as_deref(), Some("phone_otp"));
    }
}

#[test]
fn a_code_is_sent_in_the_body_with_its_method_beside_it() {
    for (method, invite_token, expected) in [
        (None, "", ""),
        (Some(SecondFactor::BackupCode), "", "&method=backup_code"),
        (None, "inv", "&invite_token=inv"),
    ] {
        let request = AttemptVerification {
            attempt: "9".into(),
            kind: AttemptKind::SignIn,
            method,
            code: "123456".into(),
            invite_token: invite_token.into(),
        };
        let (_, path, body, answer) = exchange(200, SESSION, |client| async move {
            client.attempt_verification(&request).await
        });
        let expected = format!("/auth/attempt-verification?attempt_identifier=9&identifier_type=signin{expected}");
        assert_eq!((path, &*body), (expected, "verification_code=123456"));
        answer.expect("a session");
    }
}

#[test]
fn a_completed_profile_is_read_in_either_shape() {
    let fields = || ProfileFields {
        first_name: "Ada".into(),
        email: "a@b".into(),
        phone_number: "5550100".into(),
        phone_country_code: "+1".into(),
        ..ProfileFields::default()
    };
    let beside = r#"{"data":{"signin_attempt":{"id":"9","completed":true},"session":{"id":"1","signin_attempts":[{"id":"9"}]}}}"#;
    for (answer, is_completed) in [(SESSION, false), (beside, true)] {
        let (_, path, body, answer) = exchange(200, answer, |client| async move {
            client.complete_profile(&AttemptId::from("9"), &fields()).await
        });
        assert_eq!(path, "/auth/complete-profile?attempt_id=9");
        assert_eq!(
            body,
            "first_name=Ada&phone_number=5550100&phone_country_code=%2B1&email=a%40b"
        );
        let session = answer.expect("a session");
        let attempts: Vec<_> = session
            .signin_attempts
            .iter()
            .map(|attempt| (attempt.id.as_str(), attempt.completed))
            .collect();
        assert_eq!((session.id.as_str(), attempts), ("1", vec![("9", is_completed)]));
    }
}

#[test]
fn a_providers_address_is_asked_for_with_a_challenge_token() {
    let (method, path, body, answer) = exchange(
        200,
        r#"{"data":{"oauth_url":"https://p.example/"}}"#,
        |client| async move { client.begin_social(&SocialProvider::GitHub, "https://a/x", "tok").await },
    );
    assert_eq!(method, Method::Post);
    assert_eq!(
        path,
        "/auth/oauth2/init?provider=github_oauth&redirect_uri=https%3A%2F%2Fa%2Fx"
    );
    assert_eq!(
        (&*body, &*answer.expect("an address")),
        ("challenge_token=tok", "https://p.example/")
    );
    let (_, path, body, answer) = exchange(
        200,
        r#"{"data":{"sso_url":"https://i.example/"}}"#,
        |client| async move { client.begin_enterprise(&"77".into(), "", "tok").await },
    );
    assert_eq!(
        (&*path, &*body),
        ("/auth/sso/login?connection_id=77", "challenge_token=tok")
    );
    assert_eq!(&*answer.expect("an address"), "https://i.example/");
}

#[test]
fn a_providers_answer_is_handed_over_to_the_right_endpoint() {
    let answer = r#"{"data":{"session":{"id":"1"},"redirect_uri":"https://a/x"}}"#;
    let (method, path, _, read) = exchange(200, answer, |client| async move {
        client.finish_social(&"c".into(), "s.t.u").await
    });
    assert_eq!(
        (method, &*path),
        (Method::Get, "/auth/oauth2/callback?code=c&state=s.t.u")
    );
    assert_eq!(read.expect("read").redirect_uri.as_deref(), Some("https://a/x"));
    let (method, path, _, read) = exchange(200, answer, |client| async move {
        client.finish_connection(&"c".into(), "s.t.u").await
    });
    assert_eq!(
        (method, &*path),
        (Method::Post, "/me/sso-connection-callback?code=c&state=s.t.u")
    );
    assert_eq!(read.expect("read").session.id.as_str(), "1");
}

/// Joined, they would spend what is good for one time, and tell two callers of it.
#[test]
fn reads_that_use_something_up_are_never_joined() {
    let world = World::production();
    let spend = || {
        let client = world.client.clone();
        start(async move { client.verify_magic_link(&"9".into(), &"t".into()).await })
    };
    let (_one, _two) = (spend(), spend());
    assert_eq!(world.script.count(), 2);
    let request = world.script.request(0);
    assert_eq!(request.method, Method::Get);
    assert!(
        request.url.ends_with("/auth/verify-magic-link?token=t&attempt=9"),
        "{}",
        request.url
    );
}

#[test]
fn a_passkey_travels_as_a_flat_form_and_a_new_one_as_json() {
    let (_, path, body, options) = exchange(
        200,
        r#"{"data":{"options":{"publicKey":{"challenge":"abc"}}}}"#,
        |client| async move { client.begin_passkey_sign_in("tok").await },
    );
    assert_eq!((&*path, &*body), ("/auth/passkey/login/begin", "challenge_token=tok"));
    assert_eq!(options.expect("options")["challenge"], "abc");
    let assertion = Assertion {
        id: "i".into(),
        raw_id: "r".into(),
        kind: "public-key".into(),
        client_data_json: "c".into(),
        authenticator_data: "a".into(),
        signature: "s".into(),
        user_handle: None,
    };
    let (_, path, body, _) = exchange(200, SESSION, |client| async move {
        client.finish_passkey_sign_in(&assertion).await
    });
    assert_eq!(path, "/auth/passkey/login/finish");
    assert_eq!(
        body,
        "id=i&rawId=r&type=public-key&clientDataJSON=c&authenticatorData=a&signature=s"
    );
    let attestation = Attestation {
        id: "i".into(),
        raw_id: "r".into(),
        kind: "public-key".into(),
        client_data_json: "c".into(),
        attestation_object: "o".into(),
        transports: vec!["internal".into()],
    };
    let (_, path, body, done) = exchange(200, r#"{"data":{"passkey":{}}}"#, |client| async move {
        client.finish_passkey_registration(&attestation, "My key").await
    });
    done.expect("registered");
    assert_eq!(path, "/me/passkeys/register/finish?name=My+key");
    let body: serde_json::Value = serde_json::from_str(&body).expect("JSON");
    assert_eq!(body["response"]["transports"][0], "internal");
    assert_eq!(
        (&body["rawId"], &body["response"]["attestationObject"]),
        (&"r".into(), &"o".into())
    );
}

#[test]
fn whether_somebody_has_a_passkey_the_user_tells() {
    for (answer, has_passkeys) in [
        (r#"{"data":{"has_passkeys":true}}"#, true),
        (r#"{"data":{"id":"1"}}"#, false),
    ] {
        let (_, path, _, read) = exchange(200, answer, |client| async move { client.has_passkeys().await });
        assert_eq!((&*path, read), ("/me", Ok(has_passkeys)));
    }
}

#[test]
fn a_recovery_asks_checks_and_sets() {
    let (_, path, body, _) = exchange(200, r#"{"data":null}"#, |client| async move {
        client.forgot_password("a@b").await
    });
    assert_eq!((&*path, &*body), ("/auth/forgot-password", "email=a%40b"));
    let (_, _, body, token) = exchange(200, r#"{"data":{"token":"tok"}}"#, |client| async move {
        client.check_recovery_code("a@b", &"123456".into()).await
    });
    assert_eq!(
        (&*body, token.expect("a token").expose()),
        ("email=a%40b&otp=123456", "tok")
    );
    let (_, path, body, _) = exchange(200, SESSION, |client| async move {
        client.reset_password(&"tok".into(), &"new one".into()).await
    });
    assert_eq!((&*path, &*body), ("/auth/reset-password", "token=tok&password=new+one"));
}

#[test]
fn a_ticket_that_was_not_taken_is_a_refusal_however_the_server_puts_it() {
    let exchange_ticket = |status, answer: &str| {
        exchange(status, answer, |client| async move {
            client.exchange_ticket(&"t".into()).await
        })
    };
    let (method, path, _, done) = exchange_ticket(200, r#"{"data":{"success":true}}"#);
    assert_eq!(
        (method, &*path, done),
        (Method::Get, "/session/ticket/exchange?ticket=t", Ok(()))
    );
    for (status, answer) in [
        (
            200,
            r#"{"data":{"success":false,"message":"Invalid or expired ticket"}}"#,
        ),
        (200, r#"{"data":{}}"#),
        (401, r#"{"message":"Invalid or expired ticket"}"#),
    ] {
        let (_, _, _, refused) = exchange_ticket(status, answer);
        let error: CallError = refused.expect_err("refused");
        let api = error.api().expect("by the server");
        assert_eq!(api.status, 401);
        assert!(api.message().contains("ticket"), "{answer}");
    }
}
