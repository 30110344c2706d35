//! What narrows the home page: each piece of the question by itself, and which programmes pass it.
//!
//! In come the dataset and a link's query; out come the programmes that pass everything and, for each piece, how many
//! there would be without it. A programme passes by what is told of it: what may be is let through.

use std::rc::Rc;

use super::scope::{concerns, is_paired, years_of};
use super::search::{Term, Terms};
use super::search_index::{Found, SearchIndex};
use crate::link::{Money, Query};
use crate::model::{Code, Codelists, Dataset, Date, Id, Programme, Text};

/// A piece of the question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Narrowing {
    /// Of a kind.
    Kind(Code, Text),
    /// With money of a class or a flow.
    Money(Money),
    /// With this party or one that lies in it, in any part.
    About(Id, Text),
    /// With a helper that is this party or lies in it.
    Donor(Id, Text),
    /// With someone helped who is this party or lies in it.
    Recipient(Id, Text),
    /// With something told of these years.
    Years(Option<i32>, Option<i32>),
    /// With a term somewhere in its texts.
    Term(Term),
}

/// What there would be without one piece of the question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Loosening {
    /// The piece.
    pub without: Narrowing,
    /// The question without it.
    pub query: Query,
    /// How many programmes pass that.
    pub programmes: usize,
}

/// The programmes that pass, and what each piece keeps out by itself.
pub(super) struct Narrowed {
    /// Places in the dataset's list.
    pub(super) programmes: Vec<usize>,
    /// In the order of the question.
    pub(super) loosened: Vec<Loosening>,
}

fn name_of(id: &Id, dataset: &Dataset) -> Text {
    dataset.party(id).map_or_else(|| Text::both(id.as_str(), id.as_str()), |party| party.name().clone())
}

/// The pieces of a question; the quickest to look at first.
fn pieces(query: &Query, terms: &Terms, dataset: &Dataset) -> Vec<Narrowing> {
    let scope = &query.scope;
    let kind = |code: &Code| {
        let entry = Codelists::find(&dataset.codelists.programme_kind, code);
        let name = entry.map_or_else(|| Text::both(code.as_str(), code.as_str()), |entry| entry.name.clone());
        Narrowing::Kind(code.clone(), name)
    };
    let mut pieces: Vec<Narrowing> = query.kind.iter().map(kind).collect();
    pieces.extend(scope.money.map(Narrowing::Money));
    pieces.extend(scope.about.iter().map(|id| Narrowing::About(id.clone(), name_of(id, dataset))));
    pieces.extend(scope.donor.iter().map(|id| Narrowing::Donor(id.clone(), name_of(id, dataset))));
    pieces.extend(scope.recipient.iter().map(|id| Narrowing::Recipient(id.clone(), name_of(id, dataset))));
    if scope.since.is_some() || scope.until.is_some() {
        pieces.push(Narrowing::Years(scope.since, scope.until));
    }
    pieces.extend(terms.0.iter().cloned().map(Narrowing::Term));
    pieces
}

/// Every date that is told of a programme.
pub(super) fn dates(of: &Programme) -> Vec<Date> {
    let mut dates: Vec<Date> = of.period.into_iter().collect();
    dates.extend(of.pairings.iter().filter_map(|pairing| pairing.period));
    dates.extend(of.events.iter().filter_map(|event| event.date));
    dates.extend(of.funds.iter().filter_map(|fund| fund.period));
    dates.extend(of.outcomes.iter().filter_map(|outcome| outcome.period));
    dates
}

/// Whether anything that is told of a programme may lie in the years.
fn touches(programme: &Programme, since: Option<i32>, until: Option<i32>) -> bool {
    let touches = |date: Date| {
        let (first, last) = years_of(date);
        let ends_before = since.is_some_and(|since| last.is_some_and(|last| last < since));
        let begins_after = until.is_some_and(|until| first.is_some_and(|first| first > until));
        !ends_before && !begins_after
    };
    dates(programme).into_iter().any(touches)
}

impl Narrowing {
    /// Whether a programme passes; whether it has a term is known.
    fn passes(&self, programme: &Programme, dataset: &Dataset, has_term: bool) -> bool {
        match self {
            Self::Kind(code, _) => programme.kind == *code,
            Self::Money(money) => programme.funds.iter().any(|fund| money.covers(fund.flow)),
            Self::About(id, _) => concerns(programme, id, dataset),
            Self::Donor(id, _) => is_paired(programme, |pairing| &pairing.donors, id, dataset),
            Self::Recipient(id, _) => is_paired(programme, |pairing| &pairing.recipients, id, dataset),
            Self::Years(since, until) => touches(programme, *since, *until),
            Self::Term(_) => has_term,
        }
    }

    /// The question without this piece.
    fn taken_from(&self, query: &Query, terms: &Terms) -> Query {
        let mut query = query.clone();
        match self {
            Self::Kind(..) => query.kind = None,
            Self::Money(_) => query.scope.money = None,
            Self::About(..) => query.scope.about = None,
            Self::Donor(..) => query.scope.donor = None,
            Self::Recipient(..) => query.scope.recipient = None,
            Self::Years(..) => (query.scope.since, query.scope.until) = (None, None),
            Self::Term(term) => {
                let others: Vec<&str> = terms.0.iter().filter(|other| *other != term).map(Term::word).collect();
                query.text = (!others.is_empty()).then(|| others.join(" "));
            }
        }
        query
    }
}

/// The programmes that pass a question.
pub(super) fn narrowed(dataset: &Dataset, index: &SearchIndex, query: &Query, terms: &Terms) -> Narrowed {
    let pieces = pieces(query, terms, dataset);
    let found = |piece: &Narrowing| match piece {
        Narrowing::Term(term) => Some(index.having(term, dataset)),
        _ => None,
    };
    let found: Vec<Option<Rc<Found>>> = pieces.iter().map(found).collect();
    let mut alone = vec![0; pieces.len()];
    let mut programmes = Vec::new();
    for (at, programme) in dataset.programmes.iter().enumerate() {
        let passes = |piece: usize| {
            let has_term = found[piece].as_ref().is_none_or(|found| found.has(at));
            pieces[piece].passes(programme, dataset, has_term)
        };
        let mut failed = (0..pieces.len()).filter(|piece| !passes(*piece));
        // What fails two pieces is not brought back by taking one away.
        match (failed.next(), failed.next()) {
            (None, _) => programmes.push(at),
            (Some(piece), None) => alone[piece] += 1,
            _ => {}
        }
    }
    let count = programmes.len();
    let loosen = |(without, alone): (Narrowing, usize)| Loosening {
        query: without.taken_from(query, terms),
        programmes: count + alone,
        without,
    };
    Narrowed { loosened: pieces.into_iter().zip(alone).map(loosen).collect(), programmes }
}
