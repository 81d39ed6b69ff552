//! Absolute addresses that a browser may be sent to.

use std::borrow::Cow;

/// Longer addresses are refused: no browser needs them.
const LONGEST: usize = 2_048;

/// An absolute http(s) address, in characters that a header can carry, without user and password.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Address<'a> {
    text: &'a str,
    is_https: bool,
    host: &'a str,
}

impl<'a> Address<'a> {
    /// Reads an address; `None` for everything that two readers could understand in two ways.
    pub(crate) fn parse(text: &'a str) -> Option<Self> {
        let is_plain = |byte: u8| byte.is_ascii_graphic() && !b"\\\"'<>`".contains(&byte);
        if text.len() > LONGEST || !text.bytes().all(is_plain) {
            return None;
        }
        let (scheme, rest) = text.split_once("://")?;
        let is_https = scheme.eq_ignore_ascii_case("https");
        if !is_https && !scheme.eq_ignore_ascii_case("http") {
            return None;
        }
        let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
        let is_host = |byte: u8| byte.is_ascii_alphanumeric() || b".-_:[]".contains(&byte);
        let is_named = host.bytes().any(|byte| byte.is_ascii_alphanumeric());
        (is_named && !host.starts_with(':') && host.bytes().all(is_host)).then_some(Self { text, is_https, host })
    }

    pub(crate) fn as_str(&self) -> &'a str {
        self.text
    }

    pub(crate) const fn is_https(&self) -> bool {
        self.is_https
    }

    /// With the port.
    pub(crate) const fn host(&self) -> &'a str {
        self.host
    }

    pub(crate) fn origin(&self) -> String {
        let scheme = if self.is_https { "https" } else { "http" };
        format!("{scheme}://{}", self.host)
    }

    /// The address with these parameters in its query, in place of any of the same names.
    pub(crate) fn with(&self, parameters: &[(&str, &str)]) -> String {
        let (front, fragment) = match self.text.split_once('#') {
            Some((front, fragment)) => (front, Some(fragment)),
            None => (self.text, None),
        };
        let (path, query) = front.split_once('?').unwrap_or((front, ""));
        let is_replaced = |pair: &&str| {
            let name = form_urlencoded::parse(pair.as_bytes()).next();
            let name = name.map_or(Cow::Borrowed(""), |(name, _)| name);
            parameters.iter().any(|(other, _)| *other == name)
        };
        let kept = query.split('&').filter(|pair| !pair.is_empty() && !is_replaced(pair));
        let added = parameters.iter().map(|pair| {
            form_urlencoded::Serializer::new(String::new())
                .extend_pairs([pair])
                .finish()
        });
        let query: Vec<String> = kept.map(str::to_owned).chain(added).collect();
        let is_bare = path
            .find("://")
            .is_some_and(|at| path.len() == at + 3 + self.host.len());
        let slash = if is_bare { "/" } else { "" };
        let fragment = fragment.map(|fragment| format!("#{fragment}")).unwrap_or_default();
        format!("{path}{slash}?{}{fragment}", query.join("&"))
    }
}

/// An address of the deployment's own with a query.
pub(crate) fn with_query(address: &str, parameters: &[(&str, &str)]) -> String {
    let query = form_urlencoded::Serializer::new(String::new())
        .extend_pairs(parameters)
        .finish();
    format!("{address}?{query}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_of_pages_are_read() {
        for (text, host, origin) in [
            ("http://127.0.0.1:8787/a?b#c", "127.0.0.1:8787", "http://127.0.0.1:8787"),
            ("HTTPS://example.com", "example.com", "https://example.com"),
            ("http://[::1]:3?x", "[::1]:3", "http://[::1]:3"),
        ] {
            let address = Address::parse(text).expect(text);
            assert_eq!((address.host(), &*address.origin()), (host, origin));
        }
    }

    #[test]
    fn what_could_lead_elsewhere_is_no_address() {
        for text in [
            "",
            "/sign-in",
            "//example.com",
            "javascript:alert(1)//x://y",
            "ftp://example.com",
            "http://",
            "http:///path",
            "http://:80",
            "http://a@example.com",
            "http://example.com\\@evil.example",
            "http://example.com\r\nset-cookie: a=b",
            "http://exa mple.com",
            "http://example.com;script-src",
            "http://exämple.com",
            "http://[]",
        ] {
            assert_eq!(Address::parse(text), None, "{text:?}");
        }
        assert_eq!(
            Address::parse(&format!("http://example.com/{}", "a".repeat(LONGEST))),
            None
        );
    }

    #[test]
    fn parameters_are_added_once_and_before_the_fragment() {
        let with = |text, pairs: &[(&str, &str)]| Address::parse(text).unwrap().with(pairs);
        assert_eq!(
            with("http://h/p?a=1&b=2#f", &[("b", "x y"), ("c", "&")]),
            "http://h/p?a=1&b=x+y&c=%26#f"
        );
        assert_eq!(with("http://h", &[("a", "1")]), "http://h/?a=1");
        assert_eq!(with("http://h/h", &[("a", "1")]), "http://h/h?a=1");
        assert_eq!(with("http://h/?%61=0", &[("a", "1")]), "http://h/?a=1");
    }
}
