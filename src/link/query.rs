//! What stands after the question mark: read and written in this file alone, always in one order, defaults left out.
//!
//! Reading never fails. What it cannot honour it gives back as [`Ignored`], for the page to say.

use std::fmt;

use super::data_path::DataPath;
use super::scope::{Money, Scope};
use super::search_text::{encoded, search_text};
use super::sort::Sort;
use crate::model::{Class, Code, Flow, Id};

/// How many records a link may ask about: addresses longer than some 8,000 characters are cut off by hosts.
pub const MOST_ASKED: usize = 100;

/// What a link asks for beyond its page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// Which dataset is shown, if not the site's own. It goes along from page to page.
    pub data: Option<DataPath>,
    /// What the reader searches for; see [`search_text`].
    pub text: Option<String>,
    /// Which kind of programme is shown.
    pub kind: Option<Code>,
    /// Which money the page of funds shows; on the home page, which programmes.
    pub scope: Scope,
    /// The order of the rows of tables.
    pub sort: Option<Sort>,
    /// How many programmes the home page and the timeline show at most, and rows the tables of funds, where not all.
    pub show: Option<u16>,
    /// The record whose details are open on the timeline.
    pub at: Option<Id>,
    /// The records of which a reader asks what they add up to, in the order in which they were chosen.
    pub asked: Vec<Id>,
}

/// A piece of a link that could not be honoured.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ignored {
    /// The name before the equals sign.
    pub name: String,
    /// The value after it.
    pub value: String,
    /// Why.
    pub why: Why,
}

/// Why a piece of a link could not be honoured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Why {
    /// No page knows this name.
    Name,
    /// The name is known, the value is not of its form.
    Value,
    /// It stands there again, with another value.
    Again,
    /// It ends before it begins.
    Backwards,
    /// It is known, but means nothing on this page.
    Elsewhere,
    /// There is more than a link may ask for.
    TooMany,
    /// It does not lie beside the site.
    NotBeside,
}

/// How many programmes, or rows of a table, a link may show on a page.
pub const MOST_SHOWN: u16 = 600;

/// Names that other services add to addresses that are shared through them.
const ADDED_BY_OTHERS: [&str; 6] = ["from", "isappinstalled", "nsukey", "fbclid", "gclid", "scene"];

/// The years that a link may name.
const YEARS: std::ops::RangeInclusive<i32> = 1900..=2199;

impl Query {
    /// Reads what stands after the question mark, which may stand before it.
    ///
    /// ```
    /// use jiedui::link::{Query, Why};
    /// let (query, ignored) = Query::read("?flow=fiscal&since=2016&tone=loud");
    /// assert_eq!(query.to_string(), "?flow=fiscal&since=2016");
    /// assert_eq!((ignored[0].name.as_str(), ignored[0].why), ("tone", Why::Name));
    /// ```
    #[must_use]
    pub fn read(text: &str) -> (Self, Vec<Ignored>) {
        let mut query = Self::default();
        let mut ignored = Vec::new();
        let text = text.strip_prefix('?').unwrap_or(text);
        for piece in text.split('&').filter(|piece| !piece.is_empty()) {
            let (name, value) = piece.split_once('=').unwrap_or((piece, ""));
            let name = decoded(name);
            // Forms and messengers write a space as a plus; an id or a year has neither.
            let value = if name == "q" { decoded(&value.replace('+', " ")) } else { decoded(value) };
            if value.is_empty() || ADDED_BY_OTHERS.contains(&name.as_str()) || name.starts_with("utm_") {
                continue;
            }
            if let Err(why) = query.take(&name, &value) {
                ignored.push(Ignored { name, value, why });
            }
        }
        let Scope { since, until, .. } = &mut query.scope;
        if let (Some(first), Some(last)) = (*since, *until)
            && last < first
        {
            *until = None;
            ignored.push(Ignored { name: "until".into(), value: last.to_string(), why: Why::Backwards });
        }
        (query, ignored)
    }

