//! The tokens of an engine's session, for those who want some.

use std::rc::Rc;

use super::Engine;
use crate::session::{Cue, TokenError, Tokens};
use crate::wire::Token;

/// The engine's one store of tokens.
pub(super) fn tokens(engine: &Rc<Engine>) -> Rc<Tokens> {
    engine.store(|engine| {
        let (client, context) = (engine.client().clone(), engine.context().clone());
        Rc::new(Tokens::new(client, context))
    })
}

/// A token of whoever is active when nothing changes that any more; asks nothing when nobody is.
pub(super) async fn token(engine: &Rc<Engine>, template: &str) -> Result<Token, TokenError> {
    engine.context().settled().await;
    if !engine.session().is_known() {
        engine.refresh_session().await?;
    }
    if engine.session().state().signed_in().is_none() {
        return Err(TokenError::SignedOut);
    }
    let answer = tokens(engine).get(template).await;
    if answer == Err(TokenError::SignedOut) {
        // The page looks signed in, and is not.
        engine.hear(Cue::Told);
    }
    answer
}
