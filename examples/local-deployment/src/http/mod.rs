//! HTTP without sockets: reading requests, writing responses.

mod cors;
mod date;
mod incoming;
mod multipart;
mod origin;
mod respond;
mod urlencoded;

pub(crate) use cors::{ALLOWED_METHODS, allowed_origin, permit};
pub(crate) use date::http_date;
pub(crate) use incoming::Incoming;
pub(crate) use origin::{host_of, is_loopback};
pub(crate) use respond::{Refusal, content, envelope, failure, failure_envelope, json_response, see_other};
