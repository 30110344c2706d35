//! Sources: what the page rests on, and which records rest on which paragraph.

use yew::{Html, html};

use super::part::{link, note, permalink, say_name, whole};
use crate::model::{Date, Id, Language, Text};
use crate::query::{ParagraphUse, SourceItem};
use crate::words::{date, phrases};

/// Records as links, in a row.
pub(super) fn linked(records: &[(Id, Text)], href: &dyn Fn(&Id) -> String, language: Language) -> Html {
    let record = |(i, (id, name)): (usize, &(Id, Text))| {
        let separator = if i > 0 { phrases(language).viewer.between_names } else { "" };
        html! { <>{ separator }{ link("", href(id), say_name(name, language)) }</> }
    };
    html! { { for records.iter().enumerate().map(record) } }
}

fn paragraph(used: &ParagraphUse, prefix: &str, language: Language) -> Html {
    html! {
        <div>
            <dt>{ (phrases(language).paragraph_only)(used.paragraph) }</dt>
            <dd>{ linked(&used.records, &|id| format!("#{prefix}{id}"), language) }</dd>
        </div>
    }
}

/// The title as published, in its own language, with a link of its own; the reader's translation beneath it.
pub(super) fn source_title(
    (title, written_in): (&Text, &str),
    url: Option<&String>,
    link: Option<Html>,
    language: Language,
) -> Html {
    let original = if written_in.starts_with("zh") { Language::Zh } else { Language::En };
    let translated = title.get(language).filter(|_| original != language);
    let (words, spoken) = title.best(original);
    html! {
        <>
            <cite lang={spoken.tag()}>
                if let Some(url) = url {
                    <a href={url.clone()} rel={(!url.starts_with('/')).then_some("external")}>{ words }</a>
                } else {
                    { words }
                }
            </cite>
            { link }
            if let Some(translated) = translated {
                <span class="source-translated">{ translated }</span>
            }
        </>
    }
}

/// Who published it, when, in which language; and that the dataset has no address of it, where that is so.
pub(super) fn publication(
    publisher: &Text,
    day: Option<Date>,
    written_in: &str,
    url: Option<&String>,
    language: Language,
) -> String {
    let words = phrases(language);
    let day = day.map(|day| date(day, language));
    let space = if language == Language::En { " " } else { "" };
    let who = (words.published_by)(publisher.best(language).0, day.as_deref());
    let nowhere = if url.is_none() { words.viewer.no_address } else { "" };
    format!("{who}{space}{}{space}{nowhere}", (words.source_language)(written_in)).trim_end().to_owned()
}

/// The list of sources. `prefix` is what the anchors of their records begin with.
pub fn source_list(sources: &[SourceItem], prefix: &'static str, language: Language) -> Html {
    let words = phrases(language);
    if sources.is_empty() {
        return Html::default();
    }
    let item = |source: &SourceItem| {
        html! {
            <li id={source.id.to_string()} class="source">
                <p class="source-title">
                    <span class="source-number" aria-hidden="true">{ bracketed(source.number, language) }</span>
                    { source_title((&source.title, &source.language), source.url.as_ref(), Some(permalink(&source.id, language)), language) }
                </p>
                <p class="source-publisher">
                    { publication(&source.publisher, source.published, &source.language, source.url.as_ref(), language) }
                </p>
                { note(source.note.as_ref(), language) }
                <p class="meta">{ (words.records_rest)(source.records) }</p>
                <dl class="paragraphs">{ for source.paragraphs.iter().map(|used| paragraph(used, prefix, language)) }</dl>
            </li>
        }
    };
    whole(&html! { <ol class="sources">{ for sources.iter().map(item) }</ol> })
}

pub(super) fn bracketed(number: usize, language: Language) -> String {
    match language {
        Language::Zh => format!("〔{number}〕"),
        Language::En => format!("[{number}]"),
    }
}
