//! The state that travels with somebody to a provider and back: sealed, bound to its session, good for ten minutes.
//!
//! Everything is in the state itself, so the deployment remembers nothing about those who never come back.

use wacht_yew::wire::{SessionId, Timestamp};

use crate::deployment::LocalDeployment;

const LIFE_MS: i64 = 10 * 60_000;

/// What somebody goes to a provider for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Errand {
    /// To sign in with a social account.
    SignIn,
    /// To connect a social account to the account signed in.
    Connect,
    /// To sign in through an enterprise connection.
    Enterprise,
}

/// One way to a provider and back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Journey {
    pub(super) errand: Errand,
    pub(super) session: SessionId,
    /// The attempt to go on with; to connect, the user.
    pub(super) subject: Box<str>,
    /// The social provider's name, or the enterprise connection's id.
    pub(super) provider: Box<str>,
    pub(super) begun_at: Timestamp,
    /// Where the app wants to go in the end; not checked yet.
    pub(super) redirect_uri: Option<Box<str>>,
}

impl Errand {
    const fn name(self) -> &'static str {
        match self {
            Self::SignIn => "sign_in",
            Self::Connect => "connect_social",
            Self::Enterprise => "enterprise_sso",
        }
    }
}

impl Journey {
    /// The state. The host of the app's pages is its fifth item, or its seventh when an account is connected.
    pub(super) fn state(&self, deployment: &LocalDeployment) -> String {
        let settings = &deployment.settings;
        let (host, begun_at) = (&settings.frontend_host, self.begun_at.as_millis().to_string());
        let common = [self.errand.name(), self.session.as_str(), &self.subject, &begun_at];
        let redirect_uri = self.redirect_uri.as_deref().unwrap_or_default();
        let items = match self.errand {
            Errand::Connect => [&common[..], &[&self.provider, settings.id.as_str(), host, redirect_uri]].concat(),
            Errand::SignIn | Errand::Enterprise => [&common[..], &[host, &self.provider, redirect_uri]].concat(),
        };
        deployment.seal.close(&items.join("|"))
    }

    /// The journey of a state that was sealed here, for this errand, less than ten minutes ago.
    pub(super) fn read(deployment: &LocalDeployment, state: &str, errand: Errand, now: Timestamp) -> Option<Self> {
        let text = deployment.seal.open(state)?;
        let mut items = text.splitn(if errand == Errand::Connect { 8 } else { 7 }, '|');
        let name = items.next()?;
        let (session, subject, begun_at) = (items.next()?, items.next()?, items.next()?);
        let provider = match errand {
            Errand::Connect => {
                let provider = items.next()?;
                // The deployment and the host of its pages.
                items.nth(1)?;
                provider
            }
            Errand::SignIn | Errand::Enterprise => {
                items.next()?;
                items.next()?
            }
        };
        let begun_at = Timestamp::from_millis(begun_at.parse().ok()?);
        let journey = Self {
            errand,
            session: session.into(),
            subject: subject.into(),
            provider: provider.into(),
            begun_at,
            redirect_uri: items.next().filter(|address| !address.is_empty()).map(Into::into),
        };
        (name == errand.name() && begun_at.plus_millis(LIFE_MS) > now).then_some(journey)
    }
}

#[cfg(test)]
mod tests {
    use base64::Engine as _;
    use base64::engine::general_purpose::URL_SAFE_NO_PAD;

    use super::*;
    use crate::Fixtures;

    const NOW: Timestamp = Timestamp::from_millis(1_780_000_000_000);

    fn journey(errand: Errand) -> Journey {
        Journey {
            errand,
            session: "1".into(),
            subject: "2".into(),
            provider: "google_oauth".into(),
            begun_at: NOW,
            redirect_uri: Some("http://h/?a=|b".into()),
        }
    }

    #[test]
    fn who_went_comes_back_the_same() {
        let deployment = LocalDeployment::new(Fixtures::empty(), 1);
        for errand in [Errand::SignIn, Errand::Connect, Errand::Enterprise] {
            for redirect_uri in [None, journey(errand).redirect_uri] {
                let gone = Journey {
                    redirect_uri,
                    ..journey(errand)
                };
                let back = Journey::read(&deployment, &gone.state(&deployment), errand, NOW);
                assert_eq!(back, Some(gone));
            }
        }
    }

    #[test]
    fn ten_minutes_later_or_on_another_errand_nobody_comes_back() {
        let deployment = LocalDeployment::new(Fixtures::empty(), 1);
        let state = journey(Errand::SignIn).state(&deployment);
        let read = |errand, later| Journey::read(&deployment, &state, errand, NOW.plus_millis(later));
        assert!(read(Errand::SignIn, LIFE_MS - 1).is_some());
        assert_eq!(read(Errand::SignIn, LIFE_MS), None);
        assert_eq!(read(Errand::Connect, 0), None);
        assert_eq!(read(Errand::Enterprise, 0), None);
        let other = LocalDeployment::new(Fixtures::empty(), 2);
        assert_eq!(Journey::read(&other, &state, Errand::SignIn, NOW), None);
    }

    #[test]
    fn the_host_of_the_pages_stands_where_clients_look_for_it() {
        let deployment = LocalDeployment::new(Fixtures::empty(), 1);
        for (errand, name, place) in [(Errand::SignIn, "sign_in", 4), (Errand::Connect, "connect_social", 6)] {
            let state = journey(errand).state(&deployment);
            assert_eq!(state.split('.').count(), 3);
            let payload = URL_SAFE_NO_PAD.decode(state.split('.').next().unwrap()).unwrap();
            let payload = String::from_utf8(payload).unwrap();
            let items: Vec<&str> = payload.split('|').collect();
            assert_eq!((items[0], items[place]), (name, "127.0.0.1:8787"));
        }
    }
}
