//! The proof of a sum: addends that each start where the last ended, the sum, the verdict, what was left out and why,
//! and what is not certain.

use yew::{Html, classes, html};

use super::asking::apart_reason;
use super::fund_class::{Around, fund_line, own_note, sum_figure};
use super::fund_summary::class_names;
use super::part::link;
use super::ruler::{LEVEL, Ruler, unit_name};
use crate::chart::Percent;
use crate::link::Page;
use crate::model::{Decimal, Id, Language, Qualifier};
use crate::query::{Caveat, Exclusion, FigureKind, Sum, SumLine, Total};
use crate::words::{Verdict, figure, phrases, range, verdict};

/// How many lines a caveat names one by one.
const NAMED: usize = 6;
/// Hedges in the order in which a verdict tells them.
const HEDGED: [Qualifier; 5] =
    [Qualifier::Over, Qualifier::AtLeast, Qualifier::Nearly, Qualifier::AtMost, Qualifier::About];

/// The proof of a sum.
pub fn fund_proof(sum: &Sum, total: &Total, around: &Around<'_>) -> Html {
    let language = around.language();
    let ruler = Ruler::up_to(total.high);
    html! {
        <div class="proof">
            { addends(sum, total, &ruler, around) }
            <div class="fund-row fund-sum">
                <div class="fund-what">
                    <span class="fund-label">{ sum_name(total, language) }</span>
                    <span class="meta">{ not_a_total(total, language) }</span>
                </div>
                <div class="amount">{ sum_figure(sum, language) }</div>
                <div class="fund-chart">{ ruler.strip(&ruler.sum(total), sum.kind) }</div>
            </div>
            <p class="verdict">{ verdict_text(sum, total, language) }</p>
            <div class="proof-columns">
                { left_out(sum, around) }
                { caveats(sum, total, around) }
            </div>
            { further(sum, around) }
        </div>
    }
}

/// What is added, on the ruler of its sum.
pub(super) fn addends(sum: &Sum, total: &Total, ruler: &Ruler, around: &Around<'_>) -> Html {
    html! {
        <>
            <div class="axis" aria-hidden="true">{ ruler.labels(&total.unit, unit_name(sum), around.language()) }</div>
            <ul class="fund-rows">{ for addend_rows(sum, ruler, around) }</ul>
        </>
    }
}

/// The link of the sum itself, and to ask about its lines.
fn further(sum: &Sum, around: &Around<'_>) -> Html {
    let words = phrases(around.language());
    if around.is_asked {
        return Html::default();
    }
    let ask = format!("{}#asking", around.here.asking(Page::Funds, sum.ids()));
    html! {
        <p class="proof-links">
            { link("", format!("#{}", sum.anchor()), words.link_to_sum) }
            { link("scripted", ask, words.ask_about_these) }
        </p>
    }
}

/// A row for each addend, starting where the last one ended, with its parts beneath it.
fn addend_rows(sum: &Sum, ruler: &Ruler, around: &Around<'_>) -> Vec<Html> {
    let language = around.language();
    let mut start = Decimal::ZERO;
    let mut rows = Vec::new();
    for line in &sum.lines {
        let Some(addend) = &line.addend else { continue };
        let chart = ruler.strip(&ruler.addend(addend, start), sum.kind);
        let outline = (!addend.in_low).then(|| (ruler.at(start) - ruler.at(addend.high)).max(Percent(0)));
        rows.push(row(line, "fund-addend", html! { <>{ chart }{ share_word(outline, language) }</> }, around));
        for part in sum.lines.iter().filter(|part| is_inside(part, &addend.id)) {
            let quantity = part.figure.amount.as_ref().map(|amount| &amount.quantity);
            let marks = quantity.and_then(|quantity| ruler.part(quantity, start)).unwrap_or_default();
            rows.push(row(part, "fund-part", ruler.strip(&marks, sum.kind), around));
        }
        start = start.checked_add(addend.high).unwrap_or(start);
    }
    if sum.unlisted > 0 {
        let words = (phrases(language).lines_unlisted)(sum.unlisted);
        rows.push(html! { <li key="unlisted" class="fund-row"><div class="fund-what">{ words }</div></li> });
    }
    rows
}

