//! Pairings: who helps whom.

use super::{Basis, Cite, Code, Date, Id, Text};

/// What the helper does [IATI organisation role].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Role {
    /// 1: provides the funds.
    Funding,
    /// 2: answers for the programme.
    Accountable,
    /// 3: passes funds on and oversees.
    Extending,
    /// 4: does the work.
    Implementing,
}

impl Role {
    /// Every role, in the order of its number.
    pub const ALL: [Self; 4] = [Self::Funding, Self::Accountable, Self::Extending, Self::Implementing];

    /// The number of the IATI code list.
    #[must_use]
    pub const fn number(self) -> u8 {
        match self {
            Self::Funding => 1,
            Self::Accountable => 2,
            Self::Extending => 3,
            Self::Implementing => 4,
        }
    }
}

/// A pairing of helpers with those helped. "8 hospitals pair with 15" is one pairing with counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pairing {
    /// Its id.
    pub id: Id,
    /// The helpers: organisations or places.
    pub donors: Vec<Id>,
    /// The helped: organisations or places.
    pub recipients: Vec<Id>,
    /// What the helpers do.
    pub role: Role,
    /// The field of work.
    pub sector: Option<Code>,
    /// How many helpers, where the source counts them.
    pub donor_count: Option<u32>,
    /// How many are helped, where the source counts them.
    pub recipient_count: Option<u32>,
    /// When.
    pub period: Option<Date>,
    /// How the year is known.
    pub basis: Option<Basis>,
    /// Where it stands.
    pub cites: Vec<Cite>,
    /// What a careful reader should know.
    pub note: Option<Text>,
}
