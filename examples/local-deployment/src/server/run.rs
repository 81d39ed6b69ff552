//! Sockets, signals and the ready line.

use std::io::{ErrorKind, Write as _};
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::time::Duration;

use anyhow::{Context as _, Result, anyhow, ensure};
use axum::Router;
use tokio::net::TcpListener;
use tokio::sync::watch;

use super::banner::banner;
use super::state_file::StateFile;
use super::{AppFiles, Arguments, SharedDeployment, api_router, app_router};
use crate::{Fixtures, LocalDeployment};

/// How long requests that are still running are waited for at the end.
const FAREWELL: Duration = Duration::from_secs(2);

/// Serves until Ctrl-C or SIGTERM.
///
/// ```no_run
/// use clap::Parser as _;
/// use wacht_local::server::{Arguments, run};
///
/// # async fn serve() -> anyhow::Result<()> {
/// // The API and an app's built files at one address.
/// run(Arguments::parse_from(["wacht-local", "--port", "8787", "--dist", "dist"])).await
/// # }
/// ```
///
/// # Errors
/// When a port is taken, the app's folder holds no index.html or the state file cannot be used; the text says what to do.
pub async fn run(arguments: Arguments) -> Result<()> {
    if let Some(dist) = &arguments.dist {
        let index = dist.join("index.html");
        ensure!(
            index.is_file(),
            "{} does not exist: build the app first, or name another --dist",
            index.display()
        );
    }
    let page = Socket::bind(arguments.host, arguments.port, "--port").await?;
    if arguments.app_only {
        let files = AppFiles {
            dist: arguments.dist.unwrap_or_default(),
            api_origin: arguments.api_origin,
        };
        let ready = format!("ready {}", page.origin);
        return serve(vec![(page.listener, app_router(files, None))], &ready).await;
    }
    let api = match arguments.api_port {
        Some(port) => Some(Socket::bind(arguments.host, port, "--api-port").await?),
        None => None,
    };
    let api_origin = api.as_ref().map_or(&page.origin, |api| &api.origin);
    let fresh = LocalDeployment::new(Fixtures::default(), arguments.seed)
        .with_origin(api_origin)
        .with_page_origin(&page.origin);
    let Some(file) = arguments.state.map(StateFile::new) else {
        let ready = format!("ready {}\n{}", page.origin, banner(&fresh));
        let servers = routers(page, api, arguments.dist, &SharedDeployment::new(fresh));
        return serve(servers, &ready).await;
    };
    let deployment = SharedDeployment::new(file.load_or(fresh)?);
    // A place that cannot be written to is better known now than at the first change.
    file.save(&deployment)?;
    let ready = format!("ready {}\n{}", page.origin, banner(&deployment.lock()));
    // From before the first request can come: none may be missed.
    let handled = deployment.handled();
    tokio::select! {
        served = serve(routers(page, api, arguments.dist, &deployment), &ready) => served?,
        () = file.follow(&deployment, handled) => {}
    }
    file.save(&deployment)
}

/// Says something on standard output; whoever closed it does not want to know.
fn announce(text: &str) {
    let _ = writeln!(std::io::stdout(), "{text}");
}

/// Who serves what: one socket for everything, or one for the app and one for the API.
fn routers(
    page: Socket,
    api: Option<Socket>,
    dist: Option<PathBuf>,
    deployment: &SharedDeployment,
) -> Vec<(TcpListener, Router)> {
    let deployment = deployment.clone();
    match (dist, api) {
        (None, _) => vec![(page.listener, api_router(deployment))],
        (Some(dist), None) => {
            let files = AppFiles { dist, api_origin: None };
            vec![(page.listener, app_router(files, Some(deployment)))]
        }
        (Some(dist), Some(api)) => {
            let files = AppFiles {
                dist,
                api_origin: Some(api.origin),
            };
            vec![
                (page.listener, app_router(files, None)),
                (api.listener, api_router(deployment)),
            ]
        }
    }
}

struct Socket {
    listener: TcpListener,
    origin: String,
}

impl Socket {
    async fn bind(host: IpAddr, port: u16, option: &str) -> Result<Self> {
        let listener = match TcpListener::bind(SocketAddr::new(host, port)).await {
            Ok(listener) => listener,
            Err(error) if error.kind() == ErrorKind::AddrInUse => {
                return Err(anyhow!(
                    "port {port} is taken: choose another one with {option}, or any with {option} 0"
                ));
            }
            Err(error) => {
                return Err(error).with_context(|| format!("cannot listen on {host} port {port}"));
            }
        };
        let port = listener.local_addr().context("the socket has no address")?.port();
        let host = if host.is_unspecified() {
            Ipv4Addr::LOCALHOST.into()
        } else {
            host
        };
        Ok(Self {
            listener,
            origin: format!("http://{}", SocketAddr::new(host, port)),
        })
    }
}

/// Serves until told to stop; `ready` is said once both is possible.
async fn serve(servers: Vec<(TcpListener, Router)>, ready: &str) -> Result<()> {
    let mut end = End::listen()?;
    let (stop, stopped) = watch::channel(false);
    let mut tasks = tokio::task::JoinSet::new();
    for (listener, router) in servers {
        let mut stopped = stopped.clone();
        let until_stopped = async move {
            // An error means that the sender is gone, which is a reason to stop as well.
            let _ = stopped.wait_for(|stopped| *stopped).await;
        };
        tasks.spawn(async move {
            axum::serve(listener, router)
                .with_graceful_shutdown(until_stopped)
                .await
        });
    }
    announce(ready);
    end.comes().await?;
    stop.send_replace(true);
    // Whatever still runs after that is cut off: a fault may have ordered a very long delay.
    let _ = tokio::time::timeout(FAREWELL, async { while tasks.join_next().await.is_some() {} }).await;
    Ok(())
}

/// The wish to stop, listened for from the start: nobody who reads the ready line and then asks goes unheard.
#[cfg(unix)]
struct End {
    interrupt: tokio::signal::unix::Signal,
    terminate: tokio::signal::unix::Signal,
}

#[cfg(unix)]
impl End {
    fn listen() -> Result<Self> {
        use tokio::signal::unix::{SignalKind, signal};

        Ok(Self {
            interrupt: signal(SignalKind::interrupt()).context("cannot listen for Ctrl-C")?,
            terminate: signal(SignalKind::terminate()).context("cannot listen for SIGTERM")?,
        })
    }

    async fn comes(&mut self) -> Result<()> {
        tokio::select! {
            _ = self.interrupt.recv() => {}
            _ = self.terminate.recv() => {}
        }
        Ok(())
    }
}

#[cfg(not(unix))]
struct End;

#[cfg(not(unix))]
impl End {
    fn listen() -> Result<Self> {
        Ok(Self)
    }

    async fn comes(&mut self) -> Result<()> {
        tokio::signal::ctrl_c().await.context("cannot listen for Ctrl-C")
    }
}
