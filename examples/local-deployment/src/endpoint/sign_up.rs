//! `POST /auth/signup`: the checks in the server's order, and what follows when they are passed.

use wacht_yew::wire::{ErrorCode, ProfileField, SignUpAttempt, SignUpMode, SignUpStep};

use super::applicant::Applicant;
use super::enrol::{self, Newcomer};
use super::{Answer, Call, Outcome, challenge, sign_in, sign_in_plan};
use crate::deployment::LocalDeployment;
use crate::http::Refusal;
use crate::password::PasswordHash;
use crate::password_policy;
use crate::store::{Admission, SignUpRecord};

const LIFE_MS: i64 = 10 * 60_000;

/// Begins a sign-up. Without anything to prove the account is made and signed in at once; the attempt then stays
/// `completed: false` without a step, as the real server's does.
pub(super) fn start(deployment: &mut LocalDeployment, call: &Call<'_>) -> Outcome {
    challenge::require(deployment, call)?;
    let password = password(deployment, call)?;
    let invitation = invitation(deployment, call)?;
    let applicant = Applicant::read(deployment, call.request);
    require_fields(deployment, &applicant)?;
    applicant.check(deployment)?;
    if invitation.is_some_and(|invitation| applicant.email.as_deref() != Some(&*invitation.email)) {
        return Err(Refusal::hidden(400, "You must sign up with the invited email address"));
    }
    applicant.refuse_taken(deployment, None)?;
    sign_in::refuse_one_too_many(deployment, call)?;
    let password = password.map(|password| PasswordHash::new(password, &mut deployment.random));
    let mut record = record(deployment, call, applicant, password);
    let needs_nothing = record.attempt.remaining_steps.is_empty();
    if needs_nothing {
        finish(deployment, call, &record, call.request.form("invite_token"))?;
        record.password = None;
    }
    let session = call.session_mut(deployment)?;
    session.put_sign_up(record);
    session.updated_at = call.now;
    Ok(Answer::Session)
}

/// Takes the current step of an attempt; behind the last one there is an account, signed in.
pub(super) fn advance(
    deployment: &mut LocalDeployment,
    call: &Call<'_>,
    mut record: SignUpRecord,
) -> Result<(), Refusal> {
    if !record.attempt.remaining_steps.is_empty() {
        record.proved.push(record.attempt.remaining_steps.remove(0));
    }
    record.attempt.current_step = record.attempt.remaining_steps.first().cloned().unwrap_or_default();
    if record.attempt.remaining_steps.is_empty() {
        finish(deployment, call, &record, call.request.query("invite_token"))?;
        record.attempt.completed = true;
        record.password = None;
    }
    let session = call.session_mut(deployment)?;
    session.put_sign_up(record);
    session.updated_at = call.now;
    Ok(())
}

fn finish(
    deployment: &mut LocalDeployment,
    call: &Call<'_>,
    record: &SignUpRecord,
    invite_token: Option<&str>,
) -> Result<(), Refusal> {
    let applicant = Applicant::of(record);
    applicant.refuse_taken(deployment, None)?;
    enrol::refuse_when_full(deployment)?;
    sign_in::refuse_country(deployment)?;
    sign_in::refuse_one_too_many(deployment, call)?;
    if let (Some(token), Some(email)) = (invite_token, &applicant.email) {
        deployment.admissions.consume(token, email);
    }
    let newcomer = Newcomer {
        applicant,
        password: record.password.clone(),
        email_is_proved: record.proved.contains(&SignUpStep::VerifyEmail),
        phone_is_proved: record.proved.contains(&SignUpStep::VerifyPhone),
    };
    let user = enrol::enrol(deployment, call, newcomer);
    sign_in::complete(deployment, call, &user)
}

