//! Memos and effects of the kit behave as Yew's own: both run side by side here, and tell the same.

#![cfg(target_arch = "wasm32")]

#[path = "web/mod.rs"]
mod web;

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web::browser::comes_true;
use web::document;
use web::kit::{Log, kept};
use yew::{AppHandle, Html, Properties, component, html, use_effect};

wasm_bindgen_test_configure!(run_in_browser);

#[derive(Clone, PartialEq, Properties)]
struct ProbeProps {
    /// What memo and effect depend on.
    of: u32,
    /// What they do not depend on.
    #[prop_or_default]
    drawing: u32,
    drawings: Rc<Cell<u32>>,
    ours: Log,
    yews: Log,
}

#[component]
fn Probe(props: &ProbeProps) -> Html {
    let (ours, yews) = (props.ours.clone(), props.yews.clone());
    let kept = kept::use_memo(props.of, |of| {
        ours.push(format!("made of {of}"));
        of * 2
    });
    let value = yew::use_memo(props.of, |of| {
        yews.push(format!("made of {of}"));
        of * 2
    });
    kept::use_effect_with(props.of, {
        let log = ours.clone();
        move |of| tell(*of, &log)
    });
    yew::use_effect_with(props.of, {
        let log = yews.clone();
        move |of| tell(*of, &log)
    });
    use_effect({
        let drawings = props.drawings.clone();
        move || drawings.set(drawings.get() + 1)
    });
    html! { <p>{ *kept }{ " " }{ *value }</p> }
}

fn tell(of: u32, log: &Log) -> impl FnOnce() + 'static + use<> {
    log.push(format!("begins with {of}"));
    let log = log.clone();
    move || log.push(format!("ends with {of}"))
}

/// A component on the page, drawn anew with other props as often as one likes.
struct Drawn {
    handle: AppHandle<Probe>,
    place: web_sys::Element,
    props: ProbeProps,
}

impl Drawn {
    async fn new(of: u32) -> Self {
        let place = document().create_element("div").expect("a name");
        document().body().expect("a page").append_child(&place).expect("room");
        let props = ProbeProps {
            of,
            drawing: 0,
            drawings: Rc::default(),
            ours: Log::default(),
            yews: Log::default(),
        };
        let handle = yew::Renderer::<Probe>::with_root_and_props(place.clone(), props.clone()).render();
        let drawn = Self { handle, place, props };
        drawn.is_drawn(1).await;
        drawn
    }

    async fn is_drawn(&self, times: u32) {
        let drawings = self.props.drawings.clone();
        assert!(
            comes_true(|| drawings.get() == times).await,
            "{} drawings",
            drawings.get()
        );
    }

    async fn draw(&mut self, of: u32) {
        self.props.of = of;
        self.props.drawing += 1;
        self.handle.update(self.props.clone());
        self.is_drawn(self.props.drawing + 1).await;
    }

    /// What was told since the last call, by both alike.
    fn told(&self) -> Vec<String> {
        let told = self.props.ours.take();
        assert_eq!(told, self.props.yews.take());
        told
    }

    fn shows(&self) -> String {
        self.place.text_content().unwrap_or_default()
    }
}

#[wasm_bindgen_test]
async fn what_did_not_change_is_neither_made_nor_run_again() {
    let mut drawn = Drawn::new(1).await;
    assert_eq!(drawn.told(), ["made of 1", "begins with 1"]);
    drawn.draw(1).await;
    assert!(drawn.told().is_empty());
    drawn.draw(2).await;
    assert_eq!(drawn.told(), ["made of 2", "ends with 1", "begins with 2"]);
    assert_eq!(drawn.shows(), "4 4");
    drawn.draw(1).await;
    assert_eq!(drawn.told(), ["made of 1", "ends with 2", "begins with 1"]);
    assert_eq!(drawn.shows(), "2 2");
}

#[wasm_bindgen_test]
async fn what_runs_ends_with_its_component_once() {
    let mut drawn = Drawn::new(1).await;
    drawn.draw(2).await;
    drawn.told();
    let (ours, yews) = (drawn.props.ours.clone(), drawn.props.yews.clone());
    drawn.handle.destroy();
    assert!(comes_true(|| yews.len() > 0 && ours.len() > 0).await, "nothing ends");
    assert_eq!(ours.take(), ["ends with 2"]);
    assert_eq!(yews.take(), ["ends with 2"]);
}
