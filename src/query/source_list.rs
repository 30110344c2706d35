//! The sources of a page, and which records rest on which paragraph.

use super::order::by_rank;
use crate::model::{Cite, Codelists, Dataset, Date, Id, Language, Pairing, Programme, Source, Text};

/// A paragraph with the records that rest on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParagraphUse {
    /// The paragraph, from 1.
    pub paragraph: u32,
    /// The records: id and what they are.
    pub records: Vec<(Id, Text)>,
}

/// A source as a page lists it.
#[derive(Clone, Debug, PartialEq)]
pub struct SourceItem {
    /// Its number on the page, from 1.
    pub number: usize,
    /// Its record.
    pub id: Id,
    /// Its title.
    pub title: Text,
    /// Who published it.
    pub publisher: Text,
    /// When.
    pub published: Option<Date>,
    /// Its language, a BCP 47 tag.
    pub language: String,
    /// Where it can be read.
    pub url: Option<String>,
    /// What a careful reader should know.
    pub note: Option<Text>,
    /// How many records of the page rest on it.
    pub records: usize,
    /// By paragraph.
    pub paragraphs: Vec<ParagraphUse>,
}

/// A pairing by its first names.
fn pair_name(pairing: &Pairing, dataset: &Dataset) -> Text {
    let name = |ids: &[Id], language: Language| {
        let party = ids.first().and_then(|id| dataset.party(id.as_str()));
        party.map(|party| party.name().best(language).0.to_owned()).unwrap_or_default()
    };
    let both = |language| format!("{} → {}", name(&pairing.donors, language), name(&pairing.recipients, language));
    Text::both(both(Language::Zh), both(Language::En))
}

/// Every record of a programme with a name and its cites.
fn records(programme: &Programme, dataset: &Dataset) -> Vec<(Id, Text, Vec<Cite>)> {
    let measure = |code| Codelists::find(&dataset.codelists.measure, code).map(|entry| entry.name.clone());
    let pairings =
        programme.pairings.iter().map(|pair| (pair.id.clone(), pair_name(pair, dataset), pair.cites.clone()));
    let events = programme.events.iter().map(|event| (event.id.clone(), event.title.clone(), event.cites.clone()));
    let funds = programme.funds.iter().map(|fund| (fund.id.clone(), fund.purpose.clone(), fund.cites.clone()));
    let outcomes = programme.outcomes.iter().map(|outcome| {
        let name =
            measure(&outcome.measure).unwrap_or_else(|| Text::both(outcome.measure.as_str(), outcome.measure.as_str()));
        (outcome.id.clone(), name, outcome.cites.clone())
    });
    pairings.chain(events).chain(funds).chain(outcomes).collect()
}

pub(super) fn list(programme: &Programme, dataset: &Dataset, sources: &[&Source]) -> Vec<SourceItem> {
    let records = records(programme, dataset);
    let item = |(i, source): (usize, &&Source)| {
        let mut paragraphs: Vec<ParagraphUse> = Vec::new();
        for (id, name, cites) in &records {
            for cite in cites.iter().filter(|cite| cite.source == source.id) {
                let record = (id.clone(), name.clone());
                match paragraphs.iter_mut().find(|used| used.paragraph == cite.paragraph) {
                    Some(used) => used.records.push(record),
                    None => paragraphs.push(ParagraphUse { paragraph: cite.paragraph, records: vec![record] }),
                }
            }
        }
        by_rank(&mut paragraphs, |used| [used.paragraph.into(), 0, 0]);
        let rests = |(_, _, cites): &&(Id, Text, Vec<Cite>)| cites.iter().any(|cite| cite.source == source.id);
        SourceItem {
            number: i + 1,
            id: source.id.clone(),
            title: source.title.clone(),
            publisher: source.publisher.clone(),
            published: source.published,
            language: source.language.clone(),
            url: source.url.clone(),
            note: source.note.clone(),
            records: records.iter().filter(rests).count(),
            paragraphs,
        }
    };
    sources.iter().enumerate().map(item).collect()
}
