//! Dates as each language writes them; precision and "since" are never lost.

use super::phrases::phrases;
use crate::model::{Date, Language, Moment};

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

fn month_name(month: u8) -> &'static str {
    MONTHS.get(usize::from(month).saturating_sub(1)).copied().unwrap_or_default()
}

/// A month of a year that is named elsewhere.
#[must_use]
pub fn month(month: u8, language: Language) -> String {
    match language {
        Language::Zh => format!("{month}月"),
        Language::En => month_name(month).into(),
    }
}

fn moment(at: Moment, language: Language) -> String {
    let about = if at.is_approximate() { phrases(language).about_date } else { "" };
    let year = at.year();
    let text = match (language, at.month(), at.day()) {
        (Language::Zh, None, _) => format!("{year}年"),
        (Language::Zh, Some(month), None) => format!("{year}年{month}月"),
        (Language::Zh, Some(month), Some(day)) => format!("{year}年{month}月{day}日"),
        (Language::En, None, _) => year.to_string(),
        (Language::En, Some(month), None) => format!("{}\u{a0}{year}", month_name(month)),
        (Language::En, Some(month), Some(day)) => format!("{day}\u{a0}{}\u{a0}{year}", month_name(month)),
    };
    format!("{about}{text}")
}

fn span(from: Moment, to: Moment, language: Language) -> String {
    let whole_years = from.month().is_none() && to.month().is_none();
    let same_year = from.year() == to.year() && from.day().is_none() && to.day().is_none();
    let sure = !from.is_approximate() && !to.is_approximate();
    match (language, from.month(), to.month()) {
        (Language::Zh, ..) if whole_years && sure => format!("{}–{}年", from.year(), to.year()),
        (Language::En, ..) if whole_years && sure => format!("{}–{}", from.year(), to.year()),
        (Language::Zh, Some(first), Some(last)) if same_year && sure => format!("{}年{first}月至{last}月", from.year()),
        (Language::En, Some(first), Some(last)) if same_year && sure => {
            format!("{}–{}\u{a0}{}", month_name(first), month_name(last), from.year())
        }
        (Language::Zh, ..) => format!("{}至{}", moment(from, language), moment(to, language)),
        (Language::En, ..) => format!("{}\u{a0}– {}", moment(from, language), moment(to, language)),
    }
}

/// A date in words. In English its words do not part at the end of a line, only a span at its dash.
///
/// ```
/// use jiedui::model::Language;
/// use jiedui::words::date;
/// assert_eq!(date("2016/..".parse().unwrap(), Language::Zh), "2016年以来");
/// assert_eq!(date("2021-03-10".parse().unwrap(), Language::En), "10\u{a0}March\u{a0}2021");
/// ```
#[must_use]
pub fn date(date: Date, language: Language) -> String {
    match (date, language) {
        (Date::At(at), _) => moment(at, language),
        (Date::Since(at), Language::Zh) => format!("{}以来", moment(at, language)),
        (Date::Since(at), Language::En) => format!("since\u{a0}{}", moment(at, language)),
        (Date::Until(at), Language::Zh) => format!("截至{}", moment(at, language)),
        (Date::Until(at), Language::En) => format!("until\u{a0}{}", moment(at, language)),
        (Date::Span(from, to), _) => span(from, to, language),
    }
}

/// The years from one to another, either of which may be open.
///
/// ```
/// use jiedui::model::Language;
/// use jiedui::words::years_between;
/// assert_eq!(years_between(Some(2016), None, Language::En), "since\u{a0}2016");
/// assert_eq!(years_between(Some(2016), Some(2020), Language::Zh), "2016–2020年");
/// ```
#[must_use]
pub fn years_between(since: Option<i32>, until: Option<i32>, language: Language) -> String {
    match (since, until, language) {
        (Some(since), Some(until), Language::Zh) => format!("{since}–{until}年"),
        (Some(since), Some(until), Language::En) => format!("{since}–{until}"),
        (Some(since), None, Language::Zh) => format!("自{since}年"),
        (Some(since), None, Language::En) => format!("since\u{a0}{since}"),
        (None, Some(until), Language::Zh) => format!("至{until}年"),
        (None, Some(until), Language::En) => format!("until\u{a0}{until}"),
        (None, None, _) => String::new(),
    }
}

/// A period in words, or that the source states none.
#[must_use]
pub fn period(period: Option<Date>, language: Language) -> String {
    stated(period, phrases(language).period_unstated, language)
}

/// The same of a programme: its events may have dates where its own beginning and end have none.
#[must_use]
pub fn programme_period(period: Option<Date>, language: Language) -> String {
    stated(period, phrases(language).viewer.span_unstated, language)
}

fn stated(period: Option<Date>, unstated: &str, language: Language) -> String {
    period.map_or_else(|| unstated.into(), |known| date(known, language))
}
