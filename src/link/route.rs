//! The paths of the site. Every `#[at]` stands in this file.

use std::fmt;
use std::str::FromStr;

use yew_router::Routable;

use crate::model::{Id, Language};

/// A language as a part of a path.
impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// Not a language that the page speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LanguageError;

impl FromStr for Language {
    type Err = LanguageError;

    fn from_str(code: &str) -> Result<Self, LanguageError> {
        Self::from_code(code).ok_or(LanguageError)
    }
}

/// The paths, for the router. They end with a slash, as static hosts serve folders.
#[derive(Clone, Debug, PartialEq, Eq, Routable)]
pub enum Route {
    /// The home page of a language.
    #[at("/:lang/")]
    Home {
        /// Its language.
        lang: Language,
    },
    /// A programme.
    #[at("/:lang/programme/:id/")]
    Programme {
        /// Its language.
        lang: Language,
        /// Its id, as the path has it.
        id: String,
    },
    /// Anything else.
    #[not_found]
    #[at("/404/")]
    Missing,
}

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
    /// The link of a path below the site's base. It never fails: what is not understood is [`Page::Missing`].
    #[must_use]
    pub fn from_path(path: &str) -> Self {
        let known = Route::recognize(path).map(Self::from);
        known.filter(|link| link.page != Page::Missing).unwrap_or_else(|| {
            let language = path.split('/').find_map(Language::from_code).unwrap_or(Language::Zh);
            Self { language, page: Page::Missing }
        })
    }

    /// The same page in the other language.
    #[must_use]
    pub fn in_language(&self, language: Language) -> Self {
        Self { language, page: self.page.clone() }
    }

    /// The same language at another page.
    #[must_use]
    pub fn to(&self, page: Page) -> Self {
        Self { language: self.language, page }
    }

    /// The route of the link; the missing page has none of its own.
    #[must_use]
    pub fn route(&self) -> Route {
        match &self.page {
            Page::Home => Route::Home { lang: self.language },
            Page::Programme(id) => Route::Programme { lang: self.language, id: id.to_string() },
            Page::Missing => Route::Missing,
        }
    }
}

impl From<Route> for Link {
    fn from(route: Route) -> Self {
        match route {
            Route::Home { lang } => Self { language: lang, page: Page::Home },
            Route::Programme { lang, id } => {
                let page = Id::new(&id).map_or(Page::Missing, Page::Programme);
                Self { language: lang, page }
            }
            Route::Missing => Self { language: Language::Zh, page: Page::Missing },
        }
    }
}

impl fmt::Display for Link {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.route().to_path())
    }
}
