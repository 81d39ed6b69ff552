//! The pictures of the README: each main component once, in both colour schemes.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, bail};
use e2e::{Scene, Scheme, Stage, in_turns};
use serde_json::json;

/// A component's picture: what is in it, and how much around.
struct Portrait {
    name: &'static str,
    scene: Scene,
    /// What stands in the middle, near the top.
    middle: &'static str,
    /// Width and height in CSS pixels.
    size: (u32, u32),
}

const CARD: &str = "main .wa-card";

const PORTRAITS: [Portrait; 7] = [
    Portrait::new("sign-in", Scene::Identifier, CARD, (464, 710)),
    Portrait::new("sign-up", Scene::SignUp, CARD, (464, 710)),
    Portrait::new("user-profile", Scene::AccountEmails, "main .wa-profile", (952, 640)),
    Portrait::new("create-organization", Scene::CreateOrganization, CARD, (464, 640)),
    Portrait::new("org-switcher", Scene::Switcher, ".header .wa-popover", (464, 570)),
    Portrait::new("user-button", Scene::MenuAccounts, ".header .wa-menu", (464, 570)),
    Portrait::new("account-picker", Scene::Picker, CARD, (464, 570)),
];

/// Of a page's header that something hangs from, that alone is shown.
const CLEAR: &str = "if (arguments[0].startsWith('.header')) {\
        document.querySelectorAll('main, .brand, .choice').forEach(node => { node.style.visibility = 'hidden' });\
    }";
/// The room above what stands in the middle.
const ABOVE: f64 = 28.0;
/// So high is the page, for the longest form.
const HEIGHT: u32 = 1400;
/// So wide: nothing is put together as on a phone.
const WIDTH: u32 = 1000;

impl Portrait {
    const fn new(name: &'static str, scene: Scene, middle: &'static str, size: (u32, u32)) -> Self {
        Self {
            name,
            scene,
            middle,
            size,
        }
    }

    async fn take(&self, folder: &Path) -> Result<()> {
        let stage = Stage::of(self.scene).await?;
        stage.play(self.scene).await?;
        let browser = &stage.browser;
        browser.show_at(WIDTH, HEIGHT, false).await?;
        browser.hold_still().await?;
        let place = browser.place_of(self.middle).await?;
        let left = (place.left + place.width / 2.0 - f64::from(self.size.0) / 2.0)
            .clamp(0.0, f64::from(WIDTH - self.size.0))
            .round();
        let top = if self.middle.starts_with(".header") {
            0.0
        } else {
            (place.top - ABOVE).round()
        };
        browser.eval(CLEAR, vec![json!(self.middle)]).await?;
        for scheme in Scheme::ALL {
            browser.prefer(scheme).await?;
            let path = folder.join(format!("{}-{}.webp", self.name, scheme.name()));
            let picture = browser.picture_of((left, top), self.size, 0.75).await?;
            fs::write(&path, picture).with_context(|| format!("{} cannot be written", path.display()))?;
        }
        stage.close().await
    }
}

/// Writes them all into a folder.
pub(crate) fn take(folder: &Path) -> Result<()> {
    let scenes: Vec<Scene> = PORTRAITS.iter().map(|portrait| portrait.scene).collect();
    let failures = in_turns(&scenes, async |scene| {
        for portrait in PORTRAITS.iter().filter(|portrait| portrait.scene == scene) {
            portrait.take(folder).await?;
        }
        Ok(())
    })?;
    if !failures.is_empty() {
        bail!("not photographed:\n{}", failures.join("\n"));
    }
    Ok(())
}
