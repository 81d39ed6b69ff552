//! The clipboard.

use js_sys::{Promise, Reflect};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

use crate::i18n::intl::method;

/// Puts a text into the clipboard; whether the browser let it.
pub(crate) async fn copy(text: &str) -> bool {
    let Some(promise) = write(text) else { return false };
    JsFuture::from(Promise::resolve(&promise)).await.is_ok()
}

/// Pages without a secure connection have no clipboard.
fn write(text: &str) -> Option<JsValue> {
    let navigator = web_sys::window()?.navigator();
    let clipboard = Reflect::get(&navigator, &"clipboard".into()).ok()?;
    method(&clipboard, "writeText")?.call1(&clipboard, &text.into()).ok()
}
