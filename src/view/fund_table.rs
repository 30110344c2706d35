//! The lines of a class of money as a table that can be put in order. The proof keeps its own order, since each addend
//! starts where the last one ended.

use yew::{Html, html};

use super::fund_class::sum_figure;
use super::fund_proof::{not_a_total, reason, sum_name};
use super::part::{amount_link, citations, element, figure_meta, link, said, say, say_name, sort_head};
use crate::link::{Here, Page, Query, SortBy};
use crate::model::Language;
use crate::query::{ClassOverview, Exclusion, FundRow, Sum, Total};
use crate::words::phrases;

/// Why a line is not in the sum, where its figure does not show it.
fn left_out(row: &FundRow, sum: &Sum, language: Language) -> Option<String> {
    let why = row.line.left_out.as_ref().filter(|why| !matches!(why, Exclusion::PartOf(_) | Exclusion::Unknown))?;
    Some(reason(why, &sum.lines, language))
}

fn row(of: &FundRow, sum: &Sum, here: &Here) -> Html {
    let language = here.link.language;
    let words = phrases(language);
    let figure = &of.line.figure;
    let (page, programme) = match &of.line.programme {
        Some((id, name)) => (here.to(Page::Programme(id.clone())), say_name(name, language)),
        None => Default::default(),
    };
    let href = format!("{page}#{}", figure.id);
    let mut what = Vec::new();
    if of.line.is_part() {
        what.push(said("span", "of-which", words.of_which));
    }
    what.push(link("record", href.clone(), say(&figure.label, language)));
    what.extend(left_out(of, sum, language).map(|why| said("span", "meta", why)));
    let cells = vec![
        html! { <th scope="row">{ for what }</th> },
        element("td", "meta of-programme", vec![link("name-link", page, programme)]),
        said("td", "meta", of.flow.map_or("", words.flow_name)),
        said("td", "meta", figure_meta(figure, language)),
        element("td", "amount", vec![amount_link(figure, href, language)]),
        element("td", "meta cited", vec![citations(&figure.citations, language)]),
    ];
    element("tr", "", cells)
}

fn heads(here: &Here) -> Html {
    let words = phrases(here.link.language);
    let heads = vec![
        said("th", "", words.what),
        sort_head(SortBy::Programme, words.programme, "", here),
        said("th", "", words.viewer.channel),
        sort_head(SortBy::When, words.period, "", here),
        sort_head(SortBy::Amount, words.viewer.amount, "amount", here),
        said("th", "cited", words.cited),
    ];
    element("thead", "", vec![element("tr", "", heads)])
}

/// The sum beneath the lines.
fn foot(sum: &Sum, total: &Total, language: Language) -> Html {
    let cells = vec![
        html! {
            <th scope="row" colspan="4">
                { sum_name(total, language) }
                { said("span", "meta", not_a_total(total, language)) }
            </th>
        },
        element("td", "amount", vec![sum_figure(sum, language)]),
        said("td", "", ""),
    ];
    element("tfoot", "", vec![element("tr", "", cells)])
}

/// The table, with the sum beneath it; its heads and rows only where they are wanted.
pub fn fund_table(class: &ClassOverview, here: &Here, has_rows: bool) -> Html {
    let language = here.link.language;
    let words = phrases(language);
    let (sum, table) = (&class.sum, &class.table);
    let mut all = vec![said("summary", "", (words.viewer.as_rows)(table.count))];
    // A link that puts it in order opens it.
    let mut parts = Vec::new();
    if has_rows || here.link.query.sort.is_some() {
        parts.push(heads(here));
    }
    if has_rows {
        parts.push(element("tbody", "", table.rows.iter().map(|of| row(of, sum, here)).collect()));
        let total = sum.total.as_ref().ok().filter(|total| total.addends.len() > 1);
        parts.extend(total.map(|total| foot(sum, total, language)));
    }
    all.push(element("table", "", parts));
    let left = table.count - table.rows.len();
    if left > 0 {
        let mut note = vec![(words.more_lines)(left).into()];
        note.extend(table.more.map(|show| {
            let href = here.with(Query { show: Some(show), ..here.link.query.clone() });
            link("more", href, (words.viewer.more_cards)(table.count.min(show.into()) - table.rows.len()))
        }));
        all.push(element("p", "note more-lanes", note));
    }
    element("details", "disclosure fund-table scripted", all)
}
