//! Fetches the dataset from the site: the only network code, and only from the page's own origin.
//!
//! In comes an address; out goes a dataset, or why there is none. The file is read as it arrives, piece by piece, so that
//! it is never held whole; and between two pieces the browser gets its turn to scroll, to paint and to answer.

use gloo::utils::window;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_futures::js_sys::{Promise, Uint8Array};
use web_sys::{MessageChannel, ReadableStream, ReadableStreamDefaultReader, ReadableStreamReadResult, Response};

use crate::codec::{Finding, FindingKind, Merged, Severity, Strictness};
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
                // The sentences for each fault would cost every reader 7 KB; `./dev check` has them.
                let place = place(first, language);
                match language {
                    Language::Zh => format!("{place}处有错；用./dev check检查这个文件，会说明错在哪里、怎样改"),
                    Language::En => {
                        format!("fault at {place}; ./dev check says what is wrong there and how to mend it")
                    }
                }
            }
        }
    }
}

/// Where a finding is: a JSON pointer, or line and byte.
fn place(finding: &Finding, language: Language) -> String {
    match (&finding.kind, language) {
        (FindingKind::Syntax { line, column }, Language::Zh) => format!("第{line}行第{column}字节"),
        (FindingKind::Syntax { line, column }, Language::En) => format!("line {line}, byte {column}"),
        _ if finding.pointer.is_empty() => "/".into(),
        _ => finding.pointer.clone(),
    }
}

/// Fetches and reads the dataset at this address; and tells how many lapses it has, which stop nothing.
///
/// # Errors
/// When the host does not answer or answers otherwise, or the file has an error in it: a dataset of which records
/// were left out would be silently incomplete.
pub async fn dataset(href: &str) -> Result<(Dataset, usize), FetchError> {
    let unreachable = |_| FetchError::Unreachable;
    let response: Response = JsFuture::from(window().fetch_with_str(href)).await.map_err(unreachable)?.unchecked_into();
    if !response.ok() {
        return Err(FetchError::Status(response.status()));
    }
    let mut merged = Merged::new(href, Strictness::Visitor);
    if let Some(body) = response.body() {
        feed(&body, &mut merged).await.map_err(unreachable)?;
    }
    let reading = merged.finish();
    let lapses = reading.findings.len();
    let first = reading.findings.into_iter().find(|finding| finding.severity == Severity::Error);
    match (reading.dataset, first) {
        (Some(dataset), None) => Ok((dataset, lapses)),
        (_, first) => Err(FetchError::Broken(first.map(Box::new))),
    }
}

/// So many bytes are read at once: a few milliseconds' work.
const PIECE: u32 = 64 << 10;

/// Reads a body to its end.
async fn feed(body: &ReadableStream, merged: &mut Merged) -> Result<(), JsValue> {
    let reader: ReadableStreamDefaultReader = body.get_reader().unchecked_into();
    loop {
        let read: ReadableStreamReadResult = JsFuture::from(reader.read()).await?.unchecked_into();
        if read.get_done() == Some(true) {
            return Ok(());
        }
        let bytes: Uint8Array = read.get_value().unchecked_into();
        let mut at = 0;
        while at < bytes.length() {
            merged.feed(&bytes.subarray(at, at.saturating_add(PIECE)).to_vec());
            at = at.saturating_add(PIECE);
            turn().await;
        }
    }
}

/// Waits until the browser has done what it has to do. Timers would wait longer: they are slowed down when they nest.
pub async fn turn() {
    let message = Promise::new(&mut |resolve, _| {
        if let Ok(channel) = MessageChannel::new() {
            channel.port1().set_onmessage(Some(&resolve));
            let _ = channel.port2().post_message(&JsValue::NULL);
        }
    });
    let _ = JsFuture::from(message).await;
}
