//! What is seen, why, and what helps.
//!
//! Look into the browser's console first: the kit says there what an app has to change, in lines that begin with
//! `wacht-yew:`, and the browser names every request that it refused.
//!
//! # Nothing, or a notice in the place of the app
//! | Seen | Cause | Remedy |
//! |---|---|---|
//! | A white page; `Refused to compile or instantiate WebAssembly` | the page's policy forbids wasm | `script-src 'self' 'wasm-unsafe-eval'` |
//! | A white page; `expected magic word` | the wasm's address is answered with a page | build with the path that the app is served under; keep hashes and files of one build together |
//! | A slow start; a warning about `application/wasm` | the server does not know `.wasm` | send it as `application/wasm`, compressed |
//! | A white page; `… needs a <DeploymentProvider …> somewhere above it` | a component or hook outside of the provider | put the provider at the root; [`use_optional_deployment`](crate::hooks::use_optional_deployment) asks without one |
//! | "Not found" after a reload of `/sign-in` | the server has no such file | answer every address with `index.html` |
//! | "The publishable key …" | a key that was cut, or is another kind of key | copy the whole of it, with any `=` at its end |
//! | "The Frontend API cannot be reached" | it is not running; `connect-src` lacks it; it does not answer pages of this origin | start it; name it in the policy; see the next table |
//! | "No deployment lives at the address" | the deployment was deleted, or the key is another project's | take the key from the console anew |
//! | "… answers, but not as a Frontend API" | something else listens on that port, or a proxy answers with a page | look at the address in the browser |
//! | Everything works and looks like bare HTML | the browser is too old, or the sheet is not there: [`StylesheetMode`](crate::theme::StylesheetMode) says `Linked` or `Off` | link `styles/wacht.css`, or take the default |
//!
//! # Requests that the browser refuses
//! | Seen | Cause | Remedy |
//! |---|---|---|
//! | `blocked by CORS policy` in production | the page is not on the deployment's domain; `localhost` never is | develop against `wacht-local` or staging |
//! | `Refused to connect … Content Security Policy` | the API's origin is missing in `connect-src` | add the origin that the key names, without a path |
//! | `Refused to load the image` | the logo's or a picture's host is missing in `img-src` | add it |
//! | `Refused to apply inline style` | a `<style>` element of the app, often stylist's | `examples/stylist-parts`, or a nonce |
//! | `FetchError::ForeignOrigin` | [`use_authorized_fetch`](crate::hooks::use_authorized_fetch) was not told the origin | name it, with scheme and without a path |
//! | `FetchError::Unauthorized` | the app's server refuses a token that is fresh | its clock, its issuer, its copy of the public keys |
//! | Status 429, a countdown on the button | twenty requests a minute and path are what a deployment answers | wait; look for a component of the app's own that asks in a loop |
//!
//! # Signed in, but …
//! | Seen | Cause | Remedy |
//! |---|---|---|
//! | A reload signs out, in staging | the browser keeps neither cookies nor storage: a private window, a blocked site | allow it for the page; in production the cookie is the deployment's |
//! | A reload signs out, in production | the page is not on the deployment's domain, so its cookie is a stranger's | serve the app on that domain |
//! | `127.0.0.1` knows nobody who signed in on `localhost` | two origins, two sessions | use one of them |
//! | After the sign-in it goes to `/` rather than to `redirect_uri` | the target is not allowed | [`allowed_redirect_origin`](crate::theme::UiOverwrites::allowed_redirect_origin), or a path of the page's own |
//! | After the sign-in it goes to the hosted pages | the deployment's settings name them | `after_signin_redirect_url("/")` |
//! | `RedirectToSignIn` stays, and the console asks for `sign_in_page_url` | nobody said where the sign-in page is | set it in the overwrites or in the console |
//! | The address changes and the page does not, or the page loads anew | the provider stands outside of the router | put `BrowserRouter` around it |
//! | A guard shows nothing for ever | its `unknown` is empty and the session cannot be read | look at the network; draw something in `unknown` |
//! | The wrong person's things for a moment | the app keeps what it loaded for somebody else | load by [`use_session`](crate::hooks::use_session)'s account, or give the subtree its id as `key` |
//!
//! # Passkeys, codes, links
//! | Seen | Cause | Remedy |
//! |---|---|---|
//! | No passkey button | the deployment has passkeys off, or the browser has none: it wants `https` or `localhost` | switch them on; serve the page that way |
//! | "This browser cannot use passkeys on this page" at `127.0.0.1` | passkeys belong to a domain, and a number is none | open `http://localhost:8787` |
//! | The same against staging | they belong to the deployment's domain, which is not the page's | try them with `wacht-local` and in production |
//! | A code is wrong though it was just sent | codes live 90 seconds, and authenticator apps go by the device's clock | send another one; set the device's clock |
//! | No mail from `wacht-local` | it sends none | `http://127.0.0.1:8787/__local/` has them |
//! | Its mailed links lead to port 8787, and the app is on another | for the deployment, app and API are at one address | let it serve the app: `--dist path/to/dist` |
//! | A mailed link ends on a page that is not found | no `/magic` or `/invite` in the app's routes | [`routing`](super::routing) |
//! | "Open this link in the browser in which you asked for it" | the deployment asks for the same device | open it where it was asked for, or switch that off |
//!
//! # Building
//! | Seen | Cause | Remedy |
//! |---|---|---|
//! | `feature … is required`, or a component that is not found | its feature is off | see the README's table of features |
//! | Two versions of Yew in the error | another crate brings another one | the kit is for Yew 0.23 |
//! | `unresolved import` of `Renderer` | `yew` without `csr` | an app enables it; the kit never does |
//! | `wasm-opt` reports features that are not allowed | `strip = true` took the list of wasm's features away | `strip = "debuginfo"` |
//! | A panic in a render: `already borrowed` | a `dispatch` or `set` inside of a reducer | Yew's rule: reducers are pure, effects do the rest |
//!
//! # Clocks
//! A device whose clock is wrong signs in all the same: an attempt is measured from when the page first saw it, and a token
//! from what it says of its own beginning and end. What does depend on a clock is an authenticator app, and the server of the
//! app's own that checks when a token ends: allow some seconds there.
