//! The card that every screen of a flow stands on.

use yew::prelude::*;

/// Props of [`Card`].
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct CardProps {
    pub(crate) children: Html,
    /// Recessed part below.
    #[prop_or_default]
    pub(crate) footer: Html,
    #[prop_or_default]
    pub(crate) has_footer: bool,
    /// What the card is about, by id.
    pub(crate) labelled_by: AttrValue,
}

#[component]
pub(crate) fn Card(props: &CardProps) -> Html {
    html! {
        <section class="wa-card" data-wa-part="card" aria-labelledby={props.labelled_by.clone()}>
            <div class="wa-card-body">{ props.children.clone() }</div>
            if props.has_footer {
                <div class="wa-card-footer">{ props.footer.clone() }</div>
            }
        </section>
    }
}

/// Props of [`CardHeader`].
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct CardHeaderProps {
    pub(crate) id: AttrValue,
    /// The heading, which takes the focus when a step changes.
    pub(crate) heading: NodeRef,
    pub(crate) title: AttrValue,
    #[prop_or_default]
    pub(crate) subtitle: AttrValue,
    /// Address of the logo; empty for none.
    #[prop_or_default]
    pub(crate) logo: AttrValue,
    /// Where the logo leads; empty for nowhere.
    #[prop_or_default]
    pub(crate) logo_link: AttrValue,
    /// Name of the app, which the linked logo stands for.
    #[prop_or_default]
    pub(crate) app_name: AttrValue,
}

/// Logo, heading and sub-line. A logo that does not load leaves no gap.
#[component]
pub(crate) fn CardHeader(props: &CardHeaderProps) -> Html {
    let broken = use_state(AttrValue::default);
    let onerror = {
        let (broken, logo) = (broken.clone(), props.logo.clone());
        Callback::from(move |_: Event| broken.set(logo.clone()))
    };
    let shows_logo = !props.logo.is_empty() && *broken != props.logo;
    let picture =
        html! { <img class="wa-logo" src={props.logo.clone()} alt={props.app_name.clone()} height="40" {onerror} /> };
    html! {
        <header class="wa-card-header">
            if shows_logo {
                <div class="wa-card-logo">
                    if props.logo_link.is_empty() {
                        { picture }
                    } else {
                        <a href={props.logo_link.clone()}>{ picture }</a>
                    }
                </div>
            }
            <h1 id={props.id.clone()} ref={props.heading.clone()} class="wa-card-title" tabindex="-1">{ props.title.clone() }</h1>
            if !props.subtitle.is_empty() {
                <p class="wa-card-subtitle">{ props.subtitle.clone() }</p>
            }
        </header>
    }
}

/// Props of [`CardSkeleton`].
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct CardSkeletonProps {
    /// What is being waited for, for assistive technology.
    pub(crate) label: AttrValue,
}

/// The card before its content is known, in its final measures.
#[component]
pub(crate) fn CardSkeleton(props: &CardSkeletonProps) -> Html {
    html! {
        <section class="wa-card" data-wa-part="card" data-state="loading" aria-busy="true" aria-label={props.label.clone()}>
            <div class="wa-card-body" aria-hidden="true">
                <div class="wa-card-header">
                    <div class="wa-bone" data-size="logo"></div>
                    <div class="wa-bone" data-size="title"></div>
                    <div class="wa-bone" data-size="line"></div>
                </div>
                <div class="wa-form">
                    <div class="wa-field">
                        <div class="wa-bone" data-size="label"></div>
                        <div class="wa-bone" data-size="field"></div>
                        <div class="wa-field-note"></div>
                    </div>
                    <div class="wa-bone" data-size="field"></div>
                </div>
            </div>
        </section>
    }
}
