//! Notifications: whose they are, which a query means, and the marks on them.

use crate::common;
use crate::common::{Browser, NOON, get, post, post_json, wrong};
use serde_json::{Value, json};
use wacht_yew::wire::Timestamp;

const DAY: u64 = 86_400_000;

/// Ada with notifications of her own, of both her organizations and of one workspace; her active place is the last two.
struct Places {
    browser: Browser,
    organization: String,
    other: String,
    workspace: String,
}

fn notify(browser: &mut Browser, title: &str, more: Value) -> String {
    let mut draft = json!({ "email": "ada@example.com", "title": title, "body": "b" });
    for (name, value) in more.as_object().expect("fields") {
        draft[name] = value.clone();
    }
    let id = browser.deployment.notify(&draft, NOON).expect("a notification");
    id.as_str().to_owned()
}

fn places() -> Places {
    let mut browser = Browser::new();
    browser.ada();
    let memberships = browser.data(get("/me/workspace-memberships"));
    let (workspace, organization) = (
        &memberships[0]["workspace"]["id"],
        &memberships[0]["organization"]["id"],
    );
    let (workspace, organization) = (
        workspace.as_str().unwrap().to_owned(),
        organization.as_str().unwrap().to_owned(),
    );
    let memberships = browser.data(get("/me/organization-memberships"));
    let mut ids = memberships
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["organization"]["id"].as_str().unwrap());
    let other = ids.find(|id| *id != organization).unwrap().to_owned();
    notify(&mut browser, "mine", json!({}));
    notify(&mut browser, "organization", json!({ "organization_id": organization }));
    notify(
        &mut browser,
        "other",
        json!({ "organization_id": other, "severity": "warning" }),
    );
    notify(
        &mut browser,
        "workspace",
        json!({ "organization_id": organization, "workspace_id": workspace }),
    );
    browser.data(post(
        &format!("/session/switch-workspace?workspace_id={workspace}"),
        &[],
    ));
    Places {
        browser,
        organization,
        other,
        workspace,
    }
}

fn titles(browser: &mut Browser, query: &str) -> Vec<String> {
    let page = browser.data(get(&format!("/notifications{query}")));
    let list = page["notifications"].as_array().expect("a list").clone();
    list.iter()
        .map(|one| one["title"].as_str().expect("a title").to_owned())
        .collect()
}

fn count(browser: &mut Browser, query: &str) -> u64 {
    browser.data(get(&format!("/notifications/scope-unread{query}")))["count"]
        .as_u64()
        .expect("a count")
}

#[test]
fn a_query_means_what_its_channels_and_ids_say() {
    let Places {
        mut browser,
        organization,
        other,
        workspace,
    } = places();
    let table: &[(String, &[&str])] = &[
        (String::new(), &["mine"]),
        ("?scope=user".into(), &["mine"]),
        ("?scope=all".into(), &["workspace", "other", "organization", "mine"]),
        ("?scope=organization".into(), &["other", "organization"]),
        ("?scope=workspace".into(), &["workspace"]),
        ("?scope=current".into(), &["workspace", "organization", "mine"]),
        ("?channels=user&channels=workspace".into(), &["workspace", "mine"]),
        ("?channels=user,workspace".into(), &["workspace", "mine"]),
        (format!("?organization_ids={other}"), &["other"]),
        (
            format!("?organization_ids={other}&organization_ids={organization}"),
            &["other", "organization"],
        ),
        (format!("?workspace_ids={workspace}"), &["workspace"]),
        (
            format!("?scope=all&organization_ids={organization}"),
            &["workspace", "organization", "mine"],
        ),
        ("?organization_ids=1".into(), &[]),
        ("?scope=all&severity=warning".into(), &["other"]),
    ];
    for (query, expected) in table {
        assert_eq!(titles(&mut browser, query), *expected, "{query}");
    }
    for query in [
        "?scope=everything",
        "?channels=user,nobody",
        "?is_read=maybe",
        "?severity=grave",
        "?limit=x",
        "?cursor=x",
    ] {
        let refusal = browser.refusal(get(&format!("/notifications{query}")));
        assert_eq!((refusal.0, &*refusal.1), (400, "BAD_REQUEST_BODY"), "{query}");
    }
}

