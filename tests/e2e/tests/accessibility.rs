//! No axe finding in any state of any screen: light and dark, from left to right and mirrored, on desktop and phone.

use std::fmt::Write as _;

use anyhow::{Result, ensure};
use e2e::{Language, Scene, Scheme, Screen, Stage, axe};

/// Looks at a state in all its appearances and tells about all of them at once.
async fn check(scene: Scene) -> Result<()> {
    let stage = Stage::set().await?;
    stage.play(scene).await?;
    let mut text = String::new();
    for language in [Language::English, Language::Mirrored] {
        stage.browser.speak(language).await?;
        for screen in Screen::ALL {
            stage.browser.show_on(screen).await?;
            for scheme in Scheme::ALL {
                stage.browser.prefer(scheme).await?;
                let findings = axe::findings(&stage.browser).await?;
                if !findings.is_empty() {
                    let appearance = format!("{}, {}, {}", language.name(), screen.name(), scheme.name());
                    // Writing to a String cannot fail.
                    let _ = writeln!(text, "{} ({appearance}):\n{findings}", scene.name());
                }
            }
        }
    }
    ensure!(text.is_empty(), "axe-core found:\n{text}");
    stage.close().await
}

macro_rules! accessible {
    ($($law:ident: $scene:ident,)*) => {
        $(
            #[tokio::test]
            async fn $law() -> Result<()> {
                check(Scene::$scene).await
            }
        )*

        #[test]
        fn every_scene_is_looked_at() {
            let looked_at = [$(Scene::$scene),*];
            let forgotten: Vec<Scene> = Scene::ALL.into_iter().filter(|scene| !looked_at.contains(scene)).collect();
            assert_eq!(forgotten, []);
        }
    };
}

accessible! {
    loading_is_accessible: Loading,
    a_session_that_cannot_be_read_is_accessible: SessionFailed,
    the_identifier_is_accessible: Identifier,
    a_wrong_identifier_is_accessible: IdentifierError,
    a_busy_identifier_is_accessible: IdentifierBusy,
    the_password_is_accessible: Password,
    a_password_in_view_is_accessible: PasswordShown,
    a_wrong_password_is_accessible: PasswordError,
    a_refused_password_is_accessible: PasswordRefused,
    a_busy_password_is_accessible: PasswordBusy,
    the_account_picker_is_accessible: Accounts,
    a_second_factor_elsewhere_is_accessible: ElsewhereSecondFactor,
    a_profile_elsewhere_is_accessible: ElsewhereProfile,
    a_verification_elsewhere_is_accessible: ElsewhereVerify,
    a_provider_elsewhere_is_accessible: ElsewhereProvider,
    a_deployment_without_passwords_is_accessible: ElsewhereNoPassword,
    the_link_to_the_hosted_page_is_accessible: ElsewhereHosted,
    confirming_is_accessible: Confirming,
    a_failed_confirmation_is_accessible: ConfirmingFailed,
    the_last_screen_is_accessible: Finished,
    a_page_that_does_not_know_the_session_is_accessible: HomeUnknown,
    a_page_with_nobody_signed_in_is_accessible: HomeSignedOut,
    a_page_with_somebody_signed_in_is_accessible: HomeSignedIn,
    the_open_menu_is_accessible: Menu,
    the_open_menu_of_two_accounts_is_accessible: MenuAccounts,
    a_busy_menu_is_accessible: MenuBusy,
    a_failed_menu_is_accessible: MenuFailed,
    the_failure_notice_is_accessible: Failure,
}