fn is_inside(part: &SumLine, whole: &Id) -> bool {
    matches!(&part.left_out, Some(Exclusion::PartOf(id)) if id == whole)
}

fn row(line: &SumLine, class: &'static str, chart: Html, around: &Around<'_>) -> Html {
    let language = around.language();
    html! {
        <li key={line.figure.id.to_string()} id={around.row_id(line)} class={classes!("fund-row", class)}>
            <div class="fund-what">{ fund_line(line, None, around) }</div>
            <div class="amount">{ around.amount(line) }</div>
            <div class="fund-chart">{ chart }</div>
            { own_note(line, language) }
        </li>
    }
}

/// The words beside an outline, where there is room for them.
fn share_word(at: Option<Percent>, language: Language) -> Html {
    let Some(x) = at.filter(|x| *x > Percent(2500)) else { return Html::default() };
    let words = phrases(language).may_be_above;
    html! { <svg class="share-word"><text x={x.to_string()} dx="-4" y={LEVEL}>{ words }</text></svg> }
}

pub(super) fn sum_name(total: &Total, language: Language) -> String {
    let words = phrases(language);
    let count = total.addends.len();
    if total.is_total() { (words.total)(count) } else { (words.sum_of_named)(count) }
}

pub(super) fn not_a_total(total: &Total, language: Language) -> String {
    let words = phrases(language);
    let why = |caveat: &Caveat| match caveat {
        Caveat::PeriodsDiffer => words.periods_differ_short,
        Caveat::PeriodUnstated(_) => words.lines_undated_short,
        Caveat::TwoReadings(_) => words.two_readings_short,
        Caveat::AmountUnknown(_) => words.amounts_unknown_short,
        Caveat::ScopeUnclear(_) => words.scope_unclear_short,
        Caveat::MeasuresDiffer => words.measures_differ_short,
        Caveat::LowIsSafe => words.low_is_safe_short,
    };
    total.caveats.first().map(|caveat| (words.not_a_total)(why(caveat))).unwrap_or_default()
}

/// The words that hedge the addends, each with how many say so.
fn hedges(sum: &Sum, total: &Total, language: Language) -> Vec<(String, usize)> {
    let mut words: Vec<(String, usize)> = Vec::new();
    for qualifier in HEDGED {
        for addend in total.addends.iter().filter(|addend| addend.qualifier == qualifier) {
            let stated = sum.line(&addend.id).and_then(|line| line.figure.amount.as_ref());
            let bounds = [addend.low, addend.high];
            let written = stated.map_or_else(
                || range(qualifier, bounds, &total.unit, unit_name(sum), language),
                |amount| figure(&amount.quantity, amount.unit.as_ref(), amount.per.as_ref(), language),
            );
            match words.iter_mut().find(|(word, _)| word == written.hedge()) {
                Some((_, count)) => *count += 1,
                None => words.push((written.hedge().into(), 1)),
            }
        }
    }
    words
}

