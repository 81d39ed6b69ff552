//! Somebody is back from an enterprise provider: in, or at the sign-in page with a reason.

use wacht_yew::client::Response;
use wacht_yew::wire::{ErrorCode, Mode, SessionId, SignInAttempt, SignInMethod, Timestamp, UserId};

use crate::deployment::LocalDeployment;
use crate::endpoint::journey::{Errand, Journey};
use crate::endpoint::organization::join;
use crate::endpoint::{Call, browser_session, newcomer, provider_attempt, redirect, sign_in, sign_in_attempt};
use crate::http::{Address, Incoming, Refusal, failure, found};
use crate::store::{Identity, Trust};

const UNKNOWN: &str = "There is no account for this address, and this connection does not create accounts.";
const FOREIGN: &str = "This address does not belong to the domain of the connection.";
/// Longer texts of a provider are cut.
const LONGEST: usize = 200;

/// A way back whose state is good.
pub(super) struct Arrival<'a> {
    call: Call<'a>,
    journey: Journey,
    waiting: SignInAttempt,
    pub(super) trust: Trust,
}

/// Why somebody is turned away, as the sign-in page is told.
pub(super) struct Denial {
    error: String,
    description: String,
}

impl Denial {
    pub(super) fn new(error: &str, description: &str) -> Self {
        let cut = |text: &str| text.chars().take(LONGEST).collect();
        Self {
            error: cut(error),
            description: cut(description),
        }
    }
}

impl From<Refusal> for Denial {
    fn from(refusal: Refusal) -> Self {
        Self::new("access_denied", refusal.message())
    }
}

impl<'a> Arrival<'a> {
    /// Reads the state; without a good one nobody knows where to go on, so the refusal is a plain one.
    pub(super) fn read(
        deployment: &mut LocalDeployment,
        request: &'a Incoming,
        state: Option<&str>,
        now: Timestamp,
    ) -> Result<Self, Response> {
        let invalid = || failure(&Refusal::coded(400, ErrorCode::InvalidState), None);
        let journey = state.and_then(|state| Journey::read(deployment, state, Errand::Enterprise, now));
        let journey = journey.ok_or_else(invalid)?;
        if !is_own_browser(deployment, request, &journey.session, now) {
            return Err(invalid());
        }
        if let Some(session) = deployment.sessions.get_mut(&journey.session) {
            session.touch(now);
        }
        let call = Call {
            request,
            session: journey.session.clone(),
            now,
        };
        let waiting = provider_attempt::waiting(deployment, &call, &journey.subject, &SignInMethod::EnterpriseSso);
        let waiting = waiting.ok().flatten().cloned().ok_or_else(invalid)?;
        let trust = deployment.directory.trust(&journey.provider).ok_or_else(invalid)?;
        Ok(Self {
            call,
            journey,
            waiting,
            trust,
        })
    }

    pub(super) fn connection(&self) -> &str {
        &self.journey.provider
    }

    /// Signs in whom the provider named, and sends the browser on.
    pub(super) fn finish(self, deployment: &mut LocalDeployment, identified: Result<Identity, Denial>) -> Response {
        let target = identified.and_then(|identity| self.enter(deployment, &identity));
        let address = target.unwrap_or_else(|denial| self.sign_in_page(deployment, &denial));
        let mut response = found(&address);
        browser_session::hand_back(deployment, &self.journey.session, &mut response);
        response
    }

    /// Neither a second factor nor the profile is asked for: that is the organization's business.
    fn enter(&self, deployment: &mut LocalDeployment, identity: &Identity) -> Result<String, Denial> {
        let target = self.target(deployment)?;
        sign_in::refuse_one_too_many(deployment, &self.call)?;
        let user = self.user(deployment, identity)?;
        let attempt = SignInAttempt {
            user_id: Some(user),
            first_method_authenticated: true,
            remaining_steps: Vec::new(),
            ..self.waiting.clone()
        };
        sign_in_attempt::settle(deployment, &self.call, attempt)?;
        Ok(target)
    }

    fn user(&self, deployment: &mut LocalDeployment, identity: &Identity) -> Result<UserId, Denial> {
        let host = identity.email.rsplit_once('@').map(|(_, host)| host);
        if host != Some(&*self.trust.domain) {
            return Err(Denial::new("access_denied", FOREIGN));
        }
        let known = deployment.accounts.by_email(&identity.email);
        let user = match known.map(|account| account.user.id.clone()) {
            Some(user) => {
                provider_attempt::admit(deployment, &self.call, &user)?;
                user
            }
            None if self.trust.jit_enabled => self.newcomer(deployment, identity)?,
            None => return Err(Denial::new("access_denied", UNKNOWN)),
        };
        newcomer::verify(deployment, &user, &identity.email, "enterprise_sso", self.call.now);
        Ok(user)
    }

    fn newcomer(&self, deployment: &mut LocalDeployment, identity: &Identity) -> Result<UserId, Refusal> {
        let user = newcomer::welcome(deployment, identity)?;
        join::if_room(deployment, &self.trust.organization, &user, self.call.now);
        Ok(user)
    }

    /// Where the app wants to go, else where the deployment sends people, with the session in staging.
    fn target(&self, deployment: &LocalDeployment) -> Result<String, Refusal> {
        let settings = &deployment.settings;
        let address = match self.journey.redirect_uri.as_deref() {
            Some(wanted) => redirect::check(deployment, wanted)?,
            None => Address::parse(&settings.ui_settings.after_signin_redirect_url)
                .or_else(|| Address::parse(deployment.page_origin()))
                .ok_or_else(|| Refusal::swallowed(500))?,
        };
        if settings.mode == Mode::Production {
            return Ok(address.as_str().to_owned());
        }
        let session = self.call.session(deployment)?;
        Ok(address.with(&[("__dev_session__", &session.token.jwt)]))
    }

    fn sign_in_page(&self, deployment: &LocalDeployment, denial: &Denial) -> String {
        let fallback = format!("{}/sign-in", deployment.page_origin());
        let page = Address::parse(&deployment.settings.ui_settings.sign_in_page_url);
        let reason = [("error", &*denial.error), ("error_description", &*denial.description)];
        let wanted = self
            .journey
            .redirect_uri
            .as_deref()
            .map(|address| ("redirect_uri", address));
        let parameters: Vec<_> = reason.into_iter().chain(wanted).collect();
        match page.or_else(|| Address::parse(&fallback)) {
            Some(page) => page.with(&parameters),
            None => fallback.clone(),
        }
    }
}

/// A browser that carries a session must carry the one of the state. In staging, and after a form from another site, it
/// carries none.
fn is_own_browser(deployment: &mut LocalDeployment, request: &Incoming, session: &SessionId, now: Timestamp) -> bool {
    browser_session::carried(deployment, request, now).is_none_or(|carried| carried == *session)
}
