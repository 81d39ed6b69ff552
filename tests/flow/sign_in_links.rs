//! What a link to the sign-in page brings along is used once.

use std::rc::Rc;

use crate::common::sign_in::{
    ADA, EMAIL, Flow, NO_METHOD, ONE_ACCOUNT, asked, everything, nobody, refused, session, signed_in,
};
use serde_json::json;
use wacht_yew::flow::sign_in::{
    Elsewhere, SignInEffect, SignInErrorReason as Reason, SignInEvent, SignInReply, SignInRules,
    SignInScreen as Screen, SignInTask, take_links,
};

fn reason(flow: &Flow) -> Option<&Reason> {
    flow.state.error.as_ref().map(|error| &error.reason)
}

#[test]
fn the_address_of_the_page_is_read_once_and_cleaned() {
    let address = "https://a.example/in?redirect_uri=%2Fx&ticket=tick&signin_attempt_id=9&error=access_denied&error_description=No%20way&invited_email=ada%40example.com&help=true#h";
    let (links, cleaned) = take_links(address);
    assert_eq!(cleaned.as_deref(), Some("https://a.example/in?redirect_uri=%2Fx#h"));
    assert_eq!(
        links.ticket.as_ref().map(wacht_yew::client::Secret::expose),
        Some("tick")
    );
    assert_eq!(links.attempt.as_ref().map(|id| id.as_str()), Some("9"));
    let refusal = links.refusal.clone().expect("a refusal");
    assert_eq!((&*refusal.code, &*refusal.description), ("access_denied", "No way"));
    assert_eq!((&*links.invited_email, links.help), (ADA, true));
    let (none, cleaned) = take_links("https://a.example/in?redirect_uri=%2Fx&help=false");
    assert!(!none.help && cleaned.is_some());
    assert_eq!(take_links("https://a.example/in?redirect_uri=%2Fx").1, None);
}

fn opened(rules: SignInRules, address: &str, server: Rc<wacht_yew::wire::Session>) -> Flow {
    let mut flow = Flow::open(rules, server);
    let effects = flow.send(SignInEvent::LinksFound(take_links(address).0));
    assert!(effects.contains(&SignInEffect::CleanAddress));
    flow.arrive();
    flow
}

#[test]
fn a_link_names_the_attempt_to_go_on_with() {
    let server = session(&json!({ "id": "1", "signin_attempts": [
        { "id": "8", "current_step": "add_second_factor" },
        { "id": "9", "current_step": "complete_profile", "missing_fields": ["username"] },
    ] }));
    let flow = opened(EMAIL, "/?signin_attempt_id=8", server);
    assert_eq!(flow.state.screen, Screen::AddSecondFactor);
    let flow = opened(EMAIL, "/?signin_attempt_id=8", nobody(&[]));
    assert_eq!(
        (&flow.state.screen, reason(&flow)),
        (&Screen::Identifier, Some(&Reason::AttemptExpired))
    );
}

#[test]
fn a_ticket_is_spent_once_and_its_refusal_is_told() {
    let mut flow = opened(ONE_ACCOUNT, "/?ticket=t", nobody(&[]));
    assert_eq!(
        (&flow.state.screen, flow.state.task),
        (&Screen::Confirming, Some(SignInTask::SpendingTicket))
    );
    assert_eq!(asked(&flow.arrive()), None, "once");
    flow.answer(Ok(SignInReply::Done));
    flow.server = signed_in(&["ada"]);
    assert!(flow.confirmed().contains(&SignInEffect::Finish));
    for (status, code, text, told) in [
        (401, "", "Invalid or expired ticket", Reason::TicketRefused),
        (404, "USER_NOT_FOUND", "User not found.", Reason::TicketRefused),
        (403, "USER_DISABLED", "x", Reason::UserDisabled),
        (400, "", "User already signed in", Reason::AlreadySignedIn),
    ] {
        let mut flow = opened(EMAIL, "/?ticket=t", nobody(&[]));
        flow.answer(Err(refused(status, code, text)));
        assert_eq!(
            (&flow.state.screen, reason(&flow)),
            (&Screen::Identifier, Some(&told)),
            "{text}"
        );
    }
}

#[test]
fn a_providers_refusal_an_invited_address_and_a_call_for_help_are_heeded() {
    let mut flow = opened(EMAIL, "/?error=access_denied&error_description=x", nobody(&[]));
    assert!(flow.state.refusal.is_some());
    flow.send(SignInEvent::RefusalDismissed);
    assert_eq!(flow.state.refusal, None);
    let flow = opened(EMAIL, "/?invited_email=ada%40example.com", nobody(&[]));
    assert_eq!(&*flow.state.identifier, ADA);
    assert_eq!(
        opened(everything(), "/?help=true", nobody(&[])).state.screen,
        Screen::Methods
    );
    assert_eq!(
        opened(EMAIL, "/?help=true", nobody(&[])).state.screen,
        Screen::Identifier,
        "nothing else to offer"
    );
    assert_eq!(
        opened(NO_METHOD, "/?help=true", nobody(&[])).state.screen,
        Screen::Elsewhere(Elsewhere::NoMethod)
    );
}
