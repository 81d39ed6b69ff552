//! Sign-in attempts: which steps a user has before them, and what happens when none is left.

use wacht_yew::wire::{
    AuthSettings, ErrorCode, ProfileField, SecondFactor, SecondFactorPolicy, SignInAttempt, SignInMethod, SignInStep,
    UserId,
};

use super::{Call, sign_in};
use crate::deployment::LocalDeployment;
use crate::http::Refusal;
use crate::store::Account;

const LIFE_MS: i64 = 10 * 60_000;

/// Begins an attempt after its first factor was given; with nothing left to do it is completed at once.
pub(super) fn begin(
    deployment: &mut LocalDeployment,
    call: &Call<'_>,
    user: &UserId,
    method: SignInMethod,
    address_is_unverified: bool,
) -> Result<(), Refusal> {
    refuse_one_too_many(deployment, call)?;
    let account = deployment.accounts.get(user).ok_or_else(|| Refusal::swallowed(500))?;
    let settings = &deployment.settings.auth_settings;
    let second_factor = account.user.second_factor_policy == SecondFactorPolicy::Enforced;
    let required_fields = required_fields(settings);
    let missing_fields: Vec<ProfileField> = required_fields
        .iter()
        .filter(|field| !account.has_field(field))
        .cloned()
        .collect();
    let requires_completion = !missing_fields.is_empty();
    let remaining_steps: Vec<SignInStep> = [
        (SignInStep::VerifyEmail, address_is_unverified),
        (SignInStep::VerifySecondFactor, second_factor),
        (SignInStep::CompleteProfile, requires_completion),
    ]
    .into_iter()
    .filter_map(|(step, needed)| needed.then_some(step))
    .collect();
    let attempt = SignInAttempt {
        id: String::new().into(),
        session_id: call.session.clone(),
        user_id: Some(user.clone()),
        method,
        expires_at: Some(call.now.plus_millis(LIFE_MS)),
        current_step: remaining_steps.first().cloned().unwrap_or_default(),
        completed: remaining_steps.is_empty(),
        remaining_steps,
        first_method_authenticated: true,
        second_method_authentication_required: second_factor,
        available_2fa_methods: if second_factor {
            usable_factors(account, settings)
        } else {
            Vec::new()
        },
        requires_completion,
        required_fields: if requires_completion {
            required_fields
        } else {
            Vec::new()
        },
        missing_fields,
        ..SignInAttempt::default()
    };
    let attempt = SignInAttempt {
        id: deployment.random.id(call.now).into(),
        ..attempt
    };
    let completed = attempt.completed;
    let session = call.session_mut(deployment)?;
    session.attempts.push(attempt);
    session.updated_at = call.now;
    if completed {
        sign_in::complete(deployment, call, user)
    } else {
        Ok(())
    }
}

/// A session has room for a limited number of accounts.
pub(super) fn refuse_one_too_many(deployment: &LocalDeployment, call: &Call<'_>) -> Result<(), Refusal> {
    let rules = &deployment.settings.auth_settings.multi_session_support;
    let signed_in = call.session(deployment)?.sign_ins.len();
    if !rules.enabled && signed_in > 0 {
        return Err(Refusal::coded(400, ErrorCode::UserAlreadySignedIn));
    }
    let limit = rules.max_accounts_per_session as usize;
    if limit > 0 && signed_in >= limit {
        return Err(Refusal::plain(400, "Maximum number of accounts per session reached"));
    }
    Ok(())
}

/// Profile fields that the deployment insists on, in the server's order.
fn required_fields(settings: &AuthSettings) -> Vec<ProfileField> {
    [
        (
            ProfileField::FirstName,
            settings.first_name.enabled && settings.first_name.required,
        ),
        (
            ProfileField::LastName,
            settings.last_name.enabled && settings.last_name.required,
        ),
        (
            ProfileField::EmailAddress,
            settings.email_address.enabled && settings.email_address.required,
        ),
        (
            ProfileField::Username,
            settings.username.enabled && settings.username.required,
        ),
        (
            ProfileField::PhoneNumber,
            settings.phone_number.enabled && settings.phone_number.required,
        ),
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
