//! Where a reader is: the site's base path and the link below it; and the addresses of other pages from there.

use super::{DataPath, Ignored, Link, Page, Query, Scope};
use crate::model::{Id, Language};

/// The path under which a site lies, such as `/` or `/jiedui/`; and the link that is shown.
///
/// ```
/// use jiedui::link::{Here, Link, Page};
/// let here = Here::new("/jiedui/", Link::from_path("/zh/"));
/// assert_eq!(here.to(Page::Home), "/jiedui/zh/");
/// assert_eq!(here.read("/jiedui/en/", "").unwrap().0, Link::from_path("/en/"));
/// assert!(here.read("/elsewhere/", "").is_none());
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Here {
    base: String,
    /// What is shown.
    pub link: Link,
}

impl Here {
    /// At a link below a base.
    #[must_use]
    pub fn new(base: &str, link: Link) -> Self {
        Self { base: base.trim_end_matches('/').into(), link }
    }

    /// The same site at another link.
    #[must_use]
    pub fn at(&self, link: Link) -> Self {
        Self { base: self.base.clone(), link }
    }

    /// The address of a file beside the site.
    #[must_use]
    pub fn file(&self, path: &DataPath) -> String {
        format!("{}/{path}", self.base)
    }

    /// The address of a link.
    #[must_use]
    pub fn address(&self, link: &Link) -> String {
        format!("{}{link}", self.base)
    }

    /// The address of a page in the same language. The dataset and what the reader asks about come along.
    #[must_use]
    pub fn to(&self, page: Page) -> String {
        self.asking(page, self.link.query.asked.clone())
    }

    /// The plain address of a page of the same dataset in the same language, to be handed on.
    #[must_use]
    pub fn plain(&self, page: Page) -> String {
        self.asking(page, Vec::new())
    }

    /// The address of a page in the same language that asks about these records.
    #[must_use]
    pub fn asking(&self, page: Page, asked: Vec<Id>) -> String {
        let query = Query { asked, ..self.link.query.kept() };
        self.address(&Link { query, ..Link::new(self.link.language, page) })
    }

    /// The address of everything on a page that concerns an organisation or a place.
    ///
    /// ```
    /// use jiedui::link::{Here, Link, Page};
    /// use jiedui::model::Id;
    /// let here = Here::new("/", Link::from_path("/zh/"));
    /// assert_eq!(here.concerning(Page::Home, &Id::new("guizhou").unwrap()), "/zh/?about=guizhou#programmes");
    /// ```
    #[must_use]
    pub fn concerning(&self, page: Page, party: &Id) -> String {
        // What the home page has to tell of it stands below the fold.
        let place = if page == Page::Home { "#programmes" } else { "" };
        let scope = Scope { about: Some(party.clone()), ..Scope::default() };
        let query = Query { scope, ..self.link.query.kept() };
        format!("{}{place}", self.address(&Link { query, ..Link::new(self.link.language, page) }))
    }

    /// The address of the same page with another question.
    #[must_use]
    pub fn with(&self, query: Query) -> String {
        self.address(&Link { query, ..self.link.clone() })
    }

    /// The address of the same view in another language.
    #[must_use]
    pub fn in_language(&self, language: Language) -> String {
        self.address(&Link { language, ..self.link.clone() })
    }

    /// The address of the same page of the site's own dataset.
    #[must_use]
    pub fn own_data(&self) -> String {
        self.with(Query { data: None, ..self.link.narrowing() })
    }

    /// The link that a path of the host and its query mean, if it lies below the base; and what it ignores.
    #[must_use]
    pub fn read(&self, path: &str, query: &str) -> Option<(Link, Vec<Ignored>)> {
        let below = path.strip_prefix(self.base.as_str())?;
        (below.is_empty() || below.starts_with('/')).then(|| Link::read(below, query))
    }
}
