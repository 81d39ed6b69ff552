//! Passkeys of a user.

use super::Timestamp;

wire! {
    /// A passkey, as its owner manages it.
    ///
    /// ```
    /// use wacht_yew::wire::{PasskeyDevice, UserPasskey};
    ///
    /// /// Whether losing one device would lose the way in.
    /// fn is_at_risk(passkeys: &[UserPasskey]) -> bool {
    ///     matches!(passkeys, [only] if only.device_type == PasskeyDevice::Platform && !only.backed_up)
    /// }
    ///
    /// let laptop = UserPasskey {
    ///     name: "Work laptop".into(),
    ///     device_type: PasskeyDevice::Platform,
    ///     ..UserPasskey::default()
    /// };
    /// assert!(is_at_risk(&[laptop]));
    /// ```
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
    ///
    /// ```
    /// use wacht_yew::wire::PasskeyDevice;
    ///
    /// /// The picture beside a passkey.
    /// fn picture(device: &PasskeyDevice) -> &'static str {
    ///     match device {
    ///         PasskeyDevice::CrossPlatform => "usb-key.svg",
    ///         PasskeyDevice::Platform | PasskeyDevice::Unknown(_) => "fingerprint.svg",
    ///     }
    /// }
    ///
    /// assert_eq!(picture(&"cross-platform".into()), "usb-key.svg");
    /// ```
    pub enum PasskeyDevice {
        /// The device itself.
        Platform = "platform",
        /// A security key, or another device.
        CrossPlatform = "cross-platform",
    }
}
