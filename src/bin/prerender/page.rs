//! A page of the site as HTML: the app, rendered natively; the head; what programs read beside it. And the entrance.

use std::error::Error;

use jiedui::app::{App, AppProps, title};
use jiedui::link::{Here, Link, Page};
use jiedui::model::{Dataset, Language};
use jiedui::words::{host_phrases, phrases};

use super::head::PageHead;
use super::headers::POLICY;
use super::json_ld::{self, Addresses};
use super::site::Site;
use super::sitemap::alternates;
use super::template::{escape, fill, without_program};

/// A page as HTML: of a link, for the program that finds it under a route.
pub async fn page_html(site: &Site, link: &Link, route: &str) -> Result<String, Box<dyn Error>> {
    let props = AppProps {
        dataset: site.dataset.clone(),
        opened: Here::new(&site.base, link.clone()),
        data_href: site.data_href.clone().into(),
        lapses: 0,
        on_show: yew::Callback::noop(),
    };
    let app = yew::LocalServerRenderer::<App>::with_props(props).render().await;
    let dataset = &site.dataset;
    let path = link.path();
    let of_page = (!matches!(link.page, Page::Missing(_))).then_some((&link.page, path.as_str()));
    let said = (title(dataset, link), description(dataset, link).to_owned());
    let head = head(site, link.language, of_page, (&said.0, &said.1));
    let at = site.address.as_ref().map(|of| Addresses { site: of, base: &site.base, data_href: &site.data_href });
    let data = at.and_then(|at| json_ld::of_page(dataset, link, &at)).map(|data| json_ld::element(&data));
    let body = format!(
        "{}<div id=\"app\" data-route=\"{}\" data-base=\"{}\" data-href=\"{}\">{app}</div>{}",
        notice(site, link.language),
        escape(route),
        escape(&site.base),
        escape(&site.data_href),
        data.unwrap_or_default(),
    );
    fill(&site.template, link.language.tag(), &head, &body)
}

/// What a page is about, in a sentence or two.
fn description<'a>(dataset: &'a Dataset, link: &Link) -> &'a str {
    let words = phrases(link.language);
    match &link.page {
        Page::Home => words.home_lead,
        Page::Timeline => words.timeline_lead,
        Page::Funds => words.funds_lead,
        Page::Sources => words.sources_lead,
        Page::Method => words.method_page.lead,
        Page::Programme(id) => dataset.programme(id).map_or("", |of| of.summary.best(link.language).0),
        Page::Missing(_) => words.missing_lead,
    }
}

/// The head of a page, whose own path below the base stands beside it; of none for what has no address of its own.
fn head(site: &Site, language: Language, page: Option<(&Page, &str)>, said: (&str, &str)) -> String {
    let words = phrases(language);
    let alternates = page.map(|(page, _)| alternates(&site.base, page));
    let path = page.map(|(_, path)| format!("{}{path}", site.base.trim_end_matches('/')));
    let about = PageHead {
        language,
        title: said.0,
        description: said.1,
        is_article: matches!(page, Some((Page::Programme(_), _))),
        site_name: &format!("{} {}", words.site_name, words.site_latin),
        path: path.as_deref(),
        alternates: alternates.as_ref().map_or(&[], |of| of.as_slice()),
        preview: page.and_then(|(page, _)| site.previews.of(language, page)),
    };
    format!(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">{}<link rel=\"icon\" type=\"image/png\" sizes=\"64x64\" href=\"{}\"><link rel=\"apple-touch-icon\" href=\"{}\"><script src=\"{}\" data-gestures=\"{}\"></script><link rel=\"stylesheet\" href=\"{}\"><script src=\"{}\" defer></script>",
        about.tags(site.address.as_ref()),
        site.icon_href,
        site.touch_icon_href,
        site.early_href,
        site.gestures_href,
        site.style_href,
        site.host_href,
    )
}

/// The place where a reader is told what keeps the page's program from running, and the words for it: `host.js` and
/// `boot.js` fill it. What concerns a whole site is said in both languages.
fn notice(site: &Site, language: Language) -> String {
    let [own, other] = [language, language.other()].map(host_phrases);
    let moved = [own, other].map(|words| (words.moved)(&site.base)).join("\n");
    format!(
        "<p id=\"notice\" role=\"alert\" hidden data-program=\"{}\" data-own=\"{}\" data-old=\"{}\" data-file=\"{}\" data-moved=\"{}\"></p>",
        escape(phrases(language).program_failed),
        escape(own.own_below),
        escape(own.old_browser),
        escape(&[own.from_disk, other.from_disk].join("\n")),
        escape(&moved),
    )
}

/// The page at the root: it sends on to a language, or, without scripts, offers both.
pub fn chooser_html(site: &Site) -> Result<String, Box<dyn Error>> {
    let choice = |language: Language| {
        let link = Link::new(language, Page::Home);
        let (base, tag) = (site.base.trim_end_matches('/'), language.tag());
        let words = phrases(language);
        let name = phrases(language.other()).other_language;
        format!(
            "<p lang=\"{tag}\">{} <a href=\"{base}{link}\" hreflang=\"{tag}\">{name}</a></p>",
            escape(words.description)
        )
    };
    let title = site.dataset.title.best(Language::Zh).0;
    let head = head(site, Language::Zh, Some((&Page::Home, "/")), (title, phrases(Language::Zh).description));
    let body = format!(
        "{}<main class=\"chooser\" data-chooser data-base=\"{}\"><h1>{} <span lang=\"en\">{}</span></h1>{}{}</main>",
        notice(site, Language::Zh),
        escape(&site.base),
        phrases(Language::Zh).site_name,
        phrases(Language::Zh).site_latin,
        choice(Language::Zh),
        choice(Language::En),
    );
    fill(&without_program(&site.template), Language::Zh.tag(), &head, &body)
}
