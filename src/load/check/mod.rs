//! The inspection: records held against each other.
//!
//! In come a dataset and where its records stand; out goes every finding, with its file and JSON pointer. Each module
//! looks at one concern and knows nothing of the others. What one value can say of itself the gate has already said.

mod codes;
mod cycles;
mod dates;
mod figures;
mod ids;
mod parts;
mod places;
mod ratio;
mod record;
mod references;

use std::collections::BTreeMap;

use crate::codec::{Finding, FindingKind, Findings, Origins, Severity, Step, Strictness};
use crate::model::Dataset;
use record::{Record, Spot};

/// Holds the records of a dataset against each other.
///
/// ```
/// use jiedui::codec::{read_merged, FindingKind, Strictness};
/// use jiedui::load::check::check;
/// let json = r#"{
///     "schema": "jiedui/1", "version": "1", "title": { "zh": "图谱", "en": "An atlas" }, "codelists": {},
///     "licence": { "id": "CC0-1.0", "name": { "zh": "公有", "en": "Public" }, "url": "https://example.org/" },
///     "places": [{ "id": "guizhou", "name": { "zh": "贵州省", "en": "Guizhou" }, "level": "province",
///                  "code": "520425", "code_year": 2022, "parent": null }]
/// }"#;
/// let reading = read_merged(json.as_bytes(), "mine.json", Strictness::Own);
/// let findings = check(&reading.dataset.unwrap(), &reading.origins, Strictness::Own);
/// assert_eq!(findings[0].pointer, "/places/0/code");
/// assert_eq!(findings[0].kind, FindingKind::PlaceCode("520425".into()));
/// ```
#[must_use]
pub fn check(dataset: &Dataset, origins: &Origins, strictness: Strictness) -> Vec<Finding> {
    let records = record::all(dataset);
    let mut index = BTreeMap::new();
    for &(spot, record) in &records {
        index.entry(record.id().as_str()).or_insert((spot, record));
    }
    let mut inspection = Inspection { dataset, origins, strictness, records, index, findings: Findings::default() };
    ids::check(&mut inspection);
    references::check(&mut inspection);
    codes::check(&mut inspection);
    places::check(&mut inspection);
    cycles::check(&mut inspection);
    parts::check(&mut inspection);
    figures::check(&mut inspection);
    dates::check(&mut inspection);
    inspection.findings.finish()
}

/// A dataset that is being inspected.
struct Inspection<'a> {
    dataset: &'a Dataset,
    origins: &'a Origins,
    strictness: Strictness,
    /// Every record, in the order of the files.
    records: Vec<(Spot, Record<'a>)>,
    /// Every record by its id; where an id stands twice, the first.
    index: BTreeMap<&'a str, (Spot, Record<'a>)>,
    findings: Findings,
}

impl<'a> Inspection<'a> {
    fn record(&self, id: &str) -> Option<Record<'a>> {
        self.index.get(id).map(|(_, record)| *record)
    }

    /// Reports an error in a field of a record.
    fn error(&mut self, spot: Spot, field: &[Step], kind: FindingKind) {
        self.report(Severity::Error, spot, field, kind);
    }

    /// Reports what is an error in our own files and a warning in a visitor's.
    fn lapse(&mut self, spot: Spot, field: &[Step], kind: FindingKind) {
        self.report(self.strictness.of_lapse(), spot, field, kind);
    }

    fn report(&mut self, severity: Severity, spot: Spot, field: &[Step], kind: FindingKind) {
        let origins = self.origins;
        self.findings.push(severity, |severity| {
            let (file, pointer) = origins.locate(&[&spot.path(), field].concat());
            Finding { severity, file, pointer, kind }
        });
    }
}
