//! Where the app goes, without loading another page over the test's.

use std::cell::RefCell;
use std::rc::Rc;

use wacht_yew::hooks::Navigator;

use super::browser::set_address;

/// Somewhere that the kit sent somebody to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Visit {
    /// A path of the app's own origin, with query and fragment. The page's address has changed to it.
    Go {
        /// The path, such as `/account`.
        path: String,
        /// The history keeps no trace of where it came from.
        replace: bool,
    },
    /// Another address, such as a provider's. It was not loaded.
    Leave {
        /// The whole address.
        address: String,
        /// The history keeps no trace of where it came from.
        replace: bool,
    },
}

impl Visit {
    /// To a path of the app's own origin.
    pub fn go(path: &str) -> Self {
        Self::Go {
            path: path.to_owned(),
            replace: false,
        }
    }

    /// The same without a trace of where it came from.
    pub fn replaced_by(path: &str) -> Self {
        Self::Go {
            path: path.to_owned(),
            replace: true,
        }
    }

    /// The path or address.
    pub fn target(&self) -> &str {
        match self {
            Self::Go { path, .. } => path,
            Self::Leave { address, .. } => address,
        }
    }
}

/// Changes the address as a router does, tells the routers on the page, writes down every visit.
#[derive(Clone, Default)]
pub(super) struct PageNavigator(Rc<RefCell<Vec<Visit>>>);

impl PageNavigator {
    pub(super) fn visits(&self) -> Vec<Visit> {
        self.0.borrow().clone()
    }
}

impl Navigator for PageNavigator {
    fn go(&self, path: &str, replace: bool) {
        let visit = Visit::Go {
            path: path.to_owned(),
            replace,
        };
        self.0.borrow_mut().push(visit);
        set_address(path, replace);
    }

    fn leave(&self, address: &str, replace: bool) {
        let address = address.to_owned();
        self.0.borrow_mut().push(Visit::Leave { address, replace });
    }
}
