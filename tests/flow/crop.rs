//! A picture before it is uploaded.

use proptest::prelude::*;
use wacht_yew::flow::crop::{Crop, LARGEST_FILE, MOST_ZOOM, PictureFlaw, flaw};

#[test]
fn a_file_is_known_by_its_first_bytes_and_its_size() {
    let png = b"\x89PNG\r\n\x1a\n\0\0\0\r";
    for (size, head, expected) in [
        (100, &png[..], None),
        (100, b"\xff\xd8\xff\xe0", None),
        (100, b"GIF89a", None),
        (100, b"RIFF\x10\0\0\0WEBPVP8 ", None),
        (LARGEST_FILE, png, None),
        (LARGEST_FILE + 1, png, Some(PictureFlaw::TooLarge)),
        (100, b"<svg onload=", Some(PictureFlaw::NotAPicture)),
        (100, b"%PDF-1.7\n%..", Some(PictureFlaw::NotAPicture)),
        (100, b"RIFF\x10\0\0\0WAVEfmt ", Some(PictureFlaw::NotAPicture)),
        (0, b"", Some(PictureFlaw::NotAPicture)),
    ] {
        assert_eq!(flaw(size, head), expected, "{head:?}");
    }
}

#[test]
fn it_begins_with_the_largest_square_in_the_middle() {
    let wide = Crop::of(400, 100).square();
    assert_eq!((wide.left, wide.top, wide.side), (150.0, 0.0, 100.0));
    let tall = Crop::of(100, 400).square();
    assert_eq!((tall.left, tall.top, tall.side), (0.0, 150.0, 100.0));
}

#[test]
fn it_moves_by_parts_of_its_side_and_stops_at_the_edge() {
    let crop = Crop::of(400, 100).moved((0.5, 0.5));
    assert_eq!((crop.square().left, crop.square().top), (200.0, 0.0));
    let crop = crop.moved((99.0, 0.0));
    assert_eq!(crop.square().left, 300.0);
    let crop = crop.zoomed(2.0);
    assert_eq!(crop.square().side, 50.0);
    assert_eq!(crop.square().left, 325.0, "about its centre");
    // Back from close to an edge it does not hang over.
    let crop = crop.moved((9.0, 9.0)).zoomed(1.0);
    assert_eq!((crop.square().left, crop.square().top), (300.0, 0.0));
}

#[test]
fn zoom_has_its_limits_and_odd_numbers_are_none() {
    for (asked, zoom) in [
        (0.1, 1.0),
        (3.0, 3.0),
        (99.0, MOST_ZOOM),
        (f64::NAN, 1.0),
        (f64::INFINITY, 1.0),
    ] {
        assert_eq!(Crop::of(10, 10).zoomed(asked).zoom(), zoom);
    }
}

proptest! {
    #[test]
    fn the_square_never_leaves_the_picture(
        width in 1_u32..10_000,
        height in 1_u32..10_000,
        moves in proptest::collection::vec((-3.0_f64..3.0, -3.0_f64..3.0, 0.0_f64..6.0), 0..12),
    ) {
        let mut crop = Crop::of(width, height);
        for (x, y, zoom) in moves {
            crop = crop.moved((x, y)).zoomed(zoom);
            let square = crop.square();
            prop_assert!(square.side > 0.0);
            prop_assert!(square.left >= -1e-6 && square.left + square.side <= f64::from(width) + 1e-6);
            prop_assert!(square.top >= -1e-6 && square.top + square.side <= f64::from(height) + 1e-6);
        }
    }
}
