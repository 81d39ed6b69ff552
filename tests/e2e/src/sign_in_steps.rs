//! What people do on the sign-in page after, or instead of, giving a password.

use anyhow::{Result, ensure};
use serde_json::{Value, json};

use crate::{Person, SignInPage};

/// What a reload keeps: heading, whom it is about, and every field with what it holds, but no secrets.
pub(crate) const GIST: &str = "const root = document.querySelector('main .wa-root');\
    if (!root || root.querySelector('[data-state=busy]')) return null;\
    const shown = [...root.querySelectorAll('input')].filter(input => input.checkVisibility() && !input.closest('.wa-hidden'));\
    const isSecret = input => ['password', 'code', 'backup-code', 'last-digits'].includes(input.name);\
    return [root.querySelector('h1')?.innerText, root.querySelector('[data-wa-part=identity] .wa-identity-name')?.innerText,\
        ...shown.map(input => `${input.name}=${isSecret(input) ? '' : input.value}`),\
        ...[...root.querySelectorAll('[data-wa-part=method]')].map(row => row.dataset.method)].join('\\n')";

impl SignInPage<'_> {
    /// The field for six digits.
    pub const CODE: &'static str = "input[name=code]";
    /// The field for a backup code.
    pub const BACKUP_CODE: &'static str = "input[name=backup-code]";
    /// The field for the last digits of a phone.
    pub const LAST_DIGITS: &'static str = "input[name=last-digits]";
    /// The field for a phone number.
    pub const PHONE: &'static str = "input[name=phone]";
    /// The time until a new code can be sent.
    pub const COUNTDOWN: &'static str = "[data-wa-part=resend] [data-wa-part=countdown][data-state=running]";
    /// The button that sends a new code or link.
    pub const RESEND: &'static str = "[data-wa-part=resend] button";
    /// What a provider did not like.
    pub const REFUSAL: &'static str = "[data-wa-part=refusal][data-state=shown]";
    /// Whom or what the screen is about.
    pub const IDENTITY: &'static str = "[data-wa-part=identity] .wa-identity-name";

    /// Waits for a screen, loads the page anew, and waits for the same screen with the same things on it.
    pub async fn survives_reload(&self, screen: &str) -> Result<()> {
        self.is_on(screen).await?;
        let before = self.gist().await?;
        self.0.reload().await?;
        self.is_on(screen).await?;
        let after = self.gist().await?;
        ensure!(after == before, "a reload on {screen} made {before}\ninto {after}");
        Ok(())
    }

    /// What is on the screen once nothing is under way.
    async fn gist(&self) -> Result<Value> {
        self.0.until("the screen to be at rest", GIST, Vec::new()).await
    }

    /// Opens the list of ways in.
    pub async fn ask_for_another_method(&self) -> Result<()> {
        self.0.press_button("Use another method").await
    }

    /// Chooses a line of a list of methods by its key, such as `email_code`.
    pub async fn choose_method(&self, key: &str) -> Result<()> {
        self.0.click(&Self::method(key)).await
    }

    /// The selector of a line of a list of methods.
    pub fn method(key: &str) -> String {
        format!("[data-wa-part=method][data-method={key}]")
    }

    /// Loads the page and opens the form of a way in, such as `email_code`.
    pub async fn open_method(&self, key: &str) -> Result<()> {
        self.open().await?;
        self.ask_for_another_method().await?;
        self.is_on("methods").await?;
        self.choose_method(key).await?;
        self.is_on("identifier").await
    }

    /// Goes to a social provider by its key, such as `google`.
    pub async fn choose_provider(&self, key: &str) -> Result<()> {
        self.0
            .click(&format!("[data-wa-part=social-button][data-provider={key}_oauth]"))
            .await
    }

    /// Types a phone number and submits it.
    pub async fn submit_phone(&self, number: &str) -> Result<()> {
        self.0.fill(Self::PHONE, number).await?;
        self.submit().await
    }

    /// Types six digits; the last one submits.
    pub async fn type_code(&self, code: &str) -> Result<()> {
        self.0.fill(Self::CODE, code).await
    }

    /// Types a backup code and submits it.
    pub async fn submit_backup_code(&self, code: &str) -> Result<()> {
        self.0.fill(Self::BACKUP_CODE, code).await?;
        self.submit().await
    }

    /// Types the last digits of a phone and submits them.
    pub async fn submit_last_digits(&self, digits: &str) -> Result<()> {
        self.0.fill(Self::LAST_DIGITS, digits).await?;
        self.submit().await
    }

    /// Gives identifier and password and waits for the step that comes then.
    pub async fn reach(&self, person: Person, screen: &str) -> Result<()> {
        self.sign_in(person).await?;
        self.is_on(screen).await
    }

    /// Waits until a provider's refusal is told, and returns it.
    pub async fn refusal(&self) -> Result<String> {
        self.0.sees(Self::REFUSAL).await?;
        self.0.text(Self::REFUSAL).await
    }

    /// Puts forward the clock of the page, for this page and those to come.
    pub async fn advance_page_clock(&self, millis: u64) -> Result<()> {
        // A script of the driver has a Date of its own in Firefox.
        let body = format!("{{ const now = window.Date.now; window.Date.now = () => now.call(Date) + {millis} }}");
        self.0.on_every_page(&body).await?;
        self.0.eval(&body, Vec::new()).await?;
        // What counts down looks at the clock when its tab is seen again.
        let body = "document.dispatchEvent(new Event(arguments[0]))";
        self.0.eval(body, vec![json!("visibilitychange")]).await.map(drop)
    }
}
