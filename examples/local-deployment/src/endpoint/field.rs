//! Fields that several forms share: names, descriptions, pictures, lists of addresses.

use super::{Call, image};
use crate::access::is_rule;
use crate::deployment::LocalDeployment;
use crate::http::Refusal;

/// Longest name, in characters.
const LONGEST_NAME: usize = 255;
/// Longest description, in characters.
const LONGEST_DESCRIPTION: usize = 2_000;
/// Most entries of a list of addresses.
const MOST_ADDRESSES: usize = 500;

/// The form's `name`; `None` when it has none.
pub(super) fn name(call: &Call<'_>) -> Result<Option<Box<str>>, Refusal> {
    let Some(text) = call.request.form("name").map(str::trim).filter(|text| !text.is_empty()) else {
        return Ok(None);
    };
    text_within(text, "Name", LONGEST_NAME)?;
    if text.contains(['\n', '\r', '\t']) {
        return Err(Refusal::plain(400, "Name contains characters that are not allowed"));
    }
    Ok(Some(text.into()))
}

/// The form's `name`, which must be there.
pub(super) fn required_name(call: &Call<'_>) -> Result<Box<str>, Refusal> {
    name(call)?.ok_or_else(|| Refusal::plain(400, "Name is required"))
}

/// The form's `description`, perhaps empty; `None` when it has none.
pub(super) fn description(call: &Call<'_>) -> Result<Option<Box<str>>, Refusal> {
    if !call.request.has_form("description") {
        return Ok(None);
    }
    let text = call.request.form("description").unwrap_or_default().trim();
    text_within(text, "Description", LONGEST_DESCRIPTION)?;
    Ok(Some(text.into()))
}

/// Refuses a text that is too long or has control characters other than line breaks and tabs.
pub(super) fn text_within(text: &str, what: &str, longest: usize) -> Result<(), Refusal> {
    if text.chars().count() > longest {
        return Err(Refusal::plain(
            400,
            format!("{what} must not exceed {longest} characters"),
        ));
    }
    let is_odd = |character: char| character.is_control() && !matches!(character, '\n' | '\r' | '\t');
    if text.contains(is_odd) {
        return Err(Refusal::plain(
            400,
            format!("{what} contains characters that are not allowed"),
        ));
    }
    Ok(())
}

/// The form's `whitelisted_ips`, which may be sent as one field with a line per entry; empty when it has none.
pub(super) fn addresses(call: &Call<'_>) -> Result<Vec<Box<str>>, Refusal> {
    let fields = call.request.form_all("whitelisted_ips").into_iter();
    let entries: Vec<&str> = fields
        .flat_map(|field| field.split([',', '\n']))
        .map(str::trim)
        .filter(|entry| !entry.is_empty())
        .collect();
    if entries.len() > MOST_ADDRESSES {
        let text = format!("No more than {MOST_ADDRESSES} IP addresses are allowed");
        return Err(Refusal::plain(400, text));
    }
    if entries.iter().any(|entry| !is_rule(entry)) {
        return Err(Refusal::plain(400, "Invalid IP address or CIDR range"));
    }
    Ok(entries.into_iter().map(Into::into).collect())
}

/// What a form says about the picture.
pub(super) enum Picture {
    Unchanged,
    Removed,
    New(Box<str>),
}

/// Keeps the form's `image`, if it is a file; the text `null` means that there shall be none. Ask last: a picture is kept
/// even if the rest of the form is refused.
pub(super) fn picture(deployment: &mut LocalDeployment, call: &Call<'_>) -> Result<Picture, Refusal> {
    match (call.request.file("image"), call.request.form("image")) {
        (Some(file), _) => image::keep(deployment, file)
            .map(|address| Picture::New(address.into()))
            .ok_or_else(|| Refusal::plain(400, "Invalid image")),
        (None, Some("null")) => Ok(Picture::Removed),
        (None, _) => Ok(Picture::Unchanged),
    }
}

impl Picture {
    /// Puts the picture's address where the old one stands, and forgets the old picture.
    pub(super) fn replace(self, deployment: &mut LocalDeployment, old: &str) -> Box<str> {
        match self {
            Self::Unchanged => old.into(),
            Self::Removed => {
                image::forget(deployment, old);
                Box::default()
            }
            Self::New(address) => {
                image::forget(deployment, old);
                address
            }
        }
    }
}
