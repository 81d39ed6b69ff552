//! The state file: what a server knew, the next one knows.

use std::fs;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// How long anything may take before a test fails.
const PATIENCE: Duration = Duration::from_secs(20);

struct Server {
    process: Child,
    address: String,
}

impl Server {
    /// Starts a server and waits until it is ready; what it said when it never was.
    fn start(port: u16, state: &PathBuf) -> Result<Self, String> {
        let mut process = Command::new(env!("CARGO_BIN_EXE_wacht-local"))
            .args(["--port", &port.to_string(), "--state"])
            .arg(state)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the binary starts");
        let mut line = String::new();
        let output = process.stdout.as_mut().expect("a pipe");
        BufReader::new(output).read_line(&mut line).expect("a line");
        if line.starts_with("ready ") {
            let address = format!("127.0.0.1:{port}");
            return Ok(Self { process, address });
        }
        let mut text = String::new();
        process
            .stderr
            .as_mut()
            .expect("a pipe")
            .read_to_string(&mut text)
            .expect("text");
        assert_eq!(process.wait().expect("an end").code(), Some(1), "{text}");
        Err(text)
    }

    fn ask(&self, head: &str, body: &str) -> String {
        let mut stream = TcpStream::connect(&self.address).expect("a connection");
        let length = body.len();
        write!(
            stream,
            "{head}\r\nhost: {}\r\nconnection: close\r\ncontent-length: {length}\r\n\
             content-type: application/x-www-form-urlencoded\r\n\r\n{body}",
            self.address
        )
        .expect("a request");
        let mut text = String::new();
        stream.read_to_string(&mut text).expect("an answer");
        text
    }

    fn sign_in(&self) -> String {
        let fields = "strategy=plain_email&email=ada%40example.com&password=Lovelace-1843%21";
        let answer = self.ask("POST /auth/signin HTTP/1.1", fields);
        let token = answer
            .lines()
            .find_map(|line| line.strip_prefix("x-development-session: "));
        token.expect("a token").to_owned()
    }

    fn session(&self, token: &str) -> String {
        self.ask(&format!("GET /session?__dev_session__={token} HTTP/1.1"), "")
    }

    /// Ends it without a warning.
    fn kill(mut self) {
        self.process.kill().expect("it runs");
        self.process.wait().expect("an end");
    }

    /// Asks it to end.
    #[cfg(unix)]
    fn stop(mut self) {
        let id = self.process.id().to_string();
        assert!(Command::new("kill").arg(id).status().expect("kill").success());
        assert_eq!(self.process.wait().expect("an end").code(), Some(0));
    }
}

/// An empty folder for one test.
fn folder(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("state").join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("a folder");
    folder
}

/// A port that nobody listens on.
fn free_port() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    listener.local_addr().expect("an address").port()
}

fn wait_until(what: &str, mut is_so: impl FnMut() -> bool) {
    let start = Instant::now();
    while !is_so() {
        assert!(start.elapsed() < PATIENCE, "{what} did not come about");
        std::thread::park_timeout(Duration::from_millis(10));
    }
}

#[test]
fn a_server_that_was_killed_has_written_its_changes() {
    let file = folder("killed").join("state.json");
    let port = free_port();
    let first = Server::start(port, &file).expect("it is ready");
    assert!(fs::read_to_string(&file).is_ok_and(|text| text.contains("ada@example.com")));
    let token = first.sign_in();
    wait_until("the session in the file", || {
        fs::read_to_string(&file).is_ok_and(|text| text.contains(&token))
    });
    first.kill();
    let second = Server::start(port, &file).expect("it is ready");
    assert!(second.session(&token).contains("\"username\":\"ada\""));
    second.kill();
}

#[cfg(unix)]
#[test]
fn a_server_that_was_stopped_leaves_one_whole_file() {
    let folder = folder("stopped");
    let (file, port) = (folder.join("state.json"), free_port());
    let first = Server::start(port, &file).expect("it is ready");
    let token = first.sign_in();
    first.stop();
    let names: Vec<_> = fs::read_dir(&folder)
        .expect("a folder")
        .flatten()
        .map(|entry| entry.file_name())
        .collect();
    assert_eq!(names, ["state.json"]);
    let second = Server::start(port, &file).expect("it is ready");
    assert!(second.session(&token).contains("\"username\":\"ada\""));
    second.stop();
}

#[test]
fn a_damaged_file_is_refused_and_left_alone() {
    let file = folder("damaged").join("state.json");
    for damage in ["", "{", "{\"version\":99}", "{\"version\":1}"] {
        fs::write(&file, damage).expect("a file");
        let error = Server::start(free_port(), &file).err().expect("a refusal");
        assert!(error.contains("state.json cannot be used"), "{error}");
        assert_eq!(fs::read_to_string(&file).expect("the file"), damage);
    }
}

#[test]
fn another_address_and_an_absent_folder_are_refused() {
    let file = folder("elsewhere").join("state.json");
    Server::start(free_port(), &file).expect("it is ready").kill();
    let before = fs::read_to_string(&file).expect("the file");
    let error = Server::start(free_port(), &file).err().expect("a refusal");
    assert!(error.contains("belongs to a server at http://127.0.0.1:"), "{error}");
    assert_eq!(fs::read_to_string(&file).expect("the file"), before);
    let nowhere = file.with_file_name("absent").join("state.json");
    let error = Server::start(free_port(), &nowhere).err().expect("a refusal");
    assert!(error.contains("cannot write"), "{error}");
}
