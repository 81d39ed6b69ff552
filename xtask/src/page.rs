//! Turns an app's Trunk-compatible `index.html` into one that any static server can serve under a strict CSP.
//!
//! `<link data-trunk rel="rust">` becomes a script file (Trunk itself writes an inline script, which a policy
//! without `'unsafe-inline'` blocks); the other `data-trunk` links become plain links to copied files.

use anyhow::{Context, Result, bail, ensure};

/// A page ready to be written, and what must lie beside it.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Page {
    /// The HTML text.
    pub(crate) html: String,
    /// Files and folders to copy.
    pub(crate) assets: Vec<Asset>,
}

/// A file or folder the page needs.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Asset {
    /// Where it is, relative to the HTML file.
    pub(crate) from: String,
    /// Where it goes, relative to the served folder.
    pub(crate) to: String,
}

/// The script that starts the app whose wasm-bindgen output is called `module`.
pub(crate) fn bootstrap(module: &str) -> String {
    format!("import init from \"/{module}.js\";\n\ninit();\n")
}

/// Replaces the `data-trunk` links of `source` for an app whose wasm-bindgen output is called `module`.
pub(crate) fn transform(source: &str, module: &str) -> Result<Page> {
    let mut page = Page {
        html: String::with_capacity(source.len()),
        assets: Vec::new(),
    };
    let mut rest = source;
    let mut started = false;
    while let Some(start) = rest.find('<') {
        page.html.push_str(&rest[..start]);
        rest = &rest[start..];
        let length = markup_length(rest);
        let (markup, after) = rest.split_at(length);
        rest = after;
        match TrunkLink::parse(markup)? {
            None => page.html.push_str(markup),
            Some(link) if link.rel == "rust" => {
                ensure!(
                    !started,
                    "index.html has two `<link data-trunk rel=\"rust\">`; keep one."
                );
                started = true;
                page.html.push_str(&start_of(module));
            }
            Some(link) => {
                let (html, asset) = link.place()?;
                page.html.push_str(&html);
                page.assets.push(asset);
            }
        }
    }
    page.html.push_str(rest);
    ensure!(
        started,
        "index.html has no `<link data-trunk rel=\"rust\">`, so nothing would start the app. Add one to its head."
    );
    Ok(page)
}

fn start_of(module: &str) -> String {
    format!(
        "<link rel=\"modulepreload\" href=\"/{module}.js\">\
         <link rel=\"preload\" href=\"/{module}_bg.wasm\" as=\"fetch\" type=\"application/wasm\" crossorigin>\
         <script type=\"module\" src=\"/app.js\"></script>"
    )
}

#[derive(Debug)]
struct TrunkLink {
    rel: String,
    href: Option<String>,
    target_path: Option<String>,
}

impl TrunkLink {
    /// Reads one piece of markup; anything but a `data-trunk` element is `None`.
    fn parse(markup: &str) -> Result<Option<Self>> {
        let Some(inside) = markup.strip_prefix('<').and_then(|text| text.strip_suffix('>')) else {
            return Ok(None);
        };
        let (tag, attributes) = inside.split_at(
            inside
                .find(|c: char| c.is_whitespace() || c == '/')
                .unwrap_or(inside.len()),
        );
        if !tag.starts_with(|c: char| c.is_ascii_alphabetic()) {
            return Ok(None);
        }
        let attributes = attributes_of(attributes);
        let value = |name: &str| {
            attributes
                .iter()
                .find(|(key, _)| key == name)
                .map(|(_, value)| value.clone())
        };
        if value("data-trunk").is_none() {
            return Ok(None);
        }
        ensure!(
            tag.eq_ignore_ascii_case("link"),
            "index.html has `<{tag} data-trunk>`, which xtask does not know. Use a `<link data-trunk>` or a plain element."
        );
        let rel = value("rel").with_context(|| {
            format!("`{markup}` in index.html has no rel. Say what it is, for example `rel=\"css\"`.")
        })?;
        Ok(Some(Self {
            rel,
            href: value("href"),
            target_path: value("data-target-path"),
        }))
    }

    /// The HTML that takes the link's place, and what to copy for it.
    fn place(&self) -> Result<(String, Asset)> {
        let rel = &self.rel;
        let from = self.href.clone().with_context(|| {
            format!("A `<link data-trunk rel=\"{rel}\">` in index.html has no href. Name its file.")
        })?;
        let from = from.trim_end_matches('/').to_owned();
        let name = from.rsplit('/').next().unwrap_or(&from);
        let to = match &self.target_path {
            Some(folder) if !folder.trim_matches('/').is_empty() => {
                format!("{}/{name}", folder.trim_matches('/'))
            }
            _ => name.to_owned(),
        };
        ensure!(
            !to.split('/').any(|part| matches!(part, "" | "." | "..")),
            "`{from}` in index.html would be copied outside the served folder. Name a file with a plain path."
        );
        let html = match rel.as_str() {
            "css" => format!("<link rel=\"stylesheet\" href=\"/{to}\">"),
            "icon" => format!("<link rel=\"icon\" href=\"/{to}\">"),
            "copy-file" | "copy-dir" => String::new(),
            other => bail!(
                "index.html has `<link data-trunk rel=\"{other}\">`, which xtask does not know. \
                 It knows rust, css, icon, copy-file and copy-dir."
            ),
        };
        Ok((html, Asset { from, to }))
    }
}

