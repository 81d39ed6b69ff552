//! The seconds until something is possible again.

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use web_sys::Document;
use yew::prelude::*;

use crate::kept::use_effect_with;
use crate::wire::Timestamp;

const SECOND_MILLIS: i64 = 1_000;

/// Words with a gap for a time, compared by their place in the catalogue's code.
#[derive(Clone, Copy, Debug)]
pub(crate) struct TimeText(pub(crate) fn(time: &str) -> String);

impl PartialEq for TimeText {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::fn_addr_eq(self.0, other.0)
    }
}

/// Props of [`Countdown`].
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct CountdownProps {
    /// When it is over, on the page's clock.
    pub(crate) until: Timestamp,
    /// The words around a time such as `0:42`. Those who do not see them are told by `on_announce`.
    pub(crate) text: TimeText,
    /// It is over; said once for each `until`.
    pub(crate) on_end: Callback<()>,
    /// Gets the seconds left now and then: at each whole minute, at 30 and at 10 seconds.
    #[prop_or_default]
    pub(crate) on_announce: Callback<u32>,
}

/// Ticks each second while its tab is seen, and catches up when it is seen again.
#[component]
pub(crate) fn Countdown(props: &CountdownProps) -> Html {
    let ticks = use_state(|| 0_u32);
    let announced = use_mut_ref(|| None::<u32>);
    let left = seconds(props.until, now());

    use_effect_with((props.until, *ticks), {
        let (on_end, on_announce) = (props.on_end.clone(), props.on_announce.clone());
        move |(until, count)| {
            let (until, next) = (*until, count.wrapping_add(1));
            let left = seconds(until, now());
            let mark = milestone(left);
            let before = announced.replace(Some(mark));
            if left > 0 && before.is_some_and(|before| mark < before) {
                on_announce.emit(mark);
            }
            if left == 0 {
                on_end.emit(());
            }
            let tick = move || ticks.set(next);
            let document = page().filter(|_| left > 0);
            let timer = document.as_ref().filter(|document| !document.hidden()).map(|_| {
                let tick = tick.clone();
                Timeout::new(until_next_second(until, now()), tick)
            });
            let listener = document.map(|document| EventListener::new(&document, "visibilitychange", move |_| tick()));
            move || drop((timer, listener))
        }
    });

    html! {
        <span class="wa-countdown" data-wa-part="countdown" data-state={if left > 0 { "running" } else { "over" }} aria-hidden="true">
            { (props.text.0)(&clock_face(left)) }
        </span>
    }
}

fn page() -> Option<Document> {
    web_sys::window()?.document()
}

fn now() -> Timestamp {
    Timestamp::from_millis(js_sys::Date::now() as i64)
}

/// Seconds left, a begun one counted as whole.
fn seconds(until: Timestamp, now: Timestamp) -> u32 {
    let left = until.as_millis().saturating_sub(now.as_millis()).max(0);
    u32::try_from(left.saturating_add(SECOND_MILLIS - 1) / SECOND_MILLIS).unwrap_or(u32::MAX)
}

/// Milliseconds until one second less is left.
fn until_next_second(until: Timestamp, now: Timestamp) -> u32 {
    let left = until.as_millis().saturating_sub(now.as_millis());
    u32::try_from(left.saturating_sub(1).rem_euclid(SECOND_MILLIS) + 1).unwrap_or_default()
}

/// The next time at which something is said, as seconds left: a number that seldom changes.
fn milestone(left: u32) -> u32 {
    match left {
        0..=10 => 10,
        11..=30 => 30,
        _ => left.div_ceil(60).saturating_mul(60),
    }
}

/// Minutes and seconds, such as `1:05`.
fn clock_face(left: u32) -> String {
    format!("{}:{:02}", left / 60, left % 60)
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::{Timestamp, clock_face, milestone, seconds, until_next_second};

    #[test]
    fn a_begun_second_counts_and_the_tick_comes_when_it_ends() {
        let at = Timestamp::from_millis;
        for (until, now, left, wait) in [
            (10_000, 7_000, 3, 1_000),
            (10_000, 7_001, 3, 999),
            (10_000, 7_999, 3, 1),
            (10_000, 8_000, 2, 1_000),
            (10_000, 9_999, 1, 1),
        ] {
            assert_eq!(seconds(at(until), at(now)), left, "{now}");
            assert_eq!(until_next_second(at(until), at(now)), wait, "{now}");
        }
        assert_eq!(seconds(at(10_000), at(10_000)), 0);
        assert_eq!(seconds(at(10_000), at(99_000)), 0);
        assert_eq!(seconds(Timestamp::NONE, at(0)), 0);
        assert_eq!(seconds(at(i64::MAX), at(0)), u32::MAX);
    }

    #[test]
    fn it_speaks_at_minutes_and_twice_in_the_last_one() {
        let spoken: Vec<u32> = (1..=150)
            .rev()
            .filter(|left| milestone(*left) < milestone(left + 1))
            .collect();
        assert_eq!(spoken, [120, 60, 30, 10]);
    }

    #[test]
    fn times_are_minutes_and_two_digits_of_seconds() {
        for (left, face) in [(0, "0:00"), (9, "0:09"), (60, "1:00"), (605, "10:05")] {
            assert_eq!(clock_face(left), face);
        }
    }
}
