//! Places [IATI location] with their GB/T 2260 codes.

use super::code::code_list;
use super::{Id, Text};

code_list! {
    /// The level of an administrative place.
    PlaceLevel {
        /// 省级.
        Province = "province",
        /// 地级.
        Prefecture = "prefecture",
        /// 县级.
        County = "county",
        /// 乡级.
        Town = "town",
        /// 村.
        Village = "village",
    }
}

/// A place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// Its id.
    pub id: Id,
    /// Its full name.
    pub name: Text,
    /// Its level.
    pub level: PlaceLevel,
    /// Its GB/T 2260 code of six digits; none below county.
    pub code: Option<String>,
    /// The year of the code table.
    pub code_year: Option<u16>,
    /// The place that it lies in.
    pub parent: Option<Id>,
    /// What a careful reader should know, such as an earlier name.
    pub note: Option<Text>,
}