/// The length of the comment or tag that `text` starts with; quoted `>` do not end a tag.
fn markup_length(text: &str) -> usize {
    if text.starts_with("<!--") {
        return text.find("-->").map_or(text.len(), |end| end + 3);
    }
    let mut quote = None;
    for (at, c) in text.char_indices() {
        match quote {
            Some(open) if open == c => quote = None,
            Some(_) => {}
            None if c == '"' || c == '\'' => quote = Some(c),
            None if c == '>' => return at + 1,
            None => {}
        }
    }
    text.len()
}

/// The attributes of a tag, names in lower case; one without a value has an empty one.
fn attributes_of(text: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut rest = text.trim_start_matches(is_between);
    while !rest.is_empty() {
        let (name, after) = rest.split_at(rest.find(|c: char| is_between(c) || c == '=').unwrap_or(rest.len()));
        let (value, after) = match after.trim_start().strip_prefix('=').map(str::trim_start) {
            None => ("", after),
            Some(value) => match value.chars().next() {
                Some(quote @ ('"' | '\'')) => value[1..].split_once(quote).unwrap_or((&value[1..], "")),
                _ => value.split_at(value.find(char::is_whitespace).unwrap_or(value.len())),
            },
        };
        found.push((name.to_ascii_lowercase(), value.to_owned()));
        rest = after.trim_start_matches(is_between);
    }
    found
}

fn is_between(c: char) -> bool {
    c.is_whitespace() || c == '/'
}

#[cfg(test)]
mod tests {
    use super::*;

    const RUST: &str = "<link data-trunk rel=\"rust\" href=\"Cargo.toml\" data-wasm-opt=\"z\" />";

    fn transformed(head: &str) -> Page {
        transform(&format!("{RUST}{head}"), "demo").expect("the page is sound")
    }

    fn refused(source: &str) -> String {
        transform(source, "demo").expect_err("the page is wrong").to_string()
    }

    #[test]
    fn the_rust_link_becomes_a_script_file() {
        let page = transform(
            &format!("<!DOCTYPE html>\n<html><head>{RUST}</head><body></body></html>\n"),
            "demo",
        );
        let html = page.expect("the page is sound").html;
        assert!(
            html.starts_with("<!DOCTYPE html>\n<html><head><link rel=\"modulepreload\" href=\"/demo.js\">"),
            "{html}"
        );
        assert!(
            html.ends_with("<script type=\"module\" src=\"/app.js\"></script></head><body></body></html>\n"),
            "{html}"
        );
    }

    #[test]
    fn nothing_is_inline() {
        let html = transformed("").html;
        assert!(!html.contains("import ") && !html.contains("onload"), "{html}");
        assert_eq!(bootstrap("demo"), "import init from \"/demo.js\";\n\ninit();\n");
    }

    #[test]
    fn stylesheets_are_copied_and_linked_from_the_root() {
        let page = transformed("<link rel=css data-trunk href='../../styles/demo.css'>");
        assert!(
            page.html.ends_with("<link rel=\"stylesheet\" href=\"/demo.css\">"),
            "{}",
            page.html
        );
        assert_eq!(
            page.assets,
            [Asset {
                from: "../../styles/demo.css".to_owned(),
                to: "demo.css".to_owned()
            }]
        );
    }

    #[test]
    fn files_and_folders_are_copied_where_they_ask_to_be() {
        let page = transformed(
            "<link data-trunk rel=\"copy-file\" href=\"robots.txt\"/>\n\
             <link data-trunk rel=\"copy-dir\" href=\"assets/fonts/\" data-target-path=\"static/\">",
        );
        let copies: Vec<_> = page
            .assets
            .iter()
            .map(|asset| (asset.from.as_str(), asset.to.as_str()))
            .collect();
        assert_eq!(copies, [("robots.txt", "robots.txt"), ("assets/fonts", "static/fonts")]);
        assert!(!page.html.contains("data-trunk"), "{}", page.html);
    }

    #[test]
    fn plain_markup_stays_as_it_is() {
        let plain = "<!-- <link data-trunk rel=\"css\" href=\"no.css\"> -->\n<link rel=\"icon\" href=\"data:,\">\n\
                     <meta content=\"a > b\" name=d><p>1 < 2</p>";
        assert!(transformed(plain).html.ends_with(plain));
        assert!(transformed(plain).assets.is_empty());
    }

    #[test]
    fn wrong_pages_are_refused_with_a_reason() {
        for (source, reason) in [
            ("<html></html>".to_owned(), "no `<link data-trunk rel=\"rust\">`"),
            (format!("{RUST}{RUST}"), "two"),
            (
                format!("{RUST}<link data-trunk rel=\"sass\" href=\"a.scss\">"),
                "does not know",
            ),
            (
                format!("{RUST}<script data-trunk src=\"a.js\"></script>"),
                "does not know",
            ),
            (format!("{RUST}<link data-trunk href=\"a.css\">"), "has no rel"),
            (format!("{RUST}<link data-trunk rel=\"css\">"), "has no href"),
            (
                format!("{RUST}<link data-trunk rel=\"copy-file\" href=\"..\">"),
                "outside",
            ),
            (
                format!("{RUST}<link data-trunk rel=\"copy-file\" href=\"a\" data-target-path=\"../b\">"),
                "outside",
            ),
        ] {
            let said = refused(&source);
            assert!(said.contains(reason), "{source}: {said}");
        }
    }
}
