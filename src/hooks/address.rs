//! The address bar.

/// The page's address.
pub(super) fn current() -> Option<String> {
    web_sys::window()?.location().href().ok()
}

/// Shows another address for the same page; a router's own state of this entry is kept.
pub(super) fn replace(address: &str) {
    let history = web_sys::window().and_then(|window| window.history().ok());
    if let Some(history) = history {
        let state = history.state().unwrap_or_default();
        // A browser that refuses leaves the address as it is: untidy, but harmless.
        let _ = history.replace_state_with_url(&state, "", Some(address));
    }
}
