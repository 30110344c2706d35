//! Text in Chinese and English.
//!
//! In come one or two strings; out goes the one that a reader's language asks for, or the other one with its own
//! language said, so that the page can mark it. It translates nothing.

/// A language that the page speaks [BCP 47].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Language {
    /// Simplified Chinese, `zh-Hans`; `zh` in links and in the dataset.
    Zh,
    /// English, `en`.
    En,
}

impl Language {
    /// Both, Chinese first.
    pub const ALL: [Self; 2] = [Self::Zh, Self::En];

    /// The short code of links and of the dataset.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Zh => "zh",
            Self::En => "en",
        }
    }

    /// The BCP 47 tag for `lang` attributes.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Zh => "zh-Hans",
            Self::En => "en",
        }
    }

    /// The other one.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::Zh => Self::En,
            Self::En => Self::Zh,
        }
    }

    /// The language with this short code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.code() == code)
    }
}

/// A text in at least one language [IATI narrative].
///
/// ```
/// use jiedui::model::{Language, Text};
/// let name = Text::both("南华县", "Nanhua County");
/// assert_eq!(name.get(Language::En), Some("Nanhua County"));
/// let only = Text::one(Language::Zh, "南华县");
/// assert_eq!(only.best(Language::En), ("南华县", Language::Zh));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    first: (Language, String),
    second: Option<String>,
}

impl Text {
    /// A text in both languages.
    #[must_use]
    pub fn both(zh: impl Into<String>, en: impl Into<String>) -> Self {
        Self { first: (Language::Zh, zh.into()), second: Some(en.into()) }
    }

    /// A text in one language only.
    #[must_use]
    pub fn one(language: Language, text: impl Into<String>) -> Self {
        Self { first: (language, text.into()), second: None }
    }

    /// The text in this language, if there is one.
    #[must_use]
    pub fn get(&self, language: Language) -> Option<&str> {
        if self.first.0 == language { Some(&self.first.1) } else { self.second.as_deref() }
    }

    /// The text in this language, else in the other, with the language that it is in.
    #[must_use]
    pub fn best(&self, language: Language) -> (&str, Language) {
        match self.get(language) {
            Some(text) => (text, language),
            None => (&self.first.1, self.first.0),
        }
    }
}
