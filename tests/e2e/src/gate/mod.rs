//! What every scene has to hold to, looked at while it stands.
//!
//! A scene is played once; then each [`Gate`] is asked about it and says what is wrong in words of its own. What they found
//! is kept for the report, and fails the test that asked.

mod appearance;
mod inspection;
mod picture;
mod record;
mod snapshot;
mod transcript;
mod walk;
mod words;

pub use inspection::inspect;
pub use picture::{PICTURES, Renderer};
pub use record::{Record, records_folder};
pub use snapshot::{is_accepting, snapshot_path};
pub use walk::Walk;

use anyhow::Result;
use serde_json::Value;

use crate::Browser;

const EYES: &str = include_str!("eyes.js");
const EARS: &str = include_str!("ears.js");
/// What a page would do by itself after a long time, it never does: how long it is looked at is the machine's affair.
const NO_LONG_WAITS: &str = "const wait = window.setTimeout;\
    window.setTimeout = (then, millis, ...more) => millis >= 10000 ? 0 : wait(then, millis, ...more)";

macro_rules! gates {
    ($($(#[$doc:meta])* $gate:ident $name:literal $title:literal,)*) => {
        /// Something that is asked of every scene.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Gate {
            $($(#[$doc])* $gate,)*
        }

        impl Gate {
            /// All of them, in the order of a report.
            pub const ALL: &'static [Self] = &[$(Self::$gate),*];

            /// For files and messages.
            pub fn name(self) -> &'static str {
                match self {
                    $(Self::$gate => $name,)*
                }
            }

            /// What it asks, for people.
            pub fn title(self) -> &'static str {
                match self {
                    $(Self::$gate => $title,)*
                }
            }
        }
    };
}

gates! {
    /// axe-core finds nothing.
    Axe "axe" "axe-core finds nothing by the rules of WCAG 2.0, 2.1 and 2.2, A and AA, and of good practice: light and dark, from left to right and mirrored",
    /// Roles, names, states and the order of Tab are those of the committed snapshot.
    Snapshot "names" "roles, names, states, reading order and the order of Tab are those of the committed snapshot",
    /// What is announced on the way is what the committed transcript says.
    Transcript "heard" "what a screen reader announces on the way into the state is what the committed transcript says",
    /// The strict content security policy is never broken.
    Policy "policy" "the strict content security policy is not broken, and nobody but the deployment is asked for anything",
    /// A zoom of 400 %.
    Zoom "zoom" "at 400 % (320 by 256 CSS pixels) and on a phone nothing scrolls sideways and no text is cut off",
    /// Forced colours.
    ForcedColours "colours" "in forced colours boxes, fields and buttons keep an edge or a sign",
    /// Less motion.
    Motion "motion" "where less motion is wanted nothing moves but a slow sign that something is under way",
    /// The size of targets.
    Targets "targets" "targets are 24 by 24 CSS pixels, or have that much room",
    /// The focus is to be seen.
    Focus "focus" "everything that Tab reaches shows that it has the focus, in forced colours too",
    /// Every word is of the catalogue.
    Words "words" "every word comes from the catalogue of the language: none is left when all of the catalogue's are marked",
    /// The picture is the committed one.
    Picture "picture" "it looks like the committed picture, on a desktop and on a phone",
}

impl Browser {
    /// Takes notes on every page to come, for the gates.
    pub async fn watch(&self) -> Result<()> {
        self.on_every_page(NO_LONG_WAITS).await?;
        self.on_every_page(EYES).await?;
        self.on_every_page(EARS).await
    }

    /// One of the questions of `eyes.js`.
    async fn ask(&self, question: &str) -> Result<Value> {
        self.eval(&format!("return window.gates.{question}()"), Vec::new())
            .await
    }

    /// One of the questions that are answered by a list of complaints.
    async fn complaints_of(&self, question: &str) -> Result<Vec<String>> {
        let answer = self.ask(question).await?;
        let lines = answer.as_array().into_iter().flatten();
        Ok(lines.filter_map(Value::as_str).map(str::to_owned).collect())
    }
}
