//! Every state that a screen of the demo can be in.

/// A state worth looking at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scene {
    /// The deployment is not known yet.
    Loading,
    /// The session cannot be read.
    SessionFailed,
    /// Asks for the identifier.
    Identifier,
    /// The identifier is missing.
    IdentifierError,
    /// The identifier is being looked up.
    IdentifierBusy,
    /// Asks for the password.
    Password,
    /// What was typed is shown.
    PasswordShown,
    /// The password is wrong.
    PasswordError,
    /// The account is disabled: an error of the whole form.
    PasswordRefused,
    /// The password is being checked.
    PasswordBusy,
    /// Offers the accounts.
    Accounts,
    /// Second factor, without a hosted page.
    ElsewhereSecondFactor,
    /// Profile, without a hosted page.
    ElsewhereProfile,
    /// Verification, without a hosted page.
    ElsewhereVerify,
    /// Another provider, without a hosted page.
    ElsewhereProvider,
    /// No passwords, without a hosted page.
    ElsewhereNoPassword,
    /// Second factor, with a hosted page.
    ElsewhereHosted,
    /// The session is being read after the password.
    Confirming,
    /// The session cannot be read after the password.
    ConfirmingFailed,
    /// Signed in; the target page is about to come.
    Finished,
    /// The start page before the session is known.
    HomeUnknown,
    /// The start page, nobody signed in.
    HomeSignedOut,
    /// The start page, signed in.
    HomeSignedIn,
    /// The menu, one account.
    Menu,
    /// The menu, two accounts.
    MenuAccounts,
    /// Signing out is under way.
    MenuBusy,
    /// Signing out failed.
    MenuFailed,
    /// No deployment to be had.
    Failure,
}

impl Scene {
    /// All of them, in the order of a visit.
    pub const ALL: [Self; 28] = [
        Self::Loading,
        Self::SessionFailed,
        Self::Identifier,
        Self::IdentifierError,
        Self::IdentifierBusy,
        Self::Password,
        Self::PasswordShown,
        Self::PasswordError,
        Self::PasswordRefused,
        Self::PasswordBusy,
        Self::Accounts,
        Self::ElsewhereSecondFactor,
        Self::ElsewhereProfile,
        Self::ElsewhereVerify,
        Self::ElsewhereProvider,
        Self::ElsewhereNoPassword,
        Self::ElsewhereHosted,
        Self::Confirming,
        Self::ConfirmingFailed,
        Self::Finished,
        Self::HomeUnknown,
        Self::HomeSignedOut,
        Self::HomeSignedIn,
        Self::Menu,
        Self::MenuAccounts,
        Self::MenuBusy,
        Self::MenuFailed,
        Self::Failure,
    ];

    /// For file names and messages.
    pub fn name(self) -> &'static str {
        match self {
            Self::Loading => "loading",
            Self::SessionFailed => "session-failed",
            Self::Identifier => "identifier",
            Self::IdentifierError => "identifier-error",
            Self::IdentifierBusy => "identifier-busy",
            Self::Password => "password",
            Self::PasswordShown => "password-shown",
            Self::PasswordError => "password-error",
            Self::PasswordRefused => "password-refused",
            Self::PasswordBusy => "password-busy",
            Self::Accounts => "accounts",
            Self::ElsewhereSecondFactor => "elsewhere-second-factor",
            Self::ElsewhereProfile => "elsewhere-profile",
            Self::ElsewhereVerify => "elsewhere-verify",
            Self::ElsewhereProvider => "elsewhere-provider",
            Self::ElsewhereNoPassword => "elsewhere-no-password",
            Self::ElsewhereHosted => "elsewhere-hosted",
            Self::Confirming => "confirming",
            Self::ConfirmingFailed => "confirming-failed",
            Self::Finished => "finished",
            Self::HomeUnknown => "home-unknown",
            Self::HomeSignedOut => "home-signed-out",
            Self::HomeSignedIn => "home-signed-in",
            Self::Menu => "menu",
            Self::MenuAccounts => "menu-accounts",
            Self::MenuBusy => "menu-busy",
            Self::MenuFailed => "menu-failed",
            Self::Failure => "failure",
        }
    }
}
