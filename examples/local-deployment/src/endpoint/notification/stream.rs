//! `GET /notifications/stream` without its socket: who opens one, and which frames are due.

use serde_json::{Value, json};
use wacht_yew::client::Request;
use wacht_yew::wire::{Notification, SessionId, SignInId, Timestamp};

use super::super::{Call, browser_session, route};
use super::filter;
use crate::deployment::LocalDeployment;
use crate::http::{Incoming, Refusal, allowed_origin, failure};
use crate::reply::Reply;
use crate::store::{Addressee, NotificationFilter, SignInRecord, notification_number};
use crate::view::{tree, without_blanks};

/// What of a notification travels over the stream: everything there is new, so the marks do not.
const KEYS: [&str; 10] = [
    "id",
    "user_id",
    "deployment_id",
    "organization_id",
    "workspace_id",
    "title",
    "body",
    "severity",
    "ctas",
    "created_at",
];

/// What a stream sends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Frame {
    /// A text frame.
    Text(String),
    /// The end of the connection.
    Close,
}

/// One open stream of notifications. It remembers what it has sent; whoever holds the socket asks it for frames.
#[derive(Clone, Debug)]
pub struct NotificationStream {
    place: Result<Place, Refusal>,
    /// The greatest id sent.
    seen: u64,
    is_greeted: bool,
    is_over: bool,
}

/// Whose notifications a stream carries: those of one account signed in inside one session.
#[derive(Clone, Debug)]
struct Place {
    session: SessionId,
    sign_in: SignInId,
    filter: NotificationFilter,
}

impl NotificationStream {
    /// What to answer to a text frame of the client: `pong` to `ping`, and nothing to anything else.
    pub fn receive(&self, text: &str) -> Option<Frame> {
        (text == "ping").then(|| Frame::Text("pong".to_owned()))
    }
}

impl LocalDeployment {
    /// Opens a stream; like requests, it carries its session in a cookie or in the query, and its filters in the query.
    ///
    /// Somebody who may not have one gets a stream of one frame, which says so.
    ///
    /// # Errors
    /// With the reply to give instead of a stream: a fault is in force, or pages of this origin may not call.
    pub fn stream_open(&mut self, request: Request, now: Timestamp) -> Result<NotificationStream, Reply> {
        let now = self.virtual_time(now);
        let request = Incoming::new(request);
        self.disturb(&request)?;
        if let Some(response) = route::limit(self, &request, now) {
            return Err(response.into());
        }
        let origin = request.header("origin");
        if origin.is_some() && allowed_origin(&self.settings, origin).is_none() {
            return Err(failure(&Refusal::swallowed(403), None).into());
        }
        let session = browser_session::resolve(self, &request, now);
        let call = Call {
            request: &request,
            session,
            now,
        };
        Ok(NotificationStream {
            place: place(self, &call),
            seen: self.notifications.newest(),
            is_greeted: false,
            is_over: false,
        })
    }

    /// The frames that are due: the greeting first, then what came in since the last call, at the end a farewell.
    pub fn stream_frames(&self, stream: &mut NotificationStream, now: Timestamp) -> Vec<Frame> {
        if stream.is_over {
            return Vec::new();
        }
        if self.faults.stream_breaks {
            stream.is_over = true;
            return vec![Frame::Close];
        }
        let mut frames = Vec::new();
        if !stream.is_greeted && stream.place.is_ok() {
            frames.push(frame(
                &json!({ "type": "connected", "message": "Notification stream connected" }),
            ));
        }
        stream.is_greeted = true;
        match stream
            .place
            .clone()
            .and_then(|place| self.due(&place, stream.seen, self.virtual_time(now)))
        {
            Ok(due) => {
                let newest = due.last().map(|(number, _)| *number);
                stream.seen = newest.unwrap_or(stream.seen);
                let times = if self.faults.stream_repeats { 2 } else { 1 };
                let due = due.into_iter().flat_map(|(_, frame)| std::iter::repeat_n(frame, times));
                frames.extend(due);
            }
            Err(refusal) => {
                stream.is_over = true;
                frames.extend([
                    frame(&json!({ "type": "error", "error": refusal.message() })),
                    Frame::Close,
                ]);
            }
        }
        frames
    }

    /// Oldest first, each with its number.
    fn due(&self, place: &Place, seen: u64, now: Timestamp) -> Result<Vec<(u64, Frame)>, Refusal> {
        let sign_in = self
            .sessions
            .get(&place.session)
            .and_then(|session| session.sign_in(place.sign_in.as_str()))
            .filter(|sign_in| sign_in.expires_at > now)
            .ok_or_else(unauthorized)?;
        let addressee = addressee(self, sign_in);
        let list = self.notifications.list(&addressee, &place.filter, now);
        let new = list
            .map(|one| (notification_number(&one.id), one))
            .take_while(|(number, _)| *number > seen);
        let mut frames: Vec<_> = new.map(|(number, one)| (number, notification(one))).collect();
        frames.reverse();
        Ok(frames)
    }
}

/// Whom a sign-in speaks for, and where they are.
pub(super) fn addressee(deployment: &LocalDeployment, sign_in: &SignInRecord) -> Addressee {
    let directory = &deployment.directory;
    let organization = sign_in
        .organization_membership
        .as_ref()
        .and_then(|id| directory.organization_membership(id));
    let workspace = sign_in
        .workspace_membership
        .as_ref()
        .and_then(|id| directory.workspace_membership(id));
    Addressee {
        user: sign_in.user.clone(),
        organization: organization.map(|membership| membership.place.clone()),
        workspace: workspace.map(|membership| membership.place.clone()),
    }
}

fn place(deployment: &LocalDeployment, call: &Call<'_>) -> Result<Place, Refusal> {
    let active = call.session(deployment)?.active().ok_or_else(unauthorized)?;
    Ok(Place {
        session: call.session.clone(),
        sign_in: active.id.clone(),
        filter: filter::read(call.request)?,
    })
}

fn unauthorized() -> Refusal {
    Refusal::plain(401, "Unauthorized")
}

fn notification(one: &Notification) -> Frame {
    let mut data = without_blanks(tree(one));
    if let Some(data) = data.as_object_mut() {
        data.retain(|key, _| KEYS.contains(&key.as_str()));
    }
    frame(&json!({ "type": "notification", "data": data }))
}

fn frame(content: &Value) -> Frame {
    Frame::Text(content.to_string())
}
