//! When the session is read anew.

use crate::wire::Timestamp;

/// A session that somebody looks at is read this often, in milliseconds: what ends it elsewhere shows by then.
const POLL_MILLIS: i64 = 60_000;
/// Coming back to a page whose session was read this recently asks nothing.
const FRESH_MILLIS: i64 = 5_000;
/// The first repetition after a failure, and the longest pause: each further one waits twice as long as the one before.
const PAUSES_MILLIS: (i64, i64) = (5_000, 300_000);
/// The same for a page that has nothing to show yet.
const PAUSES_AT_THE_START_MILLIS: (i64, i64) = (2_000, 60_000);
/// A repetition comes later by up to one in so many parts of its pause.
const SPREAD_PART: f64 = 4.0;
/// The server's own limit is twenty a minute and path; the other half is left to what people do.
const MOST_PER_WINDOW: usize = 10;
const WINDOW_MILLIS: i64 = 60_000;

/// What a page hears from outside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cue {
    /// Another tab changed the session, or an answer says that it is not what it seems.
    Told,
    /// The network is back.
    Online,
    /// Somebody looks at the page again.
    Shown,
    /// Nobody looks at the page any more.
    Hidden,
}

/// Decides when the session is read anew without anybody asking for it.
///
/// Pure: it is told what happens and when, and says when to ask next.
///
/// ```
/// use wacht_yew::session::{Cue, RefreshPolicy};
/// use wacht_yew::wire::Timestamp;
///
/// let now = Timestamp::from_millis(1_000_000);
/// let mut policy = RefreshPolicy::new(true);
/// policy.asked(now);
/// policy.answered(now, false, false);
/// // A page that is looked at asks again by itself; the return of the network hastens it.
/// assert!(policy.due(true).is_some_and(|due| due > now));
/// policy.hear(Cue::Online, now.plus_millis(30_000));
/// ```
#[derive(Clone, Debug)]
pub struct RefreshPolicy {
    is_shown: bool,
    /// Something happened that the session may not show yet, at this time.
    wanted: Option<Timestamp>,
    /// The number of questions under way.
    asking: u32,
    answered: Option<Timestamp>,
    failures: u32,
    /// The session was read at some time.
    was_read: bool,
    /// How often in a row the deployment could not be read.
    misses: u32,
    /// Where in their spread the repetitions of this page are, from 0 to 1.
    spread: f64,
    /// The latest answer was that there were too many questions.
    is_limited: bool,
    /// When it was asked lately; the next question takes the place of the oldest one.
    asked: [Option<Timestamp>; MOST_PER_WINDOW],
    next_place: usize,
}

impl RefreshPolicy {
    /// Nothing happened yet. `is_shown` tells whether somebody looks at the page.
    pub fn new(is_shown: bool) -> Self {
        Self {
            is_shown,
            wanted: None,
            asking: 0,
            answered: None,
            failures: 0,
            was_read: false,
            misses: 0,
            spread: 0.0,
            is_limited: false,
            asked: [None; MOST_PER_WINDOW],
            next_place: 0,
        }
    }

    /// Repeats what failed later by up to a quarter of the pause: not at all for 0, by all of that for 1. Pages that lost
    /// their server at the same moment do not all come back at the same moment when each has a number of its own.
    ///
    /// ```
    /// use wacht_yew::session::RefreshPolicy;
    /// use wacht_yew::wire::Timestamp;
    ///
    /// /// When a page asks again that lost its server at the time 0, in milliseconds.
    /// fn comes_back(spread: f64) -> Option<i64> {
    ///     let now = Timestamp::from_millis(0);
    ///     let mut policy = RefreshPolicy::new(true).with_spread(spread);
    ///     policy.asked(now);
    ///     policy.answered(now, true, false);
    ///     policy.due(false).map(Timestamp::as_millis)
    /// }
    /// assert_eq!(
    ///     (comes_back(0.0), comes_back(1.0)),
    ///     (Some(2_000), Some(2_500))
    /// );
    /// ```
    #[must_use]
    pub fn with_spread(mut self, spread: f64) -> Self {
        self.spread = spread.clamp(0.0, 1.0);
        self
    }

