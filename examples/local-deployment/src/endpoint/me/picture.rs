//! `POST /me/profile-picture`: the user's own picture.

use serde_json::Value;

use super::account::{own, own_mut};
use crate::deployment::LocalDeployment;
use crate::endpoint::{Answer, Call, Outcome, image};
use crate::http::Refusal;

const NO_PICTURE: &str = "The file must be a PNG, JPEG, GIF or WebP picture of at most 5 MB";

/// Takes a picture in the place of the one before.
pub(super) fn upload(deployment: &mut LocalDeployment, call: &Call<'_>) -> Outcome {
    own(deployment, call)?;
    let file = call.request.file("file");
    let file = file.ok_or_else(|| Refusal::plain(400, "File is required"))?;
    let address = image::keep(deployment, file).ok_or_else(|| Refusal::plain(400, NO_PICTURE))?;
    replace(deployment, call, &address)?;
    Ok(Answer::Data(Value::Null))
}

/// Goes back to no picture at all.
pub(super) fn remove(deployment: &mut LocalDeployment, call: &Call<'_>) -> Result<(), Refusal> {
    replace(deployment, call, "")
}

fn replace(deployment: &mut LocalDeployment, call: &Call<'_>, address: &str) -> Result<(), Refusal> {
    let user = &mut own_mut(deployment, call)?.user;
    let old = std::mem::replace(&mut user.profile_picture_url, address.into());
    user.has_profile_picture = !address.is_empty();
    image::forget(deployment, &old);
    Ok(())
}
