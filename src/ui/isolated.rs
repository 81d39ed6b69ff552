//! Names and addresses inside a sentence.

/// A text that keeps its own direction inside a sentence of another one.
pub(crate) fn isolated(text: &str) -> String {
    format!("\u{2068}{text}\u{2069}")
}
