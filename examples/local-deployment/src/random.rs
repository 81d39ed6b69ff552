//! Everything that looks random: ids, codes, keys and salts, all from one seeded generator.

use rand_chacha::ChaCha12Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};
use serde::{Deserialize, Serialize};
use wacht_yew::wire::Timestamp;

/// 2025-01-01T00:00:00Z: when the fixtures came to be, and the least time an id speaks of, so that every id is greater
/// than 2^53 whatever the caller's clock says.
pub(crate) const EPOCH: Timestamp = Timestamp::from_millis(1_735_689_600_000);

const TIME_SHIFT: u32 = 22;
const NODE_SHIFT: u32 = 12;

/// The deployment's only source of chance.
#[derive(Clone, Serialize, Deserialize)]
#[serde(from = "Written", into = "Written")]
pub(crate) struct Random {
    generator: ChaCha12Rng,
    node: u64,
    last_id: u64,
}

impl Random {
    pub(crate) fn new(seed: u64) -> Self {
        let mut generator = ChaCha12Rng::seed_from_u64(seed);
        let node = u64::from(generator.next_u32() % 1024);
        Self {
            generator,
            node,
            last_id: 0,
        }
    }

    /// A new id: time, node and sequence in one number that only ever grows.
    pub(crate) fn id(&mut self, now: Timestamp) -> String {
        let millis = u64::try_from(now.max(EPOCH).as_millis()).unwrap_or_default();
        let earliest = (millis << TIME_SHIFT) | (self.node << NODE_SHIFT);
        self.last_id = earliest.max(self.last_id + 1);
        self.last_id.to_string()
    }

    pub(crate) fn bytes<const N: usize>(&mut self) -> [u8; N] {
        let mut bytes = [0; N];
        self.generator.fill_bytes(&mut bytes);
        bytes
    }

    /// A one-time code of six digits.
    pub(crate) fn code(&mut self) -> String {
        format!("{:06}", self.generator.next_u32() % 1_000_000)
    }

    /// So many random bytes in hexadecimal.
    pub(crate) fn hex<const N: usize>(&mut self) -> String {
        self.bytes::<N>().iter().map(|byte| format!("{byte:02x}")).collect()
    }
}

/// A generator written down: where it began and how far it has come, in words of four bytes.
#[derive(Serialize, Deserialize)]
struct Written {
    seed: [u8; 32],
    position: u64,
    node: u64,
    last_id: u64,
}

impl From<Random> for Written {
    fn from(random: Random) -> Self {
        Self {
            seed: random.generator.get_seed(),
            // Sixty-four bits of words are more than any deployment draws.
            position: u64::try_from(random.generator.get_word_pos()).unwrap_or(u64::MAX),
            node: random.node,
            last_id: random.last_id,
        }
    }
}

impl From<Written> for Random {
    fn from(written: Written) -> Self {
        let mut generator = ChaCha12Rng::from_seed(written.seed);
        generator.set_word_pos(written.position.into());
        Self {
            generator,
            node: written.node,
            last_id: written.last_id,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_grow_and_do_not_fit_a_double() {
        let mut random = Random::new(7);
        let times = [
            0,
            0,
            1_790_000_000_000,
            1_790_000_000_000,
            1_780_000_000_000,
            1_790_000_000_001,
        ];
        let ids: Vec<u64> = times
            .iter()
            .map(|millis| random.id(Timestamp::from_millis(*millis)).parse().unwrap())
            .collect();
        assert!(ids.windows(2).all(|pair| pair[0] < pair[1]), "{ids:?}");
        assert!(
            ids.iter().all(|id| *id > 1 << 53 && i64::try_from(*id).is_ok()),
            "{ids:?}"
        );
    }

    #[test]
    fn a_generator_goes_on_where_it_was_written_down() {
        let mut random = Random::new(7);
        random.bytes::<7>();
        random.id(EPOCH);
        let text = serde_json::to_string(&random).unwrap();
        let mut read: Random = serde_json::from_str(&text).unwrap();
        for _ in 0..40 {
            assert_eq!(read.hex::<5>(), random.hex::<5>());
            assert_eq!(read.code(), random.code());
            assert_eq!(read.id(EPOCH), random.id(EPOCH));
        }
    }
}
