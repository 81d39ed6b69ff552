//! Every way in with a form of its own, and the providers.

use crate::common::sign_in::{ADA, EMAIL, Flow, asked, everything, nobody, offline, refused, signed_in, waiting};
use wacht_yew::client::SignInRequest;
use wacht_yew::flow::phone::PhoneInput;
use wacht_yew::flow::sign_in::{
    CodeChannel, Elsewhere, FirstFactor, SignInCall, SignInEffect, SignInErrorReason as Reason, SignInEvent,
    SignInReply, SignInRules, SignInScreen as Screen,
};
use wacht_yew::wire::{AuthFactor, Deployment, Identified, SocialConnection, SocialProvider};

fn reason(flow: &Flow) -> Option<&Reason> {
    flow.state.error.as_ref().map(|error| &error.reason)
}

fn open() -> Flow {
    Flow::new(everything(), nobody(&[]))
}

fn phone(dial_code: &str, number: &str) -> PhoneInput {
    PhoneInput {
        country: "US".into(),
        dial_code: dial_code.into(),
        number: number.into(),
    }
}

#[test]
fn the_deployment_decides_the_ways_in_and_the_first_of_them() {
    let factors = [
        (AuthFactor::EmailPassword, FirstFactor::Password),
        (AuthFactor::UsernamePassword, FirstFactor::Password),
        (AuthFactor::EmailOtp, FirstFactor::EmailCode),
        (AuthFactor::EmailMagicLink, FirstFactor::EmailLink),
        (AuthFactor::PhoneOtp, FirstFactor::PhoneCode),
        (AuthFactor::Web3Wallet, FirstFactor::Password),
    ];
    for (named, first) in factors {
        let mut deployment = Deployment::default();
        let settings = &mut deployment.auth_settings;
        settings.first_factor = named.clone();
        settings.password.enabled = true;
        settings.email_address.enabled = true;
        settings.phone_number.enabled = true;
        settings.magic_link.enabled = true;
        let enabled = &mut settings.auth_factors_enabled;
        enabled.email_password = true;
        enabled.email_otp = true;
        enabled.email_magic_link = true;
        enabled.phone_otp = true;
        assert_eq!(SignInRules::from(&deployment).first, Some(first), "{named:?}");
        deployment.auth_settings.magic_link.enabled = false;
        let without_links = SignInRules::from(&deployment);
        assert!(!without_links.email_link && without_links.first != Some(FirstFactor::EmailLink));
        deployment.auth_settings.magic_link = wacht_yew::wire::MagicLinkSettings::default();
        assert!(
            SignInRules::from(&deployment).email_link,
            "nothing is said of links but that they are a factor"
        );
        deployment.auth_settings.email_address.enabled = false;
        let rules = SignInRules::from(&deployment);
        assert_eq!(
            rules.factors().collect::<Vec<_>>(),
            [FirstFactor::PhoneCode],
            "without addresses"
        );
        assert_eq!(
            rules.first,
            Some(FirstFactor::PhoneCode),
            "{named:?}: what is named is not enabled"
        );
        assert!(!rules.recovery);
    }
}

#[test]
fn only_enabled_providers_are_offered() {
    let connection = |provider: &str, enabled| SocialConnection {
        provider: provider.into(),
        enabled,
        ..SocialConnection::default()
    };
    let deployment = Deployment {
        social_connections: vec![
            connection("github_oauth", true),
            connection("google_oauth", false),
            connection("", true),
            connection("brand_new_oauth", true),
        ],
        ..Deployment::default()
    };
    let rules = SignInRules::from(&deployment);
    assert_eq!(
        rules.social,
        [
            SocialProvider::GitHub,
            SocialProvider::Unknown("brand_new_oauth".into())
        ]
    );
    assert_eq!(
        Flow::new(rules, nobody(&[])).state.screen,
        Screen::Methods,
        "no form, but ways in"
    );
    let nothing = SignInRules::from(&Deployment::default());
    assert_eq!(
        Flow::new(nothing, nobody(&[])).state.screen,
        Screen::Elsewhere(Elsewhere::NoMethod)
    );
}