/// The password, if passwords exist and one was given; the server never insists on one.
fn password<'a>(deployment: &LocalDeployment, call: &'a Call<'_>) -> Result<Option<&'a str>, Refusal> {
    let rules = &deployment.settings.auth_settings.password;
    let password = call.request.form("password").filter(|_| rules.enabled);
    if let Some(password) = password {
        password_policy::check(rules, password).map_err(|text| Refusal::plain(400, text))?;
    }
    Ok(password)
}

/// Who may sign up at all. In public mode a token that is no good is no harm; on a waitlist it is the only way in.
fn invitation(deployment: &LocalDeployment, call: &Call<'_>) -> Result<Option<Admission>, Refusal> {
    let token = call.request.form("invite_token");
    let invitation = token.and_then(|token| deployment.admissions.invitation(token, call.now));
    match (&deployment.settings.restrictions.sign_up_mode, token, invitation) {
        (SignUpMode::Restricted, ..) => Err(Refusal::coded(403, ErrorCode::SignUpRestricted)),
        (SignUpMode::Waitlist, None, _) => Err(Refusal::coded(400, ErrorCode::SignUpWaitlistOnly)),
        (SignUpMode::Waitlist, Some(_), None) => Err(Refusal::coded(400, ErrorCode::InvalidInvitationToken)),
        _ => Ok(invitation.cloned()),
    }
}

fn require_fields(deployment: &LocalDeployment, applicant: &Applicant) -> Result<(), Refusal> {
    let required = sign_in_plan::required_fields(&deployment.settings.auth_settings);
    let Some(missing) = required.iter().find(|field| !applicant.has(field)) else {
        return Ok(());
    };
    let label = match missing {
        ProfileField::FirstName => "First name",
        ProfileField::LastName => "Last name",
        ProfileField::EmailAddress => "Email address",
        ProfileField::Username => "Username",
        ProfileField::PhoneNumber => "Phone number",
        ProfileField::Unknown(name) => name,
    };
    Err(Refusal::hidden(400, format!("{label} is required")))
}

fn record(
    deployment: &mut LocalDeployment,
    call: &Call<'_>,
    applicant: Applicant,
    password: Option<PasswordHash>,
) -> SignUpRecord {
    let settings = &deployment.settings.auth_settings;
    let prove_email = settings.email_address.verify_signup && applicant.email.is_some();
    let prove_phone = settings.phone_number.verify_signup && applicant.phone.is_some();
    let steps = [
        (SignUpStep::VerifyEmail, prove_email),
        (SignUpStep::VerifyPhone, prove_phone),
    ];
    let remaining_steps: Vec<SignUpStep> = steps
        .into_iter()
        .filter_map(|(step, needed)| needed.then_some(step))
        .collect();
    let required_fields = sign_in_plan::required_fields(settings);
    let number = applicant.phone.as_ref().map(|phone| phone.number.clone());
    SignUpRecord {
        attempt: SignUpAttempt {
            id: deployment.random.id(call.now).into(),
            session_id: call.session.clone(),
            first_name: applicant.first_name.unwrap_or_default(),
            last_name: applicant.last_name.unwrap_or_default(),
            email: applicant.email.unwrap_or_default(),
            username: applicant.username.unwrap_or_default(),
            phone_number: number.unwrap_or_default(),
            required_fields,
            current_step: remaining_steps.first().cloned().unwrap_or_default(),
            remaining_steps,
            ..SignUpAttempt::default()
        },
        phone: applicant.phone,
        password,
        proved: Vec::new(),
        expires_at: call.now.plus_millis(LIFE_MS),
    }
}

impl Applicant {
    /// What an attempt knows of its applicant.
    fn of(record: &SignUpRecord) -> Self {
        let given = |value: &str| (!value.is_empty()).then(|| value.into());
        Self {
            first_name: given(&record.attempt.first_name),
            last_name: given(&record.attempt.last_name),
            username: given(&record.attempt.username),
            email: given(&record.attempt.email),
            phone: record.phone.clone(),
            ..Self::default()
        }
    }
}
