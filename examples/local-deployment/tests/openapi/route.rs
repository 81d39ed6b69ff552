//! The way through the API, chapter by chapter.

use hmac::{Hmac, KeyInit as _, Mac as _};
use serde_json::{Value, json};
use sha1::Sha1;

use super::common::NOON;
use super::walk::Walk;

const ADA: [(&str, &str); 3] = [
    ("strategy", "plain_email"),
    ("email", "ada@example.com"),
    ("password", "Lovelace-1843!"),
];

pub(crate) fn whole(walk: &mut Walk<'_>) {
    everybody(walk);
    codes_and_links(walk);
    sign_up(walk);
    waitlist(walk);
    walk.leave();
    walk.post("/auth/signin", &ADA);
    contacts(walk);
    profile(walk);
    organization(walk);
    workspace(walk);
    enterprise(walk);
    invitation(walk);
    notifications(walk);
    farewell(walk);
}

fn everybody(walk: &mut Walk<'_>) {
    walk.get("/deployment");
    walk.get("/deployment/invitations/validate?token=unknown");
    for document in ["meta", "jwk", "jwks.json"] {
        walk.get(&format!("/.well-known/{document}"));
    }
    walk.get("/session");
    walk.get("/auth/identifier-availability?type=email&identifier=ada@example.com");
    let way = walk.post("/auth/identify", &[("identifier", "someone@sso.example.com")]);
    walk.keep("connection", &way, "/connection_id");
    walk.post(
        "/auth/sso/login?connection_id={connection}&redirect_uri=http://127.0.0.1:8787/",
        &[],
    );
    walk.post("/auth/oauth2/init?provider=google_oauth", &[]);
    walk.post("/auth/passkey/login/begin", &[]);
}

fn keep_attempt(walk: &mut Walk<'_>, session: &Value, list: &str) {
    let attempts = session[list].as_array().map_or(0, Vec::len);
    let last = attempts.saturating_sub(1);
    walk.keep("attempt", session, &format!("/{list}/{last}/id"));
}

fn codes_and_links(walk: &mut Walk<'_>) {
    let edsger = "edsger@example.com";
    walk.leave();
    let session = walk.post("/auth/signin", &[("strategy", "email_otp"), ("email", edsger)]);
    keep_attempt(walk, &session, "signin_attempts");
    let step = "attempt_identifier={attempt}&identifier_type=signin";
    walk.post(&format!("/auth/prepare-verification?{step}&strategy=email_otp"), &[]);
    walk.keep_code(edsger);
    walk.post(
        &format!("/auth/attempt-verification?{step}"),
        &[("verification_code", "{code}")],
    );
    walk.leave();
    let session = walk.post("/auth/signin", &[("strategy", "magic_link"), ("email", edsger)]);
    keep_attempt(walk, &session, "signin_attempts");
    walk.post(&format!("/auth/prepare-verification?{step}&strategy=magic_link"), &[]);
    walk.keep_link(edsger, &["token", "attempt"]);
    walk.get("/auth/verify-magic-link?token={token}&attempt={attempt}");
    walk.leave();
    let katherine = [
        ("strategy", "plain_email"),
        ("email", "katherine@example.com"),
        ("password", "Johnson-1918!"),
    ];
    let session = walk.post("/auth/signin", &katherine);
    keep_attempt(walk, &session, "signin_attempts");
    walk.post(
        "/auth/complete-profile?attempt_id={attempt}",
        &[("username", "kjohnson")],
    );
    walk.post("/me/account/delete", &[("password", "Johnson-1918!")]);
    walk.leave();
    let barbara = "barbara@example.com";
    walk.post("/auth/forgot-password", &[("email", barbara)]);
    walk.keep_code(barbara);
    let answer = walk.post("/auth/forgot-password", &[("email", barbara), ("otp", "{code}")]);
    walk.keep("token", &answer, "/token");
    walk.post(
        "/auth/reset-password",
        &[("token", "{token}"), ("password", "Substitution-1987!")],
    );
}

