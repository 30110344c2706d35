//! One class of money: its sum as a disclosure that opens the proof, or its single line.

use yew::{Html, classes, html};

use super::fund_proof::fund_proof;
use super::part::{amount_or_unknown, citations, class_mark, figure_meta, note, say, written};
use crate::model::{Class, Language, Status};
use crate::query::{ClassSummary, FundLine, Refusal, Total};
use crate::words::{phrases, range};

/// What stands around a class on its page.
pub struct Around {
    /// The other classes, which are not in its sum.
    pub others: Vec<Class>,
    /// How many sources the page rests on.
    pub sources: usize,
    /// In which language.
    pub language: Language,
}

/// A line of money in words: label, when, where.
pub(super) fn fund_line(line: &FundLine, language: Language) -> Html {
    let figure = &line.figure;
    html! {
        <>
            <span class="fund-label">
                if line.inside.is_some() {
                    <span class="of-which">{ phrases(language).of_which }</span>
                }
                { say(&figure.label, language) }
            </span>
            <span class="meta">
                { format!("{} ", figure_meta(figure, language)) }
                { citations(&figure.citations, language) }
            </span>
        </>
    }
}

fn class_name(summary: &ClassSummary, language: Language) -> Html {
    let words = phrases(language);
    let status = (summary.status != Status::Reported).then(|| (words.status)(summary.status));
    html! {
        <>
            { class_mark(summary.class, language) }
            <h3 class="fund-class-name">
                { (words.class_name)(summary.class) }
                if let Some(status) = status {
                    <span class="status">{ if language == Language::Zh { format!("（{status}）") } else { format!(" ({status})") } }</span>
                }
            </h3>
        </>
    }
}

pub(super) fn sum(total: &Total, language: Language) -> Html {
    written(&range(total.qualifier, total.low, total.high, &total.unit, language))
}

/// A class of money.
pub fn fund_class(summary: &ClassSummary, around: &Around) -> Html {
    let language = around.language;
    let words = phrases(language);
    let anchor = summary.anchor();
    match &summary.total {
        Ok(total) if total.addends.len() > 1 => html! {
            <details key={anchor.clone()} class="fund-class" id={anchor} open=true>
                <summary>
                    { class_name(summary, language) }
                    <span class="fund-class-sum">{ sum(total, language) }</span>
                    <span class="show-proof">{ words.show_proof }</span>
                </summary>
                { fund_proof(summary, total, around) }
            </details>
        },
        Ok(total) => {
            few_lines(summary, html! { <span class="fund-class-sum">{ sum(total, language) }</span> }, language)
        }
        Err(Refusal::Nothing) => {
            // Rates alone have no sum, and are not unknown either.
            let is_unknown = summary.lines.iter().all(|line| line.figure.amount.is_none());
            let words = if is_unknown { words.unknown_amount } else { words.only_rates };
            few_lines(summary, html! { <span class="fund-class-sum unknown">{ words }</span> }, language)
        }
        Err(_) => {
            few_lines(summary, html! { <span class="fund-class-sum unknown">{ words.too_large }</span> }, language)
        }
    }
}

/// A class with one line that counts, or none: nothing is added, so the lines themselves are the answer.
fn few_lines(summary: &ClassSummary, head: Html, language: Language) -> Html {
    let row = |line: &FundLine| {
        let id = line.figure.id.to_string();
        html! {
            <li key={id.clone()} {id} class={classes!("fund-row", line.inside.is_some().then_some("fund-part"))}>
                <div class="fund-what">{ fund_line(line, language) }</div>
                <div class="amount">{ amount_or_unknown(&line.figure, language) }</div>
                { note(line.figure.note.as_ref(), language) }
            </li>
        }
    };
    let anchor = summary.anchor();
    html! {
        <section key={anchor.clone()} class="fund-class" id={anchor}>
            <div class="fund-class-head">{ class_name(summary, language) }{ head }</div>
            <ul class="fund-rows">{ for summary.lines.iter().map(row) }</ul>
        </section>
    }
}
