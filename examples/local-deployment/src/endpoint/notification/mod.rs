//! Notifications: the list, the unread count, the marks on them, the stream.

mod draft;
mod filter;
mod stream;

pub use stream::{Frame, NotificationStream};

use serde_json::json;
use wacht_yew::client::Method;
use wacht_yew::wire::{ErrorCode, Notification, Timestamp};

use super::{Answer, Call, Outcome};
use crate::deployment::LocalDeployment;
use crate::http::Refusal;
use crate::store::{Addressee, notification_number};
use crate::view::{tree, without_blanks};

/// Notifications a page has unless told, and at most.
const PAGE: usize = 20;
const LARGEST_PAGE: usize = 100;
/// Unread ones are counted up to here: nobody shows more than "9+".
const COUNTED: usize = 10;

/// Answers what stands under `/notifications`.
pub(super) fn dispatch(deployment: &mut LocalDeployment, call: &Call<'_>, path: &[&str]) -> Outcome {
    match (call.request.method, path) {
        (Method::Get, []) => list(deployment, call),
        (Method::Get, ["scope-unread"]) => scope_unread(deployment, call),
        (Method::Get, ["stream"]) => Err(Refusal::plain(426, "Upgrade Required")),
        (Method::Post, ["mark-all-read"]) => mark_all_read(deployment, call),
        (Method::Post, ["archive-all-read"]) => archive_all_read(deployment, call),
        (Method::Post, [id, "read"]) => mark_read(deployment, call, id, true),
        (Method::Post, [id, "unread"]) => mark_read(deployment, call, id, false),
        (Method::Post, [id, "archive"]) => archive(deployment, call, id),
        (Method::Post, [id, "star"]) => star(deployment, call, id),
        _ => Err(Refusal::unknown_route()),
    }
}

/// Newest first; `cursor` is the id of the last one seen.
fn list(deployment: &LocalDeployment, call: &Call<'_>) -> Outcome {
    let addressee = addressee(deployment, call)?;
    let filter = filter::read(call.request)?;
    let limit = number(call, "limit")?.map_or(PAGE, |limit| usize::try_from(limit).unwrap_or(LARGEST_PAGE));
    let limit = limit.clamp(1, LARGEST_PAGE);
    let cursor = number(call, "cursor")?.unwrap_or(u64::MAX);
    let mut notifications: Vec<_> = deployment
        .notifications
        .list(&addressee, &filter, call.now)
        .filter(|one| notification_number(&one.id) < cursor)
        .take(limit + 1)
        .map(|one| without_blanks(tree(one)))
        .collect();
    let has_more = notifications.len() > limit;
    notifications.truncate(limit);
    Ok(Answer::Data(
        json!({ "notifications": notifications, "has_more": has_more }),
    ))
}

/// Archived ones do not count unless asked for.
fn scope_unread(deployment: &LocalDeployment, call: &Call<'_>) -> Outcome {
    let addressee = addressee(deployment, call)?;
    let mut filter = filter::read(call.request)?;
    filter.is_archived = filter.is_archived.or(Some(false));
    let unread = deployment
        .notifications
        .list(&addressee, &filter, call.now)
        .filter(|one| !one.is_read);
    Ok(Answer::Data(json!({ "count": unread.take(COUNTED).count() })))
}

fn mark_all_read(deployment: &mut LocalDeployment, call: &Call<'_>) -> Outcome {
    let addressee = addressee(deployment, call)?;
    let filter = filter::read(call.request)?;
    let affected = deployment
        .notifications
        .update(&addressee, &filter, call.now, |one| set_read(one, true, call.now));
    Ok(Answer::Data(json!({ "affected": affected })))
}

fn archive_all_read(deployment: &mut LocalDeployment, call: &Call<'_>) -> Outcome {
    let addressee = addressee(deployment, call)?;
    let filter = filter::read(call.request)?;
    let affected = deployment.notifications.update(&addressee, &filter, call.now, |one| {
        let is_due = one.is_read && !one.is_archived;
        if is_due {
            set_archived(one, true, call.now);
        }
        is_due
    });
    Ok(Answer::Data(json!({ "affected": affected })))
}

fn mark_read(deployment: &mut LocalDeployment, call: &Call<'_>, id: &str, is_read: bool) -> Outcome {
    let one = find(deployment, call, id)?;
    set_read(one, is_read, call.now);
    let message = if is_read {
        "Notification marked as read"
    } else {
        "Notification marked as unread"
    };
    Ok(Answer::Data(json!({ "message": message, "success": true })))
}

fn archive(deployment: &mut LocalDeployment, call: &Call<'_>, id: &str) -> Outcome {
    let one = find(deployment, call, id)?;
    let is_archived = !one.is_archived;
    set_archived(one, is_archived, call.now);
    let message = if is_archived {
        "Notification archived"
    } else {
        "Notification unarchived"
    };
    Ok(Answer::Data(
        json!({ "message": message, "is_archived": is_archived, "success": true }),
    ))
}

fn star(deployment: &mut LocalDeployment, call: &Call<'_>, id: &str) -> Outcome {
    let one = find(deployment, call, id)?;
    one.is_starred = !one.is_starred;
    let is_starred = one.is_starred;
    let message = if is_starred {
        "Notification starred"
    } else {
        "Notification unstarred"
    };
    Ok(Answer::Data(
        json!({ "message": message, "is_starred": is_starred, "success": true }),
    ))
}

/// A notification of the signed-in user, marked as changed now.
fn find<'d>(deployment: &'d mut LocalDeployment, call: &Call<'_>, id: &str) -> Result<&'d mut Notification, Refusal> {
    let user = call.user(deployment)?;
    let one = deployment
        .notifications
        .of_user(&user, id, call.now)
        .ok_or_else(|| Refusal::plain(404, "Notification not found"))?;
    one.updated_at = Some(call.now);
    Ok(one)
}

/// Whether anything changed.
fn set_read(one: &mut Notification, is_read: bool, now: Timestamp) -> bool {
    let changes = one.is_read != is_read;
    if changes {
        one.is_read = is_read;
        one.read_at = is_read.then_some(now);
    }
    changes
}

fn set_archived(one: &mut Notification, is_archived: bool, now: Timestamp) {
    one.is_archived = is_archived;
    one.archived_at = is_archived.then_some(now);
}

/// The signed-in user, with the organization and workspace that are active.
fn addressee(deployment: &LocalDeployment, call: &Call<'_>) -> Result<Addressee, Refusal> {
    let active = call.session(deployment)?.active();
    let active = active.ok_or_else(|| Refusal::plain(401, "Unauthorized"))?;
    Ok(stream::addressee(deployment, active))
}

fn number(call: &Call<'_>, name: &str) -> Result<Option<u64>, Refusal> {
    let text = call.request.query(name);
    text.map(|text| text.parse().map_err(|_| Refusal::coded(400, ErrorCode::BadRequestBody)))
        .transpose()
}
