//! Funds: one block a class, and what the sources are silent about.

use yew::{Html, html};

use super::fund_class::{Around, fund_class};
use crate::model::{Class, Language};
use crate::query::FundSummary;
use crate::words::phrases;

/// The names of classes, joined.
pub(super) fn class_names(classes: impl Iterator<Item = Class>, language: Language) -> String {
    let words = phrases(language);
    classes.map(words.class_in_text).collect::<Vec<_>>().join(words.list_separator)
}

/// The funds of a programme, whose page rests on so many sources.
pub fn fund_summary(funds: &FundSummary, sources: usize, language: Language) -> Html {
    let words = phrases(language);
    if funds.classes.is_empty() {
        return html! { <p class="unknown">{ words.no_funds }</p> };
    }
    let around = |class: Class| {
        let mut others: Vec<Class> =
            funds.classes.iter().map(|other| other.class).filter(|other| *other != class).collect();
        others.dedup();
        Around { others, sources, language }
    };
    html! {
        <>
            { for funds.classes.iter().map(|summary| fund_class(summary, &around(summary.class))) }
            if !funds.absent.is_empty() {
                <p class="note absent">{ (words.absent_classes)(&class_names(funds.absent.iter().copied(), language)) }</p>
            }
        </>
    }
}
