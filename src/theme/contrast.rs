//! Whether colours can be told apart (WCAG 2.2), and what to draw with where they cannot.
//!
//! Layer: pure; imports the tokens' names only.
//!
//! # Decision
//! Numbers are read and written here by a few lines each: the standard library's ways for floating-point numbers would
//! cost an app more than the rest of this file. Colours in other notations are resolved by the browser, which knows them all.
//!
//! ```
//! use wacht_yew::theme::contrast::{PAIRS, contrast, default_color};
//!
//! // The kit's own colours hold what WCAG asks for.
//! for pair in PAIRS {
//!     let (front, back) = (
//!         default_color(pair.foreground, false),
//!         default_color(pair.background, false),
//!     );
//!     assert!(
//!         contrast(front.expect("a colour"), back.expect("a colour")) >= pair.least
//!     );
//! }
//! ```

use crate::wire::TokenName;

/// A colour: red, green and blue up to 255, opacity up to 1.
///
/// ```
/// use wacht_yew::theme::contrast::Color;
///
/// assert_eq!(
///     Color::parse("rgb(107, 61, 245)"),
///     Some(Color::hex(0x6b3df5))
/// );
/// assert_eq!(Color::hex(0x6b3df5).to_css(), "#6b3df5");
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Color {
    channels: [f32; 3],
    alpha: f32,
}

impl Color {
    /// An opaque colour, as in `0x6b3df5`.
    pub const fn hex(rgb: u32) -> Self {
        Self {
            channels: [(rgb >> 16 & 255) as f32, (rgb >> 8 & 255) as f32, (rgb & 255) as f32],
            alpha: 1.0,
        }
    }

    /// Reads `#rgb`, `#rgba`, `#rrggbb`, `#rrggbbaa`, `rgb(…)`, `rgba(…)` and `color(srgb …)`; `None` for anything else.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        if let Some(digits) = text.strip_prefix('#') {
            return read_hex(digits);
        }
        let functions = [("rgb(", 1.0), ("rgba(", 1.0), ("color(srgb ", 255.0)];
        let (arguments, scale) = functions
            .iter()
            .find_map(|(name, scale)| Some((text.strip_prefix(name)?.strip_suffix(')')?, scale)))?;
        let mut numbers = arguments.split([' ', ',', '/']).filter(|part| !part.is_empty());
        let mut channels = [0.0; 3];
        for channel in &mut channels {
            *channel = read_number(numbers.next()?)? * scale;
        }
        let alpha = match numbers.next() {
            None => 1.0,
            Some(part) => match part.strip_suffix('%') {
                Some(percent) => read_number(percent)? / 100.0,
                None => read_number(part)?,
            },
        };
        numbers.next().is_none().then_some(Self { channels, alpha })
    }

    /// The colour as `#rrggbb`, without its opacity.
    pub fn to_css(self) -> String {
        let rgb = self
            .channels
            .iter()
            .fold(0, |rgb, channel| rgb << 8 | (channel + 0.5) as u32);
        format!("#{rgb:06x}")
    }

    /// This colour as it looks on another one.
    fn over(self, background: Self) -> Self {
        Self {
            alpha: 1.0,
            ..mix(background, self, self.alpha)
        }
    }

    /// How bright it is, from 0 to 1, by the definition of WCAG.
    fn luminance(self) -> f32 {
        let [red, green, blue] = self.channels.map(|channel| linear(channel / 255.0));
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }
}

/// The contrast of two opaque colours, from 1 to 21.
///
/// ```
/// use wacht_yew::theme::contrast::{Color, contrast};
///
/// assert_eq!(
///     contrast(Color::hex(0x000000), Color::hex(0xffffff)).round(),
///     21.0
/// );
/// ```
pub fn contrast(one: Color, other: Color) -> f32 {
    let (one, other) = (one.luminance() + 0.05, other.luminance() + 0.05);
    if one > other { one / other } else { other / one }
}

