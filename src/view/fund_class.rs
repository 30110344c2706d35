//! One class of money: its sum as a disclosure that opens the proof, or its single line.

use yew::{Html, classes, html};

use super::fund_proof::{addends, fund_proof, reason};
use super::part::{
    amount_link, ask_box, citations, class_mark, figure_meta, link, note, said, say, say_name, whole, written,
};
use super::ruler::{Ruler, unit_name};
use crate::link::{Here, Page};
use crate::model::{Class, Id, Language, Status, Text};
use crate::query::{Apart, FigureKind, Refusal, Sum, SumLine, Total};
use crate::words::{phrases, range};

/// What stands around a sum on its page.
pub struct Around<'a> {
    /// The other classes, which are not in it.
    pub others: Vec<Class>,
    /// Rows that were asked about together with it and are of another kind, each with why it is not in it.
    pub apart: Vec<(&'a SumLine, Apart)>,
    /// How many sources the page rests on.
    pub sources: usize,
    /// Where the reader is.
    pub here: &'a Here,
    /// Whether its rows are those that the reader chose, which have their boxes and their links elsewhere.
    pub is_asked: bool,
    /// The programme whose page has its rows, where none of them names one and this page is another.
    pub home: Option<&'a Id>,
}

impl Around<'_> {
    pub(super) const fn language(&self) -> Language {
        self.here.link.language
    }

    /// The box that chooses a row; not among rows that are already chosen.
    pub(super) fn ask_box(&self, line: &SumLine) -> Html {
        if self.is_asked { Html::default() } else { ask_box(&line.figure, self.here) }
    }

    /// The figure of a row, as a link to the row itself, or to where it is at home.
    pub(super) fn amount(&self, line: &SumLine) -> Html {
        let own = format!("#{}", line.figure.id);
        let home = line.programme.as_ref().map(|(programme, _)| programme).or(self.home).filter(|_| self.is_asked);
        let there = home.map(|programme| self.here.to(Page::Programme(programme.clone()))).unwrap_or_default();
        let href = there + &own;
        amount_link(&line.figure, href, self.language())
    }

    /// What links call a row.
    pub(super) fn row_id(&self, line: &SumLine) -> Option<String> {
        (!self.is_asked).then(|| line.figure.id.to_string())
    }
}

/// A line in words: label, programme, when, where, and why it is not in the sum.
pub(super) fn fund_line(line: &SumLine, why: Option<String>, around: &Around<'_>) -> Html {
    let (figure, language) = (&line.figure, around.language());
    let dot = phrases(language).dot;
    let when = figure_meta(figure, language);
    let meta = why.map_or_else(|| when.clone(), |why| format!("{when}{dot}{why}"));
    let programme = |(id, name): &(Id, Text)| {
        let href = format!("{}#{}", around.here.to(Page::Programme(id.clone())), figure.id);
        html! { <>{ link("", href, say_name(name, language)) }{ dot }</> }
    };
    html! {
        <>
            <span class="fund-label">
                { around.ask_box(line) }
                if line.is_part() {
                    <span class="of-which">{ phrases(language).of_which }</span>
                }
                { say(&figure.label, language) }
            </span>
            { whole(&html! {
                <span class="meta">
                    { line.programme.as_ref().map(programme) }
                    { format!("{meta} ") }
                    { citations(&figure.citations, language) }
                </span>
            }) }
        </>
    }
}

/// What a careful reader should know of a line. Across programmes it stands a click away, with the record.
pub(super) fn own_note(line: &SumLine, language: Language) -> Html {
    note(line.figure.note.as_ref().filter(|_| line.programme.is_none()), language)
}

/// What a sum is a sum of, and the sum.
pub(super) fn sum_head(sum: &Sum, language: Language) -> Html {
    html! {
        <div class="fund-class-head">
            { sum_of(sum, language) }
            <span class="fund-class-sum">{ sum_figure(sum, language) }</span>
        </div>
    }
}

/// What a sum is a sum of: its mark and its name.
fn sum_of(sum: &Sum, language: Language) -> Html {
    html! { <>{ sum_mark(sum, language) }<h3 class="fund-class-name">{ sum_title(sum, language) }</h3></> }
}

