//! What happens to a sign-in, and what is to be done about it.

use std::rc::Rc;

use super::{FirstFactor, SignInCall, SignInFailure, SignInField, SignInLinks, SignInMemory, SignInReply};
use crate::client::{Assertion, Secret};
use crate::flow::phone::PhoneInput;
use crate::flow::profile_completion::ProfileInput;
use crate::wire::{SecondFactor, Session, SignInId, SocialProvider, Timestamp};

/// A fact that the machine reacts to. Answers carry the generation they were asked under.
///
/// ```
/// use std::rc::Rc;
///
/// use wacht_yew::flow::sign_in::{
///     SignInEvent, SignInMemory, SignInRules, SignInState, step,
/// };
/// use wacht_yew::wire::Timestamp;
///
/// # let mut deployment = wacht_yew::wire::Deployment::default();
/// # let settings = &mut deployment.auth_settings;
/// # (settings.email_address.enabled, settings.password.enabled) = (true, true);
/// # settings.auth_factors_enabled.email_password = true;
/// let rules = SignInRules::from(&deployment);
/// let state = SignInState::new(SignInMemory::default(), "");
/// let (session, now) = (Rc::default(), Timestamp::from_millis(0));
/// let (state, _) = step(&rules, state, SignInEvent::SessionArrived { session, now });
///
/// let submitted = SignInEvent::IdentifierSubmitted("ada@example.com".into());
/// let (state, effects) = step(&rules, state, submitted.clone());
/// assert!(state.is_busy() && !effects.is_empty());
/// // The same once more, before the server answered: nothing comes of it.
/// let (_, effects) = step(&rules, state, submitted);
/// assert!(effects.is_empty());
/// ```
#[derive(Clone, Debug, PartialEq)]
pub enum SignInEvent {
    /// The page was opened by a link that brings something along. Comes before everything else.
    LinksFound(SignInLinks),
    /// The session became known, or changed.
    SessionArrived {
        /// The session as it is now.
        session: Rc<Session>,
        /// The time, for the attempt's age.
        now: Timestamp,
    },
    /// Time went by: an attempt may have ended, a limit may be over.
    TimePassed {
        /// The time.
        now: Timestamp,
    },
    /// The browser brought a page back that had been left.
    PageReturned,
    /// A request was answered.
    Answered {
        /// Asked under.
        generation: u32,
        /// The time.
        now: Timestamp,
        /// The answer.
        answer: Result<SignInReply, SignInFailure>,
    },
    /// A passkey was picked out of the browser's suggestions, or none ever will be.
    PasskeySuggested {
        /// Offered under.
        offer: u32,
        /// What was picked; without it nothing happened that a person should hear of.
        assertion: Option<Assertion>,
    },
    /// The identifier field changed.
    IdentifierTyped(Box<str>),
    /// The identifier form was submitted, with what its field holds.
    IdentifierSubmitted(Box<str>),
    /// A password manager filled another identifier in beside the password.
    IdentifierFilled(Box<str>),
    /// The phone number or its country changed.
    PhoneTyped(PhoneInput),
    /// The phone form was submitted, with what it holds.
    PhoneSubmitted(PhoneInput),
    /// The password field, the old or the new one, changed: its error no longer applies.
    PasswordTyped,
    /// The password form was submitted.
    PasswordSubmitted(Secret),
    /// The code field, or the one of the last digits, changed: its error no longer applies.
    CodeTyped,
    /// The code of the screen was submitted, or its last digit was typed.
    CodeSubmitted(Secret),
    /// The code or link is to be sent again.
    ResendRequested {
        /// The time: it can be sent again after a minute.
        now: Timestamp,
    },
    /// The last four digits of the phone were submitted.
    LastDigitsSubmitted(Box<str>),
    /// A second factor was chosen.
    SecondFactorChosen(SecondFactor),
    /// Another second factor is wanted.
    SecondFactorsRequested,
    /// A field of the profile changed.
    ProfileTyped(ProfileInput),
    /// The profile was submitted, with what it holds.
    ProfileSubmitted(ProfileInput),
    /// The identifier is to be changed.
    IdentifierReopened,
    /// The other ways in are wanted.
    MethodsRequested,
    /// The screen before [`MethodsRequested`](Self::MethodsRequested) is wanted back.
    MethodsClosed,
    /// A way in was chosen. On the screen of a code it begins anew with the same identifier.
    MethodChosen(FirstFactor),
    /// A social provider was chosen.
    SocialChosen(SocialProvider),
    /// The passkey button was pressed.
    PasskeyRequested,
    /// A passkey is to be registered.
    PasskeyAccepted,
    /// No passkey is to be registered now.
    PasskeyDeclined,
    /// The password is forgotten.
    RecoveryRequested,
    /// The form with the address to recover was submitted.
    RecoveryEmailSubmitted(Box<str>),
    /// The new password was submitted.
    NewPasswordSubmitted(Secret),
    /// The provider's refusal was read.
    RefusalDismissed,
    /// An account of the session was chosen.
    AccountChosen(SignInId),
    /// An account that is not in the list is wanted.
    AnotherAccountRequested,
    /// The list of accounts is wanted.
    AccountsRequested,
    /// The attempt is given up.
    StartedOver,
    /// What failed is to be tried again.
    RetryRequested,
}

/// Something the driver does for the machine.
///
/// ```
/// use std::rc::Rc;
///
/// use wacht_yew::flow::sign_in::{
///     FocusTarget, SignInEffect, SignInEvent, SignInField, SignInMemory, SignInRules,
///     SignInState, step,
/// };
/// use wacht_yew::wire::Timestamp;
///
/// # let mut deployment = wacht_yew::wire::Deployment::default();
/// # let settings = &mut deployment.auth_settings;
/// # (settings.email_address.enabled, settings.password.enabled) = (true, true);
/// # settings.auth_factors_enabled.email_password = true;
/// let rules = SignInRules::from(&deployment);
/// let state = SignInState::new(SignInMemory::default(), "");
/// let (session, now) = (Rc::default(), Timestamp::from_millis(0));
/// let (state, _) = step(&rules, state, SignInEvent::SessionArrived { session, now });
///
/// // An empty form: nobody is asked, and the driver puts the focus where the error is.
/// let (_, effects) = step(&rules, state, SignInEvent::IdentifierSubmitted("".into()));
/// let field = FocusTarget::Field(SignInField::Identifier);
/// assert_eq!(effects, [SignInEffect::Focus(field)]);
/// ```
#[derive(Clone, Debug, PartialEq)]
pub enum SignInEffect {
    /// Do this, and answer under this generation.
    Call {
        /// Answer under.
        generation: u32,
        /// What to do.
        call: SignInCall,
    },
    /// Have the browser suggest passkeys in the identifier field, until called off.
    SuggestPasskeys {
        /// Answer under.
        offer: u32,
    },
    /// Close the browser's passkey dialog, and stop suggesting.
    CallOffPasskey,
    /// Take what is used once out of the address bar.
    CleanAddress,
    /// Leave for a provider's page; the address was checked.
    Leave(Box<str>),
    /// Keep this over a reload of the page; an empty memory forgets.
    Remember(Box<SignInMemory>),
    /// Put the keyboard focus where the person goes on.
    Focus(FocusTarget),
    /// Signed in: tell the app, and go to the target page.
    Finish,
}

/// Where the keyboard focus belongs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FocusTarget {
    /// The heading of the screen that just appeared.
    Heading,
    /// The first field that is wrong.
    Field(SignInField),
}
