//! What the server wants the browser's passkey dialog to be opened with.

use serde_json::{Map, Value};

wire! {
    /// `data` of the calls that begin a passkey dialog.
    pub struct PasskeyChallenge {
        /// The options.
        pub options: PasskeyOptions,
    }

    /// The options in the shape of the browser's own interface, bytes as base64url.
    pub struct PasskeyOptions {
        /// The `publicKey` object.
        pub public_key: Map<String, Value> = "publicKey" | "public_key",
    }
}