#[test]
fn a_notification_has_what_the_contract_lists() {
    let mut browser = Browser::new();
    browser.ada();
    let button = json!({ "label": "Open", "payload": { "path": "/x" } });
    let id = notify(
        &mut browser,
        "  Hi ",
        json!({ "severity": "success", "ctas": [button] }),
    );
    let one = browser.data(get("/notifications"))["notifications"][0].clone();
    assert_eq!(
        (&one["id"], &one["title"], &one["body"]),
        (&json!(id), &json!("Hi"), &json!("b"))
    );
    assert_eq!((&one["severity"], &one["ctas"]), (&json!("success"), &json!([button])));
    assert_eq!(one["user_id"], json!(browser.session().active_signin.unwrap().user_id));
    assert_eq!(one["deployment_id"], json!(browser.deployment.settings().id));
    for flag in ["is_read", "is_archived", "is_starred"] {
        assert_eq!(one[flag], false, "{flag}");
    }
    assert_eq!(one["created_at"], json!(NOON));
    assert_eq!(one["expires_at"], json!(NOON.plus_millis(90 * DAY as i64)));
    for absent in ["read_at", "archived_at", "organization_id", "workspace_id"] {
        assert!(one.get(absent).is_none(), "{absent}");
    }
}

#[test]
fn pages_follow_each_other_by_cursor() {
    let mut browser = Browser::new();
    browser.ada();
    for number in 0..25 {
        notify(&mut browser, &number.to_string(), json!({}));
    }
    let first = browser.data(get("/notifications"));
    let list = first["notifications"].as_array().unwrap();
    assert_eq!(
        (list.len(), &list[0]["title"], &first["has_more"]),
        (20, &json!("24"), &json!(true))
    );
    let cursor = list[19]["id"].as_str().unwrap();
    let second = browser.data(get(&format!("/notifications?cursor={cursor}&limit=5")));
    let list = second["notifications"].as_array().unwrap();
    assert_eq!(
        (list.len(), &list[0]["title"], &second["has_more"]),
        (5, &json!("4"), &json!(false))
    );
    assert_eq!(titles(&mut browser, "?limit=0").len(), 1);
    assert_eq!(titles(&mut browser, "?limit=999999").len(), 25);
    assert_eq!(titles(&mut browser, "?cursor=0"), [""; 0]);
}

#[test]
fn marks_change_what_the_filters_show() {
    let mut browser = Browser::new();
    browser.ada();
    let (first, second) = (
        notify(&mut browser, "1", json!({})),
        notify(&mut browser, "2", json!({})),
    );
    let reply = browser.data(post(&format!("/notifications/{first}/read"), &[]));
    assert_eq!(reply["success"], true);
    assert_eq!(titles(&mut browser, "?is_read=false"), ["2"]);
    assert_eq!(titles(&mut browser, "?is_read=true"), ["1"]);
    assert_eq!(count(&mut browser, ""), 1);
    browser.data(post(&format!("/notifications/{first}/unread"), &[]));
    assert_eq!(count(&mut browser, ""), 2);
    for (is_archived, left) in [(true, 1), (false, 2)] {
        let reply = browser.data(post(&format!("/notifications/{second}/archive"), &[]));
        assert_eq!(
            (&reply["is_archived"], &reply["success"]),
            (&json!(is_archived), &json!(true))
        );
        assert_eq!(titles(&mut browser, "?is_archived=false").len(), left);
        assert_eq!(count(&mut browser, ""), left as u64, "archived ones do not count");
        assert_eq!(titles(&mut browser, "").len(), 2, "no filter hides nothing");
    }
    for is_starred in [true, false] {
        let reply = browser.data(post(&format!("/notifications/{second}/star"), &[]));
        assert_eq!(reply["is_starred"], is_starred);
        assert_eq!(titles(&mut browser, "?is_starred=true").len(), usize::from(is_starred));
    }
    browser.data(post(&format!("/notifications/{second}/archive"), &[]));
    assert_eq!(count(&mut browser, "?is_archived=true"), 1);
}

#[test]
fn bulk_calls_keep_to_their_filter() {
    let Places { mut browser, other, .. } = places();
    let affected = |browser: &mut Browser, target: &str| browser.data(post(target, &[]))["affected"].clone();
    assert_eq!(
        affected(
            &mut browser,
            &format!("/notifications/mark-all-read?organization_ids={other}")
        ),
        1
    );
    assert_eq!(titles(&mut browser, "?scope=all&is_read=true"), ["other"]);
    assert_eq!(
        affected(&mut browser, "/notifications/archive-all-read"),
        0,
        "only personal ones were meant"
    );
    assert_eq!(affected(&mut browser, "/notifications/archive-all-read?scope=all"), 1);
    assert_eq!(affected(&mut browser, "/notifications/archive-all-read?scope=all"), 0);
    assert_eq!(affected(&mut browser, "/notifications/mark-all-read?scope=all"), 3);
    assert_eq!(count(&mut browser, "?scope=all"), 0);
}

#[test]
fn the_count_stops_at_ten() {
    let mut browser = Browser::new();
    browser.ada();
    for number in 0..12 {
        notify(&mut browser, &number.to_string(), json!({}));
    }
    assert_eq!(count(&mut browser, ""), 10);
}

