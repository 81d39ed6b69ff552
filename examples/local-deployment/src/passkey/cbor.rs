//! Reads the CBOR that authenticators write (CTAP2's canonical form): definite lengths, no tags, no floats.

/// Deepest nesting; attestation statements need three.
const DEPTH: usize = 6;
/// Longest list or map.
const LONGEST: u64 = 64;

/// One item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Item<'a> {
    Integer(i64),
    Bytes(&'a [u8]),
    Text(&'a str),
    List(Vec<Item<'a>>),
    Map(Vec<(Item<'a>, Item<'a>)>),
    /// False, true or null.
    Simple(u64),
}

impl<'a> Item<'a> {
    /// The value of a map under a text.
    pub(super) fn field(&self, name: &str) -> Option<&Item<'a>> {
        self.get(&Item::Text(name))
    }

    /// The value of a map under a number.
    pub(super) fn label(&self, label: i64) -> Option<&Item<'a>> {
        self.get(&Item::Integer(label))
    }

    fn get(&self, key: &Item<'_>) -> Option<&Item<'a>> {
        let Item::Map(entries) = self else { return None };
        entries.iter().find(|(other, _)| other == key).map(|(_, value)| value)
    }

    pub(super) fn bytes(&self) -> Option<&'a [u8]> {
        match self {
            Item::Bytes(bytes) => Some(bytes),
            _ => None,
        }
    }
}

/// The first item of some bytes, and what follows it.
pub(super) fn read(bytes: &[u8]) -> Option<(Item<'_>, &[u8])> {
    let mut rest = bytes;
    let item = item(&mut rest, DEPTH)?;
    Some((item, rest))
}

/// The one item that some bytes are.
pub(super) fn read_whole(bytes: &[u8]) -> Option<Item<'_>> {
    read(bytes).filter(|(_, rest)| rest.is_empty()).map(|(item, _)| item)
}

fn item<'a>(rest: &mut &'a [u8], depth: usize) -> Option<Item<'a>> {
    let depth = depth.checked_sub(1)?;
    let head = take(rest, 1)?[0];
    let argument = argument(rest, head & 0x1f)?;
    match head >> 5 {
        0 => i64::try_from(argument).ok().map(Item::Integer),
        1 => i64::try_from(argument).ok().map(|number| Item::Integer(-1 - number)),
        2 => take(rest, argument).map(Item::Bytes),
        3 => std::str::from_utf8(take(rest, argument)?).ok().map(Item::Text),
        4 if argument <= LONGEST => (0..argument)
            .map(|_| item(rest, depth))
            .collect::<Option<_>>()
            .map(Item::List),
        5 if argument <= LONGEST => map(rest, argument, depth),
        7 if matches!(head & 0x1f, 20..=22) => Some(Item::Simple(argument)),
        _ => None,
    }
}

/// A map whose keys are all different: with two of a kind, two readers could read two things.
fn map<'a>(rest: &mut &'a [u8], entries: u64, depth: usize) -> Option<Item<'a>> {
    let mut all: Vec<(Item<'a>, Item<'a>)> = Vec::new();
    for _ in 0..entries {
        let (key, value) = (item(rest, depth)?, item(rest, depth)?);
        if all.iter().any(|(other, _)| *other == key) {
            return None;
        }
        all.push((key, value));
    }
    Some(Item::Map(all))
}

fn argument(rest: &mut &[u8], short: u8) -> Option<u64> {
    let width = match short {
        0..=23 => return Some(short.into()),
        24 => 1,
        25 => 2,
        26 => 4,
        27 => 8,
        _ => return None,
    };
    let bytes = take(rest, width)?;
    Some(bytes.iter().fold(0, |number, byte| number << 8 | u64::from(*byte)))
}

fn take<'a>(rest: &mut &'a [u8], length: u64) -> Option<&'a [u8]> {
    let (taken, left) = rest.split_at_checked(usize::try_from(length).ok()?)?;
    *rest = left;
    Some(taken)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn items_are_read_as_the_standard_writes_them() {
        let cases: [(&[u8], Item<'_>); 9] = [
            (&[0x17], Item::Integer(23)),
            (&[0x18, 0x64], Item::Integer(100)),
            (&[0x1a, 0, 0x0f, 0x42, 0x40], Item::Integer(1_000_000)),
            (&[0x26], Item::Integer(-7)),
            (&[0x39, 0x01, 0x00], Item::Integer(-257)),
            (&[0x43, 1, 2, 3], Item::Bytes(&[1, 2, 3])),
            (&[0x64, b'I', b'E', b'T', b'F'], Item::Text("IETF")),
            (&[0x82, 1, 0xf5], Item::List(vec![Item::Integer(1), Item::Simple(21)])),
            (
                &[0xa1, 0x61, b'a', 0xa0],
                Item::Map(vec![(Item::Text("a"), Item::Map(Vec::new()))]),
            ),
        ];
        for (bytes, item) in cases {
            assert_eq!(read_whole(bytes), Some(item), "{bytes:x?}");
            for length in 0..bytes.len() {
                assert_eq!(read_whole(&bytes[..length]), None, "{length} of {bytes:x?}");
            }
        }
        assert_eq!(read(&[1, 2]), Some((Item::Integer(1), &[2][..])));
        assert_eq!(read_whole(&[1, 2]), None);
    }

    #[test]
    fn what_is_not_canonical_or_too_large_is_refused() {
        let deep = [[0x81; 50].as_slice(), &[0]].concat();
        let cases: [&[u8]; 9] = [
            &[],
            &[0x5f, 0x41, 1, 0xff],
            &[0xc0, 0],
            &[0xf9, 0, 0],
            &[0x9b, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff],
            &[0x5b, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff],
            &[0xa2, 1, 1, 1, 2],
            &[0x62, 0xff, 0xff],
            &deep,
        ];
        for bytes in cases {
            assert_eq!(read_whole(bytes), None, "{bytes:x?}");
        }
    }
}
