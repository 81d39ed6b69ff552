//! From the deployment on this machine to a hosted one.
//!
//! `wacht-local` and a hosted deployment speak the same API, so an app changes by one value: the publishable key. What
//! changes around it are addresses, cookies and who may call whom. Go in two steps: first staging, which answers pages from
//! everywhere, your own machine included; then production, which answers only pages of your own domain.
//!
//! | | `wacht-local` | Staging, `pk_test_…` | Production, `pk_live_…` |
//! |---|---|---|---|
//! | API host | `http://127.0.0.1:8787` | `https://<label>.fapi.trywacht.xyz` | `https://frontend.<your domain>` |
//! | Hosted pages | none: your app, at the same origin (`--dist`) | `https://<label>.accounts.trywacht.xyz` | `https://accounts.<your domain>` |
//! | Pages that may call it | any | any | `https` pages of your domain and its subdomains |
//! | The session travels as | query parameter, kept in the page's storage | the same | an `HttpOnly` cookie of your domain |
//! | Mails and text messages | its inbox, `/__local/` | sent | sent |
//! | Passkeys belong to | the page's host; not `127.0.0.1` | `trywacht.xyz`: not your pages | your domain |
//! | Targets in `redirect_uri` | your page, this device | your page, this device, its hosts | `https` pages of your domain |
//!
//! People, organizations and passkeys do not move from one deployment to another.
//!
//! # 1. The key
//! The console shows a publishable key for each deployment. It is no secret: it is the API's address, `pk_test_` or
//! `pk_live_` and the origin in base64. (What begins with `sk_` is a secret key, for servers. The kit refuses it, because it
//! must never reach a browser.) Choose it when the app is built:
//!
//! ```
//! use wacht_yew::prelude::*;
//! use yew::prelude::*;
//!
//! /// Set when building for staging or production; else that of this machine.
//! const PUBLIC_KEY: &str = match option_env!("WACHT_PUBLIC_KEY") {
//!     Some(key) => key,
//!     None => "pk_test_aHR0cDovLzEyNy4wLjAuMTo4Nzg3",
//! };
//!
//! #[component]
//! fn App() -> Html {
//!     html! { <DeploymentProvider public_key={PUBLIC_KEY}><SignIn /></DeploymentProvider> }
//! }
//! ```
//!
//! To see which API a key names, and to have a test refuse a build with the wrong one:
//!
//! ```
//! use wacht_yew::client::PublishableKey;
//! use wacht_yew::wire::Mode;
//!
//! let key = PublishableKey::parse("pk_live_aHR0cHM6Ly9mcm9udGVuZC5leGFtcGxlLmNvbQ==")?;
//! assert_eq!(key.api().to_string(), "https://frontend.example.com");
//! assert_eq!(*key.mode(), Mode::Production);
//! # Ok::<(), wacht_yew::client::PublishableKeyError>(())
//! ```
//!
//! # 2. Your own pages
//! A hosted deployment has pages of its own for everything, and its settings name those until somebody says otherwise. Name
//! yours, in the console or in the app; what the app says wins.
//!
//! ```
//! use wacht_yew::prelude::*;
//!
//! let ui = UiOverwrites::new()
//!     .sign_in_page_url("/sign-in")
//!     .sign_up_page_url("/sign-up")
//!     .user_profile_url("/account")
//!     .after_signin_redirect_url("/")
//!     .after_signup_redirect_url("/")
//!     .after_sign_out_one_page_url("/")
//!     .after_sign_out_all_page_url("/sign-in");
//! # let _ = ui;
//! ```
//!
//! Some addresses are not the app's to choose. Mails lead to `/magic`, `/invite` and `/sign-up` on the host of the hosted
//! pages, and social providers come back to `/social/callback` there. The hosted pages finish what was begun and then lead to
//! the target that the kit sent along. An app that is served on that very host has these pages itself
//! ([`MagicLinkVerification`](crate::components::MagicLinkVerification),
//! [`AcceptInvitation`](crate::components::AcceptInvitation), [`SocialCallback`](crate::components::SocialCallback)), as it has
//! with `wacht-local`: see [`routing`](super::routing).
//!
//! # 3. What the server of the app's files says
//! - The content security policy names the API's origin in `connect-src`, and in `img-src` the hosts of the logo and of
//!   people's pictures. See [`security`](super::security) for the rest of it.
//!
//!   ```text
//!   connect-src 'self' https://frontend.example.com;
//!   img-src 'self' data: https://cdn.example.com
//!   ```
//!   `wacht-local --dist dist --app-only --api-origin https://frontend.example.com` serves a built app under such a policy, to try
//!   it.
//! - Every address of the app is answered with its `index.html`, `/account/passkeys` as well as `/`.
//! - `.wasm` is sent as `application/wasm`, compressed (brotli saves two thirds), and with a long `max-age` where its name
//!   holds a hash; `index.html` is sent with `no-cache`.
//! - Production: `https` everywhere. Its cookie is sent nowhere else.
//!
//! # 4. The app's own server
//! It checks tokens against the deployment's public keys, at `/.well-known/jwks.json` of the API host: the signature (ES256
//! unless a template says otherwise), the issuer `https://<API host>`, and the end. `examples/calling-a-backend/server` takes
//! the deployment's origin as its argument. Allow some seconds of difference between clocks; the default token lives half a
//! minute. Its own CORS rule names the app's origin and lets the `Authorization` header pass.
//!
//! # 5. Before production
//! - The app's pages are on the domain that the deployment belongs to, such as `app.example.com` beside
//!   `frontend.example.com`. A page elsewhere is refused by the browser, `localhost` included: develop against
//!   `wacht-local` or staging.
//! - The DNS records that the console asks for are there: API, hosted pages, mail.
//! - Targets on other domains are allowed by name, with
//!   [`UiOverwrites::allowed_redirect_origin`](crate::theme::UiOverwrites::allowed_redirect_origin).
//! - In staging, the browser's console is free of messages that begin with `wacht-yew:`.
//! - A sign-in, a reload in its middle, a second tab, a mailed link and a sign-out were tried with the policy in force.
//! - Passkeys were tried in production: they belong to a domain, so those of staging are none.
//! - Sizes: features that the app does not use are left out, and the build is the one that the README's section on size names.
//!
//! When something does not work, [`troubleshooting`](super::troubleshooting) has what is seen and why.
