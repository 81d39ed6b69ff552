//! A folder for what programs leave behind.

use std::path::{Path, PathBuf};
use std::time::Duration;
use std::{env, fs, process, thread};

use anyhow::{Context, Result};

/// How often a folder is removed before it is left: a browser that was told to end may still be writing.
const TRIES: u32 = 20;
const PAUSE: Duration = Duration::from_millis(100);

/// A temporary folder that goes away with its owner, and all that is in it.
#[derive(Debug)]
pub(crate) struct Scratch(PathBuf);

impl Scratch {
    /// Makes one. Its name is short: browsers put sockets below it, whose paths have a limit.
    pub(crate) fn create(name: &str) -> Result<Self> {
        let path = env::temp_dir().join(format!("wacht-{name}-{}", process::id()));
        fs::create_dir_all(&path).with_context(|| format!("{} cannot be made.", path.display()))?;
        Ok(Self(path))
    }

    pub(crate) fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        for _ in 0..TRIES {
            if fs::remove_dir_all(&self.0).is_ok() || !self.0.exists() {
                return;
            }
            thread::sleep(PAUSE);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_of_it_is_left() -> Result<()> {
        let scratch = Scratch::create("scratch-test")?;
        let path = scratch.path().to_path_buf();
        fs::create_dir(path.join("profile"))?;
        fs::write(path.join("profile/cookies"), "1")?;
        drop(scratch);
        assert!(!path.exists());
        Ok(())
    }
}
