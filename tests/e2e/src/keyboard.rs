//! Keys that go to whatever has the focus.

use anyhow::{Context as _, Result, bail, ensure};
use fantoccini::actions::{InputSource as _, KeyAction, KeyActions, MouseActions, PointerAction};
use fantoccini::key::Key;
use serde_json::json;

use crate::Browser;

impl Browser {
    /// Presses a key and lets it go.
    pub async fn press(&self, key: Key) -> Result<()> {
        self.type_text(&char::from(key).to_string()).await
    }

    /// Presses a key while Shift is held.
    pub async fn press_with_shift(&self, key: Key) -> Result<()> {
        let (shift, key) = (char::from(Key::Shift), char::from(key));
        let actions = KeyActions::new("keyboard".to_owned())
            .then(KeyAction::Down { value: shift })
            .then(KeyAction::Down { value: key })
            .then(KeyAction::Up { value: key })
            .then(KeyAction::Up { value: shift });
        self.client
            .perform_actions(actions)
            .await
            .context("the keyboard does not work")
    }

    /// Types text into whatever has the focus.
    pub async fn type_text(&self, text: &str) -> Result<()> {
        let keys = KeyActions::new("keyboard".to_owned());
        let actions = text.chars().fold(keys, |keys, value| {
            keys.then(KeyAction::Down { value }).then(KeyAction::Up { value })
        });
        self.client
            .perform_actions(actions)
            .await
            .context("the keyboard does not work")
    }

    /// Presses Tab until the focus is on what a selector finds, and is to be seen there.
    pub async fn tab_to(&self, selector: &str) -> Result<()> {
        let is_there = "return document.activeElement !== null && document.activeElement.matches(arguments[0])";
        for _ in 0..30 {
            self.press(Key::Tab).await?;
            self.engine.stay_in_page().await?;
            if self.eval(is_there, vec![json!(selector)]).await? == true {
                return self.shows_focus().await;
            }
        }
        bail!(
            "Tab does not reach {selector}; the focus is on {:?}",
            self.focus().await?
        )
    }

    /// Tabs to a button or link by its words, and presses it.
    pub async fn tab_and_press(&self, words: &str) -> Result<()> {
        let mark = "for (const node of document.querySelectorAll('main button, main a')) {\
            node.toggleAttribute('data-e2e-wanted', node.innerText.trim() === arguments[0]) }\
            return document.querySelector('[data-e2e-wanted]') !== null";
        self.until(&format!("the button {words:?}"), mark, vec![json!(words)])
            .await?;
        self.tab_to("[data-e2e-wanted]").await?;
        self.press(Key::Enter).await
    }

    /// What has the focus shows it.
    pub async fn shows_focus(&self) -> Result<()> {
        // The ring of a code is around its next cell.
        let body = "const node = document.activeElement;\
            const shown = node.closest('.wa-code')?.querySelector('.wa-code-cell[data-state=next]') ?? node;\
            const is = getComputedStyle(shown);\
            return is.outlineStyle !== 'none' && parseFloat(is.outlineWidth) >= 1 || is.boxShadow !== 'none' \
                || node.matches('[role=menuitem]') && is.backgroundColor !== 'rgba(0, 0, 0, 0)'";
        let is_seen = self.eval(body, Vec::new()).await?;
        ensure!(
            is_seen == true,
            "nobody sees that {:?} has the focus",
            self.focus().await?
        );
        Ok(())
    }

    /// Takes the mouse out of the way, so that nothing is hovered.
    pub async fn put_mouse_away(&self) -> Result<()> {
        let to = |y: f64| PointerAction::MoveTo {
            duration: None,
            x: 0.0,
            y,
        };
        // A mouse that is there already does not move, and what a click has hovered since stays so.
        let actions = MouseActions::new("mouse".to_owned()).then(to(1.0)).then(to(0.0));
        self.client
            .perform_actions(actions)
            .await
            .context("the mouse does not work")
    }
}
