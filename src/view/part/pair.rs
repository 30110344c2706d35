//! The pair: a ring for the helper, a dot for the helped, and the thread between them.

use yew::{Html, classes, html};

use super::{marked, say_marked};
use crate::model::Language;
use crate::query::{PairingLine, Side, Terms};
use crate::words::phrases;

/// The names of one side, joined.
fn side_names(sides: &[Side], terms: &Terms, language: Language) -> Html {
    let separator = phrases(language).list_separator;
    let name = |(i, side): (usize, &Side)| {
        let is_last = i + 1 == sides.len();
        html! {
            <>
                <span class="ph">
                    { say_marked(&side.name, terms, language) }
                    if !is_last {
                        { separator.trim_end() }
                    }
                </span>
                if !is_last && separator.ends_with(' ') {
                    { " " }
                }
            </>
        }
    };
    html! { { for sides.iter().enumerate().map(name) } }
}

fn places(sides: &[Side], language: Language) -> String {
    let separator = match language {
        Language::Zh => "・",
        Language::En => ", ",
    };
    let path = |side: &Side| {
        let mut names: Vec<&str> = side.path.iter().map(|name| name.best(language).0).collect();
        if language == Language::En {
            names.reverse();
        }
        names.join(separator)
    };
    // A village in a town that is named beside it needs no path of its own.
    let within_another =
        |side: &&Side| side.path.last().is_some_and(|last| sides.iter().any(|other| other.name == *last));
    let mut paths: Vec<String> =
        sides.iter().filter(|side| !within_another(side)).map(path).filter(|path| !path.is_empty()).collect();
    paths.dedup();
    paths.join(match language {
        Language::Zh => "；",
        Language::En => "; ",
    })
}

/// A pair in a style, with a line beneath the thread where it is drawn across, and what is searched for marked.
pub fn pair(
    pair: &PairingLine,
    terms: &Terms,
    language: Language,
    class: &'static str,
    caption: Option<String>,
) -> Html {
    let words = phrases(language);
    let side = |sides: &[Side], counted: Option<String>, class: &'static str| {
        let place = places(sides, language);
        let lines = [counted.unwrap_or_default(), place];
        html! {
            <span class={classes!("pair-side", class)}>
                <span class="pair-name">{ side_names(sides, terms, language) }</span>
                { for lines.into_iter().filter(|line| !line.is_empty()).map(|line| html! {
                    <span class="pair-place">{ marked(&line, &terms.marks(&line)) }</span>
                }) }
            </span>
        }
    };
    let donors = pair.donor_count.map(words.helpers_counted);
    let recipients = pair.recipient_count.map(words.helped_counted);
    html! {
        <span class={classes!("pair", class)}>
            { side(&pair.donors, donors, "pair-donor") }
            <span class="pair-thread">
                <span class="visually-hidden">{ words.helps }</span>
                <span class="pair-line" aria-hidden="true"></span>
                if let Some(caption) = caption {
                    <span class="pair-caption">{ caption }</span>
                }
            </span>
            { side(&pair.recipients, recipients, "pair-recipient") }
        </span>
    }
}
