//! What is chosen out of a few: theme, scheme, direction, layout.

use std::rc::Rc;

use wacht_yew::prelude::*;
use wacht_yew::theme::{CardStyle, Density, LogoPlace, SocialButtons, SocialPlace};
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::PanelProps;
use super::design::Design;
use super::theme::Theme;

#[component]
pub(super) fn Choices(props: &PanelProps) -> Html {
    let layout = props.design.ui.layout;
    let themes = Theme::ALL.map(|theme| (theme.name(), theme));
    let schemes = [
        ("page", ColorScheme::Page),
        ("system", ColorScheme::System),
        ("light", ColorScheme::Light),
        ("dark", ColorScheme::Dark),
    ];
    let logos = [LogoPlace::Center, LogoPlace::Start, LogoPlace::Hidden].map(|place| (place.as_str(), place));
    let socials =
        [SocialButtons::Auto, SocialButtons::Lines, SocialButtons::Icons].map(|buttons| (buttons.as_str(), buttons));
    let places = [SocialPlace::Above, SocialPlace::Below].map(|place| (place.as_str(), place));
    let cards = [CardStyle::Raised, CardStyle::Plain].map(|card| (card.as_str(), card));
    let densities = [Density::Compact, Density::Regular, Density::Spacious].map(|density| (density.as_str(), density));
    html! {
        <>
            { row(props, "Theme", &themes, &props.design.theme, |design, theme| design.theme = *theme) }
            { row(props, "Scheme", &schemes, &props.design.ui.color_scheme.clone().unwrap_or_default(),
                |design, scheme| design.ui.color_scheme = (*scheme != ColorScheme::Page).then(|| scheme.clone())) }
            { row(props, "Direction", &[("left to right", false), ("right to left", true)], &props.design.mirrored,
                |design, mirrored| design.mirrored = *mirrored) }
            { row(props, "Density", &densities, &layout.density.unwrap_or_default(),
                |design, density| design.ui.layout.density = chosen(*density)) }
            { row(props, "Card", &cards, &layout.card.unwrap_or_default(), |design, card| design.ui.layout.card = chosen(*card)) }
            { row(props, "Logo", &logos, &layout.logo.unwrap_or_default(), |design, logo| design.ui.layout.logo = chosen(*logo)) }
            { row(props, "Providers as", &socials, &layout.social_buttons.unwrap_or_default(),
                |design, buttons| design.ui.layout.social_buttons = chosen(*buttons)) }
            { row(props, "Providers", &places, &layout.social_place.unwrap_or_default(),
                |design, place| design.ui.layout.social_place = chosen(*place)) }
            { width(props) }
            { name(props) }
        </>
    }
}

/// What is the default anyway is not written down.
fn chosen<T: Default + PartialEq>(choice: T) -> Option<T> {
    (choice != T::default()).then_some(choice)
}

/// One choice: radio buttons, drawn as a row of segments.
fn row<T: Clone + PartialEq + 'static>(
    props: &PanelProps,
    label: &'static str,
    options: &[(&'static str, T)],
    now: &T,
    set: fn(&mut Design, &T),
) -> Html {
    let option = |name: &'static str, value: &T| {
        let (design, tell, chosen) = (props.design.clone(), props.on_change.clone(), value.clone());
        let onchange = Callback::from(move |_: Event| {
            let mut changed = Design::clone(&design);
            set(&mut changed, &chosen);
            tell.emit(changed);
        });
        html! {
            <label key={name}>
                <input type="radio" name={label} value={name} checked={value == now} {onchange} /><span>{ name }</span>
            </label>
        }
    };
    html! {
        <fieldset class="playground-choice">
            <legend>{ label }</legend>
            <div class="segments">for (name, value) in options { { option(name, value) } }</div>
        </fieldset>
    }
}

fn width(props: &PanelProps) -> Html {
    const USUAL: u16 = 400;
    let width = props.design.ui.layout.width.unwrap_or(USUAL);
    let oninput = on_text(props, |design, text| {
        design.ui.layout.width = text.parse().ok().filter(|width| *width != USUAL);
    });
    html! {
        <label class="playground-line">
            <span>{ "Width" }</span>
            <input type="range" name="width" min="320" max="560" step="10" value={width.to_string()} {oninput} />
            <output>{ format!("{width} px") }</output>
        </label>
    }
}

fn name(props: &PanelProps) -> Html {
    let name = props.design.ui.app_name.clone().unwrap_or_default();
    let oninput = on_text(props, |design, text| {
        design.ui.app_name = (!text.is_empty()).then(|| text.into());
    });
    html! {
        <label class="playground-line">
            <span>{ "Name" }</span>
            <input type="text" name="app-name" autocomplete="off" placeholder="as the deployment says" value={name.to_string()} {oninput} />
        </label>
    }
}

fn on_text(props: &PanelProps, set: fn(&mut Design, &str)) -> Callback<InputEvent> {
    let (design, tell): (Rc<Design>, _) = (props.design.clone(), props.on_change.clone());
    Callback::from(move |event: InputEvent| {
        if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
            let mut changed = Design::clone(&design);
            set(&mut changed, &input.value());
            tell.emit(changed);
        }
    })
}
