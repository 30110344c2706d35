//! A link. One function for all: each written out would cost the page some hundred bytes.

use yew::{Html, html};

/// A link with its class, if it has one, and what is pressed.
pub fn link(class: &'static str, href: String, body: impl Into<Html>) -> Html {
    fn of(class: &'static str, href: String, body: Html) -> Html {
        let class = (!class.is_empty()).then_some(class);
        html! { <a {class} {href}>{ body }</a> }
    }
    of(class, href, body.into())
}
