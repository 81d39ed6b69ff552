//! Where pages of the kit lead, by the deployment's rule.

use super::DeploymentContext;
use crate::client::{Origin, Secret, form, without_parameter};
use crate::flow::invitation::take_invitation;
use crate::flow::redirect::{RedirectRule, SafeRedirect, escaped};
use crate::wire::AttemptId;

/// The name of the query parameter that carries the way back.
const REDIRECT_PARAMETER: &str = "redirect_uri";

/// Where a finished sign-in leads: `redirect_uri` of the address bar if allowed, the configured target, the page's root.
pub(crate) fn after_sign_in(context: &DeploymentContext) -> SafeRedirect {
    asked_or(context, &context.ui.after_signin_redirect_url)
}

/// Where a finished sign-up leads, in the same way.
pub(crate) fn after_sign_up(context: &DeploymentContext) -> SafeRedirect {
    asked_or(context, &context.ui.after_signup_redirect_url)
}

fn asked_or(context: &DeploymentContext, configured: &str) -> SafeRedirect {
    let rule = rule(context);
    let asked = redirect_uri().filter(|asked| rule.check(asked).is_some_and(|target| !leads_here(&target)));
    rule.choose(asked.as_deref(), configured)
}

/// Where a page leads that something came back to: the target given at the start if allowed, else the configured one.
pub(crate) fn after_return(context: &DeploymentContext, asked: Option<&str>, configured: &str) -> SafeRedirect {
    let asked = asked.map(str::to_owned).or_else(redirect_uri);
    rule(context).choose(asked.as_deref(), configured)
}

/// The sign-in page, which goes on with an attempt and afterwards leads to the target given at the start.
///
/// Where the deployment names no sign-in page, the hosted one.
pub(crate) fn resume_page(context: &DeploymentContext, attempt: &AttemptId, asked: Option<&str>) -> SafeRedirect {
    let back = asked.map(str::to_owned).or_else(redirect_uri);
    let hosted = hosted_page(context, "/sign-in");
    let with_attempt = |page: &str| {
        let page = with_parameter(page, "signin_attempt_id", attempt.as_str());
        page_with_return(context, &page, back.clone())
    };
    [&*context.ui.sign_in_page_url, &hosted]
        .into_iter()
        .filter(|page| !page.is_empty())
        .find_map(with_attempt)
        .unwrap_or_else(|| rule(context).choose(None, "/"))
}

/// A way to get the account that an invitation is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Joining {
    SignIn,
    SignUp,
}

/// The page on which an invited address signs in, or up, which afterwards leads back here with the token.
///
/// Where the deployment names no such page, the hosted one.
pub(crate) fn joining_page(
    context: &DeploymentContext,
    joining: Joining,
    email: &str,
    token: Option<&Secret>,
) -> Option<SafeRedirect> {
    let (configured, path) = match joining {
        Joining::SignIn => (&*context.ui.sign_in_page_url, "/sign-in"),
        Joining::SignUp => (&*context.ui.sign_up_page_url, "/sign-up"),
    };
    let hosted = hosted_page(context, path);
    [configured, &*hosted]
        .into_iter()
        .filter(|page| !page.is_empty())
        .find_map(|page| {
            let is_here = rule(context).check_configured(page)?.is_same_origin();
            let back = token.and_then(|token| invitation_address(token, is_here));
            page_with_return(context, &with_parameter(page, "invited_email", email), back)
        })
}

/// The sign-up page with an invitation to the deployment, and the `redirect_uri` of this page.
///
/// `None` when the deployment names no sign-up page.
pub(crate) fn invited_sign_up_page(context: &DeploymentContext, token: &Secret) -> Option<SafeRedirect> {
    let page = with_parameter(&context.ui.sign_up_page_url, "invite_token", token.expose());
    sibling_page(context, &page)
}

/// This page with the token in its address: a path for a page of the same origin, whole for any other.
fn invitation_address(token: &Secret, is_here: bool) -> Option<String> {
    let page = this_page()?;
    let page = take_invitation(&page).1.unwrap_or(page);
    let page = with_parameter(&page, "token", token.expose());
    let origin = web_sys::window()?.location().origin().ok()?;
    Some(if is_here { page } else { format!("{origin}{page}") })
}

/// An address with one parameter more, unless that is empty.
fn with_parameter(address: &str, name: &str, value: &str) -> String {
    if address.is_empty() || value.is_empty() {
        return address.to_owned();
    }
    let (address, fragment) = address.split_at(address.find('#').unwrap_or(address.len()));
    let separator = if address.contains('?') { '&' } else { '?' };
    let mut query = String::new();
    form::append_pair(&mut query, name, value);
    format!("{address}{separator}{query}{fragment}")
}

