//! `./dev check [PATH]`: prints what is wrong with a dataset, as a compiler would.
//!
//! In come a path and a few options; out go the findings and a line with their number. It decides nothing: what a
//! finding is, and how bad, is said by `codec` and `load::check`.

use std::fmt::Write as _;
use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use jiedui::codec::{Finding, FindingKind, Severity, Strictness, schema, write_merged};
use jiedui::load::folder;
use jiedui::model::{Dataset, Language, Text};
use serde_json::{Value, json};

const USAGE: &str = "\
usage: check [--json] [--lang zh|en|both] [--visitor | --own] [--merge FILE] [PATH]
       check --write-schema

PATH        a folder in the split form, or one merged file (default: assets/data)
--json      one array of objects, for programs
--lang      in which language (default: both)
--visitor   unknown fields and missing translations are warnings (default for any PATH but assets/data)
--own       they are errors (default for assets/data)
--merge     writes a dataset without errors as one FILE, which a page opens with data=

exit: 0 no errors, 1 errors, 2 nothing could be checked";

const SHIPPED: &str = "assets/data";
const SCHEMA: &str = "assets/schema/jiedui-1.schema.json";

struct Options {
    path: PathBuf,
    as_json: bool,
    languages: Vec<Language>,
    strictness: Strictness,
    merge: Option<PathBuf>,
}

enum Order {
    Check(Options),
    WriteSchema,
    Help,
}

/// Does what the words of the command line ask for.
pub fn run() -> ExitCode {
    let told = match order(std::env::args().skip(1)) {
        Ok(Order::Check(options)) => check(&options),
        Ok(Order::WriteSchema) => write_schema().map(|()| ExitCode::SUCCESS),
        Ok(Order::Help) => print(USAGE).map(|()| ExitCode::SUCCESS),
        Err(wrong) => {
            eprintln!("{wrong}\n{USAGE}");
            return ExitCode::from(2);
        }
    };
    told.unwrap_or_else(|error| {
        eprintln!("{error}");
        ExitCode::from(2)
    })
}

fn order(mut words: impl Iterator<Item = String>) -> Result<Order, String> {
    let (mut path, mut strictness, mut as_json, mut merge) = (None, None, false, None);
    let mut languages = vec![Language::En, Language::Zh];
    while let Some(word) = words.next() {
        match word.as_str() {
            "--json" => as_json = true,
            "--visitor" => strictness = Some(Strictness::Visitor),
            "--own" => strictness = Some(Strictness::Own),
            "--merge" => merge = Some(words.next().map(PathBuf::from).ok_or("--merge needs a FILE")?),
            "--write-schema" => return Ok(Order::WriteSchema),
            "--help" | "-h" => return Ok(Order::Help),
            "--lang" => match words.next().unwrap_or_default().as_str() {
                "both" => {}
                other => languages = vec![Language::from_code(other).ok_or("--lang is zh, en or both")?],
            },
            option if option.starts_with('-') => return Err(format!("unknown option {option}")),
            _ if path.is_some() => return Err("one PATH at a time".into()),
            _ => path = Some(PathBuf::from(word)),
        }
    }
    let path = path.unwrap_or_else(|| SHIPPED.into());
    let strictness = strictness.unwrap_or_else(|| of_path(&path));
    Ok(Order::Check(Options { path, as_json, languages, strictness, merge }))
}

/// The shipped dataset is ours, anything else a visitor's.
fn of_path(path: &Path) -> Strictness {
    let real = |path: &Path| path.canonicalize().ok();
    let shipped = real(Path::new(SHIPPED)).is_some_and(|shipped| real(path) == Some(shipped));
    if shipped { Strictness::Own } else { Strictness::Visitor }
}

