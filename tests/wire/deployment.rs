//! The deployment's settings, in every shape that servers of this API send.

use serde_json::{Value, json};
use wacht_yew::wire::{
    AuthFactor, ChallengeRequest, ChallengeSpec, Deployment, Identified, IdentifyStrategy, Mode, SecondFactorPolicy,
    SignUpMode, SocialProvider, Token, TokenName, read_success,
};

fn read(data: &Value) -> Deployment {
    read_success(&json!({ "status": 200, "data": data }).to_string()).expect("a tolerated shape")
}

fn full() -> Value {
    json!({
        "id": "7345000000000000001", "created_at": "2026-06-01T08:00:00Z", "deleted_at": null, "maintenance_mode": false,
        "backend_host": "abcdefghijklmnop.fapi.trywacht.xyz", "frontend_host": "abcdefghijklmnop.accounts.trywacht.xyz",
        "mail_from_host": "mail.example.com", "publishable_key": "pk_test_x", "project_id": "9", "mode": "staging",
        "auth_settings": {
            "email_address": { "enabled": true, "required": true, "verify_signup": true, "otp_verification_allowed": true },
            "username": { "enabled": true, "required": false, "min_length": 4, "max_length": 20 },
            "password": { "enabled": true, "min_length": 10, "require_lowercase": true, "require_special": true },
            "magic_link": { "enabled": true, "require_same_device": true }, "passkey": { "enabled": true },
            "auth_factors_enabled": { "email_password": true, "sso": true }, "first_factor": "email_password",
            "second_factor": "none", "second_factor_policy": "optional",
            "multi_session_support": { "enabled": true, "max_accounts_per_session": 5, "max_sessions_per_account": 5 },
            "session_token_lifetime": 1800,
        },
        "b2b_settings": { "organizations_enabled": true, "default_org_creator_role_id": "12", "organization_permissions": ["a"] },
        "restrictions": {
            "sign_up_mode": "waitlist", "country_restrictions": { "enabled": true, "country_codes": ["CH"] },
            "banned_keywords": ["spam"],
        },
        "social_connections": [
            { "id": "1", "provider": "google_oauth", "enabled": true, "user_defined_scopes": null },
            { "id": "2", "provider": "github_oauth", "enabled": false, "user_defined_scopes": ["repo"] },
        ],
        "ui_settings": {
            "app_name": "Demo", "signup_terms_statement_shown": true,
            "theme_tokens": { "light": { "primary": "#123456", "radius": "4px" }, "dark": { "primary": "white" } },
        },
    })
}

#[test]
fn a_whole_deployment_is_read_and_reads_back_equal() {
    let deployment = read(&full());
    assert_eq!(deployment.mode, Mode::Staging);
    assert_eq!(deployment.auth_settings.first_factor, AuthFactor::EmailPassword);
    assert_eq!(
        deployment.auth_settings.second_factor_policy,
        SecondFactorPolicy::Optional
    );
    assert_eq!(deployment.auth_settings.username.max_length, 20);
    assert_eq!(deployment.restrictions.sign_up_mode, SignUpMode::Waitlist);
    assert_eq!(deployment.social_connections[0].provider, SocialProvider::Google);
    assert_eq!(deployment.social_connections[1].user_defined_scopes, ["repo".into()]);
    assert_eq!(deployment.ui_settings.theme_tokens.light.iter().count(), 2);
    assert_eq!(
        read(&serde_json::to_value(&deployment).expect("resources serialise")),
        deployment
    );
}

#[test]
fn every_key_may_be_absent_or_null() {
    /// Nulls (or removes) each key of an object in turn, at any depth.
    fn visit(whole: &Value, at: &mut Vec<String>, check: &mut impl FnMut(Value, String)) {
        let pointer: String = at.iter().map(|key| format!("/{key}")).collect();
        let Some(Value::Object(object)) = whole.pointer(&pointer) else {
            return;
        };
        for key in object.keys().cloned().collect::<Vec<_>>() {
            let mut nulled = whole.clone();
            nulled.pointer_mut(&pointer).expect("just found")[&key] = Value::Null;
            check(nulled, format!("{pointer}/{key} = null"));
            let mut absent = whole.clone();
            absent
                .pointer_mut(&pointer)
                .and_then(Value::as_object_mut)
                .expect("just found")
                .remove(&key);
            check(absent, format!("{pointer}/{key} absent"));
            at.push(key);
            visit(whole, at, check);
            at.pop();
        }
    }
    let mut checked = 0;
    visit(&full(), &mut Vec::new(), &mut |data, what| {
        let body = json!({ "data": data }).to_string();
        assert!(
            read_success::<Deployment>(&body).is_ok(),
            "{what}: {:?}",
            read_success::<Deployment>(&body)
        );
        checked += 1;
    });
    assert!(checked > 100, "only {checked} places");
    assert_eq!(read(&json!({})), Deployment::default());
    assert_eq!(read(&Value::Null), Deployment::default());
}

