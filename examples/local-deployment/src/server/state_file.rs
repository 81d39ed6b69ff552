//! The file that outlives the server: read at the start, written after changes and at the end.

use std::ffi::OsString;
use std::fs::{self, File};
use std::io::{self, ErrorKind, Write as _};
use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::{Context as _, Result, bail};

use tokio::sync::watch;

use super::SharedDeployment;
use crate::LocalDeployment;

/// A change is in the file at the latest a second after it; several changes in a row are written once.
const REST: Duration = Duration::from_millis(500);

/// Where a deployment is kept.
#[derive(Clone, Debug)]
pub(super) struct StateFile {
    path: PathBuf,
}

impl StateFile {
    pub(super) const fn new(path: PathBuf) -> Self {
        Self { path }
    }

    /// The deployment in the file; `fresh` when there is no file yet. A file that cannot be used is left as it is.
    pub(super) fn load_or(&self, fresh: LocalDeployment) -> Result<LocalDeployment> {
        let text = match fs::read_to_string(&self.path) {
            Ok(text) => text,
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(fresh),
            Err(error) => return Err(error).with_context(|| format!("cannot read {}", self.path.display())),
        };
        let loaded = LocalDeployment::load(&text)
            .with_context(|| format!("{} cannot be used; move it away to start anew", self.path.display()))?;
        let places = |deployment: &LocalDeployment| {
            let (api, page) = (deployment.origin(), deployment.page_origin());
            format!("{api} (app at {page})")
        };
        if places(&loaded) != places(&fresh) {
            bail!(
                "{} belongs to a server at {}, this one is at {}: start it at the same address, or with another --state",
                self.path.display(),
                places(&loaded),
                places(&fresh)
            );
        }
        Ok(loaded)
    }

    /// Writes the deployment; whoever reads the file meanwhile, or after a crash, finds the old text or the new one.
    pub(super) fn save(&self, deployment: &SharedDeployment) -> Result<()> {
        let text = deployment.lock().save();
        replace(&self.path, text.as_bytes()).with_context(|| format!("cannot write {}", self.path.display()))
    }

    /// Writes the deployment after every change, for ever. Changes count from when `handled` was asked for.
    pub(super) async fn follow(&self, deployment: &SharedDeployment, mut handled: watch::Receiver<()>) {
        while handled.changed().await.is_ok() {
            tokio::time::sleep(REST).await;
            handled.mark_unchanged();
            // In place, so that nobody who stops waiting here leaves a writer behind.
            if let Err(error) = tokio::task::block_in_place(|| self.save(deployment)) {
                eprintln!("wacht-local: {error:#}");
            }
        }
    }
}

/// Puts new content in a file's place in one step.
fn replace(path: &Path, content: &[u8]) -> io::Result<()> {
    let mut name = OsString::from(".");
    name.push(path.file_name().ok_or(ErrorKind::InvalidInput)?);
    name.push(format!(".{}", std::process::id()));
    let folder = match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    let beside = folder.join(name);
    let written = write(&beside, content).and_then(|()| fs::rename(&beside, path));
    if written.is_err() {
        // The error of writing is the one to tell.
        let _ = fs::remove_file(&beside);
        return written;
    }
    keep_name(folder)
}

fn write(path: &Path, content: &[u8]) -> io::Result<()> {
    let mut file = File::create(path)?;
    file.write_all(content)?;
    file.sync_all()
}

/// A file's new name is safe only once its folder is.
#[cfg(unix)]
fn keep_name(folder: &Path) -> io::Result<()> {
    File::open(folder)?.sync_all()
}

#[cfg(not(unix))]
fn keep_name(_: &Path) -> io::Result<()> {
    Ok(())
}
