//! The kit in pages with the resets that Tailwind and Bootstrap publish: it looks as it does without.

use std::{env, fs};

use anyhow::{Context as _, Result, ensure};
use e2e::{Scene, Stage};
use serde_json::{Value, json};

/// What every element of the kit looks like, by name. Said of the whole page and meant for its text, not to be seen in the
/// kit: how wide a tab is, and whether a phone makes text larger by itself.
const LOOKS: &str = "const unseen = new Set(['tab-size', '-webkit-text-size-adjust', 'text-size-adjust']);\
    for (const animation of document.getAnimations()) { try { animation.finish() } catch { animation.cancel() } }\
    return [...document.querySelectorAll('.wa-root, .wa-root *:not(svg *)')].map(node => {\
        const lines = [`${node.localName}.${node.className}`];\
        for (const pseudo of ['', '::before', '::after', '::placeholder', '::backdrop']) {\
            const style = getComputedStyle(node, pseudo);\
            if (pseudo === '::placeholder' ? !node.placeholder : pseudo === '::backdrop' ? node.localName !== 'dialog'\
                : pseudo && style.content === 'none') continue;\
            for (const name of style) {\
                if (name === 'outline-width' && style.outlineStyle === 'none') continue;\
                if (pseudo === '::backdrop' && !name.startsWith('background')) continue;\
                if (!name.startsWith('--') && !unseen.has(name)) lines.push(`${pseudo} ${name}: ${style.getPropertyValue(name)}`);\
            }\
        }\
        return lines;\
    })";

/// The page with one more stylesheet: before the kit's own, as one that the page links is before what the kit adopts; or
/// after it, where a page says first which of its layers come before the kit's.
const DRESS: &str = "const sheet = text => { const made = new CSSStyleSheet(); made.replaceSync(text); return made };\
    window.undressed ??= [...document.adoptedStyleSheets];\
    const own = sheet(arguments[0]), order = sheet('@layer theme, base, wacht, components, utilities;');\
    document.adoptedStyleSheets = arguments[1] ? [own, ...undressed] : [order, ...undressed, own]";
/// Whether a bare heading of the page's own lost its margin.
const IS_RESET: &str = "const probe = document.body.appendChild(document.createElement('h4'));\
    const margin = getComputedStyle(probe).marginBlockStart; probe.remove(); return margin === '0px'";
/// The kit's parts keep their room, whatever the sheet does to what is around them.
const ROOM: &str = "const sheet = new CSSStyleSheet();\
    sheet.replaceSync('.page, .page * > .wa-root { inline-size: 960px !important; max-inline-size: none !important; padding: 0 !important }');\
    document.adoptedStyleSheets.push(sheet)";

/// Nothing is under the mouse any more, nor on its way to look as if.
const IS_AT_REST: &str = "return !document.querySelector('.wa-root :hover')\
    && document.getAnimations().every(animation => animation.playState !== 'running')";

/// The published sheets, as apps link them: Tailwind's in its layer, Bootstrap's whole.
fn published() -> Result<[(&'static str, String); 2]> {
    let read = |variable: &str| -> Result<String> {
        let file = env::var(variable).with_context(|| format!("{variable} is not set: run `cargo xtask test e2e`"))?;
        fs::read_to_string(&file).with_context(|| format!("{file} cannot be read"))
    };
    let tailwind = format!("@layer base {{ {} }}", read("TAILWIND_CSS")?);
    Ok([("Tailwind", tailwind), ("Bootstrap", read("BOOTSTRAP_CSS")?)])
}

/// Shows a scene in pages with each of them.
async fn looks_the_same(scene: Scene) -> Result<()> {
    let stage = Stage::of(scene).await?;
    stage.play(scene).await?;
    let browser = &stage.browser;
    browser.hold_still().await?;
    browser.until("the mouse to be away", IS_AT_REST, Vec::new()).await?;
    browser.eval(ROOM, Vec::new()).await?;
    let plain = browser.eval(LOOKS, Vec::new()).await?;
    ensure!(
        plain.as_array().is_some_and(|all| all.len() > 8),
        "there is nothing to look at"
    );
    for (name, css) in published()? {
        for is_first in [true, false] {
            browser.eval(DRESS, vec![json!(css), json!(is_first)]).await?;
            let is_reset = browser.eval(IS_RESET, Vec::new()).await?;
            ensure!(is_reset == true, "{name} does not reset the page");
            let differences = differences(&plain, &browser.eval(LOOKS, Vec::new()).await?);
            let place = if is_first { "before" } else { "after" };
            ensure!(
                differences.is_empty(),
                "{name} {place} the kit's sheet changes {}: {differences:#?}",
                scene.name()
            );
        }
    }
    stage.close().await
}

/// A button that has a background and borders is drawn by them, whichever of the two it says.
fn is_drawn_alike(before: &Value, after: &Value) -> bool {
    *before == json!(" appearance: auto") && *after == json!(" appearance: button")
}

/// The first values in which two looks differ.
fn differences(plain: &Value, dressed: &Value) -> Vec<String> {
    let nodes = |looks: &Value| looks.as_array().cloned().unwrap_or_default();
    let (plain, dressed) = (nodes(plain), nodes(dressed));
    if plain.len() != dressed.len() {
        return vec![format!("{} elements in place of {}", dressed.len(), plain.len())];
    }
    let mut found = Vec::new();
    for (one, other) in plain.iter().zip(&dressed) {
        let pairs = nodes(one).into_iter().zip(nodes(other));
        found.extend(
            pairs
                .filter(|(one, other)| one != other && !is_drawn_alike(one, other))
                .map(|(before, after)| format!("{} {before} / {after}", one[0])),
        );
    }
    found.truncate(40);
    found
}

#[tokio::test]
async fn the_sign_in() -> Result<()> {
    looks_the_same(Scene::IdentifierError).await
}

#[tokio::test]
async fn the_code() -> Result<()> {
    looks_the_same(Scene::CodeError).await
}

#[tokio::test]
async fn the_sign_up() -> Result<()> {
    looks_the_same(Scene::SignUpErrors).await
}

#[tokio::test]
async fn the_account_with_a_dialog() -> Result<()> {
    looks_the_same(Scene::AccountPasswordError).await
}

#[tokio::test]
async fn the_account_with_a_switch() -> Result<()> {
    looks_the_same(Scene::AccountTwoStepOn).await
}

#[tokio::test]
async fn the_menu() -> Result<()> {
    looks_the_same(Scene::MenuAccounts).await
}

#[tokio::test]
async fn the_switcher() -> Result<()> {
    looks_the_same(Scene::SwitcherSearch).await
}

#[tokio::test]
async fn what_creates_an_organization() -> Result<()> {
    looks_the_same(Scene::CreateInviteResults).await
}