/// A page of the hosted pages; empty when the deployment has none.
fn hosted_page(context: &DeploymentContext, path: &str) -> String {
    let frontend_host = context.deployment().map(|deployment| &*deployment.frontend_host);
    let hosted = frontend_host.and_then(Origin::of_host);
    hosted.map(|origin| format!("{origin}{path}")).unwrap_or_default()
}

/// The target with scheme and host, as servers want to be told it.
pub(crate) fn absolute(target: &SafeRedirect) -> String {
    let origin = web_sys::window().and_then(|window| window.location().origin().ok());
    match origin.filter(|_| target.is_same_origin()) {
        Some(origin) => format!("{origin}{}", target.href()),
        None => target.href().to_owned(),
    }
}

/// Whether a target is this very page, where somebody who just signed in has nothing left to do.
fn leads_here(target: &SafeRedirect) -> bool {
    let path = web_sys::window().and_then(|window| window.location().pathname().ok());
    let target_path = target.href().split(['?', '#']).next();
    target.is_same_origin() && path.as_deref() == target_path
}

/// The sign-in page, which afterwards leads to the `redirect_uri` of this page, or back to this page.
///
/// `None` when the deployment names no sign-in page.
pub(crate) fn sign_in_page(context: &DeploymentContext) -> Option<SafeRedirect> {
    page_with_return(context, &context.ui.sign_in_page_url, redirect_uri().or_else(this_page))
}

/// The sign-up page, likewise.
pub(crate) fn sign_up_page(context: &DeploymentContext) -> Option<SafeRedirect> {
    page_with_return(context, &context.ui.sign_up_page_url, redirect_uri().or_else(this_page))
}

/// The sign-in page as the place to add an account, which afterwards leads back to this page.
pub(crate) fn add_account_page(context: &DeploymentContext) -> Option<SafeRedirect> {
    page_with_return(context, &context.ui.sign_in_page_url, this_page())
}

/// The sign-in page with an identifier to begin with, and the `redirect_uri` of this page passed on.
pub(crate) fn sign_in_page_for(context: &DeploymentContext, identifier: &str) -> Option<SafeRedirect> {
    let page = with_parameter(&context.ui.sign_in_page_url, "invited_email", identifier);
    sibling_page(context, &page)
}

/// A page of the settings with the `redirect_uri` of this page passed on, such as the sign-up page's link.
pub(crate) fn sibling_page(context: &DeploymentContext, page: &str) -> Option<SafeRedirect> {
    page_with_return(context, page, redirect_uri())
}

/// A page that the settings name.
pub(crate) fn configured_page(context: &DeploymentContext, page: &str) -> Option<SafeRedirect> {
    rule(context).check_configured(page)
}

fn page_with_return(context: &DeploymentContext, page: &str, back: Option<String>) -> Option<SafeRedirect> {
    let rule = rule(context);
    let bare = rule.check_configured(page)?;
    let Some(back) = back.and_then(|back| rule.check(&back)) else {
        return Some(bare);
    };
    // A page elsewhere would take a path for one of its own.
    let back = match bare.is_same_origin() {
        true => back.href().to_owned(),
        false => absolute(&back),
    };
    let (page, _) = without_parameter(page, REDIRECT_PARAMETER).unwrap_or_else(|| (page.to_owned(), String::new()));
    rule.check_configured(&with_parameter(&page, REDIRECT_PARAMETER, &back))
        .or_else(|| rule.check_configured(&page))
}

fn rule(context: &DeploymentContext) -> RedirectRule {
    let page = web_sys::window().and_then(|window| window.location().origin().ok());
    let api = || context.auth.0.client().key().api().clone();
    let page = page.and_then(|origin| Origin::parse(&origin)).unwrap_or_else(api);
    let allowed = context
        .overwrites
        .allowed_redirect_origins
        .iter()
        .filter_map(|origin| Origin::parse(origin));
    let deployment = context.deployment().cloned().unwrap_or_default();
    RedirectRule::new(&deployment, page).with_allowed(allowed)
}

fn redirect_uri() -> Option<String> {
    let query = web_sys::window()?.location().search().ok()?;
    let query = query.strip_prefix('?')?;
    form::value_of(query, REDIRECT_PARAMETER)
}

/// This very page with scheme and host, for servers to lead back to.
pub(crate) fn this_address() -> String {
    let origin = web_sys::window().and_then(|window| window.location().origin().ok());
    [origin, this_page()].into_iter().flatten().collect()
}

fn this_page() -> Option<String> {
    let location = web_sys::window()?.location();
    let page = [
        location.pathname().ok()?,
        location.search().ok()?,
        location.hash().ok()?,
    ];
    Some(escaped(&page.concat()))
}
