//! Pictures in few colours.

use std::collections::BTreeMap;

use anyhow::{Context as _, Result};
use png::{BitDepth, ColorType, Compression, Decoder, Encoder, Transformations};

/// The channels of a pixel.
const CHANNELS: usize = 3;

/// A picture of opaque pixels, each channel of which has 32 steps.
///
/// Pictures are read and compared many bytes at a time: a step for each pixel took longer, in a program that is not optimised,
/// than everything else that is asked of a scene.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Image {
    width: u32,
    height: u32,
    /// Pixel by pixel, line by line.
    channels: Vec<u8>,
}

impl Image {
    /// Reads a PNG.
    pub(crate) fn read(bytes: &[u8]) -> Result<Self> {
        let mut decoder = Decoder::new(std::io::Cursor::new(bytes));
        decoder.set_transformations(Transformations::EXPAND | Transformations::STRIP_16);
        let mut reader = decoder.read_info().context("no PNG")?;
        let mut buffer = vec![0; reader.output_buffer_size().context("too large a picture")?];
        let info = reader.next_frame(&mut buffer).context("half a PNG")?;
        buffer.truncate(info.buffer_size());
        let mut channels = match info.color_type.samples() {
            CHANNELS => buffer,
            step => {
                let colour = |pixel: &[u8]| {
                    if step < CHANNELS {
                        [pixel[0]; CHANNELS]
                    } else {
                        [pixel[0], pixel[1], pixel[2]]
                    }
                };
                buffer.chunks_exact(step).flat_map(colour).collect()
            }
        };
        round(&mut channels);
        Ok(Self {
            width: info.width,
            height: info.height,
            channels,
        })
    }

    /// Width and height.
    pub(crate) fn size(&self) -> (u32, u32) {
        (self.width, self.height)
    }

    /// The colour of a pixel, counted line by line.
    pub(crate) fn pixel(&self, at: usize) -> [u8; CHANNELS] {
        let from = at * CHANNELS;
        [self.channels[from], self.channels[from + 1], self.channels[from + 2]]
    }

    /// The lines in which this picture has another pixel than one of the same size.
    pub(crate) fn lines_unlike<'a>(&'a self, other: &'a Self) -> impl Iterator<Item = usize> + 'a {
        let length = (self.width as usize * CHANNELS).max(1);
        let pairs = self.channels.chunks(length).zip(other.channels.chunks(length));
        pairs
            .enumerate()
            .filter(|(_, (one, other))| one != other)
            .map(|(line, _)| line)
    }

    fn pixels(&self) -> impl Iterator<Item = [u8; CHANNELS]> {
        (0..self.channels.len() / CHANNELS).map(|at| self.pixel(at))
    }

    /// The same picture, faded, with some pixels in red.
    pub(crate) fn marked(&self, is_marked: impl Fn(usize) -> bool) -> Self {
        let colour = |(at, pixel): (usize, [u8; CHANNELS])| {
            if is_marked(at) {
                return [255, 0, 0];
            }
            pixel.map(|channel| 191 + channel / 4)
        };
        Self {
            channels: self.pixels().enumerate().flat_map(colour).collect(),
            ..*self
        }
    }

    /// As PNG, with a palette where that is possible.
    pub(crate) fn packed(&self) -> Result<Vec<u8>> {
        let mut palette = BTreeMap::new();
        for pixel in self.pixels() {
            let next = palette.len();
            palette.entry(pixel).or_insert(next);
        }
        let mut bytes = Vec::new();
        let mut encoder = Encoder::new(&mut bytes, self.width, self.height);
        encoder.set_depth(BitDepth::Eight);
        encoder.set_compression(Compression::High);
        let data: Vec<u8> = if palette.len() <= 256 {
            let mut colours = vec![[0; CHANNELS]; palette.len()];
            for (colour, at) in &palette {
                colours[*at] = *colour;
            }
            encoder.set_color(ColorType::Indexed);
            encoder.set_palette(colours.concat());
            self.pixels()
                .map(|pixel| u8::try_from(palette[&pixel]))
                .collect::<Result<_, _>>()?
        } else {
            encoder.set_color(ColorType::Rgb);
            self.channels.clone()
        };
        let mut writer = encoder.write_header()?;
        writer.write_image_data(&data)?;
        writer.finish()?;
        Ok(bytes)
    }
}

/// Leaves each byte 32 steps from 0 to 255: its upper five bits, and the first three of these again below them.
fn round(bytes: &mut [u8]) {
    let words = bytes.chunks_exact_mut(8);
    for word in words {
        let all = u64::from_ne_bytes([word[0], word[1], word[2], word[3], word[4], word[5], word[6], word[7]]);
        let [upper, lower] = [all & 0xf8f8_f8f8_f8f8_f8f8, all >> 5 & 0x0707_0707_0707_0707];
        word.copy_from_slice(&(upper | lower).to_ne_bytes());
    }
    let rest = bytes.len() / 8 * 8;
    for byte in &mut bytes[rest..] {
        *byte = *byte & 0xf8 | *byte >> 5;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn gradient(colours: u32) -> Image {
        let mut channels: Vec<u8> = (0..colours)
            .flat_map(|at| [(at % 32 * 8) as u8, (at / 32 * 8) as u8, 0])
            .collect();
        round(&mut channels);
        Image {
            width: colours,
            height: 1,
            channels,
        }
    }

    #[test]
    fn every_byte_becomes_the_step_below_it() {
        // Nine more than a number of whole words.
        let all = |from: u8| (from..=255).chain(0..9).collect::<Vec<_>>();
        for from in [0, 3] {
            let mut bytes = all(from);
            round(&mut bytes);
            let step = |byte: u8| byte >> 3 << 3 | byte >> 3 >> 2;
            assert_eq!(bytes, all(from).into_iter().map(step).collect::<Vec<_>>());
        }
    }

    #[test]
    fn lines_with_another_pixel_are_found() {
        let white = Image {
            width: 2,
            height: 3,
            channels: vec![255; 18],
        };
        let mut other = white.clone();
        assert_eq!(white.lines_unlike(&other).count(), 0);
        other.channels[17] = 247;
        other.channels[0] = 247;
        assert_eq!(white.lines_unlike(&other).collect::<Vec<_>>(), [0, 2]);
    }

    #[test]
    fn what_is_packed_is_read_again() -> Result<()> {
        for colours in [1, 2, 256, 257, 900] {
            let image = gradient(colours);
            assert_eq!(Image::read(&image.packed()?)?, image, "{colours} colours");
        }
        Ok(())
    }

    #[test]
    fn marked_pixels_are_red() {
        let image = gradient(4).marked(|at| at == 2);
        assert_eq!(image.pixel(2), [255, 0, 0]);
        assert_ne!(image.pixel(1), [255, 0, 0]);
    }
}
