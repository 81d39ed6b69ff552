//! Plays a scene and asks all gates about it.

use anyhow::{Result, ensure};
use serde_json::json;
use tokio::time::{Duration, Instant};

use super::appearance::{APPEARANCES, Appearance};
use super::picture::compare_picture;
use super::snapshot::{Snapshot, difference, is_accepting};
use super::transcript::{before_waiting, heard, or_silence, text};
use super::words::literals;
use super::{Gate, Record};
use crate::{Browser, Component, Language, Scene, Scheme, Screen, Stage, axe};

/// How long a scene may take to become what is committed.
const PATIENCE: Duration = Duration::from_secs(10);

/// Whether something is under way, and those who do not see it were not told yet.
const IS_DUE: &str = "return document.querySelector('.wa-root [data-state=busy], .wa-root [aria-busy=true]') !== null && \
    window.saidNow().every(text => text === '')";

/// From now on the page's clock takes its time: what a scene shows does not run out while it is looked at. It does not stand
/// still, or what waits for the next second would ask for it again and again.
const SLOW_CLOCK: &str =
    "const now = Date.now, begun = now(); Date.now = () => Math.floor(begun + (now() - begun) / 10)";

/// Resolves when nothing in the page has changed for a while, other than a countdown, and no answer or picture is on its way
/// but those below paths that are held. A page that was not given its turn has not been seen at rest: frames count, too.
const CALM: &str = "const [held, done] = arguments;\
    const begun = performance.now(); let last = begun, frames = 0;\
    const stir = () => { last = performance.now(); frames = 0 };\
    const watch = new MutationObserver(changes => {\
        if (changes.some(change => !(change.target.parentElement ?? change.target).closest?.('[data-wa-part=countdown]'))) stir() });\
    watch.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });\
    const isAwaited = () => [...unanswered].some(address => !held.some(path => address.pathname.startsWith(path)))\
        || [...document.images].some(image => !image.complete && image.loading !== 'lazy');\
    const look = () => { const now = performance.now(); frames += 1;\
        const awaited = isAwaited(); if (awaited) stir();\
        if (now - last > 120 && frames > 7 || now - begun > (awaited ? 20000 : 2000)) { watch.disconnect(); done(true) }\
        else requestAnimationFrame(look) };\
    look()";

/// Waits until the page has come to rest; what the demo holds back does not count.
pub(super) async fn rest(stage: &Stage) -> Result<()> {
    stage
        .browser
        .eval_slowly(CALM, vec![json!(stage.demo.held())])
        .await
        .map(drop)
}

/// Plays a scene and fails with everything that the gates find wrong with it.
///
/// # Errors
/// When the scene does not come about, or a gate finds something.
pub async fn inspect(scene: Scene) -> Result<()> {
    let mut record = attend(scene).await?;
    // What is heard depends on the order in which answers arrive: what differs is listened to once more.
    if !record.holds(Gate::Transcript) || !record.holds(Gate::Snapshot) {
        record = attend(scene).await?;
    }
    record.keep()?;
    ensure!(
        record.findings.is_empty(),
        "{}:\n{}\nA change that is wanted is accepted by `cargo xtask test e2e --accept`.",
        scene.name(),
        record.text()
    );
    Ok(())
}

async fn attend(scene: Scene) -> Result<Record> {
    let stage = Stage::of(scene).await?;
    let browser = &stage.browser;
    browser.watch().await?;
    stage.play(scene).await?;
    let mut record = Record::of(scene);
    browser.eval(SLOW_CLOCK, Vec::new()).await?;
    rest(&stage).await?;
    compare_snapshot(&stage, scene, &mut record).await?;
    for appearance in APPEARANCES {
        look_at(browser, scene, appearance, &mut record).await?;
    }
    browser.speak(Language::Pseudo).await?;
    record.note(Gate::Words, lines(literals(browser).await?));
    browser.speak(Language::English).await?;
    zoom_in(browser, &mut record).await?;
    force_colours(browser, &mut record).await?;
    record.note(Gate::Policy, lines(browser.complaints_of("hosts").await?));
    let (policy, others) = browser.complaints_about_policy().await?;
    record.note(Gate::Policy, policy);
    ensure!(others.is_empty(), "the browser complained:\n{others}");
    stage.close().await?;
    Ok(record)
}

