//! The order of a table's rows, as a link says it: by what, and whether it falls. No order is the source's own.

use std::fmt;

/// By what rows are put in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SortBy {
    /// How much.
    Amount,
    /// When.
    When,
    /// Of which programme.
    Programme,
}

/// The order of a table's rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sort {
    /// By what.
    pub by: SortBy,
    /// Whether the largest or the latest comes first.
    pub falls: bool,
}

impl Sort {
    /// The order that a link names.
    ///
    /// ```
    /// use jiedui::link::{Sort, SortBy};
    /// let sort = Sort::from_code("-amount").unwrap();
    /// assert_eq!((sort.by, sort.falls, sort.to_string()), (SortBy::Amount, true, "-amount".into()));
    /// assert_eq!(Sort::from_code("beauty"), None);
    /// ```
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        let name = code.strip_prefix('-').unwrap_or(code);
        let by = match name {
            "amount" => SortBy::Amount,
            "when" => SortBy::When,
            "programme" => SortBy::Programme,
            _ => return None,
        };
        Some(Self { by, falls: name.len() < code.len() })
    }

    /// What pressing the head of a column asks for next: amounts begin with the largest, times with the
    /// earliest, programmes with the first; then
    /// the other way round; then the order of the source again.
    ///
    /// ```
    /// use jiedui::link::{Sort, SortBy};
    /// let once = Sort::after(None, SortBy::Amount).unwrap();
    /// let twice = Sort::after(Some(once), SortBy::Amount).unwrap();
    /// assert_eq!((once.falls, twice.falls), (true, false));
    /// assert_eq!(Sort::after(Some(twice), SortBy::Amount), None);
    /// ```
    #[must_use]
    pub fn after(now: Option<Self>, by: SortBy) -> Option<Self> {
        let first = by == SortBy::Amount;
        match now.filter(|now| now.by == by) {
            None => Some(Self { by, falls: first }),
            Some(now) if now.falls == first => Some(Self { by, falls: !first }),
            Some(_) => None,
        }
    }
}

impl fmt::Display for Sort {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.falls { "-" } else { "" })?;
        f.write_str(match self.by {
            SortBy::Amount => "amount",
            SortBy::When => "when",
            SortBy::Programme => "programme",
        })
    }
}
