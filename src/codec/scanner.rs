//! The scanner: cuts a file into the members of its long lists and the rest, as its bytes come in.
//!
//! In come pieces of a file, cut anywhere; out goes each member as soon as it is whole, and at the end what lies around
//! them: `{"schema": "…", "sources": [0,0,0]}`. So no more of a file is held than one member and that rest. It counts
//! brackets and quotes, which is all that cutting needs: up to the first fault it counts as a parser would, and of all
//! faults the first is told, where it stands in the file. It knows no records.

use serde_json::Value;

use super::finding::FindingKind;
use super::json::MAX_BYTES;
use super::syntax::{Path, Repeated, parse};
use super::wire::Reader;

/// How deep values may lie in each other; the contract needs eight levels.
const MOST_LEVELS: usize = 64;
/// How many values a file may hold: ten thousand programmes need fewer than three million.
const MOST_VALUES: usize = 4_000_000;
const BOM: &[u8] = b"\xef\xbb\xbf";

/// A place in a file: its line, from 1, and how many bytes of the line lie before it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Place {
    line: usize,
    column: usize,
}

impl Place {
    const START: Self = Self { line: 1, column: 0 };

    /// The place after so many bytes more.
    fn after(self, bytes: &[u8]) -> Self {
        let newlines = bytes.split(|&byte| byte == b'\n').count() - 1;
        let column = match bytes.iter().rposition(|&byte| byte == b'\n') {
            Some(newline) => bytes.len() - newline - 1,
            None => self.column + bytes.len(),
        };
        Self { line: self.line + newlines, column }
    }

    /// What a parser that began here calls its line and column.
    fn inside(self, line: usize, column: usize) -> Self {
        let column = if line == 1 { self.column + column } else { column };
        Self { line: self.line + line - 1, column }
    }
}

/// What stops a file from being read. The first of these, and of two the one that stands first, is told.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Fault {
    TooLarge,
    NotUtf8(Place),
    TooDeep(Place),
    TooMany,
    Syntax(Place),
}

/// Where a member was cut out.
struct Cut {
    /// How long the rest was after it.
    after: usize,
    /// Where it ended in the file.
    end: Place,
}

/// What a scanner tells: a list begins, whose name may have stood before; or a member of it.
pub(super) enum Told {
    /// This list begins.
    List(usize),
    /// A member of it, in its place.
    Member(usize, usize, Value),
}

/// A list whose members are cut out.
struct List {
    /// Which one.
    which: usize,
    /// How many members were cut out.
    members: usize,
    /// Where the next one begins.
    start: Place,
}

/// A file that is being read.
pub(super) struct Scanner {
    /// The lists whose members are cut out.
    lists: &'static [&'static str],
    bytes: usize,
    rest: Vec<u8>,
    cuts: Vec<Cut>,
    member: Vec<u8>,
    within: Option<List>,
    /// A list's name before its colon, and how long the rest was after that.
    named: Option<(usize, usize)>,
    /// Where in the rest the last text of the first level began.
    text: usize,
    levels: usize,
    values: usize,
    in_string: bool,
    escaped: bool,
    place: Place,
    fault: Option<Fault>,
    repeated: Repeated,
}

