//! `GET /uploads/{id}`: the pictures that people uploaded.

use wacht_yew::client::{Method, Response};

use crate::deployment::LocalDeployment;
use crate::http::{Incoming, Refusal, content, failure};

/// Serves a picture; `None` for other paths.
pub(super) fn answer(deployment: &LocalDeployment, request: &Incoming) -> Option<Response> {
    let id = request.path.strip_prefix("/uploads/")?;
    let image = deployment.images.get(id).filter(|_| request.method == Method::Get);
    let Some(image) = image else {
        return Some(failure(&Refusal::unknown_route(), None));
    };
    Some(content(200, &image.media_type, image.content.clone()))
}

/// Keeps an uploaded picture and gives its address; `None` when it is no picture or too large.
pub(super) fn keep(deployment: &mut LocalDeployment, file: &[u8]) -> Option<String> {
    let id = deployment.random.hex::<16>();
    deployment.images.keep(&id, file)?;
    Some(format!("{}/uploads/{id}", deployment.origin()))
}

/// Forgets the picture of an address that [`keep`] gave out.
pub(super) fn forget(deployment: &mut LocalDeployment, address: &str) {
    if let Some((_, id)) = address.rsplit_once("/uploads/") {
        deployment.images.remove(id);
    }
}
