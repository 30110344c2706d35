//! The site: every page as HTML in both languages, the dataset under a name that changes with it, the entrance.

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

use jiedui::app::Shared;
use jiedui::codec::{Severity, Strictness, write_merged};
use jiedui::link::{Link, Page};
use jiedui::load::folder;
use jiedui::model::{Dataset, Language};

use super::address::SiteAddress;
use super::headers::headers;
use super::page::{chooser_html, page_html};
use super::preview::{self, Previews};
use super::sitemap::{day_of, robots, sitemap};
use super::template::{beside, is_hashed, keep_live_reload, lean, one_sheet, write_hashed};

/// The site that is being written.
pub struct Site {
    /// Where it is written.
    pub stage: PathBuf,
    /// The path that it lies under.
    pub base: String,
    /// The page that Trunk has staged.
    pub template: String,
    /// What it shows.
    pub dataset: Shared,
    /// The path of the dataset's file.
    pub data_href: String,
    /// That of the script that runs before the page is drawn.
    pub early_href: String,
    /// That of the style sheet.
    pub style_href: String,
    /// That of the script for wheel and fingers.
    pub gestures_href: String,
    /// That of the script that looks at how the page was served.
    pub host_href: String,
    /// That of the icon for a browser's tab.
    pub icon_href: String,
    /// That of the icon for a phone's home screen.
    pub touch_icon_href: String,
    /// Where it will be published, if that is known.
    pub address: Option<SiteAddress>,
    /// The pictures for messengers.
    pub previews: Previews,
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
    let address = SiteAddress::of(&std::env::var("SITE_URL").unwrap_or_default(), &base)?;
    let dataset = read_dataset(Path::new("assets/data"))?;
    let data_href = write_hashed(&stage, &base, "dataset", "json", write_merged(&dataset).as_bytes())?;
    let script = |name: &str| fs::read_to_string(format!("assets/{name}.js")).map(|text| lean(&text));
    let early_href = write_hashed(&stage, &base, "early", "js", script("early")?.as_bytes())?;
    let gestures = script("gestures")? + &script("history")?;
    let gestures_href = write_hashed(&stage, &base, "gestures", "js", gestures.as_bytes())?;
    let host_href = write_hashed(&stage, &base, "host", "js", script("host")?.as_bytes())?;
    fs::write(stage.join("boot.js"), script("boot")?)?;
    let drawing = fs::read_to_string("assets/icons/icon.svg")?;
    let icon_href = write_hashed(&stage, &base, "icon", "png", &preview::icon(&drawing, 64)?)?;
    let touch_icon_href = write_hashed(&stage, &base, "touch-icon", "png", &preview::icon(&drawing, 180)?)?;
    let previews = previews(address.as_ref(), &dataset, &stage, &base)?;
    let template = fs::read_to_string(stage.join("index.html"))?;
    let template = keep_live_reload(&template, &stage, &base)?;
    let (template, style_href) = one_sheet(&template, &stage, &base)?;
    let dataset = Shared::new(dataset);
    Ok(Site {
        stage,
        base,
        template,
        dataset,
        data_href,
        early_href,
        style_href,
        gestures_href,
        host_href,
        icon_href,
        touch_icon_href,
        address,
        previews,
    })
}

/// What a site without an address of its own does without.
const LEFT_OUT: &str = "SITE_URL is not set: the pages say no address of their own (canonical, hreflang, og:url, JSON-LD), \
                        and there are no sitemap.xml, robots.txt and previews.";

/// Only whole addresses lead to a preview, and drawing takes a second: a site without an address of its own has none.
fn previews(
    address: Option<&SiteAddress>,
    dataset: &Dataset,
    stage: &Path,
    base: &str,
) -> Result<Previews, Box<dyn Error>> {
    if address.is_none() {
        // Who tries the site out while writing need not hear it at every change.
        if std::env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release") {
            eprintln!("{LEFT_OUT} With SITE_URL=https://example.org{base} there are.");
        }
        return Ok(Previews::default());
    }
    let previews = Previews::draw(dataset, stage, base)?;
    if previews.is_none() {
        eprintln!("No font for Chinese on this machine (Debian's fonts-noto-cjk has some): no previews, no og:image.");
    }
    Ok(previews.unwrap_or_default())
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

fn pages(dataset: &Dataset) -> Vec<Page> {
    let programmes = dataset.programmes.iter().map(|programme| Page::Programme(programme.id.clone()));
    [Page::Home, Page::Timeline, Page::Funds, Page::Sources, Page::Method].into_iter().chain(programmes).collect()
}

async fn write_site(site: &Site) -> Result<(), Box<dyn Error>> {
    let pages = pages(&site.dataset);
    for language in Language::ALL {
        for page in &pages {
            let link = Link::new(language, page.clone());
            let path = link.path();
            write_page(site, &link, &path, &path).await?;
        }
    }
    // Any other path: the host serves this file, and the page's program then looks at the address itself.
    let missing = Link::new(Language::Zh, Page::Missing(None));
    let html = page_html(site, &missing, "").await?;
    fs::write(site.stage.join("404.html"), html)?;
    fs::write(site.stage.join("index.html"), beside(&chooser_html(site)?, &site.host_href, &site.base, "/"))?;
    write_for_hosts(site, &pages)
}

/// What search engines and hosts read: the list of pages, and the headers that the site asks for.
fn write_for_hosts(site: &Site, pages: &[Page]) -> Result<(), Box<dyn Error>> {
    if let Some(address) = &site.address {
        let day = day_of(&site.dataset);
        fs::write(site.stage.join("sitemap.xml"), sitemap(address, &site.base, pages, day))?;
        fs::write(site.stage.join("robots.txt"), robots(address))?;
    }
    let mut hashed = Vec::new();
    for entry in fs::read_dir(&site.stage)? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if is_hashed(&name) {
            hashed.push(format!("{}{name}", site.base));
        }
    }
    hashed.sort_unstable();
    if site.stage.join(preview::FOLDER).is_dir() {
        hashed.push(format!("{}{}/*", site.base, preview::FOLDER));
    }
    fs::write(site.stage.join("_headers"), headers(&site.base, &hashed))?;
    Ok(())
}

async fn write_page(site: &Site, link: &Link, path: &str, route: &str) -> Result<(), Box<dyn Error>> {
    let html = page_html(site, link, route).await?;
    let folder = site.stage.join(path.trim_matches('/'));
    fs::create_dir_all(&folder)?;
    fs::write(folder.join("index.html"), beside(&html, &site.host_href, &site.base, path))?;
    Ok(())
}
