//! Reads package versions out of `Cargo.lock`.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

/// The version of a package that must occur exactly once in the workspace's `Cargo.lock`.
pub(crate) fn locked_version(root: &Path, package: &str) -> Result<String> {
    let path = root.join("Cargo.lock");
    let text = fs::read_to_string(&path).with_context(|| {
        format!(
            "{} cannot be read. `cargo generate-lockfile` writes it.",
            path.display()
        )
    })?;
    match versions(&text, package).as_slice() {
        [version] => Ok((*version).to_owned()),
        [] => {
            bail!("Cargo.lock has no package `{package}`. Run `cargo update --workspace` and look at its dependencies.")
        }
        several => bail!(
            "Cargo.lock has {package} in the versions {}. Only one can work; `cargo tree --invert {package}` shows \
             who asks for which.",
            several.join(" and ")
        ),
    }
}

/// Every version of `package` in a lock file's text.
fn versions<'a>(text: &'a str, package: &str) -> Vec<&'a str> {
    text.split("[[package]]")
        .skip(1)
        .filter(|entry| field(entry, "name") == Some(package))
        .filter_map(|entry| field(entry, "version"))
        .collect()
}

/// The string value of a top-level key of one package entry.
fn field<'a>(entry: &'a str, key: &str) -> Option<&'a str> {
    entry.lines().find_map(|line| {
        let (name, value) = line.split_once('=')?;
        if name.trim() != key {
            return None;
        }
        value.trim().strip_prefix('"')?.strip_suffix('"')
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOCK: &str = r#"
version = 4

[[package]]
name = "wasm-bindgen"
version = "0.2.130"
source = "registry"
dependencies = [
 "cfg-if",
 "wasm-bindgen-macro",
]

[[package]]
name = "wasm-bindgen-futures"
version = "0.4.80"

[[package]]
name = "twice"
version = "1.0.0"

[[package]]
name = "twice"
version = "2.0.0"
"#;

    #[test]
    fn only_the_exact_name_matches() {
        assert_eq!(versions(LOCK, "wasm-bindgen"), ["0.2.130"]);
        assert_eq!(versions(LOCK, "wasm"), [""; 0]);
    }

    #[test]
    fn every_version_is_found() {
        assert_eq!(versions(LOCK, "twice"), ["1.0.0", "2.0.0"]);
    }

    #[test]
    fn line_endings_and_spacing_do_not_matter() {
        let windows = LOCK.replace('\n', "\r\n").replace(" = ", "=");
        assert_eq!(versions(&windows, "wasm-bindgen"), ["0.2.130"]);
    }
}
