//! Where a reader is: the site's base path and the link below it; and the addresses of other pages from there.

use super::{Link, Page};
use crate::model::Language;

/// The path under which a site lies, such as `/` or `/jiedui/`; and the link that is shown.
///
/// ```
/// use jiedui::link::{Here, Link, Page};
/// let here = Here::new("/jiedui/", Link::from_path("/zh/"));
/// assert_eq!(here.to(Page::Home), "/jiedui/zh/");
/// assert_eq!(here.link_of("/jiedui/en/"), Some(Link::from_path("/en/")));
/// assert_eq!(here.link_of("/elsewhere/"), None);
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

    /// The address of a page in the same language.
    #[must_use]
    pub fn to(&self, page: Page) -> String {
        format!("{}{}", self.base, Link { language: self.link.language, page })
    }

    /// The address of the same page in another language.
    #[must_use]
    pub fn in_language(&self, language: Language) -> String {
        format!("{}{}", self.base, Link { language, page: self.link.page.clone() })
    }

    /// The link that a path of the host means, if it lies below the base.
    #[must_use]
    pub fn link_of(&self, path: &str) -> Option<Link> {
        let below = path.strip_prefix(self.base.as_str())?;
        (below.is_empty() || below.starts_with('/')).then(|| Link::from_path(below))
    }
}
