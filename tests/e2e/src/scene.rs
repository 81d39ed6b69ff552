//! Every state that a screen of the demo can be in.

macro_rules! scenes {
    ($($(#[$doc:meta])* $scene:ident $name:literal,)*) => {
        /// A state worth looking at.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Scene {
            $($(#[$doc])* $scene,)*
        }

        impl Scene {
            /// All of them, in the order of a visit.
            pub const ALL: &'static [Self] = &[$(Self::$scene),*];

            /// For file names and messages.
            pub fn name(self) -> &'static str {
                match self {
                    $(Self::$scene => $name,)*
                }
            }
        }
    };
}

scenes! {
    // The deployment and the session
    /// The deployment is not known yet.
    Loading "loading",
    /// The session cannot be read.
    SessionFailed "session-failed",
    /// No deployment to be had.
    Failure "failure",

    // Who it is
    /// Asks for an address or a username.
    Identifier "identifier",
    /// Asks for an address, to mail a code to.
    IdentifierEmail "identifier-email",
    /// Asks for an address, to mail a link to.
    IdentifierLink "identifier-link",
    /// Asks for a username.
    IdentifierUsername "identifier-username",
    /// Asks for a phone number.
    IdentifierPhone "identifier-phone",
    /// The phone number is none.
    IdentifierPhoneError "identifier-phone-error",
    /// The identifier is missing.
    IdentifierError "identifier-error",
    /// The identifier is being looked up.
    IdentifierBusy "identifier-busy",
    /// A provider refused, as a link tells.
    Refused "refused",
    /// The attempt took too long.
    Expired "expired",
    /// Too many requests; a countdown tells when to go on.
    Limited "limited",
    /// Offers the ways in.
    Methods "methods",
    /// The provider's page is loading.
    Leaving "leaving",

    // The password
    /// Asks for the password.
    Password "password",
    /// What was typed is shown.
    PasswordShown "password-shown",
    /// The password is wrong.
    PasswordError "password-error",
    /// The account is disabled: an error of the whole form.
    PasswordRefused "password-refused",
    /// The password is being checked.
    PasswordBusy "password-busy",
    /// Asks whose password is forgotten.
    Recovery "recovery",
    /// Asks for the code of the recovery.
    RecoveryCode "recovery-code",
    /// Asks for a new password.
    NewPassword "new-password",
    /// The new password breaks a rule.
    NewPasswordError "new-password-error",

    // Codes and links
    /// Asks for a mailed code; a new one can be had in a minute.
    Code "code",
    /// Asks for a texted code.
    CodePhone "code-phone",
    /// The code is wrong.
    CodeError "code-error",
    /// A new code can be sent.
    CodeAgain "code-again",
    /// The code is being checked.
    CodeBusy "code-busy",
    /// Waits for a mailed link to be opened.
    LinkSent "link-sent",

    // The second factor, the profile, the passkey
    /// Offers the second factors.
    SecondFactor "second-factor",
    /// Asks for the code of an authenticator app.
    SecondFactorCode "second-factor-code",
    /// Asks for a texted code as second factor.
    SecondFactorText "second-factor-text",
    /// Asks for the last digits of a phone.
    LastDigits "last-digits",
    /// The last digits are others.
    LastDigitsError "last-digits-error",
    /// Asks for a backup code.
    BackupCode "backup-code",
    /// The backup code was used before.
    BackupCodeError "backup-code-error",
    /// There is no second factor.
    NoSecondFactor "no-second-factor",
    /// A second factor would have to be set up.
    AddSecondFactor "add-second-factor",
    /// Asks for everything that a profile can lack.
    Profile "profile",
    /// A name is taken.
    ProfileError "profile-error",
    /// Offers to make a passkey.
    Passkey "passkey",

    // The end
    /// Offers the accounts.
    Accounts "accounts",
    /// No way in, without a hosted page.
    ElsewhereNoMethod "elsewhere-no-method",
    /// No way in, with a hosted page.
    ElsewhereHosted "elsewhere-hosted",
    /// The session is being read after the password.
    Confirming "confirming",
    /// The session cannot be read after the password.
    ConfirmingFailed "confirming-failed",
    /// Signed in; the target page is about to come.
    Finished "finished",

    // The pages that links and providers lead to
    /// A mailed link is being checked.
    LinkWorking "link-working",
    /// A mailed link is no good.
    LinkFailed "link-failed",
    /// A mailed link could not be checked.
    LinkRetry "link-retry",
    /// A mailed link signed in; offers to make a passkey.
    LinkPasskey "link-passkey",
    /// A mailed link signed in; the target page is about to come.
    LinkFinished "link-finished",
    /// A mailed link was good; the second factor is asked for on the page that is about to come.
    LinkContinuing "link-continuing",
    /// A provider's answer is being checked.
    SocialWorking "social-working",
    /// A provider's answer is no good.
    SocialFailed "social-failed",
    /// A provider refused.
    SocialRefused "social-refused",
    /// A provider's answer signed in; offers to make a passkey.
    SocialPasskey "social-passkey",
    /// A provider's answer signed in; the target page is about to come.
    SocialFinished "social-finished",
    /// A provider's answer was good; the second factor is asked for on the page that is about to come.
    SocialContinuing "social-continuing",

    // Invitations and the waitlist
    /// Asks whether to accept.
    InvitationOffer "invitation-offer",
    /// The invitation is being accepted.
    InvitationBusy "invitation-busy",
    /// The invited account signs in first.
    InvitationSignIn "invitation-sign-in",
    /// The invited address signs up first.
    InvitationSignUp "invitation-sign-up",
    /// Somebody else is signed in.
    InvitationOtherAccount "invitation-other-account",
    /// Somebody else is signed in where that excludes others, and the invited address has no account.
    InvitationOtherAddress "invitation-other-address",
    /// Accepted; the target page is about to come.
    InvitationJoined "invitation-joined",
    /// Accepted, but not let in.
    InvitationShutOut "invitation-shut-out",
    /// There was nothing to accept.
    InvitationMember "invitation-member",
    /// The invitation is no good.
    InvitationFailed "invitation-failed",
    /// The invitation could not be looked at.
    InvitationRetry "invitation-retry",
    /// Deployment and session are being read.
    InvitationLoading "invitation-loading",
    /// The invitation is being looked at.
    InvitationWorking "invitation-working",
    /// Asks for an address.
    WaitlistForm "waitlist-form",
    /// Names and address are missing.
    WaitlistNamesError "waitlist-names-error",
    /// On the list.
    WaitlistJoined "waitlist-joined",
    /// The address was known before.
    WaitlistKnown "waitlist-known",
    /// There is no need to wait.
    WaitlistInvited "waitlist-invited",
    /// Anybody may sign up.
    WaitlistOpen "waitlist-open",
    /// Nobody may sign up.
    WaitlistClosed "waitlist-closed",
    /// The person is signed in.
    WaitlistSignedIn "waitlist-signed-in",
    /// Deployment and session are being read.
    WaitlistLoading "waitlist-loading",
    /// The address is on its way.
    WaitlistBusy "waitlist-busy",
    // The account
    /// The list of sections; on wide screens the first one beside it.
    Account "account",
    /// The account is not known yet.
    AccountLoading "account-loading",
    /// The account could not be loaded.
    AccountFailed "account-failed",
    /// Names and picture.
    AccountProfile "account-profile",
    /// The username cannot be one.
    AccountProfileError "account-profile-error",
    /// The names are saved.
    AccountProfileDone "account-profile-done",
    /// The names are being saved.
    AccountProfileBusy "account-profile-busy",
    /// Asks for the square of a picture.
    AccountPicture "account-picture",
    /// The picture is saved.
    AccountPictureDone "account-picture-done",
    /// The file is no picture.
    AccountPictureError "account-picture-error",
    /// E-mail addresses: primary, verified, pending.
    AccountEmails "account-emails",
    /// Asks for a new address.
    AccountEmailAdd "account-email-add",
    /// The new address is an old one.
    AccountEmailError "account-email-error",
    /// Asks for the code that was mailed to a new address.
    AccountEmailCode "account-email-code",
    /// Asks before an address is removed.
    AccountEmailRemove "account-email-remove",
    /// The address could not be removed.
    AccountEmailRemoveFailed "account-email-remove-failed",
    /// Phone numbers.
    AccountPhones "account-phones",
    /// Asks for a new number.
    AccountPhoneAdd "account-phone-add",
    /// No phone number yet.
    AccountPhonesNone "account-phones-none",
    /// The number is none.
    AccountPhoneError "account-phone-error",
    /// Asks for the code that was texted to a new number.
    AccountPhoneCode "account-phone-code",
    /// Accounts at providers, one of them connected.
    AccountConnections "account-connections",
    /// Asks before an account is disconnected.
    AccountConnectionEnd "account-connection-end",
    /// No account at a provider is connected.
    AccountConnectionsNone "account-connections-none",
    /// The password's section.
    AccountPassword "account-password",
    /// Asks for the current password and for a new one.
    AccountPasswordEdit "account-password-edit",
    /// The new password breaks a rule.
    AccountPasswordError "account-password-error",
    /// The password is changed.
    AccountPasswordDone "account-password-done",
    /// Asks for the password that is about to be removed.
    AccountPasswordRemove "account-password-remove",
    /// The list of passkeys.
    AccountPasskeys "account-passkeys",
    /// Asks for the name of a new passkey.
    AccountPasskeyAdd "account-passkey-add",
    /// Asks before a passkey is removed.
    AccountPasskeyRemove "account-passkey-remove",
    /// No passkey yet.
    AccountPasskeysNone "account-passkeys-none",
    /// No second factor yet, which cannot be required.
    AccountTwoStep "account-two-step",
    /// The key of an authenticator app.
    AccountSetup "account-setup",
    /// Asks for the first code.
    AccountSetupCode "account-setup-code",
    /// Waits for the next code.
    AccountSetupNext "account-setup-next",
    /// The codes were of another key.
    AccountSetupError "account-setup-error",
    /// New backup codes.
    AccountCodes "account-codes",
    /// Backup codes that nobody saved yet.
    AccountCodesHeld "account-codes-held",
    /// The second factor, set up and required.
    AccountTwoStepOn "account-two-step-on",
    /// Where else one is signed in.
    AccountDevices "account-devices",
    /// Asks before a device is signed out.
    AccountDeviceEnd "account-device-end",
    /// The list of devices is being read.
    AccountDevicesLoading "account-devices-loading",
    /// The list of devices cannot be read.
    AccountDevicesFailed "account-devices-failed",
    /// The end of the account.
    AccountDelete "account-delete",
    /// Asks for phrase and password before the end.
    AccountDeleteAsked "account-delete-asked",
    /// Phrase and password are missing.
    AccountDeleteError "account-delete-error",
    // Where somebody works
    /// The switcher is open; somebody is in an organization.
    Switcher "switcher",
    /// What may not be entered is explained.
    SwitcherShut "switcher-shut",
    /// A long list is searched.
    SwitcherSearch "switcher-search",
    /// The lists are being read.
    SwitcherLoading "switcher-loading",
    /// The lists cannot be read.
    SwitcherFailed "switcher-failed",
    /// Asks before an organization is left.
    SwitcherLeave "switcher-leave",
    /// It cannot be left.
    SwitcherLeaveRefused "switcher-leave-refused",
    /// There is no organization yet.
    SwitcherEmpty "switcher-empty",
    /// Asks for the details of a new organization; a logo is chosen.
    CreateOrganization "create-organization",
    /// The name is missing, and the logo is no picture.
    CreateOrganizationError "create-organization-error",
    /// Asks for the details of a new workspace.
    CreateWorkspace "create-workspace",
    /// Creating is not allowed.
    CreateBarrier "create-barrier",
    /// Asks whom to invite.
    CreateInvite "create-invite",
    /// One invitation was refused.
    CreateInviteResults "create-invite-results",
    /// The organization is there.
    CreateDone "create-done",
    /// What may be created is being read.
    CreateLoading "create-loading",
    /// What may be created cannot be read.
    CreateFailed "create-failed",
    /// Nobody is signed in.
    CreateSignedOut "create-signed-out",
    /// The organization is being made.
    CreateBusy "create-busy",
    /// The organizations are being read.
    CreateWorkspaceLoading "create-workspace-loading",
    /// The organizations cannot be read.
    CreateWorkspaceFailed "create-workspace-failed",
    /// Nobody is signed in.
    CreateWorkspaceSignedOut "create-workspace-signed-out",
    /// There is no organization to make a workspace in.
    CreateWorkspaceBarrier "create-workspace-barrier",
    /// Asks whom to invite to the workspace.
    CreateWorkspaceInvite "create-workspace-invite",
    /// The workspace is there.
    CreateWorkspaceDone "create-workspace-done",
    // Signing up
    /// Asks for all that the deployment wants to know.
    SignUp "sign-up",
    /// Everything is filled in.
    SignUpFilled "sign-up-filled",
    /// Several fields are wrong at once.
    SignUpErrors "sign-up-errors",
    /// Address and username are somebody's.
    SignUpTaken "sign-up-taken",
    /// The form is on its way.
    SignUpBusy "sign-up-busy",
    /// Somebody is invited, whose address is known.
    SignUpInvited "sign-up-invited",
    /// Asks for the code that was mailed.
    SignUpCode "sign-up-code",
    /// Asks for the code that was texted.
    SignUpCodePhone "sign-up-code-phone",
    /// The account is being made.
    SignUpConfirming "sign-up-confirming",
    /// Nobody may sign up.
    SignUpRestricted "sign-up-restricted",
    /// There is a waitlist.
    SignUpWaitlist "sign-up-waitlist",
    /// There is a waitlist, and the invitation is no good.
    SignUpBadInvitation "sign-up-bad-invitation",
    /// Deployment and session are being read.
    SignUpLoading "sign-up-loading",
    /// The provider's page is loading.
    SignUpLeaving "sign-up-leaving",
    /// There is no way to sign up.
    SignUpNoMethod "sign-up-no-method",
    /// Signed up; offers to make a passkey.
    SignUpPasskey "sign-up-passkey",
    /// Signed up; the target page is about to come.
    SignUpFinished "sign-up-finished",

    // The demo's own pages
    /// The start page before the session is known.
    HomeUnknown "home-unknown",
    /// The start page, nobody signed in.
    HomeSignedOut "home-signed-out",
    /// The start page, signed in.
    HomeSignedIn "home-signed-in",
    /// The page about the session, in a workspace, with the claims of a token.
    HomeSession "home-session",
    /// The playground with all its panes.
    Playground "playground",
    /// The playground as a link says: a theme, a token, dark.
    PlaygroundShared "playground-shared",
    /// The page of accounts.
    Picker "picker",
    /// An account of the page is signed out.
    PickerBusy "picker-busy",
    /// The account could not be signed out.
    PickerFailed "picker-failed",
    /// The page of accounts, nobody signed in.
    PickerNobody "picker-nobody",
    /// The session is being read.
    PickerLoading "picker-loading",
    /// The session cannot be read.
    PickerLost "picker-lost",
    /// The menu, working in a workspace.
    MenuWorkspace "menu-workspace",
    /// The menu, one account.
    Menu "menu",
    /// The menu, two accounts.
    MenuAccounts "menu-accounts",
    /// Signing out is under way.
    MenuBusy "menu-busy",
    /// Signing out failed.
    MenuFailed "menu-failed",
}
