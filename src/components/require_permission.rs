//! Content for those who may.

use yew::html::IntoPropValue;
use yew::prelude::*;

use super::gates::gate;
use crate::hooks::{use_held_gate, use_permission};
use crate::session::{Access, Permission};

/// Props of [`RequirePermission`].
///
/// ```
/// use wacht_yew::components::RequirePermissionProps;
/// use wacht_yew::prelude::*;
/// use yew::prelude::*;
///
/// /// What only some may see; the others are told whom to ask.
/// fn only_with(permission: Permission, children: Html) -> Html {
///     let gate = yew::props!(RequirePermissionProps {
///         permission,
///         children,
///         fallback: html! { <p>{ "An admin can give you access." }</p> },
///         unknown: html! {},
///     });
///     html! { <RequirePermission ..gate /> }
/// }
///
/// only_with("organization:manage".into(), html! { <h2>{ "Members" }</h2> });
/// ```
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct RequirePermissionProps {
    /// What one must be allowed to, such as `"organization:manage"`. Required.
    pub permission: Permission,
    /// Shown to those who are.
    #[prop_or_default]
    pub children: Html,
    /// Shown to those who are not. Default: nothing.
    #[prop_or_default]
    pub fallback: Html,
    /// Shown as long as it is unknown. Required: `{html! {}}` is nothing.
    pub unknown: Html,
}

impl IntoPropValue<Permission> for &'static str {
    fn into_prop_value(self) -> Permission {
        self.into()
    }
}

/// Shows its children to those whose roles, in the organization and workspace in use, give a permission.
///
/// Props: [`RequirePermissionProps`].
///
/// It spares people what the server would refuse. What is secret must not be in the page at all: the server has the last
/// word.
///
/// ```
/// use wacht_yew::prelude::*;
/// use yew::prelude::*;
///
/// #[component]
/// fn Settings() -> Html {
///     html! {
///         <RequirePermission
///             permission="organization:manage"
///             unknown={html! {}}
///             fallback={html! { "Ask an admin." }}
///         >
///             { "Settings of the organization" }
///         </RequirePermission>
///     }
/// }
/// ```
#[component]
pub fn RequirePermission(props: &RequirePermissionProps) -> Html {
    let is_open = match use_permission(props.permission.clone()) {
        Access::Unknown => None,
        Access::Granted => Some(true),
        Access::Denied => Some(false),
    };
    gate(
        use_held_gate(is_open),
        [&props.children, &props.fallback, &props.unknown],
    )
}
