//! The screens that the kit can draw.

macro_rules! screens {
    ($( $(#[$meta:meta])* $variant:ident = $name:literal, )*) => {
        /// A screen of the kit: what carries its name as `data-wa-screen`. The names are stable.
        ///
        /// Every component names its screens by this list alone, so a screen that is not in it cannot be drawn; the gallery
        /// shows each of them.
        ///
        /// ```
        /// use wacht_yew::theme::ScreenName;
        ///
        /// assert_eq!(ScreenName::SignInPassword.as_str(), "sign-in/password");
        /// // Those of one component.
        /// let own = ScreenName::ALL.iter().map(|screen| screen.as_str());
        /// let own: Vec<&str> = own.filter(|name| name.starts_with("sign-in/")).collect();
        /// assert!(own.contains(&"sign-in/code"));
        /// ```
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[non_exhaustive]
        pub enum ScreenName {
            $( $(#[$meta])* $variant, )*
        }

        impl ScreenName {
            /// All screens there are.
            pub const ALL: &'static [Self] = &[$( Self::$variant, )*];

            /// The value of `data-wa-screen`: the component, a slash, its screen.
            pub fn as_str(self) -> &'static str {
                match self {
                    $( Self::$variant => $name, )*
                }
            }
        }
    };
}

screens! {
    // The kit as a whole
    /// No deployment to be had.
    ProviderFailed = "provider/failed",

    // SignIn
    /// Deployment and session are being read.
    SignInLoading = "sign-in/loading",
    /// Asks who it is.
    SignInIdentifier = "sign-in/identifier",
    /// Asks for the password.
    SignInPassword = "sign-in/password",
    /// Offers the ways in.
    SignInMethods = "sign-in/methods",
    /// Asks for a code that was sent.
    SignInCode = "sign-in/code",
    /// Waits for a mailed link to be opened.
    SignInLinkSent = "sign-in/link-sent",
    /// Offers the second factors.
    SignInSecondFactor = "sign-in/second-factor",
    /// Asks for the last digits of a phone.
    SignInLastDigits = "sign-in/last-digits",
    /// Asks for a backup code.
    SignInBackupCode = "sign-in/backup-code",
    /// Asks for a code as second factor.
    SignInSecondFactorCode = "sign-in/second-factor-code",
    /// There is no second factor to be had.
    SignInNoSecondFactor = "sign-in/no-second-factor",
    /// A second factor would have to be set up.
    SignInAddSecondFactor = "sign-in/add-second-factor",
    /// Asks for what the profile lacks.
    SignInProfile = "sign-in/profile",
    /// Asks whose password is forgotten.
    SignInRecovery = "sign-in/recovery",
    /// Asks for the code of a recovery.
    SignInRecoveryCode = "sign-in/recovery-code",
    /// Asks for a new password.
    SignInNewPassword = "sign-in/new-password",
    /// Offers the accounts that are signed in.
    SignInAccounts = "sign-in/accounts",
    /// Offers to make a passkey.
    SignInPasskey = "sign-in/passkey",
    /// Another page is about to come.
    SignInLeaving = "sign-in/leaving",
    /// The session is being read after signing in.
    SignInConfirming = "sign-in/confirming",
    /// It goes on elsewhere, or not at all.
    SignInElsewhere = "sign-in/elsewhere",
    /// Signed in; the target page is about to come.
    SignInFinished = "sign-in/finished",

    // SignUp
    /// Deployment and session are being read.
    SignUpLoading = "sign-up/loading",
    /// Asks for all that the deployment wants to know.
    SignUpForm = "sign-up/form",
    /// Nobody may sign up.
    SignUpRestricted = "sign-up/restricted",
    /// There is a waitlist.
    SignUpWaitlist = "sign-up/waitlist",
    /// Asks for a code that was sent.
    SignUpCode = "sign-up/code",
    /// It goes on elsewhere, or not at all.
    SignUpElsewhere = "sign-up/elsewhere",
    /// Another page is about to come.
    SignUpLeaving = "sign-up/leaving",
    /// The account is being made.
    SignUpConfirming = "sign-up/confirming",
    /// Signed up; a passkey is offered.
    SignUpPasskey = "sign-up/passkey",
    /// Signed up; the target page is about to come.
    SignUpFinished = "sign-up/finished",

    // AcceptInvitation
    /// Deployment and session are being read.
    InvitationLoading = "invitation/loading",
    /// The invitation is being looked at.
    InvitationWorking = "invitation/working",
    /// Asks whether to accept.
    InvitationOffer = "invitation/offer",
    /// The invited account signs in first.
    InvitationSignIn = "invitation/sign-in",
    /// The invited address signs up first.
    InvitationSignUp = "invitation/sign-up",
    /// Somebody else is signed in.
    InvitationOtherAccount = "invitation/other-account",
    /// Somebody else is signed in, and the invited address has no account.
    InvitationOtherAddress = "invitation/other-address",
    /// Accepted.
    InvitationJoined = "invitation/joined",
    /// There was nothing to accept.
    InvitationMember = "invitation/member",
    /// The invitation is no good, or could not be looked at.
    InvitationFailed = "invitation/failed",

    // Waitlist
    /// Deployment and session are being read.
    WaitlistLoading = "waitlist/loading",
    /// Asks for an address.
    WaitlistForm = "waitlist/form",
    /// On the list.
    WaitlistJoined = "waitlist/joined",
    /// The address was known before.
    WaitlistKnown = "waitlist/known",
    /// There is no need to wait.
    WaitlistInvited = "waitlist/invited",
    /// Anybody may sign up.
    WaitlistOpen = "waitlist/open",
    /// Nobody may sign up.
    WaitlistClosed = "waitlist/closed",
    /// The person is signed in.
    WaitlistSignedIn = "waitlist/signed-in",

    // MagicLinkVerification
    /// The link is being checked.
    MagicLinkWorking = "magic-link/working",
    /// Signed in; a passkey is offered.
    MagicLinkPasskey = "magic-link/passkey",
    /// Signed in; the target page is about to come.
    MagicLinkFinished = "magic-link/finished",
    /// Signing in goes on elsewhere.
    MagicLinkContinuing = "magic-link/continuing",
    /// The link is no good, or could not be checked.
    MagicLinkFailed = "magic-link/failed",

    // SocialCallback
    /// The provider's answer is being checked.
    SocialCallbackWorking = "social-callback/working",
    /// Signed in; a passkey is offered.
    SocialCallbackPasskey = "social-callback/passkey",
    /// Signed in; the target page is about to come.
    SocialCallbackFinished = "social-callback/finished",
    /// Signing in goes on elsewhere.
    SocialCallbackContinuing = "social-callback/continuing",
    /// The provider refused, or its answer is no good.
    SocialCallbackFailed = "social-callback/failed",

    // AccountPicker
    /// Deployment and session are being read.
    AccountPickerLoading = "account-picker/loading",
    /// The session cannot be read.
    AccountPickerFailed = "account-picker/failed",
    /// Offers the accounts.
    AccountPickerAccounts = "account-picker/accounts",
    /// Nobody is signed in.
    AccountPickerNobody = "account-picker/nobody",

    // UserProfile
    /// The list of sections, one of them shown.
    UserProfile = "user-profile",
    /// Names and picture alone.
    UserProfileDetails = "user-profile/profile",
    /// E-mail addresses alone.
    UserProfileEmailAddresses = "user-profile/email-addresses",
    /// Phone numbers alone.
    UserProfilePhoneNumbers = "user-profile/phone-numbers",
    /// Accounts at providers alone.
    UserProfileConnectedAccounts = "user-profile/connected-accounts",
    /// The password alone.
    UserProfilePassword = "user-profile/password",
    /// Passkeys alone.
    UserProfilePasskeys = "user-profile/passkeys",
    /// The second factor alone.
    UserProfileSecondFactor = "user-profile/two-step",
    /// Devices alone.
    UserProfileDevices = "user-profile/devices",
    /// The end of the account alone.
    UserProfileDeleteAccount = "user-profile/delete-account",

    // CreateOrganization
    /// What may be created is being read.
    CreateOrganizationLoading = "create-organization/loading",
    /// What may be created cannot be read.
    CreateOrganizationFailed = "create-organization/failed",
    /// Nobody is signed in.
    CreateOrganizationSignedOut = "create-organization/signed-out",
    /// Creating is not allowed.
    CreateOrganizationBarrier = "create-organization/barrier",
    /// Asks for the details.
    CreateOrganizationDetails = "create-organization/details",
    /// Asks whom to invite.
    CreateOrganizationInvitations = "create-organization/invitations",
    /// It is there.
    CreateOrganizationDone = "create-organization/done",

    // CreateWorkspace
    /// What may be created is being read.
    CreateWorkspaceLoading = "create-workspace/loading",
    /// What may be created cannot be read.
    CreateWorkspaceFailed = "create-workspace/failed",
    /// Nobody is signed in.
    CreateWorkspaceSignedOut = "create-workspace/signed-out",
    /// Creating is not allowed.
    CreateWorkspaceBarrier = "create-workspace/barrier",
    /// Asks for the details.
    CreateWorkspaceDetails = "create-workspace/details",
    /// Asks whom to invite.
    CreateWorkspaceInvitations = "create-workspace/invitations",
    /// It is there.
    CreateWorkspaceDone = "create-workspace/done",
}
