//! Writes every page as HTML into the folder that Trunk has staged, and the dataset beside it.
//!
//! Trunk runs it as its `post_build` hook. It refuses to write anything where the dataset has an error.

use std::error::Error;
use std::fs;
use std::hash::Hasher;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use jiedui::app::{App, AppProps, Shared, title};
use jiedui::codec::{Severity, Strictness, write_merged};
use jiedui::link::{Link, Page};
use jiedui::load::folder;
use jiedui::model::{Dataset, Language};
use jiedui::words::phrases;
use yew_router::history::{AnyHistory, History, MemoryHistory};

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
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let site = prepare()?;
    tokio::task::LocalSet::new().run_until(write_site(&site)).await
}

fn prepare() -> Result<Site, Box<dyn Error>> {
    let stage = std::env::var("TRUNK_STAGING_DIR").map_err(|_| "run by Trunk: TRUNK_STAGING_DIR is not set")?;
    let stage = PathBuf::from(stage);
    let base = std::env::var("TRUNK_PUBLIC_URL").unwrap_or_else(|_| "/".into());
    let base = format!("{}/", base.trim_end_matches('/'));
    let dataset = read_dataset(Path::new("assets/data"))?;
    let data_href = write_hashed(&stage, &base, "dataset", "json", write_merged(&dataset).as_bytes())?;
    let early_href = write_hashed(&stage, &base, "early", "js", &fs::read("assets/early.js")?)?;
    let template = fs::read_to_string(stage.join("index.html"))?;
    let template = keep_live_reload(&template, &stage, &base)?;
    Ok(Site { stage, base, template, dataset: Shared(Rc::new(dataset)), data_href, early_href })
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

/// Writes a file under a name that changes with its content, so that hosts may cache it for ever.
fn write_hashed(stage: &Path, base: &str, stem: &str, extension: &str, bytes: &[u8]) -> std::io::Result<String> {
    let mut hasher = fnv::FnvHasher::default();
    hasher.write(bytes);
    let name = format!("{stem}-{:016x}.{extension}", hasher.finish());
    fs::write(stage.join(&name), bytes)?;
    Ok(format!("{base}{name}"))
}

/// Moves the inline script that `trunk serve` adds for live reload into a file, so that the page's policy holds
/// while developing, too. Release builds have none.
fn keep_live_reload(template: &str, stage: &Path, base: &str) -> std::io::Result<String> {
    let script = template.match_indices("<script>").find_map(|(start, open)| {
        let end = start + template[start..].find("</script>")?;
        let text = &template[start + open.len()..end];
        text.contains("__TRUNK_ADDRESS__").then(|| (start, end + "</script>".len(), text))
    });
    let Some((start, end, text)) = script else { return Ok(template.into()) };
    let text = text.replace("'{{__TRUNK_ADDRESS__}}'", "location.host").replace("{{__TRUNK_WS_BASE__}}", base);
    fs::write(stage.join("reload.js"), text)?;
    Ok(format!("{}<script src=\"{base}reload.js\"></script>{}", &template[..start], &template[end..]))
}

async fn write_site(site: &Site) -> Result<(), Box<dyn Error>> {
    let programmes = site.dataset.0.programmes.iter().map(|programme| Page::Programme(programme.id.clone()));
    let pages: Vec<Page> = std::iter::once(Page::Home).chain(programmes).collect();
    for language in Language::ALL {
        for page in &pages {
            let link = Link { language, page: page.clone() };
            let path = link.to_string();
            write_page(site, &link, &path, &path).await?;
        }
    }
    // Any other path: the host serves this file, and the page's program then looks at the address itself.
    let missing = Link { language: Language::Zh, page: Page::Missing };
    let html = page_html(site, &missing, "").await?;
    fs::write(site.stage.join("404.html"), html)?;
    fs::write(site.stage.join("index.html"), chooser_html(site))?;
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
    let history = MemoryHistory::new();
    history.push(format!("{}{}", site.base.trim_end_matches('/'), link));
    let props = AppProps {
        dataset: site.dataset.clone(),
        history: AnyHistory::from(history),
        base: site.base.clone().into(),
        data_href: site.data_href.clone().into(),
        on_show: yew::Callback::noop(),
    };
    let app = yew::LocalServerRenderer::<App>::with_props(props).render().await;
    let words = phrases(link.language);
    let head = format!(
        "{}<link rel=\"preload\" as=\"fetch\" type=\"application/json\" crossorigin=\"anonymous\" href=\"{}\">",
        head(site, &title(&site.dataset.0, link), words.description),
        site.data_href,
    );
    let body = format!(
        "<p id=\"notice\" role=\"alert\" hidden data-program=\"{}\"></p>\
         <div id=\"app\" data-route=\"{}\" data-base=\"{}\" data-href=\"{}\">{app}</div>",
        escape(words.program_failed),
        escape(route),
        escape(&site.base),
        escape(&site.data_href),
    );
    fill(&site.template, link.language.tag(), &head, &body)
}

fn head(site: &Site, title: &str, description: &str) -> String {
    format!(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\
         <title>{}</title><meta name=\"description\" content=\"{}\"><script src=\"{}\"></script>",
        escape(title),
        escape(description),
        site.early_href,
    )
}

/// The page at the root: it sends on to a language, or, without scripts, offers both.
fn chooser_html(site: &Site) -> String {
    let choice = |language: Language| {
        let link = Link { language, page: Page::Home };
        let (base, tag) = (site.base.trim_end_matches('/'), language.tag());
        let words = phrases(language);
        let name = phrases(language.other()).other_language;
        format!(
            "<p lang=\"{tag}\">{} <a href=\"{base}{link}\" hreflang=\"{tag}\">{name}</a></p>",
            escape(words.description)
        )
    };
    let title = site.dataset.0.title.best(Language::Zh).0;
    let head = head(site, title, phrases(Language::Zh).description);
    let body = format!(
        "<main class=\"chooser\" data-chooser data-base=\"{}\"><h1>{} <span lang=\"en\">{}</span></h1>{}{}</main>",
        escape(&site.base),
        phrases(Language::Zh).site_name,
        phrases(Language::Zh).site_latin,
        choice(Language::Zh),
        choice(Language::En),
    );
    without_program(&fill(&site.template, Language::Zh.tag(), &head, &body).unwrap_or_default())
}

/// The chooser needs no WebAssembly: leave out the script and its preloads.
fn without_program(html: &str) -> String {
    let is_program = |tag: &str| tag.contains("boot.js") || tag.contains("preload");
    let mut out = String::with_capacity(html.len());
    for (i, piece) in html.split('<').enumerate() {
        let tag = format!("<{piece}");
        let closes_program = piece.starts_with("/script") && out.ends_with("<!--boot-->");
        if i == 0 {
            out.push_str(piece);
        } else if is_program(&tag) {
            out.push_str(if piece.starts_with("script") { "<!--boot-->" } else { "" });
        } else if closes_program {
            out.truncate(out.len() - "<!--boot-->".len());
        } else {
            out.push_str(&tag);
        }
    }
    out
}

/// Fills the template that Trunk has staged: the language of `<html>`, the head, the body.
fn fill(template: &str, tag: &str, head: &str, body: &str) -> Result<String, Box<dyn Error>> {
    let (before, rest) = template.split_once("<html").ok_or("index.html has no <html>")?;
    let (_, rest) = rest.split_once('>').ok_or("index.html has no <html>")?;
    let (in_head, rest) =
        rest.split_once("<title>__HEAD__</title>").ok_or("index.html has no <title>__HEAD__</title>")?;
    let (in_body, after) = rest.split_once("__BODY__").ok_or("index.html has no __BODY__")?;
    Ok(format!("{before}<html lang=\"{tag}\">{in_head}{head}{in_body}{body}{after}"))
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
