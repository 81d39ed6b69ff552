//! Addresses of clients, and the lists that let some of them in.

use std::net::IpAddr;

/// Where a request comes from: the first address of `x-forwarded-for`, else the one told, else this machine. `None` when
/// what was said is no address.
pub(crate) fn client_address(forwarded_for: Option<&str>, told: Option<&str>) -> Option<IpAddr> {
    let first = forwarded_for.and_then(|list| list.split(',').next());
    let text = first.or(told).unwrap_or("127.0.0.1").trim();
    parse(text)
}

/// Whether a text is an address or a range such as `10.0.0.0/8`.
pub(crate) fn is_rule(text: &str) -> bool {
    range(text).is_some()
}

/// Whether a list of addresses and ranges contains an address. Entries that mean nothing contain nothing.
pub(super) fn is_listed(list: &[Box<str>], address: Option<IpAddr>) -> bool {
    let Some(address) = address else {
        return false;
    };
    list.iter()
        .filter_map(|entry| range(entry))
        .any(|(network, length)| contains(network, length, address))
}

fn parse(text: &str) -> Option<IpAddr> {
    text.trim().parse().ok().map(|address: IpAddr| address.to_canonical())
}

/// A range as network and length of the common beginning; a single address is the range of itself.
fn range(text: &str) -> Option<(IpAddr, u32)> {
    let Some((network, length)) = text.split_once('/') else {
        return parse(text).map(|address| (address, bits(address)));
    };
    let network = network.trim().parse().ok()?;
    let length = length.trim();
    let length = length
        .bytes()
        .all(|byte| byte.is_ascii_digit())
        .then(|| length.parse().ok())??;
    (length <= bits(network)).then_some((network, length))
}

fn bits(address: IpAddr) -> u32 {
    if address.is_ipv4() { 32 } else { 128 }
}

fn contains(network: IpAddr, length: u32, address: IpAddr) -> bool {
    let differing = match (network, address) {
        (IpAddr::V4(network), IpAddr::V4(address)) => (network.to_bits() ^ address.to_bits()).leading_zeros(),
        (IpAddr::V6(network), IpAddr::V6(address)) => (network.to_bits() ^ address.to_bits()).leading_zeros(),
        _ => return false,
    };
    differing >= length
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lets_in(entry: &str, address: &str) -> bool {
        is_listed(&["garbage".into(), entry.into()], client_address(Some(address), None))
    }

    #[test]
    fn a_single_address_lets_in_itself() {
        assert!(lets_in("192.0.2.7", "192.0.2.7"));
        assert!(!lets_in("192.0.2.7", "192.0.2.8"));
        assert!(lets_in("2001:db8::1", "2001:0db8:0:0::0001"));
        assert!(
            lets_in("192.0.2.7", "::ffff:192.0.2.7"),
            "mapped addresses are the address"
        );
    }

    #[test]
    fn a_range_lets_in_what_begins_alike() {
        assert!(lets_in("10.0.0.0/8", "10.255.255.255"));
        assert!(!lets_in("10.0.0.0/8", "11.0.0.0"));
        assert!(lets_in("192.0.2.128/25", "192.0.2.200") && !lets_in("192.0.2.128/25", "192.0.2.127"));
        assert!(lets_in("0.0.0.0/0", "203.0.113.9") && !lets_in("0.0.0.0/0", "2001:db8::1"));
        assert!(
            lets_in("192.0.2.9/24", "192.0.2.1"),
            "the rest of the network is not looked at"
        );
        assert!(lets_in("2001:db8::/32", "2001:db8:ffff::1") && !lets_in("2001:db8::/32", "2001:db9::1"));
        assert!(lets_in("192.0.2.7/32", "192.0.2.7") && !lets_in("192.0.2.7/32", "192.0.2.6"));
    }

    #[test]
    fn what_is_no_rule_is_told_apart() {
        for rule in ["10.0.0.0/8", "::/0", " 192.0.2.7 ", "192.0.2.7 / 32"] {
            assert!(is_rule(rule), "{rule}");
        }
        for text in [
            "",
            "/",
            "10.0.0.0/",
            "10.0.0.0/33",
            "10.0.0/8",
            "::/129",
            "10.0.0.0/+8",
            "example.com",
            "1.2.3.4/8/8",
        ] {
            assert!(!is_rule(text), "{text}");
        }
    }

    #[test]
    fn the_first_forwarded_address_counts_then_what_was_told_then_this_machine() {
        let address = |text: &str| text.parse().ok();
        assert_eq!(
            client_address(Some("192.0.2.1, 10.0.0.1"), Some("192.0.2.2")),
            address("192.0.2.1")
        );
        assert_eq!(client_address(None, Some("192.0.2.2")), address("192.0.2.2"));
        assert_eq!(client_address(None, None), address("127.0.0.1"));
        assert_eq!(client_address(Some("unknown"), Some("192.0.2.2")), None);
        assert!(!lets_in("0.0.0.0/0", "unknown"));
    }
}
