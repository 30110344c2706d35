//! The proof of a sum: addends that each start where the last ended, the sum, the verdict, what was left out and why,
//! and what is not certain.

use yew::prelude::*;

use super::fund_class::{fund_line, sum};
use super::fund_summary::class_names;
use super::part::{amount_or_unknown, citations, note, say};
use super::svg::strip;
use crate::chart::{Bar, Ending, Mark, Scale, bar, ghost, money_ticks};
use crate::model::{Class, Decimal, Id, Language, Qualifier};
use crate::query::{Addend, Caveat, ClassSummary, Exclusion, FundLine, Total};
use crate::words::{Hedges, Verdict, axis, money, phrases, verdict};

/// What a proof needs.
#[derive(Properties, PartialEq)]
pub struct FundProofProps {
    /// The class whose sum it proves.
    pub summary: ClassSummary,
    /// The other classes of the page, which are not in the sum.
    pub others: Vec<Class>,
    /// How many sources the page rests on.
    pub sources: usize,
    /// In which language.
    pub language: Language,
}

const ADDEND_HEIGHT: f64 = 12.0;
const PART_HEIGHT: f64 = 4.0;
const SUM_HEIGHT: f64 = 18.0;

const fn ending(qualifier: Qualifier) -> Ending {
    match qualifier {
        Qualifier::Exact | Qualifier::Range => Ending::Exact,
        Qualifier::Over | Qualifier::AtLeast => Ending::Over,
        Qualifier::Nearly | Qualifier::AtMost => Ending::Nearly,
        Qualifier::About => Ending::About,
    }
}

/// The ruler of a proof: where money lies, and its ticks.
struct Ruler {
    scale: Scale,
    ticks: Vec<i64>,
}

impl Ruler {
    fn of(total: &Total) -> Self {
        let (ticks, top) = money_ticks(total.high.to_f64());
        #[allow(clippy::cast_precision_loss, reason = "a position on a chart")]
        let scale = Scale::new(0.0, top as f64);
        Self { scale, ticks }
    }

    #[allow(clippy::cast_precision_loss, reason = "a position on a chart")]
    fn grid(&self) -> Vec<f64> {
        self.ticks.iter().map(|tick| self.scale.percent(*tick as f64)).collect()
    }

    fn at(&self, value: f64) -> f64 {
        self.scale.percent(value)
    }

    fn addend(&self, addend: &Addend, start: f64) -> Vec<Mark> {
        let (low, high) = (addend.low.to_f64(), addend.high.to_f64());
        let sure = if addend.in_low { start + low } else { start };
        let mut marks = vec![];
        if !addend.in_low {
            marks.push(ghost(self.at((start - high).max(0.0)), self.at(start), ADDEND_HEIGHT));
        }
        marks.extend(bar(Bar {
            start: self.at(start),
            low: self.at(sure),
            high: self.at(start + high),
            ending: ending(addend.qualifier),
            height: ADDEND_HEIGHT,
        }));
        marks
    }

    fn sum(&self, total: &Total) -> Vec<Mark> {
        let (low, high) = (self.at(total.low.to_f64()), self.at(total.high.to_f64()));
        bar(Bar { start: 0.0, low, high, ending: ending(total.qualifier), height: SUM_HEIGHT })
    }
}

/// The proof of a sum.
#[component]
pub fn FundProof(props: &FundProofProps) -> Html {
    let FundProofProps { summary, language, .. } = props;
    let language = *language;
    let Ok(total) = &summary.total else { return Html::default() };
    let ruler = Ruler::of(total);
    let grid = ruler.grid();
    let mut start = Decimal::ZERO;
    let mut rows = Vec::new();
    for addend in &total.addends {
        let Some(line) = summary.line(&addend.id) else { continue };
        let marks = ruler.addend(addend, start.to_f64());
        let share = (!addend.in_low).then(|| ruler.at((start.to_f64() - addend.high.to_f64()).max(0.0)));
        let chart = strip(&marks, &grid, &[], Some(summary.class));
        rows.push(row(line, "fund-addend", html! { <>{ chart }{ share_word(share, language) }</> }, language));
        for part in summary.lines.iter().filter(|part| is_inside(part, &addend.id, summary)) {
            let chart = strip(&part_marks(part, start, &ruler), &grid, &[], Some(summary.class));
            rows.push(row(part, "fund-part", chart, language));
        }
        start = start.checked_add(addend.high).unwrap_or(start);
    }
    html! {
        <div class="proof">
            <div class="axis" aria-hidden="true">{ ruler_labels(&ruler, total, language) }</div>
            <ul class="fund-rows">{ for rows }</ul>
            <div class="fund-row fund-sum">
                <div class="fund-what">
                    <span class="fund-label">{ sum_name(total, language) }</span>
                    <span class="meta">{ not_a_total(total, language) }</span>
                </div>
                <div class="amount">{ sum(total, language) }</div>
                <div class="fund-chart">{ strip(&ruler.sum(total), &grid, &[], Some(summary.class)) }</div>
            </div>
            <p class="verdict">{ verdict_text(total, summary, language) }</p>
            <div class="proof-columns">
                { left_out(props, total) }
                { caveats(props, total) }
            </div>
        </div>
    }
}

