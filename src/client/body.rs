//! Bodies as the server binds them: form fields, files, a little JSON.

use std::fmt;

use super::form;

/// A body before it is encoded.
///
/// ```
/// use wacht_yew::client::Body;
///
/// let body = Body::Form(vec![
///     ("first_name", "Ada Augusta".to_owned()),
///     ("username", String::new()),
/// ]);
/// // In logs there are names only.
/// assert_eq!(format!("{body:?}"), r#"["first_name", "username"]"#);
/// let (content_type, bytes) = body.encode().expect("a form is a body");
/// assert_eq!(content_type, "application/x-www-form-urlencoded");
/// assert_eq!(bytes, b"first_name=Ada+Augusta");
/// assert_eq!(Body::Empty.encode(), None);
/// ```
#[derive(Clone, Default)]
pub enum Body {
    /// No body.
    #[default]
    Empty,
    /// `application/x-www-form-urlencoded`; a repeated name is an array. Empty values are not sent.
    Form(Vec<(&'static str, String)>),
    /// `multipart/form-data`, for files.
    Multipart(Vec<Part>),
    /// `application/json`, for the few calls that take it.
    Json(String),
}

impl fmt::Debug for Body {
    /// Names only: values are secrets.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => formatter.write_str("Empty"),
            Self::Form(fields) => formatter
                .debug_list()
                .entries(fields.iter().map(|(name, _)| name))
                .finish(),
            Self::Multipart(parts) => formatter
                .debug_list()
                .entries(parts.iter().map(|part| part.name))
                .finish(),
            Self::Json(_) => formatter.write_str("Json"),
        }
    }
}

/// One part of a multipart body.
///
/// ```
/// use wacht_yew::client::{Body, Part, PartContent};
///
/// let name = Part {
///     name: "name",
///     content: PartContent::Text("Analytical Engines".into()),
/// };
/// let logo = Part {
///     name: "image",
///     content: PartContent::File {
///         name: "logo.png".into(),
///         media_type: "image/png".into(),
///         bytes: vec![0x89, 0x50, 0x4e, 0x47],
///     },
/// };
/// let (content_type, bytes) = Body::Multipart(vec![name, logo])
///     .encode()
///     .expect("parts are a body");
/// assert!(content_type.starts_with("multipart/form-data; boundary="));
/// assert!(String::from_utf8_lossy(&bytes).contains(r#"filename="logo.png""#));
/// ```
#[derive(Clone, Debug)]
pub struct Part {
    /// Field name.
    pub name: &'static str,
    /// Field value.
    pub content: PartContent,
}

/// What a part holds.
#[derive(Clone)]
pub enum PartContent {
    /// A text field.
    Text(String),
    /// A file.
    File {
        /// Its name; quotes and line breaks in it are escaped.
        name: String,
        /// Its media type.
        media_type: String,
        /// Its bytes.
        bytes: Vec<u8>,
    },
}

impl fmt::Debug for PartContent {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(_) => formatter.write_str("Text"),
            Self::File { media_type, bytes, .. } => write!(formatter, "File({media_type}, {} bytes)", bytes.len()),
        }
    }
}

impl Body {
    /// JSON of something that can always be written as JSON.
    pub(super) fn json(content: &impl serde::Serialize) -> Self {
        Self::Json(serde_json::to_string(content).unwrap_or_default())
    }

    /// The content type and the bytes to send; `None` for no body.
    #[inline]
    pub fn encode(self) -> Option<(String, Vec<u8>)> {
        match self {
            Self::Empty => None,
            Self::Form(fields) => Some(encode_form(&fields)),
            Self::Json(text) => Some(("application/json".into(), text.into_bytes())),
            Self::Multipart(parts) => Some(encode_parts(parts)),
        }
    }
}

#[inline(never)]
fn encode_form(fields: &[(&'static str, String)]) -> (String, Vec<u8>) {
    let mut form = String::new();
    for (name, value) in fields.iter().filter(|(_, value)| !value.is_empty()) {
        form::append_pair(&mut form, name, value);
    }
    ("application/x-www-form-urlencoded".into(), form.into_bytes())
}

#[inline(never)]
fn encode_parts(parts: Vec<Part>) -> (String, Vec<u8>) {
    let boundary = free_boundary(&parts);
    let mut bytes = Vec::new();
    for part in parts {
        append_part(&mut bytes, &boundary, part);
    }
    bytes.extend_from_slice(format!("--{boundary}--\r\n").as_bytes());
    (format!("multipart/form-data; boundary={boundary}"), bytes)
}

fn append_part(bytes: &mut Vec<u8>, boundary: &str, part: Part) {
    let name = part.name;
    bytes.extend_from_slice(format!("--{boundary}\r\ncontent-disposition: form-data; name=\"{name}\"").as_bytes());
    match part.content {
        PartContent::Text(text) => {
            bytes.extend_from_slice(b"\r\n\r\n");
            bytes.extend_from_slice(text.as_bytes());
        }
        PartContent::File {
            name,
            media_type,
            bytes: content,
        } => {
            let name = name.replace('"', "%22").replace('\r', "%0D").replace('\n', "%0A");
            let media_type: String = media_type.chars().filter(|character| !character.is_control()).collect();
            let header = format!("; filename=\"{name}\"\r\ncontent-type: {media_type}\r\n\r\n");
            bytes.extend_from_slice(header.as_bytes());
            bytes.extend_from_slice(&content);
        }
    }
    bytes.extend_from_slice(b"\r\n");
}

/// A boundary that occurs in none of the parts, found by counting up: no randomness is needed for that.
fn free_boundary(parts: &[Part]) -> String {
    let occurs = |boundary: &str| {
        parts.iter().any(|part| {
            let content = match &part.content {
                PartContent::Text(text) => text.as_bytes(),
                PartContent::File { bytes, .. } => bytes,
            };
            content
                .windows(boundary.len())
                .any(|window| window == boundary.as_bytes())
        })
    };
    let mut number = 0_u32;
    loop {
        let boundary = format!("wacht-form-boundary-{number}");
        if !occurs(&boundary) {
            return boundary;
        }
        number += 1;
    }
}
