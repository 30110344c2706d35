//! The home page: how much there is; a card for every programme that the question lets through, and their pairings by
//! province; where none is left, what to loosen.

use std::rc::Rc;

use super::catalogue::{Catalogue, Counts, HomeChoices};
use super::map::ProvinceMap;
use super::narrowing::{Loosening, narrowed};
use super::pairing_card::{PairingCard, Side};
use super::search::Terms;
use super::search_index::found_lines;
use crate::link::{MOST_SHOWN, Query};
use crate::model::{Code, Dataset, Language};

/// How many cards are shown at once.
const MOST_CARDS: usize = 100;
/// The same where there are more programmes than that: what follows each letter that is typed must be quick.
pub(super) const FIRST_OF_MANY: u16 = 12;
/// How many of these while a word is being typed: what stands on a screen.
const WHILE_TYPING: usize = 4;
/// How many more a step shows.
const MORE: u16 = 24;

/// The home page.
#[derive(Clone, Debug, PartialEq)]
pub struct HomePage {
    /// How much there is.
    pub counts: Counts,
    /// What can be chosen.
    pub choices: Rc<HomeChoices>,
    /// What is searched for, to be marked where it stands.
    pub terms: Terms,
    /// How many programmes the question lets through.
    pub found: usize,
    /// A card a programme, in the order of the dataset; the first of them where there are many.
    pub cards: Vec<PairingCard>,
    /// How many cards there are when nobody is typing.
    pub shown: usize,
    /// How many cards the next step shows, where there are more.
    pub more: Option<u16>,
    /// Their pairings by province; while a word is being typed, those of what was found before it.
    pub map: Rc<ProvinceMap>,
    /// The first and the last year of any event of the dataset: the axis of all cards.
    pub event_years: Option<(i32, i32)>,
    /// What there would be without each piece of the question, or where none of them helps alone, without several.
    pub loosened: Vec<Loosening>,
    /// What is searched for among other things and found in no programme, where nothing passes.
    pub nowhere: Vec<String>,
    /// Whom or what place the question asks about.
    pub about: Option<Side>,
    /// What the question names and the dataset does not have.
    pub unknown: Vec<String>,
}

/// How many programmes the next step shows.
pub(super) fn next(shown: u16) -> Option<u16> {
    Some((shown + MORE).min(MOST_SHOWN)).filter(|more| *more > shown)
}

impl HomePage {
    /// The home page of a dataset, for a question.
    ///
    /// ```
    /// use jiedui::link::Query;
    /// use jiedui::model::{Dataset, Licence, Text};
    /// use jiedui::query::{Catalogue, HomePage};
    /// let licence = Licence { id: "CC0-1.0".into(), name: Text::both("无", "none"), url: "https://example.org/".into() };
    /// let nothing = Dataset::empty("1", Text::both("空", "Empty"), licence);
    /// let page = HomePage::of(&nothing, &Catalogue::of(&nothing), &Query::read("?q=南华").0);
    /// assert_eq!((page.found, page.loosened[0].programmes), (0, 0));
    /// ```
    #[must_use]
    pub fn of(dataset: &Dataset, catalogue: &Catalogue, query: &Query) -> Self {
        Self::with(dataset, catalogue, query, None)
    }

    /// The page while a word is being typed. Of very many programmes it has what stands on a screen, and keeps the map of
    /// what was found before, so that each letter is answered at once; the rest follows when the typing rests.
    #[must_use]
    pub fn while_typing(dataset: &Dataset, catalogue: &Catalogue, query: &Query, map: &Rc<ProvinceMap>) -> Self {
        Self::with(dataset, catalogue, query, Some(map).filter(|_| dataset.programmes.len() > MOST_CARDS))
    }

    fn with(dataset: &Dataset, catalogue: &Catalogue, query: &Query, map: Option<&Rc<ProvinceMap>>) -> Self {
        let terms = Terms::of(query.text.as_deref().unwrap_or_default());
        let narrowed = narrowed(dataset, &catalogue.index, query, &terms);
        let card = |at: usize| {
            let programme = &dataset.programmes[at];
            let mut card = PairingCard::for_programme(dataset, programme)?;
            card.found = Language::ALL.map(|language| found_lines(programme, &card, dataset, &terms, language));
            Some(card)
        };
        let shown = query.show.unwrap_or(FIRST_OF_MANY);
        let most = if dataset.programmes.len() > MOST_CARDS { shown.into() } else { MOST_CARDS };
        let drawn = map.map_or(most, |_| most.min(WHILE_TYPING));
        let scope = &query.scope;
        let parties = scope.about.iter().chain(&scope.donor).chain(&scope.recipient);
        let parties = parties.filter(|id| dataset.party(id).is_none()).map(ToString::to_string);
        let is_unknown = |code: &&Code| !catalogue.choices.kinds.iter().any(|(known, _)| known == *code);
        let kind = query.kind.iter().filter(is_unknown).map(ToString::to_string);
        Self {
            counts: catalogue.counts,
            choices: catalogue.choices.clone(),
            event_years: catalogue.event_years,
            map: map
                .cloned()
                .unwrap_or_else(|| ProvinceMap::of(&narrowed.programmes, &catalogue.placings, dataset).into()),
            shown: narrowed.programmes.len().min(most),
            more: next(shown).filter(|_| narrowed.programmes.len() > most),
            found: narrowed.programmes.len(),
            cards: narrowed.programmes.into_iter().take(drawn).filter_map(card).collect(),
            loosened: narrowed.loosened,
            nowhere: narrowed.nowhere,
            about: Side::about(scope, dataset),
            unknown: kind.chain(parties).collect(),
            terms,
        }
    }
}
