//! For search engines: the list of all pages with their twins in the other language, and a word that all may be read.

use std::fmt::Write;

use jiedui::link::{Link, Page};
use jiedui::model::{Dataset, Date, Language};

use super::address::SiteAddress;
use super::template::escape;

/// A page in each language, and for those who read neither: BCP 47 tag and path on the host. The home page has an
/// entrance that chooses; elsewhere it is the language that the entrance would choose.
pub fn alternates(base: &str, page: &Page) -> [(&'static str, String); 3] {
    let path = |language| format!("{}{}", base.trim_end_matches('/'), Link::new(language, page.clone()).path());
    let neither = if *page == Page::Home { base.into() } else { path(Language::Zh) };
    [(Language::Zh.tag(), path(Language::Zh)), (Language::En.tag(), path(Language::En)), ("x-default", neither)]
}

/// The day of the dataset's version, where it is one.
pub fn day_of(dataset: &Dataset) -> Option<&str> {
    let is_day = matches!(dataset.version.parse(), Ok(Date::At(at)) if at.day().is_some() && !at.is_approximate());
    is_day.then_some(dataset.version.as_str())
}

/// The list of all pages. Those that show the whole dataset changed with it; when a programme's own did, nobody wrote down.
pub fn sitemap(address: &SiteAddress, base: &str, pages: &[Page], day: Option<&str>) -> String {
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" \
         xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n",
    );
    for page in pages {
        let alternates = alternates(base, page);
        let mut own: Vec<&str> = alternates.iter().map(|(_, path)| path.as_str()).collect();
        own.sort_unstable();
        own.dedup();
        for path in own {
            let _ = write!(xml, "<url><loc>{}</loc>", escape(&address.of_path(path)));
            if let Some(day) = day.filter(|_| !matches!(page, Page::Programme(_))) {
                let _ = write!(xml, "<lastmod>{day}</lastmod>");
            }
            for (tag, path) in &alternates {
                let href = escape(&address.of_path(path));
                let _ = write!(xml, "<xhtml:link rel=\"alternate\" hreflang=\"{tag}\" href=\"{href}\"/>");
            }
            xml += "</url>\n";
        }
    }
    xml + "</urlset>\n"
}

/// What robots are told.
pub fn robots(address: &SiteAddress) -> String {
    format!(
        "# Robots look for this file at the root of a host only; where the site lies in a folder, hand them the sitemap.\n\
         User-agent: *\nAllow: /\n\nSitemap: {}sitemap.xml\n",
        address.home()
    )
}
