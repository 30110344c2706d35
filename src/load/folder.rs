//! Reads a dataset from disk: a folder in the split form, or one merged file.
//!
//! In comes a path; out go a checked dataset, where one can be built, and every finding. No file is read that is
//! larger than the gate takes, and a file that is not there is a finding like any other.

use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use super::check::check;
use crate::codec::{File, Finding, FindingKind, MAX_BYTES, Origins, Part, Reading, Severity, Strictness, Unread};
use crate::codec::{read_merged, read_parts};
use crate::model::Dataset;

/// A file's bytes, or its size where that is too large.
fn bytes(path: &Path) -> io::Result<Result<Vec<u8>, u64>> {
    let file = fs::File::open(path)?;
    let about = file.metadata()?;
    if !about.is_file() {
        return Err(io::Error::new(io::ErrorKind::InvalidInput, "not a file"));
    }
    let most = MAX_BYTES as u64;
    if about.len() > most {
        return Ok(Err(about.len()));
    }
    let mut bytes = Vec::new();
    // The file may have grown since.
    file.take(most + 1).read_to_end(&mut bytes)?;
    Ok(if bytes.len() > MAX_BYTES { Err(bytes.len() as u64) } else { Ok(bytes) })
}

fn part(folder: &Path, name: String, part: Part) -> File {
    let contents = match bytes(&folder.join(&name)) {
        Ok(bytes) => bytes.map_err(Unread::TooLarge),
        Err(_) => Err(Unread::Absent),
    };
    File { name, part, contents }
}

fn programme_files(folder: &Path) -> io::Result<Vec<String>> {
    let mut paths: Vec<PathBuf> = fs::read_dir(folder.join("programmes"))?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<io::Result<_>>()?;
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "json"));
    paths.sort();
    let name = |path: &PathBuf| path.file_name().map(|name| format!("programmes/{}", name.to_string_lossy()));
    Ok(paths.iter().filter_map(name).collect())
}

fn read_folder(folder: &Path, strictness: Strictness) -> Reading {
    let lists = [
        ("dataset.json", Part::Dataset),
        ("sources.json", Part::Sources),
        ("organisations.json", Part::Organisations),
        ("places.json", Part::Places),
    ];
    let lists = lists.into_iter().map(|(name, kind)| part(folder, name.into(), kind));
    // Where the folder of programmes is not there, its own name stands for it.
    let programmes = programme_files(folder).unwrap_or_else(|_| vec!["programmes".into()]);
    read_parts(lists.chain(programmes.into_iter().map(|name| part(folder, name, Part::Programme))), strictness)
}

fn read_file(path: &Path, strictness: Strictness) -> io::Result<Reading> {
    let file = path.display().to_string();
    Ok(match bytes(path)? {
        Ok(bytes) => read_merged(&bytes, &file, strictness),
        Err(size) => {
            let (origins, kind) = (Origins::merged(&file), FindingKind::TooLarge(size));
            let finding = Finding { severity: Severity::Error, file, pointer: String::new(), kind };
            Reading { dataset: None, findings: vec![finding], origins }
        }
    })
}

/// Reads and checks the dataset at this path. The findings name files as they are called inside a folder.
///
/// # Errors
/// When there is nothing at the path or it cannot be read. What is wrong inside the files is a [`Finding`].
pub fn read(path: &Path, strictness: Strictness) -> io::Result<(Option<Dataset>, Vec<Finding>)> {
    let reading =
        if fs::metadata(path)?.is_dir() { read_folder(path, strictness) } else { read_file(path, strictness)? };
    let mut findings = reading.findings;
    if let Some(dataset) = &reading.dataset {
        findings.extend(check(dataset, &reading.origins, strictness));
        findings.sort_by(|one, other| one.file.cmp(&other.file));
    }
    Ok((reading.dataset, findings))
}
