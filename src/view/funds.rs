//! The page of funds: five classes on one ruler, each class by programme and by year with its proof, and what figures add up to.

use yew::{Html, html};

use super::asking::asking;
use super::fund_bars::{by_programme, by_year};
use super::fund_class::{Around, fund_class, sum_figure, sum_mark, sum_title};
use super::fund_summary::{class_names, others};
use super::fund_table::fund_table;
use super::money_flow::money_flow;
use super::part::{class_mark, labelled, link, opening, section, sorted, whole};
use super::ruler::{Ruler, legend};
use super::scope_form::scope_form;
use super::source_list::source_list;
use crate::link::{Here, Money};
use crate::model::{Class, Decimal, Language};
use crate::query::{Answer, ClassOverview, FigureKind, FundsPage, SourceItem, Sum};
use crate::words::phrases;

/// The page of funds. The rows of its tables, which repeat the proofs to be put in order, come once the page is awake.
pub fn funds(page: &FundsPage, answer: &Answer, here: &Here, is_awake: bool) -> Html {
    let words = phrases(here.link.language);
    html! {
        <article class="funds-page">
            { opening(&words.funds_title, words.funds_lead, scope_form(page, here), here.link.language) }
            { classes(page, here) }
            // One child, however many: what stands before it must not be drawn anew, or it would lose the focus.
            { page.classes.iter().map(|class| class_section(class, page, here, is_awake)).collect::<Html>() }
            { section("asking", words.ask.asking, words.ask.asking_hint, asking(answer, here)) }
            if !page.sources.is_empty() || !answer.sources.is_empty() {
                { section("sources", words.sources, words.sources_hint, sources(page, answer, here.link.language)) }
            }
            { sorted(here) }
        </article>
    }
}

/// What the sums rest on; and what the answer rests on beyond that.
fn sources(page: &FundsPage, answer: &Answer, language: Language) -> Html {
    let is_new = |source: &&SourceItem| !page.sources.iter().any(|other| other.id == source.id);
    let more: Vec<SourceItem> = answer.sources.iter().filter(is_new).cloned().collect();
    html! { <>{ source_list(&page.sources, "", language) }{ source_list(&more, "asked-", language) }</> }
}

fn high(sum: &Sum) -> Decimal {
    sum.total.as_ref().map_or(Decimal::ZERO, |total| total.high)
}

/// The classes; where the link asks for one kind of money, that one alone, by its name.
fn classes(page: &FundsPage, here: &Here) -> Html {
    let language = here.link.language;
    let words = phrases(language);
    let Some(money) = here.link.query.scope.money else {
        return section("classes", words.classes, words.classes_hint, overview(page, &page.absent, language));
    };
    let (class, name) = match money {
        Money::Class(class) => (class, (words.class_name)(class)),
        Money::Flow(flow) => (flow.class(), (words.flow_name)(flow)),
    };
    // What was not asked about is not missing.
    let absent: &[Class] = if page.absent.contains(&class) { &[class] } else { &[] };
    let title = (words.viewer.money_only)(name);
    section("classes", &title, words.viewer.money_only_hint, overview(page, absent, language))
}

/// Every class on one common ruler. Another currency has another ruler, so it has no bar here.
fn overview(page: &FundsPage, absent: &[Class], language: Language) -> Html {
    let words = phrases(language);
    let sums = || page.classes.iter().map(|class| &class.sum);
    let unit = sums().filter(|sum| sum.total.is_ok()).find_map(Sum::unit);
    let shares_ruler = |sum: &&Sum| sum.unit() == unit;
    let ruler = Ruler::up_to(sums().filter(shares_ruler).map(high).max().unwrap_or_default());
    let row = |class: &ClassOverview| {
        let sum = &class.sum;
        let chart = match &sum.total {
            Ok(total) if sum.unit() == unit => ruler.strip(&ruler.sum(total), sum.kind),
            Err(_) if sum.is_unknown() => ruler.unknown(sum.kind),
            _ => Html::default(),
        };
        let programmes = class.programmes.len() + class.more;
        let lines = sum.lines.len() + sum.unlisted;
        html! {
            <li class="fund-row overview-row">
                { sum_mark(sum, language) }
                <div class="fund-what">
                    { link("fund-label", format!("#{}", sum.anchor()), sum_title(sum, language)) }
                    <span class="meta">{ (words.programmes_and_lines)(programmes, lines) }</span>
                </div>
                <div class="amount">{ sum_figure(sum, language) }</div>
                <div class="fund-chart">{ chart }</div>
            </li>
        }
    };
    let empty = |class: &Class| {
        html! {
            <li class="fund-row overview-row">
                { class_mark(*class, language) }
                <div class="fund-what"><span class="fund-label">{ (words.class_name)(*class) }</span></div>
                <div class="amount"><span class="unknown">{ words.no_lines }</span></div>
                <div class="fund-chart"></div>
            </li>
        }
    };
    whole(&html! {
        <div class="proof">
            if let Some(unit) = unit {
                <div class="axis" aria-hidden="true">{ ruler.labels(unit, None, language) }</div>
            }
            <ul class="fund-rows">
                { for page.classes.iter().map(row) }
                { for absent.iter().map(empty) }
            </ul>
            { legend(language) }
        </div>
    })
}

/// A class: what each programme adds to it, and each year, on rulers of its own, then the sum with its proof.
fn class_section(class: &ClassOverview, page: &FundsPage, here: &Here, is_awake: bool) -> Html {
    let language = here.link.language;
    let words = phrases(language);
    let sum = &class.sum;
    let id = format!("{}-section", sum.anchor());
    let others = others(page.classes.iter().map(|class| &class.sum), sum);
    let apart = if others.is_empty() {
        String::new()
    } else {
        (words.apart_from)(&class_names(others.iter().copied(), language))
    };
    let around = Around {
        others: Vec::new(),
        apart: Vec::new(),
        sources: page.sources.len(),
        here,
        is_asked: false,
        home: None,
    };
    let is_compared = class.programmes.len() > 1;
    let heading = sum_title(sum, language);
    let heading = if is_compared { (words.by_programme)(&heading) } else { heading };
    let label = html! {
        <>
            <h2 id={format!("{id}-heading")}>{ heading }</h2>
            <p>{ apart }</p>
        </>
    };
    let body = html! {
        <>
            if is_compared {
                { by_programme(class, here) }
            }
            if class.periods.len() > 1 {
                { by_year(class, here) }
            }
            { fund_class(sum, &around) }
            if class.table.count > 1 {
                { fund_table(class, here, is_awake) }
            }
            if let (Some(flow), FigureKind::Money(kind)) = (&class.flow, sum.kind) {
                { money_flow(flow, kind, &sum.anchor(), here) }
            }
        </>
    };
    labelled(&id, label, body)
}
