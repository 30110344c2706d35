//! The link of a record itself: a small mark after it, for whoever wants to hand it on.

use yew::{Html, html};

use crate::model::{Id, Language};
use crate::words::phrases;

/// The link of a record.
pub fn permalink(id: &Id, language: Language) -> Html {
    let name = phrases(language).link_to_record;
    html! { <a class="permalink" href={format!("#{id}")} aria-label={name} title={name}>{ "#" }</a> }
}
