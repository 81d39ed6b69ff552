//! Where an app may ask to be sent in the end.

use wacht_yew::wire::Mode;

use super::Call;
use crate::deployment::LocalDeployment;
use crate::http::{Address, Refusal, same_site};

/// Longer addresses are refused.
const LONGEST: usize = 2_048;

/// The address that a call asks for in its query, not checked but for its length.
pub(super) fn wanted<'a>(call: &Call<'a>) -> Result<Option<&'a str>, Refusal> {
    let address = call.request.query("redirect_uri");
    if address.is_some_and(|address| address.len() > LONGEST) {
        return Err(Refusal::plain(400, "redirect_uri is too long"));
    }
    Ok(address)
}

/// Any absolute http(s) address in staging; in production https and the site of the deployment's pages.
pub(super) fn check<'a>(deployment: &LocalDeployment, redirect_uri: &'a str) -> Result<Address<'a>, Refusal> {
    let Some(address) = Address::parse(redirect_uri) else {
        return Err(Refusal::plain(
            400,
            "redirect_uri must be an absolute http or https URL",
        ));
    };
    if deployment.settings.mode != Mode::Production {
        return Ok(address);
    }
    if !address.is_https() {
        return Err(Refusal::plain(400, "redirect_uri must use https"));
    }
    if !same_site(address.host(), &deployment.settings.frontend_host) {
        let text = "redirect_uri must be on the frontend host, a subdomain of it or the same domain";
        return Err(Refusal::plain(400, text));
    }
    Ok(address)
}
