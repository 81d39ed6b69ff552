//! The stage of the end-to-end tests: a local deployment that serves the demo, and a real browser in front of it.
//!
//! Run the tests with `cargo xtask test e2e` and the photographer with `cargo xtask screenshots`; both build what is
//! needed and say where it is. Layers, each importing only those before it: `tools`, `http` and `process`, [`Demo`],
//! [`Browser`], the page objects, [`Scene`] (every state a screen can be in), [`axe`], and the [`gate`]s that
//! every scene goes through.
//!
//! The browser is Chromium, or Firefox with `cargo xtask test e2e --engine firefox`: the tests are the same. What only one
//! of them can do is below `engine`, and which tests Firefox is spared is written in `xtask/src/engines.rs`.
//!
//! Nothing here sleeps to wait: a condition is asked for until it holds, and a wait that fails tells what it waited for
//! and what the page showed instead.

mod account_identity;
mod account_page;
mod authenticator;
pub mod axe;
mod base64;
mod browser;
mod component;
mod consent_page;
mod console;
mod crew;
mod demo;
mod device;
mod engine;
mod file;
pub mod gate;
mod header;
mod http;
mod image;
mod inbox;
mod invite;
mod keyboard;
mod page;
mod people;
mod play;
mod playground;
mod process;
mod requests;
mod scene;
mod session_page;
mod sign_in_page;
mod sign_in_steps;
mod sign_up_page;
mod stage;
mod switcher;
mod timing;
mod tools;

pub use account_page::AccountPage;
pub use authenticator::Authenticator;
pub use browser::{Browser, Tab};
pub use component::Component;
pub use consent_page::ConsentPage;
pub use crew::in_turns;
pub use demo::Demo;
pub use device::{Language, Scheme, Screen};
pub use fantoccini::key::Key;
pub use header::Header;
pub use inbox::Message;
pub use page::{Focus, Place};
pub use people::{
    ADA, ALAN, BARBARA, DISABLED, DOROTHY, EDSGER, GRACE, KATHERINE, PHONE, Person, SOMEONE, TOTP_SECRET,
};
pub use playground::Playground;
pub use scene::Scene;
pub use session_page::SessionPage;
pub use sign_in_page::SignInPage;
pub use sign_up_page::{HEDY, HEDYS_PHONE, SignUpPage};
pub use stage::Stage;
pub use switcher::Switcher;
pub use timing::{Call, Counts, NOTE_FIRST_FORM, NOTE_MEMORY, in_series};
pub use tools::measure_speed;
