//! The card that every screen of a flow stands on.

use yew::prelude::*;

use super::Picture;

/// A card about what the element of id `labelled_by` says, with a recessed part below if there is a footer.
pub(crate) fn card(labelled_by: &AttrValue, children: Html, footer: Option<Html>) -> Html {
    html! {
        <section class="wa-card" data-wa-part="card" aria-labelledby={labelled_by}>
            <div class="wa-card-body">{ children }</div>
            if let Some(footer) = footer {
                <div class="wa-card-footer">{ footer }</div>
            }
        </section>
    }
}

/// Logo, heading and sub-line of a card.
#[derive(Clone, Debug, Default)]
pub(crate) struct CardHeader {
    pub(crate) id: AttrValue,
    /// The heading, which takes the focus when a step changes.
    pub(crate) heading: NodeRef,
    pub(crate) title: AttrValue,
    /// Empty for none.
    pub(crate) subtitle: AttrValue,
    /// Address of the logo; empty for none.
    pub(crate) logo: AttrValue,
    /// Where the logo leads; empty for nowhere.
    pub(crate) logo_link: AttrValue,
    /// Name of the app, which the logo stands for.
    pub(crate) app_name: AttrValue,
}

/// Draws a header. A logo that does not load leaves no gap.
pub(crate) fn card_header(header: CardHeader) -> Html {
    let CardHeader {
        id,
        heading,
        title,
        subtitle,
        logo,
        logo_link,
        app_name,
    } = header;
    let about = format!("{id}-about");
    let described_by = (!subtitle.is_empty()).then(|| about.clone());
    let picture = html! { <Picture class="wa-logo" address={&logo} text={app_name} height="40" /> };
    html! {
        <header class="wa-card-header">
            if !logo.is_empty() {
                <div class="wa-card-logo">
                    if logo_link.is_empty() {
                        { picture }
                    } else {
                        <a href={logo_link}>{ picture }</a>
                    }
                </div>
            }
            // Another title is another element: the focus can come to it though it was on the one before, and that is heard.
            <>
                <h1 key={title.to_string()} {id} ref={heading} class="wa-card-title" tabindex="-1" aria-describedby={described_by}>{ title }</h1>
            </>
            if !subtitle.is_empty() {
                <p id={about} class="wa-card-subtitle">{ subtitle }</p>
            }
        </header>
    }
}

/// The card before its content is known, in its final measures; `label` says what is waited for.
pub(crate) fn card_skeleton(label: &'static str) -> Html {
    let bone = |size: &'static str| html! { <div class="wa-bone" data-size={size}></div> };
    html! {
        <section class="wa-card" data-wa-part="card" data-state="loading" aria-busy="true">
            <h1 class="wa-hidden">{ label }</h1>
            <div class="wa-card-body" aria-hidden="true">
                <div class="wa-card-header">{ bone("logo") }{ bone("title") }{ bone("line") }</div>
                <div class="wa-form">
                    <div class="wa-field">{ bone("label") }{ bone("field") }<div class="wa-field-note"></div></div>
                    { bone("field") }
                </div>
            </div>
        </section>
    }
}
