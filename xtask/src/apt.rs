//! Installs Debian packages, where that is Debian and allowed.

use std::env;
use std::fs;
use std::process::{Command, Stdio};
use std::sync::OnceLock;

use anyhow::{Result, bail, ensure};

use crate::process;
use crate::report::{Step, note};

/// Whether this machine runs Debian. Derived systems name or package things differently and do not count.
pub(crate) fn is_debian() -> bool {
    fs::read_to_string("/etc/os-release").is_ok_and(|text| is_debian_release(&text))
        && process::find_program("apt-get").is_some()
}

/// Installs the packages and says why, or stops with the command a person can run.
pub(crate) fn install(packages: &[&str], why: &str) -> Result<()> {
    let list = packages.join(" ");
    ensure!(
        is_debian(),
        "Install what Debian calls {list} ({why}), then run this again."
    );
    let Some(prefix) = elevation() else {
        bail!("{why}. Run `sudo apt-get install --no-install-recommends {list}`, then this again.");
    };
    update_once(prefix);
    let step = Step::begin(&format!("installing the Debian packages {list}: {why}"));
    let mut command = apt_get(prefix);
    // --no-remove: never give up something that is installed for what is missing.
    command
        .args(["install", "--yes", "--no-install-recommends", "--no-remove"])
        .args(packages);
    let status = process::status(command.stdout(Stdio::null()))?;
    ensure!(
        status.success(),
        "apt-get could not install {list}. Run `apt-get install --no-install-recommends {list}` to see why."
    );
    step.done();
    Ok(())
}

/// The words to put before `apt-get`, or `None` when nothing may be installed here.
fn elevation() -> Option<&'static [&'static str]> {
    static ELEVATION: OnceLock<Option<&[&str]>> = OnceLock::new();
    *ELEVATION.get_or_init(|| {
        let user = process::capture(Command::new("id").arg("-u")).unwrap_or_default();
        if user.trim() == "0" {
            Some(&[])
        } else if env::var("CI").is_ok_and(|value| value == "true") && process::find_program("sudo").is_some() {
            Some(&["sudo", "--non-interactive", "--preserve-env=DEBIAN_FRONTEND"])
        } else {
            None
        }
    })
}

fn apt_get(prefix: &[&str]) -> Command {
    let mut words = prefix.iter().chain(&["apt-get", "-qq"]);
    let mut command = Command::new(words.next().unwrap_or(&"apt-get"));
    command
        .args(words)
        .args(["-o", "DPkg::Lock::Timeout=300", "-o", "Dpkg::Use-Pty=0"])
        .env("DEBIAN_FRONTEND", "noninteractive");
    command
}

fn update_once(prefix: &[&str]) {
    static UPDATED: OnceLock<()> = OnceLock::new();
    UPDATED.get_or_init(|| {
        let step = Step::begin("updating Debian's package lists");
        match process::status(apt_get(prefix).arg("update")) {
            Ok(status) if status.success() => step.done(),
            _ => note("the lists could not be updated; going on with those that are there"),
        }
    });
}

fn is_debian_release(text: &str) -> bool {
    text.lines()
        .filter_map(|line| line.strip_prefix("ID="))
        .any(|id| id.trim_matches('"') == "debian")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_debian_itself_is_debian() {
        assert!(is_debian_release("NAME=\"Debian GNU/Linux\"\nID=debian\n"));
        assert!(!is_debian_release("ID=ubuntu\nID_LIKE=debian\n"));
    }
}
