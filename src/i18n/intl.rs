//! The browser's `Intl` as the kit calls it. Not for apps: they have `Intl` themselves.

use js_sys::{Array, Function, Object, Reflect};
use wasm_bindgen::{JsCast as _, JsValue};

/// A new object of a class such as `PluralRules`; none for a language tag that is none.
pub fn construct(class: &str, locale: &str, options: &JsValue) -> Option<JsValue> {
    let intl = Reflect::get(&js_sys::global(), &"Intl".into()).ok()?;
    let class = Reflect::get(&intl, &class.into()).ok()?;
    let arguments = Array::of2(&locale.into(), options);
    Reflect::construct(class.dyn_ref::<Function>()?, &arguments).ok()
}

/// A function that belongs to an object.
pub fn method(object: &JsValue, name: &str) -> Option<Function> {
    Reflect::get(object, &name.into()).ok()?.dyn_into().ok()
}

/// What such a function makes of one argument, when that is a text.
pub fn said(object: &JsValue, name: &str, argument: &JsValue) -> Option<String> {
    method(object, name)?.call1(object, argument).ok()?.as_string()
}

/// Options of such a class.
pub fn options(entries: &[(&str, &str)]) -> Object {
    let object = Object::new();
    for (key, value) in entries {
        // A plain object takes any key.
        let _ = Reflect::set(&object, &(*key).into(), &(*value).into());
    }
    object
}
