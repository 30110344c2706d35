//! Figures in words: the number, its unit and, always, its hedge, as pieces that the view draws.

use super::numbers::{Scaled, currency_name, scaled};
use super::phrases::phrases;
use crate::model::{CodeEntry, Count, Decimal, Language, Magnitude, Qualifier, Quantity, Reading, Unit};

/// What a piece of a figure is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// The source's own doubt.
    Hedge,
    /// The digits.
    Number,
    /// What it is a number of, with the word for its size.
    Unit,
    /// A space between words.
    Space,
    /// How it is to be read, where it is told of several.
    Note,
}

/// A piece of a figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// What it is.
    pub role: Role,
    /// Its text.
    pub text: String,
}

/// A figure in words.
///
/// ```
/// use jiedui::model::{Decimal, Language, Qualifier, Quantity, Unit};
/// use jiedui::words::figure;
/// let nearly = Quantity::new(Decimal::from(1_200_000), Unit::new("CNY").unwrap(), Qualifier::Nearly);
/// assert_eq!(figure(&nearly, None, None, Language::Zh).to_string(), "近120万元");
/// assert_eq!(figure(&nearly, None, None, Language::En).to_string(), "nearly CNY 1.2 million");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Written(pub Vec<Piece>);

impl std::fmt::Display for Written {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.iter().try_for_each(|piece| f.write_str(&piece.text))
    }
}

impl Written {
    /// The word that hedges it, as it is written; empty where none does.
    #[must_use]
    pub fn hedge(&self) -> &str {
        self.0.iter().find(|piece| piece.role == Role::Hedge).map_or("", |piece| &piece.text)
    }

    fn push(&mut self, role: Role, text: impl Into<String>) {
        let text = text.into();
        if !text.is_empty() {
            self.0.push(Piece { role, text });
        }
    }

    /// Adds a word of English, with a space before it where one belongs.
    fn word(&mut self, role: Role, text: &str) {
        if !self.0.is_empty() && !text.is_empty() {
            self.push(Role::Space, " ");
        }
        self.push(role, text);
    }
}

/// The word for a unit after a number.
pub(super) fn unit_word<'a>(unit: &'a Unit, name: Option<&'a CodeEntry>, is_one: bool, language: Language) -> &'a str {
    match (unit, name) {
        (Unit::Currency(currency), _) => currency_name(currency.as_str(), language),
        (Unit::Other(code), None) => code.as_str(),
        (Unit::Other(_), Some(entry)) => {
            let text = entry.singular.as_ref().filter(|_| is_one).unwrap_or(&entry.name);
            text.best(language).0
        }
    }
}

/// A quantity in words. `unit` and `per` are the dataset's names for its unit and for the unit of its rate.
#[must_use]
pub fn figure(quantity: &Quantity, unit: Option<&CodeEntry>, per: Option<&CodeEntry>, language: Language) -> Written {
    let values: Vec<Decimal> = match quantity.magnitude {
        Magnitude::One(value) => vec![value],
        Magnitude::Range(low, high) => vec![low, high],
    };
    let is_one = values == [Decimal::from(1)];
    let word = unit_word(&quantity.unit, unit, is_one, language);
    let mut written = match language {
        Language::Zh => write_zh(quantity.qualifier, &values, word),
        Language::En => write_en(quantity.qualifier, &values, word, quantity.unit.is_currency()),
    };
    let words = phrases(language);
    if quantity.per.is_some() {
        written.push(Role::Unit, rate(quantity, per, language));
    }
    if let Some(Count { count, reading }) = quantity.count {
        written.push(Role::Note, (words.told_of_several)(count, reading == Reading::EachOrAll));
    }
    written
}

/// What a quantity is for each of; nothing where it is no rate.
#[must_use]
pub fn rate(quantity: &Quantity, per: Option<&CodeEntry>, language: Language) -> String {
    let Some(rate) = &quantity.per else { return String::new() };
    let each = per.map_or(rate.unit.as_str(), |entry| entry.singular.as_ref().unwrap_or(&entry.name).best(language).0);
    (phrases(language).per)(each, rate.period)
}

