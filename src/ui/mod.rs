//! Small accessible widgets that know nothing of authentication.
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
mod root;
mod spinner;
mod use_ids;

pub(crate) use avatar::Avatar;
pub(crate) use banner::Banner;
pub(crate) use button::{Button, ButtonKind};
pub(crate) use card::{Card, CardHeader, CardSkeleton};
pub(crate) use field::TextField;
pub(crate) use focus::focus;
pub(crate) use icon::{Icon, IconName};
pub(crate) use menu::{Menu, MenuEntry, MenuItem};
pub(crate) use password_field::{PasswordField, PasswordWords};
pub(crate) use root::Root;
pub(crate) use spinner::spinner;
pub(crate) use use_ids::use_id;
