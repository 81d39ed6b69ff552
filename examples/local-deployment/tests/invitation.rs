//! Invitations: made, mailed, accepted in every situation, and ended.

mod common;
#[path = "common/tenancy.rs"]
mod tenancy;

use common::{Browser, get, post, wrong};
use serde_json::{Value, json};
use tenancy::{list, pick, text};
use wacht_yew::wire::Timestamp;

const DAY: u64 = 86_400_000;
const ACCEPT: &str = "/organizations/invitations/accept";

/// Ada's organization and her browser.
fn ada() -> (Browser, String) {
    let mut browser = Browser::ada_among_more();
    let id = browser.organization("Analytical Engines");
    (browser, format!("/organizations/{id}"))
}

fn invite(browser: &mut Browser, place: &str, email: &str) -> Value {
    browser.data(post(&format!("{place}/invitations"), &[("email", email)]))
}

fn accept(browser: &mut Browser, token: &str) -> Value {
    browser.data(post(ACCEPT, &[("token", token)]))
}

#[test]
fn an_invitation_is_mailed_and_listed_without_its_token() {
    let (mut browser, place) = ada();
    let role = browser.role(&place, "Admin");
    let fields = [("email", " Emmy@Example.com "), ("role_id", &*role)];
    let invitation = browser.data(post(&format!("{place}/invitations"), &fields));
    assert_eq!(invitation["email"], "emmy@example.com");
    assert_eq!(invitation["initial_organization_role"]["name"], "Admin");
    assert_eq!(invitation["inviter"]["user"]["username"], "ada");
    assert_eq!(
        (
            &invitation["workspace"]["id"],
            &invitation["initial_workspace_role"]["id"]
        ),
        (&json!("0"), &json!("0"))
    );
    assert_eq!(invitation["expired"], false);
    let expiry = Timestamp::parse(&text(&invitation["expiry"])).unwrap();
    assert_eq!(expiry.as_millis() - common::NOON.as_millis(), 10 * DAY as i64);
    assert_eq!(invitation.get("token"), None);
    let mail = &browser.deployment.inbox(Some("emmy@example.com"))[0];
    assert!(mail.subject.contains("Analytical Engines"));
    let link = mail.link.clone().unwrap();
    assert!(
        link.starts_with(&format!("{}/invite?token=org.", common::ORIGIN)),
        "{link}"
    );
    assert_eq!(browser.data(get(&format!("{place}/invitations"))), json!([invitation]));
}

#[test]
fn the_link_leads_to_the_app_where_it_has_an_origin_of_its_own() {
    let (browser, _) = ada();
    let mut browser = Browser {
        deployment: browser.deployment.with_page_origin("http://localhost:3000"),
        token: String::new(),
    };
    browser.ada();
    let id = browser.organization("Analytical Engines");
    invite(&mut browser, &format!("/organizations/{id}"), "new@example.com");
    let link = browser.deployment.inbox(None)[0].link.clone().unwrap();
    assert!(link.starts_with("http://localhost:3000/invite?token=org."), "{link}");
}

#[test]
fn an_address_is_invited_once_and_members_never() {
    let (mut browser, place) = ada();
    invite(&mut browser, &place, "emmy@example.com");
    let again = [("email", "EMMY@example.com")];
    let refusal = browser.refusal(post(&format!("{place}/invitations"), &again));
    assert_eq!(
        refusal,
        wrong(400, "", "An invitation for this email is already pending")
    );
    let refusal = browser.refusal(post(&format!("{place}/invitations"), &[("email", "ada@example.com")]));
    assert_eq!(refusal, wrong(400, "", "User is already a member of this organization"));
    browser.deployment.advance_clock(11 * DAY);
    assert_eq!(browser.data(get(&format!("{place}/invitations")))[0]["expired"], true);
    invite(&mut browser, &place, "emmy@example.com");
    let invitations = list(&browser.data(get(&format!("{place}/invitations"))));
    assert_eq!(
        (invitations.len(), &invitations[0]["expired"]),
        (1, &json!(false)),
        "the expired one is replaced"
    );
}

