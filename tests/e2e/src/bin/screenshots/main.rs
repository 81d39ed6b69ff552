//! Photographs every state of the demo's screens.
//!
//! Run it with `cargo xtask screenshots`. Each picture is `NAME-{light,dark}-{desktop,phone}.png`, with the language's tag
//! after the name where it is not English. Pictures in a finished theme are in a folder of its name.

mod readme;

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs};

use anyhow::{Context as _, Result, bail};
use e2e::{Browser, Language, Scene, Scheme, Screen, Stage, in_turns};

/// States that are also photographed in other languages.
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

#[derive(Default)]
struct Options {
    out: PathBuf,
    /// Only pictures whose name contains this, or one of these between commas.
    only: String,
    /// The stylesheets of finished themes; the kit's own look without.
    themes: Vec<Theme>,
    /// The main states in these languages; without, all in English and the main ones mirrored and in German.
    languages: Vec<Language>,
    /// The pictures of the README, and no others.
    readme: bool,
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

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("screenshots: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<()> {
    let options = options(env::args().skip(1))?;
    let folders = options.themes.iter().map(|theme| options.out.join(&theme.name));
    for folder in folders.chain([options.out.clone()]) {
        fs::create_dir_all(&folder).with_context(|| format!("{} cannot be made", folder.display()))?;
    }
    if options.readme {
        return readme::take(&options.out);
    }
    let is_wanted = |scene: &Scene| !pictures(*scene, &options).is_empty();
    let scenes: Vec<Scene> = Scene::ALL.iter().copied().filter(is_wanted).collect();
    let failures = in_turns(&scenes, |scene| photograph(scene, &options))?;
    if !failures.is_empty() {
        bail!("not photographed:\n{}", failures.join("\n"));
    }
    Ok(())
}

fn options(mut arguments: impl Iterator<Item = String>) -> Result<Options> {
    let (mut options, mut out) = (Options::default(), None);
    while let Some(name) = arguments.next() {
        let mut value = || arguments.next().with_context(|| format!("{name} needs a value"));
        match &*name {
            "--out" => out = Some(PathBuf::from(value()?)),
            "--only" => options.only = value()?,
            "--theme" => options.themes.push(Theme::read(&value()?)?),
            "--language" => options.languages.push(language(&value()?)?),
            "--readme" => options.readme = true,
            _ => bail!("there is no option {name}; there are --out, --only, --theme, --language and --readme"),
        }
    }
    options.out = out.context("--out FOLDER is missing")?;
    Ok(options)
}

fn language(tag: &str) -> Result<Language> {
    let all = || Language::ALL.iter().map(|language| language.code()).collect::<Vec<_>>();
    Language::of(tag).with_context(|| format!("the demo does not speak {tag:?}; it speaks {}", all().join(", ")))
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
    let languages: &[Language] = match (&*options.languages, MAIN.contains(&scene)) {
        // A theme changes neither words nor directions.
        ([], true) if options.themes.is_empty() => &[Language::English, Language::Mirrored, Language::German],
        ([], _) => &[Language::English],
        (chosen, true) => chosen,
        (_, false) => &[],
    };
    let mut pictures = Vec::new();
    for language in languages.iter().copied() {
        for (screen, scheme) in Screen::ALL
            .into_iter()
            .flat_map(|screen| Scheme::ALL.map(|scheme| (screen, scheme)))
        {
            let words = match language {
                Language::English => String::new(),
                Language::Mirrored => "-rtl".to_owned(),
                other => format!("-{}", other.code()),
            };
            let name = format!("{}{words}-{}-{}", scene.name(), scheme.name(), screen.name());
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

async fn photograph(scene: Scene, options: &Options) -> Result<()> {
    let stage = Stage::of(scene).await?;
    stage.play(scene).await?;
    let browser = &stage.browser;
    for picture in pictures(scene, options) {
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
    fs::write(path, browser.picture().await?).with_context(|| format!("{} cannot be written", path.display()))
}
