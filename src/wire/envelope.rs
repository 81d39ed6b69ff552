//! The envelope around every answer, and what makes an error of one.

use serde_json::Value;

use super::FromWire;
use super::json::read_json;
use super::tolerant::{fields, take};

open_enum! {
    /// The server's name for a failure.
    pub enum ErrorCode {
        /// No such user.
        UserNotFound = "USER_NOT_FOUND",
        /// The account is disabled.
        UserDisabled = "USER_DISABLED",
        /// Unknown user or wrong secret; the two look the same.
        InvalidCredentials = "INVALID_CREDENTIALS",
        /// Rate limit, guess limit, or a failed challenge.
        TooManyRequests = "TOO_MANY_REQUESTS",
        /// This account is already signed in here.
        UserAlreadySignedIn = "USER_ALREADY_SIGNED_IN",
        /// The address belongs to somebody.
        EmailExists = "EMAIL_EXISTS",
        /// The username belongs to somebody.
        UsernameExists = "USERNAME_EXISTS",
        /// The number belongs to somebody.
        PhoneNumberExists = "PHONE_NUMBER_EXISTS",
        /// Nobody may sign up.
        SignUpRestricted = "SIGNUP_RESTRICTED",
        /// Sign-up goes through the waitlist.
        SignUpWaitlistOnly = "SIGNUP_WAITLIST_ONLY",
        /// The address is not on the list.
        EmailNotAllowed = "EMAIL_NOT_ALLOWED",
        /// The address is on the other list.
        EmailBlocked = "EMAIL_BLOCKED",
        /// A throw-away address.
        DisposableEmailBlocked = "DISPOSABLE_EMAIL_BLOCKED",
        /// An internet phone number.
        VoipNumberBlocked = "VOIP_NUMBER_BLOCKED",
        /// A banned word.
        BannedKeyword = "BANNED_KEYWORD",
        /// The country is excluded.
        CountryRestricted = "COUNTRY_RESTRICTED",
        /// A field is missing.
        RequiredField = "REQUIRED_FIELD",
        /// The body does not fit; the true reason is in the message.
        BadRequestBody = "BAD_REQUEST_BODY",
        /// No provider named.
        ProviderRequired = "PROVIDER_REQUIRED",
        /// The provider is not set up.
        ProviderNotConfigured = "PROVIDER_NOT_CONFIGURED",
        /// No code given.
        CodeRequired = "CODE_REQUIRED",
        /// The provider's state is forged, old or another session's.
        InvalidState = "INVALID_STATE",
        /// The provider refused the code.
        InvalidCode = "INVALID_CODE",
        /// No strategy named.
        VerificationStrategyRequired = "VERIFICATION_STRATEGY_REQUIRED",
        /// The attempt is missing, unknown or finished.
        BadSignInAttempt = "BAD_SIGN_IN_ATTEMPT",
        /// Passkeys are off.
        PasskeyNotEnabled = "PASSKEY_NOT_ENABLED",
        /// A second factor must be set up.
        MfaRequired = "MFA_REQUIRED",
        /// The last way in cannot be removed.
        NoAlternativeAuthMethod = "NO_ALTERNATIVE_AUTH_METHOD",
        /// The social account belongs to somebody.
        SocialAccountAlreadyConnected = "SOCIAL_ACCOUNT_ALREADY_CONNECTED",
        /// The invitation is unknown.
        InvalidInvitationToken = "INVALID_INVITATION_TOKEN",
        /// The invitation is too old.
        InvitationExpired = "INVITATION_EXPIRED",
        /// The invitation is for another address.
        InvitationEmailMismatch = "INVITATION_EMAIL_MISMATCH",
        /// Sign up first.
        InvitationRequiresSignUp = "INVITATION_REQUIRES_SIGNUP",
        /// Sign in first.
        InvitationRequiresSignIn = "INVITATION_REQUIRES_SIGNIN",
        /// Already a member.
        AlreadyOrganizationMember = "ALREADY_ORGANIZATION_MEMBER",
        /// Not signed in.
        Unauthorized = "UNAUTHORIZED",
        /// The server's own fault.
        Internal = "INTERNAL",
    }
}

/// One reason for a refusal.
///
/// ```
/// use wacht_yew::wire::{ErrorCode, Issue, read_error};
///
/// /// What an app says: words of its own where it knows the code, else the server's, marked as such.
/// fn text(issue: &Issue) -> String {
///     match issue.code {
///         ErrorCode::InvalidCredentials => "Wrong address or password.".into(),
///         _ => format!("The server says: {}", issue.message),
///     }
/// }
///
/// let body = r#"{"errors": [{"code": "TEAPOT", "message": "short and stout"}]}"#;
/// assert_eq!(text(&read_error(body).issues[0]), "The server says: short and stout");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize)]
pub struct Issue {
    /// The server's name for it; empty when it gave only text.
    pub code: ErrorCode,
    /// The server's English text: a labelled fallback, never markup.
    pub message: Box<str>,
}

