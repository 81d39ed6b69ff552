//! The calls of a profile: what is sent where, and what is read of the answer.

use crate::common::transport::{World, reply, start};
use wacht_yew::client::{Method, Secret};
use wacht_yew::wire::{SecondFactorPolicy, SignInId};

/// Begins a call, and tells method, path and body of its request.
macro_rules! sent {
    ($call:ident $arguments:tt) => {{
        let world = World::production();
        let task = start(world.client.$call $arguments);
        let request = world.script.request(0);
        drop(task);
        let path = request.url.strip_prefix("https://frontend.example.com").expect("the API").to_owned();
        (request.method, path, String::from_utf8(request.body).expect("text"))
    }};
}

fn is(sent: (Method, String, String), method: Method, path: &str, body: &str) {
    assert_eq!(sent, (method, path.to_owned(), body.to_owned()));
}

#[test]
fn acts_are_sent_as_the_server_reads_them() {
    let (old, new) = (Secret::from("o&d"), Secret::from("new"));
    let codes = [Secret::from("111111"), Secret::from("222222")];
    is(sent!(me()), Method::Get, "/me", "");
    is(
        sent!(set_second_factor_policy(&SecondFactorPolicy::Enforced)),
        Method::Post,
        "/me",
        "second_factor_policy=enforced",
    );
    is(
        sent!(delete_account(&old)),
        Method::Post,
        "/me/account/delete",
        "password=o%26d",
    );
    is(
        sent!(update_password(&old, &new)),
        Method::Post,
        "/me/update-password",
        "current_password=o%26d&new_password=new",
    );
    is(
        sent!(update_password(&Secret::default(), &new)),
        Method::Post,
        "/me/update-password",
        "new_password=new",
    );
    is(
        sent!(remove_password(&old)),
        Method::Post,
        "/me/remove-password",
        "current_password=o%26d",
    );
    is(sent!(passkeys()), Method::Get, "/me/passkeys", "");
    is(
        sent!(rename_passkey("7", "Work \"A\"")),
        Method::Patch,
        "/me/passkeys/7",
        r#"{"name":"Work \"A\""}"#,
    );
    is(sent!(delete_passkey("7")), Method::Post, "/me/passkeys/7/delete", "");
    is(sent!(new_authenticator()), Method::Post, "/me/authenticator", "");
    is(
        sent!(link_authenticator("7", &codes)),
        Method::Post,
        "/me/authenticator/attempt-verification",
        "authenticator_id=7&codes=111111&codes=222222",
    );
    is(
        sent!(delete_authenticator("7")),
        Method::Post,
        "/me/authenticator/7/delete",
        "",
    );
    is(
        sent!(new_backup_codes()),
        Method::Post,
        "/me/backup-codes/regenerate",
        "",
    );
    is(sent!(own_sign_ins()), Method::Get, "/me/signins", "");
    is(
        sent!(end_sign_in(&SignInId::from("7"))),
        Method::Post,
        "/me/signins/7/signout",
        "",
    );
}

#[test]
fn an_id_that_is_none_leads_to_no_other_path() {
    is(
        sent!(delete_passkey("../7?a=b")),
        Method::Post,
        "/me/passkeys/..%2F7%3Fa%3Db/delete",
        "",
    );
}

#[test]
fn a_new_key_and_new_codes_are_read_and_hidden_in_debug_output() {
    let world = World::production();
    let client = world.client.clone();
    let task = start(async move { (client.new_authenticator().await, client.new_backup_codes().await) });
    let key = r#"{"data":{"id":7,"otp_url":"otpauth://totp/x","totp_secret":"ABCDEFGH","created_at":"2026-06-30T10:15:00Z"}}"#;
    world.script.answer(0, reply(200, key, ""));
    let mut task = task;
    task.run();
    world
        .script
        .answer(1, reply(200, r#"{"data":["AB12-CD34","EF56-GH78"]}"#, ""));
    let (key, codes) = task.finish();
    let (key, codes) = (key.expect("a key"), codes.expect("codes"));
    assert_eq!(
        (&*key.id, &*key.otp_url, &*key.totp_secret),
        ("7", "otpauth://totp/x", "ABCDEFGH")
    );
    assert_eq!(codes, [Secret::from("AB12-CD34"), Secret::from("EF56-GH78")]);
    let text = format!("{key:?} {codes:?}");
    assert!(
        !text.contains("ABCDEFGH") && !text.contains("otpauth") && !text.contains("AB12"),
        "{text}"
    );
}
