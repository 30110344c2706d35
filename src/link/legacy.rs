//! Upgraders: links as they were once written, or as hosts and messengers bend them, become links of today's form.
//!
//! In comes a path below the site's base; out come its steps. Nothing here knows which pages there are. A form that was
//! ever published stays here for ever; `tests/fixtures/links-1.txt` holds one of each.

use super::query::decoded;
use crate::model::Language;

/// What clings to an address that is pasted into a sentence.
const CLINGING: &str = "。，、；：！？）】》”’」\"'),.;:!?>]";

/// The steps of a path: in lower case, without what hosts and messengers add. Doubled slashes leave no step.
pub(super) fn steps(path: &str) -> Vec<String> {
    let straight = |step: &str| decoded(step).trim_end_matches(|c| CLINGING.contains(c)).to_ascii_lowercase();
    let mut steps: Vec<String> = path.split('/').map(straight).filter(|step| !step.is_empty()).collect();
    // A host may name the file that it serves for a folder, or a page as a file.
    if let Some(last) = steps.pop() {
        let stem = last.strip_suffix(".html").unwrap_or(&last);
        if stem != "index" {
            steps.push(stem.into());
        }
    }
    steps
}

/// The language of a first step: its code, alone or with a script or a region after it (`zh-hans`, `en-us`).
pub(super) fn language(step: &str) -> Option<Language> {
    step.split(['-', '_']).next().and_then(Language::from_code)
}
