//! No axe finding in any state of any screen: light and dark, from left to right and mirrored, on desktop and phone.
//!
//! Four appearances hold every pair of these; what only all three together could break is left out for the time it takes.

use std::fmt::Write as _;

use anyhow::{Result, ensure};
use e2e::{Language, Scene, Scheme, Screen, Stage, axe};

/// Every language with every screen, every language with every scheme, every screen with every scheme.
const APPEARANCES: [(Language, Screen, Scheme); 4] = [
    (Language::English, Screen::Desktop, Scheme::Light),
    (Language::English, Screen::Phone, Scheme::Dark),
    (Language::Mirrored, Screen::Phone, Scheme::Light),
    (Language::Mirrored, Screen::Desktop, Scheme::Dark),
];

/// Looks at a state in all its appearances and tells about all of them at once.
async fn check(scene: Scene) -> Result<()> {
    let stage = Stage::of(scene).await?;
    stage.play(scene).await?;
    let mut text = String::new();
    for (language, screen, scheme) in APPEARANCES {
        stage.browser.speak(language).await?;
        stage.browser.show_on(screen).await?;
        stage.browser.prefer(scheme).await?;
        let findings = axe::findings(&stage.browser).await?;
        if !findings.is_empty() {
            let appearance = format!("{}, {}, {}", language.name(), screen.name(), scheme.name());
            // Writing to a String cannot fail.
            let _ = writeln!(text, "{} ({appearance}):\n{findings}", scene.name());
        }
    }
    ensure!(text.is_empty(), "axe-core found:\n{text}");
    stage.close().await
}

#[test]
fn every_pair_of_appearances_is_looked_at() {
    for (language, screen, scheme) in APPEARANCES {
        let others = || APPEARANCES.iter().filter(|other| **other != (language, screen, scheme));
        assert!(others().all(|other| (other.0, other.1) != (language, screen)));
        assert!(others().all(|other| (other.0, other.2) != (language, scheme)));
        assert!(others().all(|other| (other.1, other.2) != (screen, scheme)));
    }
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
            let forgotten: Vec<Scene> = Scene::ALL.iter().copied().filter(|scene| !looked_at.contains(scene)).collect();
            assert_eq!(forgotten, []);
        }
    };
}

