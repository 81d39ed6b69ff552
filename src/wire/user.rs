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
    ///
    /// ```
    /// use wacht_yew::wire::{EmailAddress, User};
    ///
    /// /// The addresses that an app may write to: those that somebody has proved to own.
    /// fn proved(user: &User) -> Vec<&str> {
    ///     let addresses = user.user_email_addresses.iter();
    ///     addresses
    ///         .filter(|address| address.verified)
    ///         .map(|address| &*address.email)
    ///         .collect()
    /// }
    ///
    /// let address = |email: &str, verified| EmailAddress {
    ///     email: email.into(),
    ///     verified,
    ///     ..EmailAddress::default()
    /// };
    /// let user = User {
    ///     user_email_addresses: vec![address("a@b.example", true), address("c@d.example", false)],
    ///     ..User::default()
    /// };
    /// assert_eq!(proved(&user), ["a@b.example"]);
    /// ```
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
    ///
    /// ```
    /// use wacht_yew::wire::PhoneNumber;
    ///
    /// let phone = PhoneNumber {
    ///     country_code: "+44".into(),
    ///     phone_number: "2079460000".into(),
    ///     ..PhoneNumber::default()
    /// };
    /// let link = format!("tel:{}{}", phone.country_code, phone.phone_number);
    /// assert_eq!(link, "tel:+442079460000");
    /// ```
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
    ///
    /// ```
    /// use wacht_yew::wire::{ConnectedAccount, SocialProvider, User};
    ///
    /// /// Whether an app can offer what it makes of somebody's account at GitHub.
    /// fn has_github(user: &User) -> bool {
    ///     let is_github =
    ///         |account: &ConnectedAccount| &*account.provider == SocialProvider::GitHub.as_str();
    ///     user.social_connections.iter().any(is_github)
    /// }
    ///
    /// let account = ConnectedAccount {
    ///     provider: "github_oauth".into(),
    ///     ..ConnectedAccount::default()
    /// };
    /// let user = User {
    ///     social_connections: vec![account],
    ///     ..User::default()
    /// };
    /// assert!(has_github(&user));
    /// ```
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
    ///
    /// ```
    /// use wacht_yew::wire::{Authenticator, Timestamp, User};
    ///
    /// /// What an app's own profile says of the second factor.
    /// fn line(user: &User) -> String {
    ///     match user.user_authenticator.as_ref().map(|app| app.created_at) {
    ///         Some(Some(since)) => format!("Protected since {since}"),
    ///         Some(None) => "Protected".into(),
    ///         None => "Not protected".into(),
    ///     }
    /// }
    ///
    /// let app = Authenticator {
    ///     id: "5".into(),
    ///     created_at: Timestamp::parse("2026-06-30T10:15:00Z"),
    /// };
    /// let user = User { user_authenticator: Some(app), ..User::default() };
    /// assert_eq!(line(&user), "Protected since 2026-06-30T10:15:00.000Z");
    /// ```
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
    ///
    /// ```
    /// use wacht_yew::wire::User;
    ///
    /// let user = User {
    ///     first_name: "Ada".into(),
    ///     username: "ada".into(),
    ///     ..User::default()
    /// };
    /// // Two accounts of one person have one name; the line below tells them apart.
    /// assert_eq!(user.display_name(), "Ada");
    /// assert_eq!(user.secondary_name(), Some("ada"));
    /// assert_eq!(User::default().secondary_name(), None);
    /// ```
    pub fn secondary_name(&self) -> Option<&str> {
        self.email().or(Some(&*self.username)).filter(|name| !name.is_empty())
    }
}
