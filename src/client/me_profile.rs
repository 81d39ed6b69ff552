//! What the person signed in says of themselves: names, username, picture.

use super::{Body, CallError, Client, LocalBoxFuture, Part, Upload, call::Call};

/// Names to change; the server leaves what is empty as it is, so a name can be changed but not taken away.
///
/// ```
/// use wacht_yew::client::{CallError, Client, NameChanges};
///
/// /// The first name and the username stay as they are.
/// async fn marry(client: &Client) -> Result<(), CallError> {
///     let changes = NameChanges {
///         last_name: "King".into(),
///         ..NameChanges::default()
///     };
///     client.change_names(&changes).await
/// }
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NameChanges {
    /// First name.
    pub first_name: Box<str>,
    /// Last name.
    pub last_name: Box<str>,
    /// Username.
    pub username: Box<str>,
}

impl Client {
    /// `POST /me`: changes names. All of them are changed, or none.
    ///
    /// # Errors
    /// Any [`CallError`]; 500 for a username that somebody else has.
    pub fn change_names(&self, changes: &NameChanges) -> LocalBoxFuture<Result<(), CallError>> {
        let body = Body::Form(vec![
            ("first_name", changes.first_name.to_string()),
            ("last_name", changes.last_name.to_string()),
            ("username", changes.username.to_string()),
        ]);
        self.done(Call::post("/me").body(body))
    }

    /// `POST /me/profile-picture`: puts a picture in the place of the one before.
    ///
    /// ```
    /// use wacht_yew::client::{CallError, Client, Upload};
    ///
    /// async fn show(client: &Client, png: Option<Vec<u8>>) -> Result<(), CallError> {
    ///     match png {
    ///         Some(bytes) => {
    ///             let picture = Upload::picture("image/png", bytes);
    ///             client.upload_profile_picture(&picture).await
    ///         }
    ///         None => client.remove_profile_picture().await,
    ///     }
    /// }
    /// ```
    ///
    /// # Errors
    /// Any [`CallError`]; 400 for what is no picture, or too large a one.
    pub fn upload_profile_picture(&self, picture: &Upload) -> LocalBoxFuture<Result<(), CallError>> {
        let part = Part {
            name: "file",
            content: picture.part(),
        };
        self.done(Call::post("/me/profile-picture").body(Body::Multipart(vec![part])))
    }

    /// `POST /me` with `remove_profile_picture`: goes back to no picture.
    ///
    /// # Errors
    /// Any [`CallError`].
    pub fn remove_profile_picture(&self) -> LocalBoxFuture<Result<(), CallError>> {
        let body = Body::Form(vec![("remove_profile_picture", "true".to_owned())]);
        self.done(Call::post("/me").body(body))
    }
}
