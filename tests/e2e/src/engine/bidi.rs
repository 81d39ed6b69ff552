//! A conversation in WebDriver BiDi: orders and answers as JSON over one WebSocket, with events in between.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use anyhow::{Context as _, Result, bail};
use futures_util::{SinkExt as _, StreamExt as _};
use serde_json::{Value, json};
use tokio::net::TcpStream;
use tokio::sync::{mpsc, oneshot};
use tokio::time::timeout;
use tokio_tungstenite::WebSocketStream;
use tokio_tungstenite::tungstenite::Message;

use super::CONNECTIONS;

const LIMIT: Duration = Duration::from_secs(60);

/// The end of the conversation that gives orders.
#[derive(Debug)]
pub(super) struct Bidi {
    orders: mpsc::UnboundedSender<Order>,
    events: Arc<Mutex<Vec<Value>>>,
}

#[derive(Debug)]
struct Order {
    method: String,
    params: Value,
    answer: oneshot::Sender<Value>,
}

impl Bidi {
    /// Begins one at an address like `ws://127.0.0.1:9222/session/1`.
    pub(super) async fn connect(address: &str) -> Result<Self> {
        let address = address.to_owned();
        let (orders, ordered) = mpsc::unbounded_channel();
        let events = Arc::new(Mutex::new(Vec::new()));
        let heard = Arc::clone(&events);
        let connect = async move {
            let authority = address.split('/').nth(2).context("an address without a host")?;
            let stream = TcpStream::connect(authority).await?;
            let (socket, _) = tokio_tungstenite::client_async(&address, stream).await?;
            tokio::spawn(converse(socket, ordered, heard));
            anyhow::Ok(())
        };
        let connections = CONNECTIONS.as_ref().context("no threads for connections")?;
        connections
            .spawn(connect)
            .await?
            .context("the browser does not talk BiDi")?;
        Ok(Self { orders, events })
    }

    /// Gives an order and returns its result.
    pub(super) async fn ask(&self, method: &str, params: Value) -> Result<Value> {
        let (answer, answered) = oneshot::channel();
        let order = Order {
            method: method.to_owned(),
            params,
            answer,
        };
        self.orders
            .send(order)
            .ok()
            .with_context(|| format!("{method}: the browser has hung up"))?;
        let answer = timeout(LIMIT, answered)
            .await
            .with_context(|| format!("{method}: no answer in time"))?;
        let mut answer = answer.with_context(|| format!("{method}: the browser hung up"))?;
        if answer["type"] != "success" {
            bail!("{method}: {}: {}", answer["error"], answer["message"]);
        }
        Ok(answer["result"].take())
    }

    /// What happened since this was asked last.
    pub(super) fn events(&self) -> Vec<Value> {
        std::mem::take(&mut *self.events.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

/// Sends orders and hands out what comes back until one side has gone.
async fn converse(
    mut socket: WebSocketStream<TcpStream>,
    mut orders: mpsc::UnboundedReceiver<Order>,
    events: Arc<Mutex<Vec<Value>>>,
) {
    let mut waiting = HashMap::new();
    let mut last: u64 = 0;
    loop {
        tokio::select! {
            order = orders.recv() => {
                let Some(Order { method, params, answer }) = order else { return };
                last += 1;
                waiting.insert(last, answer);
                let text = json!({ "id": last, "method": method, "params": params }).to_string();
                if socket.send(Message::text(text)).await.is_err() {
                    return;
                }
            }
            message = socket.next() => {
                let Some(Ok(message)) = message else { return };
                let Some(mut said) = message.to_text().ok().and_then(|text| serde_json::from_str::<Value>(text).ok()) else {
                    continue;
                };
                if let Some(answer) = said["id"].as_u64().and_then(|id| waiting.remove(&id)) {
                    // Whoever lost patience does not listen any more.
                    let _ = answer.send(said);
                } else if said["type"] == "event" {
                    events.lock().unwrap_or_else(PoisonError::into_inner).push(said["params"].take());
                }
            }
        }
    }
}
