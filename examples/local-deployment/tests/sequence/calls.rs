//! Calls as they may come: every operation, with ids of anybody and values that make sense or do not.

use proptest::prelude::*;

/// Every operation that changes or shows something; `*` stands for an id.
pub(crate) const OPERATIONS: &[&str] = &[
    "GET /session",
    "GET /session/token",
    "POST /session/switch-sign-in?sign_in_id=*",
    "POST /session/switch-organization?organization_id=*",
    "POST /session/switch-workspace?workspace_id=*",
    "POST /session/sign-out?sign_in_id=*",
    "POST /session/sign-out",
    "POST /auth/signin",
    "POST /auth/signup",
    "POST /auth/identify",
    "POST /auth/prepare-verification?attempt_identifier=*&identifier_type=signin&strategy=email_otp",
    "POST /auth/prepare-verification?attempt_identifier=*&identifier_type=signin&strategy=authenticator",
    "POST /auth/prepare-verification?attempt_identifier=*&identifier_type=signup&strategy=email_otp",
    "POST /auth/attempt-verification?attempt_identifier=*&identifier_type=signin",
    "POST /auth/attempt-verification?attempt_identifier=*&identifier_type=signup",
    "POST /auth/complete-profile?attempt_id=*",
    "GET /auth/verify-magic-link?token=*&attempt=*",
    "POST /auth/oauth2/init?provider=google_oauth",
    "POST /auth/passkey/login/begin",
    "POST /auth/forgot-password",
    "POST /auth/reset-password",
    "POST /waitlist/join",
    "GET /me",
    "POST /me",
    "GET /me/organization-memberships",
    "GET /me/workspace-memberships?org_id=*",
    "GET /me/email-addresses",
    "POST /me/email-addresses",
    "GET /me/email-addresses/*",
    "POST /me/email-addresses/*/prepare-verification",
    "POST /me/email-addresses/*/make-primary",
    "POST /me/email-addresses/*/delete",
    "POST /me/phone-numbers",
    "GET /me/phone-numbers/*",
    "POST /me/phone-numbers/*/prepare-verification",
    "POST /me/phone-numbers/*/delete",
    "POST /me/authenticator",
    "POST /me/authenticator/*/delete",
    "POST /me/backup-codes",
    "POST /me/update-password",
    "GET /me/signins",
    "POST /me/signins/*/signout",
    "GET /me/passkeys",
    "POST /me/passkeys/*/delete",
    "POST /organizations",
    "POST /organizations/*/update",
    "POST /organizations/*/delete",
    "POST /organizations/*/leave",
    "GET /organizations/*/members",
    "POST /organizations/*/members/*/remove",
    "POST /organizations/*/members/*/roles/*/add",
    "POST /organizations/*/members/*/roles/*/remove",
    "GET /organizations/*/roles",
    "POST /organizations/*/roles",
    "GET /organizations/*/invitations",
    "POST /organizations/*/invitations",
    "POST /organizations/*/invitations/*/resend",
    "POST /organizations/invitations/accept",
    "GET /organizations/*/domains",
    "POST /organizations/*/domains",
    "GET /organizations/*/enterprise-connections",
    "POST /organizations/*/enterprise-connections",
    "POST /workspaces",
    "POST /workspaces/*/update",
    "POST /workspaces/*/delete",
    "GET /workspaces/*/members",
    "GET /workspaces/*/roles",
    "GET /notifications?scope=all",
    "POST /notifications/*/read",
    "POST /notifications/*/star",
    "POST /notifications/mark-all-read?scope=all",
];

/// Fields that forms have.
const FIELDS: &[&str] = &[
    "attribute_mapping",
    "code",
    "country_code",
    "current_password",
    "description",
    "domain",
    "email",
    "enforce_mfa",
    "first_name",
    "identifier",
    "invite_token",
    "last_name",
    "name",
    "new_password",
    "organization_id",
    "otp",
    "password",
    "permissions",
    "phone",
    "phone_country_code",
    "phone_number",
    "primary_email_address_id",
    "protocol",
    "role_id",
    "second_factor_policy",
    "strategy",
    "token",
    "username",
    "verification_code",
    "whitelisted_ips",
    "workspace_id",
];

