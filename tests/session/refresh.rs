//! When the session is read anew: at once where something happened, seldom where nothing does, never too often.

use proptest::prelude::*;
use wacht_yew::session::{Cue, RefreshPolicy};
use wacht_yew::wire::Timestamp;

const MINUTE: i64 = 60_000;

fn at(millis: i64) -> Timestamp {
    Timestamp::from_millis(millis)
}

/// A policy whose session was read well at the time 0.
fn read_at_start() -> RefreshPolicy {
    let mut policy = RefreshPolicy::new(true);
    ask(&mut policy, 0, false);
    policy
}

fn ask(policy: &mut RefreshPolicy, now: i64, is_failure: bool) {
    policy.asked(at(now));
    policy.answered(at(now), is_failure, false);
}

#[test]
fn nothing_is_due_before_the_first_answer() {
    let mut policy = RefreshPolicy::new(true);
    policy.hear(Cue::Shown, at(0));
    assert_eq!(policy.due(true), None);
    policy.asked(at(0));
    assert_eq!(policy.due(true), None);
}

#[test]
fn a_session_somebody_looks_at_is_read_once_a_minute() {
    let policy = read_at_start();
    assert_eq!(policy.due(true), Some(at(MINUTE)));
    assert_eq!(policy.due(false), None, "nobody is signed in");
}

#[test]
fn a_hidden_page_asks_nothing_and_a_shown_one_at_once() {
    let mut policy = read_at_start();
    policy.hear(Cue::Hidden, at(1_000));
    assert_eq!(policy.due(true), None);
    policy.hear(Cue::Shown, at(10 * MINUTE));
    assert_eq!(policy.due(true), Some(at(10 * MINUTE)));
    assert_eq!(
        policy.due(false),
        Some(at(10 * MINUTE)),
        "somebody may have signed in elsewhere"
    );
}

#[test]
fn coming_back_soon_asks_nothing() {
    let mut policy = read_at_start();
    for now in [10, 2_000, 4_999] {
        policy.hear(Cue::Hidden, at(now));
        policy.hear(Cue::Shown, at(now));
        assert_eq!(policy.due(true), Some(at(MINUTE)));
    }
    policy.hear(Cue::Shown, at(5_000));
    assert_eq!(policy.due(true), Some(at(5_000)));
}

#[test]
fn what_another_tab_did_is_read_at_once_even_out_of_sight() {
    let mut policy = read_at_start();
    policy.hear(Cue::Hidden, at(0));
    for (cue, now) in [(Cue::Told, 10), (Cue::Online, 20)] {
        policy.hear(cue, at(now));
        assert_eq!(policy.due(true), Some(at(now)));
        ask(&mut policy, now, false);
        assert_eq!(policy.due(true), None);
    }
}

#[test]
fn what_is_heard_during_a_question_is_asked_after_it() {
    let mut policy = read_at_start();
    policy.asked(at(100));
    policy.hear(Cue::Told, at(200));
    assert_eq!(policy.due(true), None, "one question at a time");
    policy.answered(at(300), false, false);
    assert_eq!(policy.due(true), Some(at(200)), "the answer may be of before");
}

#[test]
fn a_question_given_up_does_not_stop_the_next() {
    let mut policy = read_at_start();
    policy.asked(at(100));
    policy.given_up();
    assert_eq!(policy.due(true), Some(at(MINUTE)));
}

#[test]
fn failures_are_repeated_ever_more_seldom() {
    let mut policy = read_at_start();
    let mut now = 0;
    let mut pauses = Vec::new();
    for _ in 0..9 {
        ask(&mut policy, now, true);
        let due = policy.due(false).expect("it is tried again").as_millis();
        pauses.push((due - now) / 1_000);
        now = due;
    }
    assert_eq!(pauses, [5, 10, 20, 40, 80, 160, 300, 300, 300]);
    ask(&mut policy, now, false);
    assert_eq!(policy.due(true), Some(at(now + MINUTE)), "one success and all is well");
}

/// How long a policy waits after each of so many failures, in seconds.
fn pauses(mut policy: RefreshPolicy, count: usize, fail: fn(&mut RefreshPolicy, i64)) -> Vec<f64> {
    let mut now = 0;
    let mut pauses = Vec::new();
    for _ in 0..count {
        fail(&mut policy, now);
        let due = policy.due(false).expect("it is tried again").as_millis();
        pauses.push((due - now) as f64 / 1_000.0);
        now = due;
    }
    pauses
}

#[test]
fn a_page_that_has_nothing_yet_tries_again_soon_and_at_least_once_a_minute() {
    let session_fails = |policy: &mut RefreshPolicy, now| ask(policy, now, true);
    let deployment_fails = |policy: &mut RefreshPolicy, now| {
        ask(policy, now, false);
        policy.loaded(at(now), true, false);
    };
    let both_fail = |policy: &mut RefreshPolicy, now| {
        ask(policy, now, true);
        policy.loaded(at(now), true, false);
    };
    for fail in [session_fails, deployment_fails, both_fail] {
        let pauses = pauses(RefreshPolicy::new(true), 8, fail);
        assert_eq!(pauses, [2.0, 4.0, 8.0, 16.0, 32.0, 60.0, 60.0, 60.0]);
    }
}

#[test]
fn a_deployment_that_is_missing_is_asked_for_until_it_is_there_and_only_in_sight() {
    let mut policy = RefreshPolicy::new(true);
    ask(&mut policy, 0, false);
    policy.loaded(at(30_000), true, false);
    assert!(policy.misses_deployment());
    assert_eq!(policy.due(false), Some(at(32_000)), "after the answer that came last");
    policy.hear(Cue::Hidden, at(31_000));
    assert_eq!(policy.due(false), None);
    policy.hear(Cue::Shown, at(40_000));
    assert_eq!(policy.due(false), Some(at(40_000)));
    ask(&mut policy, 40_000, false);
    policy.loaded(at(40_000), false, false);
    assert!(!policy.misses_deployment());
    assert_eq!(policy.due(false), None);
    assert_eq!(policy.due(true), Some(at(40_000 + MINUTE)));
}

