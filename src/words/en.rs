//! The page in English.

use super::codes_en as codes;
use super::method_en::METHOD_EN;
use super::numbers::{capital, listed, numeral, plural};
use super::phrases::Phrases;
use crate::model::{Language, Period};

fn counted(number: usize) -> String {
    numeral(number, Language::En)
}

pub(super) static EN: Phrases = Phrases {
    site_name: "结对",
    site_latin: "Jiedui",
    skip_to_content: "Skip to content",
    site_navigation: "Site",
    home: "Home",
    other_language: "中文",
    dark: "Dark",
    light: "Light",
    own_words: "Facts are restated in our own words; the texts belong to their authors.",
    no_server: "No server, no tracker, no third-party request.",
    download_data: "Download the data",
    licence: "Licence of the data",
    description: "An atlas of paired assistance in China: who helps whom, with how much, and who says so.",
    only_in: |language| match language {
        Language::Zh => "Chinese only",
        Language::En => "English only",
    },

    home_title: ["Who helps whom, with how much,", "and who says so."],
    home_lead: "An atlas of paired assistance in China: what press reports say of it, as data that can be searched, checked and cited. What the sources do not say is not said here.",
    count_programmes: "programmes",
    count_pairings: "pairings",
    count_figures: "figures",
    count_sources: "sources",
    programmes: "Programmes",
    card_rule: "How a card’s figures are chosen: the two largest lines of assistance, the largest line of any other class; where these are fewer than three, counts of people and things.",
    map_title: |placed, all, is_whole| match placed {
        0 => "Nothing to draw".into(),
        _ if placed == all && is_whole => format!("{} on the map", plural(all, "programme", "programmes")),
        _ if placed == all => format!("{}, some pairings not drawn", plural(all, "programme", "programmes")),
        _ => format!("{placed} of {} on the map", plural(all, "programme", "programmes")),
    },
    map_hint: "A tile is a province-level division, not its borders; lines are not scaled by money. The letters are codes of ISO 3166-2:CN; point at a tile for its name.",
    map_name: "Tile map of provinces",
    map_description: |pairs| {
        format!(
            "34 equal tiles; {} from the helper’s tile to the tile of those helped. The list beside it says the same.",
            plural(pairs, "line", "lines")
        )
    },
    map_first: |drawn, left| format!("Drawn are the {drawn} with most programmes; {left} more are not."),
    helper: "helper",
    helped: "helped",
    pair_of_provinces: |from, to| if from == to { format!("within {from}") } else { format!("{from} → {to}") },
    programmes_and_pairings: |programmes, pairings| {
        format!("{}, {}", plural(programmes, "programme", "programmes"), plural(pairings, "pairing", "pairings"))
    },
    pairings_told: |n| plural(n, "pairing", "pairings"),
    helps_provinces: |names| match names {
        [_, _, _, _, ..] => format!("helps {} provinces", names.len()),
        _ => format!("helps {}", listed(names)),
    },
    helped_by_provinces: |names| match names {
        [_, _, _, _, ..] => format!("helped by {} provinces", names.len()),
        _ => format!("helped by {}", listed(names)),
    },
    pairs_within: "pairs within itself",
    more_programmes: |n| format!("{} more", plural(n, "programme", "programmes")),
    more_pairs: |n| {
        format!("{} of provinces more are not listed; narrow the page to see them.", plural(n, "pair", "pairs"))
    },
    more_unplaced: |n| format!("{} more have some that cannot be drawn.", plural(n, "programme", "programmes")),
    search: "Search for a county, a school, an event",
    search_example: "e.g. Ziyun, hospital",
    search_and_filter: "Search and filter",
    kind_of_programme: "Kind",
    helper_in: "Helper in",
    helped_in: "Helped in",
    with_money: "With money of",
    programmes_found: |found, all, shown| {
        let all_of = plural(all, "programme", "programmes");
        let of_all = if found == all { all_of } else { format!("{found} of {all_of}") };
        if shown < found { format!("{of_all}; the first {shown} are listed. ") } else { format!("{of_all}. ") }
    },
    events_dated: |dated, undated| match (dated, undated) {
        (0, 0) => "no events stated".into(),
        (0, _) => format!("{}, none dated", plural(undated, "event", "events")),
        (_, 0) => format!("{} dated", plural(dated, "event", "events")),
        _ => format!("{} dated, {undated} not", plural(dated, "event", "events")),
    },
    events_by_year: |list| format!("By year: {list}."),
    events_in: |years, n| format!("{years}: {n}"),
    no_result: "No programme fits all of this.",
    loosen_one: "Remove one condition:",
    loosen_several: "Removing one condition is not enough.",
    without: |piece, n| format!("without {piece}: {}", plural(n, "programme", "programmes")),
    chosen_as: |label, name| format!("“{label} {name}”"),
    found_in: ["Name: ", "Kind: ", "Summary: ", "Taking part: ", "Event: ", "Money: ", "Outcome: "],
    amounts: "Amounts",
    no_amounts: "none in the source",

    contents: "On this page",
    breadcrumb: "Where you are",
    helps: "helps",
    period: "Period",
    period_unstated: "undated",
    end_unstated: " (no end stated)",
    year_from_context: "year from the context",
    about_date: "about\u{a0}",
    pairings: "Pairings",
    pairings_hint: "a ring helps, a dot is helped",
    pairings_count: |n| n.to_string(),
    sources: "Sources",
    sources_hint: "which records rest on which paragraph",
    sources_count: |n| n.to_string(),
    one_source: ", uncorroborated",
    helpers_counted: |n| plural(n as usize, "helper", "helpers"),
    helped_counted: |n| format!("{n} helped"),
    list_separator: ", ",
    dot: "\u{a0}· ",
    and_list: listed,
    quoted: |text| format!("“{text}”"),

    key_figures: "Key figures",
    key_figures_hint: "words in vermilion are the source’s own hedges; shown are the two largest lines of assistance, the largest of any other class, then counts, of people first",
    unknown_amount: "no amount given",
    unknown_figure: "no figure given",
    not_people: "person-times, not people",
    apart: "never added to assistance",
    paragraph: |number, paragraphs| format!("[{number}] ¶\u{202f}{paragraphs}"),
    per: |each, period| {
        let period = match period {
            Some(Period::Day) => " a day",
            Some(Period::Month) => " a month",
            Some(Period::Year) => " a year",
            None => "",
        };
        format!(" a {each}{period}")
    },
    told_of_several: |count, either| {
        if either { format!(" for each of {count}, or for all of them") } else { format!(" for each of {count}") }
    },
    of_which: "of which: ",
    stated_change: |stated| format!("compared with before, the source says “{stated}”"),
    compared_with: |previous| format!("before: {previous}"),
    as_of: |date| format!("as of {date}"),
    from_helped_to_helper: "from helped to helper",
    status: codes::status,

    exact_value: "In full",
    as_stated: "The source writes",
    hedge: "Hedge",
    means_about: "about: either side",
    lies_inside: "Lies inside",
    standing: |date, paragraph| match date {
        "" => format!("undated, ¶\u{202f}{paragraph}"),
        _ => format!("{date}, ¶\u{202f}{paragraph}"),
    },
    link_to_record: "Link to this record",
    copy_link: "Copy link",
    link_copied: "Copied",

    timeline: "Timeline",
    timeline_hint: "the same ink, spread over the time in which it may have happened",
    timeline_description: |lanes, from, to| {
        format!(
            "A timeline from {from} to {to} with {}. The table below has the same content.",
            plural(lanes, "lane", "lanes")
        )
    },
    money_lines: |n| {
        format!("{} of money", if n == 1 { "One line".into() } else { format!("{} lines", capital(&counted(n))) })
    },
    see_funds: "see Funds",
    source_published: |number| format!("Source [{number}] published"),
    knowledge_ends: |date| format!("The source ends on {date}; right of this line nothing is known."),
    legend_day: "known to the day",
    legend_month: "to the month",
    legend_year: "to the year",
    legend_since: "“since”: no end stated",
    legend_planned: "planned",
    legend_intention: "intended",
    undated_events: |n| format!("Without a date in the source: {n}"),
    as_table: "What is dated, as a table",
    event_status: codes::event_status,
    when: "When",
    what: "What",
    cited: "Source",

    timeline_title: ["When, and how well", "is it known?"],
    timeline_lead: "The same ink, spread over the time in which it may have happened: a day is a dot, a month a block, a year a thin band, “since” stays open, a plan is hollow.",
    lanes: "By programme",
    lanes_hint: "the earliest first; a name opens its details",
    years: |first, last| if first == last { first.to_string() } else { format!("{first}–{last}") },
    zoom_in: "Zoom in",
    zoom_out: "Zoom out",
    earlier: "Earlier",
    later: "Later",
    all_years: "All years",
    keys_hint: "On the chart: ← → move, + − zoom, 0 shows all; dragging, pinching and Ctrl with the wheel work too.",
    by_year: "Records by year",
    records_in_year: |year, count| format!("{year}: {}", plural(count, "record", "records")),
    outside_years: |before, after| match (before, after) {
        (0, _) => format!("{after} more after these years"),
        (_, 0) => format!("{before} more before these years"),
        _ => format!("{before} more before these years, {after} after"),
    },
    undated_count: |n| format!("{} without a date", plural(n, "event", "events")),
    nothing_dated: "Nothing here is dated.",
    to_record: "To this record in its programme",
    close: "Close",
    same_as_table: "The same in a table",
    table_hint: "for reading aloud, searching and printing",

    funds: "Funds",
    funds_hint: "by class; nothing is added across classes",
    class_name: codes::class_name,
    class_in_text: codes::class_in_text,
    class_mark: codes::class_mark,
    show_proof: "How it adds up",
    sum_of_named: |n| format!("Sum of the {} named lines", counted(n)),
    total: |n| format!("Total of {} lines", counted(n)),
    not_a_total: |why| format!("not a “total”: {why}"),
    may_be_above: "may be counted above",
    left_out: "Left out, each with its reason",
    caveats: "Caveats",
    nothing_left_out: "No line was left out.",
    nothing_to_add: "nothing to add up",
    no_caveats: "None.",
    link_to_sum: "Link to this sum",
    ask_about_these: "Choose other rows, and add again",
    lines_unlisted: |n| {
        format!(
            "{} more not listed one by one, but in the sum; narrow the scope to see them.",
            plural(n, "line", "lines")
        )
    },
    more_lines: |n| format!("{n} more"),
    is_rate: "a rate, not a sum",
    is_share: "a share, not a count",
    is_unknown: "unknown is not zero",
    is_part_of: |whole| format!("already inside “{whole}”"),
    is_same_as: |other| format!("the same figure as “{other}”"),
    other_classes: |list| format!("Other classes have sums of their own and are not in this one: {list}."),
    periods_differ: "The lines cover different periods.",
    periods_differ_short: "periods differ",
    lines_undated: |list| format!("No period is stated for {list}."),
    lines_undated_short: "period not stated",
    two_readings: |list| format!("{list} can be read in two ways."),
    two_readings_short: "can be read in two ways",
    amounts_unknown: |list| format!("Missing from the sum, as no figure is given: {list}."),
    amounts_unknown_short: "an amount is unknown",
    scope_unclear: |list| format!("Not counted, as it cannot be said whether it lies in this scope: {list}."),
    scope_unclear_short: "some may lie outside the scope",
    measures_differ: "The lines count different things; one person or thing may be counted in several.",
    measures_differ_short: "they count different things",
    low_is_safe: "So many lines may overlap that the lower bound is a safe one: never too high, but the true one may be higher.",
    low_is_safe_short: "many lines may overlap",
    overlap_unknown: |list| format!("Whether these lines overlap with others is not stated: {list}."),
    single_source: "One source only; nothing corroborates it.",
    absent_classes: |list| format!("The source gives no money in these classes: {list}."),
    no_funds: "The source mentions no money.",
    too_large: "Too large to add up.",

    funds_title: ["How much money,", "and may it be added?"],
    funds_lead: "Money comes in five classes, and nothing is added across them. Each sum carries its proof: what was added, what was left out, and why the answer is a range.",
    classes: "Five classes, one ruler",
    classes_hint: "one ruler shows their sizes; nothing is added across them",
    by_programme: |class| format!("{class}, by programme"),
    apart_from: |list| format!("not counting {list}"),
    programmes_and_lines: |programmes, lines| {
        format!("{}, {}", plural(programmes, "programme", "programmes"), plural(lines, "line", "lines"))
    },
    lines_counted: |n| plural(n, "line", "lines"),
    programmes_more: |n| format!("{} more not drawn, but in the sum.", plural(n, "programme", "programmes")),
    no_lines: "no lines",
    counts_of: |unit| match unit {
        "" => "Counts".into(),
        "%" => "Shares (%)".into(),
        _ => format!("Counts ({unit})"),
    },
    flow_name: codes::flow_name,
    flow_title: "Whose money, through what channel, to whom",
    flow_hint: "Widths are true to scale within this class alone; what is hatched may be counted already, or has two readings.",
    flow_as_table: "As a table",
    giver_untold: "Giver not stated",
    other_programmes: "other programmes",
    bar_exact: "exact",
    bar_over: "over: the truth is above",
    bar_nearly: "nearly: the truth is below",
    bar_about: "about",
    bar_range: "hatched: may be counted already, or two readings",
    bar_unknown: "no amount given",

    scope: "Scope",
    programme: "Programme",
    kind_of_money: "Class",
    donor: "From",
    recipient: "To",
    since: "Since (year)",
    until: "Until (year)",
    every: "all",
    in_scope: |inside, unclear, outside| {
        let unclear = if unclear > 0 { format!(", {unclear} unclear and not counted") } else { String::new() };
        format!("{} in this scope{unclear}; {outside} outside it, not counted. ", plural(inside, "line", "lines"))
    },
    show_everything: "Show everything",
    not_in_dataset: |id| format!("The dataset has no “{id}”. Check the link, or choose again."),
    period_not_told: "no period is stated: it may or may not lie in these years",
    period_partly: "only a part of its period lies in these years, and it cannot be split",
    donor_not_told: "the source does not say who gave it",
    donor_partly: "given by several, of whom only some are asked about; it cannot be split",
    recipient_partly: "goes to several, of whom only some are asked about; it cannot be split",
    ask: super::asking::EN,
    data: super::data::EN,
    viewer: super::viewer::EN,
    share: super::sharing::EN,

    ignored: "What has no effect in this link:",
    ignored_name: |name| format!("There is no option “{name}”."),
    ignored_value: |name, value| format!("“{name}” cannot be “{value}”."),
    ignored_again: |name, value| format!("“{name}” stands there twice; the first holds, not “{value}”."),
    ignored_elsewhere: |name| format!("“{name}” has no use on this page."),
    ignored_backwards: |year| format!("The years end in {year}, before they begin; the end is not applied."),
    ignored_too_many: |most| format!("A link can choose {most} rows at most; the others are not chosen."),
    dismiss: "Dismiss",

    outcomes: "Outcomes",
    outcomes_hint: "people and person-times are different units",
    figure: "Figure",
    measure: "Measure",
    no_outcomes: "The source gives no other figures.",

    published_by: |publisher, date| match date {
        Some(date) => format!("{publisher}, {date}."),
        None => format!("{publisher}, undated."),
    },
    source_language: |tag| match tag {
        "zh-Hans" => "In Chinese.".into(),
        "en" => "In English.".into(),
        other => format!("Language: {other}."),
    },
    records_rest: |n| format!("{} on it:", plural(n, "record of this page rests", "records of this page rest")),
    paragraph_only: |n| format!("¶\u{202f}{n}"),

    sources_title: ["Every figure", "has its source"],
    sources_lead: "Every record names its source and its paragraph. Here is the other way round: which records rest on a source, which figures stand in more than one place, and which numbers no source gives.",
    count_paragraphs: "paragraphs cited",
    count_single: "figures with one source only",
    count_unknown: "lines without a figure",
    source_rests: |records, paragraphs| match records {
        0 => "No record rests on it.".into(),
        _ => format!("{} on {paragraphs} of its paragraphs.", plural(records, "record rests", "records rest")),
    },
    also_in: "also",
    pairings_and_events: "pairings, events",
    records_unlisted: |n| {
        format!(
            "{} not listed here; the programmes’ own pages have them.",
            plural(n, "more record is", "more records are")
        )
    },
    told_again: "Stated more than once",
    told_again_hint: "a figure stated twice has a second witness only if another source states it",
    none_corroborated: |figures| format!("No figure is stated by two sources: none of the {figures} is corroborated."),
    single_of: |single, figures| {
        format!("Of {figures} figures {single} have one source only: those above that do not say “also”.")
    },
    told_by_several: "By several sources",
    told_repeatedly: "By one source, more than once",
    not_a_witness: "A source that states a figure twice is not a second witness.",
    figures_unlisted: |n| format!("{n} more not listed."),
    silent: "What no source gives",
    silent_hint: "unknown is not zero, and does not mean that nothing was done",
    nothing_silent: "Every line has a figure.",

    method: "Method",
    class_is: codes::class_is,
    method_page: &METHOD_EN,

    missing_title: "There is no such page",
    missing_lead: "The link may have lost a part, or the programme may have another name now. What there is stands below.",
    missing_programme: |id| {
        format!(
            "The dataset has no programme “{id}”. The link may have lost a part, or the programme may have another name now."
        )
    },
    to_home: "To the home page",
    program_failed: "The page’s program did not start. Everything can still be read; to search and filter, reload, or try a newer browser.",
};
