//! Where a record stands: the number of its source and the paragraphs, as a link to the source.

use yew::{Html, html};

use super::{link::link, whole};

use crate::model::Language;
use crate::query::Citation;
use crate::words::phrases;

/// Paragraphs that take so many bytes are followed by no other in their link, which is not broken.
const LONG: usize = 12;

/// The cites of a record, those of one source together.
pub fn citations(cites: &[Citation], language: Language) -> Html {
    let words = phrases(language);
    let mut links: Vec<(&Citation, String)> = Vec::new();
    for cite in cites {
        match links.last_mut() {
            Some((of, paragraphs)) if of.source == cite.source && paragraphs.len() < LONG => {
                paragraphs.push_str(words.list_separator);
                paragraphs.push_str(&cite.paragraph.to_string());
            }
            _ => links.push((cite, cite.paragraph.to_string())),
        }
    }
    let link = |(of, paragraphs): (&Citation, String)| {
        let text = (words.paragraph)(of.number, &paragraphs);
        let href = format!("#{}", of.source);
        // A line of cites may break between them.
        html! { <>{ link("cite", href, text) }<wbr /></> }
    };
    whole(&html! { <span class="cites">{ for links.into_iter().map(link) }</span> })
}
