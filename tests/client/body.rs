//! Bodies as they leave, and what never shows in `Debug` output.

use crate::common::transport::{World, reply, session, start};
use proptest::prelude::{ProptestConfig, any, proptest};
use wacht_yew::client::{Body, Method, Part, PartContent, Request, Response, Secret, SignInRequest};
use wacht_yew::wire::{SignInId, Token};

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).expect("text")
}

fn form(fields: &[(&'static str, &str)]) -> String {
    let fields = fields
        .iter()
        .map(|(name, value)| (*name, (*value).to_owned()))
        .collect();
    let (content_type, bytes) = Body::Form(fields).encode().expect("a body");
    assert_eq!(content_type, "application/x-www-form-urlencoded");
    text(&bytes).to_owned()
}

#[test]
fn a_form_is_urlencoded() {
    let table: [(&[(&str, &str)], &str); 6] = [
        (&[], ""),
        (
            &[("email", "ada@example.com"), ("password", "a b+c&d=e%f")],
            "email=ada%40example.com&password=a+b%2Bc%26d%3De%25f",
        ),
        (&[("a", ""), ("b", "x"), ("c", "")], "b=x"),
        (
            &[("codes", "1"), ("codes", "2"), ("codes", "1")],
            "codes=1&codes=2&codes=1",
        ),
        (&[("name", "Zürich €\u{0}\r\n")], "name=Z%C3%BCrich+%E2%82%AC%00%0D%0A"),
        (&[("spaces", " ")], "spaces=+"),
    ];
    for (fields, expected) in table {
        assert_eq!(form(fields), expected);
    }
}

#[test]
fn no_body_has_no_type() {
    assert_eq!(Body::Empty.encode(), None);
    assert_eq!(Body::default().encode(), None);
    assert_eq!(
        Body::Json("{}".into()).encode(),
        Some(("application/json".into(), b"{}".to_vec()))
    );
}

fn file(name: &str, media_type: &str, bytes: &[u8]) -> Part {
    let content = PartContent::File {
        name: name.into(),
        media_type: media_type.into(),
        bytes: bytes.to_vec(),
    };
    Part { name: "file", content }
}

fn field(name: &'static str, value: &str) -> Part {
    Part {
        name,
        content: PartContent::Text(value.into()),
    }
}

/// Encodes, and returns the boundary and the body.
fn multipart(parts: Vec<Part>) -> (String, Vec<u8>) {
    let (content_type, bytes) = Body::Multipart(parts).encode().expect("a body");
    let boundary = content_type
        .strip_prefix("multipart/form-data; boundary=")
        .expect("its type");
    (boundary.to_owned(), bytes)
}

#[test]
fn parts_are_encoded_as_browsers_do() {
    let (boundary, bytes) = multipart(vec![
        field("name", "Ada\r\nLovelace"),
        file("a.png", "image/png", &[0x89, b'P']),
    ]);
    let mut expected = format!(
        "--{boundary}\r\ncontent-disposition: form-data; name=\"name\"\r\n\r\nAda\r\nLovelace\r\n\
         --{boundary}\r\ncontent-disposition: form-data; name=\"file\"; filename=\"a.png\"\r\ncontent-type: image/png\r\n\r\n"
    )
    .into_bytes();
    expected.extend_from_slice(b"\x89P\r\n");
    expected.extend_from_slice(format!("--{boundary}--\r\n").as_bytes());
    assert_eq!(bytes, expected);
    assert!(!boundary.is_empty() && boundary.len() <= 70, "{boundary}");
}

#[test]
fn names_of_files_cannot_add_headers_or_end_themselves() {
    let (_, bytes) = multipart(vec![file(
        "a\"; name=\"x\r\nx-evil: 1\r\n\r\n.png",
        "image/png\r\nx-evil: 2\r\n\r\n",
        b"!",
    )]);
    let body = text(&bytes);
    assert!(
        body.contains("filename=\"a%22; name=%22x%0D%0Ax-evil: 1%0D%0A%0D%0A.png\"\r\n"),
        "{body}"
    );
    let (head, _) = body.split_once("\r\n\r\n").expect("a head and a body");
    assert_eq!(head.lines().count(), 3, "boundary, disposition and type: {head}");
}

#[test]
fn the_boundary_occurs_in_no_part() {
    let (first, _) = multipart(vec![field("a", "")]);
    let (second, _) = multipart(vec![field("a", &format!("x{first}y"))]);
    let (third, bytes) = multipart(vec![
        field("a", &first),
        file("f", "t/t", format!("{second}\r\n--{second}--").as_bytes()),
    ]);
    assert!(
        first != second && third != first && third != second,
        "{first} {second} {third}"
    );
    assert_eq!(text(&bytes).matches(&third).count(), 3, "two parts and the end");
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 512, ..ProptestConfig::default() })]

    #[test]
    fn a_form_reads_back(values in proptest::collection::vec("(?s).{0,20}", 0..5)) {
        let fields: Vec<(&'static str, &str)> = values.iter().map(|value| ("field", value.as_str())).collect();
        let encoded = form(&fields);
        let read: Vec<String> = form_urlencoded::parse(encoded.as_bytes()).map(|(_, value)| value.into_owned()).collect();
        let kept: Vec<String> = values.into_iter().filter(|value| !value.is_empty()).collect();
        assert_eq!(read, kept);
    }

    #[test]
    fn the_bytes_of_a_file_arrive_unchanged(content in proptest::collection::vec(any::<u8>(), 0..200), name in "(?s).{0,20}") {
        let (boundary, bytes) = multipart(vec![file(&name, "application/octet-stream", &content)]);
        let end = format!("\r\n--{boundary}--\r\n");
        let body = bytes.strip_suffix(end.as_bytes()).expect("the end");
        let head = body.windows(4).position(|window| window == b"\r\n\r\n").expect("a head") + 4;
        assert_eq!(&body[head..], content);
    }
}

