//! A class of money as bars: what each programme adds to it, and what is told of each year. Every bar is a link.

use yew::{Html, html};

use super::part::{say_name, written};
use super::ruler::{Ruler, unit_name};
use crate::link::{Here, Money, Page, Query, Scope};
use crate::model::{Decimal, Language};
use crate::query::{ClassOverview, FigureKind, PeriodSum, ProgrammeSum, Refusal, Sum, Total};
use crate::words::{period, phrases, range};

/// A bar with what stands beside it.
struct Row<'a> {
    key: String,
    label: Html,
    lines: usize,
    total: &'a Result<Total, Refusal>,
    /// Where the bar leads, and what that is called.
    link: Option<(String, String)>,
}

/// Bars on a ruler, and how many more there are.
fn bars(rows: Vec<Row<'_>>, sum: &Sum, more: Option<String>, language: Language) -> Html {
    let words = phrases(language);
    let high = |row: &Row<'_>| row.total.as_ref().map_or(Decimal::ZERO, |total| total.high);
    let ruler = Ruler::up_to(rows.iter().map(high).max().unwrap_or_default());
    let row = |row: Row<'_>| {
        let (amount, chart) = match row.total {
            Ok(total) => {
                let text = range(total.qualifier, [total.low, total.high], &total.unit, unit_name(sum), language);
                (written(&text), ruler.strip(&ruler.sum(total), sum.kind))
            }
            Err(_) => (html! { <span class="unknown">{ words.no_sum }</span> }, ruler.unknown(sum.kind)),
        };
        let chart = match row.link {
            Some((href, name)) => html! { <a class="bar-link" {href} aria-label={name}>{ chart }</a> },
            None => chart,
        };
        html! {
            <li key={row.key} class="fund-row">
                <div class="fund-what">
                    { row.label }
                    <span class="meta">{ (words.lines_counted)(row.lines) }</span>
                </div>
                <div class="amount">{ amount }</div>
                <div class="fund-chart">{ chart }</div>
            </li>
        }
    };
    html! {
        <>
            if let Some(unit) = sum.unit() {
                <div class="axis" aria-hidden="true">{ ruler.labels(unit, None, language) }</div>
            }
            <ul class="fund-rows">{ for rows.into_iter().map(row) }</ul>
            { more.map(|more| html! { <p class="note">{ more }</p> }) }
        </>
    }
}

/// What each programme adds to a class; its bar leads to the first of its rows in the proof beneath.
pub fn by_programme(class: &ClassOverview, here: &Here) -> Html {
    let language = here.link.language;
    let words = phrases(language);
    let sum = &class.sum;
    let rows = class.programmes.iter().map(|of: &ProgrammeSum| {
        let anchor = of.first.as_ref().map(|id| format!("#{id}")).unwrap_or_default();
        let href = format!("{}{anchor}", here.to(Page::Programme(of.programme.clone())));
        let is_listed = of.first.as_ref().is_some_and(|id| sum.line(id).is_some());
        Row {
            key: of.programme.to_string(),
            label: html! { <a class="fund-label" {href}>{ say_name(&of.name, language) }</a> },
            lines: of.lines,
            total: &of.total,
            link: is_listed.then(|| (anchor, (words.viewer.to_rows)(of.name.best(language).0, of.lines))),
        }
    });
    let more = (class.more > 0).then(|| (words.programmes_more)(class.more));
    html! { <div class="proof by-programme">{ bars(rows.collect(), sum, more, language) }</div> }
}

/// The lines of one year of a class, as a link.
fn of_year(year: i32, sum: &Sum, here: &Here) -> String {
    let query = &here.link.query;
    let own = match sum.kind {
        FigureKind::Money(class) => Some(Money::Class(class)),
        FigureKind::Count => None,
    };
    let scope = &query.scope;
    let scope = Scope { money: scope.money.or(own), since: Some(year), until: Some(year), ..scope.clone() };
    format!("{}#{}", here.with(Query { scope, ..query.clone() }), sum.anchor())
}

/// What is told of each year; what covers several years is told of them. A year's bar leads to its lines alone, another
/// to the first of its rows.
pub fn by_year(class: &ClassOverview, here: &Here) -> Html {
    let language = here.link.language;
    let words = phrases(language);
    let sum = &class.sum;
    let rows = class.periods.iter().map(|of: &PeriodSum| {
        let name = period(of.period, language);
        let link = match (of.year, &of.first) {
            (Some(year), _) => Some((of_year(year, sum, here), (words.viewer.money_only)(&name))),
            (None, Some(id)) if sum.line(id).is_some() => {
                Some((format!("#{id}"), (words.viewer.to_rows)(&name, of.lines)))
            }
            _ => None,
        };
        Row {
            key: name.clone(),
            label: match &link {
                Some((href, _)) => html! { <a class="fund-label" href={href.clone()}>{ name }</a> },
                None => html! { <span class="fund-label">{ name }</span> },
            },
            lines: of.lines,
            total: &of.total,
            link,
        }
    });
    let more = (class.more_periods > 0).then(|| (words.viewer.more_periods)(class.more_periods));
    html! {
        <div class="proof by-year">
            <h3>{ words.viewer.by_year }</h3>
            <p class="note">{ words.viewer.by_year_hint }</p>
            { bars(rows.collect(), sum, more, language) }
        </div>
    }
}
