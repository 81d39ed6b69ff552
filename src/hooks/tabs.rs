//! Other tabs of the same app: each tells the others that the session changed, none tells how.

use gloo::events::EventListener;
use wasm_bindgen::JsValue;
use web_sys::{BroadcastChannel, VisibilityState};
use yew::Callback;

/// Tells other tabs of a change, and calls back when another tab told, or when this tab is looked at again.
#[derive(Debug)]
pub(super) struct Tabs {
    channel: Option<BroadcastChannel>,
    _listeners: Vec<EventListener>,
}

impl Tabs {
    /// Joins the tabs that use the same deployment.
    pub(super) fn join(name: &str, on_news: &Callback<()>) -> Self {
        let channel = BroadcastChannel::new(name).ok();
        let mut listeners = Vec::new();
        if let Some(channel) = &channel {
            let on_news = on_news.clone();
            listeners.push(EventListener::new(channel, "message", move |_| on_news.emit(())));
        }
        if let Some(window) = web_sys::window() {
            let news = on_news.clone();
            listeners.push(EventListener::new(&window, "online", move |_| news.emit(())));
            if let Some(document) = window.document() {
                let on_news = on_news.clone();
                let watched = document.clone();
                listeners.push(EventListener::new(&document, "visibilitychange", move |_| {
                    if watched.visibility_state() == VisibilityState::Visible {
                        on_news.emit(());
                    }
                }));
            }
        }
        Self {
            channel,
            _listeners: listeners,
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
