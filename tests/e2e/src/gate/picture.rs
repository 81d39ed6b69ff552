//! Compares what is shown with committed pictures, where letters are drawn as they were drawn for those.
//!
//! A picture holds the kit's part of the window alone, in few colours, which keeps it small. Whether a machine can be
//! compared at all is found out before: fonts and browsers draw differently, and [`Renderer`] notices.

use std::fs::{self, OpenOptions};
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::io::Write as _;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, ensure};
use serde_json::{Value, json};

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

/// What is not the kit's in a picture, and the browser does not draw the same every time: the demo's own choices of language
/// and look.
const APART: &str = "return [...document.querySelectorAll('header select')].map(node => node.getBoundingClientRect())\
    .map(({ left, top, right, bottom }) => [left, top, right, bottom])";

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
        // With a window of its own or without, it draws the same.
        let product = version["product"]
            .as_str()
            .unwrap_or_default()
            .trim_start_matches("Headless");
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
    let here = Renderer::here(browser).await?;
    if !is_accepting() && Renderer::committed().as_ref() != Some(&here) {
        tell_of_another_renderer(&here)?;
        return Ok(String::new());
    }
    browser.eval(HIDE, Vec::new()).await?;
    let (actual, apart) = photograph(browser).await?;
    browser.eval(SHOW, Vec::new()).await?;
    let name = format!("{}-{}-{}.png", scene.name(), scheme.name(), screen.name());
    tell_of_comparison(&name)?;
    let path = folder().join(&name);
    let committed = fs::read(&path).ok().map(|bytes| Image::read(&bytes)).transpose()?;
    let wrong = match &committed {
        None => Some("there is no committed picture".to_owned()),
        Some(committed) => differs(committed, &actual, &apart),
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
    let shown = keep(&name, committed.as_ref(), &actual, &apart)?;
    Ok(format!("  {PICTURES}/{name}: {wrong}{shown}\n"))
}

/// Writes what was seen, and where that differs, beside the records.
fn keep(name: &str, committed: Option<&Image>, actual: &Image, apart: &[Area]) -> Result<String> {
    let Some(folder) = records_folder().map(|folder| folder.join(PICTURES)) else {
        return Ok(String::new());
    };
    fs::create_dir_all(&folder)?;
    let path = folder.join(name);
    fs::write(&path, actual.packed()?)?;
    if let Some(committed) = committed.filter(|committed| committed.size() == actual.size()) {
        let marked = actual.marked(|at| is_other(committed, actual, apart, at));
        fs::write(path.with_extension("difference.png"), marked.packed()?)?;
    }
    Ok(format!("; see {}", path.display()))
}

/// A part of a picture: left, top, right and bottom in pixels.
#[derive(Clone, Copy, Debug)]
struct Area([f64; 4]);

impl Area {
    /// What surrounds it may be blended with it.
    const EDGE: f64 = 2.0;

    /// Reads one of the page, in a picture that begins at `left` and `top`.
    fn read(value: &Value, left: f64, top: f64) -> Option<Self> {
        let at = |side: usize| value[side].as_f64();
        Some(Self([at(0)? - left, at(1)? - top, at(2)? - left, at(3)? - top]))
    }

    fn holds(self, x: u32, y: u32) -> bool {
        let [left, top, right, bottom] = self.0;
        let (x, y) = (f64::from(x), f64::from(y));
        x >= left - Self::EDGE && x <= right + Self::EDGE && y >= top - Self::EDGE && y <= bottom + Self::EDGE
    }
}

/// The picture, and what is set apart in it.
async fn photograph(browser: &Browser) -> Result<(Image, Vec<Area>)> {
    let mut clip = browser.ask("place").await?;
    let has_area = clip["width"].as_f64() > Some(0.0) && clip["height"].as_f64() > Some(0.0);
    ensure!(has_area, "nothing of the kit is to be seen");
    let [left, top] = ["x", "y"].map(|side| clip[side].as_f64().unwrap_or_default());
    let apart = browser.eval(APART, Vec::new()).await?;
    let apart = apart.as_array().into_iter().flatten();
    let apart = apart.filter_map(|area| Area::read(area, left, top)).collect();
    // Two device pixels make one of the picture.
    clip["scale"] = json!(0.5);
    let answer = browser
        .cdp("Page.captureScreenshot", json!({ "format": "png", "clip": clip }))
        .await?;
    let data = answer["data"].as_str().context("no picture")?;
    Ok((Image::read(&crate::base64::decode(data)?)?, apart))
}

fn differs(committed: &Image, actual: &Image, apart: &[Area]) -> Option<String> {
    let ((width, height), (new_width, new_height)) = (committed.size(), actual.size());
    if (width, height) != (new_width, new_height) {
        return Some(format!("{width} x {height} became {new_width} x {new_height}"));
    }
    let all = width as usize * height as usize;
    // Most lines are the same from end to end.
    let pixels = |line: usize| line * width as usize..(line + 1) * width as usize;
    let others = committed.lines_unlike(actual).flat_map(pixels);
    let others = others.filter(|at| is_other(committed, actual, apart, *at)).count();
    (others * 10_000 > all * OTHERS_PER_10000).then(|| format!("{others} of {all} pixels differ"))
}

