//! The country that was chosen last for a phone number, in whatever form of whatever deployment. Nothing else of the number
//! is kept.

use crate::client::{BrowserStorage, Storage as _};

/// Where all tabs of the app keep it.
const KEY: &str = "wacht-yew:country";

/// Two letters of ISO 3166; `None` when none was ever chosen here.
pub(crate) fn last_country() -> Option<String> {
    BrowserStorage::local().get(KEY)
}

/// The next form begins with this country.
pub(crate) fn keep_country(code: &str) {
    BrowserStorage::local().set(KEY, code);
}
