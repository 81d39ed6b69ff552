//! `POST /auth/complete-profile`: fields that the deployment requires and the account lacks.

use serde_json::json;
use wacht_yew::wire::{ProfileCompletion, ProfileField, SignInAttempt, SignInStep, UserId};

use super::applicant::Applicant;
use super::{Answer, Call, Outcome, sign_in_attempt};
use crate::deployment::LocalDeployment;
use crate::http::Refusal;
use crate::store::PhoneContact;
use crate::view;

pub(super) fn complete(deployment: &mut LocalDeployment, call: &Call<'_>) -> Outcome {
    let mut attempt = find(deployment, call)?;
    let user = attempt.user_id.clone().ok_or_else(|| Refusal::swallowed(500))?;
    let given = Applicant::read(deployment, call.request).only_missing(&attempt);
    given.check(deployment)?;
    given.refuse_taken(deployment, Some(&user))?;
    let known = given.or(attempt.profile_completion_data.as_ref());
    attempt.profile_completion_data = Some(known.as_data());
    attempt.missing_fields = still_missing(deployment, &attempt, &user, &known)?;
    if !attempt.missing_fields.is_empty() {
        call.session_mut(deployment)?.put_attempt(attempt);
        return Err(Refusal::plain(400, "Missing required fields"));
    }
    known.refuse_taken(deployment, Some(&user))?;
    let steps = apply(deployment, call, &attempt, &user, &known)?;
    attempt.requires_completion = false;
    if steps.is_empty() || !deployment.faults.profile_stalls {
        attempt
            .remaining_steps
            .retain(|step| *step != SignInStep::CompleteProfile);
    }
    attempt.remaining_steps.extend(steps);
    let id = sign_in_attempt::settle(deployment, call, attempt)?;
    let session = call.session(deployment)?;
    match session.attempt(id.as_str()).filter(|attempt| !attempt.completed) {
        None => Ok(Answer::Session),
        Some(attempt) => Ok(Answer::Data(json!({
            "signin_attempt": view::sign_in_attempt(deployment, attempt),
            "session": view::session(deployment, session, session),
        }))),
    }
}

/// The open attempt that the call names, if it waits for its profile.
fn find(deployment: &LocalDeployment, call: &Call<'_>) -> Result<SignInAttempt, Refusal> {
    let id = call.request.query("attempt_id").unwrap_or_default();
    let attempt = call.session(deployment)?.attempt(id);
    let is_open =
        |attempt: &&SignInAttempt| attempt.requires_completion && !attempt.completed && !attempt.is_expired(call.now);
    let attempt = attempt
        .filter(is_open)
        .ok_or_else(|| Refusal::plain(400, "Invalid attempt ID or attempt not found"))?;
    if attempt.current_step != SignInStep::CompleteProfile {
        return Err(Refusal::plain(400, "Invalid step"));
    }
    Ok(attempt.clone())
}

fn still_missing(
    deployment: &LocalDeployment,
    attempt: &SignInAttempt,
    user: &UserId,
    known: &Applicant,
) -> Result<Vec<ProfileField>, Refusal> {
    let account = deployment.accounts.get(user).ok_or_else(|| Refusal::swallowed(500))?;
    // The fault's server looks for a number at the stored user only.
    let counts = |field: &ProfileField| *field != ProfileField::PhoneNumber || !deployment.faults.profile_phone_gap;
    let is_missing = |field: &&ProfileField| !(account.has_field(field) || known.has(field) && counts(field));
    Ok(attempt.required_fields.iter().filter(is_missing).cloned().collect())
}

/// Writes the profile down and gives the steps that prove a new address or number; those wait in the attempt's note.
fn apply(
    deployment: &mut LocalDeployment,
    call: &Call<'_>,
    attempt: &SignInAttempt,
    user: &UserId,
    known: &Applicant,
) -> Result<Vec<SignInStep>, Refusal> {
    let settings = &deployment.settings.auth_settings;
    let (prove_email, prove_phone) = (
        settings.email_address.verify_signup,
        settings.phone_number.verify_signup,
    );
    let account = deployment
        .accounts
        .get_mut(user)
        .ok_or_else(|| Refusal::swallowed(500))?;
    let profile = &mut account.user;
    let set = |place: &mut Box<str>, value: &Option<Box<str>>| {
        if let Some(value) = value {
            place.clone_from(value);
        }
    };
    set(&mut profile.first_name, &known.first_name);
    set(&mut profile.last_name, &known.last_name);
    set(&mut profile.username, &known.username);
    let mut steps = Vec::new();
    match &known.email {
        Some(_) if prove_email => steps.push(SignInStep::VerifyEmailOtp),
        Some(email) => account.put_email(email, false, &mut deployment.random, call.now),
        None => {}
    }
    match &known.phone {
        Some(_) if prove_phone => steps.push(SignInStep::VerifyPhoneOtp),
        Some(phone) => account.put_phone(phone, false, &mut deployment.random, call.now),
        None => {}
    }
    let (email, phone) = (known.email.clone(), known.phone.clone());
    call.session_mut(deployment)?.annotate(&attempt.id, |note| {
        note.email = email;
        note.phone = phone;
    });
    Ok(steps)
}

impl Applicant {
    /// Without the fields that the account has: this is no way to change them.
    fn only_missing(self, attempt: &SignInAttempt) -> Self {
        let data = attempt.profile_completion_data.clone().unwrap_or_default();
        let asks = |field, said_before: bool| attempt.missing_fields.contains(&field) || said_before;
        Self {
            first_name: self
                .first_name
                .filter(|_| asks(ProfileField::FirstName, data.first_name.is_some())),
            last_name: self
                .last_name
                .filter(|_| asks(ProfileField::LastName, data.last_name.is_some())),
            username: self
                .username
                .filter(|_| asks(ProfileField::Username, data.username.is_some())),
            email: self
                .email
                .filter(|_| asks(ProfileField::EmailAddress, data.email.is_some())),
            phone: self
                .phone
                .filter(|_| asks(ProfileField::PhoneNumber, data.phone_number.is_some())),
            ..self
        }
    }

    /// With what was said before where nothing is said now.
    fn or(self, before: Option<&ProfileCompletion>) -> Self {
        let before = before.cloned().unwrap_or_default();
        let phone = before.phone_country_code.zip(before.phone_number);
        Self {
            first_name: self.first_name.or(before.first_name),
            last_name: self.last_name.or(before.last_name),
            username: self.username.or(before.username),
            email: self.email.or(before.email),
            phone: self
                .phone
                .or(phone.map(|(country_code, number)| PhoneContact { country_code, number })),
            ..self
        }
    }

    fn as_data(&self) -> ProfileCompletion {
        ProfileCompletion {
            first_name: self.first_name.clone(),
            last_name: self.last_name.clone(),
            username: self.username.clone(),
            phone_number: self.phone.as_ref().map(|phone| phone.number.clone()),
            phone_country_code: self.phone.as_ref().map(|phone| phone.country_code.clone()),
            email: self.email.clone(),
        }
    }
}
