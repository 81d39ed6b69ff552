//! The deployment's settings.

use super::api::{Call, read_data};
use super::{CallError, Client};
use crate::wire::Deployment;

impl Client {
    /// `GET /deployment`, and obeys the mode it tells.
    ///
    /// # Errors
    /// Any [`CallError`]; status 404 means that no deployment lives at the key's address.
    pub async fn deployment(&self) -> Result<Deployment, CallError> {
        self.deployment_text().await.map(|(deployment, _)| deployment)
    }

    /// [`Client::deployment`] with the answer's text, to keep for a quick start next time.
    ///
    /// # Errors
    /// Those of [`Client::deployment`].
    pub async fn deployment_text(&self) -> Result<(Deployment, String), CallError> {
        let text = self.text(Call::get("/deployment")).await?;
        let deployment: Deployment = read_data(&text)?;
        self.set_mode(&deployment.mode);
        Ok((deployment, text))
    }
}
