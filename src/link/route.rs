//! The paths of the site, read and written in this file alone. They end with a slash, as static hosts serve folders.

use std::fmt;

use crate::model::{Id, Language};

/// A page of the site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Page {
    /// The home page.
    Home,
    /// A programme.
    Programme(Id),
    /// There is none.
    Missing,
}

/// Everything that decides what a reader sees.
///
/// ```
/// use jiedui::link::{Link, Page};
/// use jiedui::model::{Id, Language};
/// let link = Link { language: Language::En, page: Page::Programme(Id::new("seu-nanhua").unwrap()) };
/// assert_eq!(link.to_string(), "/en/programme/seu-nanhua/");
/// assert_eq!(Link::from_path("/en/programme/seu-nanhua/"), link);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// Its language.
    pub language: Language,
    /// Its page.
    pub page: Page,
}

impl Link {
    /// The link of a path below the site's base. It never fails: what is not understood is [`Page::Missing`], in the
    /// language that the path names, if it names one.
    #[must_use]
    pub fn from_path(path: &str) -> Self {
        let mut steps = path.split('/').filter(|step| !step.is_empty());
        let spoken = steps.next().and_then(Language::from_code);
        let page = match (spoken, steps.next(), steps.next(), steps.next()) {
            (Some(_), None, ..) => Page::Home,
            (Some(_), Some("programme"), Some(id), None) => Id::new(id).map_or(Page::Missing, Page::Programme),
            _ => Page::Missing,
        };
        Self { language: spoken.unwrap_or(Language::Zh), page }
    }
}

impl fmt::Display for Link {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let language = self.language.code();
        match &self.page {
            Page::Home => write!(f, "/{language}/"),
            Page::Programme(id) => write!(f, "/{language}/programme/{id}/"),
            Page::Missing => write!(f, "/{language}/404/"),
        }
    }
}