fn sign_up(walk: &mut Walk<'_>) {
    walk.leave();
    let emmy = "emmy@example.com";
    let fields = [
        ("email", emmy),
        ("username", "emmy"),
        ("first_name", "Emmy"),
        ("last_name", "Noether"),
        ("password", "Noether-1882!"),
    ];
    let session = walk.post("/auth/signup", &fields);
    keep_attempt(walk, &session, "signup_attempts");
    let step = "attempt_identifier={attempt}&identifier_type=signup";
    walk.post(&format!("/auth/prepare-verification?{step}&strategy=email_otp"), &[]);
    walk.keep_code(emmy);
    walk.post(
        &format!("/auth/attempt-verification?{step}"),
        &[("verification_code", "{code}")],
    );
}

fn waitlist(walk: &mut Walk<'_>) {
    let mode = |mode: &str| json!({ "restrictions": { "sign_up_mode": mode } });
    walk.browser
        .deployment
        .merge_settings(&mode("waitlist"))
        .expect("a mode");
    let fields = [
        ("email", "sofia@example.com"),
        ("first_name", "Sofia"),
        ("last_name", "Kovalevskaya"),
    ];
    walk.post("/waitlist/join", &fields);
    walk.browser.deployment.merge_settings(&mode("public")).expect("a mode");
}

fn contacts(walk: &mut Walk<'_>) {
    let user = walk.get("/me");
    walk.keep("first", &user, "/primary_email_address_id");
    let address = "countess@example.com";
    let added = walk.post("/me/email-addresses", &[("email", address)]);
    walk.keep("email", &added, "/id");
    walk.post("/me/email-addresses/{email}/prepare-verification", &[]);
    walk.keep_code(address);
    walk.post("/me/email-addresses/{email}/attempt-verification?code={code}", &[]);
    walk.get("/me/email-addresses");
    walk.get("/me/email-addresses/{email}");
    walk.post("/me/email-addresses/{email}/make-primary", &[]);
    walk.post("/me/email-addresses/{first}/make-primary", &[]);
    walk.post("/me/email-addresses/{email}/delete", &[]);
    for number in ["5550100111", "5550100112"] {
        let added = walk.post("/me/phone-numbers", &[("phone_number", number), ("country_code", "+1")]);
        walk.keep("phone", &added, "/id");
        walk.post("/me/phone-numbers/{phone}/prepare-verification", &[]);
        walk.keep_code(&format!("+1{number}"));
        walk.post("/me/phone-numbers/{phone}/attempt-verification", &[("code", "{code}")]);
        walk.post("/me/phone-numbers/{phone}/make-primary", &[]);
    }
    let numbers = walk.get("/me/phone-numbers");
    walk.get("/me/phone-numbers/{phone}");
    let other = numbers
        .as_array()
        .into_iter()
        .flatten()
        .find(|one| one["phone_number"] == "5550100111");
    walk.keep("phone", other.unwrap_or(&Value::Null), "/id");
    walk.post("/me/phone-numbers/{phone}/delete", &[]);
}

fn profile(walk: &mut Walk<'_>) {
    walk.post("/me", &[("first_name", "Augusta Ada")]);
    walk.upload("/me/profile-picture", "file");
    let authenticator = walk.post("/me/authenticator", &[]);
    walk.keep("authenticator", &authenticator, "/id");
    walk.keep("secret", &authenticator, "/totp_secret");
    let codes = [-30, 0].map(|shift| totp(walk.known("secret"), shift));
    let fields = [
        ("authenticator_id", "{authenticator}"),
        ("codes", &*codes[0]),
        ("codes", &*codes[1]),
    ];
    let linked = walk.post("/me/authenticator/attempt-verification", &fields);
    walk.keep("authenticator", &linked, "/id");
    walk.post("/me/backup-codes", &[]);
    walk.post("/me/backup-codes/regenerate", &[]);
    walk.post("/me/authenticator/{authenticator}/delete", &[]);
    walk.get("/me/passkeys");
    walk.post("/me/passkeys/register/begin", &[]);
    let user = walk.get("/me");
    walk.keep("social", &user, "/social_connections/0/id");
    walk.post("/me/social-connections/{social}/disconnect", &[]);
    walk.post(
        "/me/init-sso-connection?provider=github_oauth&redirect_uri=http://127.0.0.1:8787/account",
        &[],
    );
    let passwords = [
        ("current_password", "Lovelace-1843!"),
        ("new_password", "Lovelace-1852!"),
    ];
    walk.post("/me/update-password", &passwords);
    walk.post("/me/remove-password", &[("current_password", "Lovelace-1852!")]);
    walk.post("/me/update-password", &[("new_password", "Lovelace-1843!")]);
    let here = walk.browser.token.clone();
    walk.leave();
    let elsewhere = walk.post("/auth/signin", &ADA);
    walk.keep("sign_in", &elsewhere, "/active_signin/id");
    walk.browser.token = here;
    walk.get("/me/signins");
    walk.post("/me/signins/{sign_in}/signout", &[]);
}

