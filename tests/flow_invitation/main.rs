#![cfg(not(target_arch = "wasm32"))]
//! Accepting an invitation: every row of the contract's table, and what comes between.

#[path = "../common/invitation.rs"]
#[allow(dead_code, reason = "each test file needs a part of it")]
mod invitation;

mod account;
mod answer;
mod arrival;
mod once;

use invitation::{
    Flow, GUEST, TOKEN, accepted, lost, member, needs, nobody, offline, refused, server_fault, signed_in,
};
use serde_json::json;
use wacht_yew::flow::invitation::{
    InvitationCall, InvitationEffect, InvitationError as Error, InvitationEvent as Event, InvitationMemory,
    InvitationScreen as Screen, InvitationState, InvitationTask as Task, take_invitation,
};
use wacht_yew::flow::problem::Problem;
