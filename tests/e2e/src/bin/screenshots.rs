//! Photographs every state of the demo's screens.
//!
//! Run it with `cargo xtask screenshots`. Each picture is `NAME-{light,dark}-{desktop,phone}.png`, with `-rtl` or `-de`
//! after the name where it is mirrored or German. Pictures in a finished theme are in a folder of its name, in English.

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs};

use anyhow::{Context as _, Result, bail};
use e2e::{Browser, Language, Scene, Scheme, Screen, Stage};

/// States that are also photographed mirrored and in German.
const MAIN: &[Scene] = &[
    Scene::Identifier,
    Scene::IdentifierError,
    Scene::PasswordError,
    Scene::Methods,
    Scene::Code,
    Scene::SecondFactor,
    Scene::Profile,
    Scene::Accounts,
    Scene::SignUpFilled,
    Scene::SignUpErrors,
    Scene::ElsewhereHosted,
    Scene::InvitationOffer,
    Scene::InvitationOtherAccount,
    Scene::InvitationShutOut,
    Scene::WaitlistNamesError,
    Scene::WaitlistKnown,
    Scene::HomeSignedIn,
    Scene::MenuAccounts,
    Scene::MenuWorkspace,
    Scene::Picker,
    Scene::Failure,
    Scene::Account,
    Scene::AccountPasswordError,
    Scene::AccountSetupNext,
    Scene::AccountTwoStepOn,
    Scene::AccountDevices,
    Scene::Switcher,
    Scene::SwitcherShut,
    Scene::CreateOrganization,
    Scene::CreateInviteResults,
    Scene::AccountProfile,
    Scene::AccountProfileError,
    Scene::AccountPicture,
    Scene::AccountEmails,
    Scene::AccountEmailCode,
    Scene::AccountConnections,
];

struct Options {
    out: PathBuf,
    /// Only pictures whose name contains this, or one of these between commas.
    only: String,
    /// The stylesheets of finished themes; the kit's own look without.
    themes: Vec<Theme>,
}

/// A finished theme.
struct Theme {
    name: String,
    css: String,
}

impl Theme {
    /// Reads `meadow.css`.
    fn read(file: &str) -> Result<Self> {
        let css = fs::read_to_string(file).with_context(|| format!("{file} cannot be read"))?;
        let name = Path::new(file).file_stem().context("a theme has a name")?;
        let name = name.to_string_lossy().into_owned();
        Ok(Self { name, css })
    }
}

#[tokio::main]
async fn main() -> ExitCode {
    match run().await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("screenshots: {error:#}");
            ExitCode::FAILURE
        }
    }
}

async fn run() -> Result<()> {
    let options = options(env::args().skip(1))?;
    let folders = options.themes.iter().map(|theme| options.out.join(&theme.name));
    for folder in folders.chain([options.out.clone()]) {
        fs::create_dir_all(&folder).with_context(|| format!("{} cannot be made", folder.display()))?;
    }
    let mut failures = Vec::new();
    for scene in Scene::ALL.iter().copied() {
        let pictures = pictures(scene, &options);
        if pictures.is_empty() {
            continue;
        }
        if let Err(error) = photograph(scene, &pictures, &options).await {
            eprintln!("{}: {error:#}", scene.name());
            failures.push(scene.name());
        }
    }
    if !failures.is_empty() {
        bail!("not photographed: {}", failures.join(", "));
    }
    Ok(())
}

fn options(mut arguments: impl Iterator<Item = String>) -> Result<Options> {
    let (mut out, mut only, mut themes) = (None, String::new(), Vec::new());
    while let Some(name) = arguments.next() {
        let value = arguments.next().with_context(|| format!("{name} needs a value"))?;
        match &*name {
            "--out" => out = Some(PathBuf::from(value)),
            "--only" => only = value,
            "--theme" => themes.push(Theme::read(&value)?),
            _ => bail!("there is no option {name}; there are --out FOLDER, --only NAME and --theme FILE"),
        }
    }
    Ok(Options {
        out: out.context("--out FOLDER is missing")?,
        only,
        themes,
    })
}

/// One picture of a state.
struct Picture {
    language: Language,
    screen: Screen,
    scheme: Scheme,
    name: String,
}

/// The wanted pictures of one state.
fn pictures(scene: Scene, options: &Options) -> Vec<Picture> {
    let mut pictures = Vec::new();
    for (language, suffix) in [
        (Language::English, ""),
        (Language::Mirrored, "-rtl"),
        (Language::German, "-de"),
    ] {
        // A theme changes neither words nor directions.
        let is_wanted = options.themes.is_empty() && MAIN.contains(&scene);
        if language != Language::English && !is_wanted {
            continue;
        }
        for (screen, scheme) in Screen::ALL
            .into_iter()
            .flat_map(|screen| Scheme::ALL.map(|scheme| (screen, scheme)))
        {
            let name = format!("{}{suffix}-{}-{}", scene.name(), scheme.name(), screen.name());
            pictures.push(Picture {
                language,
                screen,
                scheme,
                name,
            });
        }
    }
    pictures.retain(|picture| options.only.split(',').any(|part| picture.name.contains(part)));
    pictures
}

async fn photograph(scene: Scene, pictures: &[Picture], options: &Options) -> Result<()> {
    let stage = Stage::of(scene).await?;
    stage.play(scene).await?;
    let browser = &stage.browser;
    for picture in pictures {
        browser.speak(picture.language).await?;
        browser.show_on(picture.screen).await?;
        browser.prefer(picture.scheme).await?;
        let file = format!("{}.png", picture.name);
        for theme in &options.themes {
            browser.wear(&theme.css).await?;
            photograph_as(browser, &options.out.join(&theme.name).join(&file)).await?;
        }
        if options.themes.is_empty() {
            photograph_as(browser, &options.out.join(&file)).await?;
        }
    }
    stage.close().await
}

async fn photograph_as(browser: &Browser, path: &Path) -> Result<()> {
    browser.hold_still().await?;
    fs::write(path, browser.picture().await?).with_context(|| format!("{} cannot be written", path.display()))?;
    println!("{}", path.display());
    Ok(())
}
