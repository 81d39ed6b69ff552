//! Small accessible widgets that know nothing of authentication.
//!
//! What has state or effects is a component; what only draws is a function, which costs a tenth of a component's wasm.
//!
//! Layer: imports `theme` and `i18n`-provided texts as props; never the client.

mod avatar;
mod banner;
mod button;
mod callback;
mod card;
mod checkbox;
mod clipboard;
mod code_input;
mod countdown;
mod country;
mod country_list;
mod dialog;
mod digits;
mod divider;
mod download;
mod field;
mod focus;
mod icon;
mod isolated;
#[cfg(feature = "organizations")]
mod list;
mod menu;
mod method_row;
mod outside;
mod password_field;
mod password_policy;
mod phone_input;
mod phone_number;
mod picture;
mod popover;
mod provider_buttons;
mod provider_mark;
#[cfg(feature = "profile")]
mod qr_code;
mod root;
mod row;
mod select;
mod spinner;
mod strength_meter;
mod switch;
mod time;
mod told;
mod use_ids;

pub(crate) use avatar::avatar;
pub(crate) use banner::banner;
pub(crate) use button::{ButtonKind, busy_button, button, submit_button};
pub(crate) use card::{CardHeader, card, card_header, card_skeleton};
pub(crate) use checkbox::{Checkbox, checkbox};
pub(crate) use clipboard::copy;
pub(crate) use code_input::{BackupCodeField, CODE_LENGTH, CodeField, backup_code_field, code_field};
pub(crate) use countdown::{Countdown, TimeText};
pub(crate) use country::{Country, country_name};
pub(crate) use country_list::Words;
pub(crate) use dialog::Dialog;
pub(crate) use divider::divider;
pub(crate) use download::download;
pub(crate) use field::{FieldManner, TextField, held, shown, text_field, text_field_with, typed};
pub(crate) use focus::focus;
pub(crate) use icon::{IconName, icon};
pub(crate) use isolated::isolated;
#[cfg(feature = "organizations")]
pub(crate) use list::list_text;
pub(crate) use menu::{Menu, MenuEntry, MenuItem};
pub(crate) use method_row::{MethodRow, method_rows};
pub(crate) use password_field::{PasswordField, PasswordWords};
pub(crate) use password_policy::{PolicyRule, password_policy, policy_announcement};
pub(crate) use phone_input::{PhoneInput, PhoneValue};
pub(crate) use phone_number::{national_digits, read_phone_number};
pub(crate) use picture::Picture;
pub(crate) use popover::Popover;
pub(crate) use provider_buttons::{ProviderChoice, provider_buttons};
pub(crate) use provider_mark::provider_mark;
#[cfg(feature = "profile")]
pub(crate) use qr_code::qr_code;
pub(crate) use root::Root;
pub(crate) use row::{ActButton, Row, act_button, mark, rows};
pub(crate) use select::{Select, select};
pub(crate) use spinner::spinner;
pub(crate) use strength_meter::{StrengthMark, strength_meter};
pub(crate) use switch::{Switch, switch};
pub(crate) use time::{date, now, time_ago};
pub(crate) use use_ids::use_id;
