//! Notifications as the list and the stream send them.

use serde_json::json;
use wacht_yew::wire::{
    FromWire as _, Notification, NotificationPage, NotificationSeverity, StreamFrame, StreamFrameKind,
};

#[test]
fn a_page_is_read_with_whatever_is_missing() {
    let page = NotificationPage::from_wire(json!({
        "notifications": [
            { "id": "7345678901234567890", "title": "Hi", "severity": "success", "organization_id": "0", "ctas": null,
              "read_at": "0001-01-01T00:00:00Z", "metadata": null, "is_starred": true },
            null,
        ],
    }));
    assert!(!page.has_more);
    let [notification] = &page.notifications[..] else {
        panic!("one notification")
    };
    assert_eq!(notification.id.as_str(), "7345678901234567890");
    assert_eq!(notification.severity, NotificationSeverity::Success);
    assert_eq!((&notification.organization_id, notification.read_at), (&None, None));
    assert!(notification.is_starred && !notification.is_read && notification.ctas.is_empty());
}

#[test]
fn the_payload_of_a_button_stays_what_it_is() {
    let payload = json!({ "open": [1, 2, { "deep": null }] });
    let notification = Notification::from_wire(json!({ "ctas": [
        { "label": "Open", "payload": payload }, { "label": "Nothing" }, "no button",
    ] }));
    assert_eq!(notification.ctas.len(), 2);
    assert_eq!(notification.ctas[0].payload, payload);
    assert!(notification.ctas[1].payload.is_null());
}

#[test]
fn frames_say_what_they_are() {
    let frame = StreamFrame::from_wire(json!({ "type": "notification", "data": { "id": "9", "title": "Hi" } }));
    assert_eq!(frame.kind, StreamFrameKind::Notification);
    assert_eq!(frame.data.map(|data| data.title), Some("Hi".into()));
    let frame = StreamFrame::from_wire(json!({ "type": "error", "error": "Unauthorized" }));
    assert_eq!((frame.kind, &*frame.error), (StreamFrameKind::Error, "Unauthorized"));
    assert!(frame.data.is_none());
    assert_eq!(
        StreamFrame::from_wire(json!({ "type": "later" })).kind,
        StreamFrameKind::Unknown("later".into())
    );
}
