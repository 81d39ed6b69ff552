//! The deployment's appearance, addresses and redirects.

use std::fmt;

use serde::ser::{SerializeMap as _, Serializer};
use serde_json::Value;

use super::FromWire;
use super::tolerant::fields;

wire! {
    /// Appearance, addresses and redirects. Empty text means "unset".
    ///
    /// ```
    /// use wacht_yew::theme::UiOverwrites;
    /// use wacht_yew::wire::{UiSettings, read_bare};
    ///
    /// let body = r#"{"app_name": "Engines", "sign_in_page_url": "https://accounts.example.com/sign-in"}"#;
    /// let settings: UiSettings = read_bare(body)?;
    /// // An app lays its own over it.
    /// let ui = UiOverwrites::new().sign_in_page_url("/sign-in").applied_to(&settings);
    /// assert_eq!(&*ui.app_name, "Engines");
    /// assert_eq!(&*ui.sign_in_page_url, "/sign-in");
    /// # Ok::<(), String>(())
    /// ```
    pub struct UiSettings {
        /// Name of the app, shown in titles.
        pub app_name: Box<str>,
        /// Address of the logo.
        pub logo_image_url: Box<str>,
        /// Address of the icon.
        pub favicon_image_url: Box<str>,
        /// Where the sign-in page is.
        pub sign_in_page_url: Box<str>,
        /// Where the sign-up page is.
        pub sign_up_page_url: Box<str>,
        /// Where the waitlist page is.
        pub waitlist_page_url: Box<str>,
        /// Where help is.
        pub support_page_url: Box<str>,
        /// Where the terms of service are.
        pub tos_page_url: Box<str>,
        /// Where the privacy policy is.
        pub privacy_policy_url: Box<str>,
        /// Where to go after a sign-in.
        pub after_signin_redirect_url: Box<str>,
        /// Where to go after a sign-up.
        pub after_signup_redirect_url: Box<str>,
        /// Where to go after one account was signed out.
        pub after_sign_out_one_page_url: Box<str>,
        /// Where to go after all accounts were signed out.
        pub after_sign_out_all_page_url: Box<str>,
        /// Where the logo leads.
        pub after_logo_click_url: Box<str>,
        /// Where to go after an organization was created.
        pub after_create_organization_redirect_url: Box<str>,
        /// Where the user's profile is.
        pub user_profile_url: Box<str>,
        /// Where the organization's profile is.
        pub organization_profile_url: Box<str>,
        /// Where organizations are created.
        pub create_organization_url: Box<str>,
        /// Picture of users without one.
        pub default_user_profile_image_url: Box<str>,
        /// Picture of organizations without one.
        pub default_organization_profile_image_url: Box<str>,
        /// Picture of workspaces without one.
        pub default_workspace_profile_image_url: Box<str>,
        /// Show initials for users without a picture.
        pub use_initials_for_user_profile_image: bool,
        /// Show initials for organizations without a picture.
        pub use_initials_for_organization_profile_image: bool,
        /// What people agree to when they sign up.
        pub signup_terms_statement: Box<str>,
        /// Show that statement.
        pub signup_terms_statement_shown: bool,
        /// Colours, radii and fonts.
        pub theme_tokens: ThemeTokens,
    }

    /// Theme tokens of both schemes.
    ///
    /// ```
    /// use wacht_yew::wire::{ThemeTokens, TokenName, read_bare};
    ///
    /// let body = r##"{"light": {"primary": "#0a7d55"}, "dark": {"primary": "#4cd3a0"}}"##;
    /// let tokens: ThemeTokens = read_bare(body)?;
    /// assert_eq!(tokens.light.get(&TokenName::Primary), Some("#0a7d55"));
    /// assert_eq!(tokens.dark.get(&TokenName::Primary), Some("#4cd3a0"));
    /// # Ok::<(), String>(())
    /// ```
    pub struct ThemeTokens {
        /// For the light scheme.
        pub light: Tokens,
        /// For the dark scheme.
        pub dark: Tokens,
    }
}

