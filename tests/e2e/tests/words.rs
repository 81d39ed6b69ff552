//! Every word on every screen comes from the catalogue: in the pseudo-language, what is not in brackets is a literal.

use std::fmt::Write as _;

use anyhow::{Result, ensure};
use e2e::{Language, Scene, Stage};
use serde_json::{Value, json};

/// Into how many tests the scenes are divided.
const PARTS: usize = 4;

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
            if (isStrange(text) && !parent.closest('bdi, style, [data-wa-part=avatar], option') && !isData(text)) {
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
    // The app and its people, organizations and workspaces, as the local deployment knows them.
    "Analytical Engines",
];

async fn strange(scene: Scene) -> Result<Value> {
    let stage = Stage::of(scene).await?;
    stage.play(scene).await?;
    stage.browser.speak(Language::Pseudo).await?;
    let found = stage.browser.eval(STRANGE, vec![json!(DATA)]).await?;
    stage.close().await?;
    Ok(found)
}

/// Looks at each scene of a part, and tells about all of them at once.
async fn check(part: usize) -> Result<()> {
    let mut text = String::new();
    for scene in Scene::ALL.iter().skip(part).step_by(PARTS) {
        let found = strange(*scene).await?;
        if found != json!([]) {
            // Writing to a String cannot fail.
            let _ = writeln!(text, "{}: {found:#}", scene.name());
        }
    }
    ensure!(text.is_empty(), "not from the catalogue:\n{text}");
    Ok(())
}

#[tokio::test]
async fn every_word_is_of_the_catalogue_in_the_first_part_of_the_scenes() -> Result<()> {
    check(0).await
}

#[tokio::test]
async fn every_word_is_of_the_catalogue_in_the_second_part_of_the_scenes() -> Result<()> {
    check(1).await
}

#[tokio::test]
async fn every_word_is_of_the_catalogue_in_the_third_part_of_the_scenes() -> Result<()> {
    check(2).await
}

#[tokio::test]
async fn every_word_is_of_the_catalogue_in_the_fourth_part_of_the_scenes() -> Result<()> {
    check(3).await
}
