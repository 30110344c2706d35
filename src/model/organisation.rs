//! Organisations [IATI participating-org]: who helps and is helped.

use super::code::code_list;
use super::{Id, Text};

code_list! {
    /// What kind of organisation it is.
    OrganisationKind {
        /// A ministry.
        Ministry = "ministry",
        /// A government at any level.
        Government = "government",
        /// A university or college.
        University = "university",
        /// A school.
        School = "school",
        /// A hospital.
        Hospital = "hospital",
        /// An enterprise.
        Enterprise = "enterprise",
        /// An association.
        Association = "association",
        /// Anything else.
        Other = "other",
    }
}

/// An organisation, or a group of them that the source names as one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Organisation {
    /// Its id.
    pub id: Id,
    /// Its name.
    pub name: Text,
    /// Its kind.
    pub kind: OrganisationKind,
    /// Where it is.
    pub place: Option<Id>,
    /// Other names, earlier names, short names.
    pub aliases: Vec<Text>,
    /// What a careful reader should know.
    pub note: Option<Text>,
}
