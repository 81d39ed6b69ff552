//! A request taken apart: path, query, headers, form fields.

use wacht_yew::client::{Method, Request};

use super::multipart::{self, Field};
use super::urlencoded;

/// A request as endpoints see it.
pub(crate) struct Incoming {
    pub(crate) method: Method,
    /// Without a slash at the end, except for the root.
    pub(crate) path: String,
    query: Vec<(String, String)>,
    headers: Vec<(String, String)>,
    fields: Option<Vec<Field>>,
    body: Vec<u8>,
}

impl Incoming {
    pub(crate) fn new(request: Request) -> Self {
        let rest = request.url.split_once("://").map_or(&*request.url, |(_, rest)| rest);
        let target = rest.find(['/', '?', '#']).map_or("", |at| &rest[at..]);
        let target = target.split('#').next().unwrap_or_default();
        let (path, query) = target.split_once('?').unwrap_or((target, ""));
        let trimmed = path.trim_end_matches('/');
        let path = if trimmed.is_empty() { "/" } else { trimmed }.to_owned();
        let query = urlencoded::read(query.as_bytes());
        let is_readable = query.is_some();
        let mut incoming = Self {
            method: request.method,
            path,
            query: query.unwrap_or_default(),
            headers: request.headers,
            fields: Some(Vec::new()),
            body: request.body,
        };
        incoming.fields = incoming.read_fields().filter(|_| is_readable);
        incoming
    }

    fn read_fields(&self) -> Option<Vec<Field>> {
        let content_type = self.header("content-type").unwrap_or_default();
        match content_type
            .split(';')
            .next()
            .unwrap_or_default()
            .trim()
            .to_ascii_lowercase()
            .as_str()
        {
            "multipart/form-data" => multipart::read(content_type, &self.body),
            "application/x-www-form-urlencoded" => {
                let field = |(name, value): (String, String)| Field {
                    name,
                    content: value.into_bytes(),
                    file_name: None,
                };
                urlencoded::read(&self.body).map(|pairs| pairs.into_iter().map(field).collect())
            }
            _ => Some(Vec::new()),
        }
    }

    /// Whether query and body could be read as what they claim to be.
    pub(crate) fn is_well_formed(&self) -> bool {
        self.fields.is_some()
    }

    /// A header by its lower-case name.
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers
            .iter()
            .find(|(key, _)| key.eq_ignore_ascii_case(name))
            .map(|(_, value)| &**value)
    }

    /// A query parameter that is not empty.
    pub(crate) fn query(&self, name: &str) -> Option<&str> {
        self.query
            .iter()
            .find(|(key, value)| key == name && !value.is_empty())
            .map(|(_, value)| &**value)
    }

    /// A text field of the form that is not empty.
    pub(crate) fn form(&self, name: &str) -> Option<&str> {
        let field = self
            .fields
            .as_ref()?
            .iter()
            .find(|field| field.name == name && field.file_name.is_none())?;
        std::str::from_utf8(&field.content).ok().filter(|text| !text.is_empty())
    }

    /// The text fields of this name, in the order sent, also written `name[0]`, `name[1]`, …; empty ones are left out.
    pub(crate) fn form_all(&self, name: &str) -> Vec<&str> {
        let is_it = |field: &&Field| {
            let index = field
                .name
                .strip_prefix(name)
                .map(|rest| rest.starts_with('[') && rest.ends_with(']'));
            field.file_name.is_none() && (field.name == name || index == Some(true))
        };
        let fields = self.fields.iter().flatten().filter(is_it);
        let texts = fields.filter_map(|field| std::str::from_utf8(&field.content).ok());
        texts.filter(|text| !text.is_empty()).collect()
    }

    /// Whether a text field of this name was sent, be it empty.
    pub(crate) fn has_form(&self, name: &str) -> bool {
        self.fields
            .iter()
            .flatten()
            .any(|field| field.name == name && field.file_name.is_none())
    }

    /// A yes or no of the form.
    pub(crate) fn form_flag(&self, name: &str) -> Option<bool> {
        self.form(name).and_then(|text| text.parse().ok())
    }

    /// The content of a file that is not empty.
    pub(crate) fn file(&self, name: &str) -> Option<&[u8]> {
        let mut files = self.fields.iter().flatten().filter(|field| field.file_name.is_some());
        let file = files.find(|field| field.name == name)?;
        (!file.content.is_empty()).then_some(&*file.content)
    }

    /// The query parameters of this name that are not empty, in the order sent.
    pub(crate) fn query_all(&self, name: &str) -> Vec<&str> {
        let values = self
            .query
            .iter()
            .filter(|(key, value)| key == name && !value.is_empty());
        values.map(|(_, value)| &**value).collect()
    }

    /// The path between its slashes.
    pub(crate) fn segments(&self) -> Vec<&str> {
        self.path.split('/').filter(|segment| !segment.is_empty()).collect()
    }

    /// The path with its query, written anew.
    pub(crate) fn target(&self) -> String {
        let query = form_urlencoded::Serializer::new(String::new())
            .extend_pairs(&self.query)
            .finish();
        match query.as_str() {
            "" => self.path.clone(),
            query => format!("{}?{query}", self.path),
        }
    }

    /// A cookie.
    pub(crate) fn cookie(&self, name: &str) -> Option<&str> {
        let pairs = self.header("cookie")?.split(';');
        pairs
            .filter_map(|pair| pair.trim().split_once('='))
            .find(|(key, _)| *key == name)
            .map(|(_, value)| value)
    }

    /// The body as JSON, if it says that it is.
    pub(crate) fn json(&self) -> Option<serde_json::Value> {
        let content_type = self.header("content-type")?;
        content_type
            .starts_with("application/json")
            .then(|| serde_json::from_slice(&self.body).ok())
            .flatten()
    }

    /// Whether a page asks rather than a program.
    pub(crate) fn wants_page(&self) -> bool {
        self.header("accept").is_some_and(|accept| accept.contains("text/html"))
    }
}

