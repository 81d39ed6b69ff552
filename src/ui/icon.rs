//! Line icons on a grid of 24, drawn in the text's colour; decoration only.

use yew::prelude::*;

/// Which icon.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum IconName {
    Alert,
    Check,
    ChevronDown,
    ChevronRight,
    Close,
    Dot,
    Eye,
    EyeOff,
    External,
    Globe,
    Plus,
    Search,
    SignOut,
    User,
}

impl IconName {
    fn path(self) -> &'static str {
        match self {
            Self::Alert => "M12 8v5m0 3.2v.1M12 21a9 9 0 1 1 0-18 9 9 0 0 1 0 18Z",
            Self::Check => "m5 12.5 4.5 4.5L19 7.5",
            Self::ChevronDown => "m6 9.5 6 6 6-6",
            Self::ChevronRight => "m9.5 6 6 6-6 6",
            Self::Close => "m6 6 12 12M18 6 6 18",
            Self::Dot => "M12 14.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Z",
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
            Self::Plus => "M12 5.5v13M5.5 12h13",
            Self::Search => "M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14Zm5-2 4.5 4.5",
            Self::SignOut => "M9.5 19.5H6.5A1.5 1.5 0 0 1 5 18V6a1.5 1.5 0 0 1 1.5-1.5h3M15.5 16l4-4-4-4m4 4H9.5",
            Self::User => "M12 12a3.8 3.8 0 1 0 0-7.6 3.8 3.8 0 0 0 0 7.6Zm-7 8c.6-3.3 3.4-5.5 7-5.5s6.4 2.2 7 5.5",
        }
    }
}

/// Draws an icon; those that point somewhere are mirrored where text runs from right to left.
pub(crate) fn icon(name: IconName) -> Html {
    let flips = matches!(name, IconName::ChevronRight | IconName::SignOut | IconName::External);
    html! {
        <svg class="wa-icon" data-wa-flips={flips.then_some("true")} viewBox="0 0 24 24" width="20" height="20"
            fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round"
            aria-hidden="true" focusable="false">
            <path d={name.path()} />
        </svg>
    }
}
