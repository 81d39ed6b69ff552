//! The names of the theme tokens and their place in CSS.

use crate::wire::TokenName;

/// Every theme token, in the order of `styles/tokens.css`.
///
/// ```
/// use wacht_yew::theme::{TOKENS, custom_property};
///
/// // The lines of a theme file that changes nothing yet.
/// let names = TOKENS.iter().map(|token| custom_property("light", token));
/// let lines: Vec<String> = names.map(|name| format!("{name}: initial;")).collect();
/// assert_eq!(lines[0], "--wa-light-surface: initial;");
/// ```
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
///
/// ```
/// use wacht_yew::theme::custom_property;
/// use wacht_yew::wire::TokenName;
///
/// assert_eq!(
///     custom_property("dark", &TokenName::BorderStrong),
///     "--wa-dark-border-strong"
/// );
/// ```
pub fn custom_property(scheme: &str, token: &TokenName) -> String {
    format!("--wa-{scheme}-{}", token.as_str().replace('_', "-"))
}

/// Whether a token's value can be set: no declaration can be ended or begun with it, and nothing is fetched because of it.
///
/// ```
/// use wacht_yew::theme::is_safe_value;
///
/// assert!(is_safe_value("oklch(62% 0.19 150)"));
/// assert!(!is_safe_value("red; } body { display: none"));
/// assert!(!is_safe_value("url(https://example.com/pixel)"));
/// ```
pub fn is_safe_value(value: &str) -> bool {
    let lower = value.to_ascii_lowercase();
    let ends_declaration = value.contains([';', '{', '}', '\\', '<', '@']) || lower.contains("/*");
    let fetches = ["url(", "image(", "image-set(", "src(", "element("]
        .iter()
        .any(|function| lower.contains(function));
    !ends_declaration && !fetches && !value.trim().is_empty()
}
