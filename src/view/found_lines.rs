//! Where a programme has what is searched for, beneath its card: the kind of record, an excerpt, and the way there.

use yew::{Html, html};

use super::part::marked;
use crate::link::{Here, Page};
use crate::model::Id;
use crate::query::FoundLine;
use crate::words::phrases;

/// The lines beneath the card of a programme.
pub fn found_lines(lines: &[FoundLine], programme: &Id, here: &Here) -> Html {
    let words = phrases(here.link.language);
    let line = |line: &FoundLine| {
        let what = words.found_in[line.found_in as usize];
        let page = here.to(Page::Programme(programme.clone()));
        let href = line.record.as_ref().map_or_else(|| page.clone(), |record| format!("{page}#{record}"));
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
