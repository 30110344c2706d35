//! The index of a search: the texts of every programme, folded once; and where on its page a programme has the terms.
//!
//! Each programme's text has a signature, a bit for each of its grams, so that most programmes without a term are passed
//! over without reading them. In come terms; out come yes or no, and excerpts with their marks. It knows no page.

use std::collections::HashMap;
use std::ops::Range;

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

/// The index.
///
/// ```
/// use jiedui::model::{Dataset, Licence, Text};
/// use jiedui::query::{SearchIndex, Terms};
/// let licence = Licence { id: "CC0-1.0".into(), name: Text::both("无", "none"), url: "https://example.org/".into() };
/// let nothing = Dataset::empty("1", Text::both("空", "Empty"), licence);
/// assert_eq!(SearchIndex::of(&nothing).found(&Terms::of("南华")).count(), 0);
/// ```
pub struct SearchIndex(Vec<Entry>);

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
    /// The index of a dataset's programmes, in their order.
    #[must_use]
    pub fn of(dataset: &Dataset) -> Self {
        Self(dataset.programmes.iter().map(|programme| Entry::of(programme, dataset)).collect())
    }

    /// Whether the programme at this place of the list has a term.
    pub(super) fn has(&self, programme: usize, term: &Term) -> bool {
        self.0.get(programme).is_some_and(|entry| entry.has(term))
    }

    /// The places of the programmes that have all the terms, in the dataset's order.
    pub fn found(&self, terms: &Terms) -> impl Iterator<Item = usize> {
        (0..self.0.len()).filter(|at| terms.0.iter().all(|term| self.has(*at, term)))
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
