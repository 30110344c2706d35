//! Fetches the dataset from the site: the only network code, and only from the page's own origin.

use gloo::net::http::Request;

use crate::codec::{Finding, Severity, Strictness, read_merged};
use crate::model::{Dataset, Language};

/// Why there is no dataset.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum FetchError {
    /// The host did not answer.
    Unreachable,
    /// The host answered with this status.
    Status(u16),
    /// The file has errors: the first one.
    Broken(Option<Box<Finding>>),
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
            (Self::Broken(None), Language::Zh) => "文件里没有数据".into(),
            (Self::Broken(None), Language::En) => "the file holds no dataset".into(),
            (Self::Broken(Some(first)), _) => {
                let (message, hint) = (first.message(), first.hint());
                let place = if first.pointer.is_empty() { "/" } else { &first.pointer };
                format!("{place}: {} – {}", message.best(language).0, hint.best(language).0)
            }
        }
    }
}

/// Fetches and reads the dataset at this address; and tells how many lapses it has, which stop nothing.
///
/// # Errors
/// When the host does not answer or answers otherwise, or the file has an error in it: a dataset of which records
/// were left out would be silently incomplete.
pub async fn dataset(href: &str) -> Result<(Dataset, usize), FetchError> {
    let response = Request::get(href).send().await.map_err(|_| FetchError::Unreachable)?;
    if !response.ok() {
        return Err(FetchError::Status(response.status()));
    }
    let bytes = response.binary().await.map_err(|_| FetchError::Unreachable)?;
    let reading = read_merged(&bytes, href, Strictness::Visitor);
    let lapses = reading.findings.len();
    let first = reading.findings.into_iter().find(|finding| finding.severity == Severity::Error);
    match (reading.dataset, first) {
        (Some(dataset), None) => Ok((dataset, lapses)),
        (_, first) => Err(FetchError::Broken(first.map(Box::new))),
    }
}
