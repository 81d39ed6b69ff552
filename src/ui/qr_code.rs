//! Pictures for the camera of another device.

use qrcodegen::{QrCode, QrCodeEcc};
use yew::prelude::*;

/// Light squares around the picture, which cameras need.
const QUIET: i32 = 4;

/// Draws `content` as a QR code; `text` says what it is to those who do not see it. Nothing for what is too long.
pub(crate) fn qr_code(content: &str, text: &'static str) -> Html {
    let Ok(code) = QrCode::encode_text(content, QrCodeEcc::Medium) else {
        return Html::default();
    };
    let size = code.size();
    let whole = size + 2 * QUIET;
    let dark = path(size, |x, y| code.get_module(x, y));
    html! {
        <svg class="wa-qr" data-wa-part="qr-code" viewBox={format!("{0} {0} {whole} {whole}", -QUIET)} role="img" aria-label={text}
            shape-rendering="crispEdges" focusable="false">
            <path d={dark} fill="currentColor" />
        </svg>
    }
}

/// The dark squares, a rectangle for each run of them in a row.
fn path(size: i32, is_dark: impl Fn(i32, i32) -> bool) -> String {
    let mut path = String::new();
    for y in 0..size {
        let mut x = 0;
        while x < size {
            let start = x;
            while x < size && is_dark(x, y) {
                x += 1;
            }
            if x > start {
                let width = x - start;
                path.push_str(&format!("M{start} {y}h{width}v1h-{width}z"));
            }
            x += 1;
        }
    }
    path
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::path;

    #[test]
    fn runs_of_dark_squares_are_one_rectangle_each() {
        let rows = ["##.#", "....", ".##."];
        let is_dark = |x: i32, y: i32| rows[y as usize].as_bytes()[x as usize] == b'#';
        let four_by_three = |x: i32, y: i32| y < 3 && is_dark(x, y);
        assert_eq!(path(4, four_by_three), "M0 0h2v1h-2zM3 0h1v1h-1zM1 2h2v1h-2z");
    }
}