    fn take(&mut self, name: &str, value: &str) -> Result<(), Why> {
        let scope = &mut self.scope;
        let year = || value.parse().ok().filter(|year| YEARS.contains(year));
        match name {
            "data" => match DataPath::new(value) {
                None => Err(Why::NotBeside),
                path => put(&mut self.data, path),
            },
            "q" => search_text(value).map_or(Ok(()), |text| put(&mut self.text, Some(text))),
            "kind" => put(&mut self.kind, Code::new(value).ok()),
            "programme" => put(&mut scope.programme, Id::new(value).ok()),
            "class" => put(&mut scope.money, Class::from_code(value).map(Money::Class)),
            "flow" => put(&mut scope.money, Flow::from_code(value).map(Money::Flow)),
            "about" => put(&mut scope.about, Id::new(value).ok()),
            "donor" => put(&mut scope.donor, Id::new(value).ok()),
            "recipient" => put(&mut scope.recipient, Id::new(value).ok()),
            "since" => put(&mut scope.since, year()),
            "until" => put(&mut scope.until, year()),
            "sort" => put(&mut self.sort, Sort::from_code(value)),
            "show" => put(&mut self.show, value.parse().ok().filter(|many| (1..=MOST_SHOWN).contains(many))),
            "at" => put(&mut self.at, Id::new(value).ok()),
            "ask" => self.ask(value),
            _ => Err(Why::Name),
        }
    }

    fn ask(&mut self, value: &str) -> Result<(), Why> {
        let mut answer = Ok(());
        for id in value.split(',') {
            match Id::new(id) {
                Err(_) => answer = Err(Why::Value),
                Ok(id) if self.asked.contains(&id) => {}
                Ok(_) if self.asked.len() == MOST_ASKED => answer = Err(Why::TooMany),
                Ok(id) => self.asked.push(id),
            }
        }
        answer
    }

    /// What goes along to every other page: the dataset, and what the reader has chosen to ask about.
    #[must_use]
    pub fn kept(&self) -> Self {
        Self { data: self.data.clone(), asked: self.asked.clone(), ..Self::default() }
    }

    /// Whether nothing narrows what is shown.
    #[must_use]
    pub fn is_everything(&self) -> bool {
        self.text.is_none() && self.kind.is_none() && self.scope.is_everything()
    }

    /// The same question with one record more, or one fewer if it is asked about already.
    #[must_use]
    pub fn toggled(mut self, id: Id) -> Self {
        match self.asked.iter().position(|asked| *asked == id) {
            Some(at) => drop(self.asked.remove(at)),
            None if self.asked.len() < MOST_ASKED => self.asked.push(id),
            None => {}
        }
        self
    }
}

fn put<T: PartialEq>(field: &mut Option<T>, value: Option<T>) -> Result<(), Why> {
    match (&field, value) {
        (_, None) => Err(Why::Value),
        (Some(before), Some(value)) if *before != value => Err(Why::Again),
        (_, value) => {
            *field = value;
            Ok(())
        }
    }
}

/// Undoes percent-encoding; what is not encoded well stays as it is.
pub(super) fn decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, after @ ..] = rest {
        let hex = |byte: &u8| char::from(*byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
        let encoded = match after {
            [high, low, ..] if *first == b'%' => hex(high).zip(hex(low)),
            _ => None,
        };
        let (byte, length) = encoded.map_or((*first, 0), |(high, low)| (high * 16 + low, 2));
        bytes.push(byte);
        rest = &after[length..];
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

impl fmt::Display for Query {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Taken apart by name, so that a new field cannot be forgotten here.
        let Self { data, text, kind, scope, sort, show, at, asked } = self;
        let Scope { programme, money, about, donor, recipient, since, until } = scope;
        let mut mark = '?';
        let mut piece = |f: &mut fmt::Formatter<'_>, name: &str, value: &dyn fmt::Display| {
            let before = std::mem::replace(&mut mark, '&');
            write!(f, "{before}{name}={value}")
        };
        if let Some(path) = data {
            piece(f, "data", path)?;
        }
        if let Some(text) = text {
            piece(f, "q", &encoded(text))?;
        }
        if let Some(kind) = kind {
            piece(f, "kind", kind)?;
        }
        if let Some(id) = programme {
            piece(f, "programme", id)?;
        }
        match money {
            Some(Money::Class(class)) => piece(f, "class", &class.code())?,
            Some(Money::Flow(flow)) => piece(f, "flow", &flow.code())?,
            None => {}
        }
        for (name, party) in [("about", about), ("donor", donor), ("recipient", recipient)] {
            if let Some(id) = party {
                piece(f, name, id)?;
            }
        }
        for (name, year) in [("since", since), ("until", until)] {
            if let Some(year) = year {
                piece(f, name, year)?;
            }
        }
        if let Some(sort) = sort {
            piece(f, "sort", sort)?;
        }
        if let Some(many) = show {
            piece(f, "show", many)?;
        }
        if let Some(id) = at {
            piece(f, "at", id)?;
        }
        if !asked.is_empty() {
            let ids: Vec<&str> = asked.iter().map(Id::as_str).collect();
            piece(f, "ask", &ids.join(","))?;
        }
        Ok(())
    }
}
