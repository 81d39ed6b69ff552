//! Which notifications a query means.

use wacht_yew::wire::{ErrorCode, NotificationSeverity};

use crate::http::{Incoming, Refusal};
use crate::store::NotificationFilter;

/// Reads the filters of a query; lists may be repeated or joined by commas.
///
/// A list of ids narrows its own channel, and stands for it where no channel is named. Nothing at all means personal ones.
pub(super) fn read(request: &Incoming) -> Result<NotificationFilter, Refusal> {
    let mut filter = NotificationFilter {
        is_read: flag(request, "is_read")?,
        is_archived: flag(request, "is_archived")?,
        is_starred: flag(request, "is_starred")?,
        severity: request.query("severity").map(severity).transpose()?,
        ..NotificationFilter::default()
    };
    let mut channels = list(request, "channels");
    channels.extend(request.query("scope"));
    for channel in &channels {
        match *channel {
            "all" => {
                filter.personal = true;
                filter.organizations = Some(Vec::new());
                filter.workspaces = Some(Vec::new());
            }
            "current" => filter.current = true,
            "user" => filter.personal = true,
            "organization" => filter.organizations = Some(Vec::new()),
            "workspace" => filter.workspaces = Some(Vec::new()),
            _ => return Err(nonsense()),
        }
    }
    let (organizations, workspaces) = (list(request, "organization_ids"), list(request, "workspace_ids"));
    filter.personal |= channels.is_empty() && organizations.is_empty() && workspaces.is_empty();
    if !organizations.is_empty() {
        filter.organizations = Some(organizations.into_iter().map(Into::into).collect());
    }
    if !workspaces.is_empty() {
        filter.workspaces = Some(workspaces.into_iter().map(Into::into).collect());
    }
    Ok(filter)
}

fn list<'a>(request: &'a Incoming, name: &str) -> Vec<&'a str> {
    let values = request.query_all(name);
    values
        .into_iter()
        .flat_map(|value| value.split(','))
        .map(str::trim)
        .filter(|value| !value.is_empty())
        .collect()
}

fn flag(request: &Incoming, name: &str) -> Result<Option<bool>, Refusal> {
    match request.query(name) {
        None => Ok(None),
        Some("true" | "1") => Ok(Some(true)),
        Some("false" | "0") => Ok(Some(false)),
        Some(_) => Err(nonsense()),
    }
}

/// One of the four that exist.
pub(super) fn severity(text: &str) -> Result<NotificationSeverity, Refusal> {
    match NotificationSeverity::from(text) {
        NotificationSeverity::Unknown(_) => Err(nonsense()),
        severity => Ok(severity),
    }
}

fn nonsense() -> Refusal {
    Refusal::coded(400, ErrorCode::BadRequestBody)
}
