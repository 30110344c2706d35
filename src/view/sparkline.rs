//! The sparkline of a card: blocks a year on an axis that all cards share, and how many events have a date.

use yew::{Html, html};

use crate::chart::{Lasting, Percent, SPARK_HEIGHT, SparkBox, YearOfEvents, spark};
use crate::model::Language;
use crate::query::Sparkline;
use crate::words::{phrases, years_between};

/// What all cards share: the years from first to last, and how many events the fullest year has.
#[derive(Clone, Copy)]
pub struct SparkAxis {
    /// The first and the last year.
    pub years: Option<(i32, i32)>,
    /// The events of the fullest year.
    pub fullest: usize,
}

fn small(number: usize) -> i32 {
    i32::try_from(number).unwrap_or(i32::MAX)
}

fn draw(of: &SparkBox) -> Html {
    let (x, y) = (of.x.to_string(), of.y.to_string());
    if of.style == "open" {
        let (x2, y) = ((of.x + of.width).to_string(), (of.y + 1).to_string());
        return html! { <line class="open" x1={x} {x2} y1={y.clone()} y2={y} /> };
    }
    html! { <rect class={of.style} {x} {y} width={of.width.to_string()} height={of.height.to_string()} /> }
}

/// The same in words.
fn told(of: &Sparkline, language: Language) -> String {
    let words = phrases(language);
    let years =
        of.years.iter().map(|year| (words.events_in)(&(words.years)(year.year, year.year), year.done + year.planned));
    let lasting = of.lasting.iter().map(|of| (words.events_in)(&years_between(of.years.0, of.years.1, language), 1));
    years.chain(lasting).collect::<Vec<_>>().join(words.list_separator)
}

/// The sparkline, or in words that there is nothing to draw.
pub fn sparkline(of: &Sparkline, axis: SparkAxis, language: Language) -> Html {
    let words = phrases(language);
    let summary = (words.events_dated)(of.dated, of.undated);
    let Some((first, last)) = axis.years.filter(|_| of.dated > 0) else {
        return html! { <p class="spark spark-words">{ summary }</p> };
    };
    let year =
        |of: &crate::query::EventYear| YearOfEvents { year: of.year, done: small(of.done), planned: small(of.planned) };
    let years: Vec<YearOfEvents> = of.years.iter().map(year).collect();
    let lasting = |of: &crate::query::LastingEvent| Lasting { years: of.years, is_done: of.is_done };
    let lasting: Vec<Lasting> = of.lasting.iter().map(lasting).collect();
    let boxes = spark(&years, &lasting, (first, last), small(axis.fullest));
    let y = Percent(10_000).to_string();
    html! {
        <div class="spark">
            <svg height={SPARK_HEIGHT.to_string()} aria-hidden="true">
                { for boxes.iter().map(draw) }
                <line class="floor" x1="0" x2={y.clone()} y1={y.clone()} y2={y} />
            </svg>
            <p class="spark-years" aria-hidden="true">
                <span>{ first }</span>
                <span>{ summary }</span>
                <span>{ last }</span>
            </p>
            <p class="visually-hidden">{ (words.events_by_year)(&told(of, language)) }</p>
        </div>
    }
}
