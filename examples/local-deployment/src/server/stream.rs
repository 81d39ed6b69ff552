//! The notification stream on its socket.

use axum::extract::FromRequestParts as _;
use axum::extract::ws::{Message, WebSocket, WebSocketUpgrade};
use axum::http::request::Parts;
use axum::http::{Method, header};
use axum::response::Response as HttpResponse;
use wacht_yew::client::Request;

use super::{SharedDeployment, api, shared};
use crate::{Frame, NotificationStream};

/// Longest message taken: clients say nothing but `ping`.
const LONGEST_MESSAGE: usize = 4096;

/// Whether a request asks for the stream rather than for an answer.
pub(super) fn is_wanted(parts: &Parts) -> bool {
    let is_upgrade = parts
        .headers
        .get(header::UPGRADE)
        .is_some_and(|value| value.as_bytes().eq_ignore_ascii_case(b"websocket"));
    parts.method == Method::GET && is_upgrade && parts.uri.path().trim_end_matches('/') == "/notifications/stream"
}

/// Opens the stream, or answers why not.
pub(super) async fn open(deployment: SharedDeployment, mut parts: Parts, request: Request) -> HttpResponse {
    let Ok(upgrade) = WebSocketUpgrade::from_request_parts(&mut parts, &()).await else {
        return api::respond(&deployment, request).await;
    };
    let opened = deployment.lock().stream_open(request, shared::now());
    match opened {
        Ok(stream) => upgrade
            .max_message_size(LONGEST_MESSAGE)
            .on_upgrade(move |socket| serve(socket, deployment, stream)),
        Err(reply) => api::deliver(reply).await,
    }
}

/// Sends what is due after every request that was handled, and answers pings, until either side ends it.
async fn serve(mut socket: WebSocket, deployment: SharedDeployment, mut stream: NotificationStream) {
    let mut handled = deployment.handled();
    loop {
        let frames = deployment.lock().stream_frames(&mut stream, shared::now());
        for frame in frames {
            if !send(&mut socket, frame).await {
                return;
            }
        }
        tokio::select! {
            changed = handled.changed() => if changed.is_err() { return },
            message = socket.recv() => match message {
                Some(Ok(Message::Text(text))) => {
                    if let Some(frame) = stream.receive(&text) && !send(&mut socket, frame).await {
                        return;
                    }
                }
                // Pings of the protocol itself are answered below this level.
                Some(Ok(Message::Binary(_) | Message::Ping(_) | Message::Pong(_))) => {}
                Some(Ok(Message::Close(_)) | Err(_)) | None => return,
            },
        }
    }
}

/// Whether the connection goes on.
async fn send(socket: &mut WebSocket, frame: Frame) -> bool {
    match frame {
        Frame::Text(text) => socket.send(Message::Text(text.into())).await.is_ok(),
        Frame::Close => {
            // The other side may have gone first.
            let _ = socket.send(Message::Close(None)).await;
            false
        }
    }
}
