//! Where a programme has what is searched for, beneath its card: the kind of record, an excerpt, and the way there; from
//! a party to everything that concerns it.

use yew::{Html, html};

use super::part::marked;
use crate::link::{Here, Page};
use crate::model::Id;
use crate::query::{FoundIn, FoundLine};
use crate::words::phrases;

/// The lines beneath the card of a programme.
pub fn found_lines(lines: &[FoundLine], programme: &Id, here: &Here) -> Html {
    let words = phrases(here.link.language);
    let line = |line: &FoundLine| {
        let what = words.found_in[line.found_in as usize];
        let page = here.to(Page::Programme(programme.clone()));
        let href = match &line.record {
            Some(party) if line.found_in == FoundIn::Party => here.concerning(Page::Home, party),
            Some(record) => format!("{page}#{record}"),
            None => page,
        };
        let tag = (line.language != here.link.language).then(|| line.language.tag());
        html! {
            <li>
                <a {href}>
                    <span class="found-in">{ what }</span>
                    <span lang={tag}>{ marked(&line.excerpt, &line.marks) }</span>
                </a>
            </li>
        }
    };
    html! { <ul class="found-lines">{ for lines.iter().map(line) }</ul> }
}
