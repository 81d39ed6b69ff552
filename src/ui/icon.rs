//! Line icons on a grid of 24, drawn in the text's colour; decoration only.

use yew::prelude::*;

/// Which icon.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum IconName {
    Alert,
    Check,
    ChevronDown,
    ChevronLeft,
    ChevronRight,
    Close,
    Copy,
    Device,
    Dot,
    Download,
    Eye,
    EyeOff,
    External,
    Globe,
    Key,
    Link,
    List,
    Mail,
    Passkey,
    Phone,
    Plus,
    Print,
    Search,
    Shield,
    SignOut,
    Trash,
    User,
}

impl IconName {
    fn path(self) -> &'static str {
        match self {
            Self::Alert => "M12 8v5m0 3.2v.1M12 21a9 9 0 1 1 0-18 9 9 0 0 1 0 18Z",
            Self::Check => "m5 12.5 4.5 4.5L19 7.5",
            Self::ChevronDown => "m6 9.5 6 6 6-6",
            Self::ChevronLeft => "M14.5 6l-6 6 6 6",
            Self::ChevronRight => "m9.5 6 6 6-6 6",
            Self::Close => "m6 6 12 12M18 6 6 18",
            Self::Copy => {
                "M9 9h9.5A1.5 1.5 0 0 1 20 10.5V19a1.5 1.5 0 0 1-1.5 1.5H10A1.5 1.5 0 0 1 8.5 19V9.5M15.5 6V5A1.5 1.5 0 0 0 14 3.5H5.5A1.5 1.5 0 0 0 4 5v8.5A1.5 1.5 0 0 0 5.5 15h.5"
            }
            Self::Device => {
                "M5.5 5h13A1.5 1.5 0 0 1 20 6.5v9a1.5 1.5 0 0 1-1.5 1.5h-13A1.5 1.5 0 0 1 4 15.5v-9A1.5 1.5 0 0 1 5.5 5ZM9 20h6m-3-3v3"
            }
            Self::Dot => "M12 14.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Z",
            Self::Download => "M12 4v11m0 0-4.5-4.5M12 15l4.5-4.5M4.5 19.5h15",
            Self::Eye => {
                "M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12Zm9.5 3a3 3 0 1 0 0-6 3 3 0 0 0 0 6Z"
            }
            Self::EyeOff => {
                "M9.9 5.8A9 9 0 0 1 12 5.5c6 0 9.5 6.5 9.5 6.5a16 16 0 0 1-2.7 3.4M6.2 7.3A15 15 0 0 0 2.5 12S6 18.5 12 18.5c1.7 0 3.2-.5 4.5-1.2M9.9 9.9a3 3 0 0 0 4.2 4.2M4 4l16 16"
            }
            Self::External => {
                "M14 5h5v5m0-5-8.5 8.5M17 14v4a1.5 1.5 0 0 1-1.5 1.5H6A1.5 1.5 0 0 1 4.5 18V8.5A1.5 1.5 0 0 1 6 7h4"
            }
            Self::Globe => {
                "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Zm-9-9h18M12 3c2.4 2.4 3.7 5.5 3.7 9s-1.3 6.6-3.7 9c-2.4-2.4-3.7-5.5-3.7-9S9.6 5.4 12 3Z"
            }
            Self::Key => "M10.6 13.4a4.3 4.3 0 1 1 0-6.1 4.3 4.3 0 0 1 0 6.1Zm0 0 .9-.9 8 8m-3.2-3.2 2.2-2.2",
            Self::Link => {
                "M10 14a4 4 0 0 0 5.7 0l3.1-3.1a4 4 0 0 0-5.7-5.7L12 6.3M14 10a4 4 0 0 0-5.7 0l-3.1 3.1a4 4 0 0 0 5.7 5.7l1.1-1.1"
            }
            Self::List => "M8.5 7H19M8.5 12H19M8.5 17H19M5 7v.01M5 12v.01M5 17v.01",
            Self::Mail => {
                "M4.5 6h15A1.5 1.5 0 0 1 21 7.5v9a1.5 1.5 0 0 1-1.5 1.5h-15A1.5 1.5 0 0 1 3 16.5v-9A1.5 1.5 0 0 1 4.5 6Zm-1 1.3 8.5 6.2 8.5-6.2"
            }
            Self::Passkey => {
                "M9.5 11.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7Zm-6.5 8c.5-3.2 3-5.2 6.5-5.2 1.2 0 2.3.2 3.2.7M18 20v-5.3m0 0a2.6 2.6 0 1 0 0-5.2 2.6 2.6 0 0 0 0 5.2Zm0 2.8h2"
            }
            Self::Phone => {
                "M8.5 3h7A1.5 1.5 0 0 1 17 4.5v15a1.5 1.5 0 0 1-1.5 1.5h-7A1.5 1.5 0 0 1 7 19.5v-15A1.5 1.5 0 0 1 8.5 3Zm2.5 15h2"
            }
            Self::Plus => "M12 5.5v13M5.5 12h13",
            Self::Print => {
                "M7.5 9V4h9v5m-9 8h-2A1.5 1.5 0 0 1 4 15.5v-5A1.5 1.5 0 0 1 5.5 9h13a1.5 1.5 0 0 1 1.5 1.5v5a1.5 1.5 0 0 1-1.5 1.5h-2m-9-3h9v6h-9Z"
            }
            Self::Search => "M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14Zm5-2 4.5 4.5",
            Self::Shield => "M12 3.5 5 6v5.5c0 4.3 2.9 7.4 7 9 4.1-1.6 7-4.7 7-9V6Zm-3 8.5 2.2 2.2 3.9-4.2",
            Self::SignOut => "M9.5 19.5H6.5A1.5 1.5 0 0 1 5 18V6a1.5 1.5 0 0 1 1.5-1.5h3M15.5 16l4-4-4-4m4 4H9.5",
            Self::Trash => "M4.5 7h15M9.5 7V4.5h5V7m3 0-.8 12.5H7.3L6.5 7m3.8 4v5m3.4-5v5",
            Self::User => "M12 12a3.8 3.8 0 1 0 0-7.6 3.8 3.8 0 0 0 0 7.6Zm-7 8c.6-3.3 3.4-5.5 7-5.5s6.4 2.2 7 5.5",
        }
    }
}

/// Draws an icon; those that point somewhere are mirrored where text runs from right to left.
pub(crate) fn icon(name: IconName) -> Html {
    let flips = matches!(
        name,
        IconName::ChevronLeft | IconName::ChevronRight | IconName::SignOut | IconName::External
    );
    html! {
        <svg class="wa-icon" data-wa-flips={flips.then_some("true")} viewBox="0 0 24 24" width="20" height="20"
            fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round"
            aria-hidden="true" focusable="false">
            <path d={name.path()} />
        </svg>
    }
}