#[test]
fn unknown_keys_and_values_fail_nothing() {
    let mut data = full();
    data["mail_templates"] = json!([{ "x": 1 }]);
    data["auth_settings"]["alternate_first_factors"] = json!({ "surprising": true });
    data["mode"] = json!("rehearsal");
    data["auth_settings"]["first_factor"] = json!("palm_reading");
    data["auth_settings"]["second_factor"] = json!(null);
    data["restrictions"]["sign_up_mode"] = json!("by_lot");
    data["social_connections"][0]["provider"] = json!("myspace_oauth");
    let deployment = read(&data);
    assert_eq!(deployment.mode, Mode::Unknown("rehearsal".into()));
    assert_eq!(
        deployment.auth_settings.first_factor,
        AuthFactor::Unknown("palm_reading".into())
    );
    assert!(deployment.auth_settings.second_factor.is_empty());
    assert_eq!(
        deployment.restrictions.sign_up_mode,
        SignUpMode::Unknown("by_lot".into())
    );
    assert_eq!(deployment.social_connections[0].provider.as_str(), "myspace_oauth");
    assert_eq!(deployment.social_connections.len(), 2);
}

#[test]
fn what_a_server_says_nothing_of_its_factors_decide_or_nobody_has_it() {
    let read = |settings: &Value| read(&json!({ "auth_settings": settings })).auth_settings;
    for unsaid in [
        json!({}),
        json!({ "magic_link": null, "passkey": null, "multi_session_support": null }),
    ] {
        let settings = read(&unsaid);
        assert!(
            settings.magic_link.enabled,
            "a factor of its own says whether: {unsaid}"
        );
        assert!(!settings.auth_factors_enabled.email_magic_link, "{unsaid}");
        assert!(!settings.magic_link.require_same_device, "{unsaid}");
        assert!(!settings.passkey.enabled, "its endpoints would refuse: {unsaid}");
        assert!(settings.multi_session_support.enabled, "{unsaid}");
    }
    for (said, enabled) in [
        (json!({}), true),
        (json!({ "enabled": null }), true),
        (json!({ "enabled": false }), false),
    ] {
        let settings = read(&json!({ "magic_link": said }));
        assert_eq!(settings.magic_link.enabled, enabled, "{said}");
    }
}

#[test]
fn role_ids_may_be_numbers_and_zero_means_none() {
    let names = [
        "default_org_creator_role_id",
        "default_org_member_role_id",
        "default_workspace_creator_role_id",
        "default_workspace_member_role_id",
    ];
    let cases = [
        (json!("0"), None),
        (json!(""), None),
        (json!(0), None),
        (json!("9007199254740993"), Some("9007199254740993")),
        (json!(9_007_199_254_740_993_u64), Some("9007199254740993")),
    ];
    for (sent, expected) in cases {
        let settings: Value = names
            .iter()
            .map(|name| ((*name).to_owned(), sent.clone()))
            .collect::<serde_json::Map<_, _>>()
            .into();
        let b2b = read(&json!({ "b2b_settings": settings })).b2b_settings;
        let read = [
            b2b.default_org_creator_role_id,
            b2b.default_org_member_role_id,
            b2b.default_workspace_creator_role_id,
            b2b.default_workspace_member_role_id,
        ];
        assert!(
            read.iter().all(|id| id.as_ref().map(|id| id.as_str()) == expected),
            "{sent}: {read:?}"
        );
    }
}

#[test]
fn the_special_character_rule_has_two_names() {
    for name in ["require_special", "require_special_char"] {
        let password = read(&json!({ "auth_settings": { "password": { name: true } } }))
            .auth_settings
            .password;
        assert!(password.require_special, "{name}");
    }
    let both = json!({ "data": { "auth_settings": { "password": { "require_special": true, "require_special_char": true } } } });
    let both = read_success::<Deployment>(&both.to_string());
    assert!(
        both.is_ok_and(|deployment| deployment.auth_settings.password.require_special),
        "both names at once"
    );
}

#[test]
fn each_social_provider_has_its_name() {
    let table = [
        ("x_oauth", SocialProvider::X),
        ("github_oauth", SocialProvider::GitHub),
        ("gitlab_oauth", SocialProvider::GitLab),
        ("google_oauth", SocialProvider::Google),
        ("facebook_oauth", SocialProvider::Facebook),
        ("microsoft_oauth", SocialProvider::Microsoft),
        ("linkedin_oauth", SocialProvider::LinkedIn),
        ("discord_oauth", SocialProvider::Discord),
        ("apple_oauth", SocialProvider::Apple),
    ];
    for (name, provider) in table {
        assert_eq!(
            (SocialProvider::from(name), provider.as_str()),
            (provider.clone(), name)
        );
    }
}

