//! The store of the session: unknown is a state, late answers are dropped, and nothing new renders nothing.

use serde_json::{Value, json};
use wacht_yew::client::{CallError, TransportError};
use wacht_yew::session::{ContextChange, SessionState, SessionStore, Settled};
use wacht_yew::wire::{Session, SignInId, read_success};

const CHANGED: Settled = Settled::Changed { context: None };
const OTHER_IDENTITY: Settled = Settled::Changed {
    context: Some(ContextChange::Identity),
};

fn session(data: &Value) -> Session {
    read_success(&json!({ "data": data }).to_string()).expect("a session")
}

fn sign_in(id: &str, last_active_at: &str) -> Value {
    json!({ "id": id, "user": { "id": id, "first_name": id }, "last_active_at": last_active_at, "expires_at": "2026-07-30T00:00:00Z" })
}

/// A session with accounts of these ids, the first one active.
fn signed_in(id: &str, accounts: &[&str]) -> Session {
    let accounts: Vec<Value> = accounts.iter().map(|id| sign_in(id, "2026-06-30T10:00:00Z")).collect();
    session(&json!({ "id": id, "active_signin": accounts.first(), "signins": accounts }))
}

/// A session whose active account is in this organization, with a role of this name.
fn tenant(membership: &str, role: &str) -> Session {
    let mut account = sign_in("ada", "");
    account["active_organization_membership_id"] = membership.into();
    account["active_organization_membership"] = json!({ "id": membership, "roles": [{ "id": "5", "name": role }] });
    session(&json!({ "id": "1", "active_signin": account, "signins": [sign_in("ada", "")] }))
}

fn signed_out(id: &str) -> Session {
    session(&json!({ "id": id }))
}

fn offline() -> CallError {
    TransportError::Offline.into()
}

fn tell(store: &mut SessionStore, answer: Result<Session, CallError>) -> Settled {
    store.settle(store.generation(), answer)
}

/// A store that knows this session.
fn store_of(session: Session) -> SessionStore {
    let mut store = SessionStore::default();
    assert_eq!(tell(&mut store, Ok(session)), CHANGED);
    store
}

fn active_id(store: &SessionStore) -> Option<String> {
    store
        .snapshot()
        .state()
        .signed_in()
        .map(|signed_in| signed_in.sign_in().id.to_string())
}

#[test]
fn before_the_first_answer_the_session_is_unknown() {
    let store = SessionStore::default();
    assert_eq!(store.snapshot().state(), &SessionState::Unknown);
    assert_eq!(
        (store.snapshot().session(), store.snapshot().accounts()),
        (None, [].as_slice())
    );
    assert_eq!(active_id(&store), None);
}

#[test]
fn an_answer_tells_who_is_active() {
    let store = store_of(signed_in("1", &["ada", "bob"]));
    assert_eq!(active_id(&store).as_deref(), Some("ada"));
    assert_eq!(store.snapshot().accounts().len(), 2);
    let store = store_of(signed_out("1"));
    assert_eq!(store.snapshot().state(), &SessionState::SignedOut);
    assert!(store.snapshot().session().is_some());
}

#[test]
fn nobody_active_is_signed_out_with_its_accounts_kept() {
    let store = store_of(session(
        &json!({ "id": "1", "active_signin": null, "signins": [sign_in("ada", ""), sign_in("bob", "")] }),
    ));
    assert_eq!(store.snapshot().state(), &SessionState::SignedOut);
    let ids: Vec<&str> = store
        .snapshot()
        .accounts()
        .iter()
        .map(|account| account.id.as_str())
        .collect();
    assert_eq!(ids, ["ada", "bob"]);
}

#[test]
fn the_same_answer_again_renders_nothing() {
    for same in [signed_in("1", &["ada", "bob"]), signed_out("1")] {
        let mut store = store_of(same.clone());
        let before = store.snapshot().clone();
        assert_eq!(tell(&mut store, Ok(same)), Settled::Unchanged);
        assert_eq!(store.snapshot(), &before);
        let kept = |snapshot: &wacht_yew::session::SessionSnapshot| snapshot.session().map(std::rc::Rc::as_ptr);
        assert_eq!(kept(store.snapshot()), kept(&before), "the very same value stays");
    }
}

