//! Redirect rules of two deployments, a hostile corpus, and an independent judge of what may be accepted.

use url::{Host, Url};
use wacht_yew::client::Origin;
use wacht_yew::flow::redirect::{RedirectRule, SafeRedirect};
use wacht_yew::wire::{Deployment, Mode};

pub(crate) const PRODUCTION_PAGE: &str = "https://app.example.com";
pub(crate) const STAGING_PAGE: &str = "http://localhost:3000";
pub(crate) const PORTAL: &str = "https://abcd.accounts.trywacht.xyz";
pub(crate) const API: &str = "https://abcd.fapi.trywacht.xyz";

pub(crate) fn origin(text: &str) -> Origin {
    Origin::parse(text).expect("an origin")
}

pub(crate) fn deployment(mode: Mode, backend_host: &str, frontend_host: &str) -> Deployment {
    Deployment {
        mode,
        backend_host: backend_host.into(),
        frontend_host: frontend_host.into(),
        ..Deployment::default()
    }
}

pub(crate) fn staging(page: &str) -> RedirectRule {
    let deployment = deployment(Mode::Staging, "abcd.fapi.trywacht.xyz", "abcd.accounts.trywacht.xyz");
    RedirectRule::new(&deployment, origin(page))
}

pub(crate) fn production(page: &str) -> RedirectRule {
    let deployment = deployment(Mode::Production, "frontend.example.com", "accounts.example.com");
    RedirectRule::new(&deployment, origin(page))
}

/// Texts that must pass neither the check of the address bar nor the one of the settings.
#[rustfmt::skip]
pub(crate) const MALFORMED: &[&str] = &[
    // other schemes, plain and disguised
    "javascript:alert(1)", "JavaScript:alert(1)", "jAvAsCrIpT://app.example.com/%0aalert(1)",
    "java\tscript:alert(1)", "java\nscript:alert(1)", "java\r\nscript:alert(1)", "\u{1}javascript:alert(1)",
    " javascript:alert(1)", "\tjavascript:alert(1)", "javascript\t:alert(1)", "javascript&colon;alert(1)",
    "javascript%3aalert(1)", "data:text/html,<script>alert(1)</script>", "DATA:text/html;base64,PHNjcmlwdD4=",
    "data:,", "da\tta:text/html,x", "vbscript:msgbox(1)", "VbScript:x", "vb\nscript:x",
    "blob:https://app.example.com/0-1-2", "file:///etc/passwd", "file://app.example.com/x", "about:blank",
    "view-source:https://app.example.com", "ftp://app.example.com", "ws://app.example.com",
    "wss://app.example.com", "mailto:a@b.c", "tel:+1", "intent://x#Intent;scheme=https;end",
    "httpss://app.example.com", "http", "https", "https:", "http:", "://app.example.com", ":",
    "\u{0}https://app.example.com",
    // other origins without a scheme
    "//evil.com", "///evil.com", "////evil.com", "/\\evil.com", "/\\/evil.com", "\\/evil.com", "\\\\evil.com",
    "\\evil.com", "//app.example.com@evil.com", "/\t/evil.com", "/\n/evil.com", "/\r/evil.com", "\t//evil.com",
    " //evil.com", "//\tevil.com", "//evil.com\\@app.example.com", "//[::1]", "//\u{ff0f}evil.com",
    "/\u{ff0f}evil.com", "https:evil.com", "https:/evil.com", "https:///evil.com", "https:////evil.com",
    "https:\\\\evil.com", "https:/\\evil.com", "https:\\/evil.com", "http:evil.com", "https:/app.example.com",
    "https:app.example.com", "https\u{ff1a}//app.example.com", "https:\t//app.example.com",
    "ht\ttps://app.example.com",
    // user-info
    "https://app.example.com@evil.com", "https://app.example.com:443@evil.com", "https://user@app.example.com",
    "https://user:pass@app.example.com", "https://@app.example.com", "https://:@app.example.com",
    "https://app.example.com%40evil.com", "https://evil.com\\@app.example.com",
    "https://evil.com%5c@app.example.com", "https://app.example.com\\.evil.com",
    "https://app.example.com\\evil.com", "https://evil.com\t@app.example.com",
    // hosts that readers disagree on
    "https://app.example.com.", "https://app.example.com./x", "https://app..example.com", "https://.example.com",
    "https://app.example.com:", "https://app.example.com:/x", "https://app.example.com:0",
    "https://app.example.com:65536", "https://app.example.com:443x", "https://app.example.com:443:443",
    "https://app%2eexample.com", "https://app.example.com%2f.evil.com", "https://evil.com%2f.example.com",
    "https://evil.com%23.example.com", "https://evil.com%3f.example.com", "https://evil.com%00.example.com",
    "https://%61pp.example.com", "https://\u{ff41}pp.example.com", "https://app\u{3002}example\u{3002}com",
    "https://app\u{ff0e}example.com", "https://evil.com\u{2044}.example.com",
    "https://evil.com\u{ff0f}.example.com", "https://evil.com\u{ff1f}.example.com",
    "https://evil\u{2100}.example.com", "https://b\u{fc}cher.example.com", "https://app.ex\u{ad}ample.com",
    "https://app.example.com\u{200b}", "https://loc\u{ff41}lhost:3000", "https://app_x.example.com",
    "https://-app.example.com", "https://*.example.com", "https://evil.com;.example.com",
    "https://evil.com,example.com", "https://0177.0.0.1", "https://0x7f.0.0.1", "https://0x7f.1", "https://127.1",
    "https://2130706433", "http://0", "http://127.0.0.01", "http://[::ffff:127.0.0.1]", "http://[0:0:0:0:0:0:0:1]",
    "http://[::1", "http://[::1]evil.com", "http://[::1%25lo]:3000", "http://localhost:3000@evil.com",
    "http://localhost\\@evil.com", "http://localhost%00.evil.com",
    // white space and controls around and inside
    " https://app.example.com", "https://app.example.com ", "https://app.example.com\n",
    "\nhttps://app.example.com", "https://app.example.com/ x", "https://app.example.com/\tx",
    "https://app.example.com/\r\nSet-Cookie: a=b", "/x\r\nLocation: https://evil.com", "/ x", "/x ", " /x",
    "/x\u{0}", "/x\u{7f}", "/x\u{85}", "/x\u{a0}", "/x\u{2028}",
    // encodings in the path that a server or router may undo
    "/%2fevil.com", "/%2Fevil.com", "/%5cevil.com", "/%5Cevil.com", "/x/%2f%2fevil.com", "/%252fevil.com",
    "/%09/evil.com", "/%0a/evil.com", "/%0d%0aLocation:%20https://evil.com", "/%00", "/%7f", "/..", "/.", "/../x",
    "/./x", "/x/..//evil.com", "/x/../..//evil.com", "/.//evil.com", "/..//evil.com", "/%2e%2e/x",
    "/%2E%2e//evil.com", "/.%2e//evil.com", "/%2e//evil.com", "/x/%2e./y", "/x/..", "/x/.", "/x\\..\\y", "/%",
    "/a%2f..%2fb", "/a%2F%2e%2e%2Fb", "/a%2f.%2fb", "/a%2f/evil.com", "/a/%2fevil.com", "/a%2f%2Fevil.com",
    "/a%2f%5cevil.com", "/a%2f%00", "/a%252fb", "/..%2fa", "/%2e%2fa",
    "/%2", "/%zz", "/x?y=%", "/x#%4", "/%u002fevil.com", "/\u{e9}", "/x?y=\u{e9}", "/x#\u{202e}", "/<script>",
    "/\"onclick=", "/x?`", "/x?{y}", "/x|y", "/x^y", "/x?y=\\evil.com", "https://app.example.com//evil.com",
    "https://app.example.com/..//evil.com", "https://app.example.com/%2fevil.com",
    "https://app.example.com/\\evil.com", "https://app.example.com\\/x",
    "https://app.example.com/%2e%2e//evil.com",
    // nothing, and nothing like an address
    "", " ", "evil.com", "app.example.com", "www.example.com/x", "x", "./x", "../x", "?x=y", "#x", "&x",
    "@evil.com", "%2f%2fevil.com", "\u{feff}/x", "localhost:3000", "null", "undefined",
];