#[test]
fn absurd_addresses_and_foreign_roles_are_refused() {
    let (mut browser, place) = ada();
    let long = format!("{}@example.com", "x".repeat(10_000));
    for email in ["", "emmy", "@", "a@", "@b", "a@b@c", "a b@c", "a\r\nBcc: x@y", &*long] {
        let refusal = browser.refusal(post(&format!("{place}/invitations"), &[("email", email)]));
        assert_eq!(
            refusal,
            wrong(400, "", "A valid email address is required"),
            "{email:.20}"
        );
    }
    let workspace = browser.workspace("Notes");
    let of_workspace = browser.role(&format!("/workspaces/{workspace}"), "Member");
    for role in ["1", "x", &*of_workspace] {
        let fields = [("email", "n@example.com"), ("role_id", role)];
        assert_eq!(
            browser.refusal(post(&format!("{place}/invitations"), &fields)),
            wrong(404, "", "Role not found")
        );
    }
    let other = browser.create_organization("Elsewhere");
    let foreign = browser.create_workspace(&other, "Far");
    let fields = [("email", "n@example.com"), ("workspace_id", &*foreign)];
    assert_eq!(
        browser.refusal(post(&format!("{place}/invitations"), &fields)),
        wrong(404, "", "Workspace not found")
    );
    assert_eq!(browser.data(get(&format!("{place}/invitations"))), json!([]));
    assert_eq!(browser.deployment.inbox(None), []);
}

#[test]
fn inviting_takes_rights() {
    let mut browser = Browser::ada_among_more();
    let id = browser.organization("Royal Society");
    let refused = wrong(403, "", "Insufficient permissions to manage invitations.");
    assert_eq!(
        browser.refusal(get(&format!("/organizations/{id}/invitations"))),
        refused
    );
    let order = post(
        &format!("/organizations/{id}/invitations"),
        &[("email", "n@example.com")],
    );
    assert_eq!(browser.refusal(order), refused);
}

#[test]
fn joining_gives_the_promised_role_and_does_not_switch() {
    let (mut browser, place) = ada();
    let role = browser.role(&place, "Admin");
    let fields = [("email", "emmy@example.com"), ("role_id", &*role)];
    browser.data(post(&format!("{place}/invitations"), &fields));
    let token = browser.mailed_token("emmy@example.com");
    let mut emmy = browser.signed_in_as("emmy");
    let sign_in = emmy.session().active_signin.unwrap().id;
    let joined = accept(&mut emmy, &token);
    let id = place.rsplit('/').next().unwrap();
    assert_eq!(
        joined["organization"],
        json!({ "id": id, "name": "Analytical Engines" })
    );
    assert_eq!(joined["signin_id"], sign_in.as_str());
    assert_eq!(
        (
            joined.get("error_code"),
            joined.get("requires_signin"),
            joined.get("workspace")
        ),
        (None, None, None)
    );
    assert_eq!(
        emmy.session().active_signin.unwrap().active_organization_membership_id,
        None
    );
    let memberships = emmy.data(get("/me/organization-memberships"));
    assert_eq!(memberships[0]["roles"][0]["name"], "Admin");
    assert_eq!(memberships[0]["organization"]["member_count"], 2);
    assert_eq!(
        emmy.data(get(&format!("{place}/invitations"))),
        json!([]),
        "it is used up"
    );
    let again = emmy.refusal(post(ACCEPT, &[("token", &token)]));
    assert_eq!((again.0, &*again.1), (400, "INVALID_INVITATION_TOKEN"));
}

#[test]
fn without_a_role_the_default_one_is_given_and_a_removed_one_falls_back_to_it() {
    let (mut browser, place) = ada();
    let editor = text(&browser.data(post(&format!("{place}/roles"), &[("name", "Editor")]))["id"]);
    invite(&mut browser, &place, "emmy@example.com");
    let fields = [("email", "sofia@example.com"), ("role_id", &*editor)];
    browser.data(post(&format!("{place}/invitations"), &fields));
    browser.data(post(&format!("{place}/roles/{editor}/remove"), &[]));
    for name in ["emmy", "sofia"] {
        let token = browser.mailed_token(&format!("{name}@example.com"));
        browser = browser.signed_in_as(name);
        accept(&mut browser, &token);
        assert_eq!(
            browser.data(get("/me/organization-memberships"))[0]["roles"][0]["name"],
            "Member"
        );
    }
}

