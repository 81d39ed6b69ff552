//! Navigation through yew-router.
//!
//! Layer: stands beside [`hooks`](crate::hooks), whose port it implements.
//!
//! Nothing has to be said for it: inside of a router, the provider goes by it.
//!
//! ```
//! use wacht_yew::prelude::*;
//! use yew::prelude::*;
//! use yew_router::prelude::*;
//!
//! #[component]
//! fn App() -> Html {
//!     html! {
//!         <BrowserRouter>
//!             <DeploymentProvider public_key="pk_test_aHR0cDovLzEyNy4wLjAuMTo4Nzg3">
//!                 <SignIn />
//!             </DeploymentProvider>
//!         </BrowserRouter>
//!     }
//! }
//! ```

use std::rc::Rc;

use yew::prelude::*;
use yew_router::AnyRoute;
use yew_router::prelude::{Navigator as AppNavigator, use_location, use_navigator};

use crate::hooks::{BrowserNavigator, Navigator};
use crate::kept::use_memo;

/// Goes to paths with the app's own router, so that no page is loaded.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct RouterNavigator(AppNavigator);

impl Navigator for RouterNavigator {
    fn go(&self, path: &str, replace: bool) {
        // The router puts its base name in front of what it is given.
        let path = match self.0.basename() {
            Some(base) => match path.strip_prefix(base) {
                Some(rest) if rest.is_empty() || rest.starts_with(['/', '?', '#']) => rest,
                // Outside of the router's part of the site.
                _ => return BrowserNavigator.leave(path, replace),
            },
            None => path,
        };
        let route = AnyRoute::new(path.to_owned());
        if replace {
            self.0.replace(&route);
        } else {
            self.0.push(&route);
        }
    }

    fn leave(&self, address: &str, replace: bool) {
        BrowserNavigator.leave(address, replace);
    }
}

/// The navigator of the router around the calling component; `None` outside of one.
#[hook]
pub(crate) fn use_router_navigator() -> Option<Rc<dyn Navigator>> {
    let navigator = use_navigator();
    let kept = use_memo(navigator, |navigator| navigator.clone().map(RouterNavigator));
    (*kept).clone().map(|navigator| Rc::new(navigator) as Rc<dyn Navigator>)
}

/// The path that the router around the calling component is at, its base name included; `None` outside of one.
#[hook]
pub(crate) fn use_router_path() -> Option<String> {
    use_location().map(|location| location.path().to_owned())
}
