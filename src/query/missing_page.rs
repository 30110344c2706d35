//! What may have been meant by a link that leads nowhere: names that differ in a letter or two, a name that is cut off,
//! or one that is found on another page; and what there is.

use super::told::{Told, pair_name};
use crate::link::Page;
use crate::model::{Dataset, Id, Programme, Text};

/// How many guesses are worth reading.
const MOST_NEAR: usize = 5;
/// How many programmes are listed; the home page has them all.
const MOST_LISTED: usize = 12;

/// A page, or a place on it, that may have been meant.
#[derive(Clone, Debug, PartialEq)]
pub struct Near {
    /// The page.
    pub page: Page,
    /// The record or the source on it.
    pub place: Option<Id>,
    /// What it is called; pages that are not of the dataset have their names elsewhere.
    pub name: Option<Text>,
    /// Of a record: its programme.
    pub programme: Option<Text>,
}

/// What the page says that is not there.
///
/// ```
/// use jiedui::model::{Dataset, Licence, Text};
/// use jiedui::query::MissingPage;
/// let licence = Licence { id: "CC0-1.0".into(), name: Text::both("公有", "Public"), url: "https://example.org/".into() };
/// let dataset = Dataset::empty("1", Text::both("图谱", "Atlas"), licence);
/// assert_eq!(MissingPage::of(&dataset, None), MissingPage::default());
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MissingPage {
    /// What may have been meant, the nearest first.
    pub near: Vec<Near>,
    /// The first programmes.
    pub programmes: Vec<(Id, Text)>,
    /// How many more there are.
    pub unlisted: usize,
}

impl MissingPage {
    /// For the name that was asked for, if the link has one.
    #[must_use]
    pub fn of(dataset: &Dataset, asked: Option<&Id>) -> Self {
        let near = asked.map(|asked| near(dataset, asked.as_str())).unwrap_or_default();
        let listed = dataset.programmes.iter().take(MOST_LISTED);
        let programmes: Vec<(Id, Text)> = listed.map(|of| (of.id.clone(), of.name.clone())).collect();
        let unlisted = dataset.programmes.len() - programmes.len();
        Self { near, programmes, unlisted }
    }
}

/// What has a name in links that is near to the one that was asked for, the nearest first.
fn near(dataset: &Dataset, asked: &str) -> Vec<Near> {
    let mut found = Vec::new();
    // Looked through once for each distance: there is nothing to sort then.
    for wanted in 0..=3 {
        each_name(dataset, &mut |name, page, place, title| {
            if found.len() < MOST_NEAR && apart(asked, name) == Some(wanted) {
                let within = match page {
                    Page::Programme(id) if place.is_some() => dataset.programme(id),
                    _ => None,
                };
                let programme = within.map(|programme| programme.name.clone());
                found.push(Near { page: page.clone(), place: place.cloned(), name: title(), programme });
            }
        });
    }
    found
}

/// A name, its page, the place on it, and how it is called.
type Consider<'a> = dyn FnMut(&str, &Page, Option<&Id>, &dyn Fn() -> Option<Text>) + 'a;

/// Tells everything that has a name in links: pages, programmes, sources, records.
fn each_name(dataset: &Dataset, consider: &mut Consider<'_>) {
    for (name, page) in
        [("timeline", Page::Timeline), ("funds", Page::Funds), ("sources", Page::Sources), ("method", Page::Method)]
    {
        consider(name, &page, None, &|| None);
    }
    let page = |programme: &Programme| Page::Programme(programme.id.clone());
    for programme in &dataset.programmes {
        consider(programme.id.as_str(), &page(programme), None, &|| Some(programme.name.clone()));
    }
    for source in &dataset.sources {
        consider(source.id.as_str(), &Page::Sources, Some(&source.id), &|| Some(source.title.clone()));
    }
    for programme in &dataset.programmes {
        let page = page(programme);
        for pairing in &programme.pairings {
            consider(pairing.id.as_str(), &page, Some(&pairing.id), &|| Some(pair_name(pairing, dataset)));
        }
        for event in &programme.events {
            consider(event.id.as_str(), &page, Some(&event.id), &|| Some(event.title.clone()));
        }
        for told in Told::all(programme) {
            let label = || Some(told.figure(&dataset.codelists, &[]).label);
            consider(told.id().as_str(), &page, Some(told.id()), &label);
        }
    }
}

/// How many letters lie between what was asked for and a name, if few: at most two, and one in three. A name that is
/// cut off counts as three.
fn apart(asked: &str, name: &str) -> Option<usize> {
    let most = (asked.len() / 3).min(2);
    let edits = if asked.len().abs_diff(name.len()) <= most { edits(asked.as_bytes(), name.as_bytes()) } else { 3 };
    let is_cut = asked.len() > 2 && name.starts_with(asked);
    if edits <= most { Some(edits) } else { is_cut.then_some(3) }
}

/// How many letters must be changed, added or removed to make one text of another.
fn edits(one: &[u8], other: &[u8]) -> usize {
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (i, a) in one.iter().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, b) in other.iter().enumerate() {
            let replaced = diagonal + usize::from(a != b);
            diagonal = row[j + 1];
            row[j + 1] = replaced.min(row[j] + 1).min(diagonal + 1);
        }
    }
    row[other.len()]
}
