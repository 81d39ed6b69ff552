//! The records that the deployment's domain name system knows: those that somebody told it.

use serde::{Deserialize, Serialize};

/// One record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct DnsRecord {
    /// Whole name, lower case, without a dot at the end.
    pub(crate) name: String,
    /// Such as `TXT`.
    #[serde(rename = "type")]
    pub(crate) kind: String,
    pub(crate) value: String,
}

/// All records, the oldest first.
#[derive(Default, Serialize, Deserialize)]
pub(crate) struct Dns {
    records: Vec<DnsRecord>,
}

/// Older records are forgotten beyond this number.
const CAPACITY: usize = 1_000;
/// Names and values end here, as in the real system.
const LONGEST: usize = 255;

impl Dns {
    /// Adds a record; `None` when a part of it is empty or too long.
    pub(crate) fn add(&mut self, name: &str, kind: &str, value: &str) -> Option<()> {
        let record = DnsRecord {
            name: plain(name),
            kind: kind.trim().to_ascii_uppercase(),
            value: value.trim().trim_matches('"').to_owned(),
        };
        let parts = [&record.name, &record.kind, &record.value];
        if parts.iter().any(|part| part.is_empty() || part.len() > LONGEST) {
            return None;
        }
        if !self.records.contains(&record) {
            if self.records.len() >= CAPACITY {
                self.records.remove(0);
            }
            self.records.push(record);
        }
        Some(())
    }

    pub(crate) fn records(&self) -> &[DnsRecord] {
        &self.records
    }

    /// Whether a name has a record of this kind and value.
    pub(crate) fn has(&self, name: &str, kind: &str, value: &str) -> bool {
        let name = plain(name);
        self.records
            .iter()
            .any(|record| record.name == name && record.kind == kind && record.value == value)
    }
}

fn plain(name: &str) -> String {
    name.trim().trim_end_matches('.').to_ascii_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_alike_in_any_case_and_values_are_not() {
        let mut dns = Dns::default();
        dns.add("_wc-verification.Example.com.", "txt", "\"Abc\"").unwrap();
        assert!(dns.has("_WC-verification.example.com", "TXT", "Abc"));
        assert!(!dns.has("_wc-verification.example.com", "TXT", "abc"));
        assert!(!dns.has("_wc-verification.example.com", "A", "Abc"));
        assert!(dns.add("", "TXT", "x").is_none() && dns.add("a", "TXT", &"x".repeat(256)).is_none());
    }

    #[test]
    fn the_oldest_records_give_way() {
        let mut dns = Dns::default();
        for number in 0..=CAPACITY {
            dns.add("a", "TXT", &number.to_string()).unwrap();
        }
        assert_eq!(dns.records().len(), CAPACITY);
        assert!(!dns.has("a", "TXT", "0") && dns.has("a", "TXT", "1"));
    }
}
