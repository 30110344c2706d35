//! Programmes [iati-activity]: one file, one page, one link.

use super::{Basis, Code, Date, Event, Fund, Id, Outcome, Pairing, Text};

/// A programme of paired assistance with all its records.
#[derive(Clone, Debug, PartialEq)]
pub struct Programme {
    /// Its id, which is in its link.
    pub id: Id,
    /// Its name.
    pub name: Text,
    /// Its kind, from the dataset's list.
    pub kind: Code,
    /// When.
    pub period: Option<Date>,
    /// How the year is known.
    pub basis: Option<Basis>,
    /// Two or three sentences.
    pub summary: Text,
    /// The programme that this belongs to [related-activity].
    pub part_of: Option<Id>,
    /// What a careful reader should know.
    pub note: Option<Text>,
    /// Who helps whom; the first is the leading pair, which gives the page its title. At least one.
    pub pairings: Vec<Pairing>,
    /// What happened.
    pub events: Vec<Event>,
    /// The money.
    pub funds: Vec<Fund>,
    /// What else was counted.
    pub outcomes: Vec<Outcome>,
}
