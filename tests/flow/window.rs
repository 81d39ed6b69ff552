//! A long list draws what is seen of it, wherever it is scrolled to.

use proptest::prelude::{ProptestConfig, proptest};
use wacht_yew::flow::window::{Slice, Window};

const WINDOW: Window = Window {
    count: 5_000,
    row: 48,
    height: 384,
};

#[test]
fn a_short_list_is_drawn_whole() {
    let slice = Window { count: 5, ..WINDOW }.slice(0);
    assert_eq!(
        slice,
        Slice {
            start: 0,
            end: 5,
            before: 0,
            after: 0
        }
    );
    let empty = Window { count: 0, ..WINDOW }.slice(1_000);
    assert_eq!((empty.start, empty.end, empty.before, empty.after), (0, 0, 0, 0));
}

#[test]
fn a_list_that_became_shorter_shows_its_end() {
    let slice = Window { count: 20, ..WINDOW }.slice(48 * 4_000);
    assert_eq!((slice.start, slice.end), (8, 20));
}

#[test]
fn revealing_scrolls_as_little_as_it_takes() {
    for (at, top, expected) in [
        (0, 0, 0),
        (7, 0, 0),
        (8, 0, 48),
        (3, 48 * 3, 48 * 3),
        (3, 48 * 3 + 1, 48 * 3),
        (2, 48 * 10, 48 * 2),
        (4_999, 0, 48 * 5_000 - 384),
    ] {
        assert_eq!(WINDOW.reveal(at, top), expected, "row {at} from {top}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn what_is_seen_is_drawn_and_little_more(count in 0_usize..20_000, row in 0_u32..200, height in 0_u32..3_000, top in 0_u32..5_000_000) {
        let window = Window { count, row, height };
        let slice = window.slice(top);
        let row = row.max(1);
        let top = top.min(window.total().saturating_sub(height));
        assert!(slice.start <= slice.end && slice.end <= count);
        assert_eq!(slice.before + u32::try_from(slice.end - slice.start).unwrap() * row + slice.after, window.total());
        assert!(slice.before <= top || count == 0, "nothing is missing above");
        let seen_end = (top + height).min(window.total());
        assert!(slice.before + u32::try_from(slice.end - slice.start).unwrap() * row >= seen_end, "nothing is missing below");
        assert!(slice.end - slice.start <= usize::try_from(height / row).unwrap() + 2 + 8, "no more than is seen, and a few");
    }

    #[test]
    fn a_revealed_row_is_seen_and_drawn(count in 1_usize..20_000, at in 0_usize..20_000, row in 1_u32..200, more in 0_u32..3_000, top in 0_u32..5_000_000) {
        let at = at % count;
        let window = Window { count, row, height: row + more };
        let top = window.reveal(at, top.min(window.total().saturating_sub(window.height)));
        let start = u32::try_from(at).unwrap() * row;
        assert!(top <= start && start + row <= top + window.height);
        let slice = window.slice(top);
        assert!((slice.start..slice.end).contains(&at));
        assert_eq!(window.reveal(at, top), top, "a second time changes nothing");
    }
}
