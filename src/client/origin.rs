//! Origins, read strictly: what this parser accepts, every browser reads the same way.

use std::fmt;

/// Scheme, host and port of an http address.
///
/// Hosts are lower-case ASCII names, dotted IPv4 addresses or `[::1]`; a default port is left out. User-info, percent
/// signs, empty labels, non-ASCII letters and numbers in other notations are refused rather than normalised.
///
/// ```
/// use wacht_yew::client::Origin;
///
/// let (origin, rest) = Origin::split("https://app.example.com:443/notes?page=2")
///     .expect("an absolute address");
/// assert_eq!(
///     (origin.to_string().as_str(), rest),
///     ("https://app.example.com", "/notes?page=2")
/// );
/// assert!(origin.is_within("example.com"));
/// assert_eq!(Origin::parse("https://user@example.com"), None);
///
/// // A host out of a deployment's settings has no scheme. This one is the device itself.
/// let hosted = Origin::of_host("127.0.0.1:8787").expect("a host");
/// assert!(hosted.is_loopback() && !hosted.is_secure());
/// assert_eq!(
///     (hosted.host(), hosted.authority().as_str()),
///     ("127.0.0.1", "127.0.0.1:8787")
/// );
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Origin {
    secure: bool,
    host: Box<str>,
    port: Option<u16>,
}

impl Origin {
    /// Reads an address's origin and returns it with the rest of the address, which starts with `/`, `?`, `#` or is
    /// empty. `None` when the text is not an absolute http(s) address in the strict form.
    pub fn split(address: &str) -> Option<(Self, &str)> {
        let (secure, rest) = match (
            strip_prefix_any_case(address, "https://"),
            strip_prefix_any_case(address, "http://"),
        ) {
            (Some(rest), _) => (true, rest),
            (None, Some(rest)) => (false, rest),
            (None, None) => return None,
        };
        // By bytes, here and below: searching texts is several kilobytes of wasm in apps that do it nowhere else.
        let end = rest.bytes().position(|byte| matches!(byte, b'/' | b'?' | b'#'));
        let (authority, rest) = rest.split_at_checked(end.unwrap_or(rest.len()))?;
        let (host, port) = split_port(authority)?;
        let host = host.to_ascii_lowercase();
        if !is_plain_host(&host) {
            return None;
        }
        let default_port = if secure { 443 } else { 80 };
        let port = port.filter(|port| *port != default_port);
        Some((
            Self {
                secure,
                host: host.into(),
                port,
            },
            rest,
        ))
    }

    /// Reads an origin that stands alone; one trailing slash is allowed.
    pub fn parse(text: &str) -> Option<Self> {
        Self::split(text).and_then(|(origin, rest)| matches!(rest, "" | "/").then_some(origin))
    }

    /// The origin of a host (with optional port) from the deployment's settings, which carry no scheme.
    ///
    /// Loopback hosts are plain http, all others https.
    pub fn of_host(host: &str) -> Option<Self> {
        let secure = Self::parse(&format!("https://{host}"))?;
        if secure.is_loopback() {
            Self::parse(&format!("http://{host}"))
        } else {
            Some(secure)
        }
    }

    /// Whether the scheme is https.
    pub fn is_secure(&self) -> bool {
        self.secure
    }

    /// Host without port.
    pub fn host(&self) -> &str {
        &self.host
    }

    /// Host with port, unless the port is the scheme's own.
    pub fn authority(&self) -> String {
        match self.port {
            Some(port) => format!("{}:{port}", self.host),
            None => self.host.to_string(),
        }
    }

    /// Whether this is the device itself.
    pub fn is_loopback(&self) -> bool {
        &*self.host == "localhost"
            || self.host.ends_with(".localhost")
            || &*self.host == "[::1]"
            || (self.host.starts_with("127.") && is_dotted_address(&self.host))
    }

    /// Whether the host is `domain` or lies under it.
    pub fn is_within(&self, domain: &str) -> bool {
        match self.host.strip_suffix(domain) {
            Some("") => true,
            Some(labels) => labels.ends_with('.'),
            None => false,
        }
    }
}

impl fmt::Display for Origin {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let scheme = if self.secure { "https" } else { "http" };
        write!(formatter, "{scheme}://{}", self.authority())
    }
}

fn strip_prefix_any_case<'a>(text: &'a str, prefix: &str) -> Option<&'a str> {
    let start = text.get(..prefix.len())?;
    start.eq_ignore_ascii_case(prefix).then(|| &text[prefix.len()..])
}

fn split_port(authority: &str) -> Option<(&str, Option<u16>)> {
    let position = |wanted| authority.bytes().position(|byte| byte == wanted);
    let host_end = if authority.starts_with('[') {
        position(b']')? + 1
    } else {
        position(b':').unwrap_or(authority.len())
    };
    let (host, port) = authority.split_at_checked(host_end)?;
    if port.is_empty() {
        return Some((host, None));
    }
    let port = port.strip_prefix(':').filter(|digits| digits.len() <= 5)?;
    let port = u16::try_from(number(port.as_bytes())?).ok()?;
    (port != 0).then_some((host, Some(port)))
}

/// A number written in digits alone; at most nine of them.
fn number(digits: &[u8]) -> Option<u32> {
    let number = digits.iter().try_fold(0, |number, byte| {
        let digit = byte.is_ascii_digit().then(|| u32::from(byte - b'0'))?;
        Some(number * 10 + digit)
    });
    number.filter(|_| (1..=9).contains(&digits.len()))
}

fn is_plain_host(host: &str) -> bool {
    if host == "[::1]" {
        return true;
    }
    let mut ends_in_number = false;
    let labels_are_plain = host.len() <= 253
        && labels(host).all(|label| {
            ends_in_number = label.first().is_some_and(u8::is_ascii_digit);
            (1..=63).contains(&label.len())
                && label.first() != Some(&b'-')
                && label.last() != Some(&b'-')
                && label
                    .iter()
                    .all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-'))
        });
    // A last label that begins like a number makes browsers read the whole host as an address, in many notations.
    labels_are_plain && (!ends_in_number || is_dotted_address(host))
}

fn is_dotted_address(host: &str) -> bool {
    let mut parts = 0;
    let all_plain = labels(host).all(|part| {
        parts += 1;
        let has_leading_zero = part.len() > 1 && part.starts_with(b"0");
        !has_leading_zero && number(part).is_some_and(|number| number <= 255)
    });
    all_plain && parts == 4
}

fn labels(host: &str) -> impl Iterator<Item = &[u8]> {
    host.as_bytes().split(|byte| *byte == b'.')
}