fn organization(walk: &mut Walk<'_>) {
    let created = walk.post("/organizations", &[("name", "Walkers"), ("description", "on foot")]);
    walk.keep("organization", &created, "/organization/id");
    walk.get("/me/organization-memberships");
    walk.post("/session/switch-organization?organization_id={organization}", &[]);
    walk.post("/organizations/{organization}/update", &[("name", "Wanderers")]);
    walk.get("/organizations/{organization}/roles");
    let fields = [("name", "Guide"), ("permissions", "organization:manage")];
    let role = walk.post("/organizations/{organization}/roles", &fields);
    walk.keep("role", &role, "/id");
    let members = walk.get("/organizations/{organization}/members");
    walk.keep("member", &members, "/data/0/id");
    walk.post("/organizations/{organization}/members/{member}/roles/{role}/add", &[]);
    walk.post(
        "/organizations/{organization}/members/{member}/roles/{role}/remove",
        &[],
    );
    walk.post("/organizations/{organization}/roles/{role}/remove", &[]);
}

fn workspace(walk: &mut Walk<'_>) {
    let fields = [("name", "North"), ("organization_id", "{organization}")];
    let created = walk.post("/workspaces", &fields);
    walk.keep("workspace", &created, "/workspace/id");
    walk.get("/me/workspace-memberships");
    walk.post("/session/switch-workspace?workspace_id={workspace}", &[]);
    walk.post("/workspaces/{workspace}/update", &[("name", "South")]);
    walk.get("/workspaces/{workspace}/roles");
    let role = walk.post(
        "/workspaces/{workspace}/roles",
        &[("name", "Scout"), ("permissions", "workspace:manage")],
    );
    walk.keep("role", &role, "/id");
    let members = walk.get("/workspaces/{workspace}/members");
    walk.keep("member", &members, "/data/0/id");
    walk.post("/workspaces/{workspace}/members/{member}/roles/{role}/add", &[]);
    walk.post("/workspaces/{workspace}/members/{member}/roles/{role}/remove", &[]);
    walk.post("/workspaces/{workspace}/roles/{role}/delete", &[]);
}

fn enterprise(walk: &mut Walk<'_>) {
    let domain = walk.post(
        "/organizations/{organization}/domains",
        &[("domain", "walkers.example.org")],
    );
    walk.keep("domain", &domain, "/id");
    walk.get("/organizations/{organization}/domains");
    let fields = [
        ("protocol", "oidc"),
        ("oidc_client_id", "client"),
        ("oidc_client_secret", "secret"),
        ("oidc_issuer_url", "http://127.0.0.1:8787/__local/idp/enterprise"),
    ];
    let connections = "/organizations/{organization}/enterprise-connections";
    walk.post(&format!("{connections}/test"), &fields);
    let connection = walk.post(connections, &fields);
    walk.keep("connection", &connection, "/id");
    walk.get(connections);
    walk.post(
        &format!("{connections}/{{connection}}/update"),
        &[("jit_enabled", "false")],
    );
    walk.post(&format!("{connections}/{{connection}}/test"), &[]);
    walk.post(&format!("{connections}/{{connection}}/scim/token"), &[]);
    walk.get(&format!("{connections}/{{connection}}/scim/token"));
    walk.post(&format!("{connections}/{{connection}}/scim/token/revoke"), &[]);
    walk.post(&format!("{connections}/{{connection}}/delete"), &[]);
    walk.post("/organizations/{organization}/domains/{domain}/delete", &[]);
}

