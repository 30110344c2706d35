//! The grammar of hedges and of dates: what is recorded, how it reads, how it is drawn, what it means.
//!
//! The readings and the drawings are made by the same functions as those of every page, from codes and dates in the
//! form of the contract.

use yew::{Html, classes, html};

use super::ruler::{hedge_strip, unknown_strip};
use super::svg::strip;
use crate::chart::{Deed, Scale, TimeMark, TimeSpan, lane, legend};
use crate::model::{Date, EventStatus, Language, Qualifier};
use crate::words::{date, phrases};

/// A table of the page of method: its name, its columns, its rows.
pub(super) fn table(class: &'static str, name: Html, columns: &[&'static str], rows: Html) -> Html {
    html! {
        <div class={classes!("code-list", class)}>
            <h3>{ name }</h3>
            <table>
                <thead>
                    <tr>{ for columns.iter().map(|column| html! { <th scope="col">{ column }</th> }) }</tr>
                </thead>
                <tbody>{ rows }</tbody>
            </table>
        </div>
    }
}

/// A code as the contract writes it; a long one may break between its words.
pub(super) fn code(text: &str) -> Html {
    let word = |(i, word): (usize, &str)| {
        let joint = if i > 0 {
            html! { <>{ "_" }<wbr /></> }
        } else {
            Html::default()
        };
        html! { <>{ joint }{ word.to_owned() }</> }
    };
    html! { <code>{ for text.split('_').enumerate().map(word) }</code> }
}

pub(super) fn drawing(strip: Html) -> Html {
    html! { <span class="legend-drawing">{ strip }</span> }
}

/// The hedges, and what stands where there is no figure.
pub(super) fn hedges(language: Language) -> Html {
    let words = phrases(language);
    let of = words.method_page;
    let row = |name_of: &'static str, name: &'static str, strip: Html, meaning: &'static str| {
        html! {
            <tr key={name_of}>
                <td>{ code(name_of) }</td>
                <th scope="row">{ name }</th>
                <td>{ drawing(strip) }</td>
                <td>{ meaning }</td>
            </tr>
        }
    };
    let hedge = |qualifier: &Qualifier| {
        let (name, meaning) = (of.hedge)(*qualifier);
        row(qualifier.code(), name, hedge_strip(*qualifier), meaning)
    };
    let unknown = row("null", words.unknown_amount, unknown_strip(), words.is_unknown);
    let rows = html! { <>{ for Qualifier::ALL.iter().map(hedge) }{ unknown }</> };
    table("grammar", html! { { of.hedges } }, &[of.written, of.read, of.drawn, of.meaning], rows)
}

/// A date of each form, with its mark in a drawing 34 days wide.
fn forms() -> [(&'static str, TimeMark, bool); 7] {
    let span = |first, last| TimeSpan { first, last };
    [
        ("2021-03-10", TimeMark::Within(span(16, 16)), false),
        ("2021-03", TimeMark::Within(span(15, 18)), false),
        ("2021", TimeMark::Over(span(4, 29)), false),
        ("2016/..", TimeMark::Since(span(0, 9)), false),
        ("../2020", TimeMark::Until(span(22, 33)), false),
        ("2013/2021", TimeMark::Over(span(0, 33)), false),
        ("2019~", TimeMark::Over(span(4, 29)), true),
    ]
}

/// The forms of dates.
pub(super) fn times(language: Language) -> Html {
    let of = phrases(language).method_page;
    let row = |((form, mark, is_approximate), meaning): ((&'static str, TimeMark, bool), &'static str)| {
        let marks = if is_approximate {
            lane(mark, Deed::Done, true, None, Scale::new(0, 34))
        } else {
            legend(mark, Deed::Done)
        };
        let read = form.parse::<Date>().map(|at| date(at, language)).unwrap_or_default();
        html! {
            <tr key={form}>
                <td><code>{ form }</code></td>
                <th scope="row">{ read }</th>
                <td>{ drawing(strip(&marks, &[], &[], None)) }</td>
                <td>{ meaning }</td>
            </tr>
        }
    };
    let rows = html! { { for forms().into_iter().zip(of.time_is).map(row) } };
    html! {
        <>
            { table("grammar", html! { { of.times } }, &[of.written, of.read, of.drawn, of.meaning], rows) }
            <p class="note">{ of.context_years }</p>
        </>
    }
}

/// How an event is drawn: solid where it was a deed, hollow where it was not.
pub(super) fn event_strip(status: EventStatus) -> Html {
    let deed = match status {
        EventStatus::Happened => Deed::Done,
        EventStatus::Planned => Deed::Planned,
        EventStatus::Intention => Deed::Intended,
    };
    strip(&legend(TimeMark::Over(TimeSpan { first: 0, last: 33 }), deed), &[], &[], None)
}
