//! Pictures in few colours.

use std::collections::BTreeMap;

use anyhow::{Context as _, Result};
use png::{BitDepth, ColorType, Compression, Decoder, Encoder, Transformations};

/// A picture of opaque pixels, each channel of which has 32 steps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Image {
    width: u32,
    height: u32,
    pixels: Vec<[u8; 3]>,
}

impl Image {
    /// Reads a PNG.
    pub(crate) fn read(bytes: &[u8]) -> Result<Self> {
        let mut decoder = Decoder::new(std::io::Cursor::new(bytes));
        decoder.set_transformations(Transformations::EXPAND | Transformations::STRIP_16);
        let mut reader = decoder.read_info().context("no PNG")?;
        let mut buffer = vec![0; reader.output_buffer_size().context("too large a picture")?];
        let info = reader.next_frame(&mut buffer).context("half a PNG")?;
        let step = info.color_type.samples();
        let colour = |pixel: &[u8]| {
            if step < 3 {
                [pixel[0]; 3]
            } else {
                [pixel[0], pixel[1], pixel[2]]
            }
        };
        let pixels = buffer[..info.buffer_size()]
            .chunks_exact(step)
            .map(|pixel| colour(pixel).map(rounded))
            .collect();
        Ok(Self {
            width: info.width,
            height: info.height,
            pixels,
        })
    }

    /// Width and height.
    pub(crate) fn size(&self) -> (u32, u32) {
        (self.width, self.height)
    }

    /// The colour of a pixel, counted line by line.
    pub(crate) fn pixel(&self, at: usize) -> [u8; 3] {
        self.pixels[at]
    }

    /// The same picture, faded, with some pixels in red.
    pub(crate) fn marked(&self, is_marked: impl Fn(usize) -> bool) -> Self {
        let colour = |(at, pixel): (usize, &[u8; 3])| {
            if is_marked(at) {
                return [255, 0, 0];
            }
            pixel.map(|channel| 191 + channel / 4)
        };
        Self {
            pixels: self.pixels.iter().enumerate().map(colour).collect(),
            ..*self
        }
    }

    /// As PNG, with a palette where that is possible.
    pub(crate) fn packed(&self) -> Result<Vec<u8>> {
        let mut palette = BTreeMap::new();
        for pixel in &self.pixels {
            let next = palette.len();
            palette.entry(*pixel).or_insert(next);
        }
        let mut bytes = Vec::new();
        let mut encoder = Encoder::new(&mut bytes, self.width, self.height);
        encoder.set_depth(BitDepth::Eight);
        encoder.set_compression(Compression::High);
        let data: Vec<u8> = if palette.len() <= 256 {
            let mut colours = vec![[0; 3]; palette.len()];
            for (colour, at) in &palette {
                colours[*at] = *colour;
            }
            encoder.set_color(ColorType::Indexed);
            encoder.set_palette(colours.concat());
            self.pixels
                .iter()
                .map(|pixel| u8::try_from(palette[pixel]))
                .collect::<Result<_, _>>()?
        } else {
            encoder.set_color(ColorType::Rgb);
            self.pixels.concat()
        };
        let mut writer = encoder.write_header()?;
        writer.write_image_data(&data)?;
        writer.finish()?;
        Ok(bytes)
    }
}

fn rounded(channel: u8) -> u8 {
    let step = channel >> 3;
    step << 3 | step >> 2
}

#[cfg(test)]
mod tests {
    use super::*;

    fn gradient(colours: u32) -> Image {
        let pixels = (0..colours)
            .map(|at| [(at % 32 * 8) as u8, (at / 32 * 8) as u8, 0].map(rounded))
            .collect();
        Image {
            width: colours,
            height: 1,
            pixels,
        }
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