/// Barbara is invited into organization and workspace, joins, is shown out of both, is invited again and leaves.
fn invitation(walk: &mut Walk<'_>) {
    let barbara = "barbara@example.com";
    let invitations = "/organizations/{organization}/invitations";
    let role = walk.get("/workspaces/{workspace}/roles");
    let member = role
        .as_array()
        .into_iter()
        .flatten()
        .find(|role| role["name"] == "Member");
    walk.keep("role", member.unwrap_or(&Value::Null), "/id");
    let discarded = walk.post(invitations, &[("email", "nobody@example.com")]);
    walk.keep("invitation", &discarded, "/id");
    walk.post(&format!("{invitations}/{{invitation}}/discard"), &[]);
    let (ada, mut hers) = (walk.browser.token.clone(), String::new());
    for way in ["removed", "leaves"] {
        let fields = [
            ("email", barbara),
            ("workspace_id", "{workspace}"),
            ("workspace_role_id", "{role}"),
        ];
        let invited = walk.post(invitations, &fields);
        walk.keep("invitation", &invited, "/id");
        walk.get(invitations);
        walk.post(&format!("{invitations}/{{invitation}}/resend"), &[]);
        walk.keep_link(barbara, &["token"]);
        walk.browser.token = hers;
        if walk.browser.session().active_signin.is_none() {
            let fields = [
                ("strategy", "plain_email"),
                ("email", barbara),
                ("password", "Substitution-1987!"),
            ];
            walk.post("/auth/signin", &fields);
        }
        walk.post("/organizations/invitations/accept", &[("token", "{token}")]);
        if way == "leaves" {
            walk.post("/workspaces/{workspace}/leave", &[]);
            walk.post("/organizations/{organization}/leave", &[]);
        }
        hers = std::mem::replace(&mut walk.browser.token, ada.clone());
        if way == "removed" {
            for place in ["/workspaces/{workspace}", "/organizations/{organization}"] {
                let members = walk.get(&format!("{place}/members"));
                let members = members["data"].as_array().cloned().unwrap_or_default();
                let is_her = |one: &&Value| one.to_string().contains(barbara);
                walk.keep("member", members.iter().find(is_her).unwrap_or(&Value::Null), "/id");
                walk.post(&format!("{place}/members/{{member}}/remove"), &[]);
            }
        }
    }
}

fn notifications(walk: &mut Walk<'_>) {
    let draft = json!({
        "email": "ada@example.com", "title": "t", "body": "b", "ctas": [{ "label": "l", "payload": { "a": 1 } }],
    });
    let id = walk.browser.deployment.notify(&draft, NOON).expect("a notification");
    walk.set("notification", id.as_str().to_owned());
    walk.get("/notifications?scope=all");
    walk.get("/notifications/scope-unread");
    for mark in ["read", "unread", "archive", "star"] {
        walk.post(&format!("/notifications/{{notification}}/{mark}"), &[]);
    }
    walk.post("/notifications/mark-all-read", &[]);
    walk.post("/notifications/archive-all-read", &[]);
}

fn farewell(walk: &mut Walk<'_>) {
    walk.post("/workspaces/{workspace}/delete", &[]);
    walk.post("/organizations/{organization}/delete", &[]);
    let session = walk.get("/session");
    walk.keep("sign_in", &session, "/active_signin/id");
    walk.post("/session/switch-sign-in?sign_in_id={sign_in}", &[]);
    walk.get("/session/token");
    walk.post("/session/sign-out", &[]);
}

/// The code of an authenticator app, some seconds from noon (RFC 6238).
fn totp(secret: &str, shift_s: i64) -> String {
    let alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    let bits: String = secret
        .chars()
        .filter_map(|letter| alphabet.find(letter))
        .map(|value| format!("{value:05b}"))
        .collect();
    let bytes = bits.as_bytes().chunks_exact(8);
    let key: Vec<u8> = bytes
        .filter_map(|byte| u8::from_str_radix(std::str::from_utf8(byte).ok()?, 2).ok())
        .collect();
    let counter = (NOON.as_millis() / 1000 + shift_s) / 30;
    let mut mac = Hmac::<Sha1>::new_from_slice(&key).expect("any length");
    mac.update(&counter.to_be_bytes());
    let digest = mac.finalize().into_bytes();
    let offset = usize::from(digest[19] & 0x0f);
    let word = digest[offset..offset + 4]
        .iter()
        .fold(0_u32, |word, byte| word << 8 | u32::from(*byte));
    format!("{:06}", (word & 0x7fff_ffff) % 1_000_000)
}
