//! Passwords: argon2id with parameters so low that a test suite does not feel them.
//!
//! 256 KiB, one pass, one lane. That is far below what guards real people (19 MiB and two passes are the usual least);
//! here the passwords are printed in the README.

use argon2::{Algorithm, Argon2, Params, Version};
use serde::{Deserialize, Serialize};

use crate::random::Random;

const MEMORY_KIB: u32 = 256;
const PASSES: u32 = 1;
const LANES: u32 = 1;

/// A hashed password with its salt.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct PasswordHash {
    salt: [u8; 16],
    hash: [u8; 32],
}

impl PasswordHash {
    pub(crate) fn new(password: &str, random: &mut Random) -> Self {
        let salt = random.bytes();
        Self {
            salt,
            hash: derive(password, &salt),
        }
    }

    pub(crate) fn matches(&self, password: &str) -> bool {
        let derived = derive(password, &self.salt);
        let difference = derived
            .iter()
            .zip(&self.hash)
            .fold(0, |sum, (left, right)| sum | (left ^ right));
        difference == 0
    }
}

fn derive(password: &str, salt: &[u8]) -> [u8; 32] {
    let mut hash = [0; 32];
    let derived = Params::new(MEMORY_KIB, PASSES, LANES, Some(hash.len()))
        .map(|parameters| Argon2::new(Algorithm::Argon2id, Version::V0x13, parameters))
        .and_then(|argon2| argon2.hash_password_into(password.as_bytes(), salt, &mut hash));
    // The parameters are constants within argon2's limits and no body is long enough to break its length limit.
    debug_assert!(derived.is_ok(), "argon2 refused: {derived:?}");
    hash
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_password_itself_matches() {
        let hash = PasswordHash::new("Lovelace-1843!", &mut Random::new(1));
        assert!(hash.matches("Lovelace-1843!"));
        assert!(!hash.matches("Lovelace-1843"));
        assert!(!hash.matches(""));
    }

    #[test]
    fn two_people_with_one_password_have_different_hashes() {
        let mut random = Random::new(1);
        let (first, second) = (
            PasswordHash::new("same", &mut random),
            PasswordHash::new("same", &mut random),
        );
        assert_ne!(first.hash, second.hash);
    }
}
