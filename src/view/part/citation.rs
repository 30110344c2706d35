//! Where a record stands: the number of its source and the paragraph, as a link to the source.

use yew::{Html, html};

use crate::model::Language;
use crate::query::Citation;
use crate::words::phrases;

/// The cites of a record.
pub fn citations(cites: &[Citation], language: Language) -> Html {
    let cite = |cite: &Citation| {
        let words = (phrases(language).paragraph)(cite.number, cite.paragraph);
        let href = format!("#{}", cite.source);
        // A line of cites may break between them.
        html! { <><a class="cite" {href}>{ words }</a><wbr /></> }
    };
    html! { <span class="cites">{ for cites.iter().map(cite) }</span> }
}