#[cfg(test)]
mod tests {
    use wacht_yew::client::{Body, Credentials};

    use super::*;

    fn incoming(url: &str, body: Body) -> Incoming {
        let (content_type, body) = body.encode().unwrap_or_default();
        Incoming::new(Request {
            method: Method::Post,
            url: url.into(),
            headers: vec![
                ("content-type".into(), content_type),
                ("cookie".into(), "a=1; __session=x.y.z;b=2".into()),
            ],
            body,
            credentials: Credentials::SameOrigin,
        })
    }

    #[test]
    fn addresses_are_taken_apart() {
        let request = incoming("http://127.0.0.1:1/session/token/?template=a%20b&empty=#c", Body::Empty);
        assert_eq!(request.path, "/session/token");
        assert_eq!(request.query("template"), Some("a b"));
        assert_eq!(request.query("empty"), None);
        assert_eq!(incoming("http://h", Body::Empty).path, "/");
        assert_eq!(
            incoming("http://h?x=http://y/", Body::Empty).query("x"),
            Some("http://y/")
        );
    }

    #[test]
    fn forms_of_both_kinds_give_the_same_fields() {
        let form = incoming("http://h/", Body::Form(vec![("email", "ä+b@c".into())]));
        assert_eq!(form.form("email"), Some("ä+b@c"));
        assert_eq!(form.cookie("__session"), Some("x.y.z"));
        assert_eq!(form.cookie("session"), None);
        let json = incoming("http://h/", Body::Json("{\"email\":1}".into()));
        assert_eq!(json.form("email"), None);
        assert_eq!(json.json().unwrap()["email"], 1);
    }

    #[test]
    fn repeated_and_numbered_fields_are_one_list() {
        let fields = [
            ("permissions[0]", "a"),
            ("permissions", "b"),
            ("permissionsx", "c"),
            ("permissions", ""),
        ];
        let form = incoming(
            "http://h/?id=1&id=&id=2",
            Body::Form(fields.map(|(name, value)| (name, value.into())).into()),
        );
        assert_eq!(form.form_all("permissions"), ["a", "b"]);
        assert_eq!(form.query_all("id"), ["1", "2"]);
        assert!(form.has_form("permissionsx") && !form.has_form("absent"));
    }

    #[test]
    fn a_path_is_its_segments() {
        assert_eq!(
            incoming("http://h/me//passkeys/7/", Body::Empty).segments(),
            ["me", "passkeys", "7"]
        );
        assert!(incoming("http://h", Body::Empty).segments().is_empty());
    }
}
