//! The Frontend API's resources exactly as the server speaks them.
//!
//! This is the leftmost layer: it imports nothing of the crate. All tolerance of the wire lives in [`FromWire`] and
//! applies to every field: a missing key, a `null`, an id that leaks as a number, Go's zero date and
//! an unknown enum value never fail a document. Unknown keys are ignored.

#[macro_use]
mod tolerant;

mod admission;
mod challenge;
mod deployment;
mod envelope;
mod id;
mod identify;
mod membership;
mod passkey;
mod provider;
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
pub use challenge::{ChallengePuzzle, ChallengeRedemption, ChallengeRequest, ChallengeSpec};
pub use deployment::{Deployment, Mode, SocialConnection, SocialProvider};
pub use envelope::{ErrorBody, ErrorCode, Issue, mentions_challenge, read_bare, read_error, read_success};
pub use id::{
    AttemptId, ConnectionId, DeploymentId, DomainId, MembershipId, OrganizationId, RoleId, SessionId, SignInId, UserId,
    WorkspaceId,
};
pub use identify::{Identified, IdentifyStrategy};
pub use membership::{
    EligibilityRestriction, Organization, OrganizationMembership, RestrictionKind, Role, Workspace, WorkspaceMembership,
};
pub use passkey::{PasskeyChallenge, PasskeyOptions};
pub use provider::{ProviderRedirect, ProviderReturn};
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
