//! Settings: one button for what people try most, and an editor for the rest.

use serde_json::{Value, json};

use super::escape::escape;
use crate::control::{SETTINGS, merge_settings};
use crate::deployment::LocalDeployment;

/// What is set, and what it can be set to: a label and the patch.
type Preset = (&'static str, &'static [(&'static str, &'static str)]);

const PRESETS: [Preset; 7] = [
    (
        "Sign in first by",
        &[
            ("Password", r#"{"auth_settings":{"first_factor":"email_password"}}"#),
            ("Code", r#"{"auth_settings":{"first_factor":"email_otp"}}"#),
            ("Link", r#"{"auth_settings":{"first_factor":"email_magic_link"}}"#),
            ("Phone", r#"{"auth_settings":{"first_factor":"phone_otp"}}"#),
            ("Username", r#"{"auth_settings":{"first_factor":"username_password"}}"#),
        ],
    ),
    (
        "Sign-up",
        &[
            ("Open", r#"{"restrictions":{"sign_up_mode":"public"}}"#),
            ("Restricted", r#"{"restrictions":{"sign_up_mode":"restricted"}}"#),
            ("Waitlist", r#"{"restrictions":{"sign_up_mode":"waitlist"}}"#),
        ],
    ),
    (
        "Second factor of new users",
        &[
            ("None", r#"{"auth_settings":{"second_factor_policy":"none"}}"#),
            ("Optional", r#"{"auth_settings":{"second_factor_policy":"optional"}}"#),
            ("Enforced", r#"{"auth_settings":{"second_factor_policy":"enforced"}}"#),
        ],
    ),
    (
        "Organizations",
        &[
            (
                "On",
                r#"{"b2b_settings":{"organizations_enabled":true,"workspaces_enabled":true}}"#,
            ),
            (
                "Without workspaces",
                r#"{"b2b_settings":{"organizations_enabled":true,"workspaces_enabled":false}}"#,
            ),
            (
                "Off",
                r#"{"b2b_settings":{"organizations_enabled":false,"workspaces_enabled":false}}"#,
            ),
        ],
    ),
    (
        "Passkeys",
        &[
            (
                "On",
                r#"{"auth_settings":{"passkey":{"enabled":true},"auth_factors_enabled":{"passkey":true}}}"#,
            ),
            (
                "Off",
                r#"{"auth_settings":{"passkey":{"enabled":false},"auth_factors_enabled":{"passkey":false}}}"#,
            ),
        ],
    ),
    (
        "Accounts per browser",
        &[
            (
                "Several",
                r#"{"auth_settings":{"multi_session_support":{"enabled":true}}}"#,
            ),
            (
                "One",
                r#"{"auth_settings":{"multi_session_support":{"enabled":false}}}"#,
            ),
        ],
    ),
    (
        "Mode",
        &[
            ("Staging", r#"{"mode":"staging"}"#),
            ("Production", r#"{"mode":"production"}"#),
        ],
    ),
];

pub(super) fn settings(deployment: &LocalDeployment) -> String {
    let rows: String = PRESETS.iter().map(|preset| row(deployment, preset)).collect();
    format!(
        "<section id=\"settings\" aria-labelledby=\"settings-title\"><h2 id=\"settings-title\">Settings</h2>\
         <form method=\"post\" action=\"/__local/settings\" class=\"presets\">{rows}</form>\
         <details><summary>Every setting</summary><form method=\"post\" action=\"/__local/settings\">\
         <label>As JSON; what you leave out stays, <code>null</code> unsets\
         <textarea name=\"json\" spellcheck=\"false\" rows=\"24\">{}</textarea></label>\
         <button class=\"main\">Merge settings</button></form></details></section>\n",
        escape(&editable(deployment))
    )
}

fn row(deployment: &LocalDeployment, (title, choices): &Preset) -> String {
    let buttons: String = choices
        .iter()
        .map(|(label, json)| {
            let pressed = is_in_force(deployment, json);
            format!(
                "<button name=\"json\" value=\"{}\" aria-pressed=\"{pressed}\">{label}</button>",
                escape(json)
            )
        })
        .collect();
    format!("<fieldset><legend>{title}</legend><div class=\"choices\">{buttons}</div></fieldset>\n")
}

/// Whether a patch would change nothing.
fn is_in_force(deployment: &LocalDeployment, json: &str) -> bool {
    let settings = deployment.settings();
    let patch: Value = serde_json::from_str(json).unwrap_or_default();
    merge_settings(settings, &patch).is_ok_and(|merged| merged == *settings)
}

fn editable(deployment: &LocalDeployment) -> String {
    let mut tree = json!(deployment.settings());
    if let Some(tree) = tree.as_object_mut() {
        tree.retain(|name, _| SETTINGS.contains(&name.as_str()));
    }
    serde_json::to_string_pretty(&tree).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Fixtures;

    #[test]
    fn every_preset_is_a_patch_that_takes_effect() {
        let mut deployment = LocalDeployment::new(Fixtures::default(), 1);
        for (title, choices) in PRESETS {
            for (label, json) in choices {
                let patch = serde_json::from_str(json).expect(label);
                deployment.merge_settings(&patch).expect(label);
                let pressed: Vec<_> = choices
                    .iter()
                    .filter(|(_, json)| is_in_force(&deployment, json))
                    .map(|(label, _)| label)
                    .collect();
                assert_eq!(pressed, [label], "{title}");
            }
        }
    }

    #[test]
    fn what_the_editor_shows_can_be_sent_back() {
        let mut deployment = LocalDeployment::new(Fixtures::default(), 1);
        let before = deployment.settings().clone();
        let patch = serde_json::from_str(&editable(&deployment)).expect("JSON");
        deployment.merge_settings(&patch).expect("settings");
        assert_eq!(*deployment.settings(), before);
    }
}
