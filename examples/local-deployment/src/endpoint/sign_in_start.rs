//! `POST /auth/signin`: the first factor.
//!
//! The checks stand in the server's order: challenge, guess limit, user, already signed in, disabled, password. Nobody's
//! password takes as long to be wrong as somebody's.

use wacht_yew::wire::{ErrorCode, SignInMethod};

use super::{Answer, Call, Outcome, challenge, sign_in, sign_in_attempt, sign_in_contact};
use crate::deployment::LocalDeployment;
use crate::http::Refusal;

/// The longest address there is, in bytes; the guess limiter remembers no more.
const LONGEST_IDENTIFIER: usize = 320;

/// What a password was given for.
struct Credentials<'a> {
    method: SignInMethod,
    /// Normalised: the limiter and the search know no case.
    identifier: String,
    password: &'a str,
}

pub(super) fn start(deployment: &mut LocalDeployment, call: &Call<'_>) -> Outcome {
    challenge::require(deployment, call)?;
    let factors = &deployment.settings.auth_settings.auth_factors_enabled;
    let credentials = match call.request.form("strategy") {
        Some("plain_email") if factors.email_password => read(call, SignInMethod::PlainEmail, "email"),
        Some("plain_username") if factors.username_password => read(call, SignInMethod::PlainUsername, "username"),
        Some("email_otp") if factors.email_otp => return sign_in_contact::by_email_code(deployment, call),
        Some("phone_otp") if factors.phone_otp => return sign_in_contact::by_text_message(deployment, call),
        Some("magic_link") if factors.email_magic_link => return sign_in_contact::by_link(deployment, call),
        _ => return Err(Refusal::plain(400, "Invalid or missing strategy")),
    };
    check(deployment, call, &credentials?)
}

fn read<'a>(call: &'a Call<'_>, method: SignInMethod, field: &str) -> Result<Credentials<'a>, Refusal> {
    let identifier = call
        .request
        .form(field)
        .map(|identifier| identifier.trim().to_lowercase());
    match (
        identifier.filter(|identifier| (1..=LONGEST_IDENTIFIER).contains(&identifier.len())),
        call.request.form("password"),
    ) {
        (Some(identifier), Some(password)) => Ok(Credentials {
            method,
            identifier,
            password,
        }),
        _ => Err(Refusal::coded(400, ErrorCode::BadRequestBody)),
    }
}

fn check(deployment: &mut LocalDeployment, call: &Call<'_>, credentials: &Credentials<'_>) -> Outcome {
    let Credentials {
        method,
        identifier,
        password,
    } = credentials;
    if deployment.guesses.is_closed(identifier, call.now) {
        return Err(Refusal::coded(403, ErrorCode::TooManyRequests));
    }
    let account = match method {
        SignInMethod::PlainEmail => deployment.accounts.by_email(identifier),
        _ => deployment.accounts.by_username(identifier),
    };
    if let Some(account) = account {
        sign_in::refuse_second_time(deployment, call, &account.user.id)?;
        sign_in::refuse_disabled(account)?;
    }
    let matches = deployment.accounts.password_matches(account, password);
    let Some(user) = account.filter(|_| matches).map(|account| account.user.id.clone()) else {
        deployment.guesses.record_failure(identifier, call.now);
        return Err(Refusal::coded(401, ErrorCode::InvalidCredentials));
    };
    deployment.guesses.record_success(identifier);
    let address_is_new = *method == SignInMethod::PlainEmail
        && !deployment
            .accounts
            .get(&user)
            .is_some_and(|account| account.has_verified_email(identifier));
    let attempt = sign_in_attempt::begin(deployment, call, &user, method.clone(), address_is_new)?;
    if address_is_new {
        let address = identifier.as_str().into();
        let session = call.session_mut(deployment)?;
        session.annotate(&attempt, |note| note.email = Some(address));
    }
    Ok(Answer::Session)
}
