//! What a flow keeps in the tab over a reload of the page.

use serde::Serialize;

use super::Engine;
use crate::wire::{FromWire, read_json};

/// What was kept under a name; the empty value when there is nothing, or nothing that can be read.
pub(super) fn read_memory<T: FromWire + Default>(engine: &Engine, name: &str) -> T {
    let text = engine.tab().get(&engine.storage_key(name)).unwrap_or_default();
    read_json(&text).map(T::from_wire).unwrap_or_default()
}

/// Keeps something in place of what was kept under that name; an empty value forgets.
pub(super) fn write_memory<T: Serialize + Default + PartialEq>(engine: &Engine, name: &str, memory: &T) {
    let key = engine.storage_key(name);
    match serde_json::to_string(memory) {
        Ok(text) if *memory != T::default() => engine.tab().set(&key, &text),
        _ => engine.tab().remove(&key),
    }
}