/// The colour nearest to `color` on the way to black or white that has a contrast of `least` (up to 4.5) to `background`.
///
/// ```
/// use wacht_yew::theme::contrast::{Color, contrast, legible};
///
/// let (pale, white) = (Color::hex(0x9ec5fe), Color::hex(0xffffff));
/// assert!(contrast(pale, white) < 4.5);
/// assert!(contrast(legible(pale, white, 4.5), white) >= 4.5);
/// ```
pub fn legible(color: Color, background: Color, least: f32) -> Color {
    let (black, white) = (Color::hex(0), Color::hex(0x00ff_ffff));
    let is_bright = contrast(black, background) > contrast(white, background);
    let pole = if is_bright { black } else { white };
    let color = color.over(background);
    // Rounded as it is written, so that what is drawn is what was measured.
    let steps = (0_u8..32).map(|step| mix(color, pole, f32::from(step) / 32.0).rounded());
    steps
        .into_iter()
        .find(|mixed| contrast(*mixed, background) >= least)
        .unwrap_or(pole)
}

impl Color {
    fn rounded(self) -> Self {
        let channels = self.channels.map(|channel| ((channel + 0.5) as u32) as f32);
        Self { channels, ..self }
    }
}

fn mix(from: Color, to: Color, share: f32) -> Color {
    let mut mixed = from;
    for (channel, to) in mixed.channels.iter_mut().zip(to.channels) {
        *channel += (to - *channel) * share;
    }
    mixed
}

/// The linear light of a channel from 0 to 1.
fn linear(channel: f32) -> f32 {
    if channel <= 0.040_45 {
        return channel / 12.92;
    }
    let base = (channel + 0.055) / 1.055;
    // base^2.4 = base² · base^0.4, and 0.4 is 0.0110 0110 … in binary: the roots are taken that have a one.
    let (mut power, mut root) = (base * base, base);
    for bit in 0..16 {
        root = root.sqrt();
        if matches!(bit % 4, 1 | 2) {
            power *= root;
        }
    }
    power
}

fn read_hex(digits: &str) -> Option<Color> {
    let width = match digits.len() {
        3 | 4 => 1,
        6 | 8 => 2,
        _ => return None,
    };
    let mut parts = [255.0; 4];
    for (part, digits) in parts.iter_mut().zip(digits.as_bytes().chunks(width)) {
        let mut number = 0;
        for digit in digits {
            number = number * 16 + char::from(*digit).to_digit(16)?;
        }
        *part = if width == 1 { number * 17 } else { number } as f32;
    }
    let [red, green, blue, alpha] = parts;
    Some(Color {
        channels: [red, green, blue],
        alpha: alpha / 255.0,
    })
}

/// Reads digits with or without a point.
fn read_number(text: &str) -> Option<f32> {
    let (mut number, mut place) = (0.0, None);
    for letter in text.chars() {
        match (letter.to_digit(10), place) {
            (Some(digit), None) => number = number * 10.0 + digit as f32,
            (Some(digit), Some(unit)) => {
                number += digit as f32 * unit;
                place = Some(unit / 10.0);
            }
            (None, None) if letter == '.' => place = Some(0.1),
            _ => return None,
        }
    }
    (!text.is_empty()).then_some(number)
}

/// A foreground that has to be told apart from its background.
///
/// ```
/// use wacht_yew::theme::contrast::{PAIRS, Pair};
/// use wacht_yew::wire::TokenName;
///
/// /// What a colour is drawn on, and how well it has to be seen there.
/// fn needs(foreground: &TokenName) -> Vec<String> {
///     let own = PAIRS.iter().filter(|pair| pair.foreground == foreground);
///     let line =
///         |pair: &Pair| format!("{} on {}", pair.least, pair.background.as_str());
///     own.map(line).collect()
/// }
/// assert_eq!(needs(&TokenName::Primary), ["4.5 on surface"]);
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pair {
    /// What is drawn.
    pub foreground: &'static TokenName,
    /// What it is drawn on.
    pub background: &'static TokenName,
    /// The contrast that WCAG asks for at level AA: 4.5 for text, 3 for what is to be seen.
    pub least: f32,
}

macro_rules! pairs {
    ($( $foreground:ident on $background:ident: $least:literal, )*) => {
        &[$( Pair {
            foreground: &TokenName::$foreground,
            background: &TokenName::$background,
            least: $least,
        }, )*]
    };
}

/// The pairs that the kit draws. Primary on surface is what links look like.
pub const PAIRS: &[Pair] = pairs! {
    Text on Surface: 4.5,
    TextSecondary on Surface: 4.5,
    TextSecondary on SurfaceSubtle: 4.5,
    TextMuted on Surface: 4.5,
    PrimaryForeground on Primary: 4.5,
    Primary on Surface: 4.5,
    Error on Surface: 4.5,
    Success on Surface: 3.0,
    Warning on Surface: 3.0,
    BorderStrong on Surface: 3.0,
};

