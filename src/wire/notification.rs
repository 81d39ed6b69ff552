//! Notifications: the list, and the frames of the stream.

use serde_json::{Map, Value};

use super::{DeploymentId, NotificationId, OrganizationId, Timestamp, UserId, WorkspaceId};

open_enum! {
    /// How grave a notification is.
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
    pub struct CallToAction {
        /// Text of the button.
        pub label: Box<str>,
        /// What the app gets when it is pressed.
        pub payload: Value,
    }

    /// One page of the list, newest first.
    pub struct NotificationPage {
        /// The notifications of this page.
        pub notifications: Vec<Notification>,
        /// There are older ones: ask again with the last id as cursor.
        pub has_more: bool,
    }

    /// A JSON frame of the stream. The answer to `ping` is the bare text `pong` and no frame.
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
