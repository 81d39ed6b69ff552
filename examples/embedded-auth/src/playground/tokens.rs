//! The tokens of both schemes: a swatch and any CSS value for each.

use wacht_yew::prelude::*;
use wacht_yew::theme::contrast::Color;
use wacht_yew::theme::{TOKENS, is_safe_value};
use wacht_yew::wire::Tokens;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::PanelProps;
use super::design::Design;

/// One of the two sets of tokens.
#[derive(Clone, Copy, PartialEq)]
enum Scheme {
    Light,
    Dark,
}

impl Scheme {
    fn name(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    fn of(self, design: &Design) -> &Tokens {
        match self {
            Self::Light => &design.ui.theme_tokens.light,
            Self::Dark => &design.ui.theme_tokens.dark,
        }
    }

    fn of_mut(self, design: &mut Design) -> &mut Tokens {
        match self {
            Self::Light => &mut design.ui.theme_tokens.light,
            Self::Dark => &mut design.ui.theme_tokens.dark,
        }
    }
}

#[component]
pub(super) fn TokenTable(props: &PanelProps) -> Html {
    let scheme = use_state_eq(|| Scheme::Light);
    // Whoever makes the panes dark wants to see to the dark tokens.
    use_effect_with(props.design.ui.color_scheme.clone(), {
        let scheme = scheme.setter();
        move |chosen| match chosen {
            Some(ColorScheme::Light) => scheme.set(Scheme::Light),
            Some(ColorScheme::Dark) => scheme.set(Scheme::Dark),
            _ => {}
        }
    });
    let tab = |of: Scheme| {
        let scheme = scheme.clone();
        let is_shown = *scheme == of;
        let onchange = Callback::from(move |_: Event| scheme.set(of));
        html! {
            <label>
                <input type="radio" name="Tokens" value={of.name()} checked={is_shown} {onchange} /><span>{ of.name() }</span>
            </label>
        }
    };
    html! {
        <>
            <fieldset class="playground-choice">
                <legend>{ "Tokens" }</legend>
                <div class="segments">{ tab(Scheme::Light) }{ tab(Scheme::Dark) }</div>
            </fieldset>
            <ul class="token-list">
                for token in &TOKENS {
                    <li key={token.as_str()}>{ line(props, *scheme, token) }</li>
                }
            </ul>
        </>
    }
}

/// Swatch, name, value, and the way back to what the theme says.
fn line(props: &PanelProps, scheme: Scheme, token: &TokenName) -> Html {
    let own = scheme.of(&props.design).get(token).unwrap_or_default().to_owned();
    let from_theme = props.design.theme.value(scheme.name(), token.as_str());
    let default = from_theme.map_or_else(|| kit_value(scheme, token), str::to_owned);
    let shown = if own.is_empty() { &default } else { &own };
    let is_color = !matches!(
        token,
        TokenName::Radius | TokenName::RadiusLg | TokenName::FontSans | TokenName::FontMono
    );
    let swatch = Color::parse(shown).map_or("#000000".to_owned(), Color::to_css);
    let oninput = on_value(props, scheme, token);
    let onclick = {
        let (design, tell, token) = (props.design.clone(), props.on_change.clone(), token.clone());
        Callback::from(move |_: MouseEvent| tell.emit(changed(&design, scheme, &token, "")))
    };
    let name = token.as_str().to_owned();
    let words = name.replace('_', " ");
    let label = format!("{words}, {}", scheme.name());
    // What the kit will not set is said to be wrong.
    let is_wrong = !own.is_empty() && !is_safe_value(&own);
    html! {
        <>
            if is_color {
                <input type="color" aria-label={format!("{label}: colour")} data-token={name.clone()} value={swatch} oninput={oninput.clone()} />
            } else {
                <span class="token-blank"></span>
            }
            <span class="token-name">{ words }</span>
            <input type="text" class="token-value" name={name} aria-label={label.clone()} aria-invalid={is_wrong.then_some("true")}
                spellcheck="false" autocomplete="off" placeholder={default} value={own.clone()} {oninput} />
            <button type="button" class="token-reset" aria-label={format!("{label}: reset")} disabled={own.is_empty()} {onclick}>{ "×" }</button>
        </>
    }
}

fn on_value(props: &PanelProps, scheme: Scheme, token: &TokenName) -> Callback<InputEvent> {
    let (design, tell, token) = (props.design.clone(), props.on_change.clone(), token.clone());
    Callback::from(move |event: InputEvent| {
        if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
            tell.emit(changed(&design, scheme, &token, &input.value()));
        }
    })
}

fn changed(design: &Design, scheme: Scheme, token: &TokenName, value: &str) -> Design {
    let mut changed = design.clone();
    scheme.of_mut(&mut changed).set(token.clone(), value.into());
    changed
}

/// What the kit's own style sheet says: the last argument of `var(--wa-light-primary, #6b3df5)`.
fn kit_value(scheme: Scheme, token: &TokenName) -> String {
    const SHEET: &str = include_str!("../../../../styles/tokens.css");
    let name = token.as_str().replace('_', "-");
    for scheme in [scheme.name(), "dark"] {
        let start = format!("var(--wa-{scheme}-{name}, ");
        if let Some((_, after)) = SHEET.split_once(&start)
            && !after.starts_with("var(")
        {
            return argument(after).to_owned();
        }
    }
    String::new()
}

/// Up to the parenthesis that closes the one before the text.
fn argument(text: &str) -> &str {
    let mut depth = 0;
    for (at, letter) in text.char_indices() {
        match letter {
            '(' => depth += 1,
            ')' if depth == 0 => return &text[..at],
            ')' => depth -= 1,
            _ => {}
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_kits_own_values_are_found() {
        assert_eq!(kit_value(Scheme::Light, &TokenName::Primary), "#6b3df5");
        assert_eq!(
            kit_value(Scheme::Dark, &TokenName::PrimarySoft),
            "rgb(146 119 255 / 16%)"
        );
        assert_eq!(kit_value(Scheme::Light, &TokenName::Radius), "8px");
        for token in &TOKENS {
            for scheme in [Scheme::Light, Scheme::Dark] {
                assert_ne!(kit_value(scheme, token), "", "{token:?}");
            }
        }
    }

    #[test]
    fn an_emptied_token_is_the_themes_again() {
        let design = changed(&Design::default(), Scheme::Dark, &TokenName::Primary, "red");
        assert_eq!(design.ui.theme_tokens.dark.get(&TokenName::Primary), Some("red"));
        assert_eq!(
            changed(&design, Scheme::Dark, &TokenName::Primary, ""),
            Design::default()
        );
    }
}
