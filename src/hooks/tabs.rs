//! What a page hears from outside: other tabs of the same app, the network, whether somebody looks.

use gloo::events::EventListener;
use wasm_bindgen::JsValue;
use web_sys::{BroadcastChannel, EventTarget, VisibilityState};
use yew::Callback;

use crate::session::Cue;

/// Whether somebody can see the page.
pub(super) fn is_shown() -> bool {
    let document = web_sys::window().and_then(|window| window.document());
    document.is_none_or(|document| document.visibility_state() == VisibilityState::Visible)
}

/// Tells other tabs of a change, and calls back when something is heard. Each tells the others that the session changed,
/// none tells how.
#[derive(Debug)]
pub(super) struct Tabs {
    channel: Option<BroadcastChannel>,
    _listeners: Vec<EventListener>,
}

impl Tabs {
    /// Joins the tabs that use the same deployment.
    pub(super) fn join(name: &str, on_cue: &Callback<Cue>) -> Self {
        let channel = BroadcastChannel::new(name).ok();
        let window = web_sys::window();
        let document = window.as_ref().and_then(|window| window.document());
        let (window, document) = (window.map(EventTarget::from), document.map(EventTarget::from));
        let on_channel: Option<EventTarget> = channel.clone().map(EventTarget::from);
        let sources: [(&Option<EventTarget>, &'static str, Option<Cue>); 5] = [
            (&on_channel, "message", Some(Cue::Told)),
            (&window, "online", Some(Cue::Online)),
            // A page that a window covered, or that came back out of the browser's cache, was visible all the time.
            (&window, "focus", Some(Cue::Shown)),
            (&window, "pageshow", Some(Cue::Shown)),
            (&document, "visibilitychange", None),
        ];
        let listen = |(target, event, cue): (&Option<EventTarget>, &'static str, Option<Cue>)| {
            let on_cue = on_cue.clone();
            let tell = move |_: &_| {
                let seen = if is_shown() { Cue::Shown } else { Cue::Hidden };
                on_cue.emit(cue.unwrap_or(seen));
            };
            Some(EventListener::new(target.as_ref()?, event, tell))
        };
        Self {
            channel,
            _listeners: sources.into_iter().filter_map(listen).collect(),
        }
    }

    /// Tells the other tabs.
    pub(super) fn tell(&self) {
        if let Some(channel) = &self.channel {
            // A closed channel only costs the other tabs some time: they look again when they are shown.
            let _ = channel.post_message(&JsValue::TRUE);
        }
    }
}

impl Drop for Tabs {
    fn drop(&mut self) {
        if let Some(channel) = &self.channel {
            channel.close();
        }
    }
}