/// A sum between two bounds: "约1900–2000万元", "about CNY 19–20 million". `name` is what the dataset calls its unit.
#[must_use]
pub fn range(
    qualifier: Qualifier,
    [low, high]: [Decimal; 2],
    unit: &Unit,
    name: Option<&CodeEntry>,
    language: Language,
) -> Written {
    let values = if low == high { vec![high] } else { vec![low, high] };
    let word = unit_word(unit, name, values == [Decimal::from(1)], language);
    match language {
        Language::Zh if values.len() == 2 && qualifier == Qualifier::Over => write_zh_prefixed("逾", &values, word),
        Language::Zh => write_zh(qualifier, &values, word),
        Language::En => write_en(qualifier, &values, word, unit.is_currency()),
    }
}

/// A change as the source states it, which is a figure of its own.
#[must_use]
pub fn percent_change(stated: &str, language: Language) -> String {
    (phrases(language).stated_change)(stated)
}

const fn hedge(qualifier: Qualifier, language: Language) -> &'static str {
    match (language, qualifier) {
        (_, Qualifier::Exact | Qualifier::Range) => "",
        (Language::Zh, Qualifier::About) => "约",
        (Language::Zh, Qualifier::Nearly) => "近",
        (Language::Zh, Qualifier::Over) => "逾",
        (Language::Zh, Qualifier::AtLeast) => "不少于",
        (Language::Zh, Qualifier::AtMost) => "不超过",
        (Language::En, Qualifier::About) => "about",
        (Language::En, Qualifier::Nearly) => "nearly",
        (Language::En, Qualifier::Over) => "over",
        (Language::En, Qualifier::AtLeast) => "at least",
        (Language::En, Qualifier::AtMost) => "at most",
    }
}

fn write_zh(qualifier: Qualifier, values: &[Decimal], word: &str) -> Written {
    let over = qualifier == Qualifier::Over;
    if let ([value], true) = (values, over) {
        let Scaled { digits, scale } = scaled(&[*value], Language::Zh).remove(0);
        // 余 stands after a round number, or after 万 or 亿; elsewhere only 逾 before it reads well.
        let round = digits.ends_with('0') && !digits.contains('.');
        if round || !scale.is_empty() {
            let mut written = Written::default();
            written.push(Role::Number, digits);
            if !round {
                written.push(Role::Unit, scale);
            }
            written.push(Role::Hedge, "余");
            written.push(Role::Unit, if round { format!("{scale}{word}") } else { word.into() });
            return written;
        }
    }
    write_zh_prefixed(hedge(qualifier, Language::Zh), values, word)
}

fn write_zh_prefixed(hedge: &str, values: &[Decimal], word: &str) -> Written {
    let numbers = scaled(values, Language::Zh);
    let scale = numbers.first().map_or("", |number| number.scale);
    let digits: Vec<&str> = numbers.iter().map(|number| number.digits.as_str()).collect();
    let mut written = Written::default();
    written.push(Role::Hedge, hedge);
    written.push(Role::Number, digits.join("–"));
    written.push(Role::Unit, format!("{scale}{word}"));
    written
}

fn write_en(qualifier: Qualifier, values: &[Decimal], word: &str, is_currency: bool) -> Written {
    let numbers = scaled(values, Language::En);
    let scale = numbers.first().map_or("", |number| number.scale);
    let digits: Vec<&str> = numbers.iter().map(|number| number.digits.as_str()).collect();
    let mut written = Written::default();
    written.word(Role::Hedge, hedge(qualifier, Language::En));
    if is_currency {
        written.word(Role::Unit, word);
    }
    written.word(Role::Number, &digits.join("–"));
    written.word(Role::Unit, scale);
    if word == "%" {
        written.push(Role::Unit, word);
    } else if !is_currency {
        written.word(Role::Unit, word);
    }
    written
}
