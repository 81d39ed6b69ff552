//! From the press of a key to the picture that shows the letter.

use anyhow::Result;
use e2e::SignInPage;
use serde_json::Value;

use crate::report::{Report, quantile};
use crate::{end, slow_stage};

const TEXT: &str = "a.rather.long.address.of.somebody.who.types.it@example.com";

/// Notes milliseconds from each press to the end of the frame after it.
const NOTE_KEYS: &str = "window.keys = [];\
    addEventListener('keydown', event => requestAnimationFrame(() => {\
        const { port1, port2 } = new MessageChannel();\
        port1.onmessage = () => keys.push(performance.now() - event.timeStamp);\
        port2.postMessage(0) }), true)";

pub(crate) async fn measure(report: &mut Report) -> Result<()> {
    let (mut middle, mut high) = (Vec::new(), Vec::new());
    for _ in 0..3 {
        let stage = slow_stage().await?;
        stage.sign_in().open().await?;
        stage.browser.click(SignInPage::IDENTIFIER).await?;
        stage.browser.eval(NOTE_KEYS, Vec::new()).await?;
        for letter in TEXT.chars() {
            stage.browser.press_letter(letter).await?;
        }
        let body = "return keys.length >= arguments[0] && keys";
        let answer = stage
            .browser
            .until("every key to be painted", body, vec![TEXT.len().into()])
            .await?;
        let mut times: Vec<f64> = answer
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(Value::as_f64)
            .collect();
        times.sort_by(f64::total_cmp);
        middle.push(quantile(&times, 0.5));
        high.push(quantile(&times, 0.95));
        end(stage).await?;
    }
    report.add("key press to paint, p50", "ms", &middle);
    report.add("key press to paint, p95", "ms", &high);
    Ok(())
}
