//! The deployment: everything the server says about itself.

use std::fmt;
use std::ops::Deref;
use std::rc::Rc;

use serde_json::Value;

use super::{AuthSettings, B2bSettings, DeploymentId, FromWire, Lazy, Restrictions, UiSettings};

open_enum! {
    /// Whether a deployment serves developers or customers.
    pub enum Mode {
        /// Credentials travel in the URL; any origin may call.
        Staging = "staging",
        /// Credentials travel in a cookie; only the deployment's own site may call.
        Production = "production",
    }

    /// A social identity provider.
    ///
    /// ```
    /// use wacht_yew::wire::SocialProvider;
    ///
    /// /// The picture on an app's own button.
    /// fn picture(provider: &SocialProvider) -> String {
    ///     match provider {
    ///         SocialProvider::GitHub => "/octocat.svg".into(),
    ///         SocialProvider::Unknown(_) => "/door.svg".into(),
    ///         other => format!("/{}.svg", other.as_str().trim_end_matches("_oauth")),
    ///     }
    /// }
    ///
    /// assert_eq!(picture(&"google_oauth".into()), "/google.svg");
    /// assert_eq!(picture(&"tomorrows_oauth".into()), "/door.svg");
    /// ```
    pub enum SocialProvider {
        /// X.
        X = "x_oauth",
        /// GitHub.
        GitHub = "github_oauth",
        /// GitLab.
        GitLab = "gitlab_oauth",
        /// Google.
        Google = "google_oauth",
        /// Facebook.
        Facebook = "facebook_oauth",
        /// Microsoft.
        Microsoft = "microsoft_oauth",
        /// LinkedIn.
        LinkedIn = "linkedin_oauth",
        /// Discord.
        Discord = "discord_oauth",
        /// Apple.
        Apple = "apple_oauth",
    }
}

wire! {
    /// `data` of `GET /deployment`.
    ///
    /// ```
    /// use wacht_yew::wire::{Deployment, read_success};
    ///
    /// let body = r#"{"data": {
    ///     "frontend_host": "accounts.example.com",
    ///     "auth_settings": {"auth_factors_enabled": {"passkey": true}},
    ///     "ui_settings": {"app_name": "Engines"}
    /// }}"#;
    /// let deployment: Deployment = read_success(body)?;
    /// assert_eq!(&*deployment.ui_settings.app_name, "Engines");
    /// assert!(deployment.auth_settings.auth_factors_enabled.passkey);
    /// // What the server did not say is off, or empty.
    /// assert!(!deployment.b2b_settings.organizations_enabled);
    /// assert!(deployment.mail_from_host.is_empty());
    /// # Ok::<(), String>(())
    /// ```
    pub struct Deployment {
        /// Identifies the deployment.
        pub id: DeploymentId,
        /// The deployment is closed for work.
        pub maintenance_mode: bool,
        /// Host of the API, without scheme.
        pub backend_host: Box<str>,
        /// Host of the hosted account pages, without scheme, perhaps with a port.
        pub frontend_host: Box<str>,
        /// Host that mails come from.
        pub mail_from_host: Box<str>,
        /// The key that names this deployment.
        pub publishable_key: Box<str>,
        /// Staging or production.
        pub mode: Mode,
        /// How people sign in.
        pub auth_settings: AuthSettings,
        /// Organizations and workspaces.
        pub b2b_settings: B2bSettings,
        /// Who may sign up.
        pub restrictions: Restrictions,
        /// The social providers set up; only enabled ones are shown.
        pub social_connections: Vec<SocialConnection>,
        /// Appearance, addresses and redirects.
        pub ui_settings: UiSettings,
    }

    /// A social provider set up for the deployment.
    ///
    /// ```
    /// use wacht_yew::wire::{Deployment, SocialConnection, SocialProvider};
    ///
    /// /// The providers that an app's own sign-in offers.
    /// fn offered(deployment: &Deployment) -> Vec<&SocialProvider> {
    ///     let connections = deployment.social_connections.iter();
    ///     let enabled = connections.filter(|connection| connection.enabled);
    ///     enabled.map(|connection| &connection.provider).collect()
    /// }
    ///
    /// let connection = |provider, enabled| SocialConnection {
    ///     provider,
    ///     enabled,
    ///     ..SocialConnection::default()
    /// };
    /// let deployment = Deployment {
    ///     social_connections: vec![
    ///         connection(SocialProvider::GitHub, true),
    ///         connection(SocialProvider::Google, false),
    ///     ],
    ///     ..Deployment::default()
    /// };
    /// assert_eq!(offered(&deployment), [&SocialProvider::GitHub]);
    /// ```
    pub struct SocialConnection {
        /// Identifies the connection.
        pub id: Box<str>,
        /// The provider.
        pub provider: SocialProvider,
        /// Whether people may use it.
        pub enabled: bool,
        /// Scopes asked for beyond the usual ones.
        pub user_defined_scopes: Vec<Box<str>>,
        /// The deployment uses an application of its own at the provider.
        pub custom_credentials_set: bool,
    }
}

