//! Money across programmes: every class by programme, with its total and the proof, in the scope that a link asks for.

use std::collections::HashMap;

use super::figure::FigureKind;
use super::fund_table::{FundTable, Shown};
use super::line::Line;
use super::money_flow::MoneyFlow;
use super::order::by_rank;
use super::pairing_card::Side;
use super::period_sum::{PeriodSum, by_period, keep_related};
use super::scope::fit;
use super::source_list::{Cited, SourceItem, list};
use super::sum::{Fit, Heap, Sum, SumLine, Telling, heaps, heaps_in_order};
use super::told::{Record, Told, programme_name};
use super::total::{Refusal, Total};
use crate::link::{Scope, Sort};
use crate::model::{Class, Dataset, Date, Flow, Id, IdHash, Programme, Source, Status, Text};

/// How many programmes of a class are shown as bars; those with most money.
const BARS: usize = 50;
/// A list longer than this is no choice: it names provinces only, or is left out.
const MOST_CHOICES: usize = 100;

/// What a programme adds to a class.
#[derive(Clone, Debug, PartialEq)]
pub struct ProgrammeSum {
    /// The programme.
    pub programme: Id,
    /// Its leading pair.
    pub name: Text,
    /// How many lines it has in the class.
    pub lines: usize,
    /// What they add up to.
    pub total: Result<Total, Refusal>,
    /// Whether none of them has an amount.
    pub is_unknown: bool,
    /// The first of them, where the programme's own page has them.
    pub first: Option<Id>,
}

/// A class of money across programmes.
#[derive(Clone, Debug, PartialEq)]
pub struct ClassOverview {
    /// All lines and what they add up to.
    pub sum: Sum,
    /// By programme, the largest first.
    pub programmes: Vec<ProgrammeSum>,
    /// How many programmes more there are.
    pub more: usize,
    /// By year, then by longer period, then undated.
    pub periods: Vec<PeriodSum>,
    /// How many longer periods more there are.
    pub more_periods: usize,
    /// All lines as rows, in the order that is asked for.
    pub table: FundTable,
    /// Who gave, by what flow, to whom; where there are several flows.
    pub flow: Option<MoneyFlow>,
}

/// A choice in a filter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// What the link says.
    pub id: Id,
    /// What the reader sees.
    pub name: Text,
}

/// What a reader can narrow the page to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choices {
    /// Programmes with money.
    pub programmes: Vec<Choice>,
    /// Flows that occur.
    pub flows: Vec<Flow>,
    /// Provinces with givers, then the givers.
    pub donors: Vec<Choice>,
    /// Provinces with receivers, then the receivers.
    pub recipients: Vec<Choice>,
    /// The years that periods name, from first to last.
    pub years: Vec<i32>,
}

/// The page of funds.
#[derive(Clone, Debug, PartialEq)]
pub struct FundsPage {
    /// What can be chosen.
    pub choices: Choices,
    /// By class, then by status, then by currency.
    pub classes: Vec<ClassOverview>,
    /// Classes of which no line is in the scope.
    pub absent: Vec<Class>,
    /// How many lines lie in the scope.
    pub inside: usize,
    /// How many of which that cannot be said.
    pub unclear: usize,
    /// How many lie outside it.
    pub outside: usize,
    /// Whom or what place the scope asks about.
    pub about: Option<Side>,
    /// What the scope names and the dataset does not have.
    pub unknown: Vec<Id>,
    /// What the page rests on.
    pub sources: Vec<SourceItem>,
}

impl ClassOverview {
    /// The lines that are listed: in the proof, or else in the table.
    fn lines(&self) -> Vec<&SumLine> {
        let mut lines: Vec<&SumLine> = self.sum.lines.iter().collect();
        // The proof lists either all or a few.
        if self.sum.unlisted > 0 {
            let rows = self.table.rows.iter().map(|row| &row.line);
            lines.extend(rows.filter(|line| self.sum.line(&line.figure.id).is_none()));
        }
        lines
    }
}

impl FundsPage {
    /// The page of funds of a dataset, in a scope.
    ///
    /// ```
    /// use jiedui::link::Scope;
    /// use jiedui::model::{Dataset, Licence, Text};
    /// use jiedui::query::FundsPage;
    /// let licence = Licence { id: "CC0-1.0".into(), name: Text::both("无", "none"), url: "https://example.org/".into() };
    /// let nothing = Dataset::empty("1", Text::both("空", "Empty"), licence);
    /// assert!(FundsPage::of(&nothing, &Scope::default()).classes.is_empty());
    /// ```
    #[must_use]
    pub fn of(dataset: &Dataset, scope: &Scope) -> Self {
        Self::with(dataset, scope, None, None)
    }

