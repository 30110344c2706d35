//! The title of a page: phrases that are not broken within, as the language joins them.

use yew::{Html, html};

use crate::model::Language;

/// The title of a page.
pub fn title(phrases: &[&'static str], language: Language) -> Html {
    let phrase = |(i, phrase): (usize, &&'static str)| {
        html! {
            <>
                // Where phrases share a line, English has a space between them.
                if i > 0 && language == Language::En {
                    { " " }
                }
                <span class="ph">{ phrase }</span>
            </>
        }
    };
    html! { <h1 class="display">{ for phrases.iter().enumerate().map(phrase) }</h1> }
}
