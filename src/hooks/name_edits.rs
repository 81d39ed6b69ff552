//! Names that are typed and not saved.

use std::rc::Rc;

use yew::prelude::*;

use super::Auth;
use super::tab_memory::{read_memory, write_memory};
use crate::flow::profile_form::{NameForm, NameMemory};
use crate::wire::User;

/// Where the tab keeps them.
const MEMORY: &str = "names";

/// What is typed and not saved. A clone is the same one.
#[derive(Clone)]
pub(crate) struct NameEdits {
    auth: Auth,
    user: Rc<User>,
    form: UseStateHandle<Option<NameForm>>,
}

impl NameEdits {
    /// What is typed so far; `None` when the fields show what is known.
    pub(crate) fn form(&self) -> Option<&NameForm> {
        self.form.as_ref()
    }

    /// Another section of the profile and a reload of the page find it again.
    pub(crate) fn keep(&self, form: NameForm) {
        self.set(Some(form));
    }

    /// The fields show what is known.
    pub(crate) fn forget(&self) {
        self.set(None);
    }

    fn set(&self, form: Option<NameForm>) {
        write_memory(&self.auth.0, MEMORY, &NameMemory::of(&self.user, form.as_ref()));
        self.form.set(form);
    }
}

/// What somebody typed into the names of their profile and did not save, in this tab.
#[hook]
pub(crate) fn use_name_edits(auth: &Auth, user: &Rc<User>) -> NameEdits {
    let form = use_state(|| read_memory::<NameMemory>(&auth.0, MEMORY).recalled_by(user));
    NameEdits {
        auth: auth.clone(),
        user: user.clone(),
        form,
    }
}
