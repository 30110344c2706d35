//! Fetches the dataset from the site: the only network code, and only from the page's own origin.

use gloo::net::http::Request;

use crate::codec::{Finding, FindingKind, Severity, Strictness, read_merged};
use crate::model::{Dataset, Language};

/// Why there is no dataset.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum FetchError {
    /// The host did not answer.
    Unreachable,
    /// The host answered with this status.
    Status(u16),
    /// The file has an error: where the first one is, as a JSON pointer or as line and column.
    Broken(String),
}

impl FetchError {
    /// In a few words.
    #[must_use]
    pub fn describe(&self, language: Language) -> String {
        match (self, language) {
            (Self::Unreachable, Language::Zh) => "主机没有应答".into(),
            (Self::Unreachable, Language::En) => "the host did not answer".into(),
            (Self::Status(status), Language::Zh) => format!("主机答复{status}"),
            (Self::Status(status), Language::En) => format!("the host answered {status}"),
            (Self::Broken(at), Language::Zh) => format!("文件{at}处读不懂"),
            (Self::Broken(at), Language::En) => format!("the file has a fault at {at}"),
        }
    }
}

/// Fetches and reads the dataset at this address.
///
/// # Errors
/// When the host does not answer or answers otherwise, or the file has an error in it: a dataset of which records
/// were left out would be silently incomplete.
pub async fn dataset(href: &str) -> Result<Dataset, FetchError> {
    let response = Request::get(href).send().await.map_err(|_| FetchError::Unreachable)?;
    if !response.ok() {
        return Err(FetchError::Status(response.status()));
    }
    let bytes = response.binary().await.map_err(|_| FetchError::Unreachable)?;
    let reading = read_merged(&bytes, "dataset.json", Strictness::Visitor);
    let first = reading.findings.into_iter().find(|finding| finding.severity == Severity::Error);
    match (reading.dataset, first) {
        (Some(dataset), None) => Ok(dataset),
        (_, first) => Err(FetchError::Broken(first.map(place).unwrap_or_default())),
    }
}

/// Where a finding is. What it is, and how to mend it, `./dev check` says: its sentences are not worth their bytes here.
fn place(finding: Finding) -> String {
    match finding.kind {
        FindingKind::Syntax { line, column } => format!("{line}:{column}"),
        _ => finding.pointer,
    }
}
