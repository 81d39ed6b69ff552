//! Pictures that people uploaded.

use serde::{Deserialize, Serialize};

/// Largest picture taken, in bytes.
pub(crate) const LARGEST: usize = 5 * 1024 * 1024;
/// All pictures together, in bytes; beyond it the oldest go.
const CAPACITY: usize = 64 * 1024 * 1024;

/// A picture.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct Image {
    pub(crate) media_type: String,
    #[serde(with = "super::bytes")]
    pub(crate) content: Vec<u8>,
}

/// All pictures, oldest first, each with the id in its address.
#[derive(Default, Serialize, Deserialize)]
pub(crate) struct Images {
    all: Vec<(String, Image)>,
}

impl Images {
    pub(crate) fn get(&self, id: &str) -> Option<&Image> {
        self.all.iter().find(|(other, _)| other == id).map(|(_, image)| image)
    }

    /// Keeps a picture; `None` when it is too large or none of the kinds that every browser shows.
    pub(crate) fn keep(&mut self, id: &str, content: &[u8]) -> Option<()> {
        let media_type = media_type(content).filter(|_| content.len() <= LARGEST)?;
        self.all.push((
            id.to_owned(),
            Image {
                media_type: media_type.to_owned(),
                content: content.to_owned(),
            },
        ));
        while self.all.iter().map(|(_, image)| image.content.len()).sum::<usize>() > CAPACITY {
            self.all.remove(0);
        }
        Some(())
    }

    /// Forgets a picture.
    pub(crate) fn remove(&mut self, id: &str) {
        self.all.retain(|(other, _)| other != id);
    }
}

/// The kind of a picture by its first bytes: what a client says of it is not to be trusted.
fn media_type(content: &[u8]) -> Option<&'static str> {
    match content {
        [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1a, b'\n', ..] => Some("image/png"),
        [0xff, 0xd8, 0xff, ..] => Some("image/jpeg"),
        [b'G', b'I', b'F', b'8', b'7' | b'9', b'a', ..] => Some("image/gif"),
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Some("image/webp"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PNG: &[u8] = b"\x89PNG\r\n\x1a\nrest";

    #[test]
    fn pictures_are_known_by_their_first_bytes() {
        let mut images = Images::default();
        assert!(images.keep("1", PNG).is_some());
        assert_eq!(images.get("1").unwrap().media_type, "image/png");
        assert!(images.keep("2", b"<svg onload=alert(1)>").is_none());
        assert!(images.keep("3", b"").is_none());
        assert!(images.get("2").is_none());
    }

    #[test]
    fn the_oldest_give_way() {
        let mut images = Images::default();
        let mut large = PNG.to_vec();
        large.resize(LARGEST, 0);
        for number in 0..20 {
            images.keep(&number.to_string(), &large).unwrap();
        }
        assert!(images.get("0").is_none());
        assert!(images.get("19").is_some());
        large.push(0);
        assert!(images.keep("20", &large).is_none());
    }
}
