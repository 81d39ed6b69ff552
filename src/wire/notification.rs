//! Notifications: the list, and the frames of the stream.

use serde_json::{Map, Value};

use super::{DeploymentId, NotificationId, OrganizationId, Timestamp, UserId, WorkspaceId};

open_enum! {
    /// How grave a notification is.
    ///
    /// ```
    /// use wacht_yew::wire::NotificationSeverity;
    ///
    /// /// How loudly a screen reader tells of a notification.
    /// fn politeness(severity: &NotificationSeverity) -> &'static str {
    ///     match severity {
    ///         NotificationSeverity::Warning | NotificationSeverity::Error => "assertive",
    ///         _ => "polite",
    ///     }
    /// }
    ///
    /// assert_eq!(politeness(&"error".into()), "assertive");
    /// assert_eq!(politeness(&"party".into()), "polite");
    /// ```
    pub enum NotificationSeverity {
        /// Good to know.
        Info = "info",
        /// Something succeeded.
        Success = "success",
        /// Something needs attention.
        Warning = "warning",
        /// Something failed.
        Error = "error",
    }

    /// What a frame of the stream says.
    ///
    /// ```
    /// use wacht_yew::wire::StreamFrameKind;
    ///
    /// /// Whether to connect anew after a frame.
    /// fn is_over(kind: &StreamFrameKind) -> bool {
    ///     match kind {
    ///         StreamFrameKind::Error => true,
    ///         StreamFrameKind::Connected | StreamFrameKind::Notification => false,
    ///         // A later server may say more; it does not end the stream.
    ///         StreamFrameKind::Unknown(_) => false,
    ///     }
    /// }
    ///
    /// assert!(is_over(&"error".into()));
    /// assert!(!is_over(&"presence".into()));
    /// ```
    pub enum StreamFrameKind {
        /// The stream is open; always the first frame.
        Connected = "connected",
        /// A notification came in.
        Notification = "notification",
        /// The stream ends, and why.
        Error = "error",
    }
}

wire! {
    /// Something the app or its operators tell a user.
    ///
    /// ```
    /// use wacht_yew::wire::{Notification, Timestamp};
    ///
    /// /// What the bell's list shows.
    /// fn shown(all: &[Notification], now: Timestamp) -> Vec<&Notification> {
    ///     let is_over = |end: Timestamp| end <= now;
    ///     all.iter()
    ///         .filter(|one| !one.is_archived && !one.expires_at.is_some_and(is_over))
    ///         .collect()
    /// }
    ///
    /// let old = Notification {
    ///     expires_at: Timestamp::parse("2026-01-01T00:00:00Z"),
    ///     ..Notification::default()
    /// };
    /// let new = Notification {
    ///     title: "Your export is ready".into(),
    ///     ..Notification::default()
    /// };
    /// let now = Timestamp::parse("2026-06-30T10:15:00Z").unwrap_or_default();
    /// assert_eq!(shown(&[old, new.clone()], now), [&new]);
    /// ```
    pub struct Notification {
        /// Identifies the notification; greater is newer.
        pub id: NotificationId,
        /// The deployment it comes from.
        pub deployment_id: DeploymentId,
        /// Whom it is for.
        pub user_id: Option<UserId>,
        /// The organization it concerns.
        pub organization_id: Option<OrganizationId>,
        /// The workspace it concerns.
        pub workspace_id: Option<WorkspaceId>,
        /// Headline.
        pub title: Box<str>,
        /// Text.
        pub body: Box<str>,
        /// Buttons below the text.
        pub ctas: Vec<CallToAction>,
        /// How grave it is.
        pub severity: NotificationSeverity,
        /// The user has seen it. Not sent over the stream, where everything is new.
        pub is_read: bool,
        /// When it was read.
        pub read_at: Option<Timestamp>,
        /// The user has put it away.
        pub is_archived: bool,
        /// When it was put away.
        pub archived_at: Option<Timestamp>,
        /// The user has marked it.
        pub is_starred: bool,
        /// Data the app attached.
        pub metadata: Map<String, Value>,
        /// When it came to be.
        pub created_at: Option<Timestamp>,
        /// When it was last marked.
        pub updated_at: Option<Timestamp>,
        /// When it disappears.
        pub expires_at: Option<Timestamp>,
    }

    /// A button of a notification.
    ///
    /// ```
    /// use wacht_yew::wire::{CallToAction, read_bare};
    ///
    /// let body = r#"{"label": "Look at it", "payload": {"path": "/exports/7"}}"#;
    /// let action: CallToAction = read_bare(body)?;
    /// // What is in the payload is between the app and its server.
    /// assert_eq!(action.payload["path"], "/exports/7");
    /// # Ok::<(), String>(())
    /// ```
    pub struct CallToAction {
        /// Text of the button.
        pub label: Box<str>,
        /// What the app gets when it is pressed.
        pub payload: Value,
    }

    /// One page of the list, newest first.
    ///
    /// ```
    /// use wacht_yew::wire::{NotificationPage, read_success};
    ///
    /// let body = r#"{"data": {"notifications": [{"id": "9"}, {"id": 8}], "has_more": true}}"#;
    /// let page: NotificationPage = read_success(body)?;
    /// let cursor =
    ///     page.notifications.last().filter(|_| page.has_more).map(|last| last.id.as_str());
    /// assert_eq!(cursor, Some("8"));
    /// # Ok::<(), String>(())
    /// ```
    pub struct NotificationPage {
        /// The notifications of this page.
        pub notifications: Vec<Notification>,
        /// There are older ones: ask again with the last id as cursor.
        pub has_more: bool,
    }

    /// A JSON frame of the stream. The answer to `ping` is the bare text `pong` and no frame.
    ///
    /// ```
    /// use wacht_yew::wire::{StreamFrame, StreamFrameKind, read_bare};
    ///
    /// let body =
    ///     r#"{"type": "notification", "data": {"id": "9", "title": "Your export is ready"}}"#;
    /// let frame: StreamFrame = read_bare(body)?;
    /// assert_eq!(frame.kind, StreamFrameKind::Notification);
    /// assert_eq!(frame.data.map(|new| new.title).as_deref(), Some("Your export is ready"));
    /// # Ok::<(), String>(())
    /// ```
    pub struct StreamFrame {
        /// What it says; the wire's key is `type`.
        pub kind: StreamFrameKind = "type",
        /// The notification, if it is one.
        pub data: Option<Notification>,
        /// The server's English text.
        pub message: Box<str>,
        /// The server's English reason for an end.
        pub error: Box<str>,
    }
}
