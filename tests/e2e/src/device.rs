//! What the page is looked at with.

use anyhow::Result;
use serde_json::json;

use crate::Browser;

/// Size and kind of the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Screen {
    /// 1200 x 860, with a mouse.
    Desktop,
    /// 390 x 844, touched.
    Phone,
}

impl Screen {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Desktop, Self::Phone];

    /// For file names.
    pub fn name(self) -> &'static str {
        match self {
            Self::Desktop => "desktop",
            Self::Phone => "phone",
        }
    }

    /// Width and height in CSS pixels.
    pub fn size(self) -> (u32, u32) {
        match self {
            Self::Desktop => (1200, 860),
            Self::Phone => (390, 844),
        }
    }
}

/// What a browser is told of a screen.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Device {
    /// In CSS pixels.
    pub(crate) width: u32,
    /// In CSS pixels.
    pub(crate) height: u32,
    /// Whether it is touched.
    pub(crate) mobile: bool,
}

/// The system's colour scheme.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scheme {
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

impl Scheme {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Light, Self::Dark];

    /// For file names, and what the browser calls it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

macro_rules! languages {
    ($($(#[$doc:meta])* $language:ident $code:literal $name:literal $direction:literal,)*) => {
        /// A language of the demo, as its header names it.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Language {
            $($(#[$doc])* $language,)*
        }

        impl Language {
            /// All of them, those of people first.
            pub const ALL: &'static [Self] = &[$(Self::$language),*];

            /// What the demo calls it.
            pub fn name(self) -> &'static str {
                match self {
                    $(Self::$language => $name,)*
                }
            }

            /// Its tag, for file names too.
            pub fn code(self) -> &'static str {
                match self {
                    $(Self::$language => $code,)*
                }
            }

            fn direction(self) -> &'static str {
                match self {
                    $(Self::$language => $direction,)*
                }
            }
        }
    };
}

languages! {
    /// English.
    English "en" "English" "ltr",
    /// German.
    German "de" "Deutsch" "ltr",
    /// French.
    French "fr" "Français" "ltr",
    /// Spanish.
    Spanish "es" "Español" "ltr",
    /// Brazilian Portuguese.
    BrazilianPortuguese "pt-BR" "Português (Brasil)" "ltr",
    /// Japanese.
    Japanese "ja" "日本語" "ltr",
    /// Simplified Chinese.
    SimplifiedChinese "zh-Hans" "简体中文" "ltr",
    /// Korean.
    Korean "ko" "한국어" "ltr",
    /// Hindi.
    Hindi "hi" "हिन्दी" "ltr",
    /// Arabic.
    Arabic "ar" "العربية" "rtl",
    /// English from right to left.
    Mirrored "en-XB" "Mirrored" "rtl",
    /// English with accents and in brackets, so that what is not of the catalogue shows.
    Pseudo "en-XA" "Pseudo" "ltr",
    /// English as long as the longest translations.
    Longest "en-XL" "Longest" "ltr",
}

impl Language {
    /// The one with this tag.
    pub fn of(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|language| language.code() == code)
    }
}

impl Browser {
    /// Gives the page another screen, as if the device were changed in the reader's hands.
    pub async fn show_on(&self, screen: Screen) -> Result<()> {
        let (width, height) = screen.size();
        self.screen.set(screen);
        self.show_at(width, height, screen == Screen::Phone).await
    }

    /// Gives the page a screen of any size, such as the one that is left at a zoom of 400 %.
    pub async fn show_at(&self, width: u32, height: u32, mobile: bool) -> Result<()> {
        self.engine.look_with(Device { width, height, mobile }).await?;
        // An empty tab does not know that phones exist.
        let body = "return innerWidth === arguments[0] || !location.protocol.startsWith('http')";
        self.until("the new width", body, vec![json!(width)]).await.map(drop)
    }

    /// Changes the system's colour scheme.
    pub async fn prefer(&self, scheme: Scheme) -> Result<()> {
        self.engine.prefer(scheme.name(), false).await
    }

    /// Paints with the system's few colours alone, as in a mode of high contrast.
    pub async fn force_colours(&self, scheme: Scheme) -> Result<()> {
        self.engine.prefer(scheme.name(), true).await?;
        self.until(
            "forced colours",
            "return matchMedia('(forced-colors: active)').matches",
            Vec::new(),
        )
        .await
        .map(drop)
    }

    /// Changes the demo's language without touching the page: what is open stays open, what has the focus keeps it.
    pub async fn speak(&self, language: Language) -> Result<()> {
        let body = "const select = document.querySelector('select[aria-label=Language]');\
            select.selectedIndex = [...select.options].findIndex(option => option.text === arguments[0]);\
            select.dispatchEvent(new Event('change', { bubbles: true }))";
        self.eval(body, vec![json!(language.name())]).await?;
        let spoken = "const root = document.documentElement; return root.lang === arguments[0] && root.dir === arguments[1] \
            && [...document.querySelectorAll('.wa-root')].every(part => part.lang === root.lang && part.dir === root.dir)";
        let args = vec![json!(language.code()), json!(language.direction())];
        self.until(&format!("the page to speak {}", language.name()), spoken, args)
            .await
            .map(drop)
    }

    /// Gives the page one of the kit's finished themes, by its stylesheet: after the kit's own, as an app would link it, and
    /// in place of an earlier one.
    pub async fn wear(&self, theme: &str) -> Result<()> {
        let body = "if (!window.worn) document.adoptedStyleSheets.push(window.worn = new CSSStyleSheet());\
            worn.replaceSync(arguments[0])";
        self.eval(body, vec![json!(theme)]).await.map(drop)
    }
}
