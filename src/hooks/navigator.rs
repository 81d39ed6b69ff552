//! Going somewhere: by the app's router where there is one, by the browser otherwise.

use std::fmt;
use std::rc::Rc;

/// Changes the page.
///
/// ```
/// use wacht_yew::hooks::{BrowserNavigator, Navigator, NavigatorHandle};
/// use wacht_yew::prelude::*;
/// use yew::prelude::*;
///
/// /// Tells the app's own router, which listens for an event of this name.
/// struct OwnRouter;
///
/// impl Navigator for OwnRouter {
///     fn go(&self, path: &str, _replace: bool) {
///         let event = web_sys::Event::new(&format!("go:{path}"));
///         if let (Some(window), Ok(event)) = (web_sys::window(), event) {
///             // Fails only for an event that is being dispatched already.
///             let _ = window.dispatch_event(&event);
///         }
///     }
///
///     fn leave(&self, address: &str, replace: bool) {
///         BrowserNavigator.leave(address, replace);
///     }
/// }
///
/// #[component]
/// fn App() -> Html {
///     let navigator = use_memo((), |()| NavigatorHandle::new(OwnRouter));
///     html! {
///         <DeploymentProvider
///             public_key="pk_test_aHR0cDovLzEyNy4wLjAuMTo4Nzg3"
///             navigator={(*navigator).clone()}
///         >
///             <SignIn />
///         </DeploymentProvider>
///     }
/// }
/// ```
pub trait Navigator {
    /// Goes to a path (with query and fragment) on the page's own origin. `replace` leaves no trace in the history.
    fn go(&self, path: &str, replace: bool);

    /// Leaves for an absolute address. `replace` leaves no trace in the history.
    fn leave(&self, address: &str, replace: bool);
}

/// A [`Navigator`] as a prop; equal when it is the same one.
#[derive(Clone)]
pub struct NavigatorHandle(pub(crate) Rc<dyn Navigator>);

impl NavigatorHandle {
    /// Wraps a navigator.
    pub fn new(navigator: impl Navigator + 'static) -> Self {
        Self(Rc::new(navigator))
    }
}

impl PartialEq for NavigatorHandle {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl fmt::Debug for NavigatorHandle {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("NavigatorHandle")
    }
}

/// Loads pages with `window.location`.
#[derive(Clone, Copy, Debug, Default)]
pub struct BrowserNavigator;

impl Navigator for BrowserNavigator {
    fn go(&self, path: &str, replace: bool) {
        self.leave(path, replace);
    }

    fn leave(&self, address: &str, replace: bool) {
        if let Some(window) = web_sys::window() {
            let location = window.location();
            let done = if replace {
                location.replace(address)
            } else {
                location.assign(address)
            };
            if done.is_err() {
                web_sys::console::error_1(&"wacht-yew: the browser refused to change the page".into());
            }
        }
    }
}
