//! The opening of a page: its title, a sentence or two, and what else stands there; and counts in large figures.

use yew::{Html, html};

use crate::model::Language;

/// The title of a page, whose phrases are not broken within.
pub fn title(phrases: &[&'static str], language: Language) -> Html {
    let phrase = |(i, phrase): (usize, &&'static str)| {
        // Where phrases share a line, English has a space between them.
        let space = if i > 0 && language == Language::En { " " } else { "" };
        html! { <>{ space }<span class="ph">{ phrase }</span></> }
    };
    html! { <h1 class="display">{ for phrases.iter().enumerate().map(phrase) }</h1> }
}

/// The opening.
pub fn opening(phrases: &[&'static str], lead: &'static str, more: Html, language: Language) -> Html {
    html! {
        <div class="opening">
            { title(phrases, language) }
            <p class="lead">{ lead }</p>
            { more }
        </div>
    }
}

/// Counts, each with what it counts.
pub fn counts(counts: &[(usize, &'static str)]) -> Html {
    let count = |(number, name): &(usize, &'static str)| {
        html! {
            <div key={*name} class="count">
                <dt>{ name }</dt>
                <dd>{ number }</dd>
            </div>
        }
    };
    html! { <dl class="counts">{ for counts.iter().map(count) }</dl> }
}
