//! Everything that looks random: ids, codes, keys and salts, all from one seeded generator.

use rand_chacha::ChaCha12Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};
use wacht_yew::wire::Timestamp;

/// 2025-01-01T00:00:00Z: when the fixtures came to be, and the least time an id speaks of, so that every id is greater
/// than 2^53 whatever the caller's clock says.
pub(crate) const EPOCH: Timestamp = Timestamp::from_millis(1_735_689_600_000);

const TIME_SHIFT: u32 = 22;
const NODE_SHIFT: u32 = 12;

/// The deployment's only source of chance.
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
}
