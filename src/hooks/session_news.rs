//! What the session tells a flow.

use std::rc::Rc;

use yew::prelude::*;

use super::{Engine, SessionHandle};
use crate::kept::use_effect_with;
use crate::session::{SessionSnapshot, SessionState};
use crate::wire::Session;

/// Tells of each session that was read, once the flow is ready for it; and again when what it is ready with has changed.
#[hook]
pub(super) fn use_session_news<Ready: PartialEq + 'static>(
    session: &SessionHandle,
    ready: Option<Ready>,
    tell: impl FnOnce(&Rc<Session>, &SessionSnapshot) + 'static,
) {
    use_effect_with((session.snapshot().clone(), ready), move |(snapshot, ready)| {
        // What was known before the server could not be asked is no news.
        let is_news = !matches!(snapshot.state(), SessionState::Degraded(..));
        if let (Some(session), Some(_), true) = (snapshot.session(), ready, is_news) {
            tell(session, snapshot);
        }
    });
}

/// Starts on a challenge token as soon as a flow that will need one is ready.
#[hook]
pub(super) fn use_prepared_challenge(engine: &Rc<Engine>, is_ready: bool) {
    let engine = engine.clone();
    use_effect_with(is_ready, move |is_ready| {
        if *is_ready {
            engine.prepare_challenge();
        }
    });
}
