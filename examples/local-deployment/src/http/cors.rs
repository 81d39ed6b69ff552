//! Which pages may call.

use wacht_yew::client::Response;
use wacht_yew::wire::{Deployment, Mode};

use super::origin::{host_of, same_site};

/// What a preflight allows.
pub(crate) const ALLOWED_METHODS: &str = "GET, POST, HEAD, PUT, DELETE, PATCH, OPTIONS";

/// The origin to allow: any in staging, the deployment's own site in production.
pub(crate) fn allowed_origin<'a>(settings: &Deployment, origin: Option<&'a str>) -> Option<&'a str> {
    let origin = origin?;
    let allowed = settings.mode != Mode::Production || same_site(host_of(origin), &settings.frontend_host);
    allowed.then_some(origin)
}

/// Lets an allowed origin read a response.
pub(crate) fn permit(response: &mut Response, settings: &Deployment, origin: Option<&str>) {
    response.headers.push(("vary".to_owned(), "origin".to_owned()));
    let Some(origin) = allowed_origin(settings, origin) else {
        return;
    };
    response
        .headers
        .push(("access-control-allow-origin".to_owned(), origin.to_owned()));
    response
        .headers
        .push(("access-control-allow-credentials".to_owned(), "true".to_owned()));
    if settings.mode != Mode::Production {
        response.headers.push((
            "access-control-expose-headers".to_owned(),
            "X-Development-Session".to_owned(),
        ));
    }
}
