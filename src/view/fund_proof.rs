//! The proof of a sum: addends that each start where the last ended, the sum, the verdict, what was left out and why,
//! and what is not certain.

use yew::{Html, classes, html};

use super::fund_class::{Around, fund_line, sum};
use super::fund_summary::class_names;
use super::part::{amount_or_unknown, citations, note, say};
use super::svg::{axis_label, strip};
use crate::chart::{Bar, Ending, Mark, Percent, Scale, bar, ghost, money_ticks};
use crate::model::{Decimal, Id, Language, Qualifier};
use crate::query::{Addend, Caveat, ClassSummary, Exclusion, FundLine, Total};
use crate::words::{Hedges, Verdict, axis, money, phrases, verdict};

const ADDEND_HEIGHT: i32 = 12;
const PART_HEIGHT: i32 = 4;
const SUM_HEIGHT: i32 = 18;

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
    ticks: Vec<Decimal>,
}

impl Ruler {
    fn of(total: &Total) -> Self {
        let ticks: Vec<Decimal> = money_ticks(total.high.whole()).into_iter().map(Decimal::from).collect();
        let end = ticks.last().copied().unwrap_or_default();
        Self { scale: Scale::new(0, end.ten_thousandths()), ticks }
    }

    fn grid(&self) -> Vec<Percent> {
        self.ticks.iter().map(|tick| self.at(*tick)).collect()
    }

    fn at(&self, value: Decimal) -> Percent {
        self.scale.percent(value.ten_thousandths())
    }

    fn addend(&self, addend: &Addend, start: Decimal) -> Vec<Mark> {
        let beyond = |value: Decimal| self.at(start) + self.at(value);
        let mut marks = vec![];
        if !addend.in_low {
            marks.push(ghost(self.at(start) - self.at(addend.high), self.at(start), ADDEND_HEIGHT));
        }
        marks.extend(bar(Bar {
            start: self.at(start),
            low: if addend.in_low { beyond(addend.low) } else { self.at(start) },
            high: beyond(addend.high),
            ending: ending(addend.qualifier),
            height: ADDEND_HEIGHT,
        }));
        marks
    }

    fn part(&self, part: &FundLine, start: Decimal) -> Option<Vec<Mark>> {
        let quantity = &part.figure.amount.as_ref()?.quantity;
        let (low, high) = quantity.bounds()?;
        let from = self.at(start);
        let (low, high) = (from + self.at(low), from + self.at(high));
        Some(bar(Bar { start: from, low, high, ending: ending(quantity.qualifier), height: PART_HEIGHT }))
    }

    fn sum(&self, total: &Total) -> Vec<Mark> {
        let (low, high) = (self.at(total.low), self.at(total.high));
        bar(Bar { start: Percent(0), low, high, ending: ending(total.qualifier), height: SUM_HEIGHT })
    }
}

/// The proof of a sum.
pub fn fund_proof(summary: &ClassSummary, total: &Total, around: &Around) -> Html {
    let language = around.language;
    let ruler = Ruler::of(total);
    let grid = ruler.grid();
    html! {
        <div class="proof">
            <div class="axis" aria-hidden="true">{ ruler_labels(&ruler, total, language) }</div>
            <ul class="fund-rows">{ for addend_rows(summary, total, &ruler, language) }</ul>
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
                { left_out(summary, total, around) }
                { caveats(summary, total, around) }
            </div>
        </div>
    }
}

/// A row for each addend, starting where the last one ended, with its parts beneath it.
fn addend_rows(summary: &ClassSummary, total: &Total, ruler: &Ruler, language: Language) -> Vec<Html> {
    let grid = ruler.grid();
    let mut start = Decimal::ZERO;
    let mut rows = Vec::new();
    for addend in &total.addends {
        let Some(line) = summary.line(&addend.id) else { continue };
        let chart = strip(&ruler.addend(addend, start), &grid, &[], Some(summary.class));
        let outline = (!addend.in_low).then(|| (ruler.at(start) - ruler.at(addend.high)).max(Percent(0)));
        rows.push(row(line, "fund-addend", html! { <>{ chart }{ share_word(outline, language) }</> }, language));
        for part in summary.lines.iter().filter(|part| is_inside(part, &addend.id, total)) {
            let marks = ruler.part(part, start).unwrap_or_default();
            rows.push(row(part, "fund-part", strip(&marks, &grid, &[], Some(summary.class)), language));
        }
        start = start.checked_add(addend.high).unwrap_or(start);
    }
    rows
}

fn is_inside(part: &FundLine, whole: &Id, total: &Total) -> bool {
    total.excluded.iter().any(|(id, why)| *id == part.figure.id && *why == Exclusion::PartOf(whole.clone()))
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

/// The words beside an outline, where there is room for them.
fn share_word(at: Option<Percent>, language: Language) -> Html {
    let Some(x) = at.filter(|x| *x > Percent(2500)) else { return Html::default() };
    let words = phrases(language).may_be_above;
    html! { <svg class="share-word" focusable="false"><text x={x.to_string()} dx="-4" y="50%">{ words }</text></svg> }
}

fn ruler_labels(ruler: &Ruler, total: &Total, language: Language) -> Html {
    let labels = axis(&ruler.ticks, total.unit.as_str(), language);
    let last = labels.len().saturating_sub(1);
    let tick = |(i, (label, x)): (usize, (String, Percent))| {
        axis_label(
            x,
            label,
            if i == 0 {
                "first"
            } else if i == last {
                "last"
            } else {
                "minor"
            },
        )
    };
    let ticks = labels.into_iter().zip(ruler.grid()).enumerate().map(tick);
    html! { <svg class="axis-labels" focusable="false">{ for ticks }</svg> }
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
    let piece = |(text, is_sum): (String, bool)| {
        if is_sum {
            html! { <em>{ text }</em> }
        } else {
            html! { { text } }
        }
    };
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

/// What was left out, each with its reason. Parts of an addend stand beneath it and are not told again here.
fn left_out(summary: &ClassSummary, total: &Total, around: &Around) -> Html {
    let language = around.language;
    let words = phrases(language);
    let reason = |why: &Exclusion| match why {
        Exclusion::Rate => words.is_rate.to_owned(),
        Exclusion::Unknown => words.is_unknown.to_owned(),
        Exclusion::PartOf(whole) => (words.is_part_of)(label(summary, whole, language)),
        Exclusion::SameAs(other) => (words.is_same_as)(label(summary, other, language)),
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
    let is_addend = |id: &Id| total.addends.iter().any(|addend| addend.id == *id);
    let told_here = |(_, why): &&(Id, Exclusion)| !matches!(why, Exclusion::PartOf(whole) if is_addend(whole));
    let items: Vec<Html> = total.excluded.iter().filter(told_here).filter_map(item).collect();
    html! {
        <div>
            <h4>{ words.left_out }</h4>
            if items.is_empty() {
                <p class="note">{ words.nothing_left_out }</p>
            } else {
                <ul class="fund-rows">{ for items }</ul>
            }
            if !around.others.is_empty() {
                <p class="note">{ (words.other_classes)(&class_names(around.others.iter().copied(), language)) }</p>
            }
        </div>
    }
}

fn caveats(summary: &ClassSummary, total: &Total, around: &Around) -> Html {
    let language = around.language;
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
    if around.sources == 1 {
        sentences.push(words.single_source.into());
    }
    html! {
        <div>
            <h4>{ words.caveats }</h4>
            <ul class="caveats">{ for sentences.into_iter().map(|text| html! { <li>{ text }</li> }) }</ul>
        </div>
    }
}