#[test]
fn nobody_reaches_anothers_notifications() {
    let mut browser = Browser::new();
    browser.ada();
    let id = notify(&mut browser, "secret", json!({}));
    let mut other = browser.fresh();
    for target in ["/notifications", "/notifications/scope-unread"] {
        assert_eq!(other.refusal(get(target)), wrong(401, "", "Unauthorized"));
    }
    other.sign_in("barbara@example.com", "Liskov-1939!");
    assert_eq!(titles(&mut other, "?scope=all"), [""; 0]);
    for mark in ["read", "unread", "archive", "star"] {
        for id in [&*id, "1", "%00", "😀"] {
            let refusal = other.refusal(post(&format!("/notifications/{id}/{mark}"), &[]));
            assert_eq!(refusal, wrong(404, "", "Notification not found"), "{id} {mark}");
        }
    }
    assert_eq!(
        other.data(post("/notifications/mark-all-read?scope=all", &[]))["affected"],
        0
    );
}

#[test]
fn old_ones_go_by_age_and_by_number() {
    let mut browser = Browser::new();
    browser.ada();
    for number in 0..501 {
        notify(&mut browser, &number.to_string(), json!({}));
    }
    let all = browser.data(get("/notifications?limit=100"));
    assert_eq!(all["notifications"][0]["title"], "500");
    let oldest = browser.data(get("/notifications?cursor=1000000000000000&limit=1"));
    assert_eq!(oldest["notifications"], json!([]));
    let saved: Value = serde_json::from_str(&browser.deployment.save()).unwrap();
    assert_eq!(saved["notifications"]["all"].as_array().map(Vec::len), Some(500));
    assert_eq!(saved["notifications"]["all"][0]["title"], "1");
    browser.deployment.advance_clock(90 * DAY);
    browser.ada();
    assert_eq!(titles(&mut browser, ""), [""; 0]);
}

#[test]
fn a_draft_that_makes_no_sense_notifies_nobody() {
    let mut browser = Browser::new();
    browser.ada();
    let table = [
        (json!({ "title": "t" }), "email is missing"),
        (
            json!({ "email": "nobody@example.com", "title": "t" }),
            "nobody has the address",
        ),
        (json!({ "email": "ada@example.com" }), "title is missing"),
        (json!({ "email": "ada@example.com", "title": " " }), "title is missing"),
        (json!({ "email": "ada@example.com", "title": 7 }), "title must be text"),
        (
            json!({ "email": "ada@example.com", "title": "t", "severity": "grave" }),
            "severity is",
        ),
        (
            json!({ "email": "ada@example.com", "title": "t", "organization_id": "1" }),
            "no organization 1",
        ),
        (
            json!({ "email": "ada@example.com", "title": "t", "workspace_id": "1" }),
            "no workspace 1",
        ),
        (
            json!({ "email": "ada@example.com", "title": "t", "ctas": { "label": "x" } }),
            "ctas is a list",
        ),
        (
            json!({ "email": "ada@example.com", "title": "t", "ctas": [{ "payload": 1 }] }),
            "ctas is a list",
        ),
        (
            json!({ "email": "ada@example.com", "title": "t", "body": "x".repeat(20_000) }),
            "at most",
        ),
        (json!([]), "email is missing"),
    ];
    for (draft, why) in table {
        let reply = browser.send(post_json("/__local/notifications", &draft));
        assert_eq!(
            (reply.status, common::body(&reply)["ok"].clone()),
            (400, json!(false)),
            "{draft}"
        );
        assert!(
            common::body(&reply)["message"].as_str().unwrap().contains(why),
            "{draft}"
        );
    }
    assert_eq!(titles(&mut browser, "?scope=all"), [""; 0]);
}

#[test]
fn the_control_takes_json_and_forms() {
    let mut browser = Browser::new();
    browser.ada();
    browser.deployment.advance_clock(1000);
    let draft = json!({ "email": "ADA@example.com", "title": "JSON", "ctas": [{ "label": "x", "payload": null }] });
    let reply = common::body(&browser.send(post_json("/__local/notifications", &draft)));
    let fields = [
        ("email", "ada@example.com"),
        ("title", "form"),
        ("ctas", r#"[{"label":"y"}]"#),
    ];
    browser.send(post("/__local/notifications", &fields));
    let page = browser.data(get("/notifications"));
    assert_eq!(page["notifications"][1]["id"], reply["id"]);
    assert_eq!(
        page["notifications"][0]["ctas"],
        json!([{ "label": "y", "payload": null }])
    );
    assert_eq!(page["notifications"][0]["created_at"], json!(NOON.plus_millis(1000)));
    assert!(
        page["notifications"][0]["created_at"]
            .as_str()
            .and_then(Timestamp::parse)
            .is_some()
    );
}
