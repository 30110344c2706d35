//! The grammar of hedges and of dates: what is recorded, how it reads, how it is drawn, what it means.
//!
//! The readings and the drawings are made by the same functions as those of every page, from codes and dates in the
//! form of the contract.

use yew::{Html, html};

use super::method_table::{Row, cell, drawing, table};
use super::ruler::{hedge_strip, unknown_strip};
use super::svg::strip;
use crate::chart::{Deed, Scale, TimeMark, TimeSpan, lane, legend};
use crate::model::{Date, EventStatus, Language, Qualifier};
use crate::words::{date, phrases};

/// The hedges, and what stands where there is no figure.
pub(super) fn hedges(language: Language) -> Html {
    let words = phrases(language);
    let of = words.method_page;
    let row = |code: &str, (name, meaning): (&'static str, &'static str), strip: Html| -> Row {
        (code.to_owned(), vec![cell(name), drawing(strip), cell(meaning)])
    };
    let hedge = |qualifier: &Qualifier| row(qualifier.code(), (of.hedge)(*qualifier), hedge_strip(*qualifier));
    let mut rows: Vec<Row> = Qualifier::ALL.iter().map(hedge).collect();
    rows.push(row("null", (words.unknown_amount, words.is_unknown), unknown_strip()));
    table("grammar", of.hedges.into(), &[of.written, of.read, of.drawn, of.meaning], rows)
}

const fn span(first: i32, last: i32) -> TimeSpan {
    TimeSpan { first, last }
}

/// A date of each form, with its mark in a drawing 34 days wide.
const FORMS: [(&str, TimeMark); 7] = [
    ("2021-03-10", TimeMark::Within(span(16, 16))),
    ("2021-03", TimeMark::Within(span(15, 18))),
    ("2021", TimeMark::Over(span(4, 29))),
    ("2016/..", TimeMark::Since(span(0, 9))),
    ("../2020", TimeMark::Until(span(22, 33))),
    ("2013/2021", TimeMark::Over(span(0, 33))),
    ("2019~", TimeMark::Over(span(4, 29))),
];

/// The forms of dates.
pub(super) fn times(language: Language) -> Html {
    let of = phrases(language).method_page;
    let row = |((form, mark), meaning): (&(&str, TimeMark), &'static str)| -> Row {
        let marks = if form.ends_with('~') {
            lane(*mark, Deed::Done, true, None, Scale::new(0, 34))
        } else {
            legend(*mark, Deed::Done)
        };
        let read = form.parse::<Date>().map(|at| date(at, language)).unwrap_or_default();
        let cells = vec![html! { { read } }, drawing(strip(&marks, None, &[], None)), cell(meaning)];
        ((*form).to_owned(), cells)
    };
    let rows = FORMS.iter().zip(of.time_is).map(row).collect();
    table("grammar", of.times.into(), &[of.written, of.read, of.drawn, of.meaning], rows)
}

/// How an event is drawn: solid where it was a deed, hollow where it was not.
pub(super) fn event_strip(status: EventStatus) -> Html {
    let deed = match status {
        EventStatus::Happened => Deed::Done,
        EventStatus::Planned => Deed::Planned,
        EventStatus::Intention => Deed::Intended,
    };
    strip(&legend(TimeMark::Over(span(0, 33)), deed), None, &[], None)
}
