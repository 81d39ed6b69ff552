//! Screens of the app's own, on the kit's flows.
//!
//! For an app whose sign-in is to be drawn, or to go, differently. One that only wants other colours reads
//! [`theming`](super::theming) first.
//!
//! Each flow is a machine without a page: an event goes in, the next state comes out, and a hook carries out what that takes.
//! [`SignIn`](crate::components::SignIn) is one way to draw [`use_sign_in`](crate::hooks::use_sign_in); an app may draw
//! another. Nothing of what makes a sign-in right is in the drawing: attempts that survive reloads, late answers that are
//! dropped, second submits that do nothing, targets that are checked.
//!
//! # Draw some screens, leave the others to the kit
//! Both follow the same session, so one hands over to the other in the middle of an attempt.
//!
//! ```
//! use wacht_yew::flow::sign_in::{SignInEvent, SignInScreen};
//! use wacht_yew::prelude::*;
//! use web_sys::HtmlInputElement;
//! use yew::prelude::*;
//!
//! #[component]
//! fn OwnSignIn() -> Html {
//!     let sign_in = use_sign_in(SignInOptions::default());
//!     let field = use_node_ref();
//!     let state = sign_in.state();
//!     if state.screen != SignInScreen::Identifier {
//!         return html! { <SignIn /> };
//!     }
//!     let onsubmit = {
//!         let field = field.clone();
//!         sign_in.send().reform(move |event: SubmitEvent| {
//!             event.prevent_default();
//!             // What the field holds now: a password manager fills without a word.
//!             let field = field.cast::<HtmlInputElement>();
//!             let typed = field.map(|field| field.value()).unwrap_or_default();
//!             SignInEvent::IdentifierSubmitted(typed.into())
//!         })
//!     };
//!     html! {
//!         <form {onsubmit}>
//!             <label for="who">{ "Who is there?" }</label>
//!             <input ref={field} id="who" autocomplete="username" />
//!             <button aria-disabled={state.is_busy().to_string()}>{ "Go on" }</button>
//!             <p role="alert">{ state.error.is_some().then_some("That did not work.") }</p>
//!         </form>
//!     }
//! }
//! ```
//!
//! # What to keep
//! - One real `<form>` per step, with the `autocomplete` of the kit's screens: password managers look for them.
//! - Say that a control is busy with `aria-disabled`, not `disabled`: what is disabled loses the keyboard focus.
//! - An error is a value with a reason, `state.error`; find words for the reasons that matter and a general one for the rest.
//! - A screen that you do not know is a screen: leave it to the kit, as above. New versions of a server have new steps.
//!
//! # The other flows
//! They work the same way: a state to draw from, a callback to send events to.
//!
//! | Hook | Screens and events | The component made of it |
//! |---|---|---|
//! | [`use_sign_in`](crate::hooks::use_sign_in) | [`flow::sign_in`](crate::flow::sign_in) | [`SignIn`](crate::components::SignIn) |
//! | [`use_sign_up`](crate::hooks::use_sign_up) | [`flow::sign_up`](crate::flow::sign_up) | [`SignUp`](crate::components::SignUp) |
//! | [`use_invitation`](crate::hooks::use_invitation) | [`flow::invitation`](crate::flow::invitation) | [`AcceptInvitation`](crate::components::AcceptInvitation) |
//! | [`use_waitlist`](crate::hooks::use_waitlist) | [`flow::waitlist`](crate::flow::waitlist) | [`Waitlist`](crate::components::Waitlist) |
//! | [`use_magic_link_verification`](crate::hooks::use_magic_link_verification), [`use_social_callback`](crate::hooks::use_social_callback) | [`flow::link_page`](crate::flow::link_page) | [`MagicLinkVerification`](crate::components::MagicLinkVerification), [`SocialCallback`](crate::components::SocialCallback) |
//!
//! # One screen, or a line beside the kit's
//! Less than a flow of one's own is often enough: the prop `screen` of [`SignIn`](crate::components::SignIn) and its relatives
//! replaces single screens and keeps frame, errors, focus and the way out;
//! [`Slots`](crate::components::Slots) put something above, below, before or after a block. `examples/custom-screens` does both.
//!
//! # Without Yew
//! Without default features, the crate is `wire`, `client`, `session` and `flow`: typed calls over ports that you implement,
//! and machines to drive with them. Their tests run natively, with a [`Transport`](crate::client::Transport) of their own.
//!
//! `examples/custom-sign-in` is a whole sign-in drawn as a conversation.
