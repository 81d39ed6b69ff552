//! A user's passkeys on the wire.

use serde_json::json;
use wacht_yew::wire::{PasskeyDevice, UserPasskey};

#[test]
fn a_passkey_never_used_and_of_an_unknown_kind_is_still_one() {
    let passkey: UserPasskey = serde_json::from_value(json!({
        "id": 7_345_678_901_234_567_890_u64,
        "name": "Key",
        "last_used_at": "0001-01-01T00:00:00Z",
        "device_type": "ring",
        "transports": ["nfc"],
    }))
    .unwrap();
    assert_eq!(&*passkey.id, "7345678901234567890");
    assert_eq!((passkey.created_at, passkey.last_used_at), (None, None));
    assert_eq!(passkey.device_type, PasskeyDevice::Unknown("ring".into()));
}

#[test]
fn a_passkey_survives_the_way_there_and_back() {
    let passkey = UserPasskey {
        id: "1".into(),
        name: "Key".into(),
        device_type: PasskeyDevice::CrossPlatform,
        backed_up: true,
        ..UserPasskey::default()
    };
    let text = serde_json::to_string(&passkey).unwrap();
    assert!(
        text.contains("\"cross-platform\"") && text.contains("\"last_used_at\":null"),
        "{text}"
    );
    assert_eq!(serde_json::from_str::<UserPasskey>(&text).unwrap(), passkey);
}
