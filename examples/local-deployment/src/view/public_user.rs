//! What members of one organization see of each other.

use serde_json::{Value, json};
use wacht_yew::wire::User;

/// Names, picture and primary address; nothing about how the user signs in.
pub(crate) fn public_user(user: &User) -> Value {
    let address = user.primary_email_address.as_ref().map(|address| {
        json!({
            "id": address.id,
            "email": address.email,
            "is_primary": true,
            "verified": address.verified,
        })
    });
    json!({
        "id": user.id,
        "first_name": user.first_name,
        "last_name": user.last_name,
        "username": user.username,
        "availability": user.availability,
        "has_profile_picture": user.has_profile_picture,
        "profile_picture_url": user.profile_picture_url,
        "primary_email_address": address,
        "public_metadata": user.public_metadata,
    })
}
