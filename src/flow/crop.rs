//! A picture before it is cut and uploaded: whether it is one, and which square of it is meant.
//!
//! ```
//! use wacht_yew::flow::crop::Crop;
//!
//! let square = Crop::of(800, 600).zoomed(2.0).square();
//! assert_eq!(
//!     (square.left, square.top, square.side),
//!     (250.0, 150.0, 300.0)
//! );
//! ```

use super::picture::media_type;

/// The largest file that is read, in bytes: what is uploaded is cut and made smaller.
pub const LARGEST_FILE: u64 = 15 * 1024 * 1024;
/// The side of the square that is uploaded, in pixels.
pub const UPLOAD_SIDE: u32 = 512;
/// How much a picture can be enlarged.
pub const MOST_ZOOM: f64 = 4.0;

/// What is wrong with a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PictureFlaw {
    /// It is larger than [`LARGEST_FILE`].
    TooLarge,
    /// It is none of the kinds that every browser shows.
    NotAPicture,
    /// The browser cannot read it.
    Broken,
}

/// What is wrong with a file of this size that begins with these bytes: at least its first twelve, if it has as many.
///
/// What a file is called, or calls itself, counts for nothing.
///
/// ```
/// use wacht_yew::flow::crop::{LARGEST_FILE, PictureFlaw, flaw};
///
/// assert_eq!(flaw(2_000, b"\x89PNG\r\n\x1a\n...."), None);
/// assert_eq!(flaw(2_000, b"<svg xmlns="), Some(PictureFlaw::NotAPicture));
/// assert_eq!(flaw(LARGEST_FILE + 1, b""), Some(PictureFlaw::TooLarge));
/// ```
pub fn flaw(size: u64, head: &[u8]) -> Option<PictureFlaw> {
    if size > LARGEST_FILE {
        return Some(PictureFlaw::TooLarge);
    }
    media_type(head).is_none().then_some(PictureFlaw::NotAPicture)
}

/// Which square of a picture is meant. It never leaves the picture.
///
/// ```
/// use wacht_yew::flow::crop::{Crop, Square};
///
/// // A picture of 800 by 600 pixels, enlarged, and pulled further to the right than it goes.
/// let crop = Crop::of(800, 600).zoomed(2.0).moved((5.0, 0.0));
/// assert_eq!(crop.zoom(), 2.0);
/// let at_the_edge = Square {
///     left: 500.0,
///     top: 150.0,
///     side: 300.0,
/// };
/// assert_eq!(crop.square(), at_the_edge);
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Crop {
    width: f64,
    height: f64,
    zoom: f64,
    /// The square's centre, in pixels of the picture.
    centre: (f64, f64),
}

/// A square of a picture, in its pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Square {
    /// Distance from the left edge.
    pub left: f64,
    /// Distance from the upper edge.
    pub top: f64,
    /// Length of its sides.
    pub side: f64,
}

impl Crop {
    /// The largest square in the middle of a picture of this size.
    pub fn of(width: u32, height: u32) -> Self {
        let (width, height) = (f64::from(width.max(1)), f64::from(height.max(1)));
        Self {
            width,
            height,
            zoom: 1.0,
            centre: (width / 2.0, height / 2.0),
        }
    }

    /// How much it is enlarged, from 1 to [`MOST_ZOOM`].
    pub fn zoom(&self) -> f64 {
        self.zoom
    }

    /// Enlarged this much about its centre.
    #[must_use]
    pub fn zoomed(self, zoom: f64) -> Self {
        let zoom = if zoom.is_finite() {
            zoom.clamp(1.0, MOST_ZOOM)
        } else {
            1.0
        };
        Self { zoom, ..self }.inside()
    }

    /// Moved over the picture by parts of its own side: `(0.5, 0.0)` is half a side to the right.
    #[must_use]
    pub fn moved(self, by: (f64, f64)) -> Self {
        let side = self.side();
        let centre = (self.centre.0 + by.0 * side, self.centre.1 + by.1 * side);
        Self { centre, ..self }.inside()
    }

    /// The square itself.
    pub fn square(&self) -> Square {
        let side = self.side();
        Square {
            left: self.centre.0 - side / 2.0,
            top: self.centre.1 - side / 2.0,
            side,
        }
    }

    fn side(&self) -> f64 {
        self.width.min(self.height) / self.zoom
    }

    fn inside(self) -> Self {
        let half = self.side() / 2.0;
        // `clamp` would bring what writes fractions into the wasm, for a message that nobody sees.
        let within = |at: f64, length: f64| at.min(length - half).max(half);
        let centre = (within(self.centre.0, self.width), within(self.centre.1, self.height));
        Self { centre, ..self }
    }
}
