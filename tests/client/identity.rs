//! What each call about names, picture, addresses, numbers and connections sends.

use std::future::Future;

use crate::common::transport::{World, reply, start};
use wacht_yew::client::{CallError, Client, Method, NameChanges, Secret, Upload};
use wacht_yew::wire::{ConnectionId, SocialProvider};

/// Makes a call at a production deployment; returns what was sent, and what came of this answer.
fn exchange<T: 'static, F: Future<Output = T> + 'static>(
    answer: &str,
    call: impl FnOnce(Client) -> F,
) -> (String, String, T) {
    let world = World::production();
    let task = start(call(world.client.clone()));
    assert_eq!(world.script.count(), 1, "one request");
    let request = world.script.request(0);
    assert_eq!(request.method, Method::Post);
    world.script.answer(0, reply(200, answer, ""));
    let path = request.url.replace("https://frontend.example.com", "");
    let body = String::from_utf8_lossy(&request.body).into_owned();
    (path, body, task.finish())
}

/// The same for calls that tell nothing but that it is done, here with the server's English sentence.
fn done<F: Future<Output = Result<(), CallError>> + 'static>(call: impl FnOnce(Client) -> F) -> (String, String) {
    let (path, body, answer) = exchange(r#"{"data":"Done"}"#, call);
    assert_eq!(answer, Ok(()));
    (path, body)
}

#[test]
fn only_names_that_change_are_sent() {
    let changes = NameChanges {
        first_name: "Ada".into(),
        username: "ada+1".into(),
        ..NameChanges::default()
    };
    let sent = done(|client| async move { client.change_names(&changes).await });
    assert_eq!(sent, ("/me".into(), "first_name=Ada&username=ada%2B1".into()));
}

#[test]
fn a_picture_is_one_file_without_the_name_it_had() {
    let picture = Upload::picture("image/jpeg", b"PICTURE".to_vec());
    let (path, body) = done(|client| async move { client.upload_profile_picture(&picture).await });
    assert_eq!(path, "/me/profile-picture");
    assert!(body.contains("name=\"file\"; filename=\"picture.jpg\""), "{body}");
    assert!(body.contains("content-type: image/jpeg\r\n\r\nPICTURE\r\n"), "{body}");
    assert_eq!(
        done(|client| async move { client.remove_profile_picture().await }),
        ("/me".into(), "remove_profile_picture=true".into())
    );
}

#[test]
fn an_address_is_added_proved_and_changed_by_its_id() {
    let answer = r#"{"data":{"id":"7","email":"a@b.example","verified":false}}"#;
    let (path, body, added) = exchange(
        answer,
        |client| async move { client.add_email_address("a@b.example").await },
    );
    assert_eq!((&*path, &*body), ("/me/email-addresses", "email=a%40b.example"));
    assert_eq!(&*added.expect("an address").id, "7");
    let code = Secret::from("123456");
    let sent = [
        done(|client| async move { client.send_email_code("7").await }),
        done(|client| async move { client.verify_email_address("7", &code).await }),
        done(|client| async move { client.make_email_address_primary("7").await }),
        done(|client| async move { client.delete_email_address("a/../b").await }),
    ];
    let expected = [
        "/me/email-addresses/7/prepare-verification",
        "/me/email-addresses/7/attempt-verification?code=123456",
        "/me/email-addresses/7/make-primary",
        "/me/email-addresses/a%2F..%2Fb/delete",
    ];
    assert_eq!(sent, expected.map(|path| (path.to_owned(), String::new())));
}

#[test]
fn a_number_is_added_proved_and_changed_by_its_id() {
    let answer = r#"{"data":{"id":"7","phone_number":"5550100","country_code":"+1"}}"#;
    let (path, body, added) = exchange(answer, |client| async move {
        client.add_phone_number("+1", "5550100").await
    });
    assert_eq!(
        (&*path, &*body),
        ("/me/phone-numbers", "phone_number=5550100&country_code=%2B1")
    );
    assert_eq!(&*added.expect("a number").country_code, "+1");
    let code = Secret::from("123456");
    let sent = [
        done(|client| async move { client.send_phone_code("7").await }),
        done(|client| async move { client.verify_phone_number("7", &code).await }),
        done(|client| async move { client.make_phone_number_primary("7").await }),
        done(|client| async move { client.delete_phone_number("7").await }),
    ];
    let expected = [
        ("/me/phone-numbers/7/prepare-verification", ""),
        ("/me/phone-numbers/7/attempt-verification", "code=123456"),
        ("/me/phone-numbers/7/make-primary", ""),
        ("/me/phone-numbers/7/delete", ""),
    ];
    assert_eq!(sent, expected.map(|(path, body)| (path.to_owned(), body.to_owned())));
}

#[test]
fn an_account_is_connected_by_way_of_its_provider_and_disconnected_by_its_id() {
    let answer = r#"{"data":{"oauth_url":"https://github.example/login"}}"#;
    let (path, _, way) = exchange(answer, |client| async move {
        client
            .begin_connection(&SocialProvider::GitHub, "https://app.example/account")
            .await
    });
    assert_eq!(
        path,
        "/me/init-sso-connection?provider=github_oauth&redirect_uri=https%3A%2F%2Fapp.example%2Faccount"
    );
    assert_eq!(&*way.expect("a way").url, "https://github.example/login");
    let id = ConnectionId::from("9");
    let (path, _) = done(|client| async move { client.disconnect(&id).await });
    assert_eq!(path, "/me/social-connections/9/disconnect");
}
