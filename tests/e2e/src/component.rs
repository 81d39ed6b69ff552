//! Which component of the kit a scene is about.

use crate::Scene;

macro_rules! components {
    ($($(#[$doc:meta])* $component:ident $title:literal $beginnings:expr,)*) => {
        /// A part of the kit, as the gallery divides it.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Component {
            $($(#[$doc])* $component,)*
        }

        impl Component {
            /// All of them, in the order of the gallery.
            pub const ALL: &'static [Self] = &[$(Self::$component),*];

            /// What it is called.
            pub fn title(self) -> &'static str {
                match self {
                    $(Self::$component => $title,)*
                }
            }

            /// How the names of its scenes begin.
            fn beginnings(self) -> &'static [&'static str] {
                match self {
                    $(Self::$component => &$beginnings,)*
                }
            }
        }
    };
}

components! {
    /// The sign-in, which has every scene that belongs to nothing else.
    SignIn "SignIn" ["accounts", "link-sent"],
    /// The sign-up.
    SignUp "SignUp" ["sign-up"],
    /// The pages that links and providers lead to.
    Links "MagicLinkVerification, SocialCallback" ["link-", "social"],
    /// The page of an invitation.
    Invitation "AcceptInvitation" ["invitation"],
    /// The waitlist.
    Waitlist "Waitlist" ["waitlist"],
    /// The account.
    Profile "UserProfile" ["account"],
    /// The switcher.
    Switcher "OrgSwitcher" ["switcher"],
    /// The pages that create.
    Creation "CreateOrganization, CreateWorkspace" ["create"],
    /// The menu.
    Menu "UserButton" ["menu"],
    /// The page of accounts.
    Picker "AccountPicker" ["picker"],
    /// The kit as a whole.
    Provider "DeploymentProvider" ["failure"],
    /// What the demo adds.
    Demo "The demo's own pages" ["home", "playground"],
}

impl Component {
    /// What a scene is about.
    pub fn of(scene: Scene) -> Self {
        let begins = |component: &Self| {
            component
                .beginnings()
                .iter()
                .any(|start| scene.name().starts_with(start))
        };
        Self::ALL.iter().copied().find(begins).unwrap_or(Self::SignIn)
    }

    /// Its scenes, in the order of a visit.
    pub fn scenes(self) -> impl Iterator<Item = Scene> {
        Scene::ALL.iter().copied().filter(move |scene| Self::of(*scene) == self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scenes_find_their_components() {
        assert_eq!(Component::of(Scene::Accounts), Component::SignIn);
        assert_eq!(Component::of(Scene::AccountEmails), Component::Profile);
        assert_eq!(Component::of(Scene::LinkSent), Component::SignIn);
        assert_eq!(Component::of(Scene::LinkFailed), Component::Links);
        assert_eq!(Component::of(Scene::PlaygroundShared), Component::Demo);
        assert_eq!(
            Component::ALL.iter().flat_map(|component| component.scenes()).count(),
            Scene::ALL.len()
        );
    }
}
