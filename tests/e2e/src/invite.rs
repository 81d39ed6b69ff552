//! Invitations to organizations, made by an admin in a session of her own.

use anyhow::{Result, ensure};
use serde_json::json;

use crate::{ADA, Stage};

/// Asks the API from the page, with a credential that the page never sees.
const INVITE: &str = "const [email, workspace, address, password, done] = arguments;\
    let credential = '';\
    const ask = async (path, fields) => {\
        const url = new URL(path, location.origin);\
        url.searchParams.set('__dev_session__', credential);\
        const answer = await fetch(url, fields ? { method: 'POST', body: new URLSearchParams(fields) } : {});\
        credential = answer.headers.get('X-Development-Session') || credential;\
        return (await answer.json()).data;\
    };\
    const invite = async () => {\
        await ask('/auth/signin', { strategy: 'plain_email', email: address, password });\
        const named = (list, kind, name) => list.map(each => each[kind]).find(each => each.name === name).id;\
        const place = named(await ask('/me/organization-memberships'), 'organization', 'Analytical Engines');\
        const fields = { email };\
        if (workspace) fields.workspace_id = named(await ask('/me/workspace-memberships'), 'workspace', workspace);\
        const invitation = await ask(`/organizations/${place}/invitations`, fields);\
        return invitation ? invitation.email : 'refused';\
    };\
    invite().then(done, error => done(String(error)))";

impl Stage {
    /// Ada invites somebody to Analytical Engines, or to one of its workspaces; the link that is mailed.
    pub async fn invite(&self, email: &str, workspace: Option<&str>) -> Result<String> {
        self.browser.open("/").await?;
        let args = vec![json!(email), json!(workspace), json!(ADA.email), json!(ADA.password)];
        let invited = self.browser.eval_async(INVITE, args).await?;
        ensure!(invited == json!(email), "nobody was invited: {invited}");
        let messages = self.demo.messages(email).await?;
        Ok(messages.last().map(|message| message.link.clone()).unwrap_or_default())
    }

    /// Makes a waitlist of the deployment's sign-up.
    pub async fn open_slowly(&self, names: bool) -> Result<()> {
        let restrictions = json!({ "sign_up_mode": "waitlist", "waitlist_collect_names": names });
        self.demo.settings(json!({ "restrictions": restrictions })).await
    }

    /// Lets somebody in from the waitlist; the link that is mailed.
    pub async fn let_in(&self, email: &str) -> Result<String> {
        self.demo.order("waitlist/approve", json!({ "email": email })).await?;
        let messages = self.demo.messages(email).await?;
        Ok(messages.last().map(|message| message.link.clone()).unwrap_or_default())
    }
}