#[test]
fn the_sign_in_that_joins_need_not_be_the_active_one() {
    let (mut browser, place) = ada();
    invite(&mut browser, &place, "emmy@example.com");
    let token = browser.mailed_token("emmy@example.com");
    let mut browser = browser.signed_in_as("emmy");
    let emmy = browser.session().active_signin.unwrap().id;
    let session = browser.sign_in("barbara@example.com", "Liskov-1939!");
    assert_ne!(session.active_signin.unwrap().id, emmy);
    assert_eq!(accept(&mut browser, &token)["signin_id"], emmy.as_str());
}

#[test]
fn unknown_tokens_are_the_only_error() {
    let long = "org.".repeat(5_000);
    for token in ["", "org.", "x", &*long] {
        let refusal = Browser::new().refusal(post(ACCEPT, &[("token", token)]));
        let text = "The invitation token is invalid or does not exist";
        assert_eq!(refusal, wrong(400, "INVALID_INVITATION_TOKEN", text));
    }
}

#[test]
fn an_expired_invitation_says_for_whom_it_was() {
    let (mut browser, place) = ada();
    invite(&mut browser, &place, "emmy@example.com");
    let token = browser.mailed_token("emmy@example.com");
    browser.deployment.advance_clock(10 * DAY);
    let mut browser = browser.signed_in_as("emmy");
    let refused = accept(&mut browser, &token);
    assert_eq!(
        (&refused["error_code"], &refused["invited_email"]),
        (&json!("INVITATION_EXPIRED"), &json!("emmy@example.com"))
    );
    assert_eq!(refused["organization"], json!({ "id": "", "name": "" }));
    assert_eq!(browser.data(get("/me/organization-memberships")), json!([]));
}

#[test]
fn who_is_signed_in_decides_what_to_do_first() {
    let (mut browser, place) = ada();
    invite(&mut browser, &place, "emmy@example.com");
    invite(&mut browser, &place, "nobody@example.com");
    let (emmy, nobody) = (
        browser.mailed_token("emmy@example.com"),
        browser.mailed_token("nobody@example.com"),
    );
    let check = |browser: &mut Browser, token: &str, code: &str, email: &str| {
        let refused = accept(browser, token);
        assert_eq!(refused["error_code"], code);
        assert_eq!(
            (&refused["requires_signin"], &refused["invited_email"]),
            (&json!(true), &json!(email))
        );
        assert_eq!(refused.get("signin_id"), None);
    };
    let mut out = browser.fresh();
    check(&mut out, &emmy, "INVITATION_REQUIRES_SIGNIN", "emmy@example.com");
    check(&mut out, &nobody, "INVITATION_REQUIRES_SIGNUP", "nobody@example.com");
    let mut barbara = out.signed_in_as("barbara");
    check(&mut barbara, &emmy, "INVITATION_EMAIL_MISMATCH", "emmy@example.com");
    check(
        &mut barbara,
        &nobody,
        "INVITATION_REQUIRES_SIGNUP",
        "nobody@example.com",
    );
    assert_eq!(
        accept(&mut barbara.signed_in_as("emmy"), &emmy)["error_code"],
        Value::Null,
        "it stays good meanwhile"
    );
}

#[test]
fn a_member_is_told_so() {
    let (mut browser, place) = ada();
    invite(&mut browser, &place, "emmy@example.com");
    let first = browser.mailed_token("emmy@example.com");
    let workspace = browser.workspace("Notes");
    let to_workspace = [("email", "emmy@example.com"), ("workspace_id", &*workspace)];
    browser.data(post(&format!("{place}/invitations"), &to_workspace));
    let second = browser.mailed_token("emmy@example.com");
    let mut emmy = browser.signed_in_as("emmy");
    let joined = accept(&mut emmy, &second);
    assert_eq!(joined["workspace"], json!({ "id": workspace, "name": "Notes" }));
    let again = accept(&mut emmy, &first);
    assert_eq!(
        (&again["already_member"], &again["organization"]["name"]),
        (&json!(true), &json!("Analytical Engines"))
    );
    assert_eq!(again["signin_id"], emmy.session().active_signin.unwrap().id.as_str());
}

