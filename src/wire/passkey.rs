//! What the server wants the browser's passkey dialog to be opened with.

use serde_json::{Map, Value};

wire! {
    /// `data` of the calls that begin a passkey dialog.
    ///
    /// ```
    /// use wacht_yew::wire::{PasskeyChallenge, PasskeyOptions, read_success};
    ///
    /// let body =
    ///     r#"{"data": {"options": {"publicKey": {"challenge": "c2FsdA", "timeout": 60000}}}}"#;
    /// let PasskeyChallenge { options } = read_success(body)?;
    /// assert_eq!(options.public_key["timeout"], 60_000);
    /// # Ok::<(), String>(())
    /// ```
    pub struct PasskeyChallenge {
        /// The options.
        pub options: PasskeyOptions,
    }

    /// The options in the shape of the browser's own interface, bytes as base64url.
    ///
    /// ```
    /// use wacht_yew::wire::{PasskeyOptions, read_bare};
    ///
    /// // Some servers write the key as their own language does.
    /// let options: PasskeyOptions = read_bare(r#"{"public_key": {"rpId": "example.com"}}"#)?;
    /// assert_eq!(options.public_key["rpId"], "example.com");
    /// # Ok::<(), String>(())
    /// ```
    pub struct PasskeyOptions {
        /// The `publicKey` object.
        pub public_key: Map<String, Value> = "publicKey" | "public_key",
    }
}
