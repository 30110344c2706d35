//! Fetches the dataset from the site: the only network code, and only from the page's own origin.

use gloo::net::http::Request;

use crate::codec::{Severity, Strictness, read_merged};
use crate::model::{Dataset, Language};

/// Why there is no dataset.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum FetchError {
    /// The host did not answer.
    Unreachable,
    /// The host answered with this status.
    Status(u16),
    /// The file could not be read; the first finding says where.
    Broken(Option<Box<crate::codec::Finding>>),
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
            (Self::Broken(Some(finding)), _) => {
                let at = if finding.pointer.is_empty() { String::new() } else { format!(" {}", finding.pointer) };
                format!("{}{at}", finding.message().best(language).0)
            }
            (Self::Broken(None), Language::Zh) => "文件读不懂".into(),
            (Self::Broken(None), Language::En) => "the file makes no sense".into(),
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
    let (dataset, findings) = read_merged(&bytes, "dataset.json", Strictness::Visitor);
    let first = findings.into_iter().find(|finding| finding.severity == Severity::Error);
    match (dataset, first) {
        (Some(dataset), None) => Ok(dataset),
        (_, first) => Err(FetchError::Broken(first.map(Box::new))),
    }
}
