//! Where a record stands: the number of its source and the paragraphs, as a link to the source.

use yew::{Html, html};

use crate::model::Language;
use crate::query::Citation;
use crate::words::phrases;

/// So many paragraphs at most stand in one link, which is not broken.
const MOST_IN_LINE: usize = 4;

/// The cites of a record, those of one source together.
pub fn citations(cites: &[Citation], language: Language) -> Html {
    let words = phrases(language);
    let cite = |of: &[Citation]| {
        let paragraphs: Vec<String> = of.iter().map(|cite| cite.paragraph.to_string()).collect();
        let text = (words.paragraph)(of[0].number, &paragraphs.join(words.list_separator));
        let href = format!("#{}", of[0].source);
        // A line of cites may break between them.
        html! { <><a class="cite" {href}>{ text }</a><wbr /></> }
    };
    let of_sources = cites.chunk_by(|one, next| one.source == next.source).flat_map(|of| of.chunks(MOST_IN_LINE));
    html! { <span class="cites">{ for of_sources.map(cite) }</span> }
}
