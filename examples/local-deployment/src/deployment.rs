//! The deployment as one value.

use std::fmt;
use std::net::IpAddr;

use serde_json::Value;
use wacht_yew::client::{Request, Response};
use wacht_yew::wire::{Deployment, Timestamp};

use crate::control::{self, ControlError, Disturbance, Faults, Inbox, Message};
use crate::endpoint;
use crate::fixture::{Fixtures, Origins, publishable_key, settings};
use crate::http::{self, Incoming, http_date, permit};
use crate::key::TokenKey;
use crate::limit::{GuessLimiter, RateLimiter};
use crate::random::Random;
use crate::reply::Reply;
use crate::seal::Seal;
use crate::store::{
    Accounts, Admissions, Ceremonies, ChallengeStore, Codes, Directory, Dns, Enrolments, Grants, Images, Notifications,
    Passkeys, Sessions, Templates, Tickets,
};

/// Where a deployment stands unless told otherwise.
const DEFAULT_ORIGIN: &str = "http://127.0.0.1:8787";

/// Times outside the years 1970 to 9999 are moved to their edge: headers and tokens cannot name them.
const EARLIEST: Timestamp = Timestamp::from_millis(0);
const LATEST: Timestamp = Timestamp::from_millis(253_402_300_799_000);

/// A whole Wacht deployment in memory: pure, deterministic, without threads, clock or files.
///
/// The same fixtures and seed and the same requests at the same times give the same replies.
///
/// ```
/// use wacht_local::{Fixtures, LocalDeployment};
///
/// let deployment = LocalDeployment::new(Fixtures::default(), 1).with_origin("http://127.0.0.1:9000");
/// assert_eq!(deployment.public_key(), LocalDeployment::public_key_of("http://127.0.0.1:9000"));
/// ```
pub struct LocalDeployment {
    pub(crate) fixtures: Fixtures,
    pub(crate) seed: u64,
    pub(crate) origins: Origins,
    pub(crate) clock_lead_ms: i64,
    pub(crate) settings: Deployment,
    pub(crate) random: Random,
    pub(crate) key: TokenKey,
    pub(crate) accounts: Accounts,
    pub(crate) admissions: Admissions,
    pub(crate) directory: Directory,
    pub(crate) enrolments: Enrolments,
    pub(crate) sessions: Sessions,
    pub(crate) ceremonies: Ceremonies,
    pub(crate) challenges: ChallengeStore,
    /// Where the request that is being answered comes from.
    pub(crate) client_address: Option<IpAddr>,
    pub(crate) dns: Dns,
    pub(crate) guesses: GuessLimiter,
    pub(crate) rates: RateLimiter,
    pub(crate) faults: Faults,
    pub(crate) codes: Codes,
    pub(crate) images: Images,
    pub(crate) passkeys: Passkeys,
    pub(crate) inbox: Inbox,
    pub(crate) notifications: Notifications,
    pub(crate) grants: Grants,
    /// The key of the local identity providers.
    pub(crate) provider_key: TokenKey,
    pub(crate) seal: Seal,
    pub(crate) templates: Templates,
    pub(crate) tickets: Tickets,
}

impl LocalDeployment {
    /// A deployment with these people. The seed decides about ids, keys and codes.
    pub fn new(fixtures: Fixtures, seed: u64) -> Self {
        let origins = Origins {
            api: DEFAULT_ORIGIN.to_owned(),
            page: DEFAULT_ORIGIN.to_owned(),
        };
        Self::build(fixtures, seed, origins)
    }

    /// The same deployment, new, with API and pages at this origin, such as `http://127.0.0.1:8787`.
    #[must_use]
    pub fn with_origin(self, origin: &str) -> Self {
        let origin = origin.trim_end_matches('/').to_owned();
        Self::build(
            self.fixtures,
            self.seed,
            Origins {
                api: origin.clone(),
                page: origin,
            },
        )
    }

    /// The same deployment, new, with the app's pages at an origin of their own.
    #[must_use]
    pub fn with_page_origin(self, origin: &str) -> Self {
        let page = origin.trim_end_matches('/').to_owned();
        Self::build(self.fixtures, self.seed, Origins { page, ..self.origins })
    }

    fn build(fixtures: Fixtures, seed: u64, origins: Origins) -> Self {
        let mut random = Random::new(seed);
        let mut apart = Random::new(!seed);
        let mut settings = settings(&origins, &mut random);
        let key = TokenKey::new(&mut random);
        let accounts = Accounts::new(&fixtures.people, &mut random);
        let directory = Directory::new(
            &fixtures.organizations,
            &accounts,
            &mut settings.b2b_settings,
            &settings.id,
            &origins.api,
            &mut random,
        );
        Self {
            fixtures,
            seed,
            origins,
            clock_lead_ms: 0,
            settings,
            random,
            key,
            accounts,
            admissions: Admissions::default(),
            directory,
            enrolments: Enrolments::default(),
            sessions: Sessions::new(),
            ceremonies: Ceremonies::default(),
            challenges: ChallengeStore::default(),
            client_address: None,
            dns: Dns::default(),
            guesses: GuessLimiter::default(),
            rates: RateLimiter::default(),
            faults: Faults::default(),
            codes: Codes::default(),
            images: Images::default(),
            passkeys: Passkeys::default(),
            inbox: Inbox::default(),
            notifications: Notifications::default(),
            grants: Grants::default(),
            provider_key: TokenKey::new(&mut apart),
            seal: Seal::new(&mut apart),
            templates: Templates::default(),
            tickets: Tickets::default(),
        }
    }

