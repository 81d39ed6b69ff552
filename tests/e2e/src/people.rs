//! The cast of the local deployment.

/// Somebody with an account.
#[derive(Clone, Copy, Debug)]
pub struct Person {
    /// Address to sign in with.
    pub email: &'static str,
    /// Password; empty for people who have none.
    pub password: &'static str,
    /// First and last name.
    pub name: &'static str,
}

const fn person(email: &'static str, password: &'static str, name: &'static str) -> Person {
    Person { email, password, name }
}

/// Ordinary, with two organizations.
pub const ADA: Person = person("ada@example.com", "Lovelace-1843!", "Ada Lovelace");
/// Second factor: authenticator or backup code.
pub const GRACE: Person = person("grace@example.com", "Hopper-1906!", "Grace Hopper");
/// Second factor: text message.
pub const ALAN: Person = person("alan@example.com", "Turing-1912!", "Alan Turing");
/// The profile lacks a username.
pub const KATHERINE: Person = person("katherine@example.com", "Johnson-1918!", "Katherine Johnson");
/// The address is not verified.
pub const DOROTHY: Person = person("dorothy@example.com", "Vaughan-1910!", "Dorothy Vaughan");
/// No password.
pub const EDSGER: Person = person("edsger@example.com", "", "Edsger Dijkstra");
/// Ordinary, the second account of tests that need one.
pub const BARBARA: Person = person("barbara@example.com", "Liskov-1939!", "Barbara Liskov");
/// Disabled.
pub const DISABLED: Person = person("disabled@example.com", "Disabled-1!", "Charles Babbage");
/// Of a domain with a single sign-on of its own.
pub const SOMEONE: Person = person("someone@sso.example.com", "", "Someone Else");

/// The secret in Grace's authenticator app.
pub const TOTP_SECRET: &str = "JBSWY3DPEHPK3PXP";
/// Alan's phone, as text messages are addressed.
pub const PHONE: &str = "+15550100199";
