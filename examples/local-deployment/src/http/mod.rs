//! HTTP without sockets: reading requests, writing responses.

mod address;
mod cors;
mod date;
mod incoming;
mod multipart;
mod origin;
mod respond;
mod urlencoded;

pub(crate) use address::{Address, with_query};
pub(crate) use cors::{ALLOWED_METHODS, allowed_origin, permit};
pub(crate) use date::http_date;
pub(crate) use incoming::Incoming;
pub(crate) use origin::{host_of, is_loopback, name_of, same_site};
pub(crate) use respond::{
    Refusal, content, envelope, failure, failure_envelope, found, json_response, see_other, text, written_envelope,
};
