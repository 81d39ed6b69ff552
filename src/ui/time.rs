//! Times in the page's language, by the browser's `Intl`: nothing to ship, and always current.

use js_sys::{Array, Date, JsString};
use wasm_bindgen::{JsCast as _, JsValue};

use crate::i18n::intl::{construct, method, options};
use crate::wire::Timestamp;

const MINUTE: i64 = 60_000;
const HOUR: i64 = 60 * MINUTE;
const DAY: i64 = 24 * HOUR;

/// How long ago something was, such as `3 hours ago` or `yesterday`; a date when that is long ago. `None` for what was less
/// than two minutes ago.
pub(crate) fn time_ago(locale: &str, then: Timestamp, now: Timestamp) -> Option<String> {
    let Ago::Unit(count, unit) = ago(now.as_millis().saturating_sub(then.as_millis())) else {
        return (ago(now.as_millis().saturating_sub(then.as_millis())) == Ago::Date).then(|| date(locale, then));
    };
    let format = construct("RelativeTimeFormat", locale, &options(&[("numeric", "auto")]))?;
    let arguments = Array::of2(&JsValue::from(-(count as f64)), &unit.into());
    let text = method(&format, "format")?.apply(&format, &arguments).ok()?;
    text.as_string()
}

/// A day, such as `1 March 2026`.
pub(crate) fn date(locale: &str, day: Timestamp) -> String {
    let format = construct("DateTimeFormat", locale, &options(&[("dateStyle", "long")]));
    // The getter makes a function that needs no object.
    let format = format.and_then(|format| method(&format, "format"));
    let day = Date::new(&JsValue::from(day.as_millis() as f64));
    let text = format.and_then(|format| format.call1(&JsValue::UNDEFINED, &day).ok());
    let text = text.and_then(|text| text.dyn_into::<JsString>().ok());
    text.map(String::from).unwrap_or_default()
}

/// The time on the page's clock.
pub(crate) fn now() -> Timestamp {
    Timestamp::from_millis(Date::now() as i64)
}

/// How a stretch of time is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Ago {
    /// Just now.
    Now,
    /// So many whole units.
    Unit(i64, &'static str),
    /// Too long to be told as a stretch.
    Date,
}

fn ago(millis: i64) -> Ago {
    match millis {
        ..120_000 => Ago::Now,
        _ if millis < HOUR => Ago::Unit(millis / MINUTE, "minute"),
        _ if millis < DAY => Ago::Unit(millis / HOUR, "hour"),
        _ if millis < 30 * DAY => Ago::Unit(millis / DAY, "day"),
        _ => Ago::Date,
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::{Ago, DAY, HOUR, MINUTE, ago};

    #[test]
    fn a_stretch_of_time_is_told_in_its_greatest_whole_unit() {
        for (millis, expected) in [
            (-5 * DAY, Ago::Now),
            (0, Ago::Now),
            (2 * MINUTE - 1, Ago::Now),
            (2 * MINUTE, Ago::Unit(2, "minute")),
            (HOUR - 1, Ago::Unit(59, "minute")),
            (HOUR, Ago::Unit(1, "hour")),
            (DAY - 1, Ago::Unit(23, "hour")),
            (DAY, Ago::Unit(1, "day")),
            (30 * DAY - 1, Ago::Unit(29, "day")),
            (30 * DAY, Ago::Date),
        ] {
            assert_eq!(ago(millis), expected, "{millis}");
        }
    }
}
