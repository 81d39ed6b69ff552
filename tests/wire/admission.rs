//! Invitations and the waitlist as servers send them.

use serde_json::json;
use wacht_yew::wire::{ErrorCode, InvitationCheck, WaitlistJoined, read_success};

#[test]
fn a_valid_invitation_may_lack_names() {
    let body = json!({ "data": { "valid": true, "email": "ada@example.com", "first_name": null } });
    let check: InvitationCheck = read_success(&body.to_string()).expect("a tolerated shape");
    assert!(check.valid && check.first_name.is_none() && check.error_code.is_none());
    assert_eq!(check.email.as_deref(), Some("ada@example.com"));
}

#[test]
fn an_invalid_invitation_names_its_reason() {
    let body = json!({ "data": { "valid": false, "message": "no", "error_code": "INVALID_INVITATION_TOKEN" } });
    let check: InvitationCheck = read_success(&body.to_string()).expect("a tolerated shape");
    assert_eq!(check.error_code, Some(ErrorCode::InvalidInvitationToken));
    assert!(!check.valid);
}

#[test]
fn an_entry_of_the_waitlist_has_its_address_under_either_name() {
    for name in ["email", "email_address"] {
        let body = json!({ "data": { "message": "", "entry": { "id": 7, "deployment_id": 8, name: "a@b.example" } } });
        let joined: WaitlistJoined = read_success(&body.to_string()).expect("a tolerated shape");
        assert_eq!((&*joined.entry.id, &*joined.entry.email), ("7", "a@b.example"));
    }
}
