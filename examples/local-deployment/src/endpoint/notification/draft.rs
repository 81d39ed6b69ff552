//! A notification that a developer or a test orders.

use serde_json::Value;
use wacht_yew::wire::{
    CallToAction, FromWire as _, Notification, NotificationId, NotificationSeverity, OrganizationId, Timestamp, UserId,
    WorkspaceId,
};

use crate::control::ControlError;
use crate::deployment::LocalDeployment;

const LIFE_MS: i64 = 90 * 86_400_000;
/// Characters of title, body and buttons together.
const LONGEST: usize = 20_000;

impl LocalDeployment {
    /// Notifies a user: `{email, title, body, severity?, organization_id?, workspace_id?, ctas?: [{label, payload}]}`.
    ///
    /// # Errors
    /// When there is no such user or place, the title is missing or a value makes no sense; then nobody was notified.
    pub fn notify(&mut self, draft: &Value, now: Timestamp) -> Result<NotificationId, ControlError> {
        let now = self.virtual_time(now);
        self.notify_at(draft, now)
    }

    /// The same at the deployment's own time.
    pub(crate) fn notify_at(&mut self, draft: &Value, now: Timestamp) -> Result<NotificationId, ControlError> {
        let mut notification = self.read_draft(draft)?;
        let id = NotificationId::from(self.random.id(now));
        notification.id = id.clone();
        notification.created_at = Some(now);
        notification.updated_at = Some(now);
        notification.expires_at = Some(now.plus_millis(LIFE_MS));
        self.notifications.add(notification, now);
        Ok(id)
    }

    fn read_draft(&self, draft: &Value) -> Result<Notification, ControlError> {
        if draft.to_string().len() > LONGEST {
            return Err(ControlError::new(format!(
                "a notification has at most {LONGEST} characters"
            )));
        }
        let severity = match text(draft, "severity")? {
            None => NotificationSeverity::Info,
            Some(name) => super::filter::severity(name)
                .map_err(|_| ControlError::new("severity is info, success, warning or error"))?,
        };
        let organization_id = text(draft, "organization_id")?.map(OrganizationId::from);
        if let Some(id) = organization_id
            .as_ref()
            .filter(|id| self.directory.organization(id).is_none())
        {
            return Err(ControlError::new(format!("there is no organization {id}")));
        }
        let workspace_id = text(draft, "workspace_id")?.map(WorkspaceId::from);
        if let Some(id) = workspace_id
            .as_ref()
            .filter(|id| self.directory.workspace(id).is_none())
        {
            return Err(ControlError::new(format!("there is no workspace {id}")));
        }
        Ok(Notification {
            deployment_id: self.settings.id.clone(),
            user_id: Some(self.recipient(draft)?),
            organization_id,
            workspace_id,
            title: text(draft, "title")?
                .ok_or_else(|| ControlError::new("title is missing"))?
                .into(),
            body: text(draft, "body")?.unwrap_or_default().into(),
            ctas: buttons(draft)?,
            severity,
            ..Notification::default()
        })
    }

    fn recipient(&self, draft: &Value) -> Result<UserId, ControlError> {
        let email = text(draft, "email")?.ok_or_else(|| ControlError::new("email is missing"))?;
        let account = self.accounts.by_email(&email.to_lowercase());
        account
            .map(|account| account.user.id.clone())
            .ok_or_else(|| ControlError::new(format!("nobody has the address {email}")))
    }
}

/// A text that is not empty.
fn text<'a>(draft: &'a Value, name: &str) -> Result<Option<&'a str>, ControlError> {
    match &draft[name] {
        Value::Null => Ok(None),
        Value::String(text) => Ok(Some(text.trim()).filter(|text| !text.is_empty())),
        _ => Err(ControlError::new(format!("{name} must be text"))),
    }
}

fn buttons(draft: &Value) -> Result<Vec<CallToAction>, ControlError> {
    let wrong = || ControlError::new("ctas is a list of {label, payload}");
    let list = match &draft["ctas"] {
        Value::Null => return Ok(Vec::new()),
        // A form can send nothing but text.
        Value::String(text) if text.trim().is_empty() => return Ok(Vec::new()),
        Value::String(text) => serde_json::from_str(text).map_err(|_| wrong())?,
        other => other.clone(),
    };
    let buttons = list.as_array().ok_or_else(wrong)?.iter().map(|button| {
        let has_label = button["label"].as_str().is_some_and(|label| !label.trim().is_empty());
        has_label
            .then(|| CallToAction::from_wire(button.clone()))
            .ok_or_else(wrong)
    });
    buttons.collect()
}
