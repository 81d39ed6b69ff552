//! Workspaces: created, changed, left and deleted; their members and roles.

#[path = "../common/mod.rs"]
mod common;
#[path = "../common/tenancy.rs"]
mod tenancy;

mod end;
mod life;
mod people;

use common::{Browser, get, post, post_json, wrong};
use serde_json::{Value, json};
use tenancy::{IP_TEXT, MFA_TEXT, PNG, list, multipart, text};

const NOT_A_MEMBER: &str = "You are not a member of this workspace";

/// Ada's browser, her organization's id, and the path of its workspace "Notes" with Barbara as a member.
fn staffed() -> (Browser, String, String) {
    let mut browser = Browser::ada_among_more();
    let organization = browser.organization("Analytical Engines");
    let workspace = browser.workspace("Notes");
    let browser = browser.let_join_workspace(&organization, &workspace, "barbara");
    (browser, organization, format!("/workspaces/{workspace}"))
}
