//! The parts of the kit that an app can give classes of its own.

use serde::Serialize;

macro_rules! parts {
    ($( $(#[$meta:meta])* $variant:ident = $name:literal, )*) => {
        /// A part of the kit: what carries its name as `data-wa-part`. The names are stable.
        ///
        /// ```
        /// use wacht_yew::theme::{Part, UiOverwrites};
        ///
        /// let ui = UiOverwrites::new().part(Part::Button, "uppercase tracking-wide");
        /// assert_eq!(Part::Button.as_str(), "button");
        /// # let _ = ui;
        ///
        /// // What a page's own tools can look for.
        /// let selector = |part: &Part| format!("[data-wa-part={}]", part.as_str());
        /// let all: Vec<String> = Part::ALL.iter().map(selector).collect();
        /// assert!(all.contains(&"[data-wa-part=menu-item]".to_owned()));
        /// ```
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
        pub enum Part {
            $( $(#[$meta])* #[serde(rename = $name)] $variant, )*
        }

        impl Part {
            /// All parts there are.
            pub const ALL: &'static [Self] = &[$( Self::$variant, )*];

            /// The value of `data-wa-part`.
            pub fn as_str(self) -> &'static str {
                match self {
                    $( Self::$variant => $name, )*
                }
            }
        }
    };
}

parts! {
    /// An account to choose: a row with picture and name.
    Account = "account",
    /// The button beside an account that signs out of it.
    AccountEnd = "account-end",
    /// The list of accounts.
    Accounts = "accounts",
    /// Whether somebody has an identifier as typed; `data-state` tells it.
    Availability = "availability",
    /// A picture or initials.
    Avatar = "avatar",
    /// The list of new backup codes.
    BackupCodes = "backup-codes",
    /// What went wrong with a whole form.
    Banner = "banner",
    /// A button, or a link that looks like one; `data-variant` tells which kind.
    Button = "button",
    /// The card that a screen stands in.
    Card = "card",
    /// A box to tick, with its words.
    Checkbox = "checkbox",
    /// The six cells of a one-time code.
    Code = "code",
    /// A time that runs out.
    Countdown = "countdown",
    /// The list out of which a country is chosen.
    Countries = "countries",
    /// A country to choose.
    Country = "country",
    /// The square of a picture that is being chosen.
    Crop = "crop",
    /// A dialog.
    Dialog = "dialog",
    /// The button that closes a dialog.
    DialogClose = "dialog-close",
    /// The line between two ways of doing the same.
    Divider = "divider",
    /// A field with its label, hint and error.
    Field = "field",
    /// Who is signed in, at the head of the account menu; whom a screen of the sign-in is about.
    Identity = "identity",
    /// Quiet buttons below a form.
    Links = "links",
    /// A long list of choices.
    List = "list",
    /// A logo to choose, with its preview.
    Logo = "logo",
    /// Around a screen that an app draws in the place of the kit's.
    OwnScreen = "own-screen",
    /// Somebody to invite, with what became of it.
    Invitee = "invitee",
    /// A small mark behind a name, such as "This device"; `data-tone` tells which kind.
    Mark = "mark",
    /// A menu.
    Menu = "menu",
    /// The button that opens a menu.
    MenuButton = "menu-button",
    /// An entry of a menu.
    MenuItem = "menu-item",
    /// A way to go on: a row with its name; `data-method` tells which.
    Method = "method",
    /// The list of ways to go on.
    Methods = "methods",
    /// A remark that is no error.
    Notice = "notice",
    /// The button that shows a password.
    PasswordToggle = "password-toggle",
    /// A phone number with its country.
    Phone = "phone",
    /// The button that opens the list of countries.
    PhoneCountry = "phone-country",
    /// An organization, a workspace or the personal account to choose; `data-kind` tells which.
    Place = "place",
    /// Where somebody works, with what can be done there.
    PlaceCurrent = "place-current",
    /// A panel that a button opens.
    Popover = "popover",
    /// The button that opens a panel.
    PopoverButton = "popover-button",
    /// What a new password has to have.
    Policy = "policy",
    /// The profile: the list of sections beside the one that is shown.
    Profile = "profile",
    /// An entry in the list of a profile's sections.
    ProfileLink = "profile-link",
    /// The list of a profile's sections.
    ProfileNavigation = "profile-navigation",
    /// The profile's picture with what can be done about it.
    ProfilePicture = "profile-picture",
    /// A picture for the camera of another device.
    QrCode = "qr-code",
    /// What an identity provider did not like.
    Refusal = "refusal",
    /// When a code or a link can be sent again.
    Resend = "resend",
    /// What somebody has, as a row with what can be done about it.
    Row = "row",
    /// A list of rows.
    Rows = "rows",
    /// A section of a profile.
    Section = "section",
    /// The buttons of the social providers.
    Social = "social",
    /// The button of a social provider; `data-provider` tells which.
    SocialButton = "social-button",
    /// What an app puts beside the kit's blocks; `data-slot` tells where.
    Slot = "slot",
    /// The organization and workspace in use.
    Tenancy = "tenancy",
    /// Something that is on or off, with its words.
    Switch = "switch",
    /// How hard a new password is to guess; `data-strength` tells it.
    Strength = "strength",
}

/// Classes for one part: plain ones or, with feature `stylist`, a stylist style.
///
/// ```
/// use wacht_yew::theme::{Part, PartClasses, UiOverwrites};
///
/// let pill = PartClasses::from("rounded-full  shadow");
/// assert_eq!(pill.iter().collect::<Vec<_>>(), ["rounded-full", "shadow"]);
/// let ui = UiOverwrites::new()
///     .part(Part::Button, pill)
///     .part(Part::Card, "shadow-none");
/// # let _ = ui;
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct PartClasses(Box<str>);

impl PartClasses {
    /// The classes, one by one.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        self.0.split_ascii_whitespace()
    }
}

impl From<&str> for PartClasses {
    fn from(classes: &str) -> Self {
        Self(classes.into())
    }
}

impl From<String> for PartClasses {
    fn from(classes: String) -> Self {
        Self(classes.into())
    }
}

#[cfg(feature = "browser")]
impl From<yew::Classes> for PartClasses {
    fn from(classes: yew::Classes) -> Self {
        Self(classes.to_string().into())
    }
}

#[cfg(feature = "stylist")]
impl From<stylist::Style> for PartClasses {
    /// Mounts the style and takes the class that stands for it.
    fn from(style: stylist::Style) -> Self {
        Self(style.get_class_name().into())
    }
}
