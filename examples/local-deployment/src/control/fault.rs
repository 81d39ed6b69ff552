//! Trouble on order: slow, broken and strange answers.

use serde::{Deserialize, Serialize};

use crate::store::Puzzles;

/// Declares the faults, and keeps what is said about each for the people who switch them.
macro_rules! faults {
    (
        $(#[$meta:meta])*
        pub struct Faults {
            $( $(#[doc = $meaning:literal])+ pub $name:ident : $type:ty, )*
        }
    ) => {
        $(#[$meta])*
        #[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(default, deny_unknown_fields)]
        pub struct Faults {
            $( $(#[doc = $meaning])+ pub $name: $type, )*
        }

        impl Faults {
            /// The name of each fault and what it does, in the order of the fields.
            pub(crate) const MEANINGS: &[(&str, &str)] = &[$( (stringify!($name), concat!($($meaning),+)), )*];
        }
    };
}

faults! {
    /// The faults in force. The first six act on matching requests only; the others change how every answer looks.
    pub struct Faults {
        /// Holds replies back by so many milliseconds.
        pub delay_ms: u32,
        /// Breaks the connection before the request is handled.
        pub drop: bool,
        /// Breaks the connection after the request is handled: what it asks for is done, and nobody hears of it.
        pub lose_answer: bool,
        /// Answers with this status instead of handling the request.
        pub status: Option<u16>,
        /// Only requests whose path starts like this are delayed, dropped, lost or answered with `status`; empty means all.
        pub path: String,
        /// So many requests are delayed, dropped, lost or answered with `status`; then those four end. `None` means for ever.
        pub times: Option<u32>,
        /// Replies of mutating calls show who was signed in before the call.
        pub stale_replies: bool,
        /// The order of attempts in a session.
        pub attempt_order: AttemptOrder,
        /// Ids that real servers leak as numbers are numbers.
        pub numeric_ids: bool,
        /// Twenty requests a minute and path are enough.
        pub rate_limit: bool,
        /// Whether protected calls need a challenge token.
        pub challenge: ChallengeMode,
        /// Puzzles per challenge; 8 unless told. Servers usually ask 50.
        pub challenge_puzzles: Option<u32>,
        /// Hexadecimal digits per puzzle; 3 unless told. Servers usually ask 4, which is sixteen times the work.
        pub challenge_digits: Option<u32>,
        /// Challenges list their puzzles, as newer servers do, instead of giving a recipe.
        pub challenge_listed: bool,
        /// A failed challenge has the code `BAD_REQUEST_BODY`, as some versions answer.
        pub challenge_bad_request: bool,
        /// Life of one-time codes and mailed links in seconds; 300 unless told. Some servers give them 90.
        pub code_life_s: Option<u32>,
        /// Life of tokens for the app's own server in seconds; their template's unless told. The server's code says 30 and its
        /// settings say 1800.
        pub token_life_s: Option<u32>,
        /// A session token that is missing is fine; one that is forged, forgotten or too old is refused with 401 "Invalid
        /// session", as older servers do. Otherwise it gives a new session without a word.
        pub invalid_session_refused: bool,
        /// Signing out an account that is not the active one leaves the active one active, as older servers do.
        pub sign_out_keeps_active: bool,
        /// The deployment is unknown to its host: everything is answered with 404 and without an envelope.
        pub unknown_deployment: bool,
        /// Dates that are not set are Go's zero date instead of null.
        pub zero_dates: bool,
        /// Keys have the other names they are known by, such as `expiresAt` in sign-ins and `public_user_data` in members.
        pub alternate_names: bool,
        /// Refusals are `{"error": {code, message, status}}` instead of an envelope, as some of the server's guides say.
        pub error_object: bool,
        /// Notification streams break off, and new ones do at once.
        pub stream_breaks: bool,
        /// Notification streams send everything twice.
        pub stream_repeats: bool,
        /// Deleting an account needs its password, as some servers want it.
        pub delete_checks_password: bool,
        /// An expired code of a new e-mail address answers 500 instead of 400.
        pub expired_codes_break: bool,
        /// Passkeys have to know their user, by finger, face or PIN.
        pub passkeys_verify_user: bool,
        /// Text messages cannot be sent.
        pub text_messages_fail: bool,
        /// Where requests come from that do not say so in `x-forwarded-for`; `127.0.0.1` unless told.
        pub client_ip: Option<String>,
        /// Pages of members tell how many there are together, which most servers do not.
        pub meta_total: bool,
        /// Empty lists are null or missing, as the server's language writes them.
        pub null_arrays: bool,
        /// Every refusal has the text that the server's framework puts over the true one.
        pub generic_errors: bool,
        /// Who must have a second factor and has none enrols an authenticator app during sign-in (step `add_second_factor`).
        ///
        /// An invention of this deployment: clients know the step, but no known server produces it. Preparing with strategy
        /// `authenticator` answers `{method, totp_secret, otp_url}`, and a code of the app takes the step.
        pub add_second_factor: bool,
        /// The two-letter code of the country that every browser is in, for `country_restrictions`.
        pub country: Option<String>,
        /// A phone number that the profile lacks cannot be given: the server looks for it at the stored user only.
        pub profile_phone_gap: bool,
        /// A completed profile with a new address or number stays at `complete_profile`; the step behind it counts.
        pub profile_stalls: bool,
        /// An attempt begun with a code or link shows all its steps from the start, which tells that its account exists.
        /// Otherwise the steps behind the first are shown once it is taken.
        pub steps_at_once: bool,
        /// Steps `verify_email` and `verify_phone` of a sign-in cannot be taken: "Invalid step".
        pub strict_steps: bool,
    }
}

/// The order of attempts in a session: clients that pick by position fail in one of the two.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AttemptOrder {
    /// The newest is last.
    #[default]
    Append,
    /// The newest is first.
    NewestFirst,
}

/// Whether protected calls need a challenge token.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ChallengeMode {
    /// Tokens are ignored and the puzzle is trivial.
    #[default]
    Off,
    /// Each call needs a token of its own.
    On,
    /// A token serves until it expires.
    Reuse,
}

/// What the faults do to one request.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Disturbance {
    pub(crate) delay_ms: u32,
    pub(crate) dropped: bool,
    pub(crate) answer_lost: bool,
    pub(crate) status: Option<u16>,
}

impl Faults {
    /// What befalls a request of this path; counts it when `times` is set.
    pub(crate) fn disturb(&mut self, path: &str) -> Disturbance {
        let disturbance = Disturbance {
            delay_ms: self.delay_ms,
            dropped: self.drop,
            answer_lost: self.lose_answer,
            status: self.status,
        };
        if !path.starts_with(&self.path) || disturbance == Disturbance::default() {
            return Disturbance::default();
        }
        match self.times.map(|times| times.saturating_sub(1)) {
            Some(0) => self.end_disturbance(),
            left => self.times = left,
        }
        disturbance
    }

    fn end_disturbance(&mut self) {
        let Self {
            delay_ms,
            drop,
            lose_answer,
            status,
            path,
            times,
            ..
        } = Self::default();
        (self.delay_ms, self.drop, self.lose_answer) = (delay_ms, drop, lose_answer);
        (self.status, self.path, self.times) = (status, path, times);
    }

    /// Whether successful answers are written in other forms than the friendly one.
    pub(crate) fn changes_answers(&self) -> bool {
        self.alternate_names || self.null_arrays || self.numeric_ids || self.zero_dates
    }

    /// How long a one-time code or mailed link is good.
    pub(crate) fn code_life_ms(&self) -> i64 {
        i64::from(self.code_life_s.unwrap_or(300)) * 1000
    }

    /// The puzzles that a challenge has now.
    pub(crate) fn puzzles(&self) -> Puzzles {
        match self.challenge {
            ChallengeMode::Off => Puzzles {
                count: 1,
                salt_length: 32,
                target_length: 1,
            },
            ChallengeMode::On | ChallengeMode::Reuse => Puzzles {
                count: self.challenge_puzzles.unwrap_or(8).min(200),
                salt_length: 32,
                target_length: self.challenge_digits.unwrap_or(3).min(6),
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_counted_fault_ends_and_other_paths_do_not_count() {
        let mut faults = Faults {
            status: Some(500),
            times: Some(2),
            path: "/auth".to_owned(),
            ..Faults::default()
        };
        assert_eq!(faults.disturb("/session"), Disturbance::default());
        let statuses = [(); 3].map(|()| faults.disturb("/auth/signin").status);
        assert_eq!(statuses, [Some(500), Some(500), None]);
        assert_eq!(faults, Faults::default());
    }
}