/// Well-formed addresses of strangers, refused by the check of the address bar under every rule.
#[rustfmt::skip]
pub(crate) const STRANGERS: &[&str] = &[
    "https://evil.com", "https://evil.com/", "HTTPS://EVIL.COM", "https://evil.com:443/x",
    "https://evil.com#app.example.com", "https://evil.com?app.example.com", "https://evil.com/app.example.com",
    "https://evil.com/?redirect_uri=https://app.example.com", "https://evil.com?https://app.example.com/",
    "https://app.example.com.evil.com", "https://evilapp.example.com.evil.com", "https://evilexample.com",
    "https://example.com.evil.com", "https://example.co", "https://example.comm", "https://com",
    "https://xn--example-9ua.com", "https://xn--pp-bja.evil.com", "https://app-example.com",
    "https://appexample.com", "https://abcd.accounts.trywacht.xyz.evil.com",
    "https://evilabcd.accounts.trywacht.xyz", "https://wxyz.accounts.trywacht.xyz",
    "https://x.abcd.accounts.trywacht.xyz", "https://accounts.trywacht.xyz", "https://trywacht.xyz",
    "http://abcd.accounts.trywacht.xyz", "https://abcd.accounts.trywacht.xyz:8443",
    "http://abcd.fapi.trywacht.xyz", "http://app.example.com", "http://example.com",
    "https://app.example.com:8443", "https://app.example.com:80", "http://accounts.example.com",
    "https://accounts.example.com:444", "https://localhost.evil.com", "http://notlocalhost",
    "http://localhost.com", "http://127.0.0.1.evil.com", "http://128.0.0.1", "http://10.0.0.1",
    "http://192.168.0.1:3000", "http://0.0.0.0:3000", "http://169.254.169.254/latest/meta-data", "https://8.8.8.8",
    "https://evil.com/?__dev_session__=x",
];

