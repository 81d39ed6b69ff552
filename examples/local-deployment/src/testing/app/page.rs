//! An app on the test's page, and how a test finds what is on it.

use std::cell::RefCell;
use std::fmt;
use std::rc::Rc;

use wacht_yew::i18n::Messages;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlElement};
use yew::BaseComponent;

use super::TestDeployment;
use super::browser::{address, comes_true, document, elements, focused, folded, set_address};
use super::control::Control;
use super::name::{Name, is_hidden, name_of, words};
use super::outline::{everything, outline};
use super::role::{Role, role_of};

/// Nothing that a test waits for takes this long.
const LIMIT_MILLIS: f64 = 10_000.0;
/// So many of the last requests are told when a test fails.
const REQUESTS_TOLD: usize = 8;

/// An app on the page, mounted by [`TestDeployment::mount`] or [`TestDeployment::mount_app`]. A clone is the same one; when
/// the last is dropped, the app is taken off the page.
///
/// Everything is found the way people find it: by what it is and what it is called, among what is not hidden. While a modal
/// dialog is open, that is what is in the dialog. Methods that wait do so for ten seconds at most; then they panic with what
/// is on the page, by role and name, and the last requests.
#[derive(Clone)]
pub struct TestPage {
    mounted: Rc<Mounted>,
    /// What is looked at; the whole page without it.
    within: Option<Element>,
}

struct Mounted {
    deployment: TestDeployment,
    place: HtmlElement,
    /// What stood on the page before: the runner's own.
    others: Vec<Element>,
    app: App,
}

/// How to put the app on the page, and how to take it off.
struct App {
    render: Box<dyn Fn(&Element) -> Unmount>,
    unmount: Rc<RefCell<Option<Unmount>>>,
}

type Unmount = Box<dyn FnOnce()>;

/// A place in the page, and what takes away what stands there.
type Taken = (HtmlElement, Rc<RefCell<Option<Unmount>>>);

thread_local! {
    static MOUNTED: RefCell<Vec<Taken>> = const { RefCell::new(Vec::new()) };
}

/// Takes the pages off that a failed test left behind: nothing is dropped when a test panics, and what stays mounted goes on
/// to talk to storage and to other tabs.
pub(super) fn clear_away() {
    for (place, app) in MOUNTED.take() {
        take_off(&place, &app);
    }
}

fn take_off(place: &HtmlElement, app: &RefCell<Option<Unmount>>) {
    let unmount = app.borrow_mut().take();
    if let Some(unmount) = unmount {
        unmount();
    }
    place.remove();
}

impl TestPage {
    pub(super) fn mount<C: BaseComponent>(deployment: TestDeployment, props: C::Properties) -> Self
    where
        C::Properties: Clone,
    {
        let body = document().body().expect("the page has a body");
        let others = body.children();
        let others = (0..others.length()).filter_map(|at| others.item(at)).collect();
        let place: HtmlElement = document().create_element("div").expect("a div").unchecked_into();
        body.append_child(&place).expect("a body takes a div");
        let render: Box<dyn Fn(&Element) -> Unmount> = Box::new(move |place| {
            let app = yew::Renderer::<C>::with_root_and_props(place.clone(), props.clone()).render();
            Box::new(move || app.destroy())
        });
        let unmount = Rc::new(RefCell::new(Some(render(&place))));
        MOUNTED.with_borrow_mut(|mounted| mounted.push((place.clone(), unmount.clone())));
        let app = App { render, unmount };
        let mounted = Mounted {
            deployment,
            place,
            others,
            app,
        };
        Self {
            mounted: Rc::new(mounted),
            within: None,
        }
    }

    /// The deployment behind the app.
    pub fn deployment(&self) -> &TestDeployment {
        &self.mounted.deployment
    }

