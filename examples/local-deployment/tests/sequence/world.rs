//! Several people at one deployment, each in a browser of their own.

use std::collections::BTreeSet;

use serde_json::Value as Json;
use wacht_local::{Fixtures, LocalDeployment, Person};
use wacht_yew::client::{Body, Method, Response};
use wacht_yew::wire::Session;

use super::calls::{Call, Value};
use super::common::{NOON, body, get, post, request, sent};

/// Sessions at a time.
pub(crate) const SESSIONS: usize = 3;
const PASSWORD: &str = "Engines-1843!";

pub(crate) struct World {
    pub(crate) deployment: LocalDeployment,
    tokens: Vec<String>,
    /// Ids that any session has seen.
    seen: Vec<String>,
}

/// What only this session says and only it may hear.
pub(crate) fn canary(session: usize) -> String {
    format!("canary{session}of{session}bird")
}

fn address(session: usize) -> String {
    format!("{}@example.com", canary(session))
}

impl World {
    /// Everybody is signed in, has an organization and a notification.
    pub(crate) fn new() -> Self {
        let mut fixtures = Fixtures::empty();
        fixtures.people = (0..SESSIONS)
            .map(|session| Person::new(&address(session), &canary(session), "Bird").with_password(PASSWORD))
            .collect();
        let mut world = Self {
            deployment: LocalDeployment::new(fixtures, 1),
            tokens: vec![String::new(); SESSIONS],
            seen: vec!["1".to_owned()],
        };
        for session in 0..SESSIONS {
            let fields = [
                ("strategy", "plain_email"),
                ("email", &*address(session)),
                ("password", PASSWORD),
            ];
            world.send(session, Method::Post, "/auth/signin", fields.map(own).into());
            let fields = [("name", &*canary(session))];
            world.send(session, Method::Post, "/organizations", fields.map(own).into());
            let draft = serde_json::json!({ "email": address(session), "title": canary(session) });
            let id = world.deployment.notify(&draft, NOON).expect("a notification");
            world.seen.push(id.as_str().to_owned());
        }
        world
    }

    /// Makes a call and gives its answer.
    pub(crate) fn play(&mut self, call: &Call) -> Response {
        self.deployment.advance_clock(call.pause);
        let (method, target) = call.operation.split_once(' ').expect("a method and a target");
        let mut ids = call.ids.iter().cycle();
        let mut target = target.to_owned();
        while target.contains('*') {
            let id = self.text("id", ids.next().expect("ids"), call.session);
            let id: String = form_urlencoded::byte_serialize(id.as_bytes()).collect();
            target = target.replacen('*', &id, 1);
        }
        let fields = call.fields.iter();
        let fields = fields.map(|(name, value)| (*name, self.text(name, value, call.session)));
        let fields = fields.collect();
        let method = if method == "GET" { Method::Get } else { Method::Post };
        self.send(call.session, method, &target, fields)
    }

    pub(crate) fn session(&mut self, session: usize) -> Session {
        let response = self.send(session, Method::Get, "/session", Vec::new());
        serde_json::from_value(body(&response)["data"].clone()).expect("a session")
    }

    /// What a call would be answered; nothing happens.
    pub(crate) fn would_answer(&self, session: usize, target: &str) -> Response {
        let mut copy = LocalDeployment::load(&self.deployment.save()).expect("what was saved");
        let separator = if target.contains('?') { '&' } else { '?' };
        let request = post(
            &format!("{target}{separator}__dev_session__={}", self.tokens[session]),
            &[],
        );
        sent(copy.handle(request, NOON))
    }

    fn send(&mut self, session: usize, method: Method, target: &str, fields: Vec<(&'static str, String)>) -> Response {
        let separator = if target.contains('?') { '&' } else { '?' };
        let target = format!("{target}{separator}__dev_session__={}", self.tokens[session]);
        let request = match method {
            Method::Get => get(&target),
            _ => request(method, &target, Body::Form(fields)),
        };
        let response = sent(self.deployment.handle(request, NOON));
        if let Some(token) = response.header("x-development-session") {
            self.tokens[session] = token.to_owned();
        }
        let mut ids = BTreeSet::new();
        collect_ids(&serde_json::from_slice(&response.body).unwrap_or_default(), &mut ids);
        ids.retain(|id| !self.seen.contains(id));
        self.seen.extend(ids);
        response
    }

    fn text(&self, field: &str, value: &Value, session: usize) -> String {
        match value {
            Value::Fitting(number) => self.fitting(field, *number, session),
            Value::Recent(number) => self.seen[self.seen.len().saturating_sub(number + 1)].clone(),
            Value::Canary if field.contains("email") => format!("{}x@example.com", canary(session)),
            Value::Canary => canary(session),
            Value::Own if field.contains("password") => PASSWORD.to_owned(),
            Value::Own if field == "strategy" => "plain_email".to_owned(),
            Value::Own => address(session),
            Value::Seen(number) => self.seen[number % self.seen.len()].clone(),
            Value::Sent => self.sent_to(session),
            Value::Text(text) => (*text).to_owned(),
            Value::Long(length) => "x".repeat(*length),
        }
    }
}

impl World {
    /// What was sent last to the session's own address: a code, or the token of a link.
    fn sent_to(&self, session: usize) -> String {
        let inbox = self.deployment.inbox(Some(&address(session)));
        let token = |link: String| {
            let (_, query) = link.split_once('?')?;
            let mut pairs = form_urlencoded::parse(query.as_bytes());
            pairs
                .find(|(name, _)| name == "token")
                .map(|(_, token)| token.into_owned())
        };
        let newest = inbox
            .into_iter()
            .find_map(|message| message.code.or(message.link.and_then(token)));
        newest.unwrap_or_default()
    }

    fn fitting(&self, field: &str, number: usize, session: usize) -> String {
        let one_of = |texts: &[&str]| texts[number % texts.len()].to_owned();
        match field {
            "strategy" => one_of(&["plain_email", "email_otp", "magic_link", "phone_otp"]),
            "password" => PASSWORD.to_owned(),
            "email" | "identifier" if number.is_multiple_of(3) => self.text(field, &Value::Canary, session),
            "email" | "identifier" => address(session),
            "verification_code" | "token" => self.sent_to(session),
            "second_factor_policy" => one_of(&["none", "optional", "enforced"]),
            "country_code" | "phone_country_code" => "+1".to_owned(),
            // Different people have different numbers.
            "phone_number" => format!("555010{session:02}{:02}", number % 3),
            "domain" => format!("{}.example.org", canary(session)),
            "permissions" => one_of(&["organization:manage", "organization:member"]),
            "enforce_mfa" => one_of(&["true", "false"]),
            "organization_id" => self.text(field, &Value::Seen(number), session),
            _ => canary(session),
        }
    }
}

fn own((name, value): (&'static str, &str)) -> (&'static str, String) {
    (name, value.to_owned())
}

/// Texts that look like ids.
fn collect_ids(value: &Json, ids: &mut BTreeSet<String>) {
    match value {
        Json::String(text) if text.len() > 15 && text.bytes().all(|byte| byte.is_ascii_digit()) => {
            ids.insert(text.clone());
        }
        Json::Array(items) => items.iter().for_each(|item| collect_ids(item, ids)),
        Json::Object(fields) => fields.values().for_each(|field| collect_ids(field, ids)),
        _ => {}
    }
}
