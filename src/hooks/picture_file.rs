//! Reading a picture that somebody chose, and cutting the wanted square out of it. Nothing of it has an address, so the
//! strictest policy of a page lets it through.

use js_sys::Uint8Array;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, CanvasRenderingContext2d, File, HtmlCanvasElement, ImageBitmap};

use crate::client::{Alphabet, Upload};
use crate::flow::crop::{Crop, PictureFlaw, UPLOAD_SIDE, flaw};

/// How many bytes tell what a file is.
const HEAD_LENGTH: i32 = 12;

/// A picture that the browser has read.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct LoadedPicture {
    bitmap: ImageBitmap,
    /// It is a photograph as far as its kind tells, and has no transparent parts.
    is_jpeg: bool,
}

impl LoadedPicture {
    /// Reads a file.
    ///
    /// # Errors
    /// Why it is no picture that can be used.
    pub(crate) async fn read(file: &File) -> Result<Self, PictureFlaw> {
        let blob: &Blob = file;
        let head = blob
            .slice_with_i32_and_i32(0, HEAD_LENGTH)
            .map_err(|_| PictureFlaw::Broken)?;
        let head = JsFuture::from(head.array_buffer())
            .await
            .map_err(|_| PictureFlaw::Broken)?;
        let head = Uint8Array::new(&head).to_vec();
        // A number of bytes is whole and not negative.
        if let Some(flaw) = flaw(blob.size() as u64, &head) {
            return Err(flaw);
        }
        let bitmap = decode(blob).await.ok_or(PictureFlaw::Broken)?;
        Ok(Self {
            bitmap,
            is_jpeg: head.starts_with(&[0xff, 0xd8]),
        })
    }

    /// The largest square in its middle.
    pub(crate) fn crop(&self) -> Crop {
        Crop::of(self.bitmap.width(), self.bitmap.height())
    }

    /// Draws a square of it over a whole canvas.
    pub(crate) fn draw(&self, canvas: &HtmlCanvasElement, crop: &Crop) {
        let context = canvas.get_context("2d").ok().flatten();
        let Some(context) = context.and_then(|context| context.dyn_into::<CanvasRenderingContext2d>().ok()) else {
            return;
        };
        let (square, side) = (crop.square(), f64::from(UPLOAD_SIDE));
        context.clear_rect(0.0, 0.0, side, side);
        // Fails only for a picture that was closed: then the canvas stays empty.
        let _ = context.draw_image_with_image_bitmap_and_sw_and_sh_and_dx_and_dy_and_dw_and_dh(
            &self.bitmap,
            square.left,
            square.top,
            square.side,
            square.side,
            0.0,
            0.0,
            side,
            side,
        );
    }

    /// What a canvas shows, as a file to upload.
    pub(crate) fn export(&self, canvas: &HtmlCanvasElement) -> Option<Upload> {
        let media_type = if self.is_jpeg { "image/jpeg" } else { "image/png" };
        let text = canvas.to_data_url_with_type(media_type).ok()?;
        let (_, content) = text.split_once(";base64,")?;
        Some(Upload::picture(media_type, Alphabet::STANDARD.decode(content)?))
    }

    /// Frees what it holds.
    pub(crate) fn close(&self) {
        self.bitmap.close();
    }
}

async fn decode(blob: &Blob) -> Option<ImageBitmap> {
    let promise = web_sys::window()?.create_image_bitmap_with_blob(blob).ok()?;
    let bitmap: JsValue = JsFuture::from(promise).await.ok()?;
    bitmap.dyn_into().ok()
}