impl FromWire for Issue {
    fn from_wire(value: Value) -> Self {
        if value.is_string() {
            return Self {
                code: ErrorCode::default(),
                message: Box::from_wire(value),
            };
        }
        let mut fields = fields(value);
        let code = ErrorCode::from_wire(take(&mut fields, &["code"]));
        Self {
            code,
            message: Box::from_wire(take(&mut fields, &["message"])),
        }
    }

    fn accepts(value: &Value) -> bool {
        value.is_object() || value.is_string()
    }

    fn is_blank(&self) -> bool {
        self.code.is_empty() && self.message.is_empty()
    }
}

/// A refusal in any of the shapes that servers of this API send.
///
/// ```
/// use wacht_yew::wire::{ErrorBody, ErrorCode, read_error};
///
/// let body = r#"{"errors": [{"code": "EMAIL_EXISTS"}, {"code": "USERNAME_EXISTS"}]}"#;
/// let ErrorBody { issues } = read_error(body);
/// // One answer can name several fields of a form.
/// assert_eq!(issues[0].code, ErrorCode::EmailExists);
/// assert_eq!(issues[1].code, ErrorCode::UsernameExists);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ErrorBody {
    /// The reasons, most important first; never empty after [`read_error`].
    pub issues: Vec<Issue>,
}

/// Reads `data` of a successful answer; `null` gives the empty value.
///
/// ```
/// use wacht_yew::wire::{Deployment, Mode, read_success};
///
/// let deployment: Deployment = read_success(r#"{"data": {"mode": "staging"}}"#)?;
/// assert_eq!(deployment.mode, Mode::Staging);
/// # Ok::<(), String>(())
/// ```
///
/// # Errors
/// When the body is no JSON, or not the envelope; the text says what is wrong.
pub fn read_success<T: FromWire>(body: &str) -> Result<T, String> {
    data(body).map(T::from_wire)
}

/// Reads an answer that has no envelope.
///
/// ```
/// use wacht_yew::wire::{ChallengeRedemption, read_bare};
///
/// let redemption: ChallengeRedemption =
///     read_bare(r#"{"success": true, "token": "t0k"}"#)?;
/// assert_eq!(&*redemption.token, "t0k");
/// # Ok::<(), String>(())
/// ```
///
/// # Errors
/// When the body is no JSON; the text says where.
pub fn read_bare<T: FromWire>(body: &str) -> Result<T, String> {
    read_json(body).map(T::from_wire)
}

#[inline(never)]
fn data(body: &str) -> Result<Value, String> {
    match read_json(body)? {
        Value::Object(mut envelope) => envelope
            .get_mut("data")
            .map(Value::take)
            .ok_or_else(|| "the envelope has no `data`".to_owned()),
        _ => Err("not an envelope".to_owned()),
    }
}

/// Reads a failed answer, whatever its shape: the envelope, `{error: {code, message}}`, a bare message, or no JSON at all.
///
/// Sign-up restrictions put the true reason into `message` and a generic code into `errors`; then `message` counts. So it
/// does when it tells of a failed challenge.
///
/// ```
/// use wacht_yew::wire::{ErrorCode, read_error};
///
/// let body = r#"{"errors": [{"code": "INVALID_CREDENTIALS", "message": "no"}]}"#;
/// assert_eq!(read_error(body).issues[0].code, ErrorCode::InvalidCredentials);
/// // A proxy answers in HTML: there is one reason, and it is empty.
/// assert_eq!(read_error("<html>").issues.len(), 1);
/// ```
pub fn read_error(body: &str) -> ErrorBody {
    let mut failure = fields(read_json(body).unwrap_or_default());
    let mut field = |name| take(&mut failure, &[name]);
    let message = Box::<str>::from_wire(field("message"));
    let mut issues = Vec::<Issue>::from_wire(field("errors"));
    issues.extend(Option::<Issue>::from_wire(field("error")));
    issues.retain(|issue| !issue.is_blank());
    let says_little = issues.first().is_none_or(|issue| {
        issue.code.is_empty() || matches!(issue.code, ErrorCode::BadRequestBody | ErrorCode::Internal)
    });
    let is_challenge = mentions_challenge(&message);
    if (says_little || is_challenge) && !message.is_empty() {
        let code = issues.first().map(|issue| issue.code.clone()).unwrap_or_default();
        issues = vec![Issue { code, message }];
    }
    if issues.is_empty() {
        issues.push(Issue::default());
    }
    ErrorBody { issues }
}

/// Whether a text tells of a failed challenge, which shares its code with the guess limiter.
///
/// ```
/// use wacht_yew::wire::mentions_challenge;
///
/// assert!(mentions_challenge("Invalid challenge token"));
/// assert!(!mentions_challenge("Too many requests"));
/// ```
pub fn mentions_challenge(message: &str) -> bool {
    const WORD: &[u8] = b"challenge";
    // By bytes: searching texts for texts would be two kilobytes in apps that do it nowhere else.
    message
        .as_bytes()
        .windows(WORD.len())
        .any(|part| part.eq_ignore_ascii_case(WORD))
}
