//! An element by its name. One function for all: each written out would cost the page half a kilobyte.

use yew::{AttrValue, Html, classes, html};

/// An element with a class, if it has one, around others.
#[allow(clippy::ignored_unit_patterns, reason = "the macro writes it for a name that is not known beforehand")]
pub fn element(name: &'static str, class: &'static str, of: Vec<Html>) -> Html {
    let class = (!class.is_empty()).then_some(class);
    html! { <@{name} class={classes!(class)}>{ for of }</@> }
}

/// Words in an element.
pub fn said(name: &'static str, class: &'static str, words: impl Into<AttrValue>) -> Html {
    element(name, class, vec![Html::from(words.into())])
}
