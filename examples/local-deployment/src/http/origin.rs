//! Origins and hosts as text.

/// The host (with port) of an absolute address.
pub(crate) fn host_of(address: &str) -> &str {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    rest.split(['/', '?', '#']).next().unwrap_or_default()
}

/// The host without its port.
pub(crate) fn name_of(host: &str) -> &str {
    match host.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => name,
        _ => host,
    }
}

/// Whether an origin is this machine.
pub(crate) fn is_loopback(origin: &str) -> bool {
    let name = name_of(host_of(origin));
    matches!(name, "localhost" | "[::1]") || name.ends_with(".localhost") || is_loopback_v4(name)
}

fn is_loopback_v4(name: &str) -> bool {
    name.parse::<std::net::Ipv4Addr>()
        .is_ok_and(|address| address.is_loopback())
}

/// Whether two hosts belong to one site: equal, one below the other, or under the same registrable domain.
///
/// The registrable domain is taken to be the last two labels; the public suffix list is beyond a local server.
pub(crate) fn same_site(left: &str, right: &str) -> bool {
    if left == right {
        return true;
    }
    let (left, right) = (name_of(left), name_of(right));
    let domain = |name: &str| -> Option<String> {
        let labels: Vec<&str> = name.split('.').collect();
        let is_address = name.parse::<std::net::Ipv4Addr>().is_ok();
        (labels.len() >= 2 && !is_address).then(|| labels[labels.len() - 2..].join("."))
    };
    domain(left).is_some_and(|domain_of_left| domain(right) == Some(domain_of_left))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hosts_of_one_registrable_domain_are_one_site() {
        assert!(same_site("accounts.example.com", "app.example.com"));
        assert!(same_site("example.com", "app.example.com:8443"));
        assert!(same_site("localhost:1", "localhost:1"));
        assert!(!same_site("localhost:1", "localhost:2"));
        assert!(!same_site("accounts.example.com", "example.org"));
        assert!(!same_site("127.0.0.1:1", "126.0.0.1:1"));
    }

    #[test]
    fn loopback_is_this_machine_only() {
        for origin in [
            "http://127.0.0.1:8787",
            "http://localhost",
            "http://app.localhost:1",
            "http://[::1]:3",
        ] {
            assert!(is_loopback(origin), "{origin}");
        }
        for origin in [
            "https://localhost.example.com",
            "http://128.0.0.1",
            "null",
            "http://127.0.0.1.example.com",
        ] {
            assert!(!is_loopback(origin), "{origin}");
        }
    }
}
