//! "What do these add up to?": the rows that were chosen, and the answer: a refusal first, then what can be added, one
//! reason a line, and the way to mend it.

use yew::{Html, html};

use super::fund_class::{Around, fund_line, sum_figure, sum_title, unfolded};
use super::fund_proof::reason;
use super::part::{ask_box, link, say_name};
use crate::link::{Here, Query};
use crate::model::{Id, Language, Unit};
use crate::query::{Answer, Apart, Difference, Sum, SumLine};
use crate::words::phrases;

/// What was chosen, and what it adds up to.
pub fn asking(answer: &Answer, here: &Here) -> Html {
    let language = here.link.language;
    let words = phrases(language);
    let around =
        |apart| Around { others: Vec::new(), apart, sources: answer.sources.len(), here, is_asked: true, home: None };
    let chosen = |line| chosen(line, answer, &around(Vec::new()));
    let unknown = answer.unknown.iter().map(|id| html! { <li>{ (words.not_in_dataset)(id.as_str()) }</li> });
    html! {
        <>
            <p class="no-scripts note">{ words.ask.asking_needs_scripts }</p>
            if answer.lines.is_empty() {
                <p class="lead asking-nothing">{ words.ask.nothing_asked }</p>
            } else {
                <div class="asking">
                    <div>
                        <p class="meta">
                            { (words.ask.chosen)(answer.lines.len()) }
                            { words.dot }
                            { link("", here.with(asking_only(here, Vec::new())), words.ask.clear) }
                        </p>
                        <ul class="fund-rows">{ for answer.lines.iter().map(chosen) }</ul>
                    </div>
                    <div class="answer" id="answer" tabindex="-1">{ verdict(answer, here) }</div>
                </div>
            }
            <ul class="caveats">{ for unknown }</ul>
            { answer.sums.iter().map(|sum| proof(sum, &around(answer.apart(sum)))).collect::<Html>() }
        </>
    }
}

/// The same view with another choice.
fn asking_only(here: &Here, asked: Vec<Id>) -> Query {
    Query { asked, ..here.link.query.clone() }
}

fn chosen(line: &SumLine, answer: &Answer, around: &Around<'_>) -> Html {
    let id = format!("asked-{}", line.figure.id);
    let why = line.left_out.as_ref().map(|why| reason(why, &answer.lines, around.language()));
    html! {
        <li key={id.clone()} {id} class="fund-row asked-row">
            { ask_box(&line.figure, around.here) }
            <div class="fund-what">{ fund_line(line, why, around) }</div>
            <div class="amount">{ around.amount(line) }</div>
        </li>
    }
}

/// The answer in one sentence, for the section and for the tray that follows the reader.
pub fn headline(answer: &Answer, language: Language) -> Html {
    let words = phrases(language);
    let lines = answer.lines.len();
    match answer.sums.as_slice() {
        _ if lines == 0 => html! { { words.ask.none_known } },
        _ if lines == 1 => html! { { words.ask.one_asked } },
        [sum] => match &sum.total {
            Ok(total) => {
                let lead = (words.ask.asked_sum)(total.addends.len(), lines, total.is_total());
                html! { <>{ lead }<span class="answer-sum">{ sum_figure(sum, language) }</span></> }
            }
            Err(_) => html! { { words.ask.asked_nothing } },
        },
        _ => html! { { (words.ask.not_together)(lines) } },
    }
}

fn difference(why: &Difference, language: Language) -> String {
    let words = phrases(language);
    match why {
        Difference::Classes(classes) => (words.ask.classes_apart)(classes),
        Difference::MoneyAndCounts => words.ask.money_and_counts.into(),
        Difference::Currencies(units) => {
            let codes: Vec<&str> = units.iter().map(Unit::as_str).collect();
            (words.ask.currencies_apart)(&codes.join(words.list_separator))
        }
        Difference::PeopleAndTimes => words.ask.people_and_times.into(),
        Difference::Units => words.ask.units_apart.into(),
        Difference::Statuses => words.ask.statuses_apart.into(),
    }
}

/// Why a row is not in the sum of another kind.
pub(super) fn apart_reason(line: &SumLine, why: &Apart, language: Language) -> String {
    let words = phrases(language);
    match why {
        Apart::Money => words.ask.is_money.into(),
        Apart::Count if line.figure.amount.as_ref().is_some_and(|amount| amount.quantity.is_share()) => {
            words.ask.is_share.into()
        }
        Apart::Count => words.ask.is_count.into(),
        Apart::Class(class) => (words.ask.other_class)((words.class_in_text)(*class)),
        Apart::Currency(unit) => (words.ask.other_currency)(unit.as_str()),
        Apart::Unit => {
            let unit = line.figure.amount.as_ref().and_then(|amount| amount.unit.as_ref());
            (words.ask.other_unit)(unit.map(|unit| unit.name.best(language).0))
        }
        Apart::Status(status) => (words.ask.other_status)((words.status)(*status)),
    }
}

/// The rows that a sum adds.
fn added(sum: &Sum) -> Vec<Id> {
    sum.total.as_ref().map_or_else(|_| Vec::new(), |total| total.addends.iter().map(|of| of.id.clone()).collect())
}

/// How many these are.
fn addends(sum: &Sum) -> usize {
    sum.total.as_ref().map_or(0, |total| total.addends.len())
}

fn verdict(answer: &Answer, here: &Here) -> Html {
    let language = here.link.language;
    let words = phrases(language);
    let is_refused = !answer.differences.is_empty();
    let possible = |sum: &&Sum| is_refused && addends(sum) > 1;
    let sum = |sum: &Sum| {
        html! {
            <p key={sum.anchor()} class="answer-possible">
                { (words.ask.of_them)(addends(sum)) }
                <span class="answer-sum">{ sum_figure(sum, language) }</span>
            </p>
        }
    };
    let keep = |sum: &Sum| {
        let ids = if is_refused { sum.ids() } else { added(sum) };
        let text = (words.ask.keep_only)(&sum_title(sum, language), ids.len());
        html! { <li key={sum.anchor()}>{ link("", here.with(asking_only(here, ids)), text) }</li> }
    };
    // Of rows of one kind, too, some may be left out.
    let left_out = |line: &SumLine| {
        let why = line.left_out.as_ref().filter(|_| !is_refused && answer.lines.len() > 1)?;
        let why = reason(why, &answer.lines, language);
        Some(html! { <li>{ say_name(&line.figure.label, language) }{ words.dot }{ why }</li> })
    };
    let left_out: Vec<Html> = answer.lines.iter().filter_map(left_out).collect();
    let can_mend = |sum: &&Sum| addends(sum) > usize::from(!is_refused);
    let reasons = answer.differences.iter().map(|why| html! { <li>{ difference(why, language) }</li> });
    let repairs: Vec<Html> = answer.sums.iter().filter(can_mend).map(keep).collect();
    html! {
        <>
            <p class="answer-headline">{ headline(answer, language) }</p>
            { answer.sums.iter().filter(possible).map(sum).collect::<Html>() }
            if is_refused || !left_out.is_empty() {
                <ul class="caveats">{ for reasons.chain(left_out) }</ul>
                <ul class="answer-repairs">{ for repairs }</ul>
            }
        </>
    }
}

/// The proof of a kind among what was chosen; a kind with one line has nothing to prove.
fn proof(sum: &Sum, around: &Around<'_>) -> Html {
    match &sum.total {
        Ok(total) if sum.lines.len() > 1 => unfolded(sum, total, around),
        _ => Html::default(),
    }
}
