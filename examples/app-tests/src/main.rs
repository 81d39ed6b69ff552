//! Puts the app on its page.

use app_tests::{App, AppProps};

fn main() {
    yew::Renderer::<App>::with_props(yew::props!(AppProps {})).render();
}
