//! The end-to-end tests that are content with any browser, as one program: its browsers go from test to test, and nothing is
//! linked thirty times. Each file is a module; programs of their own are those that need another browser or another demo.

mod account;
mod accounts;
mod appearance;
mod codes;
mod custom_screens;
mod examples;
mod history;
mod identity;
mod invitation;
mod keyboard;
mod keyboard_ways;
mod layout;
mod limits;
mod magic_link;
mod network;
mod organizations;
mod passkey;
mod playground;
mod policy;
mod profile;
mod provider;
mod recovery;
mod redirect;
mod reload;
mod second_factor;
mod session;
mod sign_in;
mod sign_up;
mod start;
mod strange_servers;
mod tabs;
mod ticket;
mod waitlist;
mod walks;
