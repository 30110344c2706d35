//! The page that is not there: what was asked for, and a way on.

use yew::{Html, html};

use crate::link::{Here, Page};
use crate::words::phrases;

/// The page that is not there.
pub fn missing(here: &Here) -> Html {
    let words = phrases(here.link.language);
    let lead = match &here.link.page {
        Page::Programme(id) => (words.missing_programme)(id.as_str()),
        _ => words.missing_lead.into(),
    };
    html! {
        <div class="opening">
            <h1 class="display">{ words.missing_title }</h1>
            <p class="lead">{ lead }</p>
            <p><a href={here.to(Page::Home)}>{ words.to_home }</a></p>
        </div>
    }
}
