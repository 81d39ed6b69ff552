//! Programs that end with the test that started them.

use std::io::{BufRead as _, BufReader, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::mpsc;
use std::time::{Duration, Instant};
use std::{env, fs, process, thread};

use anyhow::{Context as _, Result, bail};

/// How long a program may take until it is ready.
const PATIENCE: Duration = Duration::from_secs(90);

/// A program on a leash; ends when dropped.
#[derive(Debug)]
pub(crate) struct Process(Child);

impl Process {
    /// Starts a program that ends with this one, however this one ends, and reads its output up to the line in which `wanted`
    /// finds something. It takes `folder` with it, where it also puts its temporary files: its shell notices when nobody
    /// holds the other end of its input any more.
    pub(crate) fn start_leashed<T>(
        program: &Path,
        arguments: &[String],
        folder: &Path,
        wanted: impl Fn(&str) -> Option<T>,
    ) -> Result<(Self, T)> {
        // A browser that lost its driver may still be writing its last files.
        let script = "folder=$1; shift; \"$@\" < /dev/null 2> \"$folder/driver.log\" & all=$!; \
                      while read -r more; do all=\"$all $more\"; done; kill $all 2> /dev/null; wait; \
                      for _ in 1 2 3; do sleep 0.5; rm -rf \"$folder\"; done";
        let mut shell = Command::new("sh");
        shell
            .args(["-c", script, "leash"])
            .arg(folder)
            .arg(program)
            .args(arguments)
            .env("TMPDIR", folder);
        let child = shell.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn();
        let mut process = Self(child.with_context(|| format!("{} could not be started", program.display()))?);
        let found = process.reads_up_to(wanted);
        found
            .map(|found| (process, found))
            .with_context(|| format!("{} did not become ready", program.display()))
    }

    /// Ends another program with this leashed one, by the number the system has for it.
    pub(crate) fn takes_along(&mut self, process: u64) -> Result<()> {
        let leash = self.0.stdin.as_mut().context("the leash is gone")?;
        writeln!(leash, "{process}").context("the leash is not held")
    }

    fn reads_up_to<T>(&mut self, wanted: impl Fn(&str) -> Option<T>) -> Result<T> {
        let output = self.0.stdout.take().context("it has no output")?;
        let (send, lines) = mpsc::channel();
        // Reads to the end: a program whose output nobody takes may fail at its next line.
        thread::spawn(move || {
            for line in BufReader::new(output).lines().map_while(Result::ok) {
                // Nobody listens any more once the program is ready.
                let _ = send.send(line);
            }
        });
        let begun = Instant::now();
        let mut said = String::new();
        loop {
            let Ok(line) = lines.recv_timeout(PATIENCE.saturating_sub(begun.elapsed())) else {
                bail!("it said: {said}");
            };
            if let Some(found) = wanted(&line) {
                return Ok(found);
            }
            said.push_str(&line);
            said.push('\n');
        }
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        drop(self.0.stdin.take());
        // It fails only for a program that has ended already.
        let _ = self.0.wait();
    }
}

/// An empty folder that goes away with its owner.
#[derive(Debug)]
pub(crate) struct TemporaryFolder(PathBuf);

impl TemporaryFolder {
    pub(crate) fn create() -> Result<Self> {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let name = format!("wacht-e2e-{}-{}", process::id(), NEXT.fetch_add(1, Ordering::Relaxed));
        let path = env::temp_dir().join(name);
        fs::create_dir_all(&path).with_context(|| format!("{} cannot be made", path.display()))?;
        Ok(Self(path))
    }

    pub(crate) fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for TemporaryFolder {
    fn drop(&mut self) {
        // A browser may still be writing its last file.
        for _ in 0..100 {
            if fs::remove_dir_all(&self.0).is_ok() || !self.0.exists() {
                return;
            }
            thread::sleep(Duration::from_millis(50));
        }
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;
    use std::process::Command;

    use super::{Process, TemporaryFolder};

    #[test]
    fn a_leash_takes_others_along() -> anyhow::Result<()> {
        let folder = TemporaryFolder::create()?;
        let mut other = Command::new("sleep").arg("30").spawn()?;
        let arguments = ["-c", "echo ready; exec sleep 30"].map(str::to_owned);
        let (mut leashed, ()) = Process::start_leashed(Path::new("sh"), &arguments, folder.path(), |line| {
            (line == "ready").then_some(())
        })?;
        leashed.takes_along(other.id().into())?;
        drop(leashed);
        assert!(!other.wait()?.success(), "it went on to its own end");
        assert!(!folder.path().exists(), "its folder is still there");
        Ok(())
    }
}
