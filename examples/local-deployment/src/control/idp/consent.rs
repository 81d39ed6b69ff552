//! The page on which a tester says who somebody is: plain forms, no script.

use wacht_yew::client::Response;

use super::Provider;
use crate::control::escape;
use crate::http::{Address, content};
use crate::store::Identity;

/// What these pages need beyond the style sheet of the controls.
pub(super) const STYLE: &str = include_str!("style.css");

/// Everything the page shows.
pub(super) struct Consent<'a> {
    pub(super) provider: &'a Provider,
    pub(super) app: &'a str,
    /// Where the answer goes.
    pub(super) destination: Address<'a>,
    /// Where the forms go: the address of the page itself, with the client's wish in its query.
    pub(super) action: &'a str,
    pub(super) people: &'a [Identity],
    pub(super) typed: &'a Identity,
    pub(super) alert: Option<&'a str>,
}

impl Consent<'_> {
    /// The page; after its forms the browser may also be sent on to these origins.
    pub(super) fn response(&self, origins: &[String]) -> Response {
        let status = if self.alert.is_some() { 400 } else { 200 };
        let mut targets = origins.to_vec();
        targets.push(self.destination.origin());
        targets.sort();
        targets.dedup();
        let name = self.provider.name();
        let body = format!("{}{}{}{}", self.alert(), self.choice(), self.form(), self.denial());
        html(status, &name, &body, &targets.join(" "))
    }

    fn alert(&self) -> String {
        let text = self.alert.map(escape);
        let alert = text.map(|text| format!("<p class=\"alert\" id=\"alert\" role=\"alert\">{text}</p>\n"));
        alert.unwrap_or_default()
    }

    fn choice(&self) -> String {
        if self.people.is_empty() {
            return String::new();
        }
        let people: String = self.people.iter().map(button).collect();
        format!(
            "<section aria-labelledby=\"people\"><h2 id=\"people\">Continue as</h2>\
             <p>{app} at {host} asks who you are. This is a local stand-in: no password is needed.</p>\
             <form method=\"post\" action=\"{action}\"><div class=\"people\">{people}</div></form></section>\n",
            app = escape(self.app),
            host = escape(self.destination.host()),
            action = escape(self.action),
        )
    }

    fn form(&self) -> String {
        let Identity {
            email,
            first_name,
            last_name,
        } = self.typed;
        let wrong = if self.alert.is_some() {
            " aria-invalid=\"true\" aria-describedby=\"alert\" autofocus"
        } else {
            ""
        };
        format!(
            "<section aria-labelledby=\"else\"><h2 id=\"else\">Somebody else</h2>\
             <form method=\"post\" action=\"{action}\">\
             <label>E-mail address<input name=\"email\" type=\"email\" autocomplete=\"off\" maxlength=\"254\" required \
             value=\"{email}\"{wrong}></label>\
             <div class=\"row\"><label>First name<input name=\"first_name\" autocomplete=\"off\" maxlength=\"100\" \
             value=\"{first_name}\"></label><label>Last name<input name=\"last_name\" autocomplete=\"off\" \
             maxlength=\"100\" value=\"{last_name}\"></label></div>\
             <button class=\"main\">Continue</button></form></section>\n",
            action = escape(self.action),
            email = escape(email),
            first_name = escape(first_name),
            last_name = escape(last_name),
        )
    }

    fn denial(&self) -> String {
        format!(
            "<form method=\"post\" action=\"{}\" class=\"denial\">\
             <button name=\"deny\" value=\"true\">Deny and go back</button></form>\n",
            escape(self.action)
        )
    }
}

fn button(person: &Identity) -> String {
    let name = format!("{} {}", person.first_name, person.last_name);
    let (name, email) = (escape(name.trim()), escape(&person.email));
    format!(
        "<button name=\"person\" value=\"{email}\"><span>{name}</span> <span class=\"hint\">{email}</span></button>"
    )
}

/// A page for a wish that cannot even be refused, because nobody knows where to.
pub(super) fn problem(text: &str) -> Response {
    let body = format!("<p class=\"alert\" role=\"alert\">{}</p>\n", escape(text));
    html(400, "This request cannot be answered", &body, "")
}

/// A whole page under a strict policy. Browsers apply `form-action` to every redirection after a form, so the policy
/// names where those lead.
pub(super) fn html(status: u16, title: &str, body: &str, form_targets: &str) -> Response {
    let title = escape(title);
    let html = format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{title} · local identity provider</title>\n\
         <link rel=\"icon\" href=\"/__local/logo.svg\">\n<link rel=\"stylesheet\" href=\"/__local/style.css\">\n\
         <link rel=\"stylesheet\" href=\"/__local/idp/style.css\">\n\
         </head>\n<body class=\"narrow\">\n<header><img src=\"/__local/logo.svg\" width=\"40\" height=\"40\" alt=\"\">\
         <div><h1>{title}</h1><p>Local identity provider</p></div></header>\n<main>\n{body}</main>\n</body>\n</html>\n"
    );
    let policy = format!(
        "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'; frame-ancestors 'none'; \
         form-action 'self' {form_targets}"
    );
    let mut response = content(status, "text/html; charset=utf-8", html.into_bytes());
    response.headers.extend([
        ("content-security-policy".to_owned(), policy.trim_end().to_owned()),
        ("referrer-policy".to_owned(), "same-origin".to_owned()),
    ]);
    response
}