/// Operations that little comes of without the fields that belong to them.
const FORMS: &[(&str, &[&str])] = &[
    (
        "POST /auth/attempt-verification?attempt_identifier=*&identifier_type=signin",
        &["verification_code"],
    ),
    (
        "POST /auth/attempt-verification?attempt_identifier=*&identifier_type=signup",
        &["verification_code"],
    ),
    (
        "POST /auth/complete-profile?attempt_id=*",
        &["username", "phone_number", "phone_country_code"],
    ),
    ("POST /auth/forgot-password", &["email"]),
    ("POST /auth/identify", &["identifier"]),
    ("POST /auth/reset-password", &["token", "password"]),
    ("POST /auth/signin", &["strategy", "email", "password"]),
    ("POST /auth/signin", &["strategy", "email", "password"]),
    ("POST /auth/signup", &["email", "username", "password", "first_name"]),
    ("POST /me", &["first_name", "second_factor_policy"]),
    ("POST /me/email-addresses", &["email"]),
    ("POST /me/phone-numbers", &["phone_number", "country_code"]),
    ("POST /organizations", &["name", "description"]),
    ("POST /organizations/*/domains", &["domain"]),
    ("POST /organizations/*/invitations", &["email"]),
    ("POST /organizations/*/roles", &["name", "permissions"]),
    ("POST /organizations/*/update", &["name", "enforce_mfa"]),
    ("POST /organizations/invitations/accept", &["token"]),
    ("POST /waitlist/join", &["email", "first_name", "last_name"]),
    ("POST /workspaces", &["name", "organization_id"]),
    ("POST /workspaces/*/update", &["name"]),
];

/// What a value is made of.
#[derive(Clone, Debug)]
pub(crate) enum Value {
    /// One of the values that make sense in the field.
    Fitting(usize),
    /// Something only this session says.
    Canary,
    /// The session's own address or password, whichever the field is for.
    Own,
    /// The number of an id that some session has seen.
    Seen(usize),
    /// One of the ids seen last, counted backwards.
    Recent(usize),
    /// The code or token sent last to the session's own address.
    Sent,
    /// Whatever is here.
    Text(&'static str),
    /// So many characters.
    Long(usize),
}

/// One call.
#[derive(Clone, Debug)]
pub(crate) struct Call {
    /// Which session makes it.
    pub(crate) session: usize,
    pub(crate) operation: &'static str,
    /// For the ids in the operation, in their order.
    pub(crate) ids: [Value; 3],
    pub(crate) fields: Vec<(&'static str, Value)>,
    /// How far the clock goes first, in milliseconds.
    pub(crate) pause: u64,
}

/// Values that mean something somewhere, and values that mean nothing anywhere.
const TEXTS: &[&str] = &[
    "true",
    "0",
    "-1",
    "99999999999999999999",
    "null",
    "email_otp",
    "magic_link",
    "enforced",
    "optional",
    "oidc",
    "+1",
    "5550100123",
    "organization:admin",
    "10.0.0.0/8",
    "Engines-1843!",
    "..",
    "'; drop table users; --",
    "\u{0}\u{7}\u{1b}[2J",
    "\u{202e}😀\u{fffd}",
    "<script>alert(1)</script>",
    "%",
    "{\"a\":[",
];

fn value() -> impl Strategy<Value = Value> {
    prop_oneof![
        3 => Just(Value::Canary),
        3 => Just(Value::Own),
        3 => any::<usize>().prop_map(Value::Seen),
        2 => Just(Value::Sent),
        3 => proptest::sample::select(TEXTS).prop_map(Value::Text),
        1 => prop_oneof![Just(200_usize), Just(10_000)].prop_map(Value::Long),
    ]
}

/// Ids are nearly always ones that somebody has, and mostly of something that just came to be.
fn id() -> impl Strategy<Value = Value> {
    prop_oneof![
        8 => (0_usize..8).prop_map(Value::Recent),
        8 => any::<usize>().prop_map(Value::Seen),
        1 => value(),
    ]
}

type Form = (&'static str, Vec<(&'static str, Value)>);

/// Any operation with any fields.
fn wild() -> impl Strategy<Value = Form> {
    let field = (proptest::sample::select(FIELDS), value());
    (
        proptest::sample::select(OPERATIONS),
        proptest::collection::vec(field, 0..7),
    )
}

/// An operation with the fields that belong to it, nearly all of them with values that make sense.
fn tame() -> impl Strategy<Value = Form> {
    let fitting = prop_oneof![12 => any::<usize>().prop_map(Value::Fitting), 1 => value()];
    let form = proptest::sample::select(FORMS);
    (form, proptest::collection::vec(fitting, 4)).prop_map(|((operation, names), values)| {
        let fields = names.iter().copied().zip(values).collect();
        (operation, fields)
    })
}

fn call(sessions: usize) -> impl Strategy<Value = Call> {
    (
        0..sessions,
        prop_oneof![wild(), tame()],
        [id(), id(), id()],
        prop_oneof![8 => Just(0_u64), 2 => Just(1000), 1 => Just(400_000)],
    )
        .prop_map(|(session, (operation, fields), ids, pause)| Call {
            session,
            operation,
            ids,
            fields,
            pause,
        })
}

/// A sequence of calls of several sessions.
pub(crate) fn calls(sessions: usize, length: usize) -> impl Strategy<Value = Vec<Call>> {
    proptest::collection::vec(call(sessions), 1..length)
}