    /// The words of the language that the kit speaks in this test.
    pub fn messages(&self) -> &'static Messages {
        self.deployment().messages()
    }

    /// Takes the app off the page and puts it there anew, as a reload does: all but storage, cookies and address is lost.
    pub async fn reload(&self) {
        let App { render, unmount } = &self.mounted.app;
        let last = unmount.borrow_mut().take();
        if let Some(last) = last {
            last();
        }
        self.deployment().settle().await;
        *unmount.borrow_mut() = Some(render(&self.mounted.place));
    }

    /// Path, query and fragment of the page's address.
    pub fn address(&self) -> String {
        address()
    }

    /// Goes to another path of the app, as the browser's back and forward buttons do: the routers on the page follow.
    pub fn go(&self, path: &str) {
        set_address(path, false);
    }

    /// Waits until the page's address, with query and fragment, is this one.
    pub async fn is_at(&self, path: &str) {
        self.until(&format!("the address {path}"), |page| page.address() == path)
            .await;
    }

    /// The same page, of which only what is in this thing is looked at.
    #[must_use]
    pub fn within(&self, thing: &Control) -> Self {
        Self {
            within: Some(thing.element().clone().into()),
            ..self.clone()
        }
    }

    /// The element that the app is in, for what roles and names do not say.
    pub fn place(&self) -> &HtmlElement {
        &self.mounted.place
    }

    /// Everything of this role, in the order of the page.
    pub fn all(&self, role: impl Into<Role>) -> Vec<Control> {
        let role = role.into();
        let found = everything(&self.roots()).into_iter();
        found
            .filter(|element| role_of(element).as_ref() == Some(&role) && !is_hidden(element))
            .filter_map(|element| Control::of(&element))
            .collect()
    }

    /// The names of everything of this role, in the order of the page.
    pub fn names(&self, role: impl Into<Role>) -> Vec<String> {
        self.all(role).iter().map(Control::name).collect()
    }

    /// The first thing of this role and name that is on the page now.
    pub fn find(&self, role: impl Into<Role>, name: impl Into<Name>) -> Option<Control> {
        self.find_any(&[role.into()], &[name.into()])
    }

    /// Whether there is something of this role and name now.
    pub fn has(&self, role: impl Into<Role>, name: impl Into<Name>) -> bool {
        self.find(role, name).is_some()
    }

    /// The first thing of any of these roles and names that is on the page now.
    pub(super) fn find_any(&self, roles: &[Role], names: &[Name]) -> Option<Control> {
        let is_called = |name: &str| names.iter().any(|wanted| wanted.fits(name));
        let fits = |element: &Element| {
            role_of(element).is_some_and(|role| roles.contains(&role))
                && !is_hidden(element)
                && is_called(&name_of(element))
        };
        let found = everything(&self.roots()).into_iter().find(fits);
        found.and_then(|element| Control::of(&element))
    }

    /// Waits for something of this role and name.
    ///
    /// # Panics
    /// When it does not come.
    pub async fn get(&self, role: impl Into<Role>, name: impl Into<Name>) -> Control {
        self.get_any(&[role.into()], &[name.into()]).await
    }

    pub(super) async fn get_any(&self, roles: &[Role], names: &[Name]) -> Control {
        let mut found = None;
        let roles_told: Vec<_> = roles.iter().map(Role::as_str).collect();
        let names_told: Vec<_> = names.iter().map(Name::told).collect();
        let what = format!("a {} {}", roles_told.join(" or "), names_told.join(" or "));
        self.until(&what, |page| {
            found = page.find_any(roles, names);
            found.is_some()
        })
        .await;
        found.unwrap_or_else(|| panic!("{what} was there a moment ago"))
    }

    /// Waits until nothing of this role and name is on the page any more.
    ///
    /// # Panics
    /// When it stays.
    pub async fn loses(&self, role: impl Into<Role>, name: impl Into<Name>) {
        let (role, name) = ([role.into()], [name.into()]);
        let what = format!("that there is no {} {} any more", role[0], name[0].told());
        self.until(&what, |page| page.find_any(&role, &name).is_none()).await;
    }

    /// The words on the page that are not hidden, spaces folded.
    pub fn text(&self) -> String {
        let texts: Vec<_> = self.roots().iter().map(|root| words(root, false)).collect();
        folded(&texts.join(" "))
    }

    /// Waits until the page says this somewhere.
    ///
    /// # Panics
    /// When it does not.
    pub async fn sees(&self, text: &str) {
        let wanted = folded(text);
        self.until(&format!("the text {wanted:?}"), |page| page.text().contains(&wanted))
            .await;
    }

    /// Waits until the page does not say this anywhere.
    ///
    /// # Panics
    /// When it stays.
    pub async fn sees_no_more(&self, text: &str) {
        let text = folded(text);
        self.until(&format!("that nothing says {text:?}"), |page| {
            !page.text().contains(&text)
        })
        .await;
    }

    /// Waits until something is wrong, and returns what the page says about it: the description of the first field that is
    /// invalid, else an alert.
    ///
    /// # Panics
    /// When nothing is wrong.
    pub async fn error(&self) -> String {
        let mut error = String::new();
        self.until("an error", |page| {
            error = page.error_now();
            !error.is_empty()
        })
        .await;
        error
    }

    fn error_now(&self) -> String {
        let fields = [Role::TextBox, Role::Combobox, Role::Checkbox].into_iter();
        let mut fields = fields.flat_map(|role| self.all(role)).filter(Control::is_invalid);
        match fields.next() {
            Some(field) => field.description(),
            None => {
                let alerts = self.all(Role::Alert).into_iter();
                alerts
                    .map(|alert| alert.text())
                    .find(|text| !text.is_empty())
                    .unwrap_or_default()
            }
        }
    }

    /// What has the keyboard focus; `None` when it is the page itself.
    pub fn focus(&self) -> Option<Control> {
        focused().and_then(|element| Control::of(&element))
    }

    /// Waits until something holds.
    ///
    /// # Panics
    /// When it does not hold within ten seconds. The message tells `what` was waited for, what is on the page, and the last
    /// requests.
    pub async fn until(&self, what: &str, mut holds: impl FnMut(&Self) -> bool) {
        let came = comes_true(LIMIT_MILLIS, || holds(self)).await;
        // What is seen may be drawn before its effects ran.
        yew::scheduler::flush().await;
        assert!(came, "waited {} s for {what}\n{self:?}", LIMIT_MILLIS / 1_000.0);
    }

    /// What is looked at: the topmost modal dialog, else the app and what it put elsewhere on the page.
    fn roots(&self) -> Vec<Element> {
        if let Some(within) = &self.within {
            return vec![within.clone()];
        }
        let body = document().body().expect("the page has a body");
        let children = body.children();
        let roots: Vec<Element> = (0..children.length())
            .filter_map(|at| children.item(at))
            .filter(|child| !self.mounted.others.contains(child))
            .collect();
        let dialogs = roots.iter().flat_map(|root| {
            let inside = root.query_selector_all("dialog:modal").expect("the selector is valid");
            elements(&inside)
        });
        match dialogs.last() {
            Some(dialog) => vec![dialog],
            None => roots,
        }
    }
}

impl fmt::Debug for TestPage {
    /// What is on the page, by role and name, and the last requests.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "at {}\non the page:\n{}", address(), outline(&self.roots()))?;
        let requests = self.deployment().requests();
        let skipped = requests.len().saturating_sub(REQUESTS_TOLD);
        formatter.write_str("last requests:")?;
        for request in &requests[skipped..] {
            write!(formatter, "\n  {request:?}")?;
        }
        if requests.is_empty() {
            formatter.write_str(" none")?;
        }
        Ok(())
    }
}

impl Drop for Mounted {
    fn drop(&mut self) {
        take_off(&self.place, &self.app.unmount);
        // Only now: what is still on its way comes too late for this page.
        self.deployment.release();
        MOUNTED.with_borrow_mut(|mounted| mounted.retain(|(place, _)| *place != self.place));
    }
}