    /// Answers one request at one time. Whatever the request, there is a reply.
    pub fn handle(&mut self, request: Request, now: Timestamp) -> Reply {
        let now = self.virtual_time(now);
        let request = Incoming::new(request);
        if control::is_control(&request.path) {
            let response = control::answer(self, &request, now);
            return self.finish(response, &request, now).into();
        }
        let disturbance = match self.disturb(&request) {
            Ok(disturbance) => disturbance,
            Err(reply) => {
                let response = reply.response.map(|response| self.finish(response, &request, now));
                return Reply { response, ..reply };
            }
        };
        let response = endpoint::answer(self, &request, now);
        let response = self.finish(response, &request, now);
        Reply {
            response: (!disturbance.answer_lost).then_some(response),
            delay_ms: disturbance.delay_ms,
        }
    }

    /// What the faults do to a request that is handled all the same, or the reply that takes the place of any other.
    pub(crate) fn disturb(&mut self, request: &Incoming) -> Result<Disturbance, Reply> {
        let disturbance = self.faults.disturb(&request.path);
        let delay_ms = disturbance.delay_ms;
        if !disturbance.dropped && disturbance.status.is_none() {
            return Ok(disturbance);
        }
        let status = disturbance.status.filter(|_| !disturbance.dropped);
        Err(Reply {
            response: status.map(endpoint::faulty),
            delay_ms,
        })
    }

    /// The time as this deployment sees it.
    pub(crate) fn virtual_time(&self, now: Timestamp) -> Timestamp {
        now.plus_millis(self.clock_lead_ms).clamp(EARLIEST, LATEST)
    }

    /// What every response has: a date, and leave to be read by the pages that may.
    pub(crate) fn finish(&self, mut response: Response, request: &Incoming, now: Timestamp) -> Response {
        response.headers.push(("date".to_owned(), http_date(now)));
        let origin = request.header("origin");
        // The controls are for this machine's own pages, whatever the deployment allows.
        if !control::is_control(&request.path) || origin.is_some_and(http::is_loopback) {
            permit(&mut response, &self.settings, origin);
        }
        response
    }

    /// Answers a browser's question whether `origin` may call; it leaves no trace.
    pub fn preflight(&self, origin: Option<&str>, requested_headers: Option<&str>) -> Response {
        let mut response = Response {
            status: 204,
            headers: Vec::new(),
            body: Vec::new(),
        };
        permit(&mut response, &self.settings, origin);
        if http::allowed_origin(&self.settings, origin).is_some() {
            let mut allow = |name: &str, value: &str| {
                response.headers.push((name.to_owned(), value.to_owned()));
            };
            allow("access-control-allow-methods", http::ALLOWED_METHODS);
            allow("access-control-allow-headers", requested_headers.unwrap_or("*"));
        }
        response
    }

    /// The publishable key that names this deployment.
    pub fn public_key(&self) -> String {
        self.origins.publishable_key()
    }

    /// The publishable key of a deployment at this origin.
    pub fn public_key_of(origin: &str) -> String {
        publishable_key(origin.trim_end_matches('/'))
    }

    /// The origin of the API.
    pub fn origin(&self) -> &str {
        &self.origins.api
    }

    /// The origin of the app's pages.
    pub fn page_origin(&self) -> &str {
        &self.origins.page
    }

    /// The people and organizations that the deployment started with.
    pub fn fixtures(&self) -> &Fixtures {
        &self.fixtures
    }

    /// What the deployment says about itself.
    pub fn settings(&self) -> &Deployment {
        &self.settings
    }

    /// The faults in force.
    pub fn faults(&self) -> &Faults {
        &self.faults
    }

    /// The virtual clock's lead, in milliseconds.
    pub fn clock_lead_ms(&self) -> i64 {
        self.clock_lead_ms
    }

    /// Back to the fixtures: no sessions, no faults, settings and clock as at the start. Another seed gives other ids.
    pub fn reset(&mut self, seed: Option<u64>) {
        let fixtures = std::mem::replace(&mut self.fixtures, Fixtures::empty());
        *self = Self::build(fixtures, seed.unwrap_or(self.seed), self.origins.clone());
    }

    /// Merges JSON into the settings, such as `{"auth_settings": {"passkey": {"enabled": false}}}`; `null` unsets.
    ///
    /// # Errors
    /// When a name or a value means nothing; then nothing was changed.
    pub fn merge_settings(&mut self, patch: &Value) -> Result<(), ControlError> {
        self.settings = control::merge_settings(&self.settings, patch)?;
        Ok(())
    }

    /// Merges JSON into the faults (see [`Faults`] for the names); an empty object ends all of them.
    ///
    /// # Errors
    /// When a name or a value means nothing; then nothing was changed.
    pub fn set_faults(&mut self, patch: &Value) -> Result<(), ControlError> {
        match patch.as_object() {
            None => return Err(ControlError::new("faults must be a JSON object")),
            Some(object) if object.is_empty() => self.faults = Faults::default(),
            Some(_) => self.faults = control::merged(&self.faults, patch)?,
        }
        Ok(())
    }

    /// Moves the deployment's clock forward; it cannot go back.
    pub fn advance_clock(&mut self, millis: u64) {
        let millis = i64::try_from(millis).unwrap_or(i64::MAX);
        self.clock_lead_ms = self.clock_lead_ms.saturating_add(millis);
    }

    /// The mails and text messages sent so far, newest first; with an address or number, only those to it.
    pub fn inbox(&self, to: Option<&str>) -> Vec<Message> {
        self.inbox.to(to)
    }
}

impl fmt::Debug for LocalDeployment {
    /// Without people and keys.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("LocalDeployment")
            .field("origin", &self.origins.api)
            .field("seed", &self.seed)
            .field("sessions", &self.sessions.len())
            .field("faults", &self.faults)
            .finish_non_exhaustive()
    }
}
