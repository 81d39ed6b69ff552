//! The profile before it is known, in its final measures.

use yew::prelude::*;

fn bone(size: &'static str) -> Html {
    html! { <div class="wa-bone" data-size={size}></div> }
}

fn outline_of_rows(count: usize) -> Html {
    html! {
        <div class="wa-rows">
            for _ in 0..count {
                <div class="wa-row"><div class="wa-row-text">{ bone("label") }{ bone("line") }</div></div>
            }
        </div>
    }
}

/// A list of a section; `label` says what is waited for.
pub(super) fn rows_skeleton(label: &'static str) -> Html {
    html! {
        <div aria-busy="true">
            <p class="wa-hidden">{ label }</p>
            <div aria-hidden="true">{ outline_of_rows(2) }</div>
        </div>
    }
}

/// One section; `label` says what is waited for.
pub(super) fn section_skeleton(label: &'static str) -> Html {
    html! {
        <section class="wa-section" data-wa-part="section" data-state="loading" aria-busy="true">
            <h2 class="wa-hidden">{ label }</h2>
            <div aria-hidden="true">
                <div class="wa-section-header">{ bone("title") }{ bone("line") }</div>
                { outline_of_rows(2) }
            </div>
        </section>
    }
}

/// The whole profile.
pub(super) fn profile_skeleton(title: &'static str, label: &'static str) -> Html {
    html! {
        <div class="wa-profile-container">
            <h1 class="wa-hidden">{ title }</h1>
            <div class="wa-profile" data-wa-part="profile" data-state="loading">
                <div class="wa-profile-side" aria-hidden="true">
                    <div class="wa-profile-person">{ bone("logo") }</div>
                    <div class="wa-profile-bones">
                        for _ in 0..6 {
                            { bone("line") }
                        }
                    </div>
                </div>
                <div class="wa-profile-content">{ section_skeleton(label) }</div>
            </div>
        </div>
    }
}
