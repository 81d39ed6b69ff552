//! What founding an organization and founding a workspace have in common.

use super::{Body, Part, PartContent, Upload, form};

/// An organization or workspace that is to be.
///
/// ```no_run
/// use wacht_yew::client::{CallError, Client, NewTenancy};
///
/// # async fn found(client: &Client) -> Result<(), CallError> {
/// let new = NewTenancy {
///     name: "Analytical Engines".into(),
///     ..NewTenancy::default()
/// };
/// let created = client.create_organization(&new).await?;
/// # drop(created);
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NewTenancy {
    /// Name.
    pub name: Box<str>,
    /// Description; not sent when empty.
    pub description: Box<str>,
    /// Logo.
    pub logo: Option<Upload>,
}

impl NewTenancy {
    /// The form, with these fields before its own. A form without a file needs no parts.
    pub(super) fn body(&self, more: &[(&'static str, &str)]) -> Body {
        let own = [("name", &*self.name), ("description", &*self.description)];
        let fields = more.iter().copied().chain(own).filter(|(_, value)| !value.is_empty());
        let Some(logo) = &self.logo else {
            return Body::Form(fields.map(|(name, value)| (name, value.to_owned())).collect());
        };
        let text = |(name, value): (&'static str, &str)| Part {
            name,
            content: PartContent::Text(value.to_owned()),
        };
        let file = Part {
            name: "image",
            content: logo.part(),
        };
        Body::Multipart(fields.map(text).chain([file]).collect())
    }
}

/// A path with an id in it.
pub(super) fn path(group: &str, id: &str, rest: &str) -> String {
    // An id is what the server wrote: it must not end its part of the path.
    format!("/{group}/{}/{rest}", form::encoded(id))
}
