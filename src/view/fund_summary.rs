//! Funds: one block a class, and what the sources are silent about.

use yew::{Html, html};

use super::fund_class::{Around, fund_class};
use crate::link::Here;
use crate::model::{Class, Language};
use crate::query::{FigureKind, FundSummary, Sum};
use crate::words::phrases;

/// The names of classes, joined.
pub(super) fn class_names(classes: impl Iterator<Item = Class>, language: Language) -> String {
    let words = phrases(language);
    classes.map(words.class_in_text).collect::<Vec<_>>().join(words.list_separator)
}

/// The classes beside that of a sum.
pub(super) fn others<'a>(sums: impl IntoIterator<Item = &'a Sum>, sum: &Sum) -> Vec<Class> {
    let class = |other: &Sum| match other.kind {
        FigureKind::Money(class) if other.kind != sum.kind => Some(class),
        _ => None,
    };
    let mut others: Vec<Class> = sums.into_iter().filter_map(class).collect();
    others.dedup();
    others
}

/// The funds of a programme, whose page rests on so many sources.
pub fn fund_summary(funds: &FundSummary, sources: usize, here: &Here) -> Html {
    let language = here.link.language;
    let words = phrases(language);
    if funds.classes.is_empty() {
        return html! { <p class="unknown">{ words.no_funds }</p> };
    }
    html! {
        <>
            { for funds.classes.iter().map(|sum| {
                let others = others(&funds.classes, sum);
                fund_class(sum, &Around { others, apart: Vec::new(), sources, here, is_asked: false, home: None })
            }) }
            if !funds.absent.is_empty() {
                <p class="note absent">{ (words.absent_classes)(&class_names(funds.absent.iter().copied(), language)) }</p>
            }
        </>
    }
}
