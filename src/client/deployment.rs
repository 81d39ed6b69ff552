//! The deployment's settings.

use super::{CallError, Client, api::Call};
use crate::wire::Deployment;

impl Client {
    /// `GET /deployment`, and obeys the mode it tells.
    ///
    /// # Errors
    /// Any [`CallError`]; status 404 means that no deployment lives at the key's address.
    pub async fn deployment(&self) -> Result<Deployment, CallError> {
        let deployment: Deployment = self.call(Call::get("/deployment")).await?;
        self.set_mode(&deployment.mode);
        Ok(deployment)
    }
}
