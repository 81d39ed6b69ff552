//! Dates in headers.

use wacht_yew::wire::Timestamp;

const WEEKDAYS: [&str; 7] = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"];
const MONTHS: [&str; 12] = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
];

/// A time as the `date` header writes it, such as `Sun, 06 Nov 1994 08:49:37 GMT`.
pub(crate) fn http_date(time: Timestamp) -> String {
    let days = time.as_millis().div_euclid(86_400_000);
    let weekday = WEEKDAYS[days.rem_euclid(7) as usize];
    // RFC 3339 text has everything else at fixed places; the deployment keeps its clock within four-digit years.
    let text = time.to_string();
    let month = text[5..7].parse::<usize>().unwrap_or(1);
    format!(
        "{weekday}, {} {} {} {} GMT",
        &text[8..10],
        MONTHS[(month + 11) % 12],
        &text[..4],
        &text[11..19]
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_the_ones_of_the_standard() {
        assert_eq!(
            http_date(Timestamp::from_millis(784_111_777_000)),
            "Sun, 06 Nov 1994 08:49:37 GMT"
        );
        assert_eq!(http_date(Timestamp::from_millis(0)), "Thu, 01 Jan 1970 00:00:00 GMT");
    }
}