pub(super) fn sum_mark(sum: &Sum, language: Language) -> Html {
    match sum.kind {
        FigureKind::Money(class) => class_mark(class, language),
        FigureKind::Count => html! { <span class="class-mark" aria-hidden="true">{ "#" }</span> },
    }
}

/// The name of a class, or of what is counted, with how sure it is.
pub(super) fn sum_title(sum: &Sum, language: Language) -> String {
    let words = phrases(language);
    let name = match sum.kind {
        FigureKind::Money(class) => (words.class_name)(class).to_owned(),
        FigureKind::Count => (words.counts_of)(unit_name(sum).map_or("", |unit| unit.name.best(language).0)),
    };
    match (sum.status, language) {
        (Status::Reported, _) => name,
        (status, Language::Zh) => format!("{name}（{}）", (words.status)(status)),
        (status, Language::En) => format!("{name} ({})", (words.status)(status)),
    }
}

/// A sum in figures, or why there is none.
pub(super) fn sum_figure(sum: &Sum, language: Language) -> Html {
    match &sum.total {
        Ok(total) => written(&range(total.qualifier, [total.low, total.high], &total.unit, unit_name(sum), language)),
        Err(why) => no_sum(why, sum.is_unknown(), language),
    }
}

/// What stands where there is no sum.
pub(super) fn no_sum(why: &Refusal, is_unknown: bool, language: Language) -> Html {
    let words = phrases(language);
    let words = match why {
        // Rates alone have no sum, and are not unknown either.
        Refusal::Nothing if is_unknown => words.unknown_amount,
        Refusal::Nothing => words.nothing_to_add,
        _ => words.too_large,
    };
    said("span", "unknown", words)
}

/// A class of money.
pub fn fund_class(sum: &Sum, around: &Around<'_>) -> Html {
    match &sum.total {
        Ok(total) if total.addends.len() > 1 => unfolded(sum, total, around),
        _ => few_lines(sum, around),
    }
}

/// A sum as a disclosure that opens its proof; among rows that were chosen it has no anchor of its own.
pub(super) fn unfolded(sum: &Sum, total: &Total, around: &Around<'_>) -> Html {
    let language = around.language();
    let id = (!around.is_asked).then(|| sum.anchor());
    html! {
        <details key={sum.anchor()} class="fund-class" {id} open=true>
            <summary>
                { sum_of(sum, language) }
                <span class="fund-class-sum">{ sum_figure(sum, language) }</span>
                <span class="show-proof">{ phrases(language).show_proof }</span>
            </summary>
            { fund_proof(sum, total, around) }
        </details>
    }
}

/// A class with one line that counts, or none: nothing is added, so the lines themselves are the answer. What lies inside
/// the one is drawn beneath it.
fn few_lines(sum: &Sum, around: &Around<'_>) -> Html {
    let language = around.language();
    let row = |line: &SumLine| {
        html! {
            <li key={line.figure.id.to_string()} id={around.row_id(line)} class={classes!("fund-row", line.is_part().then_some("fund-part"))}>
                <div class="fund-what">{ fund_line(line, scope_reason(line, sum, language), around) }</div>
                <div class="amount">{ around.amount(line) }</div>
                { own_note(line, language) }
            </li>
        }
    };
    let anchor = sum.anchor();
    html! {
        <section key={anchor.clone()} class="fund-class" id={anchor}>
            { sum_head(sum, language) }
            if let Some(total) = sum.total.as_ref().ok().filter(|_| sum.is_one_with_parts()) {
                <div class="proof">{ addends(sum, total, &Ruler::up_to(total.high), around) }</div>
            } else {
                <ul class="fund-rows">{ for sum.lines.iter().map(row) }</ul>
            }
        </section>
    }
}

/// Why a line is out that the row itself does not show.
fn scope_reason(line: &SumLine, sum: &Sum, language: Language) -> Option<String> {
    line.left_out.as_ref().filter(|why| why.is_of_scope()).map(|why| reason(why, &sum.lines, language))
}