fn check(options: &Options) -> io::Result<ExitCode> {
    let named = |error: io::Error| io::Error::new(error.kind(), format!("{}: {error}", options.path.display()));
    let (dataset, mut findings) = folder::read(&options.path, options.strictness).map_err(named)?;
    if options.path.is_dir() {
        for finding in &mut findings {
            finding.file = options.path.join(&finding.file).display().to_string();
        }
    }
    if options.as_json {
        let list: Value = findings.iter().map(as_json).collect();
        print(&format!("{list:#}"))?;
    } else {
        print(&report(&findings, dataset.as_ref(), &options.languages))?;
    }
    let errors = findings.iter().any(|finding| finding.severity == Severity::Error);
    if let (Some(file), Some(dataset), false) = (&options.merge, &dataset, errors) {
        fs::write(file, write_merged(dataset))
            .map_err(|error| io::Error::new(error.kind(), format!("{}: {error}", file.display())))?;
    }
    Ok(ExitCode::from(u8::from(errors)))
}

fn as_json(finding: &Finding) -> Value {
    let both = |text: &Text| json!({ "zh": text.get(Language::Zh), "en": text.get(Language::En) });
    json!({
        "severity": severity(finding.severity, Language::En),
        "kind": finding.kind.name(),
        "file": finding.file,
        "pointer": finding.pointer,
        "message": both(&finding.message()),
        "hint": both(&finding.hint()),
    })
}

const fn severity(severity: Severity, language: Language) -> &'static str {
    match (severity, language) {
        (Severity::Error, Language::En) => "error",
        (Severity::Error, Language::Zh) => "错误",
        (Severity::Warning, Language::En) => "warning",
        (Severity::Warning, Language::Zh) => "警告",
    }
}

fn report(findings: &[Finding], dataset: Option<&Dataset>, languages: &[Language]) -> String {
    let mut text = String::new();
    for finding in findings {
        let place = if finding.pointer.is_empty() { String::new() } else { format!("#{}", plain(&finding.pointer)) };
        let kind = finding.kind.name();
        let _ = writeln!(text, "{}{place}: {}[{kind}]", finding.file, severity(finding.severity, Language::En));
        for &language in languages {
            let (said, hint) = (finding.message(), finding.hint());
            let arrow = if language == Language::Zh { "改法：" } else { "help: " };
            let _ = writeln!(text, "    {}\n      {arrow}{}", said.best(language).0, hint.best(language).0);
        }
    }
    for &language in languages {
        text.push_str(&summary(findings, dataset, language));
        text.push('\n');
    }
    text.truncate(text.trim_end().len());
    text
}

/// A pointer may hold whatever a file calls its fields; a terminal must not obey it.
fn plain(pointer: &str) -> String {
    pointer.chars().map(|c| if c.is_control() { char::REPLACEMENT_CHARACTER } else { c }).collect()
}

fn summary(findings: &[Finding], dataset: Option<&Dataset>, language: Language) -> String {
    let count = |wanted: Severity| findings.iter().filter(|finding| finding.severity == wanted).count();
    let (errors, warnings) = (count(Severity::Error), count(Severity::Warning));
    let left_out = findings.iter().filter(|finding| finding.kind == FindingKind::LeftOut).count();
    let read = dataset.map(|dataset| {
        let inside = dataset.programmes.iter();
        let records = inside.map(|p| 1 + p.pairings.len() + p.events.len() + p.funds.len() + p.outcomes.len());
        let lists = dataset.sources.len() + dataset.organisations.len() + dataset.places.len();
        (dataset.programmes.len(), lists + records.sum::<usize>())
    });
    match (language, read) {
        (Language::En, Some((programmes, records))) => format!(
            "{records} records in {programmes} programmes, {left_out} left out; errors: {errors}, warnings: {warnings}"
        ),
        (Language::Zh, Some((programmes, records))) => {
            format!("{programmes}个项目，{records}条记录，{left_out}条没有收进来；错误{errors}个，警告{warnings}个")
        }
        (Language::En, None) => format!(
            "no dataset could be read, so no records were held against each other; \
             errors: {errors}, warnings: {warnings}"
        ),
        (Language::Zh, None) => {
            format!("读不出数据集，各条记录之间没有互相核对；错误{errors}个，警告{warnings}个")
        }
    }
}

fn write_schema() -> io::Result<()> {
    if let Some(folder) = Path::new(SCHEMA).parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(SCHEMA, format!("{:#}\n", schema()))?;
    print(SCHEMA)
}

/// Prints a line; a reader that closes the pipe early is no fault.
fn print(text: &str) -> io::Result<()> {
    match writeln!(io::stdout(), "{text}") {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        told => told,
    }
}
