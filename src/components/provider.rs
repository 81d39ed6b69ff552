//! The provider: one deployment for everything below it.

use std::rc::Rc;

use yew::prelude::*;

use super::failure::FailureNotice;
use crate::client::{
    BrowserClock, BrowserCookies, BrowserStorage, DEFAULT_TIME_LIMIT, FetchTransport, Ports, PublishableKey,
    PublishableKeyError,
};
use crate::hooks::{
    Auth, BrowserNavigator, DeploymentContext, DeploymentFailure, DeploymentState, Engine, EnginePorts, Navigator,
    NavigatorHandle, TransportHandle,
};
use crate::i18n::{ENGLISH, Messages};
use crate::session::SessionSnapshot;
use crate::theme::UiOverwrites;
use crate::wire::UiSettings;

/// Props of [`DeploymentProvider`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct DeploymentProviderProps {
    /// The deployment's publishable key, `pk_test_…` or `pk_live_…`. Required. A changed key starts anew.
    pub public_key: AttrValue,
    /// Laid over the deployment's settings. Default: changes nothing.
    #[prop_or_default]
    pub ui_overwrites: UiOverwrites,
    /// The language, such as `&GERMAN`; only languages that an app names are part of its wasm. Default: English.
    #[prop_or(&ENGLISH)]
    pub messages: &'static Messages,
    /// How requests leave. Default: the browser's `fetch`. Read once.
    #[prop_or_default]
    pub transport: Option<TransportHandle>,
    /// How pages change. Default: the app's yew-router when the provider stands inside one (feature `router`), else
    /// the browser.
    #[prop_or_default]
    pub navigator: Option<NavigatorHandle>,
    /// Shown in place of the children until the deployment is known. Default: the children, whose gates stay closed.
    #[prop_or_default]
    pub loading: Option<Html>,
    /// Shown in place of the children when there is no deployment to be had. Default: a notice with a way to try again
    /// above the children.
    #[prop_or_default]
    pub failed: Option<Callback<DeploymentFailure, Html>>,
    /// The app.
    #[prop_or_default]
    pub children: Html,
}

/// Connects everything below it to one deployment.
///
/// # Behaviour
/// Loads the deployment and the session, keeps both up to date over tabs, and hands them to the kit's components and
/// hooks. A key that is none, a server that cannot be reached: the page says so, and nothing panics.
#[component]
pub fn DeploymentProvider(props: &DeploymentProviderProps) -> Html {
    let fallback = use_navigator_of_app();
    let navigator = props
        .navigator
        .as_ref()
        .map_or(fallback, |navigator| navigator.0.clone());
    let key = use_memo(props.public_key.clone(), |key| PublishableKey::parse(key));
    match (*key).clone() {
        Ok(parsed) => {
            html! { <Connected key={&*props.public_key} {parsed} navigator={NavigatorHandle(navigator)} props={props.clone()} /> }
        }
        Err(error) => {
            html! { <Unconnected {error} is_live={props.public_key.starts_with("pk_live_")} props={props.clone()} /> }
        }
    }
}

#[cfg(feature = "router")]
#[hook]
fn use_navigator_of_app() -> Rc<dyn Navigator> {
    crate::router::use_router_navigator().unwrap_or_else(|| Rc::new(BrowserNavigator))
}

#[cfg(not(feature = "router"))]
#[hook]
fn use_navigator_of_app() -> Rc<dyn Navigator> {
    let navigator = use_memo((), |()| BrowserNavigator);
    navigator
}

#[derive(Clone, PartialEq, Properties)]
struct ConnectedProps {
    parsed: PublishableKey,
    navigator: NavigatorHandle,
    props: DeploymentProviderProps,
}

#[component]
fn Connected(
    ConnectedProps {
        parsed,
        navigator,
        props,
    }: &ConnectedProps,
) -> Html {
    let render = use_force_update();
    let auth = use_memo((), |()| {
        let ports = EnginePorts {
            client: ports(props.transport.as_ref()),
            tab: Rc::new(BrowserStorage::tab()),
        };
        let on_change = Callback::from(move |()| render.force_update());
        Auth(Engine::start(parsed.clone(), ports, navigator.0.clone(), on_change))
    });
    auth.0.set_navigator(navigator.0.clone());
    let state = auth.0.deployment();
    let overwrites = use_memo(props.ui_overwrites.clone(), UiOverwrites::clone);
    let ui = use_memo((state.clone(), overwrites.clone()), |(state, overwrites)| match state {
        DeploymentState::Ready(deployment) => overwrites.applied_to(&deployment.ui_settings),
        DeploymentState::Loading | DeploymentState::Failed(_) => overwrites.applied_to(&UiSettings::default()),
    });
    use_effect_with(state.clone(), |state| {
        if let DeploymentState::Failed(failure) = state {
            report(failure);
        }
    });
    let messages = props.messages;
    let retry = {
        let auth = (*auth).clone();
        Callback::from(move |()| auth.0.load())
    };
    let context = DeploymentContext {
        auth: (*auth).clone(),
        state: state.clone(),
        overwrites,
        ui,
        messages,
    };
    let shown = match (&state, &props.loading, &props.failed) {
        (DeploymentState::Loading, Some(loading), _) => loading.clone(),
        (DeploymentState::Failed(failure), _, Some(failed)) => failed.emit(failure.clone()),
        _ => props.children.clone(),
    };
    let notice = match (&state, &props.failed) {
        (DeploymentState::Failed(failure), None) => Some(failure.clone()),
        _ => None,
    };
    html! {
        <ContextProvider<DeploymentContext> {context}>
            <ContextProvider<SessionSnapshot> context={auth.0.session()}>
                <div class="wa-provider">
                    if let Some(failure) = notice {
                        <FailureNotice {failure} {messages} shows_details={auth.0.client().is_staging()} onretry={retry} />
                    }
                    <div class="wa-provider">{ shown }</div>
                </div>
            </ContextProvider<SessionSnapshot>>
        </ContextProvider<DeploymentContext>>
    }
}

fn ports(transport: Option<&TransportHandle>) -> Ports {
    Ports {
        transport: transport.map_or_else(|| Rc::new(FetchTransport) as _, |transport| transport.0.clone()),
        clock: Rc::new(BrowserClock),
        local: Rc::new(BrowserStorage::local()),
        cookies: Rc::new(BrowserCookies),
        time_limit: DEFAULT_TIME_LIMIT,
    }
}

#[derive(Clone, PartialEq, Properties)]
struct UnconnectedProps {
    error: PublishableKeyError,
    is_live: bool,
    props: DeploymentProviderProps,
}

/// A key that is none: there is nothing to connect to, so the children, which would need it, are not shown.
#[component]
fn Unconnected(UnconnectedProps { error, is_live, props }: &UnconnectedProps) -> Html {
    let failure = DeploymentFailure::Key(*error);
    use_effect_with(failure.clone(), report);
    match &props.failed {
        Some(failed) => failed.emit(failure),
        None => html! { <FailureNotice {failure} messages={props.messages} shows_details={!is_live} /> },
    }
}

/// Tells developers in the console.
fn report(failure: &DeploymentFailure) {
    web_sys::console::error_1(&format!("wacht-yew: {failure}").into());
}
