//! What takes the place of a part of the browser for a while.

use js_sys::Function;
use wasm_bindgen::JsValue;

use super::browser::{call, get, object, window};

/// Takes the place of one of the browser's functions until it is dropped.
pub(crate) struct Instead {
    target: JsValue,
    name: &'static str,
    before: JsValue,
}

impl Instead {
    pub(crate) fn put(target: JsValue, name: &'static str, value: JsValue) -> Self {
        let before = get(&target, name);
        define(&target, name, value);
        Self { target, name, before }
    }

    /// A function of the credentials, given by its body.
    pub(crate) fn credentials(name: &'static str, body: &str) -> Self {
        let function = Function::new_with_args("request", body);
        Self::put(get(&window().navigator(), "credentials"), name, function.into())
    }

    /// Something of the class of passkeys.
    pub(crate) fn class(name: &'static str, value: JsValue) -> Self {
        Self::put(get(&js_sys::global(), "PublicKeyCredential"), name, value)
    }

    /// A browser that knows no passkeys.
    pub(crate) fn no_passkeys() -> Self {
        Self::put(js_sys::global().into(), "PublicKeyCredential", JsValue::UNDEFINED)
    }
}

impl Drop for Instead {
    fn drop(&mut self) {
        define(&self.target, self.name, self.before.clone());
    }
}

fn define(target: &JsValue, name: &str, value: JsValue) {
    let property = [
        ("configurable", true.into()),
        ("writable", true.into()),
        ("value", value),
    ];
    let class = get(&js_sys::global(), "Object");
    call(
        &class,
        "defineProperty",
        &[target.clone(), name.into(), object(&property)],
    );
}