/// The kit's own light and dark value of a token that stands in a pair.
///
/// ```
/// use wacht_yew::theme::contrast::default_color;
/// use wacht_yew::wire::TokenName;
///
/// assert!(default_color(&TokenName::Primary, true).is_some());
/// assert!(default_color(&TokenName::FontSans, true).is_none());
/// ```
pub fn default_color(token: &TokenName, is_dark: bool) -> Option<Color> {
    let (light, dark) = match token {
        TokenName::Surface => (0xff_ffff, 0x13_1318),
        TokenName::SurfaceSubtle => (0xfa_faf8, 0x10_1015),
        TokenName::Text => (0x16_1618, 0xec_ecef),
        TokenName::TextSecondary => (0x3b_3b3f, 0xc5_c5cb),
        TokenName::TextMuted => (0x6a_6a70, 0x9a_9aa3),
        TokenName::BorderStrong => (0x8c_8c93, 0x6e_6e77),
        TokenName::Primary => (0x6b_3df5, 0x92_77ff),
        TokenName::PrimaryForeground => (0xff_ffff, 0x0d_0922),
        TokenName::Success => (0x0f_7a42, 0x4c_c38a),
        TokenName::Warning => (0x94_5608, 0xe5_a54b),
        TokenName::Error => (0xc4_271f, 0xff_8078),
        _ => return None,
    };
    Some(Color::hex(if is_dark { dark } else { light }))
}

/// A pair that cannot be told apart, and what to draw with instead.
///
/// ```
/// use wacht_yew::theme::contrast::{Color, Illegible, default_color, illegible};
/// use wacht_yew::wire::TokenName;
///
/// fn warning(one: &Illegible) -> String {
///     let foreground = one.pair.foreground.as_str();
///     let (has, needs) = (one.hundredths as f32 / 100.0, one.pair.least);
///     format!("{foreground} has {has}, needs {needs}")
/// }
///
/// let pale = illegible(|token| match token {
///     TokenName::Text => Some(Color::hex(0xaaaaaa)),
///     other => default_color(other, false),
/// });
/// assert_eq!(warning(&pale[0]), "text has 2.32, needs 4.5");
/// // What is drawn instead is darker.
/// assert!(pale[0].instead.to_css() < "#777777".to_owned());
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Illegible {
    /// The pair.
    pub pair: Pair,
    /// The contrast it has, in hundredths.
    pub hundredths: u32,
    /// A legible colour in the foreground's place.
    pub instead: Color,
}

/// The pairs that fail, with the colours that `color_of` gives. A colour that is not known (`None`) or that one can see
/// through from behind cannot be judged.
///
/// ```
/// use wacht_yew::theme::contrast::{Color, default_color, illegible};
/// use wacht_yew::wire::TokenName;
///
/// // A brand's yellow cannot be read on white.
/// let found = illegible(|token| match token {
///     TokenName::Primary => Some(Color::hex(0xffd400)),
///     other => default_color(other, false),
/// });
/// assert!(
///     found
///         .iter()
///         .any(|one| *one.pair.foreground == TokenName::Primary)
/// );
/// ```
pub fn illegible(color_of: impl Fn(&TokenName) -> Option<Color>) -> Vec<Illegible> {
    let mut found: Vec<Illegible> = Vec::new();
    for pair in PAIRS {
        // What an earlier pair put in the foreground's place has to hold for this one too.
        let earlier = found.iter().find(|one| one.pair.foreground == pair.foreground);
        let foreground = earlier.map(|one| one.instead).or_else(|| color_of(pair.foreground));
        let background = color_of(pair.background).filter(|background| background.alpha >= 1.0);
        let (Some(foreground), Some(background)) = (foreground, background) else {
            continue;
        };
        let now = contrast(foreground.over(background), background);
        if now < pair.least {
            found.retain(|one| one.pair.foreground != pair.foreground);
            found.push(Illegible {
                pair: *pair,
                hundredths: (now * 100.0) as u32,
                instead: legible(foreground, background, pair.least),
            });
        }
    }
    found
}
