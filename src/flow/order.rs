//! Lists in order.

/// Like `sort_by_key`, and what is equal keeps its order. For lists of a few dozen: sorting as the standard library does
/// would bring five kilobytes into the wasm for every kind of item.
pub(super) fn ordered_by_key<T, K: Ord>(items: impl IntoIterator<Item = T>, key: impl Fn(&T) -> K) -> Vec<T> {
    let mut ordered = Vec::new();
    for item in items {
        let its_key = key(&item);
        let place = ordered.partition_point(|before| key(before) <= its_key);
        ordered.insert(place, item);
    }
    ordered
}

#[cfg(test)]
mod tests {
    use super::ordered_by_key;

    #[test]
    fn an_order_is_that_of_the_standard_library() {
        // All lists of up to five items with three keys; the places tell equals apart.
        for length in 0..=5_u32 {
            for number in 0..3_u32.pow(length) {
                let items = (0..length).map(|place| (number / 3_u32.pow(place) % 3, place));
                let mut sorted: Vec<_> = items.clone().collect();
                sorted.sort_by_key(|(key, _)| *key);
                assert_eq!(ordered_by_key(items, |(key, _)| *key), sorted);
            }
        }
    }
}