#[test]
fn a_code_or_a_link_by_mail_begins_with_the_address() {
    let email = || ADA.into();
    for (method, request) in [
        (FirstFactor::EmailCode, SignInRequest::EmailCode { email: email() }),
        (FirstFactor::EmailLink, SignInRequest::EmailLink { email: email() }),
    ] {
        let mut flow = open();
        flow.send(SignInEvent::MethodChosen(method));
        assert_eq!((&flow.state.screen, flow.state.method), (&Screen::Identifier, method));
        assert_eq!(asked(&flow.submit_identifier("ada")), None, "a username has no mailbox");
        assert_eq!(reason(&flow), Some(&Reason::EmailMalformed));
        assert_eq!(asked(&flow.submit_identifier(ADA)), Some(&SignInCall::SignIn(request)));
    }
}

/// The dial code decides whom the server finds.
#[test]
fn a_phone_number_is_sent_with_its_dial_code_and_digits_only() {
    let mut flow = open();
    flow.send(SignInEvent::MethodChosen(FirstFactor::PhoneCode));
    let table = [
        (phone("+1", ""), Some(Reason::PhoneMissing)),
        (phone("+1", "12"), Some(Reason::PhoneMalformed)),
        (phone("", "5550100123"), Some(Reason::PhoneMalformed)),
        (phone("+1", "call me"), Some(Reason::PhoneMalformed)),
        (phone("+1", "12345678901234567"), Some(Reason::PhoneMalformed)),
        (phone("+1", "(555) 010-0123"), None),
    ];
    for (typed, flaw) in table {
        let effects = flow.send(SignInEvent::PhoneSubmitted(typed.clone()));
        assert_eq!(reason(&flow), flaw.as_ref(), "{typed:?}");
        let request = SignInRequest::PhoneCode {
            dial_code: "+1".into(),
            number: "5550100123".into(),
        };
        assert_eq!(
            asked(&effects),
            flaw.is_none().then_some(&SignInCall::SignIn(request)),
            "{typed:?}"
        );
    }
    flow.answered(Ok(waiting("9", "verify_phone_otp")), waiting("9", "verify_phone_otp"));
    flow.confirmed();
    assert_eq!(flow.state.screen, Screen::Code(CodeChannel::Phone));
    assert_eq!(flow.state.phone.display(), "+1 (555) 010-0123");
}

#[test]
fn another_method_begins_with_the_address_that_was_accepted() {
    let mut flow = Flow::new(everything(), nobody(&[]));
    flow.identify(ADA, "password");
    flow.send(SignInEvent::MethodsRequested);
    assert_eq!(flow.state.screen, Screen::Methods);
    let effects = flow.send(SignInEvent::MethodChosen(FirstFactor::EmailCode));
    assert!(matches!(asked(&effects), Some(SignInCall::SignIn(SignInRequest::EmailCode { email })) if &**email == ADA));
    flow.refused(offline());
    assert_eq!(
        (&flow.state.screen, reason(&flow)),
        (&Screen::Methods, Some(&Reason::Offline))
    );
    flow.send(SignInEvent::MethodChosen(FirstFactor::Password));
    assert_eq!(flow.state.screen, Screen::Password, "and back");
}

#[test]
fn a_code_for_a_username_asks_for_the_address() {
    let mut flow = open();
    flow.identify("ada", "password");
    let effects = flow.send(SignInEvent::MethodChosen(FirstFactor::EmailCode));
    assert_eq!((asked(&effects), &flow.state.screen), (None, &Screen::Identifier));
    assert_eq!(&*flow.state.identifier, "ada", "what was typed stays");
}

#[test]
fn closing_the_methods_leads_back_where_they_were_opened() {
    let mut flow = open();
    flow.send(SignInEvent::MethodsRequested);
    flow.send(SignInEvent::MethodsClosed);
    assert_eq!(flow.state.screen, Screen::Identifier);
    flow.identify(ADA, "password");
    flow.send(SignInEvent::MethodsRequested);
    flow.send(SignInEvent::MethodsClosed);
    assert_eq!((&flow.state.screen, &*flow.state.identifier), (&Screen::Password, ADA));
}

