//! What the kit guards, and what the app must guard.
//!
//! # The browser is not a guard
//! Gates and permissions decide what is *shown*. Everything in a page can be read and changed by whoever has the page. What
//! somebody may *do* is decided by servers: the deployment for its own resources, and yours for yours, from the token's
//! signature, its end, and what it says of account, organization and permissions. `examples/calling-a-backend` has a server
//! that does.
//!
//! # Content security policy
//! The kit runs without a violation under
//!
//! ```text
//! default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self';
//! img-src 'self' data:; connect-src 'self' <api>
//! ```
//!
//! with `<api>` the origin that the publishable key names; the hosts of logo and pictures go into `img-src`. A page that is
//! nobody's to frame says `frame-ancestors 'none'`, and one that wants more certainty `base-uri 'none'; form-action 'self'`: the
//! demo is served with all of these. The kit has no inline script or style, no remote font, script or
//! image of its own, and talks to nobody but the deployment and what its settings name. Stylist's style elements are the
//! one exception, for apps that use it.
//!
//! # Redirects
//! A target in the address bar is obeyed only if one parser let it through: scheme, host, port, user-info, backslashes,
//! control characters and encodings are checked against the deployment's rule. More origins are allowed by name:
//!
//! ```
//! use wacht_yew::prelude::*;
//!
//! let ui = UiOverwrites::new().allowed_redirect_origin("https://docs.example.com");
//! # let _ = ui;
//! ```
//!
//! An app that reads targets of its own uses the same parser:
//!
//! ```
//! use wacht_yew::client::Origin;
//! use wacht_yew::flow::redirect::RedirectRule;
//! use wacht_yew::wire::Deployment;
//!
//! fn next_page(deployment: &Deployment, page: Origin, asked: &str) -> Option<String> {
//!     let target = RedirectRule::new(deployment, page).check(asked)?;
//!     Some(target.href().to_owned())
//! }
//! ```
//!
//! # Secrets
//! Passwords, codes and tokens are [`Secret`](crate::client::Secret)s or types like it: their `Debug` says nothing, and they are
//! wiped after their step. Tokens live in memory, never in storage or addresses, and are dropped with every change of account,
//! organization or workspace. In staging the session travels in a parameter and in storage, because browsers keep
//! cookies from other sites: keep real people out of staging deployments.
//!
//! A publishable key is public. A key that begins with `sk_` is not: the kit refuses it and says so, and one that was built
//! into a page has to be revoked.
//!
//! # What people type and servers say
//! Messages are chosen by error codes from the catalogue. A server's own text is shown only as such, as text, never as HTML.
//! Whether somebody has an account looks the same either way where the server allows it.
//!
//! # Passkeys
//! A passkey that the browser offers in a field can neither start nor replace an attempt by itself. Passkeys are bound to the
//! page's domain: an app that moves takes its people's passkeys along only within the same registrable domain.
//!
//! # Other people's code on the page
//! A script on the page can do whatever the person can, whatever the kit does: it can ask for tokens and press buttons. A strict
//! policy without hosts of others is the best that an app can do about it.
//!
//! # Reporting
//! What looks like a hole is better told in private to the maintainers first.
