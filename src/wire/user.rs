//! People.

use super::{ConnectionId, SecondFactorPolicy, Timestamp, UserId};

wire! {
    /// A user, whole in `GET /me` and reduced inside `signins`.
    ///
    /// ```
    /// use wacht_yew::wire::User;
    ///
    /// let user = User {
    ///     first_name: "Ada".into(),
    ///     last_name: "Lovelace".into(),
    ///     ..User::default()
    /// };
    /// assert_eq!(user.display_name(), "Ada Lovelace");
    /// assert_eq!(user.email(), None);
    /// ```
    pub struct User {
        /// Identifies the user.
        pub id: UserId,
        /// First name; may be empty.
        pub first_name: Box<str>,
        /// Last name; may be empty.
        pub last_name: Box<str>,
        /// Username; may be empty.
        pub username: Box<str>,
        /// `available`, `busy` or `away`.
        pub availability: Box<str>,
        /// Whether the picture is the user's own.
        pub has_profile_picture: bool,
        /// Address of the picture; may be empty.
        pub profile_picture_url: Box<str>,
        /// The primary address, by id.
        pub primary_email_address_id: Option<Box<str>>,
        /// The primary phone number, by id.
        pub primary_phone_number_id: Option<Box<str>>,
        /// The primary address.
        pub primary_email_address: Option<EmailAddress>,
        /// The primary phone number.
        pub primary_phone_number: Option<PhoneNumber>,
        /// All addresses.
        pub user_email_addresses: Vec<EmailAddress> | "email_addresses",
        /// All phone numbers.
        pub user_phone_numbers: Vec<PhoneNumber> | "phone_numbers",
        /// Connected social accounts.
        pub social_connections: Vec<ConnectedAccount>,
        /// The authenticator app, if enrolled.
        pub user_authenticator: Option<Authenticator>,
        /// Backup codes exist.
        pub backup_codes_generated: bool,
        /// A password is set.
        pub has_password: bool,
        /// At least one passkey is registered.
        pub has_passkeys: bool,
        /// Whether a second factor is asked for at sign-in.
        pub second_factor_policy: SecondFactorPolicy,
        /// Data the app attached, readable by the browser.
        pub public_metadata: serde_json::Map<String, serde_json::Value>,
        /// The account is disabled.
        pub disabled: bool,
    }

    /// An e-mail address of a user.
    pub struct EmailAddress {
        /// Identifies the address.
        pub id: Box<str>,
        /// The address.
        pub email: Box<str> | "email_address",
        /// May be stale: the primary one is `primary_email_address_id`.
        pub is_primary: bool,
        /// The user has proved to own it.
        pub verified: bool,
        /// When that was.
        pub verified_at: Option<Timestamp>,
        /// How that was: `otp`, `oauth_google`, … unknown values are kept.
        pub verification_strategy: Box<str>,
    }

    /// A phone number of a user.
    pub struct PhoneNumber {
        /// Identifies the number.
        pub id: Box<str>,
        /// National part, without dial code.
        pub phone_number: Box<str>,
        /// Dial code such as `+1`.
        pub country_code: Box<str>,
        /// The user has proved to own it.
        pub verified: bool,
        /// When that was.
        pub verified_at: Option<Timestamp>,
        /// May serve as second factor.
        pub can_use_for_second_factor: bool,
    }

    /// An account at a social provider that belongs to the user.
    pub struct ConnectedAccount {
        /// Identifies the connection.
        pub id: ConnectionId,
        /// The provider, such as `google_oauth`.
        pub provider: Box<str>,
        /// The address there.
        pub email_address: Box<str>,
        /// First name there.
        pub first_name: Box<str>,
        /// Last name there.
        pub last_name: Box<str>,
    }

    /// An enrolled authenticator app; its secret is not part of this document.
    pub struct Authenticator {
        /// Identifies the authenticator.
        pub id: Box<str>,
        /// When it was enrolled.
        pub created_at: Option<Timestamp>,
    }
}

impl User {
    /// What to call the user: full name, else username, else address; empty when the server told none of them.
    pub fn display_name(&self) -> String {
        let full_name = [&*self.first_name, &*self.last_name].join(" ");
        let full_name = full_name.trim();
        if !full_name.is_empty() {
            return full_name.to_owned();
        }
        if !self.username.is_empty() {
            return String::from(&*self.username);
        }
        self.email().unwrap_or_default().to_owned()
    }

    /// The primary e-mail address, if the user has one.
    pub fn email(&self) -> Option<&str> {
        self.primary_email_address
            .as_ref()
            .map(|address| &*address.email)
            .filter(|email| !email.is_empty())
    }

    /// What to tell accounts apart by: address, else username.
    pub fn secondary_name(&self) -> Option<&str> {
        self.email().or(Some(&*self.username)).filter(|name| !name.is_empty())
    }
}
