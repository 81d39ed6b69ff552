//! What somebody made in the playground, and how it travels in an address.

use wacht_yew::prelude::*;
use wacht_yew::theme::UiOverwritesError;

use super::theme::Theme;

/// A look: a finished theme, what is changed of it, and which way the text runs.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Design {
    pub(crate) theme: Theme,
    pub(crate) mirrored: bool,
    pub(crate) ui: UiOverwrites,
}

impl Design {
    /// Reads the fragment of a shared link, such as `#theme=ink&ui=%7B…%7D`; an empty one is the kit's own look.
    ///
    /// # Errors
    /// When the settings in it are none; says which.
    pub(crate) fn from_fragment(fragment: &str) -> Result<Self, UiOverwritesError> {
        let mut design = Self::default();
        for (name, value) in form_urlencoded::parse(fragment.trim_start_matches('#').as_bytes()) {
            match &*name {
                "theme" => design.theme = Theme::named(&value),
                "direction" => design.mirrored = value == "rtl",
                "ui" => design.ui = UiOverwrites::from_json(&value)?,
                _ => {}
            }
        }
        Ok(design)
    }

    /// The fragment that [`Design::from_fragment`] reads; empty for the kit's own look.
    pub(crate) fn to_fragment(&self) -> String {
        let mut pairs = form_urlencoded::Serializer::new(String::new());
        if self.theme != Theme::default() {
            pairs.append_pair("theme", self.theme.name());
        }
        if self.mirrored {
            pairs.append_pair("direction", "rtl");
        }
        if self.ui != UiOverwrites::default() {
            pairs.append_pair("ui", &serde_json::to_string(&self.ui).unwrap_or_default());
        }
        match pairs.finish() {
            pairs if pairs.is_empty() => pairs,
            pairs => format!("#{pairs}"),
        }
    }

    /// The settings as a file that an app can load.
    pub(crate) fn to_json(&self) -> String {
        serde_json::to_string_pretty(&self.ui).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_design_comes_back_out_of_its_link() {
        let ui = UiOverwrites::new()
            .app_name("Ink & Paper # 1 = best")
            .light_token(TokenName::Primary, "#0a7d55")
            .color_scheme(ColorScheme::Dark)
            .layout(Layout {
                width: Some(360),
                ..Layout::default()
            });
        let design = Design {
            theme: Theme::named("ink"),
            mirrored: true,
            ui,
        };
        assert_eq!(Design::from_fragment(&design.to_fragment()), Ok(design));
        assert_eq!(Design::default().to_fragment(), "");
        assert_eq!(Design::from_fragment(""), Ok(Design::default()));
    }

    #[test]
    fn a_broken_link_names_the_field() {
        let link = r##"#theme=meadow&ui={"theme_tokens":{"light":{"primry":"red"}}}"##;
        let said = Design::from_fragment(link).map_err(|error| error.to_string());
        assert_eq!(said, Err("there is no setting theme_tokens.light.primry".to_owned()));
    }

    #[test]
    fn what_a_link_says_besides_is_left_alone() {
        assert_eq!(Design::from_fragment("#theme=baroque&page=3"), Ok(Design::default()));
    }
}