    /// Something was heard from outside.
    pub fn hear(&mut self, cue: Cue, now: Timestamp) {
        match cue {
            Cue::Told | Cue::Online => self.wanted = Some(now),
            Cue::Shown => {
                self.is_shown = true;
                if self
                    .answered
                    .is_none_or(|answered| answered.plus_millis(FRESH_MILLIS) <= now)
                {
                    self.wanted = Some(now);
                }
            }
            Cue::Hidden => self.is_shown = false,
        }
    }

    /// The session is asked for, by whomever. Every question ends with [`RefreshPolicy::answered`] or
    /// [`RefreshPolicy::given_up`].
    pub fn asked(&mut self, now: Timestamp) {
        self.asking += 1;
        self.wanted = None;
        self.asked[self.next_place] = Some(now);
        self.next_place = (self.next_place + 1) % MOST_PER_WINDOW;
    }

    /// An answer came. `is_limited` tells whether a failure is that there were too many questions.
    pub fn answered(&mut self, now: Timestamp, is_failure: bool, is_limited: bool) {
        self.given_up();
        self.answered = Some(now);
        self.failures = if is_failure { self.failures.saturating_add(1) } else { 0 };
        self.was_read |= !is_failure;
        self.is_limited = is_limited;
    }

    /// The deployment was asked for along with the session. As long as it could not be read, both are due again.
    ///
    /// ```
    /// use wacht_yew::session::RefreshPolicy;
    /// use wacht_yew::wire::Timestamp;
    ///
    /// let now = Timestamp::from_millis(0);
    /// let mut policy = RefreshPolicy::new(true);
    /// policy.asked(now);
    /// policy.loaded(now, true, false);
    /// // Without a deployment nobody waits for the session either.
    /// policy.given_up();
    /// assert!(policy.misses_deployment());
    /// assert!(policy.due(false).is_some_and(|due| due > now));
    /// ```
    pub fn loaded(&mut self, now: Timestamp, is_failure: bool, is_limited: bool) {
        self.misses = if is_failure { self.misses.saturating_add(1) } else { 0 };
        if is_failure {
            self.answered = Some(now);
            self.is_limited |= is_limited;
        }
    }

    /// Whether what is due is the deployment, too.
    pub fn misses_deployment(&self) -> bool {
        self.misses > 0
    }

    /// Whoever asked does not wait any longer.
    pub fn given_up(&mut self) {
        self.asking = self.asking.saturating_sub(1);
    }

    /// When to ask next, as far as that is known now; a time that is over means at once. `is_active` tells whether an
    /// account is active.
    pub fn due(&self, is_active: bool) -> Option<Timestamp> {
        let answered = self.answered.filter(|_| self.asking == 0)?;
        let by_itself = || {
            let pause = match self.failures.max(self.misses) {
                0 => is_active.then_some(POLL_MILLIS)?,
                failures => self.pause(failures),
            };
            self.is_shown.then(|| answered.plus_millis(pause))
        };
        let due = self.wanted.or_else(by_itself)?;
        let earliest = if self.is_limited {
            answered.plus_millis(WINDOW_MILLIS)
        } else {
            due
        };
        let oldest = self.asked[self.next_place];
        let in_budget = oldest.map_or(due, |oldest| oldest.plus_millis(WINDOW_MILLIS));
        Some(due.max(earliest).max(in_budget))
    }

    /// How long to wait after so many failures in a row.
    fn pause(&self, failures: u32) -> i64 {
        let is_at_the_start = self.misses > 0 || !self.was_read;
        let (first, longest) = if is_at_the_start {
            PAUSES_AT_THE_START_MILLIS
        } else {
            PAUSES_MILLIS
        };
        let doublings = (failures - 1).min(16);
        let pause = (first << doublings).min(longest);
        pause + (pause as f64 * self.spread / SPREAD_PART) as i64
    }
}
