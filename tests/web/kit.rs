//! What the widgets' sources import, for tests that take these sources in: widgets are not part of the public API, and
//! each test binary holds them as its own module.
//!
//! ```ignore
//! use web::kit::{i18n, kept, letter_case, theme, wire};
//!
//! #[path = "../src/ui/mod.rs"]
//! mod ui;
//! ```

use std::cell::RefCell;
use std::rc::Rc;

use wacht_yew::prelude::Messages;
use yew::prelude::*;

use super::{Page, Site, document};

pub(crate) use wacht_yew::{i18n, wire};

#[path = "../../src/kept.rs"]
pub(crate) mod kept;
#[path = "../../src/letter_case.rs"]
pub(crate) mod letter_case;

/// The public part of the theme, and a stand-in for the rest.
pub(crate) mod theme {
    pub(crate) use wacht_yew::theme::*;

    /// Widgets are tested as they are.
    #[derive(Clone, Debug, Default, PartialEq)]
    pub(crate) struct Appearance;

    /// Widgets are tested without anything of the app: it only holds on to its root, as the real one does.
    #[derive(Debug)]
    pub(crate) struct Dressing {
        _root: web_sys::HtmlElement,
    }

    impl Dressing {
        pub(crate) fn put_on(root: &web_sys::HtmlElement, _appearance: &Appearance) -> Self {
            Self { _root: root.clone() }
        }
    }
}

/// What happened, in order.
#[derive(Clone, Default)]
pub(crate) struct Log(Rc<RefCell<Vec<String>>>);

impl PartialEq for Log {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Log {
    pub(crate) fn push(&self, what: impl Into<String>) {
        self.0.borrow_mut().push(what.into());
    }

    /// What happened since the last call.
    pub(crate) fn take(&self) -> Vec<String> {
        self.0.take()
    }

    pub(crate) fn len(&self) -> usize {
        self.0.borrow().len()
    }
}

/// Puts widgets on a page of this direction, dressed by the kit's stylesheet.
pub(crate) async fn show(content: Html, direction: &'static str) -> Page {
    theme::mount_stylesheet(&document());
    let site = Site::new().await;
    let page = Page::mount(
        &site,
        html! { <div class="wa-root" data-wa-scheme="light" dir={direction}>{ content }</div> },
    );
    page.until("the widgets", |page| page.has(".wa-root > *")).await;
    page
}

/// A catalogue's words for widgets.
pub(crate) fn widget_words(messages: &'static Messages) -> &'static i18n::WidgetMessages {
    &messages.widget
}
