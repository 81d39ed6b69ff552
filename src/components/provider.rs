//! The provider: one deployment for everything below it.

use std::rc::Rc;

use yew::prelude::*;

use super::failure::failure_notice;
use crate::client::{
    BrowserClock, BrowserCookies, BrowserStorage, DEFAULT_TIME_LIMIT, FetchTransport, Ports, PublishableKey,
    PublishableKeyError,
};
use crate::hooks::{
    Auth, BrowserNavigator, Callbacks, DeploymentContext, DeploymentFailure, DeploymentState, Engine, EnginePorts,
    Navigator, NavigatorHandle, ShownSettings, TransportHandle,
};
use crate::i18n::{ENGLISH, Languages, Messages, reworded};
use crate::kept::{use_effect_with, use_memo};
use crate::session::SessionSnapshot;
use crate::theme::SharedOverwrites;

/// Props of [`DeploymentProvider`].
///
/// ```
/// use wacht_yew::components::DeploymentProviderProps;
/// use wacht_yew::hooks::TransportHandle;
/// use wacht_yew::prelude::*;
/// use yew::prelude::*;
///
/// /// The app as it ships (`None`), and as its tests run it, with a transport of their own.
/// fn app(transport: Option<TransportHandle>) -> Html {
///     let deployment = yew::props!(DeploymentProviderProps {
///         public_key: "pk_test_aHR0cDovLzEyNy4wLjAuMTo4Nzg3",
///         transport,
///         children: html! { <SignIn /> },
///     });
///     html! { <DeploymentProvider ..deployment /> }
/// }
/// ```
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct DeploymentProviderProps {
    /// The deployment's publishable key, `pk_test_…` or `pk_live_…`. Required. A changed key starts anew.
    pub public_key: AttrValue,
    /// [`UiOverwrites`](crate::theme::UiOverwrites), laid over the deployment's settings. Default: changes nothing.
    #[prop_or_default]
    pub ui_overwrites: SharedOverwrites,
    /// What the app wants to be told, and takes over. Default: nothing; the kit goes where the settings say.
    #[prop_or_default]
    pub callbacks: Callbacks,
    /// The language of an app that speaks one, such as `&GERMAN`; only languages that an app names are part of its wasm.
    /// Default: English.
    #[prop_or(&ENGLISH)]
    pub messages: &'static Messages,
    /// The languages of an app that speaks several, such as `[&ENGLISH, &GERMAN]`, in the place of `messages`; the first is
    /// the one to fall back on. Default: none.
    #[prop_or_default]
    pub languages: Languages,
    /// Which of `languages` to speak, as a BCP 47 tag such as `de-AT`. Default, and when none of them fits: the document's
    /// (`<html lang>`), else the browser's.
    #[prop_or_default]
    pub locale: AttrValue,
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
/// Props: [`DeploymentProviderProps`].
///
/// ```
/// use wacht_yew::hooks::DeploymentFailure;
/// use wacht_yew::i18n::{ENGLISH, GERMAN};
/// use wacht_yew::prelude::*;
/// use yew::prelude::*;
///
/// #[component]
/// fn App() -> Html {
///     let ui = UiOverwrites::new()
///         .sign_in_page_url("/sign-in")
///         .after_signin_redirect_url("/");
///     let failed = Callback::from(|failure: DeploymentFailure| {
///         html! { <p role="alert">{ failure.to_string() }</p> }
///     });
///     html! {
///         <DeploymentProvider
///             public_key="pk_test_aHR0cDovLzEyNy4wLjAuMTo4Nzg3"
///             ui_overwrites={ui}
///             languages={[&ENGLISH, &GERMAN]}
///             loading={html! { <p>{ "One moment." }</p> }}
///             {failed}
///         >
///             <SignIn />
///         </DeploymentProvider>
///     }
/// }
/// ```
///
/// # Behaviour
/// Loads the deployment and the session, keeps both up to date over tabs, and hands them to the kit's components and
/// hooks. A key that is none, a server that cannot be reached: the page says so, and nothing panics. What could not be read
/// is asked for again by itself while somebody looks at the page, ever more seldom, at least once a minute.
#[component]
pub fn DeploymentProvider(props: &DeploymentProviderProps) -> Html {
    let fallback = use_navigator_of_app();
    let navigator = props
        .navigator
        .as_ref()
        .map_or(fallback, |navigator| navigator.0.clone());
    let render = use_force_update();
    let connection = use_memo(props.public_key.clone(), |key| {
        let key = PublishableKey::parse(key)?;
        let ports = EnginePorts {
            client: ports(props.transport.as_ref()),
            tab: Rc::new(BrowserStorage::tab()),
        };
        let on_change = Callback::from(move |()| render.force_update());
        Ok::<_, PublishableKeyError>(Auth(Engine::start(key, ports, navigator.clone(), on_change)))
    });
    let messages = use_language(props);
    let state = match &*connection {
        Ok(auth) => auth.0.deployment(),
        Err(error) => DeploymentState::Failed(DeploymentFailure::Key(*error)),
    };
    let overwrites = props.ui_overwrites.clone();
    let callbacks = use_mut_ref(Callbacks::default);
    callbacks.replace(props.callbacks.clone());
    let ui = use_memo((state.clone(), overwrites.clone()), |(state, overwrites)| {
        ShownSettings::new(state.clone(), overwrites.clone())
    });
    use_effect_with(state.clone(), |state| {
        if let DeploymentState::Failed(failure) = state {
            report(failure);
        }
    });
    let Ok(auth) = &*connection else {
        // There is nothing to connect to, so the children, which would need it, are not shown.
        return failed(
            props,
            messages,
            &state,
            !props.public_key.trim().starts_with("pk_live_"),
            None,
        );
    };
    auth.0.set_navigator(navigator);
    let retry = {
        let auth = auth.clone();
        Callback::from(move |_: MouseEvent| auth.0.load())
    };
    let context = DeploymentContext {
        auth: auth.clone(),
        state: state.clone(),
        overwrites,
        ui: (*ui).clone(),
        messages,
        callbacks,
    };
    let is_failed = matches!(state, DeploymentState::Failed(_));
    let shown = match (&state, &props.loading) {
        (DeploymentState::Loading, Some(loading)) => loading.clone(),
        (DeploymentState::Failed(_), _) if props.failed.is_some() => Html::default(),
        _ => props.children.clone(),
    };
    html! {
        <ContextProvider<DeploymentContext> {context}>
            // Nothing of one deployment's flows goes on in another.
            <ContextProvider<SessionSnapshot> key={&*props.public_key} context={auth.0.session()}>
                <div class="wa-provider">
                    if is_failed {
                        { failed(props, messages, &state, auth.0.client().is_staging(), Some(retry)) }
                    }
                    <div class="wa-provider">{ shown }</div>
                </div>
            </ContextProvider<SessionSnapshot>>
        </ContextProvider<DeploymentContext>>
    }
}

/// The catalogue to speak from, with the app's own words; drawn anew when the document or the browser changes its language.
#[hook]
fn use_language(props: &DeploymentProviderProps) -> &'static Messages {
    let render = use_force_update();
    let spoken = props.languages.spoken(&props.locale);
    use_effect_with(props.languages.clone(), {
        let locale = props.locale.clone();
        move |languages| {
            let on_change = Callback::from(move |()| render.force_update());
            let following = languages.follow(on_change.clone());
            // The app itself may have named the page's language since.
            if languages.spoken(&locale) != spoken {
                on_change.emit(());
            }
            move || drop(following)
        }
    });
    reworded(spoken.unwrap_or(props.messages), &props.ui_overwrites.words)
}

/// The app's own words for a failure, or the kit's.
fn failed(
    props: &DeploymentProviderProps,
    messages: &'static Messages,
    state: &DeploymentState,
    shows_details: bool,
    onretry: Option<Callback<MouseEvent>>,
) -> Html {
    let DeploymentState::Failed(failure) = state else {
        return Html::default();
    };
    match &props.failed {
        Some(failed) => failed.emit(failure.clone()),
        None => failure_notice(failure, messages, shows_details, onretry),
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
    use_memo((), |()| BrowserNavigator)
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

/// Tells developers in the console.
fn report(failure: &DeploymentFailure) {
    web_sys::console::error_1(&format!("wacht-yew: {failure}").into());
}
