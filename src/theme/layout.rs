//! How a screen is laid out: choices without colours.

use serde::Serialize;

/// A closed set of named choices; the first one is the default.
pub(super) trait Choice: Copy + 'static {
    /// All of them, with the names that settings files use.
    const NAMED: &'static [(Self, &'static str)];
}

macro_rules! choices {
    ($(
        $(#[$meta:meta])*
        pub enum $name:ident {
            $(#[$first_meta:meta])* $first:ident = $first_text:literal,
            $( $(#[$variant_meta:meta])* $variant:ident = $text:literal, )*
        }
    )*) => {$(
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
        pub enum $name {
            $(#[$first_meta])*
            #[default]
            #[serde(rename = $first_text)]
            $first,
            $( $(#[$variant_meta])* #[serde(rename = $text)] $variant, )*
        }

        impl $name {
            /// The name in settings files and in `data-*` attributes.
            pub fn as_str(self) -> &'static str {
                match self {
                    Self::$first => $first_text,
                    $( Self::$variant => $text, )*
                }
            }
        }

        impl Choice for $name {
            const NAMED: &'static [(Self, &'static str)] =
                &[(Self::$first, $first_text), $( (Self::$variant, $text), )*];
        }
    )*};
}

choices! {
    /// Where the logo stands on a card.
    pub enum LogoPlace {
        /// Above the middle of the title, which is centred.
        Center = "center",
        /// At the start of the line, and so is the title.
        Start = "start",
        /// Nowhere.
        Hidden = "hidden",
    }

    /// How the buttons of the social providers look.
    pub enum SocialButtons {
        /// One to three providers as lines, more as icons.
        Auto = "auto",
        /// A line each, with words.
        Lines = "lines",
        /// Marks side by side.
        Icons = "icons",
    }

    /// Where the buttons of the social providers stand.
    pub enum SocialPlace {
        /// Above the form.
        Above = "above",
        /// Below the form.
        Below = "below",
    }

    /// What a screen stands on.
    pub enum CardStyle {
        /// A card with a border and a shadow.
        Raised = "raised",
        /// The page itself: no border, no shadow, no background.
        Plain = "plain",
    }

    /// How much room there is around things.
    pub enum Density {
        /// Fields and buttons 40 px high.
        Regular = "regular",
        /// Fields and buttons 36 px high, less room between them.
        Compact = "compact",
        /// Fields and buttons 48 px high, more room between them.
        Spacious = "spacious",
    }
}

/// Arranges screens; what is `None` is left as the layers below have it.
///
/// ```
/// use wacht_yew::theme::{CardStyle, Density, Layout, UiOverwrites};
///
/// let ui = UiOverwrites::new().layout(Layout {
///     card: Some(CardStyle::Plain),
///     density: Some(Density::Compact),
///     width: Some(360),
///     ..Layout::default()
/// });
/// # let _ = ui;
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Layout {
    /// Where the logo stands. Default: in the middle.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub logo: Option<LogoPlace>,
    /// How the buttons of social providers look. Default: by their number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub social_buttons: Option<SocialButtons>,
    /// Where these buttons stand. Default: above the form.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub social_place: Option<SocialPlace>,
    /// What screens stand on. Default: a card.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub card: Option<CardStyle>,
    /// How much room there is. Default: regular.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub density: Option<Density>,
    /// How wide a card may become, in CSS pixels. Default: 400.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub width: Option<u16>,
}

impl Layout {
    /// Nothing chosen.
    pub(super) const NONE: Self = Self {
        logo: None,
        social_buttons: None,
        social_place: None,
        card: None,
        density: None,
        width: None,
    };

    /// This layout with `later` laid over it, choice by choice.
    ///
    /// ```
    /// use wacht_yew::theme::{Layout, LogoPlace, SocialButtons, SocialPlace};
    ///
    /// let house_style = Layout {
    ///     logo: Some(LogoPlace::Start),
    ///     social_buttons: Some(SocialButtons::Icons),
    ///     ..Layout::default()
    /// };
    /// let this_page = Layout {
    ///     logo: Some(LogoPlace::Hidden),
    ///     social_place: Some(SocialPlace::Below),
    ///     ..Layout::default()
    /// };
    /// let both = house_style.overlaid_by(this_page);
    /// assert_eq!(both.social_buttons, Some(SocialButtons::Icons));
    /// // The name that stands in settings files.
    /// assert_eq!(both.logo.map(LogoPlace::as_str), Some("hidden"));
    /// ```
    #[must_use]
    pub fn overlaid_by(self, later: Self) -> Self {
        Self {
            logo: later.logo.or(self.logo),
            social_buttons: later.social_buttons.or(self.social_buttons),
            social_place: later.social_place.or(self.social_place),
            card: later.card.or(self.card),
            density: later.density.or(self.density),
            width: later.width.or(self.width),
        }
    }

    /// Whether nothing is chosen.
    pub(super) fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}
