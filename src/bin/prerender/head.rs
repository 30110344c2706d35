//! What a page's head says to search engines and messengers: its title, its description, its address and those of its
//! twins, and the picture to show for it. What needs a whole address is left out where the site does not know its own.

use std::fmt::Write;

use jiedui::model::Language;

use super::address::SiteAddress;
use super::template::escape;

/// How wide a description is at most, in columns: a Chinese character takes two. Search engines show about so much.
const LONGEST_DESCRIPTION: usize = 200;

/// How large previews are, in pixels.
pub const PREVIEW_SIZE: (u32, u32) = (1200, 630);

/// The picture of a page, as messengers show it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preview {
    /// Its path on the host.
    pub href: String,
    /// What it shows, in words.
    pub alt: String,
}

/// What a page's head says of it.
pub struct PageHead<'a> {
    /// Its language.
    pub language: Language,
    /// Its title.
    pub title: &'a str,
    /// What it is about; cut to fit.
    pub description: &'a str,
    /// Whether it is one thing to read, rather than a way into the site.
    pub is_article: bool,
    /// The name of the site.
    pub site_name: &'a str,
    /// Its path on the host; none for what has no address of its own, which no search engine should keep.
    pub path: Option<&'a str>,
    /// The same in each language, and where the language is not known: BCP 47 tag and path.
    pub alternates: &'a [(&'static str, String)],
    /// Its picture.
    pub preview: Option<&'a Preview>,
}

impl PageHead<'_> {
    /// The tags, title and description first.
    pub fn tags(&self, address: Option<&SiteAddress>) -> String {
        let description = excerpt(self.description, LONGEST_DESCRIPTION);
        let mut tags = format!("<title>{}</title>{}", escape(self.title), meta("name", "description", &description));
        let Some(path) = self.path else {
            return tags + &meta("name", "robots", "noindex");
        };
        let mut graph = |property: &str, content: &str| tags += &meta("property", property, content);
        graph("og:title", self.title);
        graph("og:description", &description);
        graph("og:type", if self.is_article { "article" } else { "website" });
        graph("og:site_name", self.site_name);
        graph("og:locale", locale(self.language));
        graph("og:locale:alternate", locale(self.language.other()));
        let preview = self.preview.filter(|_| address.is_some());
        if let Some(address) = address {
            graph("og:url", &address.of_path(path));
            if let Some(preview) = preview {
                graph("og:image", &address.of_path(&preview.href));
                graph("og:image:type", "image/png");
                graph("og:image:width", &PREVIEW_SIZE.0.to_string());
                graph("og:image:height", &PREVIEW_SIZE.1.to_string());
                graph("og:image:alt", &preview.alt);
            }
            let _ = write!(tags, "<link rel=\"canonical\" href=\"{}\">", escape(&address.of_path(path)));
            for (tag, path) in self.alternates {
                let href = escape(&address.of_path(path));
                let _ = write!(tags, "<link rel=\"alternate\" hreflang=\"{tag}\" href=\"{href}\">");
            }
        }
        // Title, description and picture are taken from the tags above.
        tags + &meta("name", "twitter:card", if preview.is_some() { "summary_large_image" } else { "summary" })
    }
}

fn meta(kind: &str, name: &str, content: &str) -> String {
    format!("<meta {kind}=\"{name}\" content=\"{}\">", escape(content))
}

const fn locale(language: Language) -> &'static str {
    match language {
        Language::Zh => "zh_CN",
        Language::En => "en_GB",
    }
}

/// How many columns a character takes where it is set in a fixed pitch.
const fn columns(character: char) -> usize {
    if character as u32 >= 0x2e80 { 2 } else { 1 }
}

/// The beginning of a text in so many columns: whole sentences, or, where the first is longer, up to a comma or a word's
/// end, and an ellipsis.
pub fn excerpt(text: &str, most: usize) -> String {
    let (mut width, mut sentences, mut cut, mut before) = (0, 0, 0, ' ');
    for (at, character) in text.char_indices() {
        if character == ' ' && matches!(before, '.' | '!' | '?') {
            sentences = at;
        }
        if matches!(character, ' ' | '，' | '；' | '：' | '、') && width < most {
            cut = at;
        }
        width += columns(character);
        if width > most {
            return match (sentences, cut) {
                (0, 0) => format!("{}…", &text[..at]),
                (0, _) => format!("{}…", text[..cut].trim_end_matches([',', ';', ':'])),
                (_, _) => text[..sentences].into(),
            };
        }
        if matches!(character, '。' | '！' | '？') {
            sentences = at + character.len_utf8();
        }
        before = character;
    }
    text.into()
}
