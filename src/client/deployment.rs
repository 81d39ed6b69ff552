//! The deployment's settings.

use super::api::read_data;
use super::call::Call;
use super::{CallError, Client};
use crate::wire::{Deployment, DeploymentDocument};

impl Client {
    /// `GET /deployment`, and obeys the mode it tells.
    ///
    /// ```
    /// use wacht_yew::client::{CallError, Client};
    ///
    /// async fn title(client: &Client) -> Result<String, CallError> {
    ///     let deployment = client.deployment().await?;
    ///     Ok(format!("Sign in to {}", deployment.ui_settings.app_name))
    /// }
    /// ```
    ///
    /// # Errors
    /// Any [`CallError`]; status 404 means that no deployment lives at the key's address.
    pub async fn deployment(&self) -> Result<Deployment, CallError> {
        let (document, _) = self.deployment_document().await?;
        Ok((**document.deployment()).clone())
    }

    /// [`Client::deployment`], not read yet, with the answer's text, to keep for a quick start next time.
    ///
    /// # Errors
    /// Those of [`Client::deployment`].
    pub(crate) async fn deployment_document(&self) -> Result<(DeploymentDocument, String), CallError> {
        let text = self.text(Call::get("/deployment")).await?;
        let document: DeploymentDocument = read_data(&text)?;
        self.set_mode(&document.mode());
        Ok((document, text))
    }
}
