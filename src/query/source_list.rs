//! The sources of a page, and which records rest on which paragraph.

use super::figure::{Citation, citations, measure_name};
use super::order::by_rank;
use super::told::pair_name;
use crate::model::{Cite, Dataset, Date, Id, Programme, Source, Text};

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

/// A record: its id, what it is, and where it stands.
pub(super) type Cited = (Id, Text, Vec<Citation>);

/// Every record of a programme with a name and its cites.
pub(super) fn records(programme: &Programme, dataset: &Dataset, sources: &[&Source]) -> Vec<Cited> {
    let cited = |id: &Id, name: Text, cites: &[Cite]| (id.clone(), name, citations(cites, sources));
    let pairings = programme.pairings.iter().map(|pair| cited(&pair.id, pair_name(pair, dataset), &pair.cites));
    let events = programme.events.iter().map(|event| cited(&event.id, event.title.clone(), &event.cites));
    let funds = programme.funds.iter().map(|fund| cited(&fund.id, fund.purpose.clone(), &fund.cites));
    let outcomes = programme
        .outcomes
        .iter()
        .map(|outcome| cited(&outcome.id, measure_name(&outcome.measure, &dataset.codelists), &outcome.cites));
    pairings.chain(events).chain(funds).chain(outcomes).collect()
}

/// The sources that any of the records rests on, each with its records.
pub(super) fn list(records: &[Cited], sources: &[&Source]) -> Vec<SourceItem> {
    let item = |(i, source): (usize, &&Source)| {
        let mut paragraphs: Vec<ParagraphUse> = Vec::new();
        for (id, name, cites) in records {
            for cite in cites.iter().filter(|cite| cite.source == source.id) {
                let record = (id.clone(), name.clone());
                match paragraphs.iter_mut().find(|used| used.paragraph == cite.paragraph) {
                    Some(used) => used.records.push(record),
                    None => paragraphs.push(ParagraphUse { paragraph: cite.paragraph, records: vec![record] }),
                }
            }
        }
        by_rank(&mut paragraphs, |used| [used.paragraph.into(), 0, 0]);
        let rests = |(_, _, cites): &&Cited| cites.iter().any(|cite| cite.source == source.id);
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
    sources.iter().enumerate().map(item).filter(|item| item.records > 0).collect()
}
