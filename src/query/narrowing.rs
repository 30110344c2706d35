//! What narrows the home page: each piece of the question by itself, and which programmes pass it.
//!
//! In come the dataset and a link's query; out come the programmes that pass everything and, for each piece, how many
//! there would be without it; where no piece alone brings any back, the fewest that do together. A programme passes by
//! what is told of it: what may be is let through.

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

/// What there would be without one piece of the question, or without several.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Loosening {
    /// The pieces.
    pub without: Vec<Narrowing>,
    /// The question without them.
    pub query: Query,
    /// How many programmes pass that.
    pub programmes: usize,
}

/// The programmes that pass, and what each piece keeps out by itself.
pub(super) struct Narrowed {
    /// Places in the dataset's list.
    pub(super) programmes: Vec<usize>,
    /// Each piece in the order of the question; then several together, where only that helps.
    pub(super) loosened: Vec<Loosening>,
    /// The terms that no programme has, where there is more than one piece and nothing passes.
    pub(super) nowhere: Vec<String>,
}

/// How many ways to take several pieces away are told, and how many are counted.
const MOST_WAYS: (usize, usize) = (4, 64);
/// The last bit of a set of pieces.
const LAST: usize = 63;

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

    /// Takes this piece out of a question, but for a term, which is a part of its text.
    fn take_from(&self, query: &mut Query) {
        match self {
            Self::Kind(..) => query.kind = None,
            Self::Money(_) => query.scope.money = None,
            Self::About(..) => query.scope.about = None,
            Self::Donor(..) => query.scope.donor = None,
            Self::Recipient(..) => query.scope.recipient = None,
            Self::Years(..) => (query.scope.since, query.scope.until) = (None, None),
            Self::Term(_) => {}
        }
    }
}

impl Loosening {
    fn of(without: Vec<Narrowing>, programmes: usize, query: &Query, terms: &Terms) -> Self {
        let mut query = query.clone();
        for piece in &without {
            piece.take_from(&mut query);
        }
        let is_left =
            |term: &&Term| !without.iter().any(|piece| matches!(piece, Narrowing::Term(gone) if gone == *term));
        let left: Vec<&str> = terms.0.iter().filter(is_left).map(Term::word).collect();
        if left.len() < terms.0.len() {
            query.text = (!left.is_empty()).then(|| left.join(" "));
        }
        Self { without, query, programmes }
    }
}

/// The pieces of a question with what they found, and the programmes that they are asked of.
struct Question<'a> {
    pieces: Vec<Narrowing>,
    found: Vec<Option<Rc<Found>>>,
    dataset: &'a Dataset,
}

impl Question<'_> {
    /// The pieces that a programme fails, as a set of bits; where they are more than so many, one more. The last bit stands
    /// for all further pieces.
    #[inline(never)]
    fn failed(&self, at: usize, most: u32) -> u64 {
        let mut failed = 0_u64;
        for (piece, (of, found)) in self.pieces.iter().zip(&self.found).enumerate() {
            let has_term = found.as_ref().is_none_or(|found| found.has(at));
            if !of.passes(&self.dataset.programmes[at], self.dataset, has_term) {
                failed |= 1 << piece.min(LAST);
                if failed.count_ones() > most {
                    break;
                }
            }
        }
        failed
    }

    /// The fewest pieces that any programme fails, and how many programmes fail just these: those that bring most first. To
    /// take all pieces away is no way.
    fn fewest(&self) -> Vec<(u64, usize)> {
        let mut least = u32::try_from(self.pieces.len()).unwrap_or(u32::MAX) - 1;
        let mut ways: Vec<(u64, usize)> = Vec::new();
        for at in 0..self.dataset.programmes.len() {
            let set = self.failed(at, least);
            let size = set.count_ones();
            if size < least {
                ways.clear();
                least = size;
            }
            let has_room = size == least && ways.len() < MOST_WAYS.1;
            match ways.iter_mut().find(|(other, _)| *other == set) {
                Some((_, count)) => *count += 1,
                None if has_room => ways.push((set, 1)),
                None => {}
            }
        }
        let told = ways.len().min(MOST_WAYS.0);
        for first in 0..told {
            for other in first + 1..ways.len() {
                if ways[other].1 > ways[first].1 {
                    ways.swap(first, other);
                }
            }
        }
        ways.truncate(told);
        ways
    }
}

/// The programmes that pass a question.
pub(super) fn narrowed(dataset: &Dataset, index: &SearchIndex, query: &Query, terms: &Terms) -> Narrowed {
    let pieces = pieces(query, terms, dataset);
    let found = |piece: &Narrowing| match piece {
        Narrowing::Term(term) => Some(index.having(term, dataset)),
        _ => None,
    };
    let question = Question { found: pieces.iter().map(found).collect(), pieces, dataset };
    let mut ways: Vec<(u64, usize)> = (0..question.pieces.len().min(LAST)).map(|piece| (1 << piece, 0)).collect();
    let mut programmes = Vec::new();
    for at in 0..dataset.programmes.len() {
        // What fails two pieces is not brought back by taking one away.
        let failed = question.failed(at, 1);
        match failed.count_ones() {
            0 => programmes.push(at),
            1 => {
                if let Some((_, brings)) = ways.get_mut(failed.trailing_zeros() as usize) {
                    *brings += 1;
                }
            }
            _ => {}
        }
    }
    let mut nowhere = Vec::new();
    if programmes.is_empty() && ways.len() > 1 {
        for (piece, found) in question.pieces.iter().zip(&question.found) {
            if let (Narrowing::Term(term), Some(true)) = (piece, found.as_ref().map(|found| found.is_empty())) {
                nowhere.push(term.word().to_owned());
            }
        }
        if ways.iter().all(|(_, programmes)| *programmes == 0) {
            ways.extend(question.fewest());
        }
    }
    let loosen = |(set, brings): (u64, usize)| {
        let of_set = question.pieces.iter().enumerate().filter(|(at, _)| set >> (*at).min(LAST) & 1 == 1);
        let without = of_set.map(|(_, piece)| piece.clone()).collect();
        Loosening::of(without, programmes.len() + brings, query, terms)
    };
    Narrowed { loosened: ways.into_iter().map(loosen).collect(), programmes, nowhere }
}