    /// The same with the rows of its tables in an order; where there are very many, as many as are to be shown.
    #[must_use]
    pub fn with(dataset: &Dataset, scope: &Scope, sort: Option<Sort>, show: Option<u16>) -> Self {
        let heaps = heaps_in_order(in_scope(dataset, scope));
        let inside: usize = heaps.iter().map(|heap| heap.told.len()).sum();
        let unclear: usize = heaps.iter().map(|heap| heap.unclear.len()).sum();
        let outside = every_fund(dataset).count() - inside - unclear;
        // Lines that are not added keep their relations.
        let mut around: Vec<Line<'_>> = every_fund(dataset).map(Told::line).collect();
        keep_related(&mut around);
        let sources: Vec<&Source> = dataset.sources.iter().collect();
        let telling = Telling { dataset, sources: &sources, names_programmes: true };
        let everything = scope.is_everything();
        let of = |heap| overview(heap, &around, everything, Shown { sort, show }, telling);
        let classes: Vec<ClassOverview> = heaps.iter().map(of).collect();
        let listed: Vec<&SumLine> = classes.iter().flat_map(ClassOverview::lines).collect();
        let is_absent = |class: &Class| !classes.iter().any(|of| of.sum.kind == FigureKind::Money(*class));
        Self {
            choices: Choices::of(dataset).with_chosen(scope, dataset),
            absent: Class::ALL.iter().copied().filter(is_absent).collect(),
            inside,
            unclear,
            outside,
            about: Side::about(scope, dataset),
            unknown: unknown(scope, dataset),
            sources: list(&cited(&listed), &sources),
            classes,
        }
    }
}

/// What every class, status and currency adds up to in a scope: the totals alone, without what a page tells of them.
#[must_use]
pub fn totals(dataset: &Dataset, scope: &Scope) -> Vec<(Class, Status, Result<Total, Refusal>)> {
    let class = |heap: &Heap<'_>| match heap.kind {
        FigureKind::Money(class) => Some((class, heap.status, heap.total(&[]))),
        FigureKind::Count => None,
    };
    heaps(in_scope(dataset, scope)).iter().filter_map(class).collect()
}

fn every_fund(dataset: &Dataset) -> impl Iterator<Item = Told<'_>> {
    dataset.programmes.iter().flat_map(Told::funds)
}

/// Every fund, and whether it lies in the scope.
fn in_scope<'a>(dataset: &'a Dataset, scope: &'a Scope) -> impl Iterator<Item = (Told<'a>, Fit)> {
    let is_everything = scope.is_everything();
    let of = move |programme: &'a Programme| {
        programme.funds.iter().map(move |fund| {
            let told = Told { programme, record: Record::Fund(fund) };
            (told, if is_everything { Fit::In } else { fit(fund, programme, scope, dataset) })
        })
    };
    dataset.programmes.iter().flat_map(of)
}

/// Listed lines as records that rest on sources.
pub(super) fn cited(lines: &[&SumLine]) -> Vec<Cited> {
    let figures = lines.iter().map(|line| &line.figure);
    figures.map(|figure| (figure.id.clone(), figure.label.clone(), figure.citations.clone())).collect()
}

fn overview<'a>(
    heap: &Heap<'a>,
    around: &[Line<'a>],
    is_everything: bool,
    shown: Shown,
    telling: Telling<'_>,
) -> ClassOverview {
    let parts = heap.by_programme();
    let (periods, more_periods) = by_period(heap, around, telling.dataset);
    // Where everything is asked about, nothing lies around it.
    let around = if is_everything { &[] } else { around };
    let sum = Sum::of(heap, around, telling);
    let table = FundTable::of(heap, sum.total.as_ref().ok(), shown, telling);
    let of = |(programme, part): (&'a Programme, Heap<'a>)| {
        let others: Vec<Line<'a>> =
            if around.is_empty() { Vec::new() } else { Told::funds(programme).map(Told::line).collect() };
        ProgrammeSum {
            programme: programme.id.clone(),
            name: programme_name(programme, telling.dataset),
            lines: part.told.len() + part.unclear.len(),
            total: part.total(&others),
            is_unknown: part.is_unknown(),
            first: part
                .told
                .iter()
                .chain(part.unclear.iter().map(|(told, _)| told))
                .map(|told| told.id().clone())
                .next(),
        }
    };
    let mut programmes: Vec<ProgrammeSum> = parts.into_iter().map(of).collect();
    let high = |of: &ProgrammeSum| of.total.as_ref().map_or(-1, |total| total.high.ten_thousandths());
    by_rank(&mut programmes, |of| [-high(of), 0, 0]);
    let more = programmes.len().saturating_sub(BARS);
    programmes.truncate(BARS);
    let flow = sum.total.as_ref().ok().and_then(|total| MoneyFlow::of(heap, total, telling.dataset));
    ClassOverview { sum, programmes, more, periods, more_periods, table, flow }
}

