//! Codes and links on their way to somebody's mailbox or phone.

use wacht_yew::wire::Timestamp;

use crate::control::Message;
use crate::deployment::LocalDeployment;
use crate::store::Purpose;

/// Where a code goes.
#[derive(Clone, Copy, Debug)]
pub(super) enum Recipient<'a> {
    /// An e-mail address.
    Mail(&'a str),
    /// Dial code and number without a space between.
    Text(&'a str),
}

/// Sends a new six-digit code.
pub(super) fn send_code(deployment: &mut LocalDeployment, purpose: Purpose, to: Recipient<'_>, now: Timestamp) {
    let code = deployment.random.code();
    let name = &deployment.settings.ui_settings.app_name;
    let subject = format!("{code} is your code for {name}");
    let message = match to {
        Recipient::Mail(address) => Message::mail(address, subject, now),
        Recipient::Text(number) => Message::text(number, subject, now),
    };
    let life_ms = deployment.faults.code_life_ms();
    deployment.codes.remember(purpose, &code, life_ms, now);
    deployment.inbox.deliver(message.with_code(&code));
}