#[test]
fn activity_alone_renders_nothing() {
    let at = |time: &str| {
        let accounts = [sign_in("ada", time), sign_in("bob", time)];
        session(&json!({ "id": "1", "active_signin": accounts[0], "signins": accounts }))
    };
    let mut store = store_of(at("2026-06-30T10:00:00Z"));
    let before = store.snapshot().clone();
    for time in ["2026-06-30T10:00:30Z", "2026-06-30T10:01:00Z", ""] {
        assert_eq!(tell(&mut store, Ok(at(time))), Settled::Unchanged, "{time}");
        assert_eq!(store.snapshot(), &before);
    }
}

#[test]
fn whatever_else_changes_renders() {
    let table = [
        (
            "a name",
            session(
                &json!({ "id": "1", "active_signin": { "id": "ada", "user": { "id": "ada", "first_name": "Augusta" } } }),
            ),
        ),
        ("an account more", signed_in("1", &["ada", "bob"])),
        (
            "an attempt",
            session(
                &json!({ "id": "1", "active_signin": sign_in("ada", ""), "signins": [sign_in("ada", "")], "signin_attempts": [{ "id": "9" }] }),
            ),
        ),
    ];
    for (what, next) in table {
        let mut store = store_of(signed_in("1", &["ada"]));
        let before = store.snapshot().clone();
        let settled = tell(&mut store, Ok(next));
        assert!(matches!(settled, Settled::Changed { .. }), "{what}: {settled:?}");
        assert_ne!(store.snapshot(), &before, "{what}");
    }
}

#[test]
fn an_answer_asked_for_before_a_change_is_dropped() {
    let answers: [Result<Session, CallError>; 3] = [Ok(signed_in("1", &["bob"])), Ok(signed_out("2")), Err(offline())];
    for late in answers {
        let mut store = store_of(signed_in("1", &["ada"]));
        let asked = store.generation();
        let before = store.snapshot().clone();
        store.invalidate();
        assert_ne!(store.generation(), asked);
        assert_eq!(store.settle(asked, late), Settled::Stale);
        assert_eq!(store.snapshot(), &before);
        assert_eq!(active_id(&store).as_deref(), Some("ada"));
        assert_eq!(
            tell(&mut store, Ok(signed_out("1"))),
            OTHER_IDENTITY,
            "the fresh answer counts"
        );
    }
}

#[test]
fn an_answer_that_comes_second_of_two_of_one_generation_counts() {
    let mut store = SessionStore::default();
    let asked = store.generation();
    assert_eq!(store.settle(asked, Ok(signed_out("1"))), CHANGED);
    assert_eq!(store.settle(asked, Ok(signed_in("1", &["ada"]))), OTHER_IDENTITY);
}

#[test]
fn another_identity_is_told_apart_from_another_face() {
    const IDENTITY: Option<ContextChange> = Some(ContextChange::Identity);
    const TENANCY: Option<ContextChange> = Some(ContextChange::Tenancy);
    let table = [
        (
            "a new session, silently",
            signed_in("1", &["ada"]),
            signed_out("2"),
            IDENTITY,
        ),
        (
            "a new session with the same account",
            signed_in("1", &["ada"]),
            signed_in("2", &["ada"]),
            IDENTITY,
        ),
        (
            "a new session while signed out",
            signed_out("1"),
            signed_out("2"),
            IDENTITY,
        ),
        ("signed out", signed_in("1", &["ada"]), signed_out("1"), IDENTITY),
        ("signed in", signed_out("1"), signed_in("1", &["ada"]), IDENTITY),
        (
            "switched",
            signed_in("1", &["ada", "bob"]),
            signed_in("1", &["bob", "ada"]),
            IDENTITY,
        ),
        (
            "an account more",
            signed_in("1", &["ada"]),
            signed_in("1", &["ada", "bob"]),
            None,
        ),
        (
            "another organization",
            tenant("1", "Member"),
            tenant("2", "Member"),
            TENANCY,
        ),
        (
            "no organization any more",
            tenant("1", "Member"),
            tenant("0", ""),
            TENANCY,
        ),
        (
            "another role in the same organization",
            tenant("1", "Member"),
            tenant("1", "Admin"),
            TENANCY,
        ),
    ];
    for (what, before, after, context) in table {
        let mut store = store_of(before);
        assert_eq!(tell(&mut store, Ok(after)), Settled::Changed { context }, "{what}");
    }
}

#[test]
fn a_failure_keeps_what_was_known() {
    let mut store = store_of(signed_in("1", &["ada", "bob"]));
    assert_eq!(tell(&mut store, Err(offline())), CHANGED);
    let SessionState::Degraded(Some(last), error) = store.snapshot().state() else {
        panic!("{:?}", store.snapshot().state());
    };
    assert_eq!((last.user().first_name.as_ref(), error), ("ada", &offline()));
    assert_eq!(
        (active_id(&store).as_deref(), store.snapshot().accounts().len()),
        (Some("ada"), 2)
    );
}

