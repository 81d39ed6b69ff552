//! One call to the API, before it becomes a request.

use std::borrow::Cow;

use super::{Body, Method, form};

/// One call before it is sent.
pub(super) struct Call {
    pub(super) method: Method,
    pub(super) path: Cow<'static, str>,
    pub(super) query: Vec<(&'static str, String)>,
    /// Content type and bytes.
    pub(super) body: Option<(String, Vec<u8>)>,
    /// Whether it changes something, whatever its method.
    pub(super) is_act: bool,
}

impl Call {
    pub(super) fn get(path: impl Into<Cow<'static, str>>) -> Self {
        Self {
            method: Method::Get,
            path: path.into(),
            query: Vec::new(),
            body: None,
            is_act: false,
        }
    }

    /// A call that the API has as GET although it uses something up: never joined with another one.
    pub(super) fn get_once(path: impl Into<Cow<'static, str>>) -> Self {
        Self {
            is_act: true,
            ..Self::get(path)
        }
    }

    pub(super) fn post(path: impl Into<Cow<'static, str>>) -> Self {
        Self {
            method: Method::Post,
            ..Self::get_once(path)
        }
    }

    pub(super) fn patch(path: impl Into<Cow<'static, str>>) -> Self {
        Self {
            method: Method::Patch,
            ..Self::get_once(path)
        }
    }

    /// Adds a query parameter, unless the value is empty.
    pub(super) fn query(mut self, name: &'static str, value: impl Into<String>) -> Self {
        let value = value.into();
        if !value.is_empty() {
            self.query.push((name, value));
        }
        self
    }

    /// Written at once, and where it is known of which kind it is: kinds that an app never sends are no part of its wasm.
    #[inline]
    pub(super) fn body(mut self, body: Body) -> Self {
        self.body = body.encode();
        self
    }
}

/// A path with an id in it; what is special in an address is escaped.
pub(super) fn path_of(before: &str, id: &str, after: &str) -> String {
    format!("{before}/{}{after}", form::encoded(id))
}
