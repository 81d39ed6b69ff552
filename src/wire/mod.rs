//! The Frontend API's resources exactly as the server speaks them.
//!
//! This is the leftmost layer: it imports nothing of the crate. All tolerance of the wire lives in [`FromWire`] and
//! applies to every field: a missing key, a `null`, an id that leaks as a number, Go's zero date and
//! an unknown enum value never fail a document. Unknown keys are ignored.
//!
//! ```
//! use wacht_yew::wire::{Session, read_error, read_success};
//!
//! // An id that leaked as a number, a null in the place of a list, a key that nobody knows.
//! let body = r#"{"status": 200, "data": {"id": 7, "signins": null, "colour": "blue"}}"#;
//! let session: Session = read_success(body).expect("an envelope");
//! assert_eq!((session.id.as_str(), session.signins.len()), ("7", 0));
//!
//! let refusal = read_error(r#"{"errors": [{"code": "USER_DISABLED", "message": "no"}]}"#);
//! assert_eq!(&*refusal.issues[0].message, "no");
//! ```
//!
//! Ids are text of a type of their own. Sets of values that the server owns keep what this version of the kit does not
//! know, as their `Unknown`:
//!
//! ```
//! use wacht_yew::wire::{ErrorCode, OrganizationId, SignInStep};
//!
//! let id = OrganizationId::from("7301446189012");
//! assert_eq!(id.as_str(), "7301446189012");
//!
//! assert_eq!(SignInStep::from("verify_phone_otp"), SignInStep::VerifyPhoneOtp);
//! let later = ErrorCode::from("BAD_WEATHER");
//! assert!(!ErrorCode::KNOWN.contains(&later));
//! assert_eq!(later.as_str(), "BAD_WEATHER");
//! // Nothing at all is no value, either.
//! assert!(ErrorCode::default().is_empty());
//! ```

#[macro_use]
pub(crate) mod tolerant;

mod admission;
mod authenticator;
mod challenge;
mod deployment;
mod domain;
mod enterprise_connection;
mod envelope;
mod id;
mod identify;
mod invitation;
mod json;
mod lazy;
mod member_page;
mod membership;
mod notification;
mod passkey;
mod provider;
mod role;
mod scim;
mod segment;
mod session;
mod settings;
mod sign_in;
mod sign_in_attempt;
mod sign_up_attempt;
mod ticket;
mod timestamp;
mod token;
mod ui_settings;
mod user;
mod user_passkey;
mod verification;

pub use admission::{InvitationCheck, WaitlistEntry, WaitlistJoined};
pub use authenticator::NewAuthenticator;
pub use challenge::{ChallengePuzzle, ChallengeRedemption, ChallengeRequest, ChallengeSpec};
pub use deployment::{Deployment, DeploymentDocument, Mode, SocialConnection, SocialProvider};
pub use domain::OrganizationDomain;
pub use enterprise_connection::{ConnectionTest, EnterpriseConnection, EnterpriseProtocol};
pub use envelope::{ErrorBody, ErrorCode, Issue, mentions_challenge, read_bare, read_error, read_success};
pub use id::{
    AttemptId, ConnectionId, DeploymentId, DomainId, InvitationId, MembershipId, NotificationId, OrganizationId,
    RoleId, SessionId, SignInId, UserId, WorkspaceId,
};
pub use identify::{Identified, IdentifierAvailability, IdentifyStrategy};
pub use invitation::{InvitationAcceptance, InvitedOrganization, InvitedWorkspace, OrganizationInvitation};
pub use json::read_json;
pub use lazy::Lazy;
pub use member_page::{OrganizationMemberPage, PageMeta, WorkspaceMemberPage};
pub use membership::{
    CreatedOrganization, CreatedWorkspace, EligibilityRestriction, Organization, OrganizationMembership,
    RestrictionKind, Workspace, WorkspaceMembership,
};
pub use notification::{
    CallToAction, Notification, NotificationPage, NotificationSeverity, StreamFrame, StreamFrameKind,
};
pub use passkey::{PasskeyChallenge, PasskeyOptions};
pub use provider::{ProviderRedirect, ProviderReturn};
pub use role::Role;
pub use scim::{ScimToken, ScimTokenStatus};
pub use segment::{Segment, SegmentKind};
pub use session::Session;
pub use settings::{
    AuthFactor, AuthFactors, AuthSettings, B2bSettings, CountryRestrictions, EmailSettings, FieldSettings,
    MagicLinkSettings, MultiSessionSettings, PasskeySettings, PasswordSettings, PhoneSettings, Restrictions,
    SecondFactorPolicy, SignUpMode, UsernameSettings, VerificationPolicy,
};
pub use sign_in::SignIn;
pub use sign_in_attempt::{ProfileCompletion, ProfileField, SecondFactor, SignInAttempt, SignInMethod, SignInStep};
pub use sign_up_attempt::{SignUpAttempt, SignUpStep};
pub use ticket::TicketExchange;
pub use timestamp::Timestamp;
pub use token::Token;
pub use tolerant::FromWire;
pub use ui_settings::{ThemeTokens, TokenName, Tokens, UiSettings};
pub use user::{Authenticator, ConnectedAccount, EmailAddress, PhoneNumber, User};
pub use user_passkey::{PasskeyDevice, UserPasskey};
pub use verification::{Prepared, ProfileCompleted};
