//! The words of the page of method: one field a phrase, filled by `method_zh.rs` and `method_en.rs`.
//!
//! Names of closed lists are functions over their members, so that a new member does not compile until it has a name
//! in both languages. What other pages call a thing already (a class, a flow, a status) stands in `phrases.rs`.

use crate::model::{EventKind, OrganisationKind, Period, PlaceLevel, Qualifier, Reading, Role};

/// What the page of method says, in one language.
#[allow(missing_docs, reason = "the name of a field is its meaning, its value the words")]
pub struct MethodPhrases {
    pub title: [&'static str; 2],
    pub lead: &'static str,

    // What a record is: pairing, event, fund, outcome, source.
    pub records: &'static str,
    pub records_hint: &'static str,
    pub record_is: [(&'static str, &'static str); 5],

    // Hedges and dates.
    pub grammar: &'static str,
    pub grammar_hint: &'static str,
    pub hedges: &'static str,
    pub times: &'static str,
    pub written: &'static str,
    pub read: &'static str,
    pub drawn: &'static str,
    pub meaning: &'static str,
    /// The word for a hedge, and what it says.
    pub hedge: fn(Qualifier) -> (&'static str, &'static str),
    /// What is known of when: to the day, the month, the year, since, until, from to, about.
    pub time_is: [&'static str; 7],
    pub context_years: &'static str,

    // Code lists.
    pub codes: &'static str,
    pub codes_hint: &'static str,
    pub code: &'static str,
    pub name: &'static str,
    pub flows: &'static str,
    pub classes: &'static str,
    pub statuses: &'static str,
    pub event_statuses: &'static str,
    pub event_kinds: &'static str,
    pub organisation_kinds: &'static str,
    pub place_levels: &'static str,
    pub directions: &'static str,
    pub roles: &'static str,
    pub readings: &'static str,
    pub periods: &'static str,
    pub programme_kinds: &'static str,
    pub sectors: &'static str,
    pub measures: &'static str,
    pub units: &'static str,
    pub own_lists: &'static str,
    pub entries: fn(&str, usize) -> String,
    pub happened: &'static str,
    pub from_helper_to_helped: &'static str,
    pub event_kind: fn(EventKind) -> &'static str,
    pub organisation_kind: fn(OrganisationKind) -> &'static str,
    pub place_level: fn(PlaceLevel) -> &'static str,
    pub role: fn(Role) -> &'static str,
    pub reading: fn(Reading) -> &'static str,
    pub period: fn(Period) -> &'static str,

    // Totals.
    pub totals: &'static str,
    pub totals_hint: &'static str,
    pub rules: [(&'static str, &'static str); 7],
    pub example: &'static str,
    pub example_hint: &'static str,
    pub example_is: fn(&str, &str) -> String,
    pub example_link: &'static str,
    pub no_example: &'static str,

    // What is not claimed, and the data.
    pub claims: &'static str,
    pub claims_hint: &'static str,
    pub not_claimed: [&'static str; 8],
    pub data: &'static str,
    pub data_hint: &'static str,
    pub data_is: &'static str,
}
