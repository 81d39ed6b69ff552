//! The page around the pictures: one file of HTML, one of CSS, one of JavaScript, under a strict policy.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};
use e2e::{Component, Scene, Scheme, Screen};

use super::{LANGUAGES, file_name};

const STYLE: &str = include_str!("gallery.css");
const SCRIPT: &str = include_str!("gallery.js");
const POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'";

/// Writes the site around the pictures that are there.
pub(crate) fn write(out: &Path) -> Result<()> {
    for (name, text) in [
        ("index.html", page(out)),
        ("gallery.css", STYLE.to_owned()),
        ("gallery.js", SCRIPT.to_owned()),
    ] {
        fs::write(out.join(name), text).with_context(|| format!("{name} cannot be written"))?;
    }
    Ok(())
}

fn page(out: &Path) -> String {
    let mut text = format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\n\
         <title>wacht-yew gallery</title>\n<link rel=\"stylesheet\" href=\"gallery.css\">\n\
         <script src=\"gallery.js\" defer></script>\n</head>\n<body>\n"
    );
    let sections: Vec<(Component, Vec<Scene>)> = Component::ALL
        .iter()
        .map(|component| {
            (
                *component,
                component.scenes().filter(|scene| has_pictures(out, *scene)).collect(),
            )
        })
        .filter(|(_, scenes): &(Component, Vec<Scene>)| !scenes.is_empty())
        .collect();
    let count: usize = sections.iter().map(|(_, scenes)| scenes.len()).sum();
    text.push_str(&header(count));
    text.push_str("<div class=\"columns\">\n<nav aria-label=\"Components\">\n<ul>\n");
    for (component, scenes) in &sections {
        let (id, title) = (id(*component), component.title());
        let _ = writeln!(
            text,
            "<li><a href=\"#{id}\">{title} <span>{}</span></a></li>",
            scenes.len()
        );
    }
    text.push_str("</ul>\n</nav>\n<main id=\"states\">\n<p id=\"none\" hidden>No state has such a name.</p>\n");
    for (component, scenes) in &sections {
        let _ = writeln!(
            text,
            "<section id=\"{}\">\n<h2>{}</h2>\n<ul class=\"states\">",
            id(*component),
            component.title()
        );
        for scene in scenes {
            text.push_str(&state(*scene));
        }
        text.push_str("</ul>\n</section>\n");
    }
    text.push_str("</main>\n</div>\n");
    text.push_str(VIEWER);
    text.push_str("</body>\n</html>\n");
    text
}

fn has_pictures(out: &Path, scene: Scene) -> bool {
    out.join("pictures")
        .join(file_name(scene, "en", Scheme::Light, Screen::Desktop))
        .is_file()
}

fn id(component: Component) -> String {
    format!("{component:?}").to_lowercase()
}

/// The title, and what changes the pictures.
fn header(count: usize) -> String {
    let choice = |name: &str, legend: &str, options: &[(&str, &str)]| {
        let mut text = format!("<fieldset data-choice=\"{name}\"><legend>{legend}</legend>");
        for (at, (value, words)) in options.iter().enumerate() {
            let checked = if at == 0 { " checked" } else { "" };
            let _ = write!(
                text,
                "<label><input type=\"radio\" name=\"{name}\" value=\"{value}\"{checked}><span>{words}</span></label>"
            );
        }
        text + "</fieldset>\n"
    };
    let schemes = choice("scheme", "Colours", &[("light", "Light"), ("dark", "Dark")]);
    let screens = choice("screen", "Screen", &[("desktop", "Desktop"), ("phone", "Phone")]);
    let words = [("en", "English"), ("de", "Longer words"), ("rtl", "Right to left")];
    debug_assert!(
        words
            .iter()
            .zip(LANGUAGES)
            .all(|((code, _), (_, language))| *code == language)
    );
    let languages = choice("language", "Words", &words);
    let states = if count == 1 {
        "1 state".to_owned()
    } else {
        format!("{count} states")
    };
    format!(
        "<a class=\"skip\" href=\"#states\">To the pictures</a>\n<header>\n<div class=\"title\"><h1>Gallery</h1>\
         <p>wacht-yew, {states}<span class=\"keys\">. Keys: <kbd>/</kbd> finds, <kbd>s</kbd> colours, <kbd>p</kbd> screen, <kbd>w</kbd> words, \
         <kbd>←</kbd> <kbd>→</kbd> in a picture</span></p></div>\n<form id=\"choices\">\n\
         <label class=\"find\"><span>Find a state</span><input type=\"search\" name=\"find\" autocomplete=\"off\"></label>\n\
         {schemes}{screens}{languages}</form>\n<p id=\"count\" role=\"status\"></p>\n</header>\n"
    )
}

/// A state with its picture; the script chooses another one of its twelve.
fn state(scene: Scene) -> String {
    let name = scene.name();
    let words = name.replace('-', " ");
    let file = file_name(scene, "en", Scheme::Light, Screen::Desktop);
    format!(
        "<li data-state=\"{name}\"><a href=\"pictures/{file}\"><img src=\"pictures/{file}\" alt=\"\" loading=\"lazy\" \
         width=\"1200\" height=\"860\"><span>{words}</span></a></li>\n"
    )
}

const VIEWER: &str = "<dialog id=\"viewer\" aria-labelledby=\"viewer-name\">\n<div class=\"bar\"><h2 id=\"viewer-name\"></h2>\
    <p id=\"viewer-place\"></p><button type=\"button\" data-turn=\"scheme\"></button>\
    <button type=\"button\" data-turn=\"screen\"></button><button type=\"button\" data-turn=\"language\"></button>\
    <button type=\"button\" data-go=\"-1\">Previous</button>\
    <button type=\"button\" data-go=\"1\">Next</button><button type=\"button\" data-close>Close</button></div>\n\
    <img id=\"viewer-picture\" alt=\"\">\n</dialog>\n";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_shows_what_has_pictures_below_its_component() -> Result<()> {
        let out = std::env::temp_dir().join(format!("wacht-gallery-{}", std::process::id()));
        fs::create_dir_all(out.join("pictures"))?;
        let picture = |scene| file_name(scene, "en", Scheme::Light, Screen::Desktop);
        fs::write(out.join("pictures").join(picture(Scene::SwitcherShut)), "")?;
        write(&out)?;
        let page = fs::read_to_string(out.join("index.html"))?;
        fs::remove_dir_all(&out)?;
        assert!(
            page.contains("data-state=\"switcher-shut\"") && page.contains("<h2>OrgSwitcher</h2>"),
            "{page}"
        );
        assert!(
            !page.contains("data-state=\"menu\"") && !page.contains("UserButton"),
            "{page}"
        );
        assert!(page.contains("wacht-yew, 1 state<"), "{page}");
        Ok(())
    }
}
