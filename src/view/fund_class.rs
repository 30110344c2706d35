//! One class of money: its sum as a disclosure that opens the proof, or its single line.

use yew::prelude::*;

use super::fund_proof::FundProof;
use super::part::{amount_or_unknown, citations, class_mark, figure_meta, note, say, written};
use crate::model::{Class, Language, Status};
use crate::query::{ClassSummary, FundLine, Refusal, Total};
use crate::words::{phrases, range};

/// What a class needs.
#[derive(Properties, PartialEq)]
pub struct FundClassProps {
    /// The class.
    pub summary: ClassSummary,
    /// The other classes of the page, which are not in its sum.
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
            <span class="fund-label">{ say(&figure.label, language) }</span>
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
#[component]
pub fn FundClass(props: &FundClassProps) -> Html {
    let FundClassProps { summary, language, .. } = props;
    let language = *language;
    let words = phrases(language);
    let anchor = summary.anchor();
    match &summary.total {
        Ok(total) if total.addends.len() > 1 => html! {
            <details class="fund-class" id={anchor} open=true>
                <summary>
                    { class_name(summary, language) }
                    <span class="fund-class-sum">{ sum(total, language) }</span>
                    <span class="show-proof">{ words.show_proof }</span>
                </summary>
                <FundProof summary={summary.clone()} others={props.others.clone()} sources={props.sources} {language} />
            </details>
        },
        Ok(_) | Err(Refusal::Nothing) => html! { <FewLines summary={summary.clone()} {language} /> },
        Err(_) => html! {
            <section class="fund-class" id={anchor}>
                <div class="fund-class-head">{ class_name(summary, language) }<p class="unknown">{ words.too_large }</p></div>
            </section>
        },
    }
}

/// What a class of few lines needs.
#[derive(Properties, PartialEq)]
struct FewLinesProps {
    summary: ClassSummary,
    language: Language,
}

/// A class with one line that counts, or none: nothing is added, so the lines themselves are the answer.
#[component]
fn FewLines(props: &FewLinesProps) -> Html {
    let FewLinesProps { summary, language } = props;
    let language = *language;
    let head = match &summary.total {
        Ok(total) => html! { <span class="fund-class-sum">{ sum(total, language) }</span> },
        Err(_) => html! { <span class="fund-class-sum unknown">{ phrases(language).unknown_amount }</span> },
    };
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
    html! {
        <section class="fund-class" id={summary.anchor()}>
            <div class="fund-class-head">{ class_name(summary, language) }{ head }</div>
            <ul class="fund-rows">{ for summary.lines.iter().map(row) }</ul>
        </section>
    }
}
