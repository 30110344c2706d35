//! Funds: one block a class, and what the sources are silent about.

use yew::prelude::*;

use super::fund_class::FundClass;
use crate::model::{Class, Language};
use crate::query::FundSummary;
use crate::words::phrases;

/// What the funds need.
#[derive(Properties, PartialEq)]
pub struct FundSummaryProps {
    /// The funds.
    pub funds: FundSummary,
    /// How many sources the page rests on.
    pub sources: usize,
    /// In which language.
    pub language: Language,
}

/// The names of classes, joined.
pub(super) fn class_names(classes: impl Iterator<Item = Class>, language: Language) -> String {
    let words = phrases(language);
    classes.map(words.class_in_text).collect::<Vec<_>>().join(words.list_separator)
}

/// The funds of a programme.
#[component]
pub fn FundSummaryView(props: &FundSummaryProps) -> Html {
    let FundSummaryProps { funds, sources, language } = props;
    let words = phrases(*language);
    if funds.classes.is_empty() {
        return html! { <p class="unknown">{ words.no_funds }</p> };
    }
    let others = |class: Class| -> Vec<Class> {
        let mut others: Vec<Class> = funds.classes.iter().map(|other| other.class).filter(|other| *other != class).collect();
        others.dedup();
        others
    };
    html! {
        <>
            { for funds.classes.iter().map(|summary| html! {
                <FundClass key={summary.anchor()} summary={summary.clone()} others={others(summary.class)}
                    sources={*sources} language={*language} />
            }) }
            if !funds.absent.is_empty() {
                <p class="note absent">{ (words.absent_classes)(&class_names(funds.absent.iter().copied(), *language)) }</p>
            }
        </>
    }
}
