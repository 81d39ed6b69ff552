//! `POST /auth/signin` by code or link: the attempt begins before anything is proved.
//!
//! An identifier that is nobody's, or that nobody proved to own, answers exactly like one that is somebody's.

use wacht_yew::wire::{ErrorCode, SignInMethod, SignInStep};

use super::{Answer, Call, Outcome, contact, sign_in, sign_in_attempt};
use crate::deployment::LocalDeployment;
use crate::http::Refusal;
use crate::store::{Account, AttemptNote};

/// `email_otp`: a code by mail.
pub(super) fn by_email_code(deployment: &mut LocalDeployment, call: &Call<'_>) -> Outcome {
    by_mail(deployment, call, (SignInMethod::EmailOtp, SignInStep::VerifyEmailOtp))
}

/// `magic_link`: a link by mail.
pub(super) fn by_link(deployment: &mut LocalDeployment, call: &Call<'_>) -> Outcome {
    by_mail(deployment, call, (SignInMethod::MagicLink, SignInStep::VerifyEmailLink))
}

fn by_mail(deployment: &mut LocalDeployment, call: &Call<'_>, first: (SignInMethod, SignInStep)) -> Outcome {
    let address =
        contact::email(call.request, "email").ok_or_else(|| Refusal::coded(400, ErrorCode::BadRequestBody))?;
    let note = match deployment.accounts.by_verified_email(&address) {
        Some(account) => AttemptNote {
            email: Some(address),
            ..known(deployment, call, account)?
        },
        None => AttemptNote::default(),
    };
    sign_in_attempt::begin_unproved(deployment, call, first, note)?;
    Ok(Answer::Session)
}

/// `phone_otp`: a code by text message. Without its dial code a number is nobody's.
pub(super) fn by_text_message(deployment: &mut LocalDeployment, call: &Call<'_>) -> Outcome {
    if call.request.form("phone").is_none() {
        return Err(Refusal::coded(400, ErrorCode::BadRequestBody));
    }
    let phone = contact::phone(call.request, "phone");
    let account = phone
        .as_ref()
        .and_then(|phone| deployment.accounts.by_verified_phone(phone));
    let note = match account {
        Some(account) => AttemptNote {
            phone: phone.clone(),
            ..known(deployment, call, account)?
        },
        None => AttemptNote::default(),
    };
    let first = (SignInMethod::PhoneOtp, SignInStep::VerifyPhoneOtp);
    sign_in_attempt::begin_unproved(deployment, call, first, note)?;
    Ok(Answer::Session)
}

fn known(deployment: &LocalDeployment, call: &Call<'_>, account: &Account) -> Result<AttemptNote, Refusal> {
    sign_in::refuse_second_time(deployment, call, &account.user.id)?;
    sign_in::refuse_disabled(account)?;
    Ok(AttemptNote {
        user: Some(account.user.id.clone()),
        ..AttemptNote::default()
    })
}
