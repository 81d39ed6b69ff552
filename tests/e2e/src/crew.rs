//! Several photographers at a time.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};
use std::thread::{self, available_parallelism};

use anyhow::Result;

use crate::Scene;

/// Does a work for each scene, several at a time, and tells which could not be done and why.
///
/// The name of each scene is written out as it is done.
///
/// # Errors
/// When there is no runtime to be had, or a thread fell over.
pub fn in_turns<Work>(scenes: &[Scene], work: impl Fn(Scene) -> Work + Sync) -> Result<Vec<String>>
where
    Work: Future<Output = Result<()>>,
{
    let (next, failures) = (AtomicUsize::new(0), Mutex::new(Vec::new()));
    let shift = || -> Result<()> {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        while let Some(scene) = scenes.get(next.fetch_add(1, Ordering::Relaxed)) {
            match runtime.block_on(work(*scene)) {
                Ok(()) => println!("{}", scene.name()),
                Err(error) => {
                    let mut failures = failures.lock().unwrap_or_else(PoisonError::into_inner);
                    failures.push(format!("{}: {error:#}", scene.name()));
                }
            }
        }
        Ok(())
    };
    let threads = available_parallelism().map_or(2, |cores| cores.get().clamp(1, 8));
    thread::scope(|scope| -> Result<()> {
        let workers: Vec<_> = (0..threads).map(|_| scope.spawn(shift)).collect();
        for worker in workers {
            worker
                .join()
                .map_err(|_| anyhow::anyhow!("a photographer fell over"))??;
        }
        Ok(())
    })?;
    Ok(failures.into_inner().unwrap_or_else(PoisonError::into_inner))
}
