//! Many organizations and members on order.

use crate::common::{Browser, body, get, post, post_json};
use crate::tenancy::{list, text};
use serde_json::json;

#[test]
fn organizations_are_made_for_somebody() {
    let mut browser = Browser::ada_among_more();
    browser.control("/__local/organizations?count=300&user=Ada@example.com", &json!({}));
    let memberships = list(&browser.data(get("/me/organization-memberships")));
    assert_eq!(memberships.len(), 302);
    assert_eq!(memberships[0]["roles"][0]["permissions"], json!(["organization:admin"]));
    assert!(
        text(&memberships[0]["organization"]["name"]) > text(&memberships[1]["organization"]["name"]),
        "newest first"
    );
    let id = text(&memberships[0]["organization"]["id"]);
    browser.data(post(&format!("/session/switch-organization?organization_id={id}"), &[]));
    browser.data(post(&format!("/organizations/{id}/delete"), &[]));
    assert_eq!(list(&browser.data(get("/me/organization-memberships"))).len(), 301);
}

#[test]
fn members_are_made_and_found() {
    let mut browser = Browser::ada_among_more();
    let id = browser.organization("Analytical Engines");
    browser.control("/__local/members", &json!({ "organization": id, "count": 500 }));
    let memberships = browser.data(get("/me/organization-memberships"));
    assert_eq!(memberships[1]["organization"]["member_count"], 501);
    let page = browser.data(get(&format!("/organizations/{id}/members?page=6&limit=100")));
    assert_eq!(
        (list(&page["data"]).len(), &page["meta"]["has_more"]),
        (1, &json!(false))
    );
    let page = browser.data(get(&format!("/organizations/{id}/members?search=noether&limit=100")));
    assert_eq!(list(&page["data"]).len(), 100);
    browser.data(post(&format!("/organizations/{id}/delete"), &[]));
}

#[test]
fn orders_that_make_no_sense_change_nothing() {
    let mut browser = Browser::ada_among_more();
    let id = browser.organization("Analytical Engines");
    for (target, order) in [
        (
            "/__local/organizations",
            json!({ "count": 20_001, "user": "ada@example.com" }),
        ),
        ("/__local/organizations", json!({ "count": 1 })),
        (
            "/__local/organizations",
            json!({ "count": 1, "user": "nobody@example.com" }),
        ),
        (
            "/__local/organizations",
            json!({ "count": -1, "user": "ada@example.com" }),
        ),
        ("/__local/members", json!({ "count": 1 })),
        ("/__local/members", json!({ "count": 1, "organization": "1" })),
        ("/__local/members", json!({ "count": 20_001, "organization": id })),
    ] {
        let response = browser.send(post_json(target, &order));
        assert_eq!(response.status, 400, "{order}");
        assert_eq!(body(&response)["ok"], false);
    }
    assert_eq!(list(&browser.data(get("/me/organization-memberships"))).len(), 2);
}

#[test]
fn the_same_seed_and_requests_give_the_same_organizations() {
    let made = || {
        let mut browser = Browser::ada_among_more();
        browser.control("/__local/organizations?count=5&user=ada@example.com", &json!({}));
        let id = browser.organization("Organization 00006");
        browser.control("/__local/members", &json!({ "organization": id, "count": 5 }));
        browser.data(get(&format!("/organizations/{id}/members")))
    };
    assert_eq!(made(), made());
}
