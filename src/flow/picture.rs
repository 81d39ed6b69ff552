//! Which pictures may be uploaded.
//!
//! ```
//! use wacht_yew::flow::picture::{PictureProblem, picture};
//!
//! // A file is what its first bytes say, whatever it is called.
//! assert_eq!(
//!     picture("logo.png", b"GIF89a and so on").map(|file| file.media_type),
//!     Ok("image/gif".into())
//! );
//! assert_eq!(
//!     picture("logo.png", b"%PDF-1.7"),
//!     Err(PictureProblem::NoPicture)
//! );
//! ```

use crate::client::Upload;

/// The largest picture, in bytes.
pub const LARGEST_PICTURE: usize = 2 * 1024 * 1024;

/// The media types taken, as a file dialog wants them named.
pub const PICTURE_TYPES: &str = "image/png,image/jpeg,image/gif,image/webp";

/// Why a picture is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PictureProblem {
    /// Larger than [`LARGEST_PICTURE`].
    TooLarge,
    /// None of [`PICTURE_TYPES`], whatever its name says.
    NoPicture,
    /// The browser could not read it.
    Unreadable,
}

/// Whether a file is worth reading at all, by its size in bytes.
///
/// ```
/// use wacht_yew::flow::picture::{PictureProblem, check_size};
///
/// // The size as the browser's `File` tells it.
/// assert_eq!(check_size(512.0), Ok(()));
/// assert_eq!(check_size(3e6), Err(PictureProblem::TooLarge));
/// ```
///
/// # Errors
/// [`PictureProblem::TooLarge`].
pub fn check_size(bytes: f64) -> Result<(), PictureProblem> {
    if bytes > LARGEST_PICTURE as f64 {
        return Err(PictureProblem::TooLarge);
    }
    Ok(())
}

/// A picture to upload, of the type that its first bytes tell: what its name says is not to be trusted.
///
/// ```
/// use wacht_yew::flow::picture::{PictureProblem, picture};
///
/// let png = picture("logo.jpg", b"\x89PNG\r\n\x1a\n and so on").unwrap();
/// assert_eq!(&*png.media_type, "image/png");
/// assert_eq!(
///     picture("logo.png", b"<html>"),
///     Err(PictureProblem::NoPicture)
/// );
/// ```
///
/// # Errors
/// [`PictureProblem`] says what is wrong with it.
pub fn picture(name: &str, bytes: &[u8]) -> Result<Upload, PictureProblem> {
    check_size(bytes.len() as f64)?;
    let media_type = media_type(bytes).ok_or(PictureProblem::NoPicture)?;
    Ok(Upload {
        name: name.into(),
        media_type: media_type.into(),
        bytes: bytes.into(),
    })
}

/// What kind of picture these first bytes begin; `None` for what not every browser shows.
pub(super) fn media_type(bytes: &[u8]) -> Option<&'static str> {
    match bytes {
        [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1a, b'\n', ..] => Some("image/png"),
        [0xff, 0xd8, 0xff, ..] => Some("image/jpeg"),
        [b'G', b'I', b'F', b'8', b'7' | b'9', b'a', ..] => Some("image/gif"),
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Some("image/webp"),
        _ => None,
    }
}
