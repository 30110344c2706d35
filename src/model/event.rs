//! Events [IATI activity-date and more]: what happened, what is planned, what is hoped for.

use super::code::code_list;
use super::{Basis, Cite, Date, Direction, Id, Text};

code_list! {
    /// What kind of event it is.
    EventKind {
        /// A visit.
        Visit = "visit",
        /// A meeting.
        Meeting = "meeting",
        /// An agreement or a contract.
        Agreement = "agreement",
        /// A plan or a programme of work.
        Plan = "plan",
        /// Training.
        Training = "training",
        /// People sent to work elsewhere.
        Secondment = "secondment",
        /// A gift.
        Donation = "donation",
        /// Something built.
        Construction = "construction",
        /// A campaign or a fair.
        Campaign = "campaign",
        /// An examination or an assessment.
        Exam = "exam",
        /// Something set up or begun.
        Launch = "launch",
        /// Anything else.
        Other = "other",
    }
}

code_list! {
    /// Whether it is a deed.
    EventStatus {
        /// The source tells it as done.
        Happened = "happened",
        /// The source tells it as planned.
        Planned = "planned",
        /// A letter of intent, or a visit in hope of a deal.
        Intention = "intention",
    }
}

/// An event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// Its id.
    pub id: Id,
    /// When, where the source says so.
    pub date: Option<Date>,
    /// How the year is known.
    pub basis: Option<Basis>,
    /// Its kind.
    pub kind: EventKind,
    /// What happened, in a few words.
    pub title: Text,
    /// More of it.
    pub text: Option<Text>,
    /// Whether it is a deed.
    pub status: EventStatus,
    /// Who took part, beyond the pair.
    pub participants: Vec<Id>,
    /// Which way people went.
    pub direction: Option<Direction>,
    /// Where it stands.
    pub cites: Vec<Cite>,
    /// What a careful reader should know.
    pub note: Option<Text>,
}
