//! Sources: what the page rests on, and which records rest on which paragraph.

use yew::{Html, html};

use super::part::{note, say_name};
use crate::model::{Id, Language, Text};
use crate::query::{ParagraphUse, SourceItem};
use crate::words::{date, phrases};

fn paragraph(used: &ParagraphUse, prefix: &str, language: Language) -> Html {
    let words = phrases(language);
    let record = |(i, (id, name)): (usize, &(Id, Text))| {
        html! {
            <>
                if i > 0 {
                    { words.list_separator }
                }
                <a href={format!("#{prefix}{id}")}>{ say_name(name, language) }</a>
            </>
        }
    };
    html! {
        <div key={used.paragraph}>
            <dt>{ (words.paragraph_only)(used.paragraph) }</dt>
            <dd>{ for used.records.iter().enumerate().map(record) }</dd>
        </div>
    }
}

/// The title as published, in its own language; the reader's translation beneath it.
fn title(source: &SourceItem, language: Language) -> Html {
    let original = if source.language.starts_with("zh") { Language::Zh } else { Language::En };
    let translated = source.title.get(language).filter(|_| original != language);
    let (words, spoken) = source.title.best(original);
    html! {
        <>
            <cite lang={spoken.tag()}>
                if let Some(url) = &source.url {
                    <a href={url.clone()} rel="external">{ words }</a>
                } else {
                    { words }
                }
            </cite>
            if let Some(translated) = translated {
                <span class="source-translated">{ translated }</span>
            }
        </>
    }
}

/// The list of sources. `prefix` is what the anchors of their records begin with.
pub fn source_list(sources: &[SourceItem], prefix: &'static str, language: Language) -> Html {
    let words = phrases(language);
    if sources.is_empty() {
        return Html::default();
    }
    let item = |source: &SourceItem| {
        let day = source.published.map(|day| date(day, language));
        let publisher = source.publisher.best(language).0;
        html! {
            <li key={source.id.to_string()} id={source.id.to_string()} class="source">
                <p class="source-title">
                    <span class="source-number" aria-hidden="true">{ bracketed(source.number, language) }</span>
                    { title(source, language) }
                </p>
                <p class="source-publisher">
                    { (words.published_by)(publisher, day.as_deref()) }
                    if language == Language::En {
                        { " " }
                    }
                    { (words.source_language)(&source.language) }
                </p>
                { note(source.note.as_ref(), language) }
                <p class="meta">{ (words.records_rest)(source.records) }</p>
                <dl class="paragraphs">{ for source.paragraphs.iter().map(|used| paragraph(used, prefix, language)) }</dl>
            </li>
        }
    };
    html! { <ol class="sources">{ for sources.iter().map(item) }</ol> }
}

fn bracketed(number: usize, language: Language) -> String {
    match language {
        Language::Zh => format!("〔{number}〕"),
        Language::En => format!("[{number}]"),
    }
}
