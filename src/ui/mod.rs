//! Small accessible widgets that know nothing of authentication.
//!
//! What has state or effects is a component; what only draws is a function, which costs a tenth of a component's wasm.
//!
//! Layer: imports `theme` and `i18n`-provided texts as props; never the client.

mod avatar;
mod banner;
mod button;
mod card;
mod field;
mod focus;
mod icon;
mod menu;
mod password_field;
mod picture;
mod root;
mod spinner;
mod use_ids;

pub(crate) use avatar::avatar;
pub(crate) use banner::banner;
pub(crate) use button::{ButtonKind, button, submit_button};
pub(crate) use card::{CardHeader, card, card_header, card_skeleton};
pub(crate) use field::{TextField, held, text_field, typed};
pub(crate) use focus::focus;
pub(crate) use icon::{IconName, icon};
pub(crate) use menu::{Menu, MenuEntry, MenuItem};
pub(crate) use password_field::{PasswordField, PasswordWords};
pub(crate) use picture::Picture;
pub(crate) use root::Root;
pub(crate) use spinner::spinner;
pub(crate) use use_ids::use_id;
