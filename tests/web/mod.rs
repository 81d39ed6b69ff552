//! A page with a part of the kit on it, a deployment behind it, and somebody who uses it.
//!
//! Each test mounts into a place of its own, against a deployment of its own in the same page: no network, no real clock
//! to wait for. Tests wait for what they expect, with a deadline; nothing here waits for a fixed time.

#![allow(dead_code, unused_imports, reason = "each test binary uses its own share")]

pub(crate) mod browser;
pub(crate) mod device;
pub(crate) mod instead;
pub(crate) mod invite;
pub(crate) mod kit;
pub(crate) mod looks;
pub(crate) mod menu;
pub(crate) mod page;
pub(crate) mod person;
pub(crate) mod site;
pub(crate) mod turns;
pub(crate) mod watch;

pub(crate) use browser::{Hurry, OutOfSight, document, forget_everything, origin, set_address, window};
pub(crate) use device::Device;
pub(crate) use instead::Instead;
pub(crate) use page::{Page, StageProps};
pub(crate) use person::{Fill, spoken};
pub(crate) use site::{Sent, Site, without_memberships};
pub(crate) use turns::Turns;
pub(crate) use wacht_local::testing::Visit;
pub(crate) use watch::{Listener, Watcher};