#[test]
fn a_workspace_invitation_is_for_outsiders_and_members_alike() {
    let (mut browser, place) = ada();
    let workspace = browser.workspace("Notes");
    let role = browser.role(&format!("/workspaces/{workspace}"), "Admin");
    let fields = [
        ("email", "emmy@example.com"),
        ("workspace_id", &*workspace),
        ("workspace_role_id", &*role),
    ];
    let invitation = browser.data(post(&format!("{place}/invitations"), &fields));
    assert_eq!(
        (
            &invitation["workspace"]["name"],
            &invitation["initial_workspace_role"]["name"]
        ),
        (&json!("Notes"), &json!("Admin"))
    );
    invite(&mut browser, &place, "emmy@example.com");
    let refusal = browser.refusal(post(&format!("{place}/invitations"), &fields));
    assert_eq!(
        refusal,
        wrong(400, "", "An invitation for this email and workspace is already pending")
    );
    let refusal = browser.refusal(post(
        &format!("{place}/invitations"),
        &[("email", "ada@example.com"), ("workspace_id", &workspace)],
    ));
    assert_eq!(refusal, wrong(400, "", "User is already a member of this workspace"));
    let refusal = browser.refusal(post(
        &format!("{place}/invitations"),
        &[("email", "n@example.com"), ("workspace_role_id", &role)],
    ));
    assert_eq!(refusal.0, 400);
    let only = browser.data(get(&format!("{place}/invitations?workspace_id={workspace}")));
    assert_eq!(only, json!([invitation]));
    assert_eq!(list(&browser.data(get(&format!("{place}/invitations")))).len(), 2);
    let id = text(
        &pick(
            &browser.data(get(&format!("{place}/invitations"))),
            "/workspace/id",
            &workspace,
        )["id"],
    );
    browser.data(post(&format!("{place}/invitations/{id}/resend"), &[]));
    let token = browser.mailed_token("emmy@example.com");
    let mut emmy = browser.signed_in_as("emmy");
    accept(&mut emmy, &token);
    let memberships = emmy.data(get("/me/workspace-memberships"));
    assert_eq!(memberships[0]["roles"][0]["permissions"], json!(["workspace:admin"]));
    assert_eq!(list(&emmy.data(get("/me/organization-memberships"))).len(), 1);
}

#[test]
fn new_members_join_the_workspace_set_aside_for_them() {
    let (mut browser, place) = ada();
    let workspace = browser.workspace("Notes");
    browser.data(post(
        &format!("{place}/update"),
        &[("auto_assigned_workspace_id", &workspace)],
    ));
    invite(&mut browser, &place, "emmy@example.com");
    let token = browser.mailed_token("emmy@example.com");
    let mut emmy = browser.signed_in_as("emmy");
    accept(&mut emmy, &token);
    let memberships = emmy.data(get("/me/workspace-memberships"));
    assert_eq!(
        (
            &memberships[0]["workspace"]["name"],
            &memberships[0]["roles"][0]["name"]
        ),
        (&json!("Notes"), &json!("Member"))
    );
}

#[test]
fn a_resent_invitation_has_a_new_link_and_ten_more_days() {
    let (mut browser, place) = ada();
    let id = text(&invite(&mut browser, &place, "emmy@example.com")["id"]);
    let old = browser.mailed_token("emmy@example.com");
    browser.deployment.advance_clock(11 * DAY);
    let resent = browser.data(post(&format!("{place}/invitations/{id}/resend"), &[]));
    assert_eq!((&resent["id"], &resent["expired"]), (&json!(id), &json!(false)));
    let new = browser.mailed_token("emmy@example.com");
    assert_ne!(old, new);
    let mut emmy = browser.signed_in_as("emmy");
    assert_eq!(
        emmy.refusal(post(ACCEPT, &[("token", &old)])).1,
        "INVALID_INVITATION_TOKEN"
    );
    assert_eq!(accept(&mut emmy, &new)["organization"]["name"], "Analytical Engines");
}

