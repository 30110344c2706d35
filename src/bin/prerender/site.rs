//! The site: every page as HTML in both languages, the dataset under a name that changes with it, the entrance.

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use jiedui::app::{App, AppProps, Shared, title};
use jiedui::codec::{Severity, Strictness, write_merged};
use jiedui::link::{Here, Link, Page};
use jiedui::load::folder;
use jiedui::model::{Dataset, Language};
use jiedui::words::phrases;

use super::template::{escape, fill, keep_live_reload, one_sheet, without_program, write_hashed};

/// Nothing from elsewhere, nothing inline. `'wasm-unsafe-eval'` lets the page compile its own WebAssembly.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; \
                      style-src 'self'; img-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'";

/// The site that is being written.
struct Site {
    stage: PathBuf,
    base: String,
    template: String,
    dataset: Shared,
    data_href: String,
    early_href: String,
    gestures_href: String,
}

/// Writes the site into the folder that Trunk has staged.
pub fn write() -> Result<(), Box<dyn Error>> {
    let site = prepare()?;
    let runtime = tokio::runtime::Builder::new_current_thread().build()?;
    tokio::task::LocalSet::new().block_on(&runtime, write_site(&site))
}

fn prepare() -> Result<Site, Box<dyn Error>> {
    let stage = std::env::var("TRUNK_STAGING_DIR").map_err(|_| "run by Trunk: TRUNK_STAGING_DIR is not set")?;
    let stage = PathBuf::from(stage);
    let base = std::env::var("TRUNK_PUBLIC_URL").unwrap_or_else(|_| "/".into());
    let base = format!("{}/", base.trim_end_matches('/'));
    let dataset = read_dataset(Path::new("assets/data"))?;
    let data_href = write_hashed(&stage, &base, "dataset", "json", write_merged(&dataset).as_bytes())?;
    let early_href = write_hashed(&stage, &base, "early", "js", &fs::read("assets/early.js")?)?;
    let gestures_href = write_hashed(&stage, &base, "gestures", "js", &fs::read("assets/gestures.js")?)?;
    let template = fs::read_to_string(stage.join("index.html"))?;
    let template = keep_live_reload(&template, &stage, &base)?;
    let template = one_sheet(&template, &stage, &base)?;
    Ok(Site { stage, base, template, dataset: Shared(Rc::new(dataset)), data_href, early_href, gestures_href })
}

fn read_dataset(folder: &Path) -> Result<Dataset, Box<dyn Error>> {
    let (dataset, findings) = folder::read(folder, Strictness::Own)?;
    let errors = findings.iter().filter(|finding| finding.severity == Severity::Error).count();
    for finding in &findings {
        let text = |of: jiedui::model::Text| of.best(Language::En).0.to_owned();
        eprintln!("{}{}: {} ({})", finding.file, finding.pointer, text(finding.message()), text(finding.hint()));
    }
    dataset.filter(|_| errors == 0).ok_or_else(|| format!("{errors} errors in the dataset; see ./dev check").into())
}

async fn write_site(site: &Site) -> Result<(), Box<dyn Error>> {
    let programmes = site.dataset.0.programmes.iter().map(|programme| Page::Programme(programme.id.clone()));
    let pages: Vec<Page> =
        [Page::Home, Page::Timeline, Page::Funds, Page::Sources, Page::Method].into_iter().chain(programmes).collect();
    for language in Language::ALL {
        for page in &pages {
            let link = Link::new(language, page.clone());
            let path = link.path();
            write_page(site, &link, &path, &path).await?;
        }
    }
    // Any other path: the host serves this file, and the page's program then looks at the address itself.
    let missing = Link::new(Language::Zh, Page::Missing);
    let html = page_html(site, &missing, "").await?;
    fs::write(site.stage.join("404.html"), html)?;
    fs::write(site.stage.join("index.html"), chooser_html(site)?)?;
    Ok(())
}

async fn write_page(site: &Site, link: &Link, path: &str, route: &str) -> Result<(), Box<dyn Error>> {
    let html = page_html(site, link, route).await?;
    let folder = site.stage.join(path.trim_matches('/'));
    fs::create_dir_all(&folder)?;
    fs::write(folder.join("index.html"), html)?;
    Ok(())
}

async fn page_html(site: &Site, link: &Link, route: &str) -> Result<String, Box<dyn Error>> {
    let props = AppProps {
        dataset: site.dataset.clone(),
        opened: Here::new(&site.base, link.clone()),
        data_href: site.data_href.clone().into(),
        lapses: 0,
        on_show: yew::Callback::noop(),
    };
    let app = yew::LocalServerRenderer::<App>::with_props(props).render().await;
    let words = phrases(link.language);
    let head = format!(
        "{}<script src=\"{}\" defer></script>",
        head(site, &title(&site.dataset.0, link), words.description, &site.data_href),
        site.gestures_href,
    );
    let body = format!(
        "<p id=\"notice\" role=\"alert\" hidden data-program=\"{}\" data-own=\"{}\"></p>\
         <div id=\"app\" data-route=\"{}\" data-base=\"{}\" data-href=\"{}\">{app}</div>",
        escape(words.program_failed),
        escape(words.data.own_below),
        escape(route),
        escape(&site.base),
        escape(&site.data_href),
    );
    fill(&site.template, link.language.tag(), &head, &body)
}

fn head(site: &Site, title: &str, description: &str, preload: &str) -> String {
    format!(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\"><title>{}</title><meta name=\"description\" content=\"{}\"><script src=\"{}\" data-preload=\"{}\"></script>",
        escape(title),
        escape(description),
        site.early_href,
        escape(preload),
    )
}

/// The page at the root: it sends on to a language, or, without scripts, offers both.
fn chooser_html(site: &Site) -> Result<String, Box<dyn Error>> {
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
    let title = site.dataset.0.title.best(Language::Zh).0;
    let head = head(site, title, phrases(Language::Zh).description, "");
    let body = format!(
        "<main class=\"chooser\" data-chooser data-base=\"{}\"><h1>{} <span lang=\"en\">{}</span></h1>{}{}</main>",
        escape(&site.base),
        phrases(Language::Zh).site_name,
        phrases(Language::Zh).site_latin,
        choice(Language::Zh),
        choice(Language::En),
    );
    fill(&without_program(&site.template), Language::Zh.tag(), &head, &body)
}
