//! The panes: the kit's screens side by side, each alive in a deployment of its own.

use std::rc::Rc;

use serde_json::Value;
use wacht_yew::flow::sign_in::{FirstFactor, SignInEvent, SignInScreen};
use wacht_yew::prelude::*;
use yew::platform::spawn_local;
use yew::prelude::*;

use super::stage::{ADA, Stage};

/// A screen worth looking at while a look is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Scene {
    Identifier,
    Password,
    Code,
    SignUp,
    Header,
    Profile,
}

impl Scene {
    pub(crate) const ALL: [Self; 6] = [
        Self::Identifier,
        Self::Password,
        Self::Code,
        Self::SignUp,
        Self::Header,
        Self::Profile,
    ];

    /// For host names and the style sheet.
    fn name(self) -> &'static str {
        match self {
            Self::Identifier => "identifier",
            Self::Password => "password",
            Self::Code => "code",
            Self::SignUp => "sign-up",
            Self::Header => "header",
            Self::Profile => "profile",
        }
    }

    fn title(self) -> &'static str {
        match self {
            Self::Identifier => "Sign in",
            Self::Password => "Password",
            Self::Code => "Code",
            Self::SignUp => "Sign up",
            Self::Header => "Switcher and user button",
            Self::Profile => "Account",
        }
    }

    /// Ada is signed in there.
    fn is_inside(self) -> bool {
        matches!(self, Self::Header | Self::Profile)
    }
}

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct PaneProps {
    pub(crate) scene: Scene,
    pub(crate) ui: UiOverwrites,
    pub(crate) messages: &'static Messages,
    /// The `ui_settings` of the demo's own deployment.
    pub(crate) settings: Rc<Value>,
}

/// One screen with its name, a way to begin anew, and what it says to people who look at it.
#[component]
pub(crate) fn Pane(props: &PaneProps) -> Html {
    let scene = props.scene;
    let round = use_state(|| 0_u32);
    let remark = use_state(String::new);
    let is_set = use_state(|| !scene.is_inside());
    let stage = use_memo((*round, props.settings.clone()), {
        let remark = remark.setter();
        move |(_, settings)| {
            let on_leave = Callback::from(move |to| remark.set(format!("The app would go to {to} now.")));
            Stage::new(scene.name(), settings, on_leave)
        }
    });
    use_effect_with(stage.clone(), {
        let (is_set, remark) = (is_set.setter(), remark.setter());
        move |stage| {
            remark.set(String::new());
            if scene.is_inside() {
                let stage = stage.clone();
                is_set.set(false);
                spawn_local(async move {
                    stage.sign_in().await;
                    is_set.set(true);
                });
            }
        }
    });
    let on_again = Callback::from({
        let round = round.clone();
        move |_: MouseEvent| round.set(*round + 1)
    });
    let on_code = Callback::from({
        let (stage, remark) = (stage.clone(), remark.setter());
        move |()| {
            if let Some(code) = stage.newest_code() {
                remark.set(format!("The mail says {code}."));
            }
        }
    });
    html! {
        <section class={classes!("pane", format!("pane-{}", scene.name()))} data-pane={scene.name()}
            aria-labelledby={format!("pane-{}", scene.name())}>
            <header class="pane-head">
                <h2 id={format!("pane-{}", scene.name())}>{ scene.title() }</h2>
                <p class="pane-remark" role="status">{ (*remark).clone() }</p>
                <button type="button" class="small-button" aria-label={format!("{}: start over", scene.title())} onclick={on_again}>{ "Start over" }</button>
            </header>
            <div class="pane-stage">
                if *is_set {
                    <DeploymentProvider key={*round} public_key={stage.key.clone()} transport={stage.transport.clone()}
                        navigator={stage.navigator.clone()} messages={props.messages} ui_overwrites={props.ui.clone()}>
                        { screen(scene, on_code) }
                    </DeploymentProvider>
                }
            </div>
        </section>
    }
}

fn screen(scene: Scene, on_code: Callback<()>) -> Html {
    match scene {
        Scene::Identifier => html! { <SignIn /> },
        Scene::Password => {
            html! { <Ahead to={SignInScreen::Password} by={FirstFactor::Password} on_arrival={Callback::noop()} /> }
        }
        Scene::Code => {
            let screen = SignInScreen::Code(wacht_yew::flow::sign_in::CodeChannel::Email);
            html! { <Ahead to={screen} by={FirstFactor::EmailCode} on_arrival={on_code} /> }
        }
        Scene::SignUp => html! { <SignUp /> },
        Scene::Header => {
            html! { <div class="pane-header"><OrgSwitcher /><UserButton show_name=true profile={html! { <UserProfile /> }} /></div> }
        }
        Scene::Profile => html! { <UserProfile /> },
    }
}

#[derive(Clone, PartialEq, Properties)]
struct AheadProps {
    to: SignInScreen,
    by: FirstFactor,
    on_arrival: Callback<()>,
}

/// The sign-in page, already gone through up to a screen. The hook and the page follow the same session.
#[component]
fn Ahead(props: &AheadProps) -> Html {
    let has_arrived = use_state(|| false);
    if *has_arrived {
        return html! { <SignIn /> };
    }
    let on_arrival = Callback::from({
        let (has_arrived, tell) = (has_arrived.setter(), props.on_arrival.clone());
        move |()| {
            has_arrived.set(true);
            tell.emit(());
        }
    });
    html! { <Walk to={props.to.clone()} by={props.by} {on_arrival} /> }
}

/// Goes there; draws nothing.
#[component]
fn Walk(props: &AheadProps) -> Html {
    let sign_in = use_sign_in(SignInOptions::default());
    let state = sign_in.state();
    let step = (state.screen.clone(), state.method, state.task.is_some());
    use_effect_with(step, {
        let (send, props) = (sign_in.send().clone(), props.clone());
        move |(screen, method, is_busy)| {
            // What is sent for a screen may still be on its way.
            if *is_busy {
                return;
            }
            if *screen == props.to {
                props.on_arrival.emit(());
            } else if *screen == SignInScreen::Identifier {
                send.emit(if *method == props.by {
                    SignInEvent::IdentifierSubmitted(ADA.into())
                } else {
                    SignInEvent::MethodChosen(props.by)
                });
            }
        }
    });
    html! { <div class="pane-walk"></div> }
}
