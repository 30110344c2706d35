//! What a link says that could not be honoured, and a way to be rid of it: the same view without those pieces.

use yew::{Html, html};

use super::part::link;
use crate::link::{Here, Ignored, MOST_ASKED, Why};
use crate::model::Language;
use crate::words::{Phrases, phrases};

/// What the page's own list calls a piece of a link.
fn label<'a>(name: &'a str, words: &Phrases) -> &'a str {
    match name {
        "kind" => words.kind_of_programme,
        "programme" => words.programme,
        "class" | "flow" => words.kind_of_money,
        "since" => words.since,
        "until" => words.until,
        _ => name,
    }
}

/// What was ignored of a link.
pub fn notice(ignored: &[Ignored], here: &Here) -> Html {
    let words = phrases(here.link.language);
    let sentence = |Ignored { name, value, why }: &Ignored| match why {
        Why::Name => (words.ignored_name)(name),
        Why::Again => (words.ignored_again)(name, value),
        Why::Backwards => (words.ignored_backwards)(value),
        Why::Elsewhere => (words.ignored_elsewhere)(name),
        Why::NotBeside => (words.data.not_beside)(value),
        Why::TooMany => (words.ignored_too_many)(MOST_ASKED),
        _ => (words.ignored_value)(label(name, words), value),
    };
    html! {
        <div class="notice" role="status">
            if !ignored.is_empty() {
                <p>{ words.ignored }</p>
                <ul>{ for ignored.iter().map(|piece| html! { <li>{ sentence(piece) }</li> }) }</ul>
                <p>{ link("", here.with(here.link.query.clone()), words.dismiss) }</p>
            }
        </div>
    }
}

/// That the page does not have the place that the address names; `gestures.js` says which, and when.
pub fn lost(language: Language) -> Html {
    let [before, after] = phrases(language).viewer.lost;
    html! { <div class="lost" role="status" hidden={true}><p>{ before }<span></span>{ after }</p></div> }
}