#[test]
fn a_discarded_invitation_is_gone() {
    let (mut browser, place) = ada();
    let id = text(&invite(&mut browser, &place, "emmy@example.com")["id"]);
    let discard = format!("{place}/invitations/{id}/discard");
    let other = browser.create_organization("Elsewhere");
    let foreign = format!("/organizations/{other}/invitations/{id}/discard");
    let not_found = wrong(404, "", "Invitation not found");
    assert_eq!(browser.refusal(post(&foreign, &[])), not_found);
    assert_eq!(browser.data(post(&discard, &[])), json!({ "success": true }));
    assert_eq!(browser.refusal(post(&discard, &[])), not_found);
    assert_eq!(
        browser.refusal(post(&format!("{place}/invitations/{id}/resend"), &[])),
        not_found
    );
    let token = browser.mailed_token("emmy@example.com");
    assert_eq!(browser.refusal(post(ACCEPT, &[("token", &token)])).0, 400);
}

#[test]
fn a_full_organization_neither_invites_nor_lets_in() {
    let (mut browser, place) = ada();
    invite(&mut browser, &place, "emmy@example.com");
    let token = browser.mailed_token("emmy@example.com");
    let limit = json!({ "b2b_settings": { "max_allowed_org_members": 1 } });
    let mut browser = browser.settings(limit);
    let full = wrong(
        403,
        "",
        "Organization has reached the maximum number of members allowed (1)",
    );
    assert_eq!(
        browser.refusal(post(&format!("{place}/invitations"), &[("email", "n@example.com")])),
        full
    );
    let mut emmy = browser.signed_in_as("emmy");
    assert_eq!(emmy.refusal(post(ACCEPT, &[("token", &token)])), full);
    let unlimited = json!({ "b2b_settings": { "max_allowed_org_members": 0 } });
    accept(&mut emmy.settings(unlimited), &token);
}

#[test]
fn a_full_workspace_neither_invites_nor_lets_in() {
    let (mut browser, place) = ada();
    let workspace = browser.workspace("Notes");
    let limit = json!({ "b2b_settings": { "max_allowed_workspace_members": 1 } });
    let mut browser = browser.settings(limit);
    let fields = [("email", "emmy@example.com"), ("workspace_id", &*workspace)];
    let full = wrong(
        403,
        "",
        "Workspace has reached the maximum number of members allowed (1)",
    );
    assert_eq!(browser.refusal(post(&format!("{place}/invitations"), &fields)), full);
    invite(&mut browser, &place, "emmy@example.com");
}

#[test]
fn a_member_of_a_full_organization_is_still_welcome_in_its_workspaces() {
    let (mut browser, place) = ada();
    let workspace = browser.workspace("Notes");
    let mut browser = browser.let_join(place.rsplit('/').next().unwrap(), "emmy", "Member");
    let limit = json!({ "b2b_settings": { "max_allowed_org_members": 2 } });
    let invitation = [("email", "emmy@example.com"), ("workspace_id", &*workspace)];
    browser = browser.settings(limit);
    browser.data(post(&format!("{place}/invitations"), &invitation));
    let token = browser.mailed_token("emmy@example.com");
    let mut emmy = browser.signed_in_as("emmy");
    assert_eq!(accept(&mut emmy, &token)["workspace"]["name"], "Notes");
}

#[test]
fn thousands_of_invitations_have_an_end_and_expired_ones_give_way() {
    let (mut browser, place) = ada();
    for number in 0..5_000 {
        let email = format!("guest-{number}@example.com");
        assert_eq!(
            browser.status(post(&format!("{place}/invitations"), &[("email", &email)])),
            200,
            "{number}"
        );
    }
    let one_more = || post(&format!("{place}/invitations"), &[("email", "late@example.com")]);
    assert_eq!(browser.refusal(one_more()).0, 403);
    browser.deployment.advance_clock(11 * DAY);
    browser.data(one_more());
    assert_eq!(list(&browser.data(get(&format!("{place}/invitations")))).len(), 1);
}
