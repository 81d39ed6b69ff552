//! SHA-256, for the proof of work.
//!
//! # Decision
//! The `sha2` crate writes its 64 rounds out, which costs an app 8 KB of wasm for speed that the proof of work, done ahead in
//! slices, does not need. Nothing secret is hashed here: a wrong hash would be refused by the server, no more. A test holds
//! it against `sha2`.

const ROUNDS: [u32; 64] = [
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5, 0xd807aa98,
    0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786,
    0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da, 0x983e5152, 0xa831c66d, 0xb00327c8,
    0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967, 0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13,
    0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85, 0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819,
    0xd6990624, 0xf40e3585, 0x106aa070, 0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a,
    0x5b9cca4f, 0x682e6ff3, 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7,
    0xc67178f2,
];

/// A hash under way; a clone goes on from the same point.
#[derive(Clone)]
pub(super) struct Sha256 {
    state: [u32; 8],
    block: [u8; 64],
    length: usize,
}

impl Sha256 {
    pub(super) fn of(bytes: &[u8]) -> Self {
        let begun = Self {
            state: [
                0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
            ],
            block: [0; 64],
            length: 0,
        };
        begun.with(bytes)
    }

    pub(super) fn with(mut self, bytes: &[u8]) -> Self {
        bytes.iter().for_each(|byte| self.push(*byte));
        self
    }

    pub(super) fn finish(mut self) -> [u8; 32] {
        let bits = (self.length as u64) * 8;
        self.push(0x80);
        while self.length % 64 != 56 {
            self.push(0);
        }
        let ended = self.with(&bits.to_be_bytes());
        let mut hash = [0; 32];
        for (bytes, word) in hash.chunks_exact_mut(4).zip(ended.state) {
            bytes.copy_from_slice(&word.to_be_bytes());
        }
        hash
    }

    fn push(&mut self, byte: u8) {
        self.block[self.length % 64] = byte;
        self.length += 1;
        if self.length.is_multiple_of(64) {
            self.compress();
        }
    }

    /// Mixes a full block into the state; names as in FIPS 180-4.
    fn compress(&mut self) {
        let mut words = [0_u32; 64];
        for (word, bytes) in words.iter_mut().zip(self.block.chunks_exact(4)) {
            *word = bytes.iter().fold(0, |word, byte| word << 8 | u32::from(*byte));
        }
        for at in 16..64 {
            let (early, late) = (words[at - 15], words[at - 2]);
            let sigma_0 = early.rotate_right(7) ^ early.rotate_right(18) ^ (early >> 3);
            let sigma_1 = late.rotate_right(17) ^ late.rotate_right(19) ^ (late >> 10);
            words[at] = words[at - 16]
                .wrapping_add(sigma_0)
                .wrapping_add(words[at - 7])
                .wrapping_add(sigma_1);
        }
        let [mut a, mut b, mut c, mut d, mut e, mut f, mut g, mut h] = self.state;
        for (word, round) in words.into_iter().zip(ROUNDS) {
            let sum_1 = e.rotate_right(6) ^ e.rotate_right(11) ^ e.rotate_right(25);
            let first = h
                .wrapping_add(sum_1)
                .wrapping_add((e & f) ^ (!e & g))
                .wrapping_add(round)
                .wrapping_add(word);
            let sum_0 = a.rotate_right(2) ^ a.rotate_right(13) ^ a.rotate_right(22);
            let second = sum_0.wrapping_add((a & b) ^ (a & c) ^ (b & c));
            (h, g, f, e) = (g, f, e, d.wrapping_add(first));
            (d, c, b, a) = (c, b, a, first.wrapping_add(second));
        }
        for (state, mixed) in self.state.iter_mut().zip([a, b, c, d, e, f, g, h]) {
            *state = state.wrapping_add(mixed);
        }
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::Sha256;

    #[test]
    fn every_length_hashes_as_the_standard_says() {
        let bytes: Vec<u8> = (0..300_u32).map(|at| (at * 7) as u8).collect();
        for length in 0..bytes.len() {
            let (first, second) = bytes[..length].split_at(length / 3);
            let expected: [u8; 32] = <sha2::Sha256 as sha2::Digest>::digest(&bytes[..length]).into();
            assert_eq!(Sha256::of(first).with(second).finish(), expected, "{length}");
        }
    }
}