accessible! {
    loading_is_accessible: Loading,
    a_session_that_cannot_be_read_is_accessible: SessionFailed,
    the_failure_notice_is_accessible: Failure,
    the_identifier_is_accessible: Identifier,
    the_address_for_a_code_is_accessible: IdentifierEmail,
    the_address_for_a_link_is_accessible: IdentifierLink,
    the_username_is_accessible: IdentifierUsername,
    the_phone_number_is_accessible: IdentifierPhone,
    a_wrong_phone_number_is_accessible: IdentifierPhoneError,
    a_wrong_identifier_is_accessible: IdentifierError,
    a_busy_identifier_is_accessible: IdentifierBusy,
    a_refusal_of_a_provider_is_accessible: Refused,
    an_expired_attempt_is_accessible: Expired,
    a_limit_is_accessible: Limited,
    the_list_of_methods_is_accessible: Methods,
    the_way_to_a_provider_is_accessible: Leaving,
    the_password_is_accessible: Password,
    a_password_in_view_is_accessible: PasswordShown,
    a_wrong_password_is_accessible: PasswordError,
    a_refused_password_is_accessible: PasswordRefused,
    a_busy_password_is_accessible: PasswordBusy,
    a_forgotten_password_is_accessible: Recovery,
    the_code_of_a_recovery_is_accessible: RecoveryCode,
    a_new_password_is_accessible: NewPassword,
    a_weak_password_is_accessible: NewPasswordError,
    a_mailed_code_is_accessible: Code,
    a_texted_code_is_accessible: CodePhone,
    a_wrong_code_is_accessible: CodeError,
    a_code_that_can_be_sent_again_is_accessible: CodeAgain,
    a_busy_code_is_accessible: CodeBusy,
    a_mailed_link_is_accessible: LinkSent,
    the_choice_of_a_second_factor_is_accessible: SecondFactor,
    an_authenticator_code_is_accessible: SecondFactorCode,
    a_texted_second_factor_is_accessible: SecondFactorText,
    the_last_digits_are_accessible: LastDigits,
    wrong_last_digits_are_accessible: LastDigitsError,
    a_backup_code_is_accessible: BackupCode,
    a_used_backup_code_is_accessible: BackupCodeError,
    a_missing_second_factor_is_accessible: NoSecondFactor,
    a_second_factor_to_set_up_is_accessible: AddSecondFactor,
    the_profile_is_accessible: Profile,
    a_wrong_profile_is_accessible: ProfileError,
    the_offer_of_a_passkey_is_accessible: Passkey,
    the_account_picker_is_accessible: Accounts,
    a_deployment_without_a_way_in_is_accessible: ElsewhereNoMethod,
    the_link_to_the_hosted_page_is_accessible: ElsewhereHosted,
    confirming_is_accessible: Confirming,
    a_failed_confirmation_is_accessible: ConfirmingFailed,
    the_last_screen_is_accessible: Finished,
    a_link_being_checked_is_accessible: LinkWorking,
    a_bad_link_is_accessible: LinkFailed,
    a_link_that_could_not_be_checked_is_accessible: LinkRetry,
    a_link_that_worked_is_accessible: LinkFinished,
    an_answer_being_checked_is_accessible: SocialWorking,
    a_bad_answer_is_accessible: SocialFailed,
    a_refusal_on_the_way_back_is_accessible: SocialRefused,
    the_switcher_is_accessible: Switcher,
    a_shut_organization_is_accessible: SwitcherShut,
    a_search_for_an_organization_is_accessible: SwitcherSearch,
    a_loading_switcher_is_accessible: SwitcherLoading,
    a_failed_switcher_is_accessible: SwitcherFailed,
    leaving_is_accessible: SwitcherLeave,
    a_refused_leave_is_accessible: SwitcherLeaveRefused,
    creating_an_organization_is_accessible: CreateOrganization,
    wrong_details_are_accessible: CreateOrganizationError,
    creating_a_workspace_is_accessible: CreateWorkspace,
    what_is_not_allowed_is_accessible: CreateBarrier,
    inviting_is_accessible: CreateInvite,
    the_results_of_inviting_are_accessible: CreateInviteResults,
    a_new_organization_is_accessible: CreateDone,
    the_sign_up_is_accessible: SignUp,
    a_filled_sign_up_is_accessible: SignUpFilled,
    a_wrong_sign_up_is_accessible: SignUpErrors,
    a_sign_up_of_somebody_known_is_accessible: SignUpTaken,
    a_busy_sign_up_is_accessible: SignUpBusy,
    an_invited_sign_up_is_accessible: SignUpInvited,
    the_mailed_code_of_a_sign_up_is_accessible: SignUpCode,
    the_texted_code_of_a_sign_up_is_accessible: SignUpCodePhone,
    a_sign_up_being_confirmed_is_accessible: SignUpConfirming,
    a_closed_sign_up_is_accessible: SignUpRestricted,
    a_sign_up_with_a_waitlist_is_accessible: SignUpWaitlist,
    a_sign_up_with_a_spent_invitation_is_accessible: SignUpBadInvitation,
    a_page_that_does_not_know_the_session_is_accessible: HomeUnknown,
    a_page_with_nobody_signed_in_is_accessible: HomeSignedOut,
    a_page_with_somebody_signed_in_is_accessible: HomeSignedIn,
    the_page_about_the_session_is_accessible: HomeSession,
    the_playground_is_accessible: Playground,
    a_shared_look_is_accessible: PlaygroundShared,
    the_page_of_accounts_is_accessible: Picker,
    a_busy_page_of_accounts_is_accessible: PickerBusy,
    a_failed_page_of_accounts_is_accessible: PickerFailed,
    the_page_of_no_accounts_is_accessible: PickerNobody,
    the_open_menu_in_a_workspace_is_accessible: MenuWorkspace,
    the_open_menu_is_accessible: Menu,
    the_open_menu_of_two_accounts_is_accessible: MenuAccounts,
    a_busy_menu_is_accessible: MenuBusy,
    a_failed_menu_is_accessible: MenuFailed,
    the_offer_of_an_invitation_is_accessible: InvitationOffer,
    an_invitation_being_accepted_is_accessible: InvitationBusy,
    an_invitation_before_signing_in_is_accessible: InvitationSignIn,
    an_invitation_before_signing_up_is_accessible: InvitationSignUp,
    an_invitation_for_another_account_is_accessible: InvitationOtherAccount,
    an_invitation_for_an_address_without_account_is_accessible: InvitationOtherAddress,
    an_accepted_invitation_is_accessible: InvitationJoined,
    a_place_that_shuts_out_is_accessible: InvitationShutOut,
    an_invitation_of_a_member_is_accessible: InvitationMember,
    an_invitation_that_is_no_good_is_accessible: InvitationFailed,
    an_invitation_to_try_again_is_accessible: InvitationRetry,
    the_waitlist_is_accessible: WaitlistForm,
    wrong_names_on_the_waitlist_is_accessible: WaitlistNamesError,
    a_place_on_the_waitlist_is_accessible: WaitlistJoined,
    a_known_address_on_the_waitlist_is_accessible: WaitlistKnown,
    an_invitation_on_the_waitlist_is_accessible: WaitlistInvited,
    an_open_deployment_is_accessible: WaitlistOpen,
    a_closed_deployment_is_accessible: WaitlistClosed,
    the_waitlist_signed_in_is_accessible: WaitlistSignedIn,
    the_account_is_accessible: Account,
    an_account_that_loads_is_accessible: AccountLoading,
    an_account_that_cannot_be_loaded_is_accessible: AccountFailed,
    the_section_of_names_is_accessible: AccountProfile,
    a_wrong_name_is_accessible: AccountProfileError,
    saved_names_are_accessible: AccountProfileDone,
    the_square_of_a_picture_is_accessible: AccountPicture,
    a_saved_picture_is_accessible: AccountPictureDone,
    a_file_that_is_no_picture_is_accessible: AccountPictureError,
    the_addresses_are_accessible: AccountEmails,
    a_new_address_is_accessible: AccountEmailAdd,
    a_refused_address_is_accessible: AccountEmailError,
    the_code_of_an_address_is_accessible: AccountEmailCode,
    the_question_before_an_address_goes_is_accessible: AccountEmailRemove,
    the_numbers_are_accessible: AccountPhones,
    a_new_number_is_accessible: AccountPhoneAdd,
    the_connected_accounts_are_accessible: AccountConnections,
    the_question_before_an_account_goes_is_accessible: AccountConnectionEnd,
    the_section_of_the_password_is_accessible: AccountPassword,
    the_form_for_another_password_is_accessible: AccountPasswordEdit,
    another_password_that_is_too_weak_is_accessible: AccountPasswordError,
    a_changed_password_is_accessible: AccountPasswordDone,
    the_question_before_the_password_goes_is_accessible: AccountPasswordRemove,
    the_list_of_passkeys_is_accessible: AccountPasskeys,
    the_name_of_a_new_passkey_is_accessible: AccountPasskeyAdd,
    the_question_before_a_passkey_goes_is_accessible: AccountPasskeyRemove,
    the_section_of_the_second_factor_is_accessible: AccountTwoStep,
    the_key_of_an_app_is_accessible: AccountSetup,
    the_first_code_of_an_app_is_accessible: AccountSetupCode,
    the_next_code_of_an_app_is_accessible: AccountSetupNext,
    codes_of_another_key_is_accessible: AccountSetupError,
    the_list_of_backup_codes_is_accessible: AccountCodes,
    backup_codes_that_nobody_saved_is_accessible: AccountCodesHeld,
    a_second_factor_that_is_required_is_accessible: AccountTwoStepOn,
    the_list_of_devices_is_accessible: AccountDevices,
    the_question_before_a_device_goes_is_accessible: AccountDeviceEnd,
    the_section_of_the_end_is_accessible: AccountDelete,
    the_question_before_the_end_is_accessible: AccountDeleteAsked,
}
