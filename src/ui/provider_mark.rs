//! The marks of identity providers, in their own colours; those that are black are drawn in the text's colour.

use yew::prelude::*;

use super::{IconName, icon};

/// One drawn line or surface: its path, its colour, and the width of its line (none for a surface).
type Stroke = (&'static str, &'static str, Option<&'static str>);

const TEXT: &str = "currentColor";

const GOOGLE: &[Stroke] = &[
    ("M5.07 8a8 8 0 0 1 12.6-1.66", "#ea4335", Some("4")),
    ("M5.07 16a8 8 0 0 1 0-8", "#fbbc05", Some("4")),
    ("M17.35 17.95A8 8 0 0 1 5.07 16", "#34a853", Some("4")),
    ("M12 12h8a8 8 0 0 1-2.65 5.95", "#4285f4", Some("4")),
];

const GITHUB: &[Stroke] = &[(
    "M12 1.8a10.2 10.2 0 0 0-3.4 19.8c.5.1.7-.2.7-.5v-2.1c-2.8.6-3.4-1.2-3.4-1.2-.5-1.2-1.1-1.5-1.1-1.5-.9-.6.1-.6.1-.6 1 .1 1.6 1.1 1.6 1.1.9 1.6 2.4 1.1 2.9.8.1-.6.4-1.1.7-1.3-2.3-.3-4.6-1.2-4.6-5.1 0-1.1.4-2 1-2.7-.1-.3-.4-1.3.1-2.7 0 0 .9-.3 2.8 1a9.6 9.6 0 0 1 5.2 0c1.9-1.3 2.8-1 2.8-1 .5 1.4.2 2.4.1 2.7.6.7 1 1.6 1 2.7 0 3.9-2.3 4.8-4.6 5.1.4.3.7.9.7 1.9v2.9c0 .3.2.6.7.5A10.2 10.2 0 0 0 12 1.8Z",
    TEXT,
    None,
)];

const GITLAB: &[Stroke] = &[
    ("m12 21.6-4.4-12h8.8Z", "#e24329", None),
    ("M12 21.6 1.9 9.6h5.7ZM12 21.6l4.4-12h5.7Z", "#fc6d26", None),
    (
        "M12 21.6 1.1 13.7a.8.8 0 0 1-.3-.9l1.1-3.2ZM12 21.6l10.9-7.9a.8.8 0 0 0 .3-.9l-1.1-3.2Z",
        "#fca326",
        None,
    ),
    ("M1.9 9.6 4.6 2.4l3 7.2ZM22.1 9.6l-2.7-7.2-3 7.2Z", "#e24329", None),
];

const X: &[Stroke] = &[
    ("M3.9 3.6h4.5l11.7 16.8h-4.5Z", TEXT, Some("1.7")),
    ("m19.4 3.2-6.9 8M10.9 13.2l-6.5 7.6", TEXT, Some("1.9")),
];

const FACEBOOK: &[Stroke] = &[
    ("M12 2a10 10 0 1 1 0 20 10 10 0 0 1 0-20Z", "#1877f2", None),
    (
        "M10.4 22v-7H7.9v-3h2.5V9.8c0-2.6 1.5-4 3.9-4 .8 0 1.5.1 2.1.2v2.6h-1.3c-1.2 0-1.6.8-1.6 1.5V12h2.8l-.5 3h-2.3v7a10 10 0 0 1-3.1 0Z",
        "#fff",
        None,
    ),
];

const MICROSOFT: &[Stroke] = &[
    ("M3 3h8.5v8.5H3Z", "#f25022", None),
    ("M12.5 3H21v8.5h-8.5Z", "#7fba00", None),
    ("M3 12.5h8.5V21H3Z", "#00a4ef", None),
    ("M12.5 12.5H21V21h-8.5Z", "#ffb900", None),
];

const LINKEDIN: &[Stroke] = &[
    (
        "M4.5 2.5h15a2 2 0 0 1 2 2v15a2 2 0 0 1-2 2h-15a2 2 0 0 1-2-2v-15a2 2 0 0 1 2-2Z",
        "#0a66c2",
        None,
    ),
    (
        "M5.5 9.8h2.9v8.7H5.5ZM7 5.3a1.7 1.7 0 1 1 0 3.4 1.7 1.7 0 0 1 0-3.4ZM10.2 9.8H13V11c.5-.8 1.4-1.4 2.7-1.4 2.2 0 3.2 1.4 3.2 3.7v5.2H16v-4.6c0-1.1-.4-1.8-1.4-1.8s-1.5.8-1.5 1.8v4.6h-2.9Z",
        "#fff",
        None,
    ),
];

const DISCORD: &[Stroke] = &[(
    "M19.6 5.6A17 17 0 0 0 15.3 4.2l-.7 1.3a15.6 15.6 0 0 0-5.2 0L8.7 4.2A17 17 0 0 0 4.4 5.6C1.7 9.6 1 13.5 1.3 17.4a17 17 0 0 0 5.2 2.6l1.2-1.9c-.7-.2-1.3-.5-1.9-.9l.5-.4a12.2 12.2 0 0 0 11.4 0l.5.4c-.6.4-1.2.7-1.9.9l1.2 1.9a17 17 0 0 0 5.2-2.6c.4-4.5-.7-8.4-3.1-11.8ZM8.5 15.1c-1.1 0-2-1-2-2.2s.9-2.2 2-2.2 2 1 2 2.2-.9 2.2-2 2.2Zm7 0c-1.1 0-2-1-2-2.2s.9-2.2 2-2.2 2 1 2 2.2-.9 2.2-2 2.2Z",
    "#5865f2",
    None,
)];

const APPLE: &[Stroke] = &[
    (
        "M20.3 17.3c-.5 1.2-1 2-1.8 3.1-.8 1-1.7 1.6-2.7 1.6-1.1 0-1.5-.7-3.2-.7s-2.2.7-3.3.7c-1.1 0-2-.8-2.8-1.9-2.3-3.3-3.3-8.4-.9-11.3.9-1.2 2.3-1.9 3.7-1.9 1.4 0 2.3.8 3.4.8 1.1 0 2.1-.9 3.8-.9 1.3 0 2.5.6 3.4 1.7-3 1.8-2.7 6.9.4 8.8Z",
        TEXT,
        None,
    ),
    (
        "M15.9 1.7c.2 1.2-.3 2.4-1 3.3-.7.9-1.8 1.5-2.9 1.4-.2-1.1.3-2.3 1-3.1.7-.9 1.9-1.5 2.9-1.6Z",
        TEXT,
        None,
    ),
];

/// The mark of a provider by the server's name for it, such as `google_oauth`; a globe for one that is not known here.
/// Decoration beside words.
pub(crate) fn provider_mark(key: &str) -> Html {
    let strokes = match key.trim_end_matches("_oauth") {
        "google" => GOOGLE,
        "github" => GITHUB,
        "gitlab" => GITLAB,
        "x" => X,
        "facebook" => FACEBOOK,
        "microsoft" => MICROSOFT,
        "linkedin" => LINKEDIN,
        "discord" => DISCORD,
        "apple" => APPLE,
        _ => return icon(IconName::Globe),
    };
    html! {
        <svg class="wa-mark" viewBox="0 0 24 24" width="20" height="20" aria-hidden="true" focusable="false">
            for (path, colour, width) in strokes.iter().copied() {
                <path d={path} fill={if width.is_some() { "none" } else { colour }} stroke={width.map(|_| colour)} stroke-width={width} />
            }
        </svg>
    }
}
