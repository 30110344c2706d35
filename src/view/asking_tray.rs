//! The tray: while rows are chosen, the answer in one line follows the reader, on whichever page.

use yew::{Html, html};

use super::asking::headline;
use super::part::link;
use crate::link::{Here, Page, Query};
use crate::query::Answer;
use crate::words::phrases;

/// The tray; empty while nothing is chosen.
pub fn asking_tray(answer: &Answer, here: &Here) -> Html {
    let language = here.link.language;
    let words = phrases(language);
    let query = &here.link.query;
    let is_empty = query.asked.is_empty();
    // On the page of funds the scope stays; elsewhere there is none.
    let to_answer = if here.link.page == Page::Funds { here.with(query.clone()) } else { here.to(Page::Funds) };
    let see = if answer.differences.is_empty() { words.ask.see_answer } else { words.ask.see_why };
    let clear = here.with(Query { asked: Vec::new(), ..query.clone() });
    html! {
        <aside class="tray" aria-label={words.ask.asking} hidden={is_empty}>
            <p role="status">
                if !is_empty {
                    { headline(answer, language) }
                }
            </p>
            <p class="tray-links">
                { link("", format!("{to_answer}#asking"), see) }
                { link("", clear, words.ask.clear) }
            </p>
        </aside>
    }
}
