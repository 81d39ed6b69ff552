//! Where to go next, and where never to go.
//!
//! A redirect target exists only as a [`SafeRedirect`], made by the one parser of [`RedirectRule`].
//!
//! ```
//! use wacht_yew::client::Origin;
//! use wacht_yew::flow::redirect::RedirectRule;
//! use wacht_yew::wire::Deployment;
//!
//! let page = Origin::parse("https://app.example.com").expect("an origin");
//! let rule = RedirectRule::new(&Deployment::default(), page);
//! assert_eq!(
//!     rule.check("/notes?page=2")
//!         .expect("a path of the page")
//!         .href(),
//!     "/notes?page=2"
//! );
//! assert!(rule.check("https://app.example.com.evil.test/").is_none());
//! assert!(rule.check("javascript:alert(1)").is_none());
//! // The first that passes, else the page's own root.
//! assert_eq!(rule.choose(Some("//evil.test"), "/home").href(), "/home");
//! ```

use std::borrow::Cow;

use crate::client::{DEV_SESSION_PARAMETER, Origin, form, without_parameter};
use crate::wire::{Deployment, Mode};

/// Which targets a deployment, seen from a page, allows.
///
/// ```
/// use wacht_yew::client::Origin;
/// use wacht_yew::flow::redirect::RedirectRule;
/// use wacht_yew::wire::Deployment;
///
/// let page = Origin::parse("https://app.example.com").expect("an origin");
/// let docs = Origin::parse("https://docs.example.org").expect("an origin");
/// let rule = RedirectRule::new(&Deployment::default(), page).with_allowed([docs]);
/// assert!(rule.check("https://docs.example.org/start").is_some());
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RedirectRule {
    page: Origin,
    is_staging: bool,
    hosted_pages: Option<Origin>,
    api: Option<Origin>,
    /// The registrable domain of a production deployment, as the API's session cookie uses it.
    site: Option<Box<str>>,
    extra: Vec<Origin>,
}

/// A target that passed the check: safe to navigate to.
///
/// ```
/// use wacht_yew::client::Origin;
/// use wacht_yew::flow::redirect::{RedirectRule, SafeRedirect};
/// use wacht_yew::wire::{Deployment, Mode};
///
/// let staging = Deployment {
///     mode: Mode::Staging,
///     frontend_host: "accounts.example.test".into(),
///     ..Deployment::default()
/// };
/// let page = Origin::parse("http://localhost:8080").expect("an origin");
/// let rule = RedirectRule::new(&staging, page);
/// let href =
///     |target: Option<SafeRedirect>| target.expect("an address").href_with(Some("d3v"));
/// // The deployment's own pages get to know who is developing.
/// assert_eq!(
///     href(rule.check("https://accounts.example.test/profile")),
///     "https://accounts.example.test/profile?__dev_session__=d3v"
/// );
/// // Another site, which only the settings may name, does not. Nor does the page itself.
/// assert_eq!(
///     href(rule.check_configured("https://example.org/")),
///     "https://example.org/"
/// );
/// assert!(
///     rule.check("/notes")
///         .is_some_and(|notes| notes.is_same_origin())
/// );
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SafeRedirect {
    /// Path, query and fragment on the page's own origin; an absolute address anywhere else.
    href: String,
    is_same_origin: bool,
    takes_dev_session: bool,
}

impl RedirectRule {
    /// The rule of `deployment` for a page of origin `page`.
    ///
    /// Production allows https on the page's own origin, the hosted pages and their subdomains, and the deployment's own
    /// site (the domain its cookie covers). Staging allows the page's own origin, this device, and the deployment's hosts.
    pub fn new(deployment: &Deployment, page: Origin) -> Self {
        let is_staging = deployment.mode == Mode::Staging;
        let site = deployment
            .backend_host
            .strip_prefix("frontend.")
            .filter(|site| !is_staging && site.contains('.'))
            .and_then(Origin::of_host)
            .map(|origin| origin.host().into());
        Self {
            page,
            is_staging,
            hosted_pages: Origin::of_host(&deployment.frontend_host),
            api: Origin::of_host(&deployment.backend_host),
            site,
            extra: Vec::new(),
        }
    }