#[test]
fn a_failure_at_the_start_signs_nobody_out() {
    let mut store = SessionStore::default();
    assert_eq!(tell(&mut store, Err(offline())), CHANGED);
    assert_eq!(store.snapshot().state(), &SessionState::Degraded(None, offline()));
    assert_eq!(store.snapshot().session(), None, "still unknown");
}

#[test]
fn the_same_failure_again_renders_nothing_and_another_does() {
    let mut store = store_of(signed_in("1", &["ada"]));
    tell(&mut store, Err(offline()));
    let before = store.snapshot().clone();
    assert_eq!(tell(&mut store, Err(offline())), Settled::Unchanged);
    assert_eq!(store.snapshot(), &before);
    assert_eq!(tell(&mut store, Err(TransportError::Timeout.into())), CHANGED);
}

#[test]
fn after_a_failure_the_same_session_is_news_but_no_other_identity() {
    let mut store = store_of(signed_in("1", &["ada"]));
    tell(&mut store, Err(offline()));
    assert_eq!(tell(&mut store, Ok(signed_in("1", &["ada"]))), CHANGED);
    assert!(matches!(store.snapshot().state(), SessionState::SignedIn(_)));
    assert_eq!(tell(&mut store, Ok(signed_in("1", &["ada"]))), Settled::Unchanged);
}

#[test]
fn a_failure_in_between_hides_no_change_of_identity() {
    let mut store = store_of(signed_in("1", &["ada"]));
    tell(&mut store, Err(offline()));
    assert_eq!(tell(&mut store, Ok(signed_out("2"))), OTHER_IDENTITY);
}

#[test]
fn dates_that_move_with_every_answer_are_no_news() {
    let at = |name: &str, date: &str| {
        let account = json!({ "id": "ada", (name): date });
        session(&json!({ "id": "1", "active_signin": account, "signins": [account] }))
    };
    for name in ["last_active_at", "lastActiveAt", "updated_at", "updatedAt"] {
        let mut store = store_of(at(name, "2026-06-30T10:00:00Z"));
        assert_eq!(
            tell(&mut store, Ok(at(name, "2026-06-30T10:01:00Z"))),
            Settled::Unchanged,
            "{name}"
        );
    }
    let mut store = store_of(at("expires_at", "2026-06-30T10:00:00Z"));
    let settled = tell(&mut store, Ok(at("expires_at", "2026-06-30T10:01:00Z")));
    assert!(matches!(settled, Settled::Changed { .. }), "any other date is");
}

#[test]
fn an_account_whose_id_leaks_as_a_number_is_forgotten_as_well() {
    let account = json!({ "id": 8, "user": { "id": 8 } });
    let mut store = store_of(session(
        &json!({ "id": "1", "active_signin": account, "signins": [account, sign_in("bob", "")] }),
    ));
    store.forget_account(Some(&"8".into()));
    let ids: Vec<_> = store
        .snapshot()
        .accounts()
        .iter()
        .map(|account| account.id.as_str())
        .collect();
    assert_eq!((active_id(&store), ids), (None, vec!["bob"]));
}

#[test]
fn who_signed_out_is_not_shown_any_more_even_when_nothing_can_be_read() {
    let mut store = store_of(signed_in("1", &["ada", "bob"]));
    tell(&mut store, Err(offline()));
    store.forget_account(Some(&"ada".into()));
    assert_eq!(store.snapshot().state(), &SessionState::Degraded(None, offline()));
    let ids: Vec<_> = store.snapshot().accounts().iter().map(|account| &account.id).collect();
    assert_eq!(ids, [&SignInId::from("bob")]);
    assert!(store.snapshot().is_known());

    let mut store = store_of(signed_in("1", &["ada", "bob"]));
    let before = store.snapshot().clone();
    store.forget_account(Some(&"bob".into()));
    assert_eq!(
        (active_id(&store).as_deref(), store.snapshot().accounts().len()),
        (Some("ada"), 1)
    );
    assert_ne!(store.snapshot(), &before, "it is drawn");
    store.forget_account(None);
    assert_eq!(store.snapshot().state(), &SessionState::SignedOut);
    assert_eq!(store.snapshot().accounts(), []);

    let mut store = SessionStore::default();
    store.forget_account(None);
    assert_eq!(store.snapshot().state(), &SessionState::Unknown);
}