/// What a scope names and the dataset does not have.
pub(super) fn unknown(scope: &Scope, dataset: &Dataset) -> Vec<Id> {
    let programme = scope.programme.iter().filter(|id| dataset.programme(id).is_none());
    let parties =
        scope.about.iter().chain(&scope.donor).chain(&scope.recipient).filter(|id| dataset.party(id).is_none());
    programme.chain(parties).cloned().collect()
}

impl Choices {
    fn of(dataset: &Dataset) -> Self {
        let with_money = || dataset.programmes.iter().filter(|programme| !programme.funds.is_empty());
        let funds = || with_money().flat_map(|programme| &programme.funds);
        let pairings = || with_money().flat_map(|programme| &programme.pairings);
        let years = funds().filter_map(|fund| fund.period).flat_map(Date::years);
        let (first, last) = years.fold((i32::MAX, i32::MIN), |(first, last), year| (first.min(year), last.max(year)));
        Self {
            programmes: programmes(with_money(), dataset),
            flows: Flow::ALL.iter().copied().filter(|flow| funds().any(|fund| fund.flow == *flow)).collect(),
            donors: parties(
                funds().flat_map(|fund| &fund.from).chain(pairings().flat_map(|pair| &pair.donors)),
                dataset,
            ),
            recipients: parties(funds().flat_map(|fund| &fund.to), dataset),
            years: (first..=last).collect(),
        }
    }

    /// What the page of time can be narrowed to, but for the years.
    pub(super) fn of_time(dataset: &Dataset) -> Self {
        let pairings = || dataset.programmes.iter().flat_map(|programme| &programme.pairings);
        Self {
            programmes: programmes(dataset.programmes.iter(), dataset),
            flows: Vec::new(),
            donors: parties(pairings().flat_map(|pair| &pair.donors), dataset),
            recipients: parties(pairings().flat_map(|pair| &pair.recipients), dataset),
            years: Vec::new(),
        }
    }

    /// With what a scope has chosen, which a short list may not name.
    pub(super) fn with_chosen(mut self, scope: &Scope, dataset: &Dataset) -> Self {
        let party = |id: &Id| dataset.party(id).map(|party| party.name().clone());
        let programme = |id: &Id| dataset.programme(id).map(|programme| programme_name(programme, dataset));
        let add = |list: &mut Vec<Choice>, id: &Option<Id>, name: &dyn Fn(&Id) -> Option<Text>| {
            let missing = id.as_ref().filter(|id| !list.iter().any(|choice| choice.id == **id));
            list.extend(missing.and_then(|id| Some(Choice { id: id.clone(), name: name(id)? })));
        };
        add(&mut self.programmes, &scope.programme, &programme);
        add(&mut self.donors, &scope.donor, &party);
        add(&mut self.recipients, &scope.recipient, &party);
        self
    }
}

/// Programmes to choose from; none where they are so many that searching finds them sooner.
fn programmes<'a>(of: impl Iterator<Item = &'a Programme> + Clone, dataset: &Dataset) -> Vec<Choice> {
    if of.clone().count() > MOST_CHOICES {
        return Vec::new();
    }
    of.map(|programme| Choice { id: programme.id.clone(), name: programme_name(programme, dataset) }).collect()
}

/// The provinces that parties lie in, then the parties, each in the order of its first mention; where the parties are
/// too many for a list, the provinces alone.
fn parties<'a>(ids: impl Iterator<Item = &'a Id>, dataset: &'a Dataset) -> Vec<Choice> {
    let mut seen: HashMap<&Id, usize, IdHash> = HashMap::default();
    let (mut provinces, mut parties) = (Vec::new(), Vec::new());
    for id in ids {
        let Some(party) = dataset.party(id).filter(|_| seen.insert(id, 0).is_none()) else { continue };
        parties.push(Choice { id: id.clone(), name: party.name().clone() });
        if let Some(province) = dataset.province(id).filter(|place| seen.insert(&place.id, 0).is_none()) {
            provinces.push(Choice { id: province.id.clone(), name: province.name.clone() });
        }
    }
    if parties.len() <= MOST_CHOICES {
        provinces.append(&mut parties);
    }
    provinces
}