/// `data` of `GET /deployment`, read when somebody looks into it. Cheap to clone; equal when it says the same.
///
/// # Decision
/// What never looks, such as an app that only asks who is signed in, has none of the readers of settings in its wasm.
///
/// ```
/// use wacht_yew::wire::{DeploymentDocument, Mode, read_success};
///
/// let body = r#"{"data": {"mode": "staging", "frontend_host": "accounts.example.com"}}"#;
/// let document: DeploymentDocument = read_success(body)?;
/// assert_eq!(document.mode(), Mode::Staging);
/// assert_eq!(&*document.frontend_host, "accounts.example.com");
/// # Ok::<(), String>(())
/// ```
#[derive(Clone, Default, PartialEq)]
pub struct DeploymentDocument(Lazy<Rc<Deployment>>);

impl DeploymentDocument {
    /// Staging or production, without reading the rest.
    pub fn mode(&self) -> Mode {
        Mode::from_wire(self.0.document().get("mode").cloned().unwrap_or_default())
    }

    /// The deployment; read at the first call.
    ///
    /// ```
    /// use std::rc::Rc;
    /// use wacht_yew::wire::{DeploymentDocument, read_success};
    ///
    /// let body = r#"{"data": {"ui_settings": {"app_name": "Engines"}}}"#;
    /// let document: DeploymentDocument = read_success(body)?;
    /// let deployment = Rc::clone(document.deployment());
    /// assert_eq!(&*deployment.ui_settings.app_name, "Engines");
    /// # Ok::<(), String>(())
    /// ```
    pub fn deployment(&self) -> &Rc<Deployment> {
        &self.0
    }

    /// Whether it is the very same one, as clones are.
    ///
    /// ```
    /// use wacht_yew::wire::{DeploymentDocument, read_success};
    ///
    /// let body = r#"{"data": {"mode": "staging"}}"#;
    /// let document: DeploymentDocument = read_success(body)?;
    /// assert!(document.is_same(&document.clone()));
    /// // Read once more it is another one, and says the same.
    /// let again: DeploymentDocument = read_success(body)?;
    /// assert!(!document.is_same(&again));
    /// assert_eq!(document, again);
    /// # Ok::<(), String>(())
    /// ```
    pub fn is_same(&self, other: &Self) -> bool {
        self.0.is_same(&other.0)
    }
}

impl Deref for DeploymentDocument {
    type Target = Deployment;

    fn deref(&self) -> &Deployment {
        self.deployment()
    }
}

impl fmt::Debug for DeploymentDocument {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.deployment().fmt(formatter)
    }
}

impl FromWire for DeploymentDocument {
    fn from_wire(data: Value) -> Self {
        Self(Lazy::from_wire(data))
    }
}
