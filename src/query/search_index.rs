//! The index of a search: the texts of every programme, folded once; and where on its page a programme has the terms.
//!
//! Each programme's text has a signature, a bit for each of its grams, so that most programmes without a term are passed
//! over without reading them; and what the last terms found is kept, for the next letter finds among that. In come
//! terms; out come yes or no, and excerpts with their marks. It knows no page.

use std::cell::{OnceCell, RefCell};
use std::collections::HashMap;
use std::ops::Range;
use std::rc::Rc;

use super::pairing_card::PairingCard;
use super::search::{Term, Terms, fold, grams};
use crate::model::{Codelists, Dataset, Id, IdHash, Language, Party, Programme, Text};

/// How many lines tell what a card itself does not show.
const MOST_LINES: usize = 2;
/// How many letters of a long text stand before its first mark, and how many after.
const AROUND: (usize, usize) = (16, 40);

/// What a text belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FoundIn {
    /// The programme's own name.
    Name,
    /// The name of its kind.
    Kind,
    /// Its summary.
    Summary,
    /// A party of a pairing, or a place that it lies in.
    Party,
    /// An event.
    Event,
    /// A line of money.
    Fund,
    /// A count.
    Outcome,
}

/// A line beneath a card: an excerpt of a text that has a term which the card itself does not show.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundLine {
    /// What the text belongs to.
    pub found_in: FoundIn,
    /// The party, or the record, which the programme's page has a place for; none for what belongs to the whole.
    pub record: Option<Id>,
    /// The language of the text.
    pub language: Language,
    /// A piece of it.
    pub excerpt: String,
    /// Which bytes of the excerpt have a term.
    pub marks: Vec<Range<usize>>,
}

struct Entry {
    folded: Box<str>,
    /// A bit for each gram, at the gram's remainder.
    signature: Box<[u64]>,
}

/// The index. A programme's texts are folded when it is first looked at.
///
/// ```
/// use jiedui::model::{Dataset, Licence, Text};
/// use jiedui::query::{SearchIndex, Terms};
/// let licence = Licence { id: "CC0-1.0".into(), name: Text::both("无", "none"), url: "https://example.org/".into() };
/// let nothing = Dataset::empty("1", Text::both("空", "Empty"), licence);
/// assert!(SearchIndex::over(&nothing).found(&Terms::of("南华"), &nothing).is_empty());
/// ```
pub struct SearchIndex {
    entries: Vec<OnceCell<Entry>>,
    /// What the last terms found, the newest at the end.
    last: RefCell<Vec<(Term, Rc<Found>)>>,
}

/// How many terms are remembered with what they found.
const REMEMBERED: usize = 24;

/// Which programmes have a term: whether, for each place of the dataset's list.
pub(super) struct Found(Vec<bool>);

impl Found {
    /// Whether the programme at this place has it.
    pub(super) fn has(&self, programme: usize) -> bool {
        self.0.get(programme).is_some_and(|has| *has)
    }

    /// Whether none has it.
    pub(super) fn is_empty(&self) -> bool {
        !self.0.contains(&true)
    }
}

/// Tells every text of a programme that can be searched; each party once.
fn texts<'a>(of: &'a Programme, dataset: &'a Dataset, tell: &mut dyn FnMut(FoundIn, Option<&'a Id>, &'a Text)) {
    let mut seen: HashMap<&Id, usize, IdHash> = HashMap::default();
    tell(FoundIn::Name, None, &of.name);
    if let Some(kind) = Codelists::find(&dataset.codelists.programme_kind, &of.kind) {
        tell(FoundIn::Kind, None, &kind.name);
    }
    let mut parties = |ids: &'a [Id], tell: &mut dyn FnMut(FoundIn, Option<&'a Id>, &'a Text)| {
        for id in ids {
            let Some(party) = dataset.party(id).filter(|_| seen.insert(id, 0).is_none()) else { continue };
            tell(FoundIn::Party, Some(id), party.name());
            if let Party::Organisation(organisation) = party {
                organisation.aliases.iter().for_each(|alias| tell(FoundIn::Party, Some(id), alias));
            }
            for place in dataset.place_path(party).into_iter().filter(|place| seen.insert(&place.id, 0).is_none()) {
                tell(FoundIn::Party, Some(&place.id), &place.name);
            }
        }
    };
    for pairing in &of.pairings {
        parties(&pairing.donors, tell);
        parties(&pairing.recipients, tell);
    }
    tell(FoundIn::Summary, None, &of.summary);
    for event in &of.events {
        tell(FoundIn::Event, Some(&event.id), &event.title);
        event.text.iter().for_each(|text| tell(FoundIn::Event, Some(&event.id), text));
        parties(&event.participants, tell);
    }
    for fund in &of.funds {
        tell(FoundIn::Fund, Some(&fund.id), &fund.purpose);
        parties(&fund.from, tell);
        parties(&fund.to, tell);
    }
    for outcome in &of.outcomes {
        if let Some(measure) = Codelists::find(&dataset.codelists.measure, &outcome.measure) {
            tell(FoundIn::Outcome, Some(&outcome.id), &measure.name);
        }
    }
}

impl Entry {
    fn of(programme: &Programme, dataset: &Dataset) -> Self {
        let mut folded = String::new();
        texts(programme, dataset, &mut |_, _, text| {
            let both = Language::ALL.iter().filter_map(|language| text.get(*language));
            both.for_each(|text| fold(text, &mut folded, None));
        });
        let mut told = 0;
        grams(&folded, |_| told += 1);
        let mut signature = vec![0; usize::next_power_of_two(told / 16)].into_boxed_slice();
        grams(&folded, |gram| {
            let (at, bit) = Self::place(gram, signature.len());
            signature[at] |= bit;
        });
        Self { folded: folded.into(), signature }
    }

