//! How the kit looks like the app.
//!
//! From what costs least to what goes furthest. Each layer overlays the one before, field by field: the deployment's settings,
//! the provider's [`UiOverwrites`](crate::theme::UiOverwrites), a component's.
//!
//! # Tokens
//! Colours, radii and fonts are the deployment's theme tokens. Change some, for light, dark or both.
//!
//! ```
//! use wacht_yew::prelude::*;
//!
//! let ui = UiOverwrites::new()
//!     .token(TokenName::Primary, "#0a7d55")
//!     .dark_token(TokenName::Primary, "#4cc38a");
//! # let _ = ui;
//! ```
//!
//! They are custom properties, so a stylesheet can set them too. A colour that would leave a text illegible is corrected, and in
//! staging the console says which.
//!
//! # Scheme and layout
//! ```
//! use wacht_yew::prelude::*;
//!
//! // Dark wherever the app itself is.
//! let ui = UiOverwrites::new().color_scheme(ColorScheme::host(".dark"));
//! # let _ = ui;
//! ```
//!
//! # Classes and styles for parts
//! Every part has a name, `data-wa-part`; [`Part`](crate::theme::Part) lists them. Give a part your classes, or those of a
//! utility framework, or (feature `stylist`) a stylist style.
//!
//! ```
//! use wacht_yew::prelude::*;
//!
//! let ui = UiOverwrites::new()
//!     .part(Part::Card, "rounded-none shadow-xl")
//!     .part(Part::Button, "uppercase");
//! # let _ = ui;
//! ```
//!
//! Stylist writes `<style>` elements; `examples/stylist-parts` has it adopt sheets instead, for a strict policy.
//!
//! # Plain CSS
//! All rules of the kit stand in cascade layers named `wacht.*`: a rule of yours wins without `!important` and without counting
//! selectors. States are attributes.
//!
//! ```css
//! .wa-button[data-state="busy"] { opacity: 0.6 }
//! [data-wa-screen="sign-in/password"] .wa-card { border-color: rebeccapurple }
//! ```
//!
//! Classes, parts, screens and tokens are part of the version contract. The names of elements, and where they stand inside a
//! part, are not.
//!
//! # From a file
//! [`UiOverwrites::from_json`](crate::theme::UiOverwrites::from_json) reads the API's own field names and names the field that
//! is wrong, so a designer can own the file.
//!
//! # No style of ours at all
//! [`StylesheetMode`](crate::theme::StylesheetMode) chooses how the sheet is mounted: by itself, as a style element with a
//! nonce, or not at all, for apps that link the files of `styles/` or write their own.
//!
//! # Try it
//! The demo has a playground at `/playground`: tokens, layout, scheme and themes beside live screens, to be taken along as Rust,
//! as JSON or as a link.
