//! The paths of the site, read and written in this file alone. They end with a slash, as static hosts serve folders.

use std::fmt;

use super::legacy;
use super::query::{Ignored, Query, Why};
use super::scope::Scope;
use crate::model::{Id, Language};

/// A page of the site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Page {
    /// The home page.
    Home,
    /// A programme.
    Programme(Id),
    /// Money across programmes.
    Funds,
    /// Time across programmes.
    Timeline,
    /// Where every figure stands.
    Sources,
    /// What the data mean, how they are added up, what is not claimed.
    Method,
    /// There is none; with the last step of the path, which may be the name of something.
    Missing(Option<Id>),
}

impl Page {
    /// Of a query what means something on this page.
    fn own(&self, query: &Query) -> Query {
        let scope = query.scope.clone();
        match self {
            Self::Home => Query { scope: Scope { programme: None, ..scope }, sort: None, at: None, ..query.clone() },
            Self::Funds => Query { scope, sort: query.sort, show: query.show, ..query.kept() },
            Self::Timeline => Query {
                scope: Scope { money: None, ..scope },
                sort: query.sort,
                show: query.show,
                at: query.at.clone(),
                ..query.kept()
            },
            // Of its years those that its timeline shows.
            Self::Programme(_) => Query {
                scope: Scope { since: scope.since, until: scope.until, ..Scope::default() },
                sort: query.sort,
                at: query.at.clone(),
                ..query.kept()
            },
            _ => query.kept(),
        }
    }
}

/// Everything that decides what a reader sees.
///
/// ```
/// use jiedui::link::{Link, Page};
/// use jiedui::model::{Id, Language};
/// let link = Link::new(Language::En, Page::Programme(Id::new("seu-nanhua").unwrap()));
/// assert_eq!(link.to_string(), "/en/programme/seu-nanhua/");
/// assert_eq!(Link::from_path("/en/programme/seu-nanhua/"), link);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// Its language.
    pub language: Language,
    /// Its page.
    pub page: Page,
    /// What it asks for beyond its page.
    pub query: Query,
}

impl Link {
    /// The plain link of a page.
    #[must_use]
    pub fn new(language: Language, page: Page) -> Self {
        Self { language, page, query: Query::default() }
    }

    /// The link of a path below the site's base. It never fails: what is not understood is [`Page::Missing`], in the
    /// language that the path names, if it names one. Old and bent forms are understood.
    ///
    /// ```
    /// use jiedui::link::Link;
    /// assert_eq!(Link::from_path("/zh-CN//Funds/index.html").to_string(), "/zh/funds/");
    /// ```
    #[must_use]
    pub fn from_path(path: &str) -> Self {
        let steps = legacy::steps(path);
        let steps: Vec<&str> = steps.iter().map(String::as_str).collect();
        let spoken = steps.first().and_then(|step| legacy::language(step));
        let page = match (spoken, steps.get(1..).unwrap_or_default()) {
            (Some(_), []) => Page::Home,
            (Some(_), ["funds"]) => Page::Funds,
            (Some(_), ["timeline"]) => Page::Timeline,
            (Some(_), ["sources"]) => Page::Sources,
            (Some(_), ["method"]) => Page::Method,
            (Some(_), ["programme", id]) => Id::new(id).map_or(Page::Missing(None), Page::Programme),
            (_, ["404"]) => Page::Missing(None),
            _ => Page::Missing(steps.last().filter(|step| **step != "404").and_then(|step| Id::new(step).ok())),
        };
        Self::new(spoken.unwrap_or(Language::Zh), page)
    }

    /// The link of a path and of what stands after its question mark; and what could not be honoured of the latter.
    ///
    /// ```
    /// use jiedui::link::Link;
    /// let (link, ignored) = Link::read("/zh/funds/", "?ask=seu-fund-direct,seu-fund-introduced");
    /// assert_eq!(link.to_string(), "/zh/funds/?ask=seu-fund-direct,seu-fund-introduced");
    /// assert!(ignored.is_empty());
    /// ```
    #[must_use]
    pub fn read(path: &str, query: &str) -> (Self, Vec<Ignored>) {
        let (query, mut ignored) = Query::read(query);
        let mut link = Self::from_path(path);
        link.query = link.page.own(&query);
        let (kept, asked) = (link.query.to_string(), query.to_string());
        let kept: Vec<&str> = kept.trim_start_matches('?').split('&').collect();
        for piece in asked.trim_start_matches('?').split('&').filter(|piece| !kept.contains(piece)) {
            let (name, value) = piece.split_once('=').unwrap_or((piece, ""));
            ignored.push(Ignored { name: name.into(), value: value.into(), why: Why::Elsewhere });
        }
        (link, ignored)
    }

    /// What its page is narrowed by: the pieces of its query that decide what the page shows, and no others.
    ///
    /// ```
    /// use jiedui::link::{Link, Query};
    /// let (link, _) = Link::read("/zh/funds/", "?q=紫云&since=2016&ask=seu-fund-direct");
    /// assert_eq!(link.narrowing().to_string(), "?since=2016");
    /// ```
    #[must_use]
    pub fn narrowing(&self) -> Query {
        let query = &self.query;
        match &self.page {
            Page::Home => Query { data: None, at: None, asked: Vec::new(), ..query.clone() },
            Page::Timeline => Query { scope: query.scope.clone(), show: query.show, ..Query::default() },
            Page::Funds => Query { scope: query.scope.clone(), sort: query.sort, show: query.show, ..Query::default() },
            _ => Query::default(),
        }
    }

    /// Its path alone, which names the prerendered file.
    #[must_use]
    pub fn path(&self) -> String {
        let language = self.language.code();
        match &self.page {
            Page::Home => format!("/{language}/"),
            Page::Programme(id) => format!("/{language}/programme/{id}/"),
            Page::Funds => format!("/{language}/funds/"),
            Page::Timeline => format!("/{language}/timeline/"),
            Page::Sources => format!("/{language}/sources/"),
            Page::Method => format!("/{language}/method/"),
            Page::Missing(None) => format!("/{language}/404/"),
            Page::Missing(Some(id)) => format!("/{language}/404/{id}/"),
        }
    }
}

impl fmt::Display for Link {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", self.path(), self.query)
    }
}
