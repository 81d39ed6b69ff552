//! The names of the theme tokens and their place in CSS.

use crate::wire::TokenName;

/// Every theme token, in the order of `styles/tokens.css`.
pub const TOKENS: [TokenName; 25] = [
    TokenName::Surface,
    TokenName::SurfaceSubtle,
    TokenName::Background,
    TokenName::Canvas,
    TokenName::Text,
    TokenName::TextSecondary,
    TokenName::TextMuted,
    TokenName::TextFaint,
    TokenName::Border,
    TokenName::BorderStrong,
    TokenName::Primary,
    TokenName::PrimarySoft,
    TokenName::PrimaryForeground,
    TokenName::Success,
    TokenName::SuccessSoft,
    TokenName::Info,
    TokenName::InfoSoft,
    TokenName::Warning,
    TokenName::WarningSoft,
    TokenName::Error,
    TokenName::ErrorSoft,
    TokenName::Radius,
    TokenName::RadiusLg,
    TokenName::FontSans,
    TokenName::FontMono,
];

/// The custom property that a token's value is set as: `--wa-light-border-strong`.
pub fn custom_property(scheme: &str, token: &TokenName) -> String {
    format!("--wa-{scheme}-{}", token.as_str().replace('_', "-"))
}

/// Whether a token's value can be set: no declaration can be ended or begun with it, and nothing is fetched because of it.
pub fn is_safe_value(value: &str) -> bool {
    let lower = value.to_ascii_lowercase();
    let ends_declaration = value.contains([';', '{', '}', '\\', '<', '@']) || lower.contains("/*");
    let fetches = ["url(", "image(", "image-set(", "src(", "element("]
        .iter()
        .any(|function| lower.contains(function));
    !ends_declaration && !fetches && !value.trim().is_empty()
}
