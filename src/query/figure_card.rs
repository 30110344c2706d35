//! Everything that is known of one figure, for the card that stands beside it while a reader points at it.

use super::figure::{Figure, number_sources};
use super::told::{Told, programme_name};
use crate::model::{Dataset, Date, Id, Text};

/// Where a figure stands: the source and the paragraph.
#[derive(Clone, Debug, PartialEq)]
pub struct Standing {
    /// The source's title.
    pub title: Text,
    /// The language that it is written in, a BCP 47 tag.
    pub language: String,
    /// When it was published.
    pub published: Option<Date>,
    /// The paragraph, from 1.
    pub paragraph: u32,
}

/// A figure with its programme and its sources by name.
#[derive(Clone, Debug, PartialEq)]
pub struct FigureCard {
    /// The figure.
    pub figure: Figure,
    /// Its programme.
    pub programme: Id,
    /// The leading pair of which.
    pub programme_name: Text,
    /// What it lies inside, or tells again.
    pub inside: Option<Text>,
    /// Where it stands.
    pub standings: Vec<Standing>,
}

impl FigureCard {
    /// The card of a record of money or of an outcome, if the dataset has it.
    #[must_use]
    pub fn of(dataset: &Dataset, id: &Id) -> Option<Self> {
        let told = Told::find(dataset, id)?;
        let sources = number_sources(dataset, told.cites().iter());
        let figure = told.figure(&dataset.codelists, &sources);
        let standing = |cite: &crate::model::Cite| {
            let source = dataset.source(&cite.source)?;
            Some(Standing {
                title: source.title.clone(),
                language: source.language.clone(),
                published: source.published,
                paragraph: cite.paragraph,
            })
        };
        let whole = figure.inside.as_ref().and_then(|id| Told::find(dataset, id));
        Some(Self {
            programme: told.programme.id.clone(),
            programme_name: programme_name(told.programme, dataset),
            inside: whole.map(|whole| whole.figure(&dataset.codelists, &sources).label),
            standings: told.cites().iter().filter_map(standing).collect(),
            figure,
        })
    }
}
