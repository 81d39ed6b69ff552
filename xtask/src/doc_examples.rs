//! Which public items are documented without an example, by the pages that rustdoc made: what counts is what readers see.
//!
//! What an app calls or puts into a page shows its own use: functions, hooks, components, traits, and whatever the prelude
//! (where there is one) names. Plain data has an example on its own page or on that of its module.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, ensure};

/// What rustdoc puts around an example in Rust.
const EXAMPLE: &str = "rust-example-rendered";
/// What the page of a component says of it.
const COMPONENT: &str = "impl-BaseComponent-for-";

/// How a crate's documentation stands.
#[derive(Debug)]
pub(crate) struct Shown {
    /// The number of items.
    pub(crate) items: usize,
    /// The pages of those without an example.
    pub(crate) without: Vec<String>,
}

/// Looks through the documentation of a crate in `folder`.
pub(crate) fn look(folder: &Path) -> Result<Shown> {
    let page = |name: &str| {
        let path = folder.join(name);
        fs::read_to_string(&path).with_context(|| format!("{} cannot be read", path.display()))
    };
    let pages = items(&page("all.html")?);
    let has_prelude = folder.join("prelude/index.html").is_file();
    let named = if has_prelude {
        reexported(&page("prelude/index.html")?)
    } else {
        BTreeSet::new()
    };
    // Pages that rustdoc writes differently one day would otherwise pass unseen.
    ensure!(
        pages.len() > 20 && named.is_empty() != has_prelude,
        "{} is no list of the crate's items that this command can read",
        folder.join("all.html").display()
    );
    let mut without = Vec::new();
    for name in &pages {
        let text = page(name)?;
        let is_shown = text.contains(EXAMPLE)
            || !needs_its_own(name, &text, &named) && page(&module_page(name))?.contains(EXAMPLE);
        if !is_shown {
            without.push(name.clone());
        }
    }
    Ok(Shown {
        items: pages.len(),
        without,
    })
}

/// The page of the module that an item is in.
fn module_page(name: &str) -> String {
    match name.rsplit_once('/') {
        Some((module, _)) => format!("{module}/index.html"),
        None => "index.html".to_owned(),
    }
}

fn needs_its_own(name: &str, text: &str, named: &BTreeSet<String>) -> bool {
    let file = name.rsplit('/').next().unwrap_or_default();
    file.starts_with("fn.") || file.starts_with("trait.") || text.contains(COMPONENT) || named.contains(name)
}

/// The pages that the list of all items links to.
fn items(list: &str) -> Vec<String> {
    let links = list.split("<li><a href=\"").skip(1);
    // The page's own table of contents is made of such links, too.
    let pages = links
        .filter_map(|rest| rest.split('"').next())
        .filter(|link| link.ends_with(".html"));
    pages.map(str::to_owned).collect()
}

/// The pages of the items that a module names anew, relative to the crate.
fn reexported(module: &str) -> BTreeSet<String> {
    let entries = module.split("id=\"reexport.").skip(1);
    let link = |entry: &str| {
        // What is behind the last link of a path such as `crate::components::SignIn`.
        let code = entry.split("</code>").next()?;
        let page = code.rsplit("href=\"../").next()?.split('"').next()?;
        page.ends_with(".html").then(|| page.to_owned())
    };
    entries.filter_map(link).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_of_items_is_read() {
        let list = r##"<ul><li><a href="#structs" title="Structs">Structs</a></li><li><a href="hooks/fn.use_session.html">hooks::use_session</a></li><li><a href="wire/struct.User.html">wire::User</a></li></ul>"##;
        assert_eq!(items(list), ["hooks/fn.use_session.html", "wire/struct.User.html"]);
    }

    #[test]
    fn what_a_module_names_anew_is_read() {
        let module = r#"<dt id="reexport.SignIn"><code>pub use crate::<a href="../components/index.html">components</a>::<a class="struct" href="../components/struct.SignIn.html">SignIn</a>;</code></dt>"#;
        assert_eq!(
            reexported(module),
            BTreeSet::from(["components/struct.SignIn.html".to_owned()])
        );
    }

    #[test]
    fn an_item_of_the_crate_itself_is_in_its_first_page() {
        assert_eq!(module_page("struct.Person.html"), "index.html");
        assert_eq!(module_page("flow/code/struct.Sent.html"), "flow/code/index.html");
    }

    #[test]
    fn what_an_app_calls_or_draws_shows_its_own_use() {
        let named = BTreeSet::from(["session/enum.Access.html".to_owned()]);
        let component = format!(r##"<section id="{COMPONENT}SignIn">"##);
        let table = [
            ("hooks/fn.use_session.html", "", true),
            ("client/trait.Clock.html", "", true),
            ("components/struct.SignIn.html", &*component, true),
            ("session/enum.Access.html", "", true),
            ("session/enum.Cue.html", "", false),
            ("wire/struct.User.html", "", false),
        ];
        for (name, text, expected) in table {
            assert_eq!(needs_its_own(name, text, &named), expected, "{name}");
        }
    }
}
