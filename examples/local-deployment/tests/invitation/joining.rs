//! What accepting does, and for whom.

use super::*;

#[test]
fn joining_gives_the_promised_role_and_does_not_switch() {
    let (mut browser, place) = ada();
    let role = browser.role(&place, "Admin");
    let fields = [("email", "emmy@example.com"), ("role_id", &*role)];
    browser.data(post(&format!("{place}/invitations"), &fields));
    let token = browser.mailed_token("emmy@example.com");
    let mut emmy = browser.signed_in_as("emmy");
    let sign_in = emmy.session().active_signin.unwrap().id.clone();
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
        emmy.session()
            .active_signin
            .unwrap()
            .active_organization_membership_id
            .clone(),
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
    let emmy = browser.session().active_signin.unwrap().id.clone();
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
