//! The binary: its first line, its exit codes, its end; and how tests of apps start it.

use std::io::{BufRead as _, BufReader, Read as _};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use anyhow::Result;
use wacht_local::testing::TestProgram;

fn start(arguments: &[&str]) -> Child {
    Command::new(env!("CARGO_BIN_EXE_wacht-local"))
        .args(arguments)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the binary starts")
}

fn first_line(server: &mut Child) -> String {
    let mut line = String::new();
    BufReader::new(server.stdout.as_mut().expect("a pipe"))
        .read_line(&mut line)
        .expect("a line");
    line
}

fn ends_with_error(mut server: Child) -> String {
    let mut text = String::new();
    server
        .stderr
        .as_mut()
        .expect("a pipe")
        .read_to_string(&mut text)
        .expect("text");
    assert_eq!(server.wait().expect("an end").code(), Some(1), "{text}");
    text
}

#[test]
fn it_says_ready_with_its_address_and_stops_when_told() {
    let mut server = start(&["--port", "0"]);
    let line = first_line(&mut server);
    let port = line
        .trim_end()
        .strip_prefix("ready http://127.0.0.1:")
        .expect("the ready line");
    assert!(port.parse::<u16>().is_ok_and(|port| port > 0), "{line}");
    let stopped = Command::new("kill").arg(server.id().to_string()).status();
    if stopped.is_ok_and(|status| status.success()) {
        assert_eq!(server.wait().expect("an end").code(), Some(0));
    } else {
        server.kill().expect("the server ends");
        server.wait().expect("an end");
    }
}

#[test]
fn a_taken_port_is_an_error_that_names_the_way_out() {
    let taken = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
    let port = taken.local_addr().expect("an address").port().to_string();
    let text = ends_with_error(start(&["--port", &port]));
    assert!(
        text.contains(&format!("port {port} is taken")) && text.contains("--port"),
        "{text}"
    );
}

#[test]
fn a_folder_without_an_app_is_an_error_that_names_the_file() {
    let text = ends_with_error(start(&["--port", "0", "--dist", "no-such-folder"]));
    assert!(text.contains("index.html does not exist"), "{text}");
}

fn program() -> wacht_local::testing::TestProgramBuilder {
    TestProgram::at(env!("CARGO_BIN_EXE_wacht-local"))
}

/// Whether somebody listens at an origin.
fn is_there(origin: &str) -> bool {
    let authority = origin.strip_prefix("http://").expect("an origin");
    TcpStream::connect(authority).is_ok()
}

#[test]
fn a_test_starts_it_steers_it_and_ends_it() -> Result<()> {
    let (one, other) = (program().start()?, program().start()?);
    assert_ne!(one.origin(), other.origin());
    assert_ne!(one.public_key(), other.public_key());
    one.invite("emmy@example.com", "Emmy", "Noether")?;
    assert_eq!(one.inbox("emmy@example.com")?.len(), 1);
    assert!(other.inbox("emmy@example.com")?.is_empty());
    let before = one.now()?.as_millis();
    one.advance_clock(Duration::from_secs(3600))?;
    assert!(one.now()?.as_millis() >= before + 3_600_000);
    let (gone, stays) = (one.origin().to_owned(), other.origin().to_owned());
    drop(one);
    assert!(!is_there(&gone));
    assert!(is_there(&stays));
    Ok(())
}

#[test]
fn started_anew_it_is_at_the_same_address_and_has_forgotten_everything() -> Result<()> {
    let mut program = program().seed(7).start()?;
    program.invite("emmy@example.com", "Emmy", "Noether")?;
    let origin = program.origin().to_owned();
    program.restart()?;
    assert_eq!(program.origin(), origin);
    assert!(program.inbox("emmy@example.com")?.is_empty());
    Ok(())
}

#[test]
fn what_is_in_the_way_of_a_start_is_what_the_program_said() {
    let refused = program().dist("no-such-folder").start().unwrap_err();
    assert!(
        format!("{refused:#}").contains("index.html does not exist"),
        "{refused:#}"
    );
    let refused = program().argument("--no-such-option").start().unwrap_err();
    assert!(format!("{refused:#}").contains("--no-such-option"), "{refused:#}");
    let missing = TestProgram::at("no-such-program").start().unwrap_err();
    assert!(
        format!("{missing:#}").contains("no-such-program cannot be started"),
        "{missing:#}"
    );
}

#[test]
fn two_codes_in_a_row_are_those_of_an_app() -> Result<()> {
    let program = program().start()?;
    let secret = "JBSWY3DPEHPK3PXP";
    let [before, now] = program.authenticator_codes(secret)?;
    assert_ne!(before, now);
    let moment_later = program.authenticator_codes(secret)?;
    assert!(
        moment_later.contains(&now),
        "a period at most lies between the two looks"
    );
    assert!(program.authenticator_codes("not base32").is_err());
    Ok(())
}