open_enum! {
    /// The whole vocabulary of colour, radius and font; any CSS value that fits the token's place.
    ///
    /// ```
    /// use wacht_yew::theme::UiOverwrites;
    /// use wacht_yew::wire::TokenName;
    ///
    /// let ui = UiOverwrites::new()
    ///     .token(TokenName::Primary, "#0a7d55")
    ///     .token(TokenName::Radius, "0.25rem")
    ///     .token(TokenName::FontSans, "Inter, sans-serif");
    /// # let _ = ui;
    /// ```
    pub enum TokenName {
        /// Cards, menus and dialogs.
        Surface = "surface",
        /// Recessed parts of a card.
        SurfaceSubtle = "surface_subtle",
        /// Behind cards.
        Background = "background",
        /// Behind everything.
        Canvas = "canvas",
        /// Text.
        Text = "text",
        /// Text of second rank.
        TextSecondary = "text_secondary",
        /// Hints.
        TextMuted = "text_muted",
        /// Decoration only: too faint to be read.
        TextFaint = "text_faint",
        /// Hairlines.
        Border = "border",
        /// Borders of inputs.
        BorderStrong = "border_strong",
        /// The one main action.
        Primary = "primary",
        /// Tint of the main action.
        PrimarySoft = "primary_soft",
        /// Text on the main action.
        PrimaryForeground = "primary_foreground",
        /// What went well.
        Success = "success",
        /// Its tint.
        SuccessSoft = "success_soft",
        /// What is worth knowing.
        Info = "info",
        /// Its tint.
        InfoSoft = "info_soft",
        /// What needs care.
        Warning = "warning",
        /// Its tint.
        WarningSoft = "warning_soft",
        /// What went wrong.
        Error = "error",
        /// Its tint.
        ErrorSoft = "error_soft",
        /// Corners of fields and buttons.
        Radius = "radius",
        /// Corners of cards, menus and dialogs.
        RadiusLg = "radius_lg",
        /// Text font.
        FontSans = "font_sans",
        /// Code font.
        FontMono = "font_mono",
    }
}

/// The tokens that are set for one scheme. A name outside the known ones, or an empty value, counts as unset.
///
/// ```
/// use wacht_yew::wire::{TokenName, Tokens};
///
/// let mut tokens = Tokens::default();
/// assert!(tokens.is_empty());
/// tokens.set(TokenName::Primary, "navy".into());
/// tokens.set(TokenName::Radius, "0.25rem".into());
///
/// let mut later = Tokens::default();
/// later.set(TokenName::Primary, "teal".into());
/// tokens.overlay(&later);
/// assert_eq!(tokens.get(&TokenName::Primary), Some("teal"));
///
/// let rules: Vec<String> =
///     tokens.iter().map(|(name, value)| format!("{}: {value}", name.as_str())).collect();
/// assert_eq!(rules, ["primary: teal", "radius: 0.25rem"]);
/// ```
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Tokens(Vec<(TokenName, Box<str>)>);

impl Tokens {
    /// None is set.
    pub(crate) const NONE: Self = Self(Vec::new());

    /// The value of a token, if it is set.
    pub fn get(&self, name: &TokenName) -> Option<&str> {
        self.0.iter().find(|(key, _)| key == name).map(|(_, value)| &**value)
    }

    /// Sets a token; an empty value unsets it.
    pub fn set(&mut self, name: TokenName, value: Box<str>) {
        match (self.0.binary_search_by(|(key, _)| key.cmp(&name)), value.is_empty()) {
            (Ok(at), true) => drop(self.0.remove(at)),
            (Ok(at), false) => self.0[at].1 = value,
            (Err(at), false) => self.0.insert(at, (name, value)),
            (Err(_), true) => {}
        }
    }

    /// Lays other tokens over these, token by token.
    pub fn overlay(&mut self, later: &Self) {
        for (name, value) in &later.0 {
            self.set(name.clone(), value.clone());
        }
    }

    /// Whether none is set.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The tokens that are set, in the order of their names in [`TokenName`].
    pub fn iter(&self) -> impl Iterator<Item = (&TokenName, &str)> {
        self.0.iter().map(|(name, value)| (name, &**value))
    }
}

impl fmt::Debug for Tokens {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_map()
            .entries(self.0.iter().map(|(name, value)| (name.as_str(), value)))
            .finish()
    }
}

impl serde::Serialize for Tokens {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (name, value) in &self.0 {
            map.serialize_entry(name, value)?;
        }
        map.end()
    }
}

impl FromWire for Tokens {
    fn from_wire(value: Value) -> Self {
        let mut tokens = Self::default();
        for (name, value) in fields(value) {
            let name = TokenName::from(&*name);
            if !matches!(name, TokenName::Unknown(_)) {
                tokens.set(name, Box::from_wire(value));
            }
        }
        tokens
    }
}

deserialize_from_wire!(Tokens);
