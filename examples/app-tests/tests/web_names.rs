//! Roles and names of what is on a page, and what keys do to it.

#![cfg(target_arch = "wasm32")]

use wacht_local::testing::{Name, Role, TestDeployment, TestPage};
use wacht_yew::prelude::SignedIn;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use yew::prelude::*;

wasm_bindgen_test_configure!(run_in_browser);

async fn page(content: Html) -> TestPage {
    let page = TestDeployment::start().await.mount(content);
    page.until("the content", |page| !page.text().is_empty()).await;
    page
}

#[wasm_bindgen_test]
async fn names_come_from_labels_and_words() {
    let page = page(html! {
        <>
            <label>{ "First " }<b>{ "na" }</b>{ "me" }<input value="Ada" /></label>
            <label for="last">{ "Last name" }</label><input id="last" />
            <span id="a">{ "Year" }</span><span id="b">{ "of birth" }</span><input aria-labelledby="a b" />
            <input type="search" placeholder="Search" />
            <input type="password" aria-label="Password" />
            <input type="submit" value="Send" />
            <button aria-label="Close"><svg></svg></button>
            <button><span aria-hidden="true">{ "★" }</span><img alt="Ada's picture" />{ " Profile" }</button>
            <a href="/x"><div>{ "Two" }</div><div>{ "lines" }</div></a>
            <h2>{ "Notes" }</h2>
        </>
    })
    .await;
    assert_eq!(
        page.names(Role::TextBox),
        ["First name", "Last name", "Year of birth", "Search", "Password"]
    );
    assert_eq!(page.names(Role::Button), ["Send", "Close", "Ada's picture Profile"]);
    assert_eq!(page.names(Role::Link), ["Two lines"]);
    assert_eq!(page.names(Role::Heading), ["Notes"]);
    assert_eq!(page.get(Role::TextBox, "First name").await.value(), "Ada");
}

#[wasm_bindgen_test]
async fn what_is_hidden_is_not_found() {
    let page = page(html! {
        <>
            <button>{ "Shown" }</button>
            <button hidden=true>{ "Hidden" }</button>
            <div aria-hidden="true"><button>{ "Silent" }</button></div>
            <div inert=true><button>{ "Inert" }</button></div>
            <div style="display: none"><button>{ "Gone" }</button></div>
            <div style="visibility: hidden"><button>{ "Invisible" }</button></div>
            <div style="display: contents"><button>{ "Boxless" }</button></div>
            <a>{ "No link" }</a>
            <span role="none">{ "Nothing" }</span>
        </>
    })
    .await;
    assert_eq!(page.names(Role::Button), ["Shown", "Boxless"]);
    assert!(page.all(Role::Link).is_empty());
    assert!(!page.text().contains("Silent"));
    assert!(page.find(Role::Button, Name::starting_with("Hid")).is_none());
}

#[wasm_bindgen_test]
async fn states_are_read_as_they_are_said() {
    let page = page(html! {
        <>
            <label><input type="checkbox" />{ "News" }</label>
            <label>{ "Size" }<select><option>{ "Small" }</option><option>{ "Large" }</option></select></label>
            <label>{ "Age" }<input aria-invalid="true" aria-describedby="note" /></label>
            <p id="note">{ "Only digits." }</p>
            <button aria-disabled="true">{ "Wait" }</button>
            <p role="alert">{ "That went wrong." }</p>
        </>
    })
    .await;
    page.tick("News").await;
    page.tick("News").await;
    assert!(page.get(Role::Checkbox, "News").await.is_on());
    page.choose("Size", "Large").await;
    assert_eq!(page.get(Role::Combobox, "Size").await.value(), "Large");
    assert!(page.get(Role::Button, "Wait").await.is_disabled());
    assert_eq!(page.field("Age").await.description(), "Only digits.");
    assert_eq!(page.error().await, "Only digits.");
}

/// A form that tells what it was sent with, and a dialog.
#[component]
fn Desk() -> Html {
    let said = use_state(String::new);
    let field = use_node_ref();
    let dialog = use_node_ref();
    let onsubmit = {
        let (said, field) = (said.clone(), field.clone());
        move |event: SubmitEvent| {
            event.prevent_default();
            let field = field.cast::<web_sys::HtmlInputElement>().expect("the field is there");
            said.set(format!("sent {}", field.value()));
        }
    };
    let onclick = {
        let dialog = dialog.clone();
        move |_| {
            let dialog = dialog
                .cast::<web_sys::HtmlDialogElement>()
                .expect("the dialog is there");
            dialog.show_modal().expect("it can be shown");
        }
    };
    html! {
        <>
            <form {onsubmit}>
                <input ref={field} aria-label="Text" />
                <button tabindex="-1">{ "Send" }</button>
            </form>
            <button {onclick}>{ "Open" }</button>
            <dialog ref={dialog} aria-label="Question"><button autofocus=true>{ "Inside" }</button></dialog>
            <p>{ format!("It is {}.", &*said) }</p>
        </>
    }
}

#[wasm_bindgen_test]
async fn keys_do_what_browsers_make_of_them() {
    let page = page(html! { <Desk /> }).await;
    page.type_into("Text", "hello").await;
    page.press("Enter").await;
    page.sees("It is sent hello.").await;
    page.press("Tab").await;
    assert_eq!(page.focus().expect("a focus").name(), "Open");
    page.press_shift_tab().await;
    assert_eq!(page.focus().expect("a focus").name(), "Text");
    page.type_into("Text", "again").await;
    assert_eq!(page.field("Text").await.value(), "again");
}

#[wasm_bindgen_test]
async fn a_modal_dialog_is_all_there_is_until_escape() {
    let page = page(html! { <Desk /> }).await;
    page.click("Open").await;
    page.get(Role::Dialog, "Question").await;
    assert_eq!(page.names(Role::Button), ["Inside"]);
    page.press("Escape").await;
    page.loses(Role::Dialog, "Question").await;
    assert_eq!(page.names(Role::Button), ["Send", "Open"]);
}

#[wasm_bindgen_test]
async fn parts_of_a_page_are_looked_at_alone() {
    let page = page(html! {
        <>
            <nav aria-label="Site"><button>{ "Edit" }</button></nav>
            <section aria-label="Note"><button>{ "Edit" }</button><button>{ "Delete" }</button></section>
        </>
    })
    .await;
    let section = page.get(Role::Region, "Note").await;
    assert_eq!(page.within(&section).names(Role::Button), ["Edit", "Delete"]);
    assert_eq!(page.names(Role::Button).len(), 3);
}

#[wasm_bindgen_test]
async fn every_start_is_a_new_browser() {
    let first = TestDeployment::builder().at("/somewhere?x=1").start().await;
    first.sign_in("ada@example.com").await;
    let page = first.mount(html! { <p>{ "first" }</p> });
    page.sees("first").await;
    assert_eq!(page.address(), "/somewhere?x=1");
    // As if its test had failed: nobody takes it off.
    let _left_behind = Box::leak(Box::new(page));

    let second = TestDeployment::start().await;
    let page =
        second.mount(html! { <SignedIn unknown={html! {}} fallback={html! { "nobody" }}>{ "somebody" }</SignedIn> });
    page.sees("nobody").await;
    assert_eq!((&*page.text(), &*page.address()), ("nobody", "/"));
}
