//! The demo's page about the session, as people use it.

use anyhow::{Result, ensure};
use serde_json::{Value, json};

use crate::{Browser, Person};

/// Keeps the tokens that the page is given, which never stand in the page itself.
const KEEP_TOKENS: &str = "{
    window.tokens = [];
    const send = window.fetch;
    window.fetch = async (...request) => {
        const response = await send(...request);
        if (response.ok && response.url.includes('/session/token')) {
            window.tokens.push((await response.clone().json()).data.token);
        }
        return response;
    };
}";

/// Whether what is shown is what the latest token says.
const SHOWS_THE_LATEST: &str = "
    const token = window.tokens.at(-1);
    const shown = [...document.querySelectorAll('#claims [data-claim]')];
    if (!token || shown.length === 0) return false;
    const bytes = part => Uint8Array.from(atob(part.replaceAll('-', '+').replaceAll('_', '/')), c => c.charCodeAt(0));
    const claims = JSON.parse(new TextDecoder().decode(bytes(token.split('.')[1])));
    const text = value => typeof value === 'string' ? value : JSON.stringify(value);
    const isSame = shown.every(claim => text(claims[claim.dataset.claim]) === claim.textContent);
    return isSame && shown.length === Object.keys(claims).length && claims;";

/// Checks the signature as a server would, with the keys that the deployment publishes.
const IS_SIGNED: &str = "
    const done = arguments[arguments.length - 1];
    const bytes = part => Uint8Array.from(atob(part.replaceAll('-', '+').replaceAll('_', '/')), c => c.charCodeAt(0));
    (async () => {
        const [header, claims, signature] = window.tokens.at(-1).split('.');
        const { kid } = JSON.parse(new TextDecoder().decode(bytes(header)));
        const { keys } = await (await fetch('/.well-known/jwks.json')).json();
        const way = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
        const key = await crypto.subtle.importKey('jwk', keys.find(key => key.kid === kid), way, false, ['verify']);
        return crypto.subtle.verify(way, key, bytes(signature), new TextEncoder().encode(`${header}.${claims}`));
    })().then(done, error => done(String(error)));";

/// The page about the session.
#[derive(Clone, Copy, Debug)]
pub struct SessionPage<'a>(pub &'a Browser);

impl SessionPage<'_> {
    /// The organization in use.
    pub const ORGANIZATION: &'static str = "#organization-name";
    /// The workspace in use.
    pub const WORKSPACE: &'static str = "#workspace-name";
    /// Whether the account may manage the organization.
    pub const MAY_MANAGE: &'static str = "#may-manage";

    /// Loads the page in this tab, which keeps tokens from now on.
    pub async fn open(&self) -> Result<()> {
        self.0.on_every_page(KEEP_TOKENS).await?;
        self.0.open("/my-session").await?;
        self.0.sees(Self::ORGANIZATION).await
    }

    /// Makes an account, an organization or a workspace the one in use, by its name.
    pub async fn choose(&self, name: &str) -> Result<()> {
        let line = format!(".line[data-name=\"{name}\"]");
        self.0.click(&line).await?;
        self.0.sees(&format!("{line}[aria-pressed=true]")).await
    }

    /// Waits until it says where the account works, and in what workspace.
    pub async fn is_in(&self, organization: &str, workspace: &str) -> Result<()> {
        self.0.says(Self::ORGANIZATION, organization).await?;
        self.0.says(Self::WORKSPACE, workspace).await
    }

    /// What a token says at this time, its signature checked.
    pub async fn claims(&self) -> Result<Value> {
        self.0.click("#claims-button").await?;
        let claims = self
            .0
            .until("the claims of the latest token", SHOWS_THE_LATEST, Vec::new())
            .await?;
        let is_signed = self.0.eval_async(IS_SIGNED, Vec::new()).await?;
        ensure!(is_signed == json!(true), "the signature is no good: {is_signed}");
        Ok(claims)
    }

    /// The line of an account.
    pub fn account(person: Person) -> String {
        format!(".line[data-name=\"{}\"]", person.name)
    }
}