impl Scanner {
    pub(super) fn new(lists: &'static [&'static str]) -> Self {
        Self {
            lists,
            bytes: 0,
            rest: Vec::new(),
            cuts: Vec::new(),
            member: Vec::new(),
            within: None,
            named: None,
            text: 0,
            levels: 0,
            values: 1,
            in_string: false,
            escaped: false,
            place: Place::START,
            fault: None,
            repeated: Repeated::default(),
        }
    }

    fn found(&mut self, fault: Fault) {
        self.fault = Some(self.fault.map_or(fault, |first| first.min(fault)));
    }

    /// Reads on. What is told may yet turn out to belong to a file with a fault.
    pub(super) fn feed(&mut self, bytes: &[u8], tell: &mut dyn FnMut(Told)) {
        self.bytes += bytes.len();
        if self.bytes > MAX_BYTES {
            self.found(Fault::TooLarge);
            return;
        }
        let mut kept = 0;
        for (at, &byte) in bytes.iter().enumerate() {
            if self.in_string {
                match byte {
                    _ if self.escaped => self.escaped = false,
                    b'\\' => self.escaped = true,
                    b'"' => self.in_string = false,
                    _ => {}
                }
            } else if matches!(byte, b'"' | b',' | b':' | b'[' | b'{' | b']' | b'}')
                && self.mark(byte, &bytes[kept..at], tell)
            {
                kept = at + 1;
            }
            self.place.column += 1;
            if byte == b'\n' {
                self.place = Place { line: self.place.line + 1, column: 0 };
            }
        }
        self.keep(&bytes[kept..]);
    }

    fn keep(&mut self, bytes: &[u8]) {
        let kept = if self.within.is_some() { &mut self.member } else { &mut self.rest };
        kept.extend_from_slice(bytes);
    }

    /// Counts a mark. Where it is one of the rest, it is kept, with what stands before it.
    fn mark(&mut self, mark: u8, before: &[u8], tell: &mut dyn FnMut(Told)) -> bool {
        match mark {
            b'"' => {
                self.in_string = true;
                if self.levels == 1 {
                    self.text = self.rest.len() + before.len();
                }
                return false;
            }
            b'[' | b'{' => {
                (self.levels, self.values) = (self.levels + 1, self.values + 1);
                if self.levels > MOST_LEVELS {
                    self.found(Fault::TooDeep(self.place));
                }
                let Some((list, colon)) = self.named.take_if(|_| mark == b'[') else { return false };
                self.keep(before);
                self.rest.push(mark);
                if self.rest[colon..].trim_ascii() == b"[" {
                    self.within = Some(List { which: list, members: 0, start: self.place.after(b"[") });
                    tell(Told::List(list));
                }
            }
            b']' | b'}' => {
                self.levels = self.levels.saturating_sub(1);
                if self.levels != 1 || self.within.is_none() {
                    return false;
                }
                self.keep(before);
                self.end_member(tell);
                self.within = None;
                self.rest.push(mark);
            }
            b',' => {
                self.values += 1;
                if self.levels == 1 {
                    self.named = None;
                }
                if self.levels != 2 || self.within.is_none() {
                    return false;
                }
                self.keep(before);
                self.end_member(tell);
                self.rest.push(mark);
            }
            _ => {
                if self.levels != 1 {
                    return false;
                }
                self.keep(before);
                let name = self.rest.get(self.text..).and_then(|name| str::from_utf8(name).ok()).unwrap_or_default();
                // A second colon has no name.
                self.text = usize::MAX;
                let name = parse(name, &Path::Start, &mut Repeated::default()).ok();
                let list = |name: &Value| self.lists.iter().position(|list| name == list);
                self.rest.push(mark);
                self.named = name.as_ref().and_then(list).map(|list| (list, self.rest.len()));
            }
        }
        true
    }

    /// Takes out the member that ends here and tells it.
    fn end_member(&mut self, tell: &mut dyn FnMut(Told)) {
        let Some(List { which, members, start }) = &mut self.within else { return };
        let (list, index, began) = (*which, *members, *start);
        *start = self.place.after(b",");
        if self.member.trim_ascii().is_empty() {
            self.rest.append(&mut self.member);
            return;
        }
        *members += 1;
        self.rest.push(b'0');
        self.cuts.push(Cut { after: self.rest.len(), end: self.place });
        if self.values > MOST_VALUES {
            self.found(Fault::TooMany);
        }
        match str::from_utf8(&self.member) {
            Err(error) => self.found(Fault::NotUtf8(began.after(&self.member[..error.valid_up_to()]))),
            Ok(text) if self.fault.is_none() => {
                let path = Path::Field(&Path::Start, self.lists[list]);
                match parse(text, &Path::Index(&path, index), &mut self.repeated) {
                    Ok(value) => tell(Told::Member(list, index, value)),
                    Err(error) => self.found(Fault::Syntax(began.inside(error.line(), error.column()))),
                }
            }
            Ok(_) => {}
        }
        self.member.clear();
    }

    /// The file around the members, in which each left a 0; or reports why it cannot be read.
    pub(super) fn finish(mut self, reader: &mut Reader) -> Option<Value> {
        self.end_member(&mut |_| {});
        if self.values > MOST_VALUES {
            self.found(Fault::TooMany);
        }
        let rest = std::mem::take(&mut self.rest);
        let mark = if rest.starts_with(BOM) { BOM.len() } else { 0 };
        let mut value = None;
        match str::from_utf8(&rest) {
            Err(error) => self.found(Fault::NotUtf8(self.in_file(&rest, error.valid_up_to()))),
            Ok(text) if self.fault.is_none_or(|fault| matches!(fault, Fault::Syntax(_))) => {
                let text = &text[mark..];
                match parse(text, &Path::Start, &mut self.repeated) {
                    Ok(read) => value = Some(read),
                    Err(error) => {
                        let lines = text.split_inclusive('\n').take(error.line() - 1);
                        let at = mark + lines.map(str::len).sum::<usize>() + error.column();
                        self.found(Fault::Syntax(self.in_file(&rest, at)));
                    }
                }
            }
            Ok(_) => {}
        }
        if mark > 0 && !matches!(self.fault, Some(Fault::TooLarge | Fault::NotUtf8(_))) {
            reader.lapse(FindingKind::Bom);
        }
        let Some(fault) = self.fault else {
            self.repeated.tell(reader);
            return value;
        };
        // A parser does not count the mark.
        let column = |place: Place| if place.line == 1 { place.column - mark } else { place.column };
        reader.error(match fault {
            Fault::TooLarge => FindingKind::TooLarge(self.bytes as u64),
            Fault::NotUtf8(Place { line, column }) => FindingKind::NotUtf8 { line, column: column + 1 },
            Fault::TooDeep(place) => FindingKind::TooDeep { line: place.line, column: column(place) + 1 },
            Fault::TooMany => FindingKind::TooMany(MOST_VALUES),
            Fault::Syntax(place) => FindingKind::Syntax { line: place.line, column: column(place) },
        });
        None
    }

    /// Where in the file a byte of the rest stands.
    fn in_file(&self, rest: &[u8], at: usize) -> Place {
        let cuts = self.cuts.partition_point(|cut| cut.after <= at);
        let (after, end) = match cuts.checked_sub(1).and_then(|last| self.cuts.get(last)) {
            Some(cut) => (cut.after, cut.end),
            None => (0, Place::START),
        };
        end.after(&rest[after..at.min(rest.len())])
    }
}
