//! The dataset and each programme as schema.org's `Dataset`, in JSON-LD, for search engines that list datasets.
//!
//! In come records; out goes JSON. What a record does not tell is left out. It is data in a page, never run.

use std::collections::BTreeSet;

use jiedui::link::{Link, Page};
use jiedui::model::{Class, Dataset, Date, Id, Language, Party, Place, PlaceLevel, Programme, Source};
use jiedui::query::{Catalogue, ProgrammePage};
use jiedui::words::phrases;
use serde_json::{Map, Value, json};

use super::address::SiteAddress;
use super::sitemap::day_of;

/// Where everything lies that the descriptions name.
pub struct Addresses<'a> {
    /// The site.
    pub site: &'a SiteAddress,
    /// The site's base path.
    pub base: &'a str,
    /// The path of the dataset's file.
    pub data_href: &'a str,
}

impl Addresses<'_> {
    fn page(&self, language: Language, page: &Page) -> String {
        let link = Link::new(language, page.clone());
        self.site.of_path(&format!("{}{}", self.base.trim_end_matches('/'), link.path()))
    }

    /// The name of a record in JSON-LD, the same on the pages of both languages.
    fn name_of(&self, id: &str) -> String {
        format!("{}#{id}", self.site.home())
    }
}

/// The element that holds it. A `<` could end the element, so none is left.
pub fn element(data: &Value) -> String {
    format!("<script type=\"application/ld+json\">{}</script>", data.to_string().replace('<', "\\u003c"))
}

/// The description of a page, where it has one: of the whole dataset on the home page, of a programme on its own.
pub fn of_page(dataset: &Dataset, link: &Link, at: &Addresses) -> Option<Value> {
    match &link.page {
        Page::Home => Some(whole(dataset, link.language, at)),
        Page::Programme(id) => of_programme(dataset, dataset.programme(id)?, link.language, at),
        _ => None,
    }
}

fn whole(dataset: &Dataset, language: Language, at: &Addresses) -> Value {
    let words = phrases(language);
    let title = dataset.title.best(language).0;
    let space = if language == Language::En { " " } else { "" };
    let description = format!("{}{space}{}", words.home_lead, words.own_words);
    let mut data = common(dataset, "dataset", (title, &description), &Link::new(language, Page::Home), at);
    if let Some((first, last)) = Catalogue::of(dataset).event_years {
        data.insert("temporalCoverage".into(), format!("{first}/{last}").into());
    }
    let provinces = dataset.places.iter().filter(|place| place.level == PlaceLevel::Province);
    put(&mut data, "spatialCoverage", provinces.map(|place| place_json(place, dataset, language)).collect());
    let classes = Class::ALL.iter().copied().filter(|class| {
        dataset.programmes.iter().flat_map(|programme| &programme.funds).any(|fund| fund.flow.class() == *class)
    });
    put(&mut data, "variableMeasured", classes.map(|class| (words.class_name)(class).into()).collect());
    put(&mut data, "citation", dataset.sources.iter().map(|source| source_json(source, language)).collect());
    let part = |programme: &Programme| {
        let url = at.page(language, &Page::Programme(programme.id.clone()));
        let name = programme.name.best(language).0;
        json!({"@type": "Dataset", "@id": at.name_of(programme.id.as_str()), "name": name,
               "description": programme.summary.best(language).0, "url": url, "license": dataset.licence.url})
    };
    put(&mut data, "hasPart", dataset.programmes.iter().map(part).collect());
    data.into()
}

fn of_programme(dataset: &Dataset, programme: &Programme, language: Language, at: &Addresses) -> Option<Value> {
    let page = ProgrammePage::of(dataset, &programme.id)?;
    let link = Link::new(language, Page::Programme(programme.id.clone()));
    let (name, summary) = (programme.name.best(language).0, programme.summary.best(language).0);
    let mut data = common(dataset, programme.id.as_str(), (name, summary), &link, at);
    if let Some(time) = programme.period.and_then(interval) {
        data.insert("temporalCoverage".into(), time.into());
    }
    let places = places_of(programme, dataset).into_iter().map(|place| place_json(place, dataset, language));
    put(&mut data, "spatialCoverage", places.collect());
    let funds = page.funds.classes.iter().flat_map(|sum| &sum.lines).map(|line| &line.figure.label);
    let labels = funds.chain(page.outcomes.iter().map(|figure| &figure.label)).map(|label| label.best(language).0);
    let mut seen = BTreeSet::new();
    put(&mut data, "variableMeasured", labels.filter(|label| seen.insert(*label)).map(Into::into).collect());
    let sources = page.sources.iter().filter_map(|item| dataset.source(&item.id));
    put(&mut data, "citation", sources.map(|source| source_json(source, language)).collect());
    let whole = (dataset.title.best(language).0, at.page(language, &Page::Home));
    data.insert(
        "isPartOf".into(),
        json!({"@type": "Dataset", "@id": at.name_of("dataset"), "name": whole.0, "url": whole.1}),
    );
    Some(data.into())
}