    /// Allows more origins, such as a sibling app of the same company.
    #[must_use]
    pub fn with_allowed(mut self, origins: impl IntoIterator<Item = Origin>) -> Self {
        self.extra.extend(origins);
        self
    }

    /// The origin of the page this rule is for.
    pub fn page(&self) -> &Origin {
        &self.page
    }

    /// Checks a target that came from outside, such as `redirect_uri` of the address bar.
    pub fn check(&self, target: &str) -> Option<SafeRedirect> {
        self.parse(target, |origin| self.allows(origin))
    }

    /// Checks a target that the deployment's settings or the app's own code name: any http(s) host, the same syntax.
    pub fn check_configured(&self, target: &str) -> Option<SafeRedirect> {
        self.parse(target, |_| true)
    }

    /// The first target that passes: the one of the address bar, the configured one, the page's own root.
    pub fn choose(&self, asked: Option<&str>, configured: &str) -> SafeRedirect {
        asked
            .and_then(|target| self.check(target))
            .or_else(|| self.check_configured(configured))
            .unwrap_or_else(|| SafeRedirect {
                href: "/".to_owned(),
                is_same_origin: true,
                takes_dev_session: false,
            })
    }

    fn parse(&self, target: &str, allows: impl Fn(&Origin) -> bool) -> Option<SafeRedirect> {
        if let Some(rest) = target.strip_prefix('/') {
            let is_other_origin = rest.starts_with(['/', '\\']);
            return (!is_other_origin && is_plain(target, true)).then(|| SafeRedirect {
                href: bare(target),
                is_same_origin: true,
                takes_dev_session: false,
            });
        }
        let (origin, rest) = Origin::split(target)?;
        let is_same_origin = origin == self.page;
        if !is_plain(rest, is_same_origin) || !allows(&origin) {
            return None;
        }
        let rest = if rest.starts_with('/') {
            rest.to_owned()
        } else {
            format!("/{rest}")
        };
        if rest.starts_with("//") {
            return None;
        }
        let takes_dev_session = self.is_staging && !is_same_origin && self.is_of_deployment(&origin);
        let href = if is_same_origin {
            bare(&rest)
        } else {
            bare(&format!("{origin}{rest}"))
        };
        Some(SafeRedirect {
            href,
            is_same_origin,
            takes_dev_session,
        })
    }

    fn allows(&self, origin: &Origin) -> bool {
        if *origin == self.page || self.extra.contains(origin) || self.is_of_deployment(origin) {
            return true;
        }
        if self.is_staging {
            return origin.is_loopback();
        }
        let has_usual_port = origin.authority() == origin.host();
        let is_on_site = self.site.as_ref().is_some_and(|site| origin.is_within(site))
            || self
                .hosted_pages
                .as_ref()
                .is_some_and(|pages| origin.is_within(pages.host()));
        origin.is_secure() && has_usual_port && is_on_site
    }

    fn is_of_deployment(&self, origin: &Origin) -> bool {
        self.hosted_pages.as_ref() == Some(origin) || self.api.as_ref() == Some(origin)
    }
}

impl SafeRedirect {
    /// Whether the target is on the page's own origin: a router can go there without loading a page.
    pub fn is_same_origin(&self) -> bool {
        self.is_same_origin
    }

    /// The address without any credential.
    pub fn href(&self) -> &str {
        &self.href
    }

    /// The address to navigate to. The staging credential is handed over only to another origin of the same deployment.
    pub fn href_with(&self, dev_session: Option<&str>) -> String {
        let Some(token) = dev_session.filter(|_| self.takes_dev_session) else {
            return self.href.clone();
        };
        let (address, fragment) = match self.href.split_once('#') {
            Some((address, fragment)) => (address, format!("#{fragment}")),
            None => (&*self.href, String::new()),
        };
        let separator = if address.contains('?') { '&' } else { '?' };
        let mut query = String::new();
        form::append_pair(&mut query, DEV_SESSION_PARAMETER, token);
        format!("{address}{separator}{query}{fragment}")
    }
}