/// Whether a pixel counts as another one.
fn is_other(committed: &Image, actual: &Image, apart: &[Area], at: usize) -> bool {
    if committed.pixel(at) == actual.pixel(at) || is_among(committed, actual, at) && is_among(actual, committed, at) {
        return false;
    }
    let width = actual.size().0 as usize;
    let [x, y] = [at % width, at / width].map(|side| u32::try_from(side).unwrap_or(u32::MAX));
    !apart.iter().any(|area| area.holds(x, y))
}

/// Whether a pixel is between those of the other picture at its place, one above and one below: a line of text that lies between
/// two lines of pixels is drawn now on the one, now on the other.
fn is_among(image: &Image, other: &Image, at: usize) -> bool {
    let (width, all) = (
        other.size().0 as usize,
        other.size().0 as usize * other.size().1 as usize,
    );
    let places = [
        at.checked_sub(width),
        Some(at),
        Some(at + width).filter(|below| *below < all),
    ];
    let near = || places.into_iter().flatten().map(|place| other.pixel(place));
    let is_channel_among = |channel: usize| {
        let value = image.pixel(at)[channel];
        let darkest = near().map(|pixel| pixel[channel]).min().unwrap_or(value);
        let lightest = near().map(|pixel| pixel[channel]).max().unwrap_or(value);
        (darkest.saturating_sub(SAME_COLOUR)..=lightest.saturating_add(SAME_COLOUR)).contains(&value)
    };
    (0..3).all(is_channel_among)
}

/// Leaves word beside the records, where `cargo xtask test` reads it: tests that pass are not heard.
fn tell_of_another_renderer(here: &Renderer) -> Result<()> {
    let Some(folder) = records_folder() else {
        return Ok(());
    };
    let drawn = Renderer::committed().map_or_else(|| "nobody".to_owned(), |renderer| renderer.0.trim().to_owned());
    let text = format!(
        "they were drawn by {drawn}, and this machine draws as {}. Compare them on a machine like the one that drew them \
         (Debian with its Chromium and fonts-dejavu-core), or draw all of them anew with `cargo xtask test e2e --accept`.\n",
        here.0.trim()
    );
    fs::create_dir_all(&folder)?;
    fs::write(folder.join("pictures-not-compared.txt"), text).context("word of the pictures cannot be left")
}

/// Counts a picture as compared.
fn tell_of_comparison(name: &str) -> Result<()> {
    let Some(folder) = records_folder() else {
        return Ok(());
    };
    fs::create_dir_all(&folder)?;
    let mut file = OpenOptions::new()
        .append(true)
        .create(true)
        .open(folder.join("pictures-compared.txt"))?;
    // One write is one line, also beside other tests.
    file.write_all(format!("{name}\n").as_bytes())
        .context("a comparison cannot be counted")
}

#[cfg(test)]
mod tests {
    use anyhow::Result;
    use serde_json::json;

    use super::{Area, differs};
    use crate::image::Image;

    /// 100 by 100 pixels of white with a black square of ten from this place on.
    fn square(from: u32) -> Result<Image> {
        square_at(from, from)
    }

    fn square_at(left: u32, top: u32) -> Result<Image> {
        let mut bytes = Vec::new();
        let mut encoder = png::Encoder::new(&mut bytes, 100, 100);
        encoder.set_color(png::ColorType::Grayscale);
        let pixels: Vec<u8> = (0..10_000)
            .map(|at| {
                if (left..left + 10).contains(&(at % 100)) && (top..top + 10).contains(&(at / 100)) {
                    0
                } else {
                    255
                }
            })
            .collect();
        encoder.write_header()?.write_image_data(&pixels)?;
        Image::read(&bytes)
    }

    #[test]
    fn a_line_of_pixels_up_or_down_is_the_same() -> Result<()> {
        let before = square_at(20, 20)?;
        for top in [19, 21] {
            assert_eq!(differs(&before, &square_at(20, top)?, &[]), None);
        }
        assert!(differs(&before, &square_at(20, 22)?, &[]).is_some());
        assert!(differs(&before, &square_at(21, 20)?, &[]).is_some());
        Ok(())
    }

    #[test]
    fn what_moved_differs_unless_it_is_set_apart() -> Result<()> {
        let (before, after) = (square(20)?, square(23)?);
        assert_eq!(differs(&before, &before, &[]), None);
        let said = differs(&before, &after, &[]);
        assert_eq!(said.as_deref(), Some("102 of 10000 pixels differ"));
        let area = |sides| Area::read(&sides, 1000.0, 500.0).into_iter().collect::<Vec<_>>();
        assert_eq!(differs(&before, &after, &area(json!([1020, 520, 1033, 533]))), None);
        assert!(differs(&before, &after, &area(json!([1040, 520, 1060, 533]))).is_some());
        Ok(())
    }
}
