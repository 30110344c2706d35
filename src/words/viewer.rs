//! The words of finding one's way on a page: what concerns an organisation or a place, from a bar to its rows, and the
//! order of a table; in both languages.

/// What a page says of looking at it, in one language.
#[allow(missing_docs, reason = "the name of a field is its meaning, its value the words")]
pub struct ViewerPhrases {
    pub concerning: fn(&str) -> String,
    pub whatever_else: &'static str,
}

pub(super) const ZH: ViewerPhrases =
    ViewerPhrases { concerning: |name| format!("与{name}有关"), whatever_else: "不只看它" };

pub(super) const EN: ViewerPhrases =
    ViewerPhrases { concerning: |name| format!("Concerning {name}"), whatever_else: "not only this" };
