//! The page of method in English.

use super::method::MethodPhrases;
use crate::model::{EventKind, OrganisationKind, Period, PlaceLevel, Qualifier, Reading, Role};

pub(super) static METHOD_EN: MethodPhrases = MethodPhrases {
    title: ["How it is recorded and added,", "and what is not said"],
    lead: "The code lists below are taken from the program’s own types, and the example is computed by the engine that makes every sum of this site: when the data change, so does this page.",

    records: "A record",
    records_hint: "five kinds, each of one fact",
    record_is: [
        ("Pairing", "Who helps whom. “8 hospitals help 15” is one pairing with two counts, not eight rows."),
        (
            "Event",
            "Something done, planned or hoped for. Its date is as precise as the source makes it, and never filled up to a day.",
        ),
        (
            "Fund",
            "A line of money: the amount with the source’s own “over”, “nearly” or “about”, when, from whom, to whom, and in which of five classes. Where the source gives no amount there is none; it is not zero. Where a line names no giver, its programme’s helper is taken to be it, if there is only one; but who gave what the helper brought in is unknown unless the source says so.",
        ),
        ("Outcome", "A figure other than money: what is counted, how many, in which unit."),
        (
            "Source",
            "A published text that was read. Each record of the other four kinds points to at least one paragraph of one.",
        ),
    ],

    grammar: "Hedges and dates",
    grammar_hint: "a figure keeps its source’s hedge, a date its source’s precision",
    hedges: "How sure a figure is",
    times: "How precise a date is",
    written: "Recorded as",
    read: "Reads",
    drawn: "Drawn",
    meaning: "Meaning",
    hedge: |qualifier| match qualifier {
        Qualifier::Exact => ("no hedge", "that figure"),
        Qualifier::About => ("about", "near it, on either side"),
        Qualifier::Nearly => ("nearly", "the truth is below"),
        Qualifier::Over => ("over, more than", "the truth is above"),
        Qualifier::AtLeast => ("at least", "that figure, or more"),
        Qualifier::AtMost => ("at most", "that figure, or less"),
        Qualifier::Range => ("from … to …", "between the two"),
    },
    time_is: [
        "known to the day",
        "to the month",
        "to the year; never taken as 1 January",
        "from then on; no end is stated",
        "up to then; no beginning is stated",
        "all of that time",
        "the source itself says “about”",
    ],
    context_years: "A year that only a neighbouring sentence gives is marked “year from the context”.",

    codes: "Code lists",
    codes_hint: "taken from the program’s types, so they always say what the program does; the dataset’s own come last",
    code: "Code",
    name: "Name",
    flows: "Flows",
    classes: "Classes of money and their flows",
    statuses: "Status of funds and outcomes",
    event_statuses: "Status of events",
    event_kinds: "Kinds of event",
    organisation_kinds: "Kinds of organisation",
    place_levels: "Levels of place",
    directions: "Which way people or things went",
    roles: "What a helper does (IATI)",
    readings: "How a value stated for several is read",
    periods: "The time of a rate",
    programme_kinds: "Kinds of programme",
    sectors: "Sectors",
    measures: "Measures of outcomes",
    units: "Units",
    own_lists: "These four come with the dataset; another dataset may use other words.",
    entries: |name, n| format!("{name} ({n})"),
    happened: "happened",
    from_helper_to_helped: "from helper to helped",
    event_kind: |kind| match kind {
        EventKind::Visit => "visit",
        EventKind::Meeting => "meeting",
        EventKind::Agreement => "agreement or contract",
        EventKind::Plan => "plan",
        EventKind::Training => "training",
        EventKind::Secondment => "secondment",
        EventKind::Donation => "gift",
        EventKind::Construction => "construction",
        EventKind::Campaign => "campaign or fair",
        EventKind::Exam => "examination or assessment",
        EventKind::Launch => "launch",
        EventKind::Other => "anything else",
    },
    organisation_kind: |kind| match kind {
        OrganisationKind::Ministry => "ministry",
        OrganisationKind::Government => "government at any level",
        OrganisationKind::University => "university or college",
        OrganisationKind::School => "school",
        OrganisationKind::Hospital => "hospital",
        OrganisationKind::Enterprise => "enterprise",
        OrganisationKind::Association => "association",
        OrganisationKind::Other => "anything else",
    },
    place_level: |level| match level {
        PlaceLevel::Province => "province",
        PlaceLevel::Prefecture => "prefecture",
        PlaceLevel::County => "county",
        PlaceLevel::Town => "town or township",
        PlaceLevel::Village => "village",
    },
    role: |role| match role {
        Role::Funding => "provides the funds",
        Role::Accountable => "answers for the programme",
        Role::Extending => "passes funds on and oversees",
        Role::Implementing => "does the work",
    },
    reading: |reading| match reading {
        Reading::Each => "so much for each",
        Reading::EachOrAll => "for each or for all: both readings are kept",
    },
    period: |period| match period {
        Period::Day => "a day",
        Period::Month => "a month",
        Period::Year => "a year",
    },

    totals: "How totals are made",
    totals_hint: "a total is an answer with a proof",
    rules: [
        (
            "Only like is added to like.",
            "One class of money, one currency, one status; otherwise there is no sum, only the reason why. Counts likewise: one sum per unit.",
        ),
        (
            "Rates and shares are not added.",
            "So much a pupil a year is not a sum of money; so many in a hundred is not a count.",
        ),
        (
            "Nothing is added twice.",
            "What is “of which” lies in its whole already, and what is stated again has been counted. Both are listed with the reason, and not added.",
        ),
        ("What has no figure is not added, and is not zero.", "The sum is without it, and says so."),
        (
            "Where it cannot be known, both ends are given.",
            "The high end adds every line that counts. The low end counts money that may be the same only once, as much of it as can be; money that cannot be the same is counted in full.",
        ),
        (
            "The hedge follows from the lines.",
            "All exact: exact. Some “over” or “at least”: over. Some “nearly” or “at most”: nearly. Both kinds, or any “about”: about.",
        ),
        (
            "With a caveat it is no “total”.",
            "Periods that differ or are not stated, two readings, a missing amount, a line that may lie outside the scope, counts of different things: with any of these it is the sum of the named lines. Nothing is rounded on the way; what is printed is what was computed.",
        ),
    ],
    example: "A worked example",
    example_hint: "not made up: the program finds it in the data by a rule",
    example_is: |name, class| {
        format!(
            "{name}, {class}. The rule: of all sums that have lines which may overlap, a line which cannot, and a line left out, the one with the fewest addends."
        )
    },
    example_link: "See this sum on the programme’s page",
    no_example: "The present data have no fitting example: a sum with lines which may overlap, a line which cannot, and a line left out.",

    claims: "What is not claimed",
    claims_hint: "the atlas repeats its sources and does not vouch for them",
    not_claimed: [
        "What a source says is repeated here, not endorsed; nothing was checked on the spot.",
        "Unknown is not zero. A figure that the source does not give is shown as not given, and not estimated.",
        "A plan is not a deed, a letter of intent is not a contract; they are recorded apart and not added.",
        "Person-times are not people: one person who comes three times is three person-times.",
        "Amounts are as written at the time; nothing is adjusted for inflation or exchange rates.",
        "Here is what these sources say, not all paired assistance in China; what they do not mention may exist all the same.",
        "A year read from a neighbouring sentence is marked as such, and not passed off as written.",
        "Assistance and a change reported in one article are not thereby cause and effect.",
    ],
    data: "Use the data",
    data_hint: "one file, to download, check and use again",
    data_is: "All the data are one JSON file, the very one that this page reads.",
};
