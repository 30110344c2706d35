//! The phrases of the page: one field a phrase, filled by `zh.rs` and `en.rs`.

use crate::model::{Class, EventStatus, Language, Period, Status};

/// Everything that the page says of itself, in one language.
#[allow(missing_docs, reason = "the name of a field is its meaning, its value the words")]
pub struct Phrases {
    // The frame of every page.
    pub site_name: &'static str,
    pub site_latin: &'static str,
    pub skip_to_content: &'static str,
    pub site_navigation: &'static str,
    pub home: &'static str,
    pub other_language: &'static str,
    pub dark: &'static str,
    pub light: &'static str,
    pub own_words: &'static str,
    pub no_server: &'static str,
    pub download_data: &'static str,
    pub licence: &'static str,
    pub data_version: fn(&str) -> String,
    pub description: &'static str,
    pub only_in: fn(Language) -> &'static str,

    // Home.
    pub home_title: [&'static str; 2],
    pub home_lead: &'static str,
    pub count_programmes: &'static str,
    pub count_pairings: &'static str,
    pub count_figures: &'static str,
    pub count_sources: &'static str,
    pub programmes: &'static str,
    pub card_rule: &'static str,
    pub amounts: &'static str,
    pub no_amounts: &'static str,

    // A programme.
    pub breadcrumb: &'static str,
    pub helps: &'static str,
    pub period: &'static str,
    pub period_unstated: &'static str,
    pub end_unstated: &'static str,
    pub year_from_context: &'static str,
    pub about_date: &'static str,
    pub pairings: &'static str,
    pub pairings_hint: &'static str,
    pub pairings_count: fn(usize) -> String,
    pub sources: &'static str,
    pub sources_hint: &'static str,
    pub sources_count: fn(usize) -> String,
    pub one_source: &'static str,
    pub helpers_counted: fn(u32) -> String,
    pub helped_counted: fn(u32) -> String,
    pub list_separator: &'static str,
    pub and_list: fn(&[String]) -> String,
    pub quoted: fn(&str) -> String,

    // Figures.
    pub key_figures: &'static str,
    pub key_figures_hint: &'static str,
    pub unknown_amount: &'static str,
    pub unknown_figure: &'static str,
    pub not_people: &'static str,
    pub apart: &'static str,
    pub paragraph: fn(usize, u32) -> String,
    pub per: fn(&str, Option<Period>) -> String,
    pub told_of_several: fn(u32, bool) -> String,
    pub of_which: &'static str,
    pub stated_change: fn(&str) -> String,
    pub compared_with: fn(&str) -> String,
    pub as_of: fn(&str) -> String,
    pub from_helped_to_helper: &'static str,
    pub status: fn(Status) -> &'static str,

    // The timeline.
    pub timeline: &'static str,
    pub timeline_hint: &'static str,
    pub timeline_description: fn(usize, &str, &str) -> String,
    pub money_lines: fn(usize) -> String,
    pub see_funds: &'static str,
    pub source_published: fn(usize) -> String,
    pub knowledge_ends: fn(&str) -> String,
    pub legend_day: &'static str,
    pub legend_month: &'static str,
    pub legend_year: &'static str,
    pub legend_since: &'static str,
    pub legend_planned: &'static str,
    pub legend_intention: &'static str,
    pub undated_events: fn(usize) -> String,
    pub as_table: &'static str,
    pub event_status: fn(EventStatus) -> &'static str,
    pub when: &'static str,
    pub what: &'static str,
    pub cited: &'static str,

    // Funds.
    pub funds: &'static str,
    pub funds_hint: &'static str,
    pub class_name: fn(Class) -> &'static str,
    pub class_in_text: fn(Class) -> &'static str,
    pub class_mark: fn(Class) -> &'static str,
    pub show_proof: &'static str,
    pub sum_of_named: fn(usize) -> String,
    pub total: fn(usize) -> String,
    pub not_a_total: fn(&str) -> String,
    pub may_be_above: &'static str,
    pub left_out: &'static str,
    pub caveats: &'static str,
    pub nothing_left_out: &'static str,
    pub only_rates: &'static str,
    pub is_rate: &'static str,
    pub is_unknown: &'static str,
    pub is_part_of: fn(&str) -> String,
    pub is_same_as: fn(&str) -> String,
    pub other_classes: fn(&str) -> String,
    pub periods_differ: &'static str,
    pub periods_differ_short: &'static str,
    pub lines_undated: fn(&str) -> String,
    pub lines_undated_short: &'static str,
    pub two_readings: fn(&str) -> String,
    pub two_readings_short: &'static str,
    pub amounts_unknown: fn(&str) -> String,
    pub amounts_unknown_short: &'static str,
    pub overlap_unknown: fn(&str) -> String,
    pub single_source: &'static str,
    pub absent_classes: fn(&str) -> String,
    pub no_funds: &'static str,
    pub too_large: &'static str,

    // Outcomes.
    pub outcomes: &'static str,
    pub outcomes_hint: &'static str,
    pub figure: &'static str,
    pub measure: &'static str,
    pub no_outcomes: &'static str,

    // Sources.
    pub published_by: fn(&str, Option<&str>) -> String,
    pub source_language: fn(&str) -> String,
    pub records_rest: fn(usize) -> String,
    pub paragraph_only: fn(u32) -> String,

    // What went wrong.
    pub missing_title: &'static str,
    pub missing_lead: &'static str,
    pub missing_programme: fn(&str) -> String,
    pub to_home: &'static str,
    pub program_failed: &'static str,
    pub data_failed: fn(&str) -> String,
}

/// The phrases of a language.
#[must_use]
pub const fn phrases(language: Language) -> &'static Phrases {
    match language {
        Language::Zh => &super::zh::ZH,
        Language::En => &super::en::EN,
    }
}
