//! Makes the gallery: a static site with pictures of every state of every screen.
//!
//! Run it with `cargo xtask gallery`. Pictures lie in `pictures/SCENE-{en,de,rtl}-{light,dark}-{desktop,phone}.webp`.

mod site;

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread::{self, available_parallelism};
use std::{env, fs};

use anyhow::{Context as _, Result, bail};
use e2e::{Language, Scene, Scheme, Screen, Stage};

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
    let (out, only) = options(env::args().skip(1))?;
    let pictures = out.join("pictures");
    fs::create_dir_all(&pictures).with_context(|| format!("{} cannot be made", pictures.display()))?;
    let is_wanted = |scene: &&Scene| only.split(',').any(|part| scene.name().contains(part));
    let scenes: Vec<Scene> = Scene::ALL.iter().filter(is_wanted).copied().collect();
    let failures = photograph_all(&scenes, &pictures)?;
    site::write(&out)?;
    if !failures.is_empty() {
        bail!("not photographed:\n{}", failures.join("\n"));
    }
    Ok(())
}

fn options(mut arguments: impl Iterator<Item = String>) -> Result<(PathBuf, String)> {
    let (mut out, mut only) = (None, String::new());
    while let Some(name) = arguments.next() {
        let value = arguments.next().with_context(|| format!("{name} needs a value"))?;
        match &*name {
            "--out" => out = Some(PathBuf::from(value)),
            "--only" => only = value,
            _ => bail!("there is no option {name}; there are --out FOLDER and --only NAME"),
        }
    }
    Ok((out.context("--out FOLDER is missing")?, only))
}

/// Takes the pictures of several scenes at a time, and tells which could not be taken.
fn photograph_all(scenes: &[Scene], folder: &Path) -> Result<Vec<String>> {
    let (next, failures) = (AtomicUsize::new(0), Mutex::new(Vec::new()));
    let work = || -> Result<()> {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        while let Some(scene) = scenes.get(next.fetch_add(1, Ordering::Relaxed)) {
            match runtime.block_on(photograph(*scene, folder)) {
                Ok(()) => println!("{}", scene.name()),
                Err(error) => {
                    let mut failures = failures.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
                    failures.push(format!("{}: {error:#}", scene.name()));
                }
            }
        }
        Ok(())
    };
    let threads = available_parallelism().map_or(2, |cores| cores.get().clamp(1, 8));
    thread::scope(|scope| -> Result<()> {
        let workers: Vec<_> = (0..threads).map(|_| scope.spawn(work)).collect();
        for worker in workers {
            worker
                .join()
                .map_err(|_| anyhow::anyhow!("a photographer fell over"))??;
        }
        Ok(())
    })?;
    Ok(failures.into_inner().unwrap_or_else(std::sync::PoisonError::into_inner))
}

async fn photograph(scene: Scene, folder: &Path) -> Result<()> {
    let stage = Stage::of(scene).await?;
    stage.play(scene).await?;
    let browser = &stage.browser;
    browser.hold_still().await?;
    for (language, code) in LANGUAGES {
        browser.speak(language).await?;
        for screen in Screen::ALL {
            browser.show_on(screen).await?;
            for scheme in Scheme::ALL {
                browser.prefer(scheme).await?;
                let path = folder.join(file_name(scene, code, scheme, screen));
                let picture = browser.small_picture().await?;
                fs::write(&path, picture).with_context(|| format!("{} cannot be written", path.display()))?;
            }
        }
    }
    stage.close().await
}
