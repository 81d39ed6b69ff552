//! One demo and one browser.

use anyhow::Result;

use crate::tools;
use crate::{
    AccountPage, Browser, ConsentPage, Demo, Header, Person, Playground, Scene, Screen, SessionPage, SignInPage,
    SignUpPage, Switcher,
};

/// What most tests play on.
#[derive(Debug)]
pub struct Stage {
    /// The demo on its own deployment.
    pub demo: Demo,
    /// The browser in front of it.
    pub browser: Browser,
}

impl Stage {
    /// Starts both.
    pub async fn set() -> Result<Self> {
        let demo = Demo::start()?;
        let browser = Browser::start(&demo.origin()).await?;
        Ok(Self { demo, browser })
    }

    /// Starts both with another app of `examples/`.
    pub async fn of_example(name: &str) -> Result<Self> {
        let demo = Demo::of_example(name)?;
        let browser = Browser::start(&demo.origin()).await?;
        Ok(Self { demo, browser })
    }

    /// Starts both, the app at a name instead of an address, which passkeys need.
    pub async fn at_localhost() -> Result<Self> {
        let demo = Demo::start()?;
        let browser = Browser::start(&demo.named_origin()).await?;
        Ok(Self { demo, browser })
    }

    /// Starts both as a scene needs them, the browser as people have it.
    pub async fn of(scene: Scene) -> Result<Self> {
        tools::need_whole_browser();
        match scene {
            Scene::AccountPasskeys | Scene::AccountPasskeyRemove => Self::at_localhost().await,
            _ => Self::set().await,
        }
    }

    /// Starts both on this kind of screen.
    pub async fn on(screen: Screen) -> Result<Self> {
        let stage = Self::set().await?;
        stage.browser.show_on(screen).await?;
        Ok(stage)
    }

    /// Starts both and signs somebody in, who then is on the start page.
    pub async fn with(person: Person) -> Result<Self> {
        let stage = Self::set().await?;
        stage.sign_in().sign_in(person).await?;
        stage.header().shows(person).await?;
        Ok(stage)
    }

    /// Starts both and signs two people in; the second one is active, on the start page.
    pub async fn with_both(first: Person, second: Person) -> Result<Self> {
        let stage = Self::with(first).await?;
        stage.header().choose("add").await?;
        stage.sign_in().use_another_account().await?;
        stage.sign_in().go_through(second).await?;
        stage.header().shows(second).await?;
        Ok(stage)
    }

    /// The sign-in page.
    pub fn sign_in(&self) -> SignInPage<'_> {
        SignInPage(&self.browser)
    }

    /// The account page.
    pub fn account(&self) -> AccountPage<'_> {
        AccountPage(&self.browser)
    }

    /// The sign-up page.
    pub fn sign_up(&self) -> SignUpPage<'_> {
        SignUpPage(&self.browser)
    }

    /// The page of an identity provider.
    pub fn consent(&self) -> ConsentPage<'_> {
        ConsentPage(&self.browser)
    }

    /// The page about the session.
    pub fn session(&self) -> SessionPage<'_> {
        SessionPage(&self.browser)
    }

    /// The playground.
    pub fn playground(&self) -> Playground<'_> {
        Playground(&self.browser)
    }

    /// The header.
    pub fn header(&self) -> Header<'_> {
        Header(&self.browser)
    }

    /// The organization switcher.
    pub fn switcher(&self) -> Switcher<'_> {
        Switcher(&self.browser)
    }

    /// Ends both; fails when the browser complained of something that the test did not expect.
    pub async fn close(self) -> Result<()> {
        self.browser.close().await
    }
}

/// Makes tests of laws that are functions of a [`Stage`]: one on a desktop and one on a phone for each.
#[macro_export]
macro_rules! on_every_screen {
    ($($law:ident,)*) => {
        mod desktop {
            $($crate::on_screen!(Desktop, $law);)*
        }
        mod phone {
            $($crate::on_screen!(Phone, $law);)*
        }
    };
}

/// Makes one of those tests.
#[macro_export]
macro_rules! on_screen {
    ($screen:ident, $law:ident) => {
        #[tokio::test]
        async fn $law() -> anyhow::Result<()> {
            let stage = $crate::Stage::on($crate::Screen::$screen).await?;
            super::$law(&stage).await?;
            stage.close().await
        }
    };
}
