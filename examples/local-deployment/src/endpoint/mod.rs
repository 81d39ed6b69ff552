//! The Frontend API's endpoints.

mod access;
mod active;
mod admission;
mod applicant;
mod availability;
mod browser_session;
mod challenge;
mod contact;
mod delivery;
mod enrol;
mod enterprise;
mod field;
mod identify;
mod image;
mod journey;
mod me;
mod membership;
mod newcomer;
mod notification;
mod organization;
mod passkey_sign_in;
mod profile;
mod provider_attempt;
mod realm;
mod recovery;
mod redirect;
mod relying_party;
mod route;
mod sign_in;
mod sign_in_as;
mod sign_in_attempt;
mod sign_in_contact;
mod sign_in_plan;
mod sign_in_start;
mod sign_out;
mod sign_up;
mod social;
mod switch;
mod ticket;
mod token;
mod verification;
mod well_known;
mod workspace;

pub(crate) use enterprise::destinations;
pub use notification::{Frame, NotificationStream};
pub(crate) use route::{answer, faulty};
pub(crate) use sign_in_as::sign_in_as;

use serde_json::Value;
use wacht_yew::wire::{SessionId, Timestamp, UserId};

use crate::deployment::LocalDeployment;
use crate::http::{Incoming, Refusal};
use crate::store::SessionRecord;

/// A request inside its session.
struct Call<'a> {
    request: &'a Incoming,
    session: SessionId,
    now: Timestamp,
}

/// What an endpoint has to say.
enum Answer {
    /// The session, read after the call (or, as a fault, before it).
    Session,
    /// Anything else.
    Data(Value),
    /// The same, written down as JSON already: long lists take less time and memory this way.
    Written(String),
}

type Outcome = Result<Answer, Refusal>;

impl Call<'_> {
    /// The session of this call. It was resolved before the endpoint was entered and nothing removes it in between.
    fn session<'d>(&self, deployment: &'d LocalDeployment) -> Result<&'d SessionRecord, Refusal> {
        deployment
            .sessions
            .get(&self.session)
            .ok_or_else(|| Refusal::swallowed(500))
    }

    /// The user of the active sign-in.
    fn user(&self, deployment: &LocalDeployment) -> Result<UserId, Refusal> {
        let active = self.session(deployment)?.active();
        active
            .map(|sign_in| sign_in.user.clone())
            .ok_or_else(|| Refusal::plain(401, "Unauthorized"))
    }

    fn session_mut<'d>(&self, deployment: &'d mut LocalDeployment) -> Result<&'d mut SessionRecord, Refusal> {
        deployment
            .sessions
            .get_mut(&self.session)
            .ok_or_else(|| Refusal::swallowed(500))
    }
}
