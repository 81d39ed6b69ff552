//! A refusal in each of its shapes, and what counts of it.

use proptest::prelude::{Just, ProptestConfig, Strategy, any, prop_oneof, proptest};
use serde_json::{Value, json};
use wacht_yew::client::ApiError;
use wacht_yew::wire::{Deployment, ErrorBody, ErrorCode, Issue, Session, read_error, read_success};

fn issue(code: impl Into<Option<ErrorCode>>, message: &str) -> Issue {
    Issue {
        code: code.into().unwrap_or_default(),
        message: message.into(),
    }
}

fn envelope(message: &str, errors: &Value) -> String {
    json!({ "status": 400, "message": message, "data": null, "session": null, "errors": errors }).to_string()
}

#[test]
fn every_shape_of_a_refusal_is_read() {
    let credentials = json!([{ "code": "INVALID_CREDENTIALS", "message": "Invalid credentials." }]);
    let table = [
        (
            "a list of codes",
            envelope("Bad", &credentials),
            vec![issue(ErrorCode::InvalidCredentials, "Invalid credentials.")],
        ),
        (
            "several codes",
            envelope(
                "Field errors",
                &json!([{ "code": "EMAIL_EXISTS", "message": "A" }, { "code": "USERNAME_EXISTS", "message": "B" }]),
            ),
            vec![
                issue(ErrorCode::EmailExists, "A"),
                issue(ErrorCode::UsernameExists, "B"),
            ],
        ),
        (
            "only a message, null errors",
            envelope("Invalid OTP", &json!(null)),
            vec![issue(None, "Invalid OTP")],
        ),
        (
            "only a message, empty errors",
            envelope("Invalid step", &json!([])),
            vec![issue(None, "Invalid step")],
        ),
        (
            "a bare message",
            r#"{"message":"Deployment not found"}"#.into(),
            vec![issue(None, "Deployment not found")],
        ),
        (
            "the documented error object",
            r#"{"error":{"code":"USER_DISABLED","message":"Disabled.","status":403}}"#.into(),
            vec![issue(ErrorCode::UserDisabled, "Disabled.")],
        ),
        (
            "an unknown code",
            envelope("", &json!([{ "code": "TEAPOT", "message": "Short and stout" }])),
            vec![issue(ErrorCode::Unknown("TEAPOT".into()), "Short and stout")],
        ),
        (
            "a code that is a number",
            envelope("", &json!([{ "code": 1234, "message": "x" }])),
            vec![issue(ErrorCode::Unknown("1234".into()), "x")],
        ),
        (
            "no message beside the code",
            envelope("", &json!([{ "code": "INTERNAL" }])),
            vec![issue(ErrorCode::Internal, "")],
        ),
        (
            "nulls everywhere",
            r#"{"status":null,"message":null,"errors":null,"data":null,"error":null}"#.into(),
            vec![issue(None, "")],
        ),
        (
            "a page",
            "<!doctype html><title>502 Bad Gateway</title>".into(),
            vec![issue(None, "")],
        ),
        ("nothing", String::new(), vec![issue(None, "")]),
        ("an empty object", "{}".into(), vec![issue(None, "")]),
        ("a list", "[1,2]".into(), vec![issue(None, "")]),
        ("a cut-off answer", r#"{"message":"Inva"#.into(), vec![issue(None, "")]),
        (
            "data with the validator's text",
            r#"{"message":"Nope","data":"Key: 'x'","errors":[]}"#.into(),
            vec![issue(None, "Nope")],
        ),
    ];
    for (what, body, issues) in table {
        assert_eq!(read_error(&body), ErrorBody { issues }, "{what}");
    }
}

#[test]
fn the_true_reason_of_a_sign_up_restriction_counts() {
    let generic = "Unable to process request body. Please check the format.";
    for code in [ErrorCode::BadRequestBody, ErrorCode::Internal] {
        let body = envelope(
            "Disposable email addresses are not allowed.",
            &json!([{ "code": code.as_str(), "message": generic }]),
        );
        assert_eq!(
            read_error(&body).issues,
            [issue(code.clone(), "Disposable email addresses are not allowed.")]
        );
        let body = envelope("", &json!([{ "code": code.as_str(), "message": generic }]));
        assert_eq!(
            read_error(&body).issues,
            [issue(code.clone(), generic)],
            "without a reason the generic text stays"
        );
    }
}

#[test]
fn a_telling_code_counts_more_than_the_message() {
    for code in ["EMAIL_NOT_ALLOWED", "SIGNUP_RESTRICTED", "USER_NOT_FOUND", "TEAPOT"] {
        let body = envelope("Something went wrong.", &json!([{ "code": code, "message": "Why" }]));
        assert_eq!(read_error(&body).issues, [issue(ErrorCode::from(code), "Why")]);
    }
}

#[test]
fn a_strange_part_does_not_lose_the_message() {
    let bodies = [
        r#"{"message":"The reason","errors":["text"]}"#,
        r#"{"message":"The reason","errors":[null]}"#,
        r#"{"message":"The reason","errors":{"email":"taken"}}"#,
        r#"{"message":"The reason","error":"Bad Request"}"#,
        r#"{"message":"The reason","errors":"text"}"#,
        r#"{"message":"The reason","data":[],"session":"x","status":"400"}"#,
    ];
    let lost: Vec<&str> = bodies
        .into_iter()
        .filter(|body| &*read_error(body).issues[0].message != "The reason")
        .collect();
    assert!(lost.is_empty(), "lost in {lost:#?}");
}

#[test]
fn the_challenge_service_answers_with_a_text_for_an_error() {
    let body = r#"{"success":false,"error":"Invalid solution"}"#;
    assert_eq!(read_error(body).issues, [issue(None, "Invalid solution")]);
}

/// Server gap 12: a failed challenge shares its code with the guess limiter; only the text tells them apart.
#[test]
fn a_failed_challenge_is_told_from_the_guess_limiter_by_its_text() {
    let limited = "Too many failed attempts. Please try again later.";
    let failed = "Challenge verification failed";
    let code = |message: &str| json!([{ "code": "TOO_MANY_REQUESTS", "message": message }]);
    let table = [
        ("limiter", 403, envelope(limited, &code(limited)), false),
        ("limiter, no message", 403, envelope("", &code(limited)), false),
        (
            "rate limit",
            429,
            envelope("Too many requests. Please try again later.", &code(limited)),
            false,
        ),
        (
            "challenge, text at both places",
            403,
            envelope(failed, &code(failed)),
            true,
        ),
        (
            "challenge, text at the code only",
            403,
            envelope("", &code(failed)),
            true,
        ),
        (
            "challenge, text in the message, the code's own text beside it",
            403,
            envelope(failed, &code(limited)),
            true,
        ),
        ("challenge, no code", 403, envelope(failed, &json!([])), true),
        (
            "challenge of another version",
            400,
            envelope(
                failed,
                &json!([{ "code": "BAD_REQUEST_BODY", "message": "Unable to process." }]),
            ),
            true,
        ),
        (
            "wrong password",
            401,
            envelope("", &json!([{ "code": "INVALID_CREDENTIALS", "message": "Invalid." }])),
            false,
        ),
    ];
    for (what, status, body, is_challenge) in table {
        let error = ApiError {
            status,
            issues: read_error(&body).issues.into(),
        };
        assert_eq!(error.is_challenge_failure(), is_challenge, "{what}: {error:?}");
        assert!(!(error.is_challenge_failure() && error.is_rate_limit()), "{what}");
    }
}

#[test]
fn every_code_of_the_contract_is_known() {
    let codes = "USER_NOT_FOUND USER_DISABLED INVALID_CREDENTIALS TOO_MANY_REQUESTS USER_ALREADY_SIGNED_IN EMAIL_EXISTS \
        USERNAME_EXISTS PHONE_NUMBER_EXISTS SIGNUP_RESTRICTED SIGNUP_WAITLIST_ONLY EMAIL_NOT_ALLOWED EMAIL_BLOCKED \
        DISPOSABLE_EMAIL_BLOCKED VOIP_NUMBER_BLOCKED BANNED_KEYWORD COUNTRY_RESTRICTED REQUIRED_FIELD BAD_REQUEST_BODY \
        PROVIDER_REQUIRED PROVIDER_NOT_CONFIGURED CODE_REQUIRED INVALID_STATE INVALID_CODE VERIFICATION_STRATEGY_REQUIRED \
        BAD_SIGN_IN_ATTEMPT PASSKEY_NOT_ENABLED MFA_REQUIRED NO_ALTERNATIVE_AUTH_METHOD SOCIAL_ACCOUNT_ALREADY_CONNECTED \
        INVALID_INVITATION_TOKEN INVITATION_EXPIRED INVITATION_EMAIL_MISMATCH INVITATION_REQUIRES_SIGNUP \
        INVITATION_REQUIRES_SIGNIN ALREADY_ORGANIZATION_MEMBER UNAUTHORIZED INTERNAL";
    for code in codes.split_whitespace() {
        let read = ErrorCode::from(code);
        assert!(!matches!(read, ErrorCode::Unknown(_)), "{code}");
        assert_eq!(read.as_str(), code);
    }
}

#[test]
fn a_success_is_its_data_and_null_is_the_empty_value() {
    let table = [
        (r#"{"data":{"id":"5"}}"#, Some("5")),
        (r#"{"data":null}"#, Some("")),
        (r#"{"status":200,"errors":null}"#, None),
        ("[]", None),
        ("null", None),
        ("<!doctype html>", None),
        ("", None),
    ];
    for (body, id) in table {
        let read = read_success::<Session>(body);
        assert_eq!(
            read.as_ref().ok().map(|session| session.id.as_str()),
            id,
            "{body}: {read:?}"
        );
        assert!(
            read.is_ok() || read.is_err_and(|place| !place.is_empty()),
            "{body}: the error says where"
        );
    }
}

/// JSON of any shape under the keys that the readers look at.
fn any_body() -> impl Strategy<Value = String> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        ".{0,12}".prop_map(Value::from),
    ];
    let key = prop_oneof![
        Just("message"),
        Just("errors"),
        Just("error"),
        Just("code"),
        Just("data"),
        Just("id"),
        Just("signins"),
        Just("active_signin"),
        Just("expires_at"),
        Just("ui_settings"),
        Just("theme_tokens"),
        Just("light"),
    ];
    let json = leaf.prop_recursive(5, 40, 5, move |inner| {
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..5).prop_map(Value::from),
            proptest::collection::vec((key.clone(), inner), 0..5).prop_map(|pairs| Value::Object(
                pairs.into_iter().map(|(key, value)| (key.to_owned(), value)).collect()
            )),
        ]
    });
    prop_oneof![3 => json.prop_map(|value| value.to_string()), 1 => "(?s).{0,200}"]
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 512, ..ProptestConfig::default() })]

    #[test]
    fn no_answer_panics_and_each_refusal_has_a_reason(body in any_body()) {
        assert!(!read_error(&body).issues.is_empty());
        let _ = read_success::<Session>(&body);
        let _ = read_success::<Deployment>(&body);
    }
}
