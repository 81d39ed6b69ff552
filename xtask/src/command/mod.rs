//! One module per command.

pub(crate) mod bench;
pub(crate) mod demo;
pub(crate) mod gallery;
pub(crate) mod lint;
pub(crate) mod screenshots;
pub(crate) mod setup;
pub(crate) mod size;
pub(crate) mod test;
