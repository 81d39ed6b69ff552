//! Pure machines: what is shown, what may happen next, and what is to be done about it, as data.
//!
//! Layer: imports [`wire`](crate::wire), [`client`](crate::client) and [`session`](crate::session) for their types only.
//! Nothing here awaits, reads a clock, or touches a browser.
//!
//! A machine is a function: state and event in, state and effects out. Whoever drives it carries out the effects and tells it
//! what came of them.
//!
//! ```
//! use wacht_yew::flow::link_page::{
//!     LinkPageEffect, LinkPageEvent, LinkPageScreen, LinkPageState, step,
//! };
//! use wacht_yew::flow::magic_link::take_magic_link;
//!
//! let (start, cleaned) = take_magic_link("/magic?token=t0k&attempt=9");
//! let (state, effects) = step(LinkPageState::default(), LinkPageEvent::Opened { start, offers_passkey: false });
//! assert_eq!(state.screen, LinkPageScreen::Working);
//! // The token leaves the address bar before it is handed over.
//! assert!(matches!(
//!     effects[..],
//!     [LinkPageEffect::CleanAddress, LinkPageEffect::Call { .. }]
//! ));
//! assert_eq!(cleaned.as_deref(), Some("/magic"));
//! ```

pub mod account_end;
pub mod authenticator_setup;
pub mod challenge;
pub mod code;
pub mod connection;
pub mod contact;
pub mod create_tenancy;
pub mod crop;
pub mod device;
pub mod invitation;
pub mod link_page;
pub mod magic_link;
mod order;
pub mod org_switcher;
mod passkey_offer;
pub mod password;
pub mod password_form;
pub mod phone;
pub mod picture;
pub mod problem;
pub mod profile_completion;
pub mod profile_form;
pub mod redirect;
pub mod second_factor;
pub mod sign_in;
pub mod sign_up;
pub mod social_callback;
pub mod strength;
pub mod user_profile;
pub mod waitlist;
pub mod way_in;
pub mod window;
