//! Measures data as a network would carry it.

use std::io::Write;
use std::ops::Add;

use anyhow::Result;
use flate2::Compression;
use flate2::write::GzEncoder;

/// The sizes of one file in bytes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Sizes {
    /// As it lies on the disk.
    pub(crate) raw: usize,
    /// After `gzip -9`.
    pub(crate) gzip: usize,
    /// After `brotli` at quality 11.
    pub(crate) brotli: usize,
}

impl Sizes {
    /// Compresses the data both ways.
    pub(crate) fn of(data: &[u8]) -> Result<Self> {
        let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
        gzip.write_all(data)?;
        let gzip = gzip.finish()?.len();
        let mut compressed = Vec::new();
        let parameters = brotli::enc::BrotliEncoderParams {
            quality: 11,
            lgwin: 22,
            ..Default::default()
        };
        brotli::BrotliCompress(&mut &*data, &mut compressed, &parameters)?;
        Ok(Self {
            raw: data.len(),
            gzip,
            brotli: compressed.len(),
        })
    }
}

/// Files that are loaded one by one: each is compressed by itself.
impl Add for Sizes {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            raw: self.raw + other.raw,
            gzip: self.gzip + other.gzip,
            brotli: self.brotli + other.brotli,
        }
    }
}

/// Bytes as kilobytes of 1000 with one decimal: `68.7 KB`.
pub(crate) fn kilobytes(bytes: usize) -> String {
    let tenths = (bytes + 50) / 100;
    format!("{}.{} KB", tenths / 10, tenths % 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kilobytes_are_rounded_to_a_tenth() {
        assert_eq!(kilobytes(0), "0.0 KB");
        assert_eq!(kilobytes(49), "0.0 KB");
        assert_eq!(kilobytes(68_650), "68.7 KB");
        assert_eq!(kilobytes(115_000), "115.0 KB");
    }

    #[test]
    fn repetition_compresses() -> Result<()> {
        let sizes = Sizes::of(&[7; 10_000])?;
        assert_eq!(sizes.raw, 10_000);
        assert!(sizes.gzip < 100 && sizes.brotli < 100, "{sizes:?}");
        Ok(())
    }
}