#[test]
fn each_call_sends_what_the_contract_names() {
    let world = World::staging();
    let email = SignInRequest::Email {
        email: "ada@example.com".into(),
        password: "p w".into(),
    };
    let username = SignInRequest::Username {
        username: "ada".into(),
        password: "p".into(),
    };
    let client = world.client.clone();
    let all = start(async move {
        let _ = client.deployment().await;
        let _ = client.identify("ada@example.com", "tok").await;
        let _ = client.identify("ada", "").await;
        let _ = client.sign_in(&email, "tok").await;
        let _ = client.sign_in(&username, "").await;
        let _ = client.switch_sign_in(&SignInId::from("42")).await;
        let _ = client.sign_out(Some(&SignInId::from("42"))).await;
        let _ = client.sign_out(None).await;
        let _ = client.token("").await;
        let _ = client.token("a b").await;
        let _ = client.request_challenge().await;
        let _ = client.redeem_challenge("tok\"", &[1, u64::MAX]).await;
    });
    let mut all = all;
    let expected = [
        (Method::Get, "/deployment", ""),
        (
            Method::Post,
            "/auth/identify",
            "identifier=ada%40example.com&challenge_token=tok",
        ),
        (Method::Post, "/auth/identify", "identifier=ada"),
        (
            Method::Post,
            "/auth/signin",
            "strategy=plain_email&email=ada%40example.com&password=p+w&challenge_token=tok",
        ),
        (
            Method::Post,
            "/auth/signin",
            "strategy=plain_username&username=ada&password=p",
        ),
        (Method::Post, "/session/switch-sign-in?sign_in_id=42&", ""),
        (Method::Post, "/session/sign-out?sign_in_id=42&", ""),
        (Method::Post, "/session/sign-out", ""),
        (Method::Get, "/session/token", ""),
        (Method::Get, "/session/token?template=a+b&", ""),
        (Method::Post, "/captcha/challenge", ""),
        (
            Method::Post,
            "/captcha/redeem",
            r#"{"solutions":[1,18446744073709551615],"token":"tok\""}"#,
        ),
    ];
    for (number, (method, address, body)) in expected.into_iter().enumerate() {
        let request = world.script.request(number);
        let separator = if address.ends_with('&') { "" } else { "?" };
        let url = format!("https://abcd.fapi.trywacht.xyz{address}{separator}__dev_session__=");
        assert_eq!(
            (request.method, request.url.as_str(), text(&request.body)),
            (method, url.as_str(), body)
        );
        assert_eq!(
            request.headers.len(),
            usize::from(!body.is_empty()),
            "{address}: {:?}",
            request.headers
        );
        world.script.answer(number, session("1"));
        all.run();
    }
    assert!(all.run(), "all calls are answered");
}

#[test]
fn debug_output_shows_no_secret() {
    let world = World::staging();
    world.client.dev_session().write("s3cret");
    let sign_in = SignInRequest::Email {
        email: "ada@example.com".into(),
        password: "s3cret".into(),
    };
    let request = Request {
        method: Method::Post,
        url: "https://a.b/c?__dev_session__=s3cret#s3cret".into(),
        headers: vec![("authorization".into(), "s3cret".into())],
        body: b"password=s3cret".to_vec(),
        credentials: wacht_yew::client::Credentials::Include,
    };
    let response: Response = reply(200, "s3cret", "s3cret").expect("an answer");
    let token = Token {
        token: "s3cret".into(),
        expires: 5,
    };
    let form = Body::Form(vec![("password", "s3cret".into())]);
    let parts = Body::Multipart(vec![field("password", "s3cret"), file("s3cret", "t/t", b"s3cret")]);
    let shown = [
        format!("{:?} {:#?}", Secret::from("s3cret"), Secret::from("s3cret".to_owned())),
        format!("{sign_in:?} {sign_in:#?}"),
        format!("{request:?} {request:#?}"),
        format!("{response:?} {response:#?}"),
        format!("{token:?} {token:#?}"),
        format!(
            "{form:?} {parts:?} {:?} {:#?}",
            Body::Json("s3cret".into()),
            field("password", "s3cret")
        ),
        format!("{:?} {:?}", world.client, world.client.dev_session()),
    ];
    for shown in &shown {
        assert!(
            !shown.is_empty() && !shown.contains("s3cret") && !shown.contains("115, 51, 99"),
            "{shown}"
        );
    }
    assert!(
        shown[2].contains("POST https://a.b/c"),
        "what helps is shown: {}",
        shown[2]
    );
    assert!(shown[1].contains("ada@example.com") && shown[5].contains("password"));
    assert_eq!(Secret::from("s3cret").expose(), "s3cret");
}
