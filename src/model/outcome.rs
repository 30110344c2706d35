//! Outcomes [IATI result/indicator/actual]: what the source counts, other than money.

use super::code::code_list;
use super::{Basis, Cite, Code, Date, Id, Quantity, Status, Text};

code_list! {
    /// Which way people or things went.
    Direction {
        /// From the helper to the helped.
        DonorToRecipient = "donor_to_recipient",
        /// From the helped to the helper.
        RecipientToDonor = "recipient_to_donor",
    }
}

/// A counted result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// Its id.
    pub id: Id,
    /// What it counts, from the dataset's list.
    pub measure: Code,
    /// How many; none where the source gives no figure.
    pub quantity: Option<Quantity>,
    /// Over what time.
    pub period: Option<Date>,
    /// How the year is known.
    pub basis: Option<Basis>,
    /// How sure it is.
    pub status: Status,
    /// Which way people or things went.
    pub direction: Option<Direction>,
    /// The figure that the source compares it with.
    pub previous: Option<Quantity>,
    /// The change as the source states it.
    pub stated_ratio: Option<String>,
    /// The outcome that this lies inside ("of which").
    pub part_of: Option<Id>,
    /// The outcome that this tells again.
    pub same_as: Option<Id>,
    /// Outcomes that may count the same people or things.
    pub may_overlap: Vec<Id>,
    /// Where it stands.
    pub cites: Vec<Cite>,
    /// What a careful reader should know.
    pub note: Option<Text>,
}
