//! Keys that go to whatever has the focus.

use anyhow::{Context as _, Result};
use fantoccini::actions::{InputSource as _, KeyAction, KeyActions, MouseActions, PointerAction};
use fantoccini::key::Key;

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

    /// Takes the mouse out of the way, so that nothing is hovered.
    pub async fn put_mouse_away(&self) -> Result<()> {
        let away = PointerAction::MoveTo {
            duration: None,
            x: 0.0,
            y: 0.0,
        };
        let actions = MouseActions::new("mouse".to_owned()).then(away);
        self.client
            .perform_actions(actions)
            .await
            .context("the mouse does not work")
    }
}
