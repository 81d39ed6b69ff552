//! What an app changes of the deployment's appearance, addresses and redirects.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{ColorScheme, Layout, Part, PartClasses, StylesheetMode};
#[cfg(feature = "browser")]
use crate::i18n::{Messages, Rewording};
use crate::wire::{ThemeTokens, TokenName, Tokens, UiSettings};

macro_rules! overwrites {
    (
        texts { $( $(#[$text_meta:meta])* $text:ident, )* }
        flags { $( $(#[$flag_meta:meta])* $flag:ident, )* }
    ) => {
        /// Adjusts the deployment's appearance, addresses and redirects, field by field.
        ///
        /// Three layers, later wins: the deployment's own settings, the provider's overwrites, a component's overwrites.
        /// Theme tokens merge token by token. A text set to `""` counts as unset. Made with chained setters, as a struct
        /// with `..Default::default()`, or from JSON in the API's own field names ([`from_json`](Self::from_json), or
        /// `serde`); as JSON they are what serde makes of them.
        ///
        /// ```
        /// use wacht_yew::theme::UiOverwrites;
        /// use wacht_yew::wire::TokenName;
        ///
        /// let ui = UiOverwrites::new()
        ///     .sign_in_page_url("/sign-in")
        ///     .after_signin_redirect_url("/home")
        ///     .light_token(TokenName::Primary, "#0a7d55");
        /// let same = UiOverwrites::from_json(
        ///     r##"{"sign_in_page_url": "/sign-in", "after_signin_redirect_url": "/home",
        ///         "theme_tokens": {"light": {"primary": "#0a7d55"}}}"##,
        /// )?;
        /// assert_eq!(ui, same);
        /// # Ok::<(), wacht_yew::theme::UiOverwritesError>(())
        /// ```
        #[derive(Clone, Debug, Default, PartialEq, Serialize)]
        pub struct UiOverwrites {
            $( $(#[$text_meta])* #[serde(skip_serializing_if = "Option::is_none")] pub $text: Option<Box<str>>, )*
            $( $(#[$flag_meta])* #[serde(skip_serializing_if = "Option::is_none")] pub $flag: Option<bool>, )*
            /// Colours, radii and fonts; tokens not named here stay the deployment's.
            #[serde(skip_serializing_if = "is_unset")]
            pub theme_tokens: ThemeTokens,
            /// Which scheme to draw in; default: the page's.
            #[serde(skip_serializing_if = "Option::is_none")]
            pub color_scheme: Option<ColorScheme>,
            /// How screens are laid out; what is not chosen here stays as it is.
            #[serde(skip_serializing_if = "Layout::is_empty")]
            pub layout: Layout,
            /// How the stylesheet gets into the page; default: adopted.
            #[serde(skip_serializing_if = "Option::is_none")]
            pub stylesheet: Option<StylesheetMode>,
            /// Put a legible colour in the place of a foreground that could not be read on its background; default: yes.
            #[serde(skip_serializing_if = "Option::is_none")]
            pub legible_colors: Option<bool>,
            /// Classes for parts of the kit, added to the kit's own; a later layer replaces those of the same part.
            #[serde(skip_serializing_if = "BTreeMap::is_empty")]
            pub parts: BTreeMap<Part, PartClasses>,
            /// Where to go after somebody chose another organization, workspace or the personal account. No setting of the
            /// deployment. Default: stays.
            #[serde(skip_serializing_if = "Option::is_none")]
            pub after_switch_redirect_url: Option<Box<str>>,
            /// Where to go after a workspace was created. No setting of the deployment. Default: stays.
            #[serde(skip_serializing_if = "Option::is_none")]
            pub after_create_workspace_redirect_url: Option<Box<str>>,
            /// More origins, such as `https://app.example.com`, that `redirect_uri` may name. Default: none.
            #[serde(skip_serializing_if = "Vec::is_empty")]
            pub allowed_redirect_origins: Vec<Box<str>>,
            /// Changes to the words of whatever language is spoken, one after the other. Default: none.
            #[cfg(feature = "browser")]
            #[serde(skip)]
            pub words: Vec<Rewording>,
        }

        impl UiOverwrites {
            pub(super) const NONE: Self = Self {
                $( $text: None, )*
                $( $flag: None, )*
                theme_tokens: ThemeTokens { light: Tokens::NONE, dark: Tokens::NONE },
                color_scheme: None,
                layout: Layout::NONE,
                stylesheet: None,
                legible_colors: None,
                parts: BTreeMap::new(),
                after_switch_redirect_url: None,
                after_create_workspace_redirect_url: None,
                allowed_redirect_origins: Vec::new(),
                #[cfg(feature = "browser")]
                words: Vec::new(),
            };

            /// Changes nothing.
            pub fn new() -> Self {
                Self::default()
            }

            $(
                $(#[$text_meta])*
                #[must_use]
                pub fn $text(mut self, value: impl Into<Box<str>>) -> Self {
                    self.$text = Some(value.into());
                    self
                }
            )*

            $(
                $(#[$flag_meta])*
                #[must_use]
                pub fn $flag(mut self, value: bool) -> Self {
                    self.$flag = Some(value);
                    self
                }
            )*

            /// These overwrites with `later` laid over them.
            ///
            /// ```
            /// use wacht_yew::theme::UiOverwrites;
            ///
            /// let provider = UiOverwrites::new().app_name("Engines").tos_page_url("/terms");
            /// let page = UiOverwrites::new().tos_page_url("/terms/beta");
            /// let both = provider.overlaid_by(&page);
            /// assert_eq!(both.app_name.as_deref(), Some("Engines"));
            /// assert_eq!(both.tos_page_url.as_deref(), Some("/terms/beta"));
            /// ```
            #[must_use]
            pub fn overlaid_by(&self, later: &Self) -> Self {
                let mut merged = self.clone();
                $( take(&mut merged.$text, &later.$text); )*
                $( take(&mut merged.$flag, &later.$flag); )*
                take(&mut merged.color_scheme, &later.color_scheme);
                take(&mut merged.after_switch_redirect_url, &later.after_switch_redirect_url);
                take(&mut merged.after_create_workspace_redirect_url, &later.after_create_workspace_redirect_url);
                take(&mut merged.stylesheet, &later.stylesheet);
                take(&mut merged.legible_colors, &later.legible_colors);
                merged.layout = merged.layout.overlaid_by(later.layout);
                merge_tokens(&mut merged.theme_tokens, &later.theme_tokens);
                merged.parts.extend(later.parts.iter().map(|(part, classes)| (*part, classes.clone())));
                merged.allowed_redirect_origins.extend(later.allowed_redirect_origins.iter().cloned());
                #[cfg(feature = "browser")]
                merged.words.extend(later.words.iter().copied());
                merged
            }

            /// The deployment's settings with these overwrites laid over them.
            ///
            /// ```
            /// use wacht_yew::theme::UiOverwrites;
            /// use wacht_yew::wire::UiSettings;
            ///
            /// let settings = UiSettings {
            ///     app_name: "engines-staging".into(),
            ///     tos_page_url: "/terms".into(),
            ///     ..UiSettings::default()
            /// };
            /// let shown = UiOverwrites::new().app_name("Engines").applied_to(&settings);
            /// assert_eq!((&*shown.app_name, &*shown.tos_page_url), ("Engines", "/terms"));
            /// ```
            pub fn applied_to(&self, settings: &UiSettings) -> UiSettings {
                let mut merged = settings.clone();
                $( lay(&mut merged.$text, &self.$text); )*
                $( if let Some(value) = self.$flag { merged.$flag = value; } )*
                merge_tokens(&mut merged.theme_tokens, &self.theme_tokens);
                merged
            }

            /// The text setting of this name in the API.
            pub(super) fn text_mut(&mut self, name: &str) -> Option<&mut Option<Box<str>>> {
                match name {
                    $( stringify!($text) => Some(&mut self.$text), )*
                    _ => None,
                }
            }

            /// The setting of this name in the API that is true or false.
            pub(super) fn flag_mut(&mut self, name: &str) -> Option<&mut Option<bool>> {
                match name {
                    $( stringify!($flag) => Some(&mut self.$flag), )*
                    "legible_colors" => Some(&mut self.legible_colors),
                    _ => None,
                }
            }
        }
    };
}

overwrites! {
    texts {
        /// Name of the app, in titles and sentences of every flow and in the file name of backup codes. Empty: a neutral
        /// phrase.
        app_name,
        /// Address of the logo, on the card of every flow. Empty: no logo.
        logo_image_url,
        /// Address of the icon in the browser's tab, for apps that call `use_favicon`.
        favicon_image_url,
        /// Where the sign-in page is: for `RedirectToSignIn`, adding accounts, invitations, links back from sign-up.
        sign_in_page_url,
        /// Where the sign-up page is: for `RedirectToSignUp`, invitations, the link below a sign-in.
        sign_up_page_url,
        /// Where the waitlist page is, to which a sign-up leads while there is a waitlist. Empty: the hosted one.
        waitlist_page_url,
        /// Where help is: on screens that somebody cannot go on from alone. Empty: no link.
        support_page_url,
        /// Where the terms of service are, linked by the sign-up form. Empty: no link.
        tos_page_url,
        /// Where the privacy policy is, linked by the sign-up form. Empty: no link.
        privacy_policy_url,
        /// Where to go after a sign-in.
        after_signin_redirect_url,
        /// Where to go after a sign-up.
        after_signup_redirect_url,
        /// Where to go after one account was signed out.
        after_sign_out_one_page_url,
        /// Where to go after all accounts were signed out.
        after_sign_out_all_page_url,
        /// Where the logo leads. Empty: nowhere.
        after_logo_click_url,
        /// Where to go after an organization was created.
        after_create_organization_redirect_url,
        /// Where the user's profile is: for the user's button, and where a second factor has to be set up.
        user_profile_url,
        /// Where the organization's profile is: for the organization switcher, for those who may manage it.
        organization_profile_url,
        /// Where organizations are created: for the organization switcher. Empty: in a dialog.
        create_organization_url,
        /// Picture of users without one, where `use_initials_for_user_profile_image` is off.
        default_user_profile_image_url,
        /// Picture of organizations without one, where `use_initials_for_organization_profile_image` is off.
        default_organization_profile_image_url,
        /// Picture of workspaces without one. Empty: initials.
        default_workspace_profile_image_url,
        /// What people agree to when they sign up, beside a box to tick. Empty: the kit's own words.
        signup_terms_statement,
    }
    flags {
        /// Show initials for users without a picture, whatever the deployment's picture for them is.
        use_initials_for_user_profile_image,
        /// Show initials for organizations without a picture, whatever the deployment's picture for them is.
        use_initials_for_organization_profile_image,
        /// Show the statement that people agree to when they sign up.
        signup_terms_statement_shown,
    }
}

/// Settings that the API does not have, or that are more than a text:
///
/// ```
/// use wacht_yew::theme::{ColorScheme, Layout, Part, StylesheetMode, UiOverwrites};
/// use wacht_yew::wire::TokenName;
///
/// let ui = UiOverwrites::new()
///     // The brand in both schemes, a lighter one in the dark; drawn as it is.
///     .token(TokenName::Primary, "#0a7d55")
///     .dark_token(TokenName::Primary, "#4cc38a")
///     .legible_colors(false)
///     .color_scheme(ColorScheme::System)
///     .layout(Layout {
///         width: Some(360),
///         ..Layout::default()
///     })
///     .part(Part::Card, "shadow-none")
///     .stylesheet(StylesheetMode::Linked)
///     .after_switch_redirect_url("/home")
///     .after_create_workspace_redirect_url("/welcome")
///     .allowed_redirect_origin("https://docs.example.com");
/// let (light, dark) = (&ui.theme_tokens.light, &ui.theme_tokens.dark);
/// assert_eq!(light.get(&TokenName::Primary), Some("#0a7d55"));
/// assert_eq!(dark.get(&TokenName::Primary), Some("#4cc38a"));
/// ```
impl UiOverwrites {
    /// Sets a token for the light scheme; any CSS value that fits its place.
    #[must_use]
    pub fn light_token(mut self, token: TokenName, value: impl Into<Box<str>>) -> Self {
        self.theme_tokens.light.set(token, value.into());
        self
    }

    /// Sets a token for the dark scheme; any CSS value that fits its place.
    #[must_use]
    pub fn dark_token(mut self, token: TokenName, value: impl Into<Box<str>>) -> Self {
        self.theme_tokens.dark.set(token, value.into());
        self
    }

    /// Sets a token for both schemes.
    #[must_use]
    pub fn token(self, token: TokenName, value: impl Into<Box<str>>) -> Self {
        let value = value.into();
        self.light_token(token.clone(), value.clone()).dark_token(token, value)
    }

    /// Sets which scheme to draw in.
    #[must_use]
    pub fn color_scheme(mut self, scheme: ColorScheme) -> Self {
        self.color_scheme = Some(scheme);
        self
    }

    /// Arranges screens: what `layout` chooses takes the place of what was chosen before.
    #[must_use]
    pub fn layout(mut self, layout: Layout) -> Self {
        self.layout = self.layout.overlaid_by(layout);
        self
    }

    /// Sets whether colours that could not be read are replaced. Without, tokens are drawn as they are.
    #[must_use]
    pub fn legible_colors(mut self, legible: bool) -> Self {
        self.legible_colors = Some(legible);
        self
    }

    /// Sets how the stylesheet gets into the page.
    #[must_use]
    pub fn stylesheet(mut self, mode: StylesheetMode) -> Self {
        self.stylesheet = Some(mode);
        self
    }

    /// Gives a part classes of the app's own, or (feature `stylist`) a stylist style.
    #[must_use]
    pub fn part(mut self, part: Part, classes: impl Into<PartClasses>) -> Self {
        self.parts.insert(part, classes.into());
        self
    }

    /// Sets where to go after somebody chose another organization, workspace or the personal account.
    #[must_use]
    pub fn after_switch_redirect_url(mut self, url: impl Into<Box<str>>) -> Self {
        self.after_switch_redirect_url = Some(url.into());
        self
    }

    /// Sets where to go after a workspace was created.
    #[must_use]
    pub fn after_create_workspace_redirect_url(mut self, url: impl Into<Box<str>>) -> Self {
        self.after_create_workspace_redirect_url = Some(url.into());
        self
    }

    /// Says single texts in the app's own words. The function gets the catalogue of the language that is spoken and sets what
    /// it wants otherwise; a component's changes come after the provider's. Give a plain function, or a closure that captures
    /// nothing: as long as it is the same one, nothing is drawn anew.
    ///
    /// ```
    /// use wacht_yew::prelude::*;
    ///
    /// let ui = UiOverwrites::new().words(|words| {
    ///     words.sign_in.title = |app| format!("Open {app}");
    ///     words.sign_in.subtitle = match words.locale {
    ///         "de" => "Schön, dass Sie da sind.",
    ///         _ => "Good to see you.",
    ///     };
    /// });
    /// ```
    ///
    /// A text that the catalogue does not have does not compile:
    ///
    /// ```compile_fail
    /// # use wacht_yew::prelude::*;
    /// let ui = UiOverwrites::new().words(|words| words.sign_in.no_such_text = "Hello");
    /// ```
    #[cfg(feature = "browser")]
    #[must_use]
    pub fn words(mut self, change: fn(&mut Messages)) -> Self {
        self.words.push(Rewording::new(change));
        self
    }

    /// Adds an origin that `redirect_uri` may name.
    #[must_use]
    pub fn allowed_redirect_origin(mut self, origin: impl Into<Box<str>>) -> Self {
        self.allowed_redirect_origins.push(origin.into());
        self
    }
}

#[inline(never)]
fn lay(field: &mut Box<str>, value: &Option<Box<str>>) {
    if let Some(value) = value {
        field.clone_from(value);
    }
}

/// Code for each type, and not for each field.
#[inline(never)]
fn take<T: Clone>(field: &mut Option<T>, later: &Option<T>) {
    if later.is_some() {
        field.clone_from(later);
    }
}

fn merge_tokens(tokens: &mut ThemeTokens, later: &ThemeTokens) {
    tokens.light.overlay(&later.light);
    tokens.dark.overlay(&later.dark);
}

fn is_unset(tokens: &ThemeTokens) -> bool {
    tokens.light.is_empty() && tokens.dark.is_empty()
}
