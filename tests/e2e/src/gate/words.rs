//! Every word on every screen comes from the catalogue: in the pseudo-language, what is not in brackets is a literal.

use anyhow::Result;
use serde_json::{Value, json};

use crate::Browser;

/// Texts and names of the kit's roots that have letters and stand in no brackets. What servers, people and the app itself say
/// is set apart by `bdi` and by the parts that show it.
const STRANGE: &str = r#"
    const said = text => text.replace(/\s+/g, ' ').trim();
    const isStrange = text => /\p{L}/u.test(text) && !/^\[.*\]$/.test(text);
    const isData = text => arguments[0].some(pattern => new RegExp(`^(?:${pattern})$`, 'u').test(text));
    const found = new Set();
    for (const root of document.querySelectorAll('.wa-root')) {
        const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) {
            const text = said(walker.currentNode.data);
            const parent = walker.currentNode.parentElement;
            if (isStrange(text) && !parent.closest(arguments[1]) && !isData(text)) {
                found.add(`text: ${text} <${parent.localName} class="${parent.className.baseVal ?? parent.className}">`);
            }
        }
        for (const node of [root, ...root.querySelectorAll('*')]) {
            for (const name of ['aria-label', 'aria-description', 'aria-valuetext', 'aria-roledescription', 'alt', 'title', 'placeholder']) {
                const text = said(node.getAttribute(name) ?? '');
                if (isStrange(text) && !isData(text)) {
                    found.add(`${name}: ${text} <${node.localName} class="${node.className.baseVal ?? node.className}">`);
                }
            }
        }
    }
    return [...found];
"#;

/// What is data wherever it stands.
const DATA: &[&str] = &[
    // Addresses, phone numbers with their country, what an authenticator shows.
    r"\S+@\S+",
    r"[A-Z]{2} \+\d+",
    r"[A-Z2-7 ]{16,}",
    // Whom a button is about stands behind its name.
    r"\[.*\] (\S+@\S+|\+[\d ]+)",
    // Backup codes, and how they look.
    "[0-9A-Z]{4}-[0-9A-Z]{4}",
    // A sentence of the deployment's own settings, and a line that the demo adds to a menu.
    "I agree to the Terms of Service and Privacy Policy",
    "Choose account",
    // The app and its people, organizations and workspaces, as the local deployment knows them.
    "Analytical Engines",
];

/// Where data stands, and what was said before the page changed its language.
const APART: &str = "bdi, style, option, [data-wa-part=avatar], [aria-live], .wa-outcome, .wa-banner, \
    .wa-menu-button-name, .wa-invitee-note, .wa-place-here, .wa-phone-code";

/// What the page says in words that are not of the catalogue, while it speaks the pseudo-language.
pub(super) async fn literals(browser: &Browser) -> Result<Vec<String>> {
    let found = browser.eval(STRANGE, vec![json!(DATA), json!(APART)]).await?;
    let lines = found.as_array().into_iter().flatten();
    Ok(lines.filter_map(Value::as_str).map(str::to_owned).collect())
}
