//! Makes the gallery: a static site with pictures of every state of every screen.
//!
//! Run it with `cargo xtask gallery`. Pictures lie in `pictures/SCENE-{en,de,rtl}-{light,dark}-{desktop,phone}.webp`.

mod site;

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs};

use anyhow::{Context as _, Result, bail};
use e2e::{Language, Scene, Scheme, Screen, Stage, in_turns};

/// The languages of the pictures: the words that fit, longer ones, and the other direction.
pub(crate) const LANGUAGES: [(Language, &str); 3] = [
    (Language::English, "en"),
    (Language::German, "de"),
    (Language::Mirrored, "rtl"),
];

/// The name of a picture without its folder.
pub(crate) fn file_name(scene: Scene, language: &str, scheme: Scheme, screen: Screen) -> String {
    format!("{}-{language}-{}-{}.webp", scene.name(), scheme.name(), screen.name())
}

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("gallery: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<()> {
    let Options { out, only, missing } = options(env::args().skip(1))?;
    let pictures = out.join("pictures");
    fs::create_dir_all(&pictures).with_context(|| format!("{} cannot be made", pictures.display()))?;
    let is_wanted = |scene: &&Scene| {
        only.split(',').any(|part| scene.name().contains(part)) && !(missing && is_complete(**scene, &pictures))
    };
    let scenes: Vec<Scene> = Scene::ALL.iter().filter(is_wanted).copied().collect();
    let failures = in_turns(&scenes, |scene| photograph(scene, &pictures))?;
    site::write(&out)?;
    if !failures.is_empty() {
        bail!("not photographed:\n{}", failures.join("\n"));
    }
    Ok(())
}

struct Options {
    out: PathBuf,
    /// Only states whose name contains this, or one of these between commas.
    only: String,
    /// Only states of which a picture is missing.
    missing: bool,
}

fn options(mut arguments: impl Iterator<Item = String>) -> Result<Options> {
    let (mut out, mut only, mut missing) = (None, String::new(), false);
    while let Some(name) = arguments.next() {
        let mut value = || arguments.next().with_context(|| format!("{name} needs a value"));
        match &*name {
            "--out" => out = Some(PathBuf::from(value()?)),
            "--only" => only = value()?,
            "--missing" => missing = true,
            _ => bail!("there is no option {name}; there are --out FOLDER, --only NAME and --missing"),
        }
    }
    let out = out.context("--out FOLDER is missing")?;
    Ok(Options { out, only, missing })
}

/// The pictures of a state: how it is looked at, and their file names.
fn views(scene: Scene) -> impl Iterator<Item = (Language, Screen, Scheme, String)> {
    LANGUAGES.into_iter().flat_map(move |(language, code)| {
        Screen::ALL.into_iter().flat_map(move |screen| {
            Scheme::ALL.map(|scheme| (language, screen, scheme, file_name(scene, code, scheme, screen)))
        })
    })
}

/// Whether all its pictures are there.
fn is_complete(scene: Scene, folder: &Path) -> bool {
    views(scene).all(|(.., file)| folder.join(file).is_file())
}

async fn photograph(scene: Scene, folder: &Path) -> Result<()> {
    let stage = Stage::of(scene).await?;
    stage.play(scene).await?;
    let browser = &stage.browser;
    browser.hold_still().await?;
    for (language, screen, scheme, file) in views(scene) {
        browser.speak(language).await?;
        browser.show_on(screen).await?;
        browser.prefer(scheme).await?;
        let path = folder.join(file);
        let picture = browser.small_picture().await?;
        fs::write(&path, picture).with_context(|| format!("{} cannot be written", path.display()))?;
    }
    stage.close().await
}
