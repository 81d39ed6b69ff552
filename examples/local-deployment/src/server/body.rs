//! Bodies of requests, up to a limit.

use axum::body::Body;
use futures_util::StreamExt as _;

/// Longest body taken: room for a profile picture.
const LIMIT: usize = 10 * 1024 * 1024;
/// Longest body read to its end all the same, so that its sender hears the answer.
const PATIENCE: usize = 8 * LIMIT;

/// Why there is no body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum BodyError {
    /// It is longer than the limit.
    TooLarge,
    /// The connection failed before its end.
    Broken,
}

/// The whole body.
pub(super) async fn read(body: Body) -> Result<Vec<u8>, BodyError> {
    let mut pieces = body.into_data_stream();
    let (mut content, mut length) = (Vec::new(), 0_usize);
    while let Some(piece) = pieces.next().await {
        let piece = piece.map_err(|_| BodyError::Broken)?;
        length += piece.len();
        if length > PATIENCE {
            return Err(BodyError::TooLarge);
        }
        if length <= LIMIT {
            content.extend_from_slice(&piece);
        }
    }
    if length > LIMIT {
        return Err(BodyError::TooLarge);
    }
    Ok(content)
}
