//! Which of an app's languages is spoken.
//!
//! # Decision
//! How to choose comes with the list of languages, as a trait object: an app that names no list has neither the list nor the
//! choosing in its wasm.

use std::any::Any;
use std::fmt;
use std::rc::Rc;

use yew::Callback;
use yew::html::IntoPropValue;

use super::Messages;
use super::page::{Follower, page_tags};
use super::tag::best;

/// The languages that an app speaks, the one that it falls back on first.
///
/// ```
/// use wacht_yew::i18n::{ENGLISH, GERMAN, Languages};
///
/// let languages = Languages::from([&ENGLISH, &GERMAN]);
/// assert_eq!(languages.matching(&["fr", "de-AT"]), Some(&GERMAN));
/// assert_eq!(languages.matching(&["fr"]), None);
/// ```
#[derive(Clone, Default)]
pub struct Languages(Option<Rc<dyn Choice>>);

impl Languages {
    /// All of them.
    ///
    /// ```
    /// use wacht_yew::i18n::{ENGLISH, GERMAN, Languages};
    ///
    /// let languages = Languages::from([&ENGLISH, &GERMAN]);
    /// let tags: Vec<&str> = languages.all().iter().map(|words| words.locale).collect();
    /// assert_eq!(tags, ["en", "de"]);
    /// ```
    pub fn all(&self) -> &[&'static Messages] {
        self.0.as_ref().map_or(&[], |choice| choice.all())
    }

    /// The one that fits the first of these BCP 47 tags that any fits: `de-AT` fits German, `zh-CN` simplified Chinese, `pt-PT`
    /// Portuguese of any country when there is no nearer one. Another script of the same language counts only when nothing
    /// else fits.
    pub fn matching(&self, tags: &[&str]) -> Option<&'static Messages> {
        best(tags, self.all())
    }

    /// The language to speak: that of `locale`, else the document's, else the first of the browser's that is spoken here,
    /// else the first of the list. `None` for an empty list.
    pub(crate) fn spoken(&self, locale: &str) -> Option<&'static Messages> {
        self.0.as_ref()?.spoken(locale)
    }

    /// Calls back whenever the document or the browser changes its language, until dropped.
    pub(crate) fn follow(&self, on_change: Callback<()>) -> Option<Box<dyn Any>> {
        self.0.as_ref()?.follow(on_change)
    }
}

/// A list and how to choose from it.
trait Choice {
    fn all(&self) -> &[&'static Messages];
    fn spoken(&self, locale: &str) -> Option<&'static Messages>;
    fn follow(&self, on_change: Callback<()>) -> Option<Box<dyn Any>>;
}

impl<T: AsRef<[&'static Messages]>> Choice for T {
    fn all(&self) -> &[&'static Messages] {
        self.as_ref()
    }

    fn spoken(&self, locale: &str) -> Option<&'static Messages> {
        let page = page_tags();
        let tags = std::iter::once(locale).chain(page.iter().map(|tag| &**tag));
        let tags: Vec<&str> = tags.filter(|tag| !tag.is_empty()).collect();
        best(&tags, self.as_ref()).or_else(|| self.as_ref().first().copied())
    }

    fn follow(&self, on_change: Callback<()>) -> Option<Box<dyn Any>> {
        Some(Box::new(Follower::start(on_change)?))
    }
}

impl PartialEq for Languages {
    /// The same catalogues in the same order.
    fn eq(&self, other: &Self) -> bool {
        self.all() == other.all()
    }
}

impl fmt::Debug for Languages {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let locales = self.all().iter().map(|messages| messages.locale);
        formatter.debug_list().entries(locales).finish()
    }
}

impl<const N: usize> From<[&'static Messages; N]> for Languages {
    fn from(all: [&'static Messages; N]) -> Self {
        Self(Some(Rc::new(all)))
    }
}

impl FromIterator<&'static Messages> for Languages {
    fn from_iter<I: IntoIterator<Item = &'static Messages>>(all: I) -> Self {
        Self(Some(Rc::new(all.into_iter().collect::<Vec<_>>())))
    }
}

impl From<&'static [&'static Messages]> for Languages {
    fn from(all: &'static [&'static Messages]) -> Self {
        Self(Some(Rc::new(all)))
    }
}

impl<const N: usize> IntoPropValue<Languages> for [&'static Messages; N] {
    fn into_prop_value(self) -> Languages {
        self.into()
    }
}

impl IntoPropValue<Languages> for &'static [&'static Messages] {
    fn into_prop_value(self) -> Languages {
        self.into()
    }
}
