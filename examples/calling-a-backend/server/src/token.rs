//! Session tokens: whether one is of the deployment, and what it says.

use anyhow::{Context as _, ensure};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use p256::ecdsa::signature::Verifier as _;
use p256::ecdsa::{Signature, VerifyingKey};
use serde_json::Value;

/// The keys that a deployment publishes, by their ids.
pub(crate) struct Keys(Vec<(String, VerifyingKey)>);

/// What a good token says.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Claims {
    /// The user.
    pub(crate) user: String,
    /// The organization that the user works in.
    pub(crate) organization: Option<String>,
}

impl Claims {
    /// Whose things these are: an organization's members share theirs.
    pub(crate) fn owner(&self) -> String {
        self.organization.as_ref().unwrap_or(&self.user).clone()
    }
}

impl Keys {
    /// Reads a JWK set; keys of other kinds than a deployment's own are left out.
    pub(crate) fn read(text: &str) -> anyhow::Result<Self> {
        let set: Value = serde_json::from_str(text)?;
        let keys = set["keys"].as_array().context("this is no key set")?;
        let keys: Vec<_> = keys.iter().filter_map(key).collect();
        ensure!(!keys.is_empty(), "the deployment publishes no key for ES256");
        Ok(Self(keys))
    }

    /// What a token says that is signed by one of the keys and not over; `now` in seconds.
    pub(crate) fn verify(&self, token: &str, now: u64) -> Option<Claims> {
        let (signed, signature) = token.rsplit_once('.')?;
        let (header, claims) = signed.split_once('.')?;
        let header = json(header)?;
        let (_, key) = self.0.iter().find(|(id, _)| header["kid"] == **id)?;
        let signature = Signature::from_slice(&URL_SAFE_NO_PAD.decode(signature).ok()?).ok()?;
        // The algorithm is the key's, whatever the header says.
        key.verify(signed.as_bytes(), &signature).ok()?;
        let claims = json(claims)?;
        let text = |name: &str| claims[name].as_str().map(str::to_owned);
        (claims["exp"].as_u64()? > now).then_some(())?;
        Some(Claims {
            user: text("sub")?,
            organization: text("organization"),
        })
    }
}

fn key(key: &Value) -> Option<(String, VerifyingKey)> {
    (key["kty"] == "EC" && key["crv"] == "P-256").then_some(())?;
    let coordinate = |name: &str| URL_SAFE_NO_PAD.decode(key[name].as_str()?).ok();
    let point = [vec![4], coordinate("x")?, coordinate("y")?].concat();
    Some((
        key["kid"].as_str()?.to_owned(),
        VerifyingKey::from_sec1_bytes(&point).ok()?,
    ))
}

fn json(part: &str) -> Option<Value> {
    serde_json::from_slice(&URL_SAFE_NO_PAD.decode(part).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use serde_json::Value;
    use wacht_local::{Fixtures, LocalDeployment};
    use wacht_yew::client::{Credentials, Method, Request};
    use wacht_yew::wire::Timestamp;

    use super::*;

    const NOW: u64 = 1_780_000_000;

    /// A browser of somebody who is signed in at a deployment of this seed.
    struct Visitor {
        deployment: LocalDeployment,
        credential: String,
    }

    impl Visitor {
        fn new(seed: u64) -> Self {
            let mut visitor = Self {
                deployment: LocalDeployment::new(Fixtures::default(), seed),
                credential: String::new(),
            };
            visitor.ask(
                Method::Post,
                "/auth/signin?",
                "strategy=plain_email&email=ada@example.com&password=Lovelace-1843!",
            );
            visitor
        }

        fn ask(&mut self, method: Method, path: &str, form: &str) -> Value {
            let request = Request {
                method,
                url: format!("http://h{path}&__dev_session__={}", self.credential),
                headers: vec![(
                    "content-type".to_owned(),
                    "application/x-www-form-urlencoded".to_owned(),
                )],
                body: form.into(),
                credentials: Credentials::SameOrigin,
            };
            let now = Timestamp::from_millis(i64::try_from(NOW).unwrap() * 1_000);
            let response = self.deployment.handle(request, now).response.expect("an answer");
            if let Some(credential) = response.header("x-development-session") {
                self.credential = credential.to_owned();
            }
            serde_json::from_slice(&response.body).expect("JSON")
        }

        fn token(&mut self) -> String {
            let answer = self.ask(Method::Get, "/session/token?", "");
            answer["data"]["token"]
                .as_str()
                .unwrap_or_else(|| panic!("{answer}"))
                .to_owned()
        }

        fn keys(&mut self) -> Keys {
            Keys::read(&self.ask(Method::Get, "/.well-known/jwks.json?", "").to_string()).expect("keys")
        }
    }

    #[test]
    fn a_token_of_the_deployment_is_believed_until_its_end() {
        let mut visitor = Visitor::new(1);
        let (keys, token) = (visitor.keys(), visitor.token());
        let claims = keys.verify(&token, NOW).expect("a good token");
        assert!(!claims.user.is_empty());
        assert_eq!((claims.owner(), claims.organization), (claims.user.clone(), None));
        assert!(keys.verify(&token, NOW + 34).is_some());
        assert_eq!(keys.verify(&token, NOW + 35), None);
    }

    #[test]
    fn nothing_else_is_believed() {
        let mut visitor = Visitor::new(1);
        let (keys, token) = (visitor.keys(), visitor.token());
        let stranger = Visitor::new(2).token();
        let parts: Vec<&str> = token.split('.').collect();
        let unsigned = URL_SAFE_NO_PAD.encode(r#"{"alg":"none"}"#);
        let forged = URL_SAFE_NO_PAD.encode(r#"{"sub":"1","exp":9999999999}"#);
        let table = [
            String::new(),
            "a.b.c".to_owned(),
            stranger,
            format!("{}.{forged}.{}", parts[0], parts[2]),
            format!("{}.{}.", parts[0], parts[1]),
            format!("{unsigned}.{}.{}", parts[1], parts[2]),
        ];
        for token in table {
            assert_eq!(keys.verify(&token, NOW), None, "{token}");
        }
        assert!(Keys::read("{}").is_err());
        assert!(Keys::read(r#"{"keys":[]}"#).is_err());
    }
}
