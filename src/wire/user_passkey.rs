//! Passkeys of a user.

use super::Timestamp;

wire! {
    /// A passkey, as its owner manages it.
    pub struct UserPasskey {
        /// Identifies the passkey.
        pub id: Box<str>,
        /// What its owner calls it.
        pub name: Box<str>,
        /// When it was registered.
        pub created_at: Option<Timestamp>,
        /// When it was last used to sign in.
        pub last_used_at: Option<Timestamp>,
        /// What keeps it.
        pub device_type: PasskeyDevice,
        /// Its key is copied to somewhere, so that losing the device does not lose it.
        pub backed_up: bool,
    }
}

open_enum! {
    /// What keeps a passkey.
    pub enum PasskeyDevice {
        /// The device itself.
        Platform = "platform",
        /// A security key, or another device.
        CrossPlatform = "cross-platform",
    }
}