/// What every description says.
fn common(dataset: &Dataset, id: &str, said: (&str, &str), link: &Link, at: &Addresses) -> Map<String, Value> {
    let words = phrases(link.language);
    let site = json!({"@type": "Organization", "name": format!("{} {}", words.site_name, words.site_latin),
                      "url": at.site.home()});
    let mut data = Map::new();
    let mut say = |name: &str, value: Value| data.insert(name.into(), value);
    say("@context", "https://schema.org".into());
    say("@type", "Dataset".into());
    say("@id", at.name_of(id).into());
    say("name", said.0.into());
    say("description", said.1.into());
    say("url", at.page(link.language, &link.page).into());
    say("inLanguage", json!(Language::ALL.map(Language::tag)));
    say("isAccessibleForFree", true.into());
    say("license", dataset.licence.url.as_str().into());
    say("version", dataset.version.as_str().into());
    if let Some(day) = day_of(dataset).filter(|_| link.page == Page::Home) {
        say("dateModified", day.into());
    }
    say("creator", site.clone());
    say("publisher", site);
    let file = at.site.of_path(at.data_href);
    say("distribution", json!([{"@type": "DataDownload", "encodingFormat": "application/json", "contentUrl": file}]));
    data
}

/// Puts a list where it holds anything.
fn put(data: &mut Map<String, Value>, name: &str, list: Vec<Value>) {
    if !list.is_empty() {
        data.insert(name.into(), list.into());
    }
}

/// A date as schema.org wants it; none for what is approximate, which it has no way to say.
fn interval(date: Date) -> Option<String> {
    Some(date.to_string()).filter(|text| !text.contains('~'))
}

/// Where both sides of a programme's pairings are or lie, each place once.
fn places_of<'a>(programme: &Programme, dataset: &'a Dataset) -> Vec<&'a Place> {
    let mut places: Vec<&Place> = Vec::new();
    let place = |id: &Id| match dataset.party(id)? {
        Party::Place(place) => Some(place),
        party @ Party::Organisation(_) => dataset.place_path(party).last().copied(),
    };
    let parties = programme.pairings.iter().flat_map(|pairing| pairing.recipients.iter().chain(&pairing.donors));
    for place in parties.filter_map(place) {
        if !places.iter().any(|known| known.id == place.id) {
            places.push(place);
        }
    }
    places
}

fn place_json(place: &Place, dataset: &Dataset, language: Language) -> Value {
    let mut data = json!({"@type": "Place", "name": place.name.best(language).0});
    if let Some(code) = &place.code {
        data["identifier"] = json!({"@type": "PropertyValue", "propertyID": "GB/T 2260", "value": code});
    }
    let path = dataset.place_path(Party::Place(place));
    let around = path.iter().fold(Value::Null, |around, place| {
        let mut data = json!({"@type": "Place", "name": place.name.best(language).0});
        if !around.is_null() {
            data["containedInPlace"] = around;
        }
        data
    });
    if !around.is_null() {
        data["containedInPlace"] = around;
    }
    data
}

fn source_json(source: &Source, language: Language) -> Value {
    let (title, spoken) = source.title.best(language);
    let publisher = json!({"@type": "Organization", "name": source.publisher.best(language).0});
    let mut data =
        json!({"@type": "CreativeWork", "name": title, "inLanguage": source.language, "publisher": publisher});
    // A title that stands here in translation is not the one that it bears.
    if let Some(own) = source.title.get(spoken.other()).filter(|own| *own != title) {
        data["alternateName"] = own.into();
    }
    if let Some(url) = &source.url {
        data["url"] = url.as_str().into();
    }
    if let Some(day) = source.published.and_then(interval) {
        data["datePublished"] = day.into();
    }
    data
}
