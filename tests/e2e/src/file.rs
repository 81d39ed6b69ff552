//! Choosing files, as the browser's own dialog would.

use anyhow::Result;
use serde_json::json;

use crate::Browser;

/// Puts a file into a field: made by drawing on a canvas, or of text.
const CHOOSE: &str = "const done = arguments[arguments.length - 1];\
    const give = blob => {\
        const transfer = new DataTransfer();\
        transfer.items.add(new File([blob], arguments[1], { type: blob.type }));\
        const field = document.querySelector(arguments[0]);\
        field.files = transfer.files;\
        field.dispatchEvent(new Event('change', { bubbles: true }));\
        done(true);\
    };\
    if (!arguments[2]) { give(new Blob(['no picture'], { type: 'image/png' })); return }\
    const canvas = document.createElement('canvas');\
    canvas.width = canvas.height = 112;\
    const brush = canvas.getContext('2d');\
    brush.fillStyle = '#0a7d55'; brush.fillRect(0, 0, 112, 112);\
    brush.fillStyle = '#fff'; brush.beginPath(); brush.arc(56, 56, 30, 0, 7); brush.fill();\
    canvas.toBlob(give, 'image/png')";

impl Browser {
    /// Chooses a picture for a file field.
    pub async fn choose_picture(&self, field: &str) -> Result<()> {
        self.choose(field, "logo.png", true).await
    }

    /// Chooses a file that only says it is a picture.
    pub async fn choose_text(&self, field: &str) -> Result<()> {
        self.choose(field, "logo.png", false).await
    }

    async fn choose(&self, field: &str, name: &str, is_picture: bool) -> Result<()> {
        let args = vec![json!(field), json!(name), json!(is_picture)];
        self.eval_async(CHOOSE, args).await.map(drop)
    }
}
