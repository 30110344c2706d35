//! The mark of a class of money: one character in an outlined square, so that colour never speaks alone.

use yew::{Html, classes, html};

use crate::model::{Class, Language};
use crate::words::phrases;

/// The mark of a class. Its name stands beside it, so readers of the screen hear that alone.
pub fn class_mark(class: Class, language: Language) -> Html {
    let mark = (phrases(language).class_mark)(class);
    html! { <span class={classes!("class-mark", class.code())} aria-hidden="true">{ mark }</span> }
}
