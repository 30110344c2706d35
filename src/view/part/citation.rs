//! Where a record stands: the number of its source and the paragraph, as a link to the source.

use yew::{Html, html};

use crate::model::Language;
use crate::query::Citation;
use crate::words::phrases;

/// The cites of a record.
pub fn citations(cites: &[Citation], language: Language) -> Html {
    let cite = |cite: &Citation| {
        let words = (phrases(language).paragraph)(cite.number, cite.paragraph);
        html! { <a class="cite" key={words.clone()} href={format!("#{}", cite.source)}>{ words }</a> }
    };
    html! { <span class="cites">{ for cites.iter().map(cite) }</span> }
}
