//! Origins: where the records of a dataset stand in the files that they were read from.
//!
//! In comes a path through the dataset, such as `programmes`, 3, `funds`, 2; out go the file and the JSON pointer.
//! Members that could not be read are not in the dataset's lists, so places are counted past them. It knows where
//! things stand, not what is wrong with them.

use std::collections::{BTreeMap, BTreeSet};

/// One step of a path through the dataset.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Into a field.
    Field(&'static str),
    /// Into a member of a list.
    Index(usize),
}

/// Adds a step to a JSON pointer (RFC 6901).
pub(super) fn push_step(pointer: &mut String, step: &str) {
    pointer.push('/');
    for c in step.chars() {
        match c {
            '~' => pointer.push_str("~0"),
            '/' => pointer.push_str("~1"),
            c => pointer.push(c),
        }
    }
}

/// The JSON pointer of a path. It is only built where it is told.
pub(super) fn pointer(path: &[Step]) -> String {
    let mut pointer = String::new();
    for step in path {
        match step {
            Step::Field(name) => push_step(&mut pointer, name),
            Step::Index(index) => push_step(&mut pointer, &index.to_string()),
        }
    }
    pointer
}

/// Where the records of a dataset stand.
///
/// ```
/// use jiedui::codec::{Origins, Step};
/// let origins = Origins::merged("mine.json");
/// let path = [Step::Field("programmes"), Step::Index(2), Step::Field("kind")];
/// assert_eq!(origins.locate(&path), ("mine.json".into(), "/programmes/2/kind".into()));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Origins {
    /// The one file of a merged dataset; none where it is split.
    merged: Option<String>,
    /// The files of a split dataset's programmes, of those that could be read.
    pub(super) programmes: Vec<String>,
    /// The places of members that were left out of a list, rising, by file and the list's pointer.
    pub(super) gaps: BTreeMap<(String, String), Vec<usize>>,
    /// The ids of records that were left out.
    pub(super) left_out: BTreeSet<String>,
    /// Lists that could not be read at all.
    pub(super) lost: Vec<&'static str>,
}

impl Origins {
    /// A dataset that stands in one file, every member of every list in its place.
    #[must_use]
    pub fn merged(file: &str) -> Self {
        Self { merged: Some(file.into()), ..Self::default() }
    }

    /// The file of a split dataset's programme.
    #[must_use]
    pub fn programme_file(&self, index: usize) -> Option<&str> {
        self.programmes.get(index).map(String::as_str)
    }

    /// Whether a record with this id stands in the files, though it could not be read.
    #[must_use]
    pub fn is_left_out(&self, id: &str) -> bool {
        self.left_out.contains(id)
    }

    /// Whether a list of the dataset could not be read at all.
    #[must_use]
    pub fn is_lost(&self, list: &str) -> bool {
        self.lost.contains(&list)
    }

    /// Forgets what was left out.
    pub(super) fn forget(&mut self) {
        (self.gaps, self.left_out) = Default::default();
    }

    /// Adds what was left out of another part of the same file.
    pub(super) fn absorb(&mut self, other: Self) {
        self.gaps.extend(other.gaps);
        self.left_out.extend(other.left_out);
    }

    /// The file and the JSON pointer of a path through the dataset.
    #[must_use]
    pub fn locate(&self, path: &[Step]) -> (String, String) {
        let (file, inside) = self.enter(path);
        let mut pointer = String::new();
        for step in inside {
            match step {
                Step::Field(name) => push_step(&mut pointer, name),
                Step::Index(index) => {
                    let index = self.place(&file, &pointer, *index);
                    push_step(&mut pointer, &index.to_string());
                }
            }
        }
        (file, pointer)
    }

    fn enter<'a>(&self, path: &'a [Step]) -> (String, &'a [Step]) {
        if let Some(file) = &self.merged {
            return (file.clone(), path);
        }
        match path {
            [Step::Field("programmes"), Step::Index(index), inside @ ..] => {
                (self.programme_file(*index).unwrap_or("programmes").into(), inside)
            }
            [Step::Field(list @ ("sources" | "organisations" | "places")), inside @ ..] => {
                (format!("{list}.json"), inside)
            }
            _ => ("dataset.json".into(), path),
        }
    }

    fn place(&self, file: &str, list: &str, index: usize) -> usize {
        if self.gaps.is_empty() {
            return index;
        }
        let Some(gaps) = self.gaps.get(&(file.to_owned(), list.to_owned())) else { return index };
        // How many members were read before each gap never falls from one to the next.
        let (mut before, mut after) = (0, gaps.len());
        while before < after {
            let middle = usize::midpoint(before, after);
            if gaps[middle] - middle <= index { before = middle + 1 } else { after = middle }
        }
        index + before
    }
}
