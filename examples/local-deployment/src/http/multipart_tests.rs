use wacht_yew::client::{Body, Part, PartContent};

use super::*;

fn text(name: &'static str, value: &str) -> Part {
    Part {
        name,
        content: PartContent::Text(value.into()),
    }
}

fn round_trip(parts: Vec<Part>) -> Vec<Field> {
    let (content_type, body) = Body::Multipart(parts).encode().unwrap();
    read(&content_type, &body).unwrap()
}

#[test]
fn what_the_kit_encodes_is_read_back() {
    let file = PartContent::File {
        name: "a \"quoted\"; name.png".into(),
        media_type: "image/png".into(),
        bytes: b"\r\n--not-the-boundary\r\n\0\xff".to_vec(),
    };
    let fields = round_trip(vec![
        text("email", "ada@example.com"),
        text("empty", ""),
        text("lines", "one\r\ntwo\r\n"),
        Part {
            name: "file",
            content: file,
        },
    ]);
    let contents: Vec<(&str, &[u8])> = fields.iter().map(|field| (&*field.name, &*field.content)).collect();
    assert_eq!(
        contents,
        [
            ("email", &b"ada@example.com"[..]),
            ("empty", b""),
            ("lines", b"one\r\ntwo\r\n"),
            ("file", b"\r\n--not-the-boundary\r\n\0\xff"),
        ]
    );
    assert_eq!(fields[3].file_name.as_deref(), Some("a \"quoted\"; name.png"));
    assert_eq!(fields[0].file_name, None);
}

#[test]
fn no_parts_are_no_fields() {
    assert_eq!(round_trip(Vec::new()), []);
}

#[test]
fn what_a_browser_sends_is_read() {
    let body = b"------WebKitFormBoundaryx\r\nContent-Disposition: form-data; name=\"strategy\"\r\n\r\nplain_email\r\n\
        ------WebKitFormBoundaryx--\r\n";
    let fields = read("multipart/form-data; boundary=----WebKitFormBoundaryx", body).unwrap();
    assert_eq!(
        (&*fields[0].name, &*fields[0].content),
        ("strategy", &b"plain_email"[..])
    );
}

#[test]
fn a_preamble_is_skipped_and_a_quoted_boundary_understood() {
    let body = b"ignore me\r\n--x y\r\ncontent-disposition: form-data; name=a\r\n\r\n1\r\n--x y--";
    assert_eq!(read("multipart/form-data; boundary=\"x y\"", body).unwrap().len(), 1);
}

#[test]
fn broken_bodies_are_refused() {
    let content_type = "multipart/form-data; boundary=x";
    for body in [
        &b""[..],
        b"--x",
        b"--x\r\n",
        b"--x\r\ncontent-disposition: form-data; name=\"a\"\r\n\r\nnever ends",
        b"--x\r\nno colon\r\n\r\n1\r\n--x--",
        b"--x\r\ncontent-disposition: form-data\r\n\r\n1\r\n--x--",
    ] {
        assert_eq!(read(content_type, body), None, "{}", String::from_utf8_lossy(body));
    }
    assert_eq!(read("multipart/form-data", b"--x--"), None);
    assert_eq!(read("multipart/form-data; boundary=", b"--x--"), None);
}

#[test]
fn a_text_that_is_no_utf_8_and_an_endless_boundary_are_refused() {
    let form = |head: &str, content: &[u8]| {
        let mut body = format!("--b\r\ncontent-disposition: form-data; name=\"a\"{head}\r\n\r\n").into_bytes();
        body.extend_from_slice(content);
        body.extend_from_slice(b"\r\n--b--\r\n");
        read("multipart/form-data; boundary=b", &body)
    };
    assert!(form("", "ä".as_bytes()).is_some());
    assert_eq!(form("", b"\xff"), None);
    assert!(form("; filename=\"f\"", b"\xff").is_some(), "files are bytes");
    let boundary = "b".repeat(71);
    let body = format!("--{boundary}--\r\n");
    assert_eq!(
        read(&format!("multipart/form-data; boundary={boundary}"), body.as_bytes()),
        None
    );
}
