//! What any call can end in.

use wacht_yew::client::{ApiError, CallError, TransportError};
use wacht_yew::flow::problem::Problem;
use wacht_yew::wire::{ErrorCode, Issue};

fn refused(status: u16, code: ErrorCode, message: &str) -> CallError {
    CallError::Api(ApiError {
        status,
        issues: [Issue {
            code,
            message: message.into(),
        }]
        .into(),
    })
}

#[test]
fn every_end_of_a_call_has_a_problem() {
    const SILENT: &str = "Something went wrong. Please try again later.";
    let none = ErrorCode::default;
    let refusals = [
        (401, ErrorCode::Unauthorized, "Unauthorized", Problem::SignedOut),
        (400, none(), "No active sign in", Problem::SignedOut),
        (403, none(), SILENT, Problem::Forbidden),
        (403, none(), "", Problem::Forbidden),
        (
            403,
            none(),
            "Insufficient permissions to update organization.",
            Problem::Forbidden,
        ),
        (
            403,
            none(),
            "You are not a member of this organization",
            Problem::Forbidden,
        ),
        (403, none(), "The limit is 3", Problem::Refused("The limit is 3".into())),
        (
            403,
            ErrorCode::TooManyRequests,
            "Too many failed attempts.",
            Problem::RateLimited,
        ),
        (
            403,
            ErrorCode::TooManyRequests,
            "Challenge verification failed",
            Problem::ChallengeFailed,
        ),
        (404, none(), "Member not found", Problem::Gone),
        (429, none(), "", Problem::RateLimited),
        (400, none(), SILENT, Problem::ServerFault),
        (
            400,
            none(),
            "The name is too long",
            Problem::Refused("The name is too long".into()),
        ),
        (400, none(), "", Problem::ServerFault),
        (500, ErrorCode::Internal, "boom", Problem::ServerFault),
    ];
    for (status, code, message, expected) in refusals {
        let error = refused(status, code, message);
        assert_eq!(Problem::from(&error), expected, "{error}");
    }
    let transports = [
        (TransportError::Offline, Problem::Offline),
        (TransportError::Blocked, Problem::Offline),
        (TransportError::Aborted, Problem::Offline),
        (TransportError::Timeout, Problem::Timeout),
        (TransportError::Decode { at: "data".into() }, Problem::ServerFault),
    ];
    for (error, expected) in transports {
        assert_eq!(Problem::from(&CallError::from(error)), expected);
    }
}

#[test]
fn a_refusal_is_told_by_its_code_or_in_the_servers_own_words() {
    for code in ErrorCode::KNOWN {
        let told = Problem::from(&refused(400, code.clone(), "Raw words"));
        let expected = match code {
            ErrorCode::Unauthorized => Problem::SignedOut,
            ErrorCode::TooManyRequests => Problem::RateLimited,
            ErrorCode::Internal => Problem::ServerFault,
            _ => Problem::Refused("Raw words".into()),
        };
        assert_eq!(told, expected, "{code:?}");
    }
}
