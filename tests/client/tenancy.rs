//! What each call about organizations and workspaces sends, and what it makes of the answer.

use std::future::Future;

use crate::common::transport::{World, reply, start};
use wacht_yew::client::{Client, Invitee, Method, NewTenancy, Request, Upload};
use wacht_yew::wire::OrganizationId;

/// Makes a call at a production deployment; returns what was sent, and what came of this answer.
fn exchange<T: 'static, F: Future<Output = T> + 'static>(
    status: u16,
    answer: &str,
    call: impl FnOnce(Client) -> F,
) -> (Request, T) {
    let world = World::production();
    let task = start(call(world.client.clone()));
    assert_eq!(world.script.count(), 1, "one request");
    let request = world.script.request(0);
    world.script.answer(0, reply(status, answer, ""));
    (request, task.finish())
}

fn path(request: &Request) -> &str {
    request
        .url
        .strip_prefix("https://frontend.example.com")
        .expect("the API")
}

fn text(request: &Request) -> String {
    String::from_utf8_lossy(&request.body).into_owned()
}

fn new() -> NewTenancy {
    NewTenancy {
        name: "Royal Society".into(),
        description: "Nullius in verba".into(),
        logo: None,
    }
}

#[test]
fn an_organization_is_founded_by_a_form() {
    let (request, answer) = exchange(
        200,
        r#"{"data":{"organization":{"id":7,"name":"Royal Society"},"membership":{"id":"8","roles":null}}}"#,
        |client| async move { client.create_organization(&new()).await },
    );
    assert_eq!((request.method, path(&request)), (Method::Post, "/organizations"));
    assert_eq!(text(&request), "name=Royal+Society&description=Nullius+in+verba");
    let answer = answer.expect("founded");
    assert_eq!(answer.organization.id.as_str(), "7");
    assert_eq!(answer.membership.id.as_str(), "8");
}

#[test]
fn a_logo_makes_it_a_multipart_form() {
    let logo = Upload {
        name: "logo.png".into(),
        media_type: "image/png".into(),
        bytes: b"\x89PNG"[..].into(),
    };
    let (request, _) = exchange(200, r#"{"data":{}}"#, |client| async move {
        let new = NewTenancy {
            logo: Some(logo),
            description: "".into(),
            ..new()
        };
        client.create_workspace(&"7".into(), &new).await
    });
    assert_eq!(path(&request), "/workspaces");
    let (_, content_type) = &request.headers[0];
    assert!(content_type.starts_with("multipart/form-data; boundary="));
    let body = text(&request);
    for part in [
        "name=\"organization_id\"\r\n\r\n7\r\n",
        "name=\"name\"\r\n\r\nRoyal Society\r\n",
        "name=\"image\"; filename=\"logo.png\"\r\ncontent-type: image/png\r\n",
    ] {
        assert!(body.contains(part), "{part} in {body}");
    }
    assert!(!body.contains("description"), "an empty field is not sent");
}

#[test]
fn leaving_takes_any_success_and_no_refusal() {
    for (status, body, is_done) in [
        (200, r#"{"data":{"success":true}}"#, true),
        (200, "{}", true),
        (
            403,
            r#"{"message":"Cannot leave organization as the sole admin."}"#,
            false,
        ),
    ] {
        let (request, answer) = exchange(status, body, |client| async move {
            client.leave_organization(&"7".into()).await
        });
        assert_eq!(
            (request.method, path(&request)),
            (Method::Post, "/organizations/7/leave")
        );
        assert_eq!(answer.is_ok(), is_done, "{body}");
        let (request, answer) = exchange(status, body, |client| async move {
            client.leave_workspace(&"9".into()).await
        });
        assert_eq!((request.method, path(&request)), (Method::Post, "/workspaces/9/leave"));
        assert_eq!(answer.is_ok(), is_done, "{body}");
    }
}

#[test]
fn roles_may_be_none() {
    let (request, roles) = exchange(200, r#"{"data":null}"#, |client| async move {
        client.organization_roles(&"7".into()).await
    });
    assert_eq!(
        (request.method, path(&request)),
        (Method::Get, "/organizations/7/roles")
    );
    assert_eq!(roles.expect("roles").len(), 0);
    let (request, roles) = exchange(200, r#"{"data":[{"id":1,"name":"Admin"}]}"#, |client| async move {
        client.workspace_roles(&"9".into()).await
    });
    assert_eq!(path(&request), "/workspaces/9/roles");
    assert_eq!(&*roles.expect("roles")[0].name, "Admin");
}

#[test]
fn an_invitation_names_only_what_it_is_for() {
    let table = [
        (
            Invitee {
                email: "a@b.co".into(),
                ..Invitee::default()
            },
            "email=a%40b.co",
        ),
        (
            Invitee {
                email: "a@b.co".into(),
                role: Some("2".into()),
                ..Invitee::default()
            },
            "email=a%40b.co&role_id=2",
        ),
        (
            Invitee {
                email: "a@b.co".into(),
                role: None,
                workspace: Some("9".into()),
                workspace_role: Some("4".into()),
            },
            "email=a%40b.co&workspace_id=9&workspace_role_id=4",
        ),
    ];
    for (invitee, expected) in table {
        let (request, answer) = exchange(200, r#"{"data":{"id":"5","email":"a@b.co"}}"#, |client| async move {
            client.invite(&"7".into(), &invitee).await
        });
        assert_eq!(
            (request.method, path(&request)),
            (Method::Post, "/organizations/7/invitations")
        );
        assert_eq!(text(&request), expected);
        assert_eq!(answer.expect("invited").id.as_str(), "5");
    }
}

#[test]
fn an_id_stays_in_its_place_of_the_path() {
    let id = OrganizationId::from("../session/sign-out?x=#");
    let (request, _) = exchange(200, "{}", |client| async move { client.leave_organization(&id).await });
    assert_eq!(path(&request), "/organizations/..%2Fsession%2Fsign-out%3Fx%3D%23/leave");
}
