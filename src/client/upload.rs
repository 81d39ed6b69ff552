//! A file on its way to the server.

use std::fmt;
use std::rc::Rc;

use super::PartContent;

/// A file to upload. Cheap to clone.
///
/// ```
/// use wacht_yew::client::Upload;
///
/// let logo = Upload::picture("image/webp", vec![0x52, 0x49, 0x46, 0x46]);
/// assert_eq!(&*logo.name, "picture.webp");
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct Upload {
    /// Its name, such as `logo.png`.
    pub name: Rc<str>,
    /// Its media type, such as `image/png`.
    pub media_type: Rc<str>,
    /// Its bytes.
    pub bytes: Rc<[u8]>,
}

impl Upload {
    /// A picture under a name that says nothing: what the file is called on the person's own device is nobody's business.
    pub fn picture(media_type: &str, bytes: Vec<u8>) -> Self {
        let name = match media_type {
            "image/jpeg" => "picture.jpg",
            "image/webp" => "picture.webp",
            "image/gif" => "picture.gif",
            _ => "picture.png",
        };
        Self {
            name: name.into(),
            media_type: media_type.into(),
            bytes: bytes.into(),
        }
    }

    /// A part of a multipart body with this file.
    pub(super) fn part(&self) -> PartContent {
        PartContent::File {
            name: self.name.to_string(),
            media_type: self.media_type.to_string(),
            bytes: self.bytes.to_vec(),
        }
    }
}

impl fmt::Debug for Upload {
    /// Without the bytes.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Upload({}, {} bytes)", self.media_type, self.bytes.len())
    }
}
