//! Which of the identity providers is meant.

use wacht_yew::wire::SocialProvider;

use crate::deployment::LocalDeployment;

/// One identity provider.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Provider {
    /// A social provider by its name, such as `google_oauth`.
    Social(SocialProvider),
    /// The provider of an enterprise connection, by the connection's id.
    Enterprise(Box<str>),
}

impl Provider {
    /// The provider that a path below `/__local/idp/` names, and what of it.
    pub(super) fn read<'a, 'b>(path: &'a [&'b str]) -> Option<(Self, &'a [&'b str])> {
        match path {
            ["social", name, endpoint @ ..] => match SocialProvider::from(*name) {
                SocialProvider::Unknown(_) => None,
                provider => Some((Self::Social(provider), endpoint)),
            },
            ["enterprise", connection, endpoint @ ..] => Some((Self::Enterprise((*connection).into()), endpoint)),
            _ => None,
        }
    }

    /// Who signs its id tokens; its endpoints are below.
    pub(crate) fn issuer(&self, deployment: &LocalDeployment) -> String {
        let path = match self {
            Self::Social(provider) => format!("social/{}", provider.as_str()),
            Self::Enterprise(connection) => format!("enterprise/{connection}"),
        };
        format!("{}/__local/idp/{path}", deployment.origin())
    }

    /// What people call it.
    pub(super) fn name(&self) -> String {
        let provider = match self {
            Self::Enterprise(_) => return "Enterprise sign-on".to_owned(),
            Self::Social(provider) => provider,
        };
        match provider {
            SocialProvider::GitHub => "GitHub".to_owned(),
            SocialProvider::GitLab => "GitLab".to_owned(),
            SocialProvider::LinkedIn => "LinkedIn".to_owned(),
            other => {
                let name = other.as_str().trim_end_matches("_oauth");
                let mut letters = name.chars();
                let first = letters.next().map(|letter| letter.to_ascii_uppercase());
                first.into_iter().chain(letters).collect()
            }
        }
    }
}