fn verdict_text(sum: &Sum, total: &Total, language: Language) -> Html {
    let written = |qualifier, bounds| range(qualifier, bounds, &total.unit, unit_name(sum), language);
    let plain = |value: Decimal| written(Qualifier::Exact, [value, value]).to_string();
    let whole = written(total.qualifier, [total.low, total.high]);
    let pieces = verdict(
        &Verdict {
            addends: total.addends.len(),
            low: &plain(total.low),
            high: &plain(total.high),
            is_money: matches!(sum.kind, FigureKind::Money(_)),
            overlaps: !total.overlapping.is_empty(),
            two_readings: total.caveats.iter().any(|caveat| matches!(caveat, Caveat::TwoReadings(_))),
            sum: &whole.to_string(),
            hedge: whole.hedge(),
            hedges: &hedges(sum, total, language),
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

fn label<'a>(lines: &'a [SumLine], id: &Id, language: Language) -> &'a str {
    lines.iter().find(|line| line.figure.id == *id).map_or("", |line| line.figure.label.best(language).0)
}

/// The names of lines; of many only the first.
fn labels(sum: &Sum, ids: &[Id], language: Language) -> String {
    let words = phrases(language);
    let quote = |id: &Id| (words.quoted)(label(&sum.lines, id, language));
    let mut quoted: Vec<String> = ids.iter().take(NAMED).map(quote).collect();
    if ids.len() > NAMED {
        quoted.push((words.more_lines)(ids.len() - NAMED));
    }
    (words.and_list)(&quoted)
}

/// Why a line is not in a sum.
pub(super) fn reason(why: &Exclusion, lines: &[SumLine], language: Language) -> String {
    let words = phrases(language);
    match why {
        Exclusion::Rate => words.is_rate.into(),
        Exclusion::Share => words.is_share.into(),
        Exclusion::Unknown => words.is_unknown.into(),
        Exclusion::PartOf(whole) => (words.is_part_of)(label(lines, whole, language)),
        Exclusion::SameAs(other) => (words.is_same_as)(label(lines, other, language)),
        Exclusion::PeriodUnstated => words.period_not_told.into(),
        Exclusion::PeriodPartly => words.period_partly.into(),
        Exclusion::DonorUnstated => words.donor_not_told.into(),
        Exclusion::DonorPartly => words.donor_partly.into(),
        Exclusion::RecipientPartly => words.recipient_partly.into(),
    }
}

/// What was left out, each with its reason. Parts of an addend stand beneath it and are not told again here.
fn left_out(sum: &Sum, around: &Around<'_>) -> Html {
    let language = around.language();
    let words = phrases(language);
    let is_addend = |id: &Id| sum.line(id).is_some_and(|line| line.addend.is_some());
    let item = |line: &SumLine, why: String| {
        html! {
            <li key={line.figure.id.to_string()} id={around.row_id(line)} class="fund-row">
                <div class="fund-what">{ fund_line(line, Some(why), around) }</div>
                <div class="amount">{ around.amount(line) }</div>
                { own_note(line, language) }
            </li>
        }
    };
    let own = |line: &SumLine| {
        let why = line.left_out.as_ref().filter(|why| !matches!(why, Exclusion::PartOf(id) if is_addend(id)))?;
        Some(item(line, reason(why, &sum.lines, language)))
    };
    let apart = around.apart.iter().map(|(line, why)| item(line, apart_reason(line, why, language)));
    let items: Vec<Html> = sum.lines.iter().filter_map(own).chain(apart).collect();
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

fn caveats(sum: &Sum, total: &Total, around: &Around<'_>) -> Html {
    let language = around.language();
    let words = phrases(language);
    let sentence = |caveat: &Caveat| match caveat {
        Caveat::PeriodsDiffer => words.periods_differ.to_owned(),
        Caveat::PeriodUnstated(ids) => (words.lines_undated)(&labels(sum, ids, language)),
        Caveat::TwoReadings(ids) => (words.two_readings)(&labels(sum, ids, language)),
        Caveat::AmountUnknown(ids) => (words.amounts_unknown)(&labels(sum, ids, language)),
        Caveat::ScopeUnclear(ids) => (words.scope_unclear)(&labels(sum, ids, language)),
        Caveat::MeasuresDiffer => words.measures_differ.to_owned(),
        Caveat::LowIsSafe => words.low_is_safe.to_owned(),
    };
    let mut sentences: Vec<String> = total.caveats.iter().map(sentence).collect();
    if !total.overlapping.is_empty() {
        sentences.push((words.overlap_unknown)(&labels(sum, &total.overlapping, language)));
    }
    if around.sources == 1 {
        sentences.push(words.single_source.into());
    }
    html! {
        <div>
            <h4>{ words.caveats }</h4>
            if sentences.is_empty() {
                <p class="note">{ words.no_caveats }</p>
            } else {
                <ul class="caveats">{ for sentences.into_iter().map(|text| html! { <li>{ text }</li> }) }</ul>
            }
        </div>
    }
}