/// What leads to the page's own origin, as a path or behind that origin.
#[rustfmt::skip]
pub(crate) const WELCOME: &[&str] = &[
    "/", "/dashboard", "/a/b/c?d=e&f=%20g#h", "/?redirect_uri=https://evil.com", "/x?y=//evil.com",
    "/x#//evil.com", "/x//y", "/https://evil.com", "/@evil.com", "/x:y", "/x?a=%0d%0a", "/%20x", "/x%C3%A9",
    "/...", "/.well-known/x", "/x..y", "/~u;v=1,2!$'()*+", "/x?__dev_session__=planted",
    "/x?a=1&__dev_session__=planted&b=2#c", "/x?__dev%5Fsession__=planted", "/x?[]=1", "/x#a#b",
    "/files/a%2Fb", "/a%2fb/c%2Fd?e#f", "/a%2F", "/a..%2f...b",
];

/// Which origins a rule allows, computed without the kit.
#[derive(Clone, Copy)]
pub(crate) struct Judge {
    pub(crate) page: &'static str,
    pub(crate) is_staging: bool,
}

impl Judge {
    pub(crate) fn rule(self) -> RedirectRule {
        if self.is_staging {
            staging(self.page)
        } else {
            production(self.page)
        }
    }

    pub(crate) fn resolve(self, target: &str) -> Result<Url, url::ParseError> {
        Url::parse(self.page).and_then(|page| page.join(target))
    }

    fn allows(self, url: &Url) -> bool {
        let origin = url.origin().ascii_serialization();
        if origin == self.page {
            return true;
        }
        if self.is_staging {
            let is_loopback = match url.host() {
                Some(Host::Domain(name)) => name == "localhost" || name.ends_with(".localhost"),
                Some(Host::Ipv4(address)) => address.is_loopback(),
                Some(Host::Ipv6(address)) => address.is_loopback(),
                None => false,
            };
            return is_loopback || origin == PORTAL || origin == API;
        }
        let host = url.host_str().unwrap_or_default();
        url.scheme() == "https" && url.port().is_none() && (host == "example.com" || host.ends_with(".example.com"))
    }

    /// Asserts that an accepted target leads where the rule allows, by itself and with a staging credential.
    pub(crate) fn approve(self, target: &str, accepted: &SafeRedirect) {
        let url = match self.resolve(target) {
            Ok(url) => url,
            // Browsers refuse a broken international name; going there fails, and nothing worse.
            Err(_) if target.to_ascii_lowercase().contains("xn--") => return,
            Err(error) => panic!("{target:?} was accepted, but: {error}"),
        };
        assert!(matches!(url.scheme(), "http" | "https"), "{target:?} leads to {url}");
        assert!(
            url.username().is_empty() && url.password().is_none(),
            "{target:?} leads to {url}"
        );
        assert!(self.allows(&url), "{target:?} leads to {url}");
        let origin = url.origin().ascii_serialization();
        let with_token = accepted.href_with(Some("s3cret"));
        for href in [accepted.href(), accepted.href_with(None).as_str(), with_token.as_str()] {
            let end = self.resolve(href).expect("an accepted address");
            assert_eq!(end.origin(), url.origin(), "{target:?} became {href:?}");
            assert_eq!(
                (end.path(), end.fragment()),
                (url.path(), url.fragment()),
                "{target:?} became {href:?}"
            );
            assert_eq!(accepted.is_same_origin(), origin == self.page, "{target:?}");
            assert_eq!(
                accepted.is_same_origin(),
                href.starts_with('/') && !href.starts_with("//"),
                "{href:?}"
            );
        }
        let tokens = |address: &str| {
            let end = self.resolve(address).expect("an accepted address");
            end.query_pairs()
                .filter(|(name, _)| name == "__dev_session__")
                .map(|(_, value)| value.into_owned())
                .collect::<Vec<_>>()
        };
        let takes_it = self.is_staging && origin != self.page && (origin == PORTAL || origin == API);
        assert_eq!(
            tokens(&with_token),
            if takes_it {
                vec!["s3cret".to_owned()]
            } else {
                Vec::new()
            },
            "{target:?}: {with_token}"
        );
        assert_eq!(tokens(accepted.href()), [""; 0], "{target:?}: {}", accepted.href());
    }
}

pub(crate) const JUDGES: &[Judge] = &[
    Judge {
        page: PRODUCTION_PAGE,
        is_staging: false,
    },
    Judge {
        page: STAGING_PAGE,
        is_staging: true,
    },
    Judge {
        page: "https://preview.example.net:8443",
        is_staging: true,
    },
    Judge {
        page: PORTAL,
        is_staging: true,
    },
];
