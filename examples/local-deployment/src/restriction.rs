//! Who a deployment keeps out: addresses, numbers and words.
//!
//! There is no network here, so three things that a real server looks up are rules: a domain exists unless it has a single
//! label or ends in `.invalid`; a number is an internet one when its national part begins with `999`; and the throw-away
//! mail services are the few of [`DISPOSABLE`].

use wacht_yew::wire::{ErrorCode, Restrictions};

/// Domains that stand for all throw-away mail services.
const DISPOSABLE: [&str; 6] = [
    "disposable.example",
    "guerrillamail.com",
    "mailinator.com",
    "tempmail.com",
    "trashmail.com",
    "yopmail.com",
];

/// National numbers that begin like this belong to the internet.
const VOIP_PREFIX: &str = "999";

/// Whether a normalised address may come in.
pub(crate) fn check_email(rules: &Restrictions, address: &str) -> Result<(), ErrorCode> {
    let Some((local, domain)) = split(address) else {
        return Err(ErrorCode::EmailNotAllowed);
    };
    let listed = |list: &[Box<str>]| list.iter().any(|entry| names(entry, address, domain));
    if rules.blocklist_enabled && listed(&rules.blocklisted_resources) {
        return Err(ErrorCode::EmailBlocked);
    }
    if rules.allowlist_enabled && !listed(&rules.allowlisted_resources) {
        return Err(ErrorCode::EmailNotAllowed);
    }
    if rules.block_subaddresses && local.contains('+') {
        return Err(ErrorCode::EmailNotAllowed);
    }
    if rules.block_disposable_emails && DISPOSABLE.contains(&domain) {
        return Err(ErrorCode::DisposableEmailBlocked);
    }
    Ok(())
}

/// Whether a national number may come in.
pub(crate) fn check_phone(rules: &Restrictions, number: &str) -> Result<(), ErrorCode> {
    if rules.block_voip_numbers && number.starts_with(VOIP_PREFIX) {
        return Err(ErrorCode::VoipNumberBlocked);
    }
    Ok(())
}

/// Whether a text that others will see is free of banned words.
pub(crate) fn check_words(rules: &Restrictions, text: &str) -> Result<(), ErrorCode> {
    let text = text.to_lowercase();
    let mut words = rules.banned_keywords.iter().filter(|word| !word.is_empty());
    if words.any(|word| text.contains(&word.to_lowercase())) {
        return Err(ErrorCode::BannedKeyword);
    }
    Ok(())
}

/// The two halves of something that is an address on an existing domain.
fn split(address: &str) -> Option<(&str, &str)> {
    let (local, domain) = address.split_once('@')?;
    let is_odd = |letter: char| letter.is_whitespace() || letter.is_control() || "@<>()[],;:\\\"".contains(letter);
    let is_label = |label: &str| {
        let is_fine = |letter: char| letter.is_alphanumeric() || letter == '-';
        !label.is_empty() && label.len() <= 63 && label.chars().all(is_fine)
    };
    let local_is_fine = (1..=64).contains(&local.len()) && !local.contains(is_odd);
    let domain_exists = domain.contains('.') && domain.split('.').all(is_label) && !domain.ends_with(".invalid");
    (local_is_fine && domain_exists && domain.len() <= 253).then_some((local, domain))
}

/// Whether a list entry is this address or its domain, written with or without `@`.
fn names(entry: &str, address: &str, domain: &str) -> bool {
    let entry = entry.trim().to_lowercase();
    entry == address || entry.strip_prefix('@').unwrap_or(&entry) == domain
}

#[cfg(test)]
mod tests {
    use super::*;

    fn listed(resource: &str) -> Vec<Box<str>> {
        vec![resource.into()]
    }

    #[test]
    fn what_is_no_address_on_an_existing_domain_is_not_allowed() {
        let rules = Restrictions::default();
        for fine in ["a@example.com", "a.b+c@mail.example.co", "ä@bücher.example"] {
            assert_eq!(check_email(&rules, fine), Ok(()), "{fine}");
        }
        for wrong in [
            "a",
            "@example.com",
            "a@",
            "a@localhost",
            "a@x.invalid",
            "a@b@c.de",
            "a b@c.de",
            "a@c..de",
            "a@c.de\n",
            "<a>@c.de",
        ] {
            assert_eq!(check_email(&rules, wrong), Err(ErrorCode::EmailNotAllowed), "{wrong}");
        }
    }

    #[test]
    fn lists_hold_addresses_and_domains_and_act_only_when_switched_on() {
        for entry in ["ada@example.com", "example.com", "@Example.com"] {
            let mut rules = Restrictions {
                allowlisted_resources: listed(entry),
                blocklisted_resources: listed(entry),
                ..Restrictions::default()
            };
            assert_eq!(check_email(&rules, "ada@example.com"), Ok(()));
            rules.allowlist_enabled = true;
            assert_eq!(check_email(&rules, "ada@example.com"), Ok(()));
            assert_eq!(check_email(&rules, "ada@example.org"), Err(ErrorCode::EmailNotAllowed));
            rules.blocklist_enabled = true;
            assert_eq!(check_email(&rules, "ada@example.com"), Err(ErrorCode::EmailBlocked));
        }
        let rules = Restrictions {
            blocklist_enabled: true,
            blocklisted_resources: listed("example.com"),
            ..Restrictions::default()
        };
        assert_eq!(check_email(&rules, "ada@notexample.com"), Ok(()));
    }

    #[test]
    fn tags_throw_away_services_internet_numbers_and_words_have_their_switches() {
        let mut rules = Restrictions::default();
        assert_eq!(check_email(&rules, "a+tag@mailinator.com"), Ok(()));
        assert_eq!(check_phone(&rules, "9990100"), Ok(()));
        rules.block_subaddresses = true;
        rules.block_disposable_emails = true;
        rules.block_voip_numbers = true;
        rules.banned_keywords = vec!["Admin".into(), "".into()];
        assert_eq!(
            check_email(&rules, "a+tag@example.com"),
            Err(ErrorCode::EmailNotAllowed)
        );
        assert_eq!(
            check_email(&rules, "a@mailinator.com"),
            Err(ErrorCode::DisposableEmailBlocked)
        );
        assert_eq!(check_phone(&rules, "9990100"), Err(ErrorCode::VoipNumberBlocked));
        assert_eq!(check_phone(&rules, "5550100"), Ok(()));
        assert_eq!(check_words(&rules, "theADMINistrator"), Err(ErrorCode::BannedKeyword));
        assert_eq!(check_words(&rules, "ada"), Ok(()));
    }
}
