//! Colours that cannot be told apart are found, and what takes their place can be.
#![cfg(not(target_arch = "wasm32"))]

use proptest::prelude::*;
use wacht_yew::theme::contrast::{Color, PAIRS, contrast, default_color, illegible, legible};
use wacht_yew::wire::TokenName;

fn color(text: &str) -> Color {
    Color::parse(text).unwrap_or_else(|| panic!("{text} is a colour"))
}

/// The contrast by the definition, with the standard library's power.
fn by_definition(one: u32, other: u32) -> f64 {
    let luminance = |rgb: u32| {
        let linear = |channel: u32| {
            let channel = f64::from(channel & 255) / 255.0;
            if channel <= 0.04045 {
                channel / 12.92
            } else {
                ((channel + 0.055) / 1.055).powf(2.4)
            }
        };
        0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb)
    };
    let (one, other) = (luminance(one) + 0.05, luminance(other) + 0.05);
    one.max(other) / one.min(other)
}

#[test]
fn colours_are_read_in_the_notations_that_browsers_write() {
    for (text, expected) in [
        ("#6b3df5", 0x6b_3df5),
        (" #FFF ", 0xff_ffff),
        ("#0a7f", 0x00_aa77),
        ("#6b3df5ff", 0x6b_3df5),
        ("rgb(107, 61, 245)", 0x6b_3df5),
        ("rgb(107 61 245)", 0x6b_3df5),
        ("rgba(107, 61, 245, 1)", 0x6b_3df5),
        ("rgb(107 61 245 / 100%)", 0x6b_3df5),
        ("color(srgb 1 0.5 0)", 0xff_8000),
    ] {
        assert_eq!(color(text).to_css(), Color::hex(expected).to_css(), "{text}");
    }
    for text in [
        "",
        "#",
        "#12",
        "#12345",
        "#ggg",
        "#1234567é",
        "red",
        "rgb()",
        "rgb(1, 2)",
        "rgb(1 2 3",
        "rgb(1 2 3 / 4 / 5)",
        "rgb(-1 2 3)",
        "rgb(1e3 2 3)",
        "rgb(. . 1.1.1)",
        "hsl(1 2% 3%)",
        "var(--x)",
        "oklch(0.7 0.1 200)",
    ] {
        assert_eq!(Color::parse(text), None, "{text}");
    }
}

#[test]
fn the_kits_own_colours_are_those_of_its_stylesheet_and_pass() {
    let css = include_str!("../../styles/tokens.css");
    for (is_dark, scheme) in [(false, "light"), (true, "dark")] {
        for token in PAIRS.iter().flat_map(|pair| [pair.foreground, pair.background]) {
            let name = format!("var(--wa-{scheme}-{}, ", token.as_str().replace('_', "-"));
            let rest = css.split(&*name).nth(1).unwrap_or_else(|| panic!("{name}"));
            let in_css = rest.split(')').next().expect("an end");
            assert_eq!(
                default_color(token, is_dark),
                Color::parse(in_css),
                "{scheme} {token:?}"
            );
        }
        assert_eq!(illegible(|token| default_color(token, is_dark)), []);
    }
}

#[test]
fn a_pale_brand_gets_dark_words_and_its_links_a_darker_shade() {
    let found = illegible(|token| match token {
        TokenName::Primary => Some(color("#ffe600")),
        token => default_color(token, false),
    });
    let pairs: Vec<_> = found
        .iter()
        .map(|one| (one.pair.foreground, one.pair.background))
        .collect();
    assert_eq!(
        pairs,
        [
            (&TokenName::PrimaryForeground, &TokenName::Primary),
            (&TokenName::Primary, &TokenName::Surface)
        ]
    );
    assert_eq!(found[0].hundredths, 126);
    assert!(contrast(found[0].instead, color("#ffe600")) >= 4.5);
    assert!(contrast(found[1].instead, color("#ffffff")) >= 4.5);
}

#[test]
fn a_veil_counts_as_it_looks() {
    let found = illegible(|token| match token {
        TokenName::BorderStrong => Some(color("rgba(20, 20, 22, .14)")),
        token => default_color(token, false),
    });
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].hundredths, 134);
}

#[test]
fn what_is_not_known_is_left_alone() {
    assert_eq!(illegible(|_| None), []);
    let through = illegible(|token| match token {
        TokenName::Surface | TokenName::SurfaceSubtle => Some(color("rgb(255 255 255 / 20%)")),
        token => default_color(token, true),
    });
    assert_eq!(through, []);
}

#[test]
fn what_fails_on_two_backgrounds_holds_on_both() {
    let colors = |token: &TokenName| match token {
        TokenName::TextSecondary => Some(color("#999999")),
        TokenName::SurfaceSubtle => Some(color("#cccccc")),
        token => default_color(token, false),
    };
    let found = illegible(colors);
    assert_eq!(found.len(), 1, "{found:?}");
    for background in ["#ffffff", "#cccccc"] {
        assert!(contrast(found[0].instead, color(background)) >= 4.5);
    }
}

proptest! {
    #[test]
    fn contrast_is_that_of_the_definition(one in 0_u32..0x100_0000, other in 0_u32..0x100_0000) {
        let found = f64::from(contrast(Color::hex(one), Color::hex(other)));
        let expected = by_definition(one, other);
        prop_assert!((found - expected).abs() < 0.005 * expected, "{found} for {expected}");
    }

    #[test]
    fn what_takes_the_place_is_legible(one in 0_u32..0x100_0000, other in 0_u32..0x100_0000, text in any::<bool>()) {
        let least = if text { 4.5 } else { 3.0 };
        let css = legible(Color::hex(one), Color::hex(other), least).to_css();
        prop_assert!(contrast(color(&css), Color::hex(other)) >= least, "{css}");
        if contrast(Color::hex(one), Color::hex(other)) >= least {
            prop_assert_eq!(css, Color::hex(one).to_css(), "what is legible stays");
        }
    }

    #[test]
    fn no_text_makes_the_reader_panic(text in "[#rgba(), ./%0-9é]{0,24}") {
        let _ = Color::parse(&text);
    }
}
