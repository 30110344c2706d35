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

/// The first two digits of the GB/T 2260 codes of the 34 province-level divisions.
pub const PROVINCES: [u8; 34] = [
    11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50, 51, 52, 53, 54, 61, 62, 63,
    64, 65, 71, 81, 82,
];

impl Place {
    /// The first two digits of its code, if these are a province's.
    #[must_use]
    pub fn province_code(&self) -> Option<u8> {
        let [tens, ones, ..] = self.code.as_ref()?.as_bytes() else { return None };
        let digit = |byte: &u8| byte.is_ascii_digit().then(|| byte - b'0');
        Some(digit(tens)? * 10 + digit(ones)?).filter(|code| PROVINCES.contains(code))
    }
}