    /// Where a gram stands in a signature of so many words: a number of them that is a power of two.
    const fn place(gram: u32, words: usize) -> (usize, u64) {
        ((gram >> 6) as usize & (words - 1), 1 << (gram & 63))
    }

    fn has(&self, term: &Term) -> bool {
        let is_told = |gram: &u32| {
            let (at, bit) = Self::place(*gram, self.signature.len());
            self.signature[at] & bit != 0
        };
        term.grams.iter().all(is_told) && holds(self.folded.as_bytes(), term.needle.as_bytes())
    }
}

/// Whether a text holds a piece. Most texts that come here hold it near their beginning: a cleverer search would spend
/// longer on getting ready, ten thousand times a letter.
fn holds(text: &[u8], piece: &[u8]) -> bool {
    let Some((first, rest)) = piece.split_first() else { return true };
    text.iter().enumerate().any(|(at, byte)| byte == first && text[at + 1..].starts_with(rest))
}

impl SearchIndex {
    /// An index over a dataset's programmes, in their order.
    #[must_use]
    pub fn over(dataset: &Dataset) -> Self {
        let entries = dataset.programmes.iter().map(|_| OnceCell::new()).collect();
        Self { entries, last: RefCell::default() }
    }

    fn entry(&self, at: usize, dataset: &Dataset) -> &Entry {
        self.entries[at].get_or_init(|| Entry::of(&dataset.programmes[at], dataset))
    }

    /// Folds the texts of some programmes ahead of the first search, and tells whether there are more.
    pub fn prepare(&self, programmes: Range<usize>, dataset: &Dataset) -> bool {
        let is_last = programmes.end >= self.entries.len();
        for at in programmes.start..programmes.end.min(self.entries.len()) {
            self.entry(at, dataset);
        }
        !is_last
    }

    /// Which programmes have a term.
    pub(super) fn having(&self, term: &Term, dataset: &Dataset) -> Rc<Found> {
        let mut last = self.last.borrow_mut();
        if let Some((_, found)) = last.iter().find(|(of, _)| of == term) {
            return found.clone();
        }
        // What has a term has its beginning.
        let begun = last.iter().filter(|(of, _)| term.needle.starts_with(&of.needle));
        let among = begun.max_by_key(|(of, _)| of.needle.len()).map(|(_, found)| found);
        let has = |at: usize| among.is_none_or(|found| found.has(at)) && self.entry(at, dataset).has(term);
        let found = Rc::new(Found((0..self.entries.len()).map(has).collect()));
        if last.len() == REMEMBERED {
            last.remove(0);
        }
        last.push((term.clone(), found.clone()));
        found
    }

    /// The places of the programmes that have all the terms, in the dataset's order.
    #[must_use]
    pub fn found(&self, terms: &Terms, dataset: &Dataset) -> Vec<usize> {
        let found: Vec<_> = terms.0.iter().map(|term| self.having(term, dataset)).collect();
        (0..self.entries.len()).filter(|at| found.iter().all(|found| found.has(*at))).collect()
    }
}

/// A piece of a long text around its first mark; a short one as it is.
fn excerpt(text: &str, terms: &Terms) -> (String, Vec<Range<usize>>) {
    let marks = terms.marks(text);
    let first = marks.first().map_or(0, |mark| mark.start);
    let start = text[..first].char_indices().rev().nth(AROUND.0).map_or(0, |(at, _)| at);
    let end = text[first..].char_indices().nth(AROUND.1).map_or(text.len(), |(at, _)| first + at);
    // Words are not cut; Chinese may be cut anywhere.
    let is_word = |letter: char| letter.is_ascii_alphanumeric();
    let start =
        if start > 0 { text[start..first].find(|letter| !is_word(letter)).map_or(first, |at| start + at) } else { 0 };
    let end = text[end..].find(|letter| !is_word(letter)).map_or(text.len(), |at| end + at);
    let mut piece = String::new();
    piece.push_str(if start > 0 { "…" } else { "" });
    piece.push_str(text[start..end].trim());
    piece.push_str(if end < text.len() { "…" } else { "" });
    let marks = terms.marks(&piece);
    (piece, marks)
}

/// The lines beneath a programme's card in a language: one for each term that the card does not show, at most two.
pub(super) fn found_lines(
    of: &Programme,
    card: &PairingCard,
    dataset: &Dataset,
    terms: &Terms,
    language: Language,
) -> Vec<FoundLine> {
    let mut open: Vec<&Term> = terms.0.iter().collect();
    let mut answers = |text: &str| {
        let mut folded = String::new();
        fold(text, &mut folded, None);
        let before = open.len();
        open.retain(|term| !folded.contains(term.needle.as_str()));
        open.len() < before
    };
    let sides = || card.pair.donors.iter().chain(&card.pair.recipients);
    let shown = sides().flat_map(|side| side.path.iter().map(|(_, name)| name).chain([&side.name])).chain([&card.kind]);
    for text in shown {
        answers(text.best(language).0);
    }
    let mut lines = Vec::new();
    for spoken in [language, language.other()] {
        texts(of, dataset, &mut |found_in, record, text| {
            if let Some(text) = text.get(spoken).filter(|text| lines.len() < MOST_LINES && answers(text)) {
                let (excerpt, marks) = excerpt(text, terms);
                lines.push(FoundLine { found_in, record: record.cloned(), language: spoken, excerpt, marks });
            }
        });
    }
    lines
}