fn is_inside(part: &FundLine, whole: &Id, summary: &ClassSummary) -> bool {
    let total = summary.total.as_ref().ok();
    let is_part = total.is_some_and(|total| total.excluded.iter().any(|(id, why)| {
        *id == part.figure.id && matches!(why, Exclusion::PartOf(_))
    }));
    is_part && part.inside.as_ref() == Some(whole)
}

fn part_marks(part: &FundLine, start: Decimal, ruler: &Ruler) -> Vec<Mark> {
    let quantity = part.figure.amount.as_ref().map(|amount| &amount.quantity);
    let Some((quantity, (low, high))) = quantity.and_then(|quantity| Some((quantity, quantity.bounds()?))) else {
        return Vec::new();
    };
    let start = start.to_f64();
    bar(Bar {
        start: ruler.at(start),
        low: ruler.at(start + low.to_f64()),
        high: ruler.at(start + high.to_f64()),
        ending: ending(quantity.qualifier),
        height: PART_HEIGHT,
    })
}

fn row(line: &FundLine, class: &'static str, chart: Html, language: Language) -> Html {
    let id = line.figure.id.to_string();
    html! {
        <li key={id.clone()} {id} class={classes!("fund-row", class)}>
            <div class="fund-what">{ fund_line(line, language) }</div>
            <div class="amount">{ amount_or_unknown(&line.figure, language) }</div>
            <div class="fund-chart">{ chart }</div>
            { note(line.figure.note.as_ref(), language) }
        </li>
    }
}

/// The words beside an outline: left of it, or right of the bar where there is no room.
fn share_word(at: Option<f64>, language: Language) -> Html {
    let Some(x) = at.filter(|x| *x > 25.0) else { return Html::default() };
    html! {
        <svg class="share-word" focusable="false"><text x={format!("{x}%")} dx="-4" y="50%">{ phrases(language).may_be_above }</text></svg>
    }
}

fn ruler_labels(ruler: &Ruler, total: &Total, language: Language) -> Html {
    let values: Vec<Decimal> = ruler.ticks.iter().map(|tick| Decimal::from(*tick)).collect();
    let labels = axis(&values, total.unit.as_str(), language);
    let count = labels.len();
    let tick = |(i, (label, x)): (usize, (String, f64))| {
        let class = if i == 0 { "first" } else if i + 1 == count { "last" } else { "minor" };
        html! {
            <g key={i} {class}>
                <line x1={format!("{x}%")} x2={format!("{x}%")} y1="16" y2="22" />
                <text x={format!("{x}%")} y="11">{ label }</text>
            </g>
        }
    };
    html! {
        <svg class="axis-labels" focusable="false">{ for labels.into_iter().zip(ruler.grid()).enumerate().map(tick) }</svg>
    }
}

fn sum_name(total: &Total, language: Language) -> String {
    let words = phrases(language);
    let count = total.addends.len();
    if total.is_total() { (words.total)(count) } else { (words.sum_of_named)(count) }
}

fn not_a_total(total: &Total, language: Language) -> String {
    let words = phrases(language);
    let why = |caveat: &Caveat| match caveat {
        Caveat::PeriodsDiffer => words.periods_differ_short,
        Caveat::PeriodUnstated(_) => words.lines_undated_short,
        Caveat::TwoReadings(_) => words.two_readings_short,
        Caveat::AmountUnknown(_) => words.amounts_unknown_short,
    };
    total.caveats.first().map(|caveat| (words.not_a_total)(why(caveat))).unwrap_or_default()
}

