//! The binary: its first line, its exit codes, its end.

use std::io::{BufRead as _, BufReader, Read as _};
use std::process::{Child, Command, Stdio};

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
