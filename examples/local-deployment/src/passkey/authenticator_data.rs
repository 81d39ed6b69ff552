//! The part of an answer that the authenticator itself wrote.

use super::cbor;

/// Longest credential id that the standard allows.
const LONGEST_ID: usize = 1023;

/// Bits of the flags.
const PRESENT: u8 = 1;
const VERIFIED: u8 = 1 << 2;
const CAN_BE_BACKED_UP: u8 = 1 << 3;
const BACKED_UP: u8 = 1 << 4;
const HAS_CREDENTIAL: u8 = 1 << 6;
const HAS_EXTENSIONS: u8 = 1 << 7;

/// Authenticator data, taken apart.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct AuthenticatorData<'a> {
    pub(super) relying_party_hash: &'a [u8],
    flags: u8,
    pub(super) counter: u32,
    pub(super) credential: Option<NewCredential<'a>>,
}

/// A credential that was just made.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct NewCredential<'a> {
    pub(super) id: &'a [u8],
    /// A COSE key.
    pub(super) key: &'a [u8],
}

impl<'a> AuthenticatorData<'a> {
    /// Reads all of the bytes; `None` when they are too few, too many or contradict their flags.
    pub(super) fn read(bytes: &'a [u8]) -> Option<Self> {
        let (relying_party_hash, rest) = bytes.split_at_checked(32)?;
        let (flags, rest) = rest.split_first()?;
        let (counter, mut rest) = rest.split_first_chunk::<4>()?;
        let mut data = Self {
            relying_party_hash,
            flags: *flags,
            counter: u32::from_be_bytes(*counter),
            credential: None,
        };
        if data.is(HAS_CREDENTIAL) {
            data.credential = Some(NewCredential::read(&mut rest)?);
        }
        if data.is(HAS_EXTENSIONS) {
            let (extensions, after) = cbor::read(rest)?;
            matches!(extensions, cbor::Item::Map(_)).then_some(())?;
            rest = after;
        }
        let is_whole = rest.is_empty() && (data.is(CAN_BE_BACKED_UP) || !data.is(BACKED_UP));
        is_whole.then_some(data)
    }

    fn is(&self, flag: u8) -> bool {
        self.flags & flag != 0
    }

    /// Somebody touched the authenticator.
    pub(super) fn is_present(&self) -> bool {
        self.is(PRESENT)
    }

    /// The authenticator knew who: by finger, face or PIN.
    pub(super) fn is_verified(&self) -> bool {
        self.is(VERIFIED)
    }

    /// The key is copied to somewhere.
    pub(super) fn is_backed_up(&self) -> bool {
        self.is(BACKED_UP)
    }
}

impl<'a> NewCredential<'a> {
    fn read(rest: &mut &'a [u8]) -> Option<Self> {
        let (_model, after) = rest.split_at_checked(16)?;
        let (length, after) = after.split_first_chunk::<2>()?;
        let length = usize::from(u16::from_be_bytes(*length));
        let (id, after) = after.split_at_checked(length)?;
        let (_, behind) = cbor::read(after)?;
        let key = &after[..after.len() - behind.len()];
        *rest = behind;
        (1..=LONGEST_ID).contains(&length).then_some(Self { id, key })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn data(flags: u8, tail: &[u8]) -> Vec<u8> {
        [&[7; 32][..], &[flags], &[0, 0, 1, 2], tail].concat()
    }

    #[test]
    fn every_byte_has_its_place() {
        let bytes = data(PRESENT | VERIFIED, &[]);
        let read = AuthenticatorData::read(&bytes).unwrap();
        assert_eq!(
            (read.counter, read.is_present(), read.is_verified(), read.is_backed_up()),
            (258, true, true, false)
        );
        let credential = [&[0; 16][..], &[0, 2], b"id", &[0xa0], &[0xa0]].concat();
        let bytes = data(HAS_CREDENTIAL | HAS_EXTENSIONS, &credential);
        let read = AuthenticatorData::read(&bytes).unwrap();
        assert_eq!(
            read.credential,
            Some(NewCredential {
                id: b"id",
                key: &[0xa0]
            })
        );
        for length in 0..bytes.len() {
            assert_eq!(AuthenticatorData::read(&bytes[..length]), None, "{length}");
        }
    }

    #[test]
    fn contradictions_are_refused() {
        let credential = [&[0; 16][..], &[0, 0], &[0xa0]].concat();
        for (flags, tail) in [
            (0, &[0][..]),
            (BACKED_UP, &[]),
            (HAS_EXTENSIONS, &[0x01]),
            (HAS_CREDENTIAL, &credential),
        ] {
            assert_eq!(AuthenticatorData::read(&data(flags, tail)), None, "{flags:b}");
        }
        assert!(AuthenticatorData::read(&data(BACKED_UP | CAN_BE_BACKED_UP, &[])).is_some());
    }
}
