//! Previews: the pictures that messengers show for a link, one a programme and one for the site, in each language.
//!
//! They are drawn by the same charts, words and queries as the pages, with fonts of this machine.

mod figures;
mod fonts;
mod head_line;
mod lines;
mod programme_sheet;
mod sheet;
mod site_sheet;

use std::error::Error;
use std::fs;
use std::path::Path;

use jiedui::link::{Page, Query};
use jiedui::model::{Dataset, Language};
use jiedui::query::{Catalogue, HomePage, PairingCard};

use crate::head::Preview;
use crate::template::write_hashed;
use fonts::Fonts;
use sheet::Sheet;

/// The folder of previews, beneath the site.
pub const FOLDER: &str = "preview";

/// The previews of a site.
#[derive(Default)]
pub struct Previews(Vec<(Language, Page, Preview)>);

impl Previews {
    /// The preview of a page: a programme's own, else the site's.
    pub fn of(&self, language: Language, page: &Page) -> Option<&Preview> {
        let find = |page: &Page| self.0.iter().find(|(own, of, _)| *own == language && of == page);
        find(page).or_else(|| find(&Page::Home)).map(|(_, _, preview)| preview)
    }

    /// Draws all of them into the staged site; none where this machine has no font for Chinese.
    ///
    /// # Errors
    ///
    /// Where one cannot be written.
    pub fn draw(dataset: &Dataset, stage: &Path, base: &str) -> Result<Option<Self>, Box<dyn Error>> {
        let Some(fonts) = Fonts::of_this_machine() else { return Ok(None) };
        fs::create_dir_all(stage.join(FOLDER))?;
        let home = HomePage::of(dataset, &Catalogue::of(dataset), &Query::default());
        let mut previews = Vec::new();
        let mut keep = |sheet: &Sheet, language: Language, page: Page, alt: String| -> Result<(), Box<dyn Error>> {
            let stem = match &page {
                Page::Programme(id) => format!("{FOLDER}/{}-{id}", language.code()),
                _ => format!("{FOLDER}/{}", language.code()),
            };
            let href = write_hashed(stage, base, &stem, "png", &sheet.png()?)?;
            previews.push((language, page, Preview { href, alt }));
            Ok(())
        };
        let fullest = home.cards.iter().map(|card| card.events.fullest()).max().unwrap_or_default();
        for language in Language::ALL {
            let title = dataset.title.best(language).0;
            let sheet = site_sheet::site_sheet(&home, title, language, &fonts);
            keep(&sheet, language, Page::Home, site_sheet::told(&home, language))?;
            for programme in &dataset.programmes {
                let Some(card) = PairingCard::for_programme(dataset, programme) else { continue };
                let axis = (home.event_years, fullest);
                let sheet = programme_sheet::programme_sheet(programme, &card, axis, language, &fonts);
                let alt = programme_sheet::told(programme, &card, language);
                keep(&sheet, language, Page::Programme(programme.id.clone()), alt)?;
            }
        }
        Ok(Some(Self(previews)))
    }
}

/// The icon as a PNG: phones and some browsers take no SVG for it, and Chromium builds an SVG anew at every entry of the
/// history.
///
/// # Errors
///
/// Where the drawing is no SVG.
pub fn icon(svg: &str, side: u32) -> Result<Vec<u8>, Box<dyn Error>> {
    sheet::draw(svg, &resvg::usvg::Options::default(), (side, side))
}
