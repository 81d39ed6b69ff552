//! The kit's sources, as text.

use std::fs;
use std::path::Path;

/// Every source of the kit: its path relative to `src`, and its text.
pub(crate) fn sources() -> Vec<(String, String)> {
    let mut found = Vec::new();
    below(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), "", &mut found);
    found
}

fn below(folder: &Path, name: &str, found: &mut Vec<(String, String)>) {
    let mut entries: Vec<_> = fs::read_dir(folder).expect("a folder of the crate").flatten().collect();
    entries.sort_by_key(fs::DirEntry::file_name);
    for entry in entries {
        let path = entry.path();
        let name = format!("{name}{}", entry.file_name().to_string_lossy());
        if path.is_dir() {
            below(&path, &format!("{name}/"), found);
        } else if name.ends_with(".rs") {
            // A file may be replaced while it is read.
            found.push((name, fs::read_to_string(&path).unwrap_or_default()));
        }
    }
}