#[test]
fn all_25_theme_tokens_are_known_and_no_other() {
    let names = [
        "surface",
        "surface_subtle",
        "background",
        "canvas",
        "text",
        "text_secondary",
        "text_muted",
        "text_faint",
        "border",
        "border_strong",
        "primary",
        "primary_soft",
        "primary_foreground",
        "success",
        "success_soft",
        "info",
        "info_soft",
        "warning",
        "warning_soft",
        "error",
        "error_soft",
        "radius",
        "radius_lg",
        "font_sans",
        "font_mono",
    ];
    let mut tokens: serde_json::Map<String, Value> =
        names.iter().map(|name| ((*name).to_owned(), json!("x"))).collect();
    tokens.insert("sparkle".into(), json!("x"));
    tokens.insert("Primary".into(), json!("x"));
    tokens.insert(String::new(), json!("x"));
    let read = read(&json!({ "ui_settings": { "theme_tokens": { "dark": tokens } } }))
        .ui_settings
        .theme_tokens;
    let mut known: Vec<&str> = read.dark.iter().map(|(name, _)| name.as_str()).collect();
    let mut expected = names.to_vec();
    known.sort_unstable();
    expected.sort_unstable();
    assert_eq!(known, expected);
    assert!(read.light.is_empty());
}

#[test]
fn unset_theme_tokens_are_left_out() {
    let cases = [
        json!(null),
        json!({}),
        json!({ "light": null, "dark": null }),
        json!({ "light": {}, "dark": { "primary": null, "surface": "", "sparkle": null } }),
    ];
    for theme in cases {
        let tokens = read(&json!({ "ui_settings": { "theme_tokens": theme } }))
            .ui_settings
            .theme_tokens;
        assert!(tokens.light.is_empty() && tokens.dark.is_empty(), "{theme}");
    }
    let one = json!({ "light": { "primary": "red", "surface": "" } });
    let tokens = read(&json!({ "ui_settings": { "theme_tokens": one } }))
        .ui_settings
        .theme_tokens;
    assert_eq!(tokens.light.get(&TokenName::Primary), Some("red"));
    assert_eq!(tokens.light.iter().count(), 1);
}

#[test]
fn identify_proposes_a_way_in_or_the_password() {
    let table = [
        (
            json!({ "strategy": "sso", "connection_id": 9_007_199_254_740_993_u64 }),
            IdentifyStrategy::Sso,
            Some("9007199254740993"),
        ),
        (
            json!({ "strategy": "social", "provider": "google_oauth", "connection_id": "" }),
            IdentifyStrategy::Social,
            None,
        ),
        (
            json!({ "strategy": "password", "connection_id": null }),
            IdentifyStrategy::Password,
            None,
        ),
        (
            json!({ "strategy": "telepathy" }),
            IdentifyStrategy::Unknown("telepathy".into()),
            None,
        ),
        (json!({}), IdentifyStrategy::Unknown("".into()), None),
    ];
    for (data, strategy, connection) in table {
        let read: Identified = read_success(&json!({ "data": data }).to_string()).expect("a tolerated shape");
        assert_eq!(read.strategy, strategy, "{data}");
        assert_eq!(read.connection_id.as_ref().map(|id| id.as_str()), connection, "{data}");
    }
}

#[test]
fn a_challenge_is_a_recipe_or_a_list() {
    let table = [
        (
            json!({ "challenge": { "c": 50, "s": 32, "d": 4 }, "token": "t", "expires": 1_785_406_200_500_i64 }),
            None,
        ),
        (
            json!({ "challenge": { "c": 1, "s": 2, "d": 3 }, "token": "t", "instrumentation": { "x": 1 } }),
            None,
        ),
        (
            json!({ "challenge": [["salt", "0a"], ["more", "f"]], "token": "t", "expires": 1 }),
            Some(2),
        ),
        (json!({ "challenge": [], "token": "t" }), Some(0)),
    ];
    for (data, listed) in table {
        let read: ChallengeRequest = serde_json::from_value(data.clone()).expect("a published shape");
        let count = match &read.challenge {
            ChallengeSpec::Listed(puzzles) => Some(puzzles.len()),
            ChallengeSpec::Seeded { .. } => None,
        };
        assert_eq!((count, &*read.token), (listed, "t"), "{data}");
        let again: ChallengeRequest =
            serde_json::from_value(serde_json::to_value(&read).expect("it serialises")).expect("it reads back");
        assert_eq!(again, read);
    }
}

#[test]
fn a_token_tells_its_end_and_never_itself() {
    let token: Token =
        read_success(r#"{"data":{"token":"eyJ-very-secret","expires":1785406200500}}"#).expect("the documented shape");
    assert_eq!((&*token.token, token.expires), ("eyJ-very-secret", 1_785_406_200_500));
    let shown = format!("{token:?}");
    assert!(!shown.contains("secret") && shown.contains("1785406200500"), "{shown}");
}
