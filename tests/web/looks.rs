//! How everything on a page looks, and what an app's own rules do to it.

use js_sys::{Array, Function};
use wasm_bindgen::JsValue;
use web_sys::Element;

use super::{Page, document, window};

/// What resets do to bare elements, in one sheet.
pub(crate) const RESET: &str =
    "*, ::before, ::after { box-sizing: content-box; margin: 0; padding: 0; border: 0 solid red }
    button { all: unset } input { all: unset; border: 3px dotted lime; width: 90px }
    h1, h2, p { all: unset; font-size: 40px; margin: 30px } a { color: inherit; text-decoration: underline overline }
    button, input, optgroup, select, textarea { font-family: monospace; font-size: 100%; color: inherit }
    img, svg, video { display: block; vertical-align: middle } img, video { max-width: 100%; height: auto }
    section, header, div, span, form, label { letter-spacing: 3px; line-height: 3; text-transform: uppercase }
    ol, ul, menu { list-style: square } [hidden] { display: none }";

/// A `<style>` element in front of the app, gone with the test.
pub(crate) struct Sheet(Element);

impl Sheet {
    pub(crate) fn new(css: &str) -> Self {
        let element = document().create_element("style").expect("a style element");
        element.set_text_content(Some(css));
        let head = document().query_selector("head").ok().flatten().expect("a head");
        head.append_child(&element).expect("a head takes a style element");
        Self(element)
    }
}

impl Drop for Sheet {
    fn drop(&mut self) {
        self.0.remove();
    }
}

pub(crate) fn computed(element: &Element, property: &str) -> String {
    let style = window().get_computed_style(element).ok().flatten();
    style
        .expect("the element is in the page")
        .get_property_value(property)
        .unwrap_or_default()
}

/// Asks the browser in one go: a page of the kit has a hundred thousand computed values. What moves has arrived.
const LOOKS: &str = "for (const animation of place.getAnimations({ subtree: true })) {
    try { animation.finish() } catch { animation.cancel() }
}
return [...place.querySelectorAll('.wa-root, .wa-root *:not(svg *)')].map(node => {
    const lines = [`${node.tagName} ${node.className}`];
    for (const pseudo of ['', '::before', '::after', '::placeholder']) {
        const style = getComputedStyle(node, pseudo);
        if (pseudo === '::placeholder' ? !node.placeholder : pseudo && style.content === 'none') continue;
        for (const property of style) {
            if (!property.startsWith('--')) lines.push(`${pseudo} ${property}: ${style.getPropertyValue(property)}`);
        }
    }
    return lines.join('\\n');
})";

/// Everything about how each element of a root looks.
pub(crate) fn looks(page: &Page) -> Vec<String> {
    let ask = Function::new_with_args("place", LOOKS);
    let answer = ask
        .call1(&JsValue::NULL, page.place())
        .expect("every element has a style");
    Array::from(&answer)
        .iter()
        .filter_map(|look| look.as_string())
        .collect()
}

/// The lines in which two looks differ.
pub(crate) fn differences(one: &[String], other: &[String]) -> Vec<String> {
    let mut found = Vec::new();
    assert_eq!(one.len(), other.len(), "the same elements");
    for (one, other) in one.iter().zip(other) {
        let name = one.lines().next().unwrap_or_default();
        for (one, other) in one.lines().zip(other.lines()).filter(|(one, other)| one != other) {
            found.push(format!("{name}: {one} / {other}"));
        }
    }
    found
}
