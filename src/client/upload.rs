//! A file on its way to the server.

use std::fmt;
use std::rc::Rc;

use super::PartContent;

/// A file to upload. Cheap to clone.
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