async fn compare_snapshot(stage: &Stage, scene: Scene, record: &mut Record) -> Result<()> {
    let browser = &stage.browser;
    let committed = Snapshot::read(scene);
    let begun = Instant::now();
    let seen = loop {
        let mut seen = see(browser, record).await?;
        if before_waiting(&seen.heard) == committed.heard {
            seen.heard.clone_from(&committed.heard);
        }
        // What is accepted has come to rest, too: that somebody has to wait is told only after a moment.
        let is_due = browser.eval(IS_DUE, Vec::new()).await? == true;
        if seen == committed && !is_due || begun.elapsed() > PATIENCE {
            break seen;
        }
        rest(stage).await?;
    };
    if is_accepting() {
        return if seen == committed { Ok(()) } else { seen.accept(scene) };
    }
    record.note(Gate::Snapshot, difference(&committed.seen, &seen.seen));
    record.note(Gate::Transcript, difference(&committed.heard, &seen.heard));
    Ok(())
}

async fn see(browser: &Browser, record: &mut Record) -> Result<Snapshot> {
    let heard = heard(browser).await?;
    let [tree, order] = [text(&browser.ask("tree").await?), text(&browser.ask("order").await?)];
    record.screens = browser.complaints_of("screens").await?;
    record.stops = order.lines().count();
    let screens = record.screens.join(", ");
    Ok(Snapshot {
        seen: format!("screens: {screens}\n\n# What is there\n{tree}\n\n# Order of Tab\n{order}")
            .trim()
            .to_owned(),
        heard: or_silence(&heard),
    })
}

async fn look_at(browser: &Browser, scene: Scene, appearance: Appearance, record: &mut Record) -> Result<()> {
    let Appearance(language, screen, scheme) = appearance;
    // What surrounds the kit is looked at once, except where that is what the scene is about.
    let is_whole = appearance == APPEARANCES[0] || Component::of(scene) == Component::Demo;
    browser.speak(language).await?;
    browser.show_on(screen).await?;
    browser.prefer(scheme).await?;
    if language == Language::English {
        record.note(Gate::Picture, compare_picture(browser, scene, screen, scheme).await?);
    }
    let at = |found: String| {
        if found.is_empty() {
            found
        } else {
            format!("{}:\n{found}", appearance.name())
        }
    };
    // Both schemes and both directions are among these two; what a phone changes beyond that, the other gates look at.
    if appearance == APPEARANCES[0] || appearance == APPEARANCES[3] {
        record.note(Gate::Axe, at(axe::findings(browser, is_whole).await?));
    }
    record.note(Gate::Targets, at(lines(browser.complaints_of("targets").await?)));
    if screen == Screen::Phone {
        record.note(Gate::Zoom, at(lines(browser.complaints_of("overflow").await?)));
    }
    if scheme == Scheme::Light {
        record.note(Gate::Motion, at(lines(browser.complaints_of("motion").await?)));
    }
    Ok(())
}

/// A window of 1280 by 1024 pixels at 400 %.
async fn zoom_in(browser: &Browser, record: &mut Record) -> Result<()> {
    browser.show_at(320, 256, false).await?;
    for language in [Language::German, Language::English] {
        browser.speak(language).await?;
        let found = lines(browser.complaints_of("overflow").await?);
        if !found.is_empty() {
            record.note(Gate::Zoom, format!("{}, 400 %:\n{found}", language.name()));
        }
    }
    browser.show_on(Screen::Desktop).await
}

/// The focus moves here, so this comes last.
async fn force_colours(browser: &Browser, record: &mut Record) -> Result<()> {
    browser.force_colours(Scheme::Dark).await?;
    record.note(Gate::ForcedColours, lines(browser.complaints_of("edges").await?));
    let forced = lines(browser.complaints_of("unseen").await?);
    browser.prefer(Scheme::Light).await?;
    let usual = lines(browser.complaints_of("unseen").await?);
    record.note(Gate::Focus, if forced.is_empty() { usual } else { forced });
    Ok(())
}

fn lines(found: Vec<String>) -> String {
    found.iter().map(|line| format!("  {line}\n")).collect()
}