fn verdict_text(total: &Total, summary: &ClassSummary, language: Language) -> Html {
    let count = |list: &[Qualifier]| total.addends.iter().filter(|addend| list.contains(&addend.qualifier)).count();
    let (low, high) = (money(total.low, &total.unit, language), money(total.high, &total.unit, language));
    let pieces = verdict(
        &Verdict {
            addends: total.addends.len(),
            low: &low,
            high: &high,
            overlaps: !summary.overlapping.is_empty(),
            two_readings: total.caveats.iter().any(|caveat| matches!(caveat, Caveat::TwoReadings(_))),
            hedges: Hedges {
                over: count(&[Qualifier::Over, Qualifier::AtLeast]),
                nearly: count(&[Qualifier::Nearly, Qualifier::AtMost]),
                about: count(&[Qualifier::About]),
            },
            qualifier: total.qualifier,
        },
        language,
    );
    let piece = |(text, is_sum): (String, bool)| if is_sum { html! { <em>{ text }</em> } } else { html! { { text } } };
    html! { { for pieces.into_iter().map(piece) } }
}

fn label<'a>(summary: &'a ClassSummary, id: &Id, language: Language) -> &'a str {
    summary.line(id).map_or("", |line| line.figure.label.best(language).0)
}

fn labels(summary: &ClassSummary, ids: &[Id], language: Language) -> String {
    let words = phrases(language);
    let quoted: Vec<String> = ids.iter().map(|id| (words.quoted)(label(summary, id, language))).collect();
    (words.and_list)(&quoted)
}

/// What was left out, each with its reason. Parts stand beneath their wholes and are not told again here.
fn left_out(props: &FundProofProps, total: &Total) -> Html {
    let FundProofProps { summary, others, language, .. } = props;
    let language = *language;
    let words = phrases(language);
    let reason = |why: &Exclusion| match why {
        Exclusion::Rate => words.is_rate.to_owned(),
        Exclusion::Unknown => words.is_unknown.to_owned(),
        Exclusion::PartOf(whole) => (words.is_part_of)(label(summary, whole, language)),
        Exclusion::SameAs(other) => (words.is_same_as)(label(summary, other, language)),
    };
    let told_above = |id: &Id, why: &Exclusion| match why {
        Exclusion::PartOf(whole) => summary.line(id).is_some_and(|line| is_inside(line, whole, summary)),
        _ => false,
    };
    let item = |(id, why): &(Id, Exclusion)| {
        let line = summary.line(id)?;
        Some(html! {
            <li key={id.to_string()} id={id.to_string()} class="fund-row">
                <div class="fund-what">
                    <span class="fund-label">{ say(&line.figure.label, language) }</span>
                    <span class="meta">{ format!("{} ", reason(why)) }{ citations(&line.figure.citations, language) }</span>
                </div>
                <div class="amount">{ amount_or_unknown(&line.figure, language) }</div>
                { note(line.figure.note.as_ref(), language) }
            </li>
        })
    };
    let items: Vec<Html> = total.excluded.iter().filter(|(id, why)| !told_above(id, why)).filter_map(item).collect();
    html! {
        <div>
            <h4>{ words.left_out }</h4>
            if items.is_empty() {
                <p class="note">{ words.nothing_left_out }</p>
            } else {
                <ul class="fund-rows">{ for items }</ul>
            }
            if !others.is_empty() {
                <p class="note">{ (words.other_classes)(&class_names(others.iter().copied(), language)) }</p>
            }
        </div>
    }
}

fn caveats(props: &FundProofProps, total: &Total) -> Html {
    let FundProofProps { summary, sources, language, .. } = props;
    let language = *language;
    let words = phrases(language);
    let sentence = |caveat: &Caveat| match caveat {
        Caveat::PeriodsDiffer => words.periods_differ.to_owned(),
        Caveat::PeriodUnstated(ids) => (words.lines_undated)(&labels(summary, ids, language)),
        Caveat::TwoReadings(ids) => (words.two_readings)(&labels(summary, ids, language)),
        Caveat::AmountUnknown(ids) => (words.amounts_unknown)(&labels(summary, ids, language)),
    };
    let mut sentences: Vec<String> = total.caveats.iter().map(sentence).collect();
    if !summary.overlapping.is_empty() {
        sentences.push((words.overlap_unknown)(&labels(summary, &summary.overlapping, language)));
    }
    if *sources == 1 {
        sentences.push(words.single_source.into());
    }
    html! {
        <div>
            <h4>{ words.caveats }</h4>
            <ul class="caveats">{ for sentences.into_iter().map(|text| html! { <li>{ text }</li> }) }</ul>
        </div>
    }
}