#[test]
fn a_deployment_that_was_asked_for_too_often_has_a_minute() {
    let mut policy = RefreshPolicy::new(true);
    ask(&mut policy, 0, false);
    policy.loaded(at(0), true, true);
    policy.hear(Cue::Online, at(1_000));
    assert_eq!(policy.due(false), Some(at(MINUTE)));
}

#[test]
fn pages_that_lost_their_server_together_come_back_one_after_the_other() {
    let fails = |policy: &mut RefreshPolicy, now| ask(policy, now, true);
    let of_page = |spread| pauses(RefreshPolicy::new(true).with_spread(spread), 3, fails);
    assert_eq!(of_page(0.0), [2.0, 4.0, 8.0]);
    assert_eq!(of_page(0.5), [2.25, 4.5, 9.0]);
    assert_eq!(of_page(1.0), [2.5, 5.0, 10.0]);
    assert_eq!(of_page(7.0), of_page(1.0));
}

#[test]
fn after_too_many_questions_a_minute_passes_whatever_is_heard() {
    let mut policy = read_at_start();
    policy.asked(at(1_000));
    policy.answered(at(1_000), true, true);
    assert_eq!(policy.due(true), Some(at(1_000 + MINUTE)));
    policy.hear(Cue::Told, at(2_000));
    assert_eq!(policy.due(true), Some(at(1_000 + MINUTE)));
}

/// Something that happens in a page.
#[derive(Clone, Copy, Debug)]
enum Happening {
    Heard(Cue),
    /// Somebody did something, after which the session is read.
    Acted,
}

fn happening() -> impl Strategy<Value = (i64, Happening)> {
    let cue = prop_oneof![Just(Cue::Told), Just(Cue::Online), Just(Cue::Shown), Just(Cue::Hidden)];
    let what = prop_oneof![9 => cue.prop_map(Happening::Heard), 1 => Just(Happening::Acted)];
    (prop_oneof![3 => 0..2_000_i64, 1 => 0..90_000_i64], what)
}

/// Lives through ten minutes; returns when the session was asked for by the policy, and when after an act.
fn ten_minutes(happenings: &[(i64, Happening)], failures: &[bool]) -> (Vec<i64>, Vec<i64>) {
    const ANSWER_MILLIS: i64 = 40;
    let end = 10 * MINUTE;
    let mut policy = read_at_start();
    let (mut by_policy, mut by_act) = (vec![0], Vec::new());
    let mut failures = failures.iter().cycle();
    let mut happenings = happenings.iter();
    let mut next = happenings.next().copied();
    let mut now = 0;
    while now < end {
        let heard_at = next.map_or(end, |(pause, _)| now + pause);
        let due = policy.due(true).map_or(i64::MAX, |due| due.as_millis().max(now));
        if due.min(heard_at) >= end {
            break;
        }
        let is_act = matches!(next, Some((_, Happening::Acted))) && heard_at <= due;
        if due < heard_at || is_act {
            now = due.min(heard_at);
            let list = if is_act { &mut by_act } else { &mut by_policy };
            list.push(now);
            policy.asked(at(now));
            now += ANSWER_MILLIS;
            policy.answered(at(now), *failures.next().unwrap_or(&false), false);
            next = if is_act {
                happenings.next().copied()
            } else {
                next.map(|(_, what)| ((heard_at - now).max(0), what))
            };
        } else {
            now = heard_at;
            if let Some((_, Happening::Heard(cue))) = next {
                policy.hear(cue, at(now));
            }
            next = happenings.next().copied();
        }
    }
    (by_policy, by_act)
}

/// The times are in order.
fn most_in_a_minute(times: &[i64]) -> usize {
    let since = |start: usize| {
        let end = times.partition_point(|time| *time < times[start] + MINUTE);
        end - start
    };
    (0..times.len()).map(since).max().unwrap_or_default()
}

#[test]
fn ten_quiet_minutes_ask_ten_times() {
    let (asked, _) = ten_minutes(&[], &[false]);
    assert_eq!(asked.len(), 10);
    let (asked, _) = ten_minutes(&[], &[true]);
    assert!(asked.len() <= 8, "a server that fails is asked less: {asked:?}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn in_no_minute_is_the_session_asked_for_too_often(
        happenings in prop::collection::vec(happening(), 0..600),
        failures in prop::collection::vec(any::<bool>(), 1..20),
    ) {
        let (asked, acts) = ten_minutes(&happenings, &failures);
        prop_assert!(most_in_a_minute(&asked) <= 10, "{asked:?}");
        let mut all = [asked, acts.clone()].concat();
        all.sort_unstable();
        if most_in_a_minute(&acts) <= 10 {
            prop_assert!(most_in_a_minute(&all) <= 20);
        }
    }

    #[test]
    fn what_is_heard_is_asked_for_within_the_window(when in 0..MINUTE, asks in 0..30_usize) {
        let mut policy = read_at_start();
        for number in 0..asks {
            ask(&mut policy, i64::try_from(number).unwrap() * 100, false);
        }
        let now = i64::try_from(asks).unwrap() * 100 + when;
        policy.hear(Cue::Told, at(now));
        let due = policy.due(true).expect("it is asked for").as_millis();
        prop_assert!(due <= now + MINUTE);
    }
}
