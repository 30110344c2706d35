//! A class of money as bars: what each programme adds to it, and what is told of each year. Every bar is a link.

use yew::{Html, html};

use super::fund_class::no_sum;
use super::part::{element, said, say_name, whole, written};
use super::ruler::{Ruler, unit_name};
use crate::link::{Here, Money, Page, Query, Scope};
use crate::model::{Decimal, Language};
use crate::query::{ClassOverview, FigureKind, PeriodSum, ProgrammeSum, Refusal, Sum, SumLine, Total};
use crate::words::{period, phrases, range};

/// A bar with what stands beside it.
struct Row<'a> {
    name: Html,
    /// Where its name leads.
    href: Option<String>,
    lines: usize,
    total: &'a Result<Total, Refusal>,
    is_unknown: bool,
    /// Where the bar leads, and what that is called.
    link: Option<(String, String)>,
}

/// Bars on a ruler, and how many more there are.
fn bars(rows: Vec<Row<'_>>, sum: &Sum, more: Option<String>, language: Language) -> Vec<Html> {
    let words = phrases(language);
    let high = |row: &Row<'_>| row.total.as_ref().map_or(Decimal::ZERO, |total| total.high);
    let ruler = Ruler::up_to(rows.iter().map(high).max().unwrap_or_default());
    let row = |row: Row<'_>| {
        let (amount, chart) = match row.total {
            Ok(total) => {
                let text = range(total.qualifier, [total.low, total.high], &total.unit, unit_name(sum), language);
                (written(&text), ruler.strip(&ruler.sum(total), sum.kind))
            }
            Err(why) => {
                let chart = if row.is_unknown { ruler.unknown(sum.kind) } else { Html::default() };
                (no_sum(why, row.is_unknown, language), chart)
            }
        };
        let chart = match row.link {
            Some((href, name)) => html! { <a class="bar-link" {href} aria-label={name}>{ chart }</a> },
            None => chart,
        };
        let what = vec![
            html! { <a class="fund-label" href={row.href}>{ row.name }</a> },
            said("span", "meta", (words.lines_counted)(row.lines)),
        ];
        html! {
            <li class="fund-row">
                { element("div", "fund-what", what) }
                { element("div", "amount", vec![amount]) }
                { element("div", "fund-chart", vec![chart]) }
            </li>
        }
    };
    let mut all = Vec::new();
    if let Some(unit) = sum.unit() {
        let labels = ruler.labels(unit, None, language);
        all.push(html! { <div class="axis" aria-hidden="true">{ labels }</div> });
    }
    all.push(element("ul", "fund-rows", rows.into_iter().map(row).collect()));
    all.extend(more.map(|more| said("p", "note", more)));
    all
}

/// The first row of the proof beneath that is one of these.
fn first_row(sum: &Sum, is_one: impl Fn(&SumLine) -> bool) -> Option<String> {
    sum.lines.iter().find(|line| is_one(line)).map(|line| format!("#{}", line.figure.id))
}

/// What each programme adds to a class; its bar leads to the first of its rows in the proof beneath.
pub fn by_programme(class: &ClassOverview, here: &Here) -> Html {
    let language = here.link.language;
    let words = phrases(language);
    let sum = &class.sum;
    let rows = class.programmes.iter().map(|of: &ProgrammeSum| {
        let anchor = of.first.as_ref().map(|id| format!("#{id}")).unwrap_or_default();
        let href = format!("{}{anchor}", here.to(Page::Programme(of.programme.clone())));
        let row = first_row(sum, |line| line.programme.as_ref().is_some_and(|(id, _)| *id == of.programme));
        Row {
            name: say_name(&of.name, language),
            href: Some(href),
            lines: of.lines,
            total: &of.total,
            is_unknown: of.is_unknown,
            link: row.map(|row| (row, (words.viewer.to_rows)(of.name.best(language).0, of.lines))),
        }
    });
    let more = (class.more > 0).then(|| (words.programmes_more)(class.more));
    whole(&element("div", "proof by-programme", bars(rows.collect(), sum, more, language)))
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
        let name = of.year.map_or_else(|| period(of.period, language), |year| (words.years)(year, year));
        let link = match of.year {
            Some(year) => Some((of_year(year, sum, here), (words.viewer.money_only)(&name))),
            None => first_row(sum, |line| line.figure.period == of.period)
                .map(|row| (row, (words.viewer.to_rows)(&name, of.lines))),
        };
        Row {
            name: name.into(),
            href: link.as_ref().map(|(href, _)| href.clone()),
            lines: of.lines,
            total: &of.total,
            is_unknown: of.is_unknown,
            link,
        }
    });
    let more = (class.more_periods > 0).then(|| (words.viewer.more_periods)(class.more_periods));
    let mut all = vec![said("h3", "", words.viewer.by_year), said("p", "note", words.viewer.by_year_hint)];
    all.extend(bars(rows.collect(), sum, more, language));
    whole(&element("div", "proof by-year", all))
}
