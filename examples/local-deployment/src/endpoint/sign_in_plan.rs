//! The steps that a user has before them once the first factor is proved.

use wacht_yew::wire::{AuthSettings, ProfileField, SecondFactor, SecondFactorPolicy, SignInAttempt, SignInStep};

use crate::deployment::LocalDeployment;
use crate::store::Account;

/// Adds the second factor and the completion of the profile to an attempt, where this account needs them.
pub(super) fn add_steps(deployment: &LocalDeployment, account: &Account, attempt: &mut SignInAttempt) {
    let settings = &deployment.settings.auth_settings;
    if account.user.second_factor_policy == SecondFactorPolicy::Enforced {
        attempt.second_method_authentication_required = true;
        attempt.available_2fa_methods = usable_factors(account, settings);
        // An invention: no known server lets people enrol at this point, they are just stuck.
        let can_enrol = deployment.faults.add_second_factor && settings.auth_factors_enabled.authenticator;
        let step = if attempt.available_2fa_methods.is_empty() && can_enrol {
            SignInStep::AddSecondFactor
        } else {
            SignInStep::VerifySecondFactor
        };
        attempt.remaining_steps.push(step);
    }
    let required_fields = required_fields(settings);
    let is_missing = |field: &&ProfileField| !account.has_field(field);
    attempt.missing_fields = required_fields.iter().filter(is_missing).cloned().collect();
    if !attempt.missing_fields.is_empty() {
        attempt.requires_completion = true;
        attempt.required_fields = required_fields;
        attempt.remaining_steps.push(SignInStep::CompleteProfile);
    }
}

/// Profile fields that the deployment insists on, in the server's order.
pub(super) fn required_fields(settings: &AuthSettings) -> Vec<ProfileField> {
    let first_name = settings.first_name.enabled && settings.first_name.required;
    let last_name = settings.last_name.enabled && settings.last_name.required;
    let email_address = settings.email_address.enabled && settings.email_address.required;
    let username = settings.username.enabled && settings.username.required;
    let phone_number = settings.phone_number.enabled && settings.phone_number.required;
    [
        (ProfileField::FirstName, first_name),
        (ProfileField::LastName, last_name),
        (ProfileField::EmailAddress, email_address),
        (ProfileField::Username, username),
        (ProfileField::PhoneNumber, phone_number),
    ]
    .into_iter()
    .filter_map(|(field, required)| required.then_some(field))
    .collect()
}

/// Second factors that the user has and the deployment allows.
fn usable_factors(account: &Account, settings: &AuthSettings) -> Vec<SecondFactor> {
    let allowed = &settings.auth_factors_enabled;
    let is_usable = |factor: &SecondFactor| match factor {
        SecondFactor::PhoneOtp => allowed.phone_otp,
        SecondFactor::Authenticator => allowed.authenticator,
        SecondFactor::BackupCode => allowed.backup_code,
        SecondFactor::Unknown(_) => false,
    };
    account.second_factors().into_iter().filter(is_usable).collect()
}
