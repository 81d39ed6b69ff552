//! The playground: every token, every choice of layout, and what the screens make of them.

mod choices;
mod design;
mod outcome;
mod pane;
mod rust;
mod stage;
mod theme;
mod tokens;

use std::rc::Rc;

use serde_json::Value;
use wacht_yew::i18n::Direction;
use wacht_yew::prelude::*;
use yew::prelude::*;

use crate::preferences::MIRRORED;
use choices::Choices;
use design::Design;
use outcome::Outcome;
use pane::{Pane, Scene};
use theme::use_theme;
use tokens::TokenTable;

/// What a part of the panel gets: the design, and whom to hand a changed one.
#[derive(Clone, PartialEq, Properties)]
struct PanelProps {
    design: Rc<Design>,
    on_change: Callback<Design>,
}

/// The page.
#[component]
pub(crate) fn Playground() -> Html {
    let spoken = use_messages();
    let opened = use_memo((), |()| Design::from_fragment(&fragment()));
    let design = use_state_eq(|| Rc::new((*opened).clone().unwrap_or_default()));
    use_theme(design.theme);
    // The address is the design, so that a reload, the history and a copied link bring it back.
    use_effect_with(design.clone(), |design| show_fragment(&design.to_fragment()));
    let settings = use_settings();
    let on_change = use_callback((), {
        let design = design.setter();
        move |changed: Design, ()| design.set(Rc::new(changed))
    });
    let messages = if design.mirrored && spoken.direction == Direction::Ltr {
        &MIRRORED
    } else {
        spoken
    };
    let refused = opened.as_ref().as_ref().err().map(ToString::to_string);
    html! {
        <div class="playground">
            <section class="playground-panel" aria-labelledby="playground-title">
                <h1 id="playground-title">{ "Playground" }</h1>
                <p class="quiet">{ "Change how the kit looks, try the screens, and take the settings with you. Nothing here leaves this page." }</p>
                if let Some(why) = refused {
                    <p class="playground-refused" role="alert">{ format!("The link was not understood: {why}. This is the kit's own look.") }</p>
                }
                <Choices design={(*design).clone()} on_change={on_change.clone()} />
                <TokenTable design={(*design).clone()} on_change={on_change.clone()} />
                <Outcome design={(*design).clone()} {on_change} />
            </section>
            <div class="playground-panes">
                if let Some(settings) = settings {
                    for scene in Scene::ALL {
                        <Pane key={format!("{scene:?}")} {scene} {messages} ui={design.ui.clone()} settings={settings.clone()} />
                    }
                }
            </div>
        </div>
    }
}

/// The look of the demo's own deployment, which the panes begin with; `None` until it is known.
#[hook]
fn use_settings() -> Option<Rc<Value>> {
    let deployment = use_deployment();
    let settings = match deployment.state() {
        DeploymentState::Loading => None,
        DeploymentState::Ready(deployment) => serde_json::to_value(&deployment.ui_settings).ok(),
        // The panes need no server.
        DeploymentState::Failed(_) => Some(Value::default()),
    };
    let settings = use_memo(settings, |settings| settings.clone().map(Rc::new));
    (*settings).clone()
}

fn fragment() -> String {
    let location = web_sys::window().map(|window| window.location());
    location.and_then(|location| location.hash().ok()).unwrap_or_default()
}

/// Puts the design into the address without a step in the history.
fn show_fragment(fragment: &str) {
    let Some(window) = web_sys::window() else { return };
    let (Ok(path), Ok(history)) = (window.location().pathname(), window.history()) else {
        return;
    };
    let state = history.state().unwrap_or_default();
    // A browser that refuses leaves the address as it is; the link can still be copied.
    let _ = history.replace_state_with_url(&state, "", Some(&format!("{path}{fragment}")));
}
