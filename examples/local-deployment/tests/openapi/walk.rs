//! A walk through the API: each call is made once with success, and its answer compared with the description.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;
use wacht_local::{Fixtures, LocalDeployment};
use wacht_yew::client::{Body, Method, Part, PartContent, Request};

use super::common::{Browser, body, request};
use super::spec::Spec;

/// The smallest picture there is.
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0\x1f\x15\xc4\x89";

pub(crate) struct Walk<'a> {
    pub(crate) browser: Browser,
    spec: &'a Spec,
    /// What earlier answers said, by the name it is used under.
    known: BTreeMap<&'static str, String>,
    /// Operations that succeeded.
    pub(crate) succeeded: BTreeSet<(String, String)>,
    /// Calls that did not, with what they said.
    pub(crate) failed: Vec<String>,
    /// Fields that the description does not know.
    pub(crate) unknown: BTreeSet<String>,
}

impl<'a> Walk<'a> {
    pub(crate) fn new(spec: &'a Spec, fixtures: Fixtures) -> Self {
        let browser = Browser {
            deployment: LocalDeployment::new(fixtures, 1),
            token: String::new(),
        };
        Self {
            browser,
            spec,
            known: BTreeMap::new(),
            succeeded: BTreeSet::new(),
            failed: Vec::new(),
            unknown: BTreeSet::new(),
        }
    }

    /// Another browser.
    pub(crate) fn leave(&mut self) {
        self.browser.token.clear();
    }

    pub(crate) fn get(&mut self, target: &str) -> Value {
        self.call(Method::Get, target, Body::Empty)
    }

    pub(crate) fn post(&mut self, target: &str, fields: &[(&'static str, &str)]) -> Value {
        let fields = fields.iter().map(|(name, value)| (*name, self.fill(value))).collect();
        self.call(Method::Post, target, Body::Form(fields))
    }

    /// The same with a picture as one field.
    pub(crate) fn upload(&mut self, target: &str, field: &'static str) -> Value {
        let content = PartContent::File {
            name: "picture.png".into(),
            media_type: "image/png".into(),
            bytes: PNG.into(),
        };
        self.call(
            Method::Post,
            target,
            Body::Multipart(vec![Part { name: field, content }]),
        )
    }

    /// Remembers what stands at a pointer of an answer; requests name it in braces.
    pub(crate) fn keep(&mut self, name: &'static str, answer: &Value, pointer: &str) {
        let value = answer.pointer(pointer).unwrap_or(&Value::Null);
        let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        self.known.insert(name, text);
    }

    /// Remembers the code sent last to an address or number.
    pub(crate) fn keep_code(&mut self, to: &str) {
        let code = self
            .browser
            .deployment
            .inbox(Some(to))
            .into_iter()
            .find_map(|message| message.code);
        self.known.insert("code", code.unwrap_or_default());
    }

    /// Remembers a parameter of the link sent last to an address.
    pub(crate) fn keep_link(&mut self, to: &str, parameters: &[&'static str]) {
        let link = self
            .browser
            .deployment
            .inbox(Some(to))
            .into_iter()
            .find_map(|message| message.link);
        let link = link.unwrap_or_default();
        let query = link.split_once('?').map_or("", |(_, query)| query);
        for (name, value) in form_urlencoded::parse(query.as_bytes()) {
            if let Some(name) = parameters.iter().find(|other| **other == name) {
                self.known.insert(name, value.into_owned());
            }
        }
    }

    pub(crate) fn set(&mut self, name: &'static str, value: String) {
        self.known.insert(name, value);
    }

    pub(crate) fn known(&self, name: &str) -> &str {
        self.known.get(name).map_or("", |value| value)
    }

    fn call(&mut self, method: Method, target: &str, body: Body) -> Value {
        let target = self.fill(target);
        self.send(request(method, &target, body), method, &target)
    }

    fn send(&mut self, request: Request, method: Method, target: &str) -> Value {
        let method = match method {
            Method::Get => "GET",
            Method::Post => "POST",
            Method::Patch => "PATCH",
        };
        let response = self.browser.send(request);
        let answer = body(&response);
        let path = target.split('?').next().unwrap_or_default();
        let operation = self.spec.operation_of(method, path);
        if response.status != 200 {
            self.failed
                .push(format!("{method} {target}: {} {}", response.status, answer["message"]));
            return Value::Null;
        }
        if let Some(operation) = operation {
            self.unknown
                .extend(self.spec.unknown_fields(&operation, &answer["data"]));
            self.succeeded.insert(operation);
        }
        answer["data"].clone()
    }

    fn fill(&self, text: &str) -> String {
        let names = self.known.iter();
        names.fold(text.to_owned(), |text, (name, value)| {
            text.replace(&format!("{{{name}}}"), value)
        })
    }
}