#[test]
fn methods_that_the_deployment_does_not_allow_are_ignored() {
    let mut flow = Flow::at_password(EMAIL);
    for event in [
        SignInEvent::MethodsRequested,
        SignInEvent::MethodChosen(FirstFactor::PhoneCode),
        SignInEvent::MethodChosen(FirstFactor::EmailLink),
        SignInEvent::SocialChosen(SocialProvider::GitHub),
        SignInEvent::PasskeyRequested,
    ] {
        let before = flow.state.clone();
        assert_eq!(
            (flow.send(event.clone()), &flow.state),
            (Vec::new(), &before),
            "{event:?}"
        );
    }
}

fn identified(strategy: &str, connection: Option<&str>, provider: Option<&str>) -> SignInReply {
    SignInReply::Identified(Identified {
        strategy: strategy.into(),
        connection_id: connection.map(Into::into),
        provider: provider.map(Into::into),
        ..Identified::default()
    })
}

#[test]
fn the_identifiers_provider_is_asked_for_its_page() {
    let github = SignInCall::BeginSocial(SocialProvider::GitHub);
    let table = [
        (
            identified("sso", Some("77"), None),
            Some(SignInCall::BeginEnterprise("77".into())),
        ),
        (identified("sso", None, None), None),
        (identified("social", None, Some("github_oauth")), Some(github)),
        (identified("social", None, Some("google_oauth")), None),
        (identified("social", None, None), None),
    ];
    for (reply, call) in table {
        let mut flow = open();
        flow.submit_identifier(ADA);
        let effects = flow.answer(Ok(reply.clone()));
        assert_eq!(asked(&effects), call.as_ref(), "{reply:?}");
        assert_eq!(flow.state.screen == Screen::Password, call.is_none(), "{reply:?}");
    }
}

#[test]
fn the_page_is_left_for_a_safe_address_only_and_once() {
    let table = [
        ("https://github.com/login/oauth?x=1", true),
        ("http://127.0.0.1:8787/provider", true),
        ("http://github.com/login", false),
        ("javascript:alert(1)", false),
        ("//github.com", false),
        ("/provider", false),
        ("https://user@github.com/", false),
        ("https://github.com/\\evil", false),
        ("data:text/html,x", false),
        ("", false),
    ];
    for (address, is_safe) in table {
        let mut flow = open();
        let effects = flow.send(SignInEvent::SocialChosen(SocialProvider::GitHub));
        assert_eq!(asked(&effects), Some(&SignInCall::BeginSocial(SocialProvider::GitHub)));
        assert_eq!(flow.send(SignInEvent::SocialChosen(SocialProvider::GitHub)), [], "once");
        let effects = flow.answer(Ok(SignInReply::Address(address.into())));
        let leave = SignInEffect::Leave(address.into());
        assert_eq!(effects.contains(&leave), is_safe, "{address}");
        assert_eq!(flow.state.screen == Screen::Leaving, is_safe, "{address}");
        assert_eq!(
            reason(&flow),
            (!is_safe).then_some(&Reason::ProviderUnusable),
            "{address}"
        );
    }
}

#[test]
fn a_page_that_was_left_and_came_back_is_no_dead_end() {
    for back in [
        SignInEvent::PageReturned,
        SignInEvent::IdentifierReopened,
        SignInEvent::StartedOver,
    ] {
        let mut flow = open();
        flow.send(SignInEvent::SocialChosen(SocialProvider::GitHub));
        flow.answer(Ok(SignInReply::Address("https://github.com/".into())));
        flow.send(back.clone());
        assert_eq!(flow.state.screen, Screen::Identifier, "{back:?}");
    }
}

#[test]
fn an_account_that_is_signed_in_already_is_offered() {
    let mut flow = Flow::new(everything(), signed_in(&["ada"]));
    flow.send(SignInEvent::AnotherAccountRequested);
    flow.send(SignInEvent::MethodChosen(FirstFactor::EmailCode));
    flow.submit_identifier(ADA);
    flow.refused(refused(400, "USER_ALREADY_SIGNED_IN", "x"));
    assert_eq!(
        (&flow.state.screen, reason(&flow)),
        (&Screen::Accounts, Some(&Reason::AlreadySignedIn))
    );
}
