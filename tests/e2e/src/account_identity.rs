//! What people do in the account's sections about who they are.

use anyhow::Result;

use crate::{AccountPage, Demo};

/// Chooses a file as the browser's own dialog would; `content` is a script that makes it.
fn choosing(content: &str) -> String {
    format!(
        "return (async () => {{ const transfer = new DataTransfer();\
            const content = await (async () => {{ {content} }})();\
            transfer.items.add(new File([content], 'holiday.png'));\
            const input = document.querySelector('main input[name=picture]');\
            input.files = transfer.files;\
            input.dispatchEvent(new Event('change', {{ bubbles: true }})); return true }})()"
    )
}

/// A picture that is wider than high.
const PICTURE: &str = "const canvas = new OffscreenCanvas(900, 600); const context = canvas.getContext('2d');\
    const sky = context.createLinearGradient(0, 0, 900, 600);\
    sky.addColorStop(0, '#2b6cb0'); sky.addColorStop(0.6, '#ed8936'); sky.addColorStop(1, '#742a2a');\
    context.fillStyle = sky; context.fillRect(0, 0, 900, 600);\
    context.fillStyle = '#faf089'; context.beginPath(); context.arc(450, 300, 120, 0, 7); context.fill();\
    return canvas.convertToBlob({ type: 'image/png' })";

impl AccountPage<'_> {
    /// Chooses a picture, and waits until its square can be chosen.
    pub async fn choose_picture(&self) -> Result<()> {
        self.0.eval(&choosing(PICTURE), Vec::new()).await?;
        self.0.sees("main dialog[open] canvas").await
    }

    /// Chooses a file that is no picture.
    pub async fn choose_text_as_picture(&self) -> Result<()> {
        self.0
            .eval(&choosing("return 'Dear diary'"), Vec::new())
            .await
            .map(drop)
    }

    /// Adds an address and proves it with the code from the inbox.
    pub async fn add_email(&self, demo: &Demo, email: &str) -> Result<()> {
        self.ask("Add email address").await?;
        self.fill("email", email).await?;
        self.submit().await?;
        let code = demo.code(email).await?;
        self.fill("code", &code).await?;
        self.tells(&format!("{email} is verified.")).await
    }

    /// Presses the button that connects an account at a provider, such as `github`.
    pub async fn connect(&self, provider: &str) -> Result<()> {
        let button = format!("{}[data-key={provider}_oauth] button", Self::ROW);
        self.0.click(&button).await
    }
}