/// Whether the page may be left for this address of an identity provider: an absolute one, https or on this device.
///
/// ```
/// use wacht_yew::flow::redirect::is_provider_address;
///
/// assert!(is_provider_address(
///     "https://github.com/login/oauth/authorize?state=x"
/// ));
/// assert!(!is_provider_address("http://github.com/"));
/// ```
pub fn is_provider_address(address: &str) -> bool {
    let is_plain = address.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'\\');
    is_plain && Origin::split(address).is_some_and(|(origin, _)| origin.is_secure() || origin.is_loopback())
}

/// The address without a credential that somebody left in it.
fn bare(address: &str) -> String {
    match without_parameter(address, DEV_SESSION_PARAMETER) {
        Some((cleaned, _)) => cleaned,
        None => address.to_owned(),
    }
}

/// A page's own address with what browsers leave as it was typed, such as `|` in a query, written as escapes.
pub(crate) fn escaped(address: &str) -> String {
    let mut plain = String::with_capacity(address.len());
    for (at, character) in address.char_indices() {
        match character {
            '"' | '<' | '>' | '^' | '`' | '{' | '|' | '}' => plain.push_str(&format!("%{:02X}", character as u32)),
            '%' if !has_whole_escapes(address.get(at..at + 3).unwrap_or("%")) => plain.push_str("%25"),
            character => plain.push(character),
        }
    }
    plain
}

/// Whether path, query and fragment are plain printable ASCII that browsers, routers and servers all read alike. On the
/// page's own origin a name in the path may hold an escaped slash.
fn is_plain(rest: &str, is_own: bool) -> bool {
    let is_plain_character = |byte: u8| {
        byte.is_ascii_graphic() && !matches!(byte, b'\\' | b'"' | b'<' | b'>' | b'^' | b'`' | b'{' | b'|' | b'}')
    };
    if !rest.bytes().all(is_plain_character) {
        return false;
    }
    let path_end = rest.find(['?', '#']).unwrap_or(rest.len());
    let path = &rest[..path_end];
    let path = if is_own { with_slashes(path) } else { path.into() };
    has_whole_escapes(rest) && is_plain_path(&path)
}

fn has_whole_escapes(text: &str) -> bool {
    text.split('%').skip(1).all(|after| {
        let mut digits = after.bytes();
        matches!((digits.next(), digits.next()), (Some(a), Some(b)) if a.is_ascii_hexdigit() && b.is_ascii_hexdigit())
    })
}

/// The path as whoever takes escaped slashes for slashes reads it. Where one stands beside another slash it stays escaped:
/// that could be the beginning of a host.
fn with_slashes(path: &str) -> Cow<'_, str> {
    let lower = path.to_ascii_lowercase();
    let is_beside_another = ["/%2f", "%2f/", "%2f%2f"].iter().any(|pair| lower.contains(pair));
    if is_beside_another || !lower.contains("%2f") {
        return path.into();
    }
    path.replace("%2f", "/").replace("%2F", "/").into()
}

/// No dot segments and no double slash in front, plain or escaped; no escaped control character, backslash or slash.
fn is_plain_path(path: &str) -> bool {
    let escapes_are_plain = path.split('%').skip(1).all(|after| {
        let code = after.get(..2).and_then(|digits| u8::from_str_radix(digits, 16).ok());
        code.is_some_and(|code| !code.is_ascii_control() && !matches!(code, b'\\' | b'/' | b'%'))
    });
    let has_dot_segment = path.split('/').any(|segment| {
        let segment = segment.to_ascii_lowercase().replace("%2e", ".");
        segment == "." || segment == ".."
    });
    escapes_are_plain && !has_dot_segment && !path.starts_with("//")
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::{escaped, is_plain};

    #[test]
    fn a_pages_own_address_is_plain_once_it_is_escaped() {
        for (address, expected) in [
            ("/orders?id=7#top", "/orders?id=7#top"),
            ("/orders?a=b|c", "/orders?a=b%7Cc"),
            ("/?q={x}^`<>\"", "/?q=%7Bx%7D%5E%60%3C%3E%22"),
            ("/?share=100%", "/?share=100%25"),
            ("/?share=100%2", "/?share=100%252"),
            ("/?share=%zz&x=%20", "/?share=%25zz&x=%20"),
        ] {
            assert_eq!(escaped(address), expected);
            assert!(is_plain(&escaped(address), false), "{address}");
        }
    }
}
