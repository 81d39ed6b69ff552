//! Compares what is shown with committed pictures, where letters are drawn as they were drawn for those.
//!
//! A picture holds the kit's part of the window alone, in few colours, which keeps it small. Whether a machine can be
//! compared at all is found out before: fonts and browsers draw differently, and [`Renderer`] notices.

use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use std::{env, fs};

use anyhow::{Context as _, Result, ensure};
use serde_json::json;

use super::is_accepting;
use super::record::records_folder;
use crate::image::Image;
use crate::{Browser, Scene, Scheme, Screen};

/// The folder of the committed pictures, below this package.
pub const PICTURES: &str = "pictures";

/// A channel of a pixel may differ by this much (of 255) before the pixel counts as another one: smoothed edges.
const SAME_COLOUR: u8 = 48;
/// So many pixels of ten thousand may be others.
const OTHERS_PER_10000: usize = 5;

/// Times, dates and secrets keep their room in a picture, and nothing else: they differ from run to run.
const HIDE: &str = "const sheet = window.hiding = new CSSStyleSheet();\
    const parts = '.wa-qr, .wa-key-text, [data-wa-part=backup-codes] li, [data-wa-part=countdown], [data-section=devices] .wa-row-detail, [data-section=two-step] .wa-row-detail, \
        [data-section=passkeys] .wa-row-detail';\
    sheet.replaceSync(`${parts} { visibility: hidden !important }`);\
    document.adoptedStyleSheets.push(sheet)";
const SHOW: &str = "document.adoptedStyleSheets = document.adoptedStyleSheets.filter(sheet => sheet !== window.hiding)";

const PROBE: &str = "const canvas = document.createElement('canvas'); canvas.width = 480; canvas.height = 64;\
    const pen = canvas.getContext('2d'); const text = 'Analytical Engines, Grüße, 0123456789 «»';\
    pen.font = '14px system-ui'; pen.fillText(text, 4, 20); pen.font = '600 20px system-ui'; pen.fillText(text, 4, 52);\
    return canvas.toDataURL()";

/// How a machine draws: its browser's version and its letters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Renderer(String);

impl Renderer {
    /// This machine's.
    ///
    /// # Errors
    /// When the browser does not answer.
    pub async fn here(browser: &Browser) -> Result<Self> {
        let version = browser.cdp("Browser.getVersion", json!({})).await?;
        let product = version["product"].as_str().unwrap_or_default();
        let major = product.split('.').next().unwrap_or_default();
        let mut hasher = DefaultHasher::new();
        browser.eval(PROBE, Vec::new()).await?.to_string().hash(&mut hasher);
        Ok(Self(format!("{major}, letters {:016x}\n", hasher.finish())))
    }

    /// The one that drew the committed pictures; `None` when there are none.
    pub fn committed() -> Option<Self> {
        fs::read_to_string(folder().join("renderer.txt")).ok().map(Self)
    }
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(PICTURES)
}

/// What differs from the committed picture; empty when nothing does, or when this machine draws otherwise.
pub(super) async fn compare_picture(browser: &Browser, scene: Scene, screen: Screen, scheme: Scheme) -> Result<String> {
    // The gates to come find the page as it is without a mouse over it, compared or not.
    browser.hold_still().await?;
    if !is_accepting() && env::var_os("COMPARE_PICTURES").is_none() {
        return Ok(String::new());
    }
    let here = Renderer::here(browser).await?;
    if !is_accepting() && Renderer::committed().as_ref() != Some(&here) {
        tell_once(&here);
        return Ok(String::new());
    }
    browser.eval(HIDE, Vec::new()).await?;
    let actual = photograph(browser).await?;
    browser.eval(SHOW, Vec::new()).await?;
    let name = format!("{}-{}-{}.png", scene.name(), scheme.name(), screen.name());
    let path = folder().join(&name);
    let committed = fs::read(&path).ok().map(|bytes| Image::read(&bytes)).transpose()?;
    let wrong = match &committed {
        None => Some("there is no committed picture".to_owned()),
        Some(committed) => differs(committed, &actual),
    };
    let Some(wrong) = wrong else {
        return Ok(String::new());
    };
    if is_accepting() {
        fs::create_dir_all(folder())?;
        fs::write(folder().join("renderer.txt"), here.0)?;
        fs::write(&path, actual.packed()?).with_context(|| format!("{} cannot be written", path.display()))?;
        return Ok(String::new());
    }
    let shown = keep(&name, committed.as_ref(), &actual)?;
    Ok(format!("  {PICTURES}/{name}: {wrong}{shown}\n"))
}

/// Writes what was seen, and where that differs, beside the records.
fn keep(name: &str, committed: Option<&Image>, actual: &Image) -> Result<String> {
    let Some(folder) = records_folder().map(|folder| folder.join(PICTURES)) else {
        return Ok(String::new());
    };
    fs::create_dir_all(&folder)?;
    let path = folder.join(name);
    fs::write(&path, actual.packed()?)?;
    if let Some(committed) = committed.filter(|committed| committed.size() == actual.size()) {
        let marked = actual.marked(|at| is_other(committed.pixel(at), actual.pixel(at)));
        fs::write(path.with_extension("difference.png"), marked.packed()?)?;
    }
    Ok(format!("; see {}", path.display()))
}

async fn photograph(browser: &Browser) -> Result<Image> {
    let mut clip = browser.ask("place").await?;
    let has_area = clip["width"].as_f64() > Some(0.0) && clip["height"].as_f64() > Some(0.0);
    ensure!(has_area, "nothing of the kit is to be seen");
    // Two device pixels make one of the picture.
    clip["scale"] = json!(0.5);
    let answer = browser
        .cdp("Page.captureScreenshot", json!({ "format": "png", "clip": clip }))
        .await?;
    let data = answer["data"].as_str().context("no picture")?;
    Image::read(&crate::base64::decode(data)?)
}

fn differs(committed: &Image, actual: &Image) -> Option<String> {
    let ((width, height), (new_width, new_height)) = (committed.size(), actual.size());
    if (width, height) != (new_width, new_height) {
        return Some(format!("{width} x {height} became {new_width} x {new_height}"));
    }
    let all = width as usize * height as usize;
    let others = (0..all)
        .filter(|at| is_other(committed.pixel(*at), actual.pixel(*at)))
        .count();
    (others * 10_000 > all * OTHERS_PER_10000).then(|| format!("{others} of {all} pixels differ"))
}

fn is_other(one: [u8; 3], other: [u8; 3]) -> bool {
    one.iter()
        .zip(other)
        .any(|(one, other)| one.abs_diff(other) > SAME_COLOUR)
}

fn tell_once(here: &Renderer) {
    static TOLD: OnceLock<()> = OnceLock::new();
    TOLD.get_or_init(|| {
        let drawn = Renderer::committed().map_or_else(|| "nobody".to_owned(), |renderer| renderer.0.trim().to_owned());
        eprintln!(
            "Pictures are not compared: they were drawn by {drawn}, and this machine draws as {}.",
            here.0.trim()
        );
    });
}
