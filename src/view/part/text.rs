//! Text of the dataset: in the reader's language, else in the other with its `lang` and a visible mark.

use std::ops::Range;

use yew::{Html, html};

use crate::model::{Language, Text};
use crate::query::Terms;
use crate::words::phrases;

/// English words; the Chinese among them is marked as what it is, for those who hear it.
fn with_chinese(words: &str) -> Html {
    let is_chinese = |letter: char| matches!(letter, '\u{3000}'..='\u{9fff}' | '\u{ff00}'..='\u{ffef}');
    let Some(start) = words.find(is_chinese) else { return html! { { words } } };
    let (before, rest) = words.split_at(start);
    let (chinese, after) = rest.split_at(rest.find(|letter| !is_chinese(letter)).unwrap_or(rest.len()));
    html! { <>{ before }<span lang={Language::Zh.tag()}>{ chinese }</span>{ with_chinese(after) }</> }
}

/// A text; where only the other language has it, it is marked as such.
pub fn say(text: &Text, language: Language) -> Html {
    let (words, spoken) = text.best(language);
    if spoken == language {
        return if language == Language::En {
            with_chinese(words)
        } else {
            html! { { words } }
        };
    }
    html! {
        <>
            <span lang={spoken.tag()}>{ words }</span>
            <small class="only-in">{ (phrases(language).only_in)(spoken) }</small>
        </>
    }
}

/// A name: as [`say`], without the mark, for places where a name must stay short.
pub fn say_name(text: &Text, language: Language) -> Html {
    let (words, spoken) = text.best(language);
    if spoken == language {
        return html! { { words } };
    }
    html! { <span lang={spoken.tag()}>{ words }</span> }
}

/// Words with what is searched for marked in them.
pub fn marked(words: &str, marks: &[Range<usize>]) -> Html {
    let ends = marks.iter().map(|mark| mark.end);
    let plain = std::iter::once(0).chain(ends).zip(marks.iter().map(|mark| mark.start).chain([words.len()]));
    let hits = marks.iter().map(|mark| html! { <mark>{ &words[mark.clone()] }</mark> }).map(Some).chain([None]);
    plain.zip(hits).map(|((start, end), hit)| html! { <>{ &words[start..end] }{ hit }</> }).collect()
}

/// A name: as [`say_name`], with what is searched for marked in it.
pub fn say_marked(text: &Text, terms: &Terms, language: Language) -> Html {
    let (words, spoken) = text.best(language);
    let marks = terms.marks(words);
    if marks.is_empty() {
        return say_name(text, language);
    }
    let tag = (spoken != language).then(|| spoken.tag());
    html! { <span lang={tag}>{ marked(words, &marks) }</span> }
}

/// What a careful reader should know.
pub fn note(text: Option<&Text>, language: Language) -> Html {
    text.map_or_else(Html::default, |text| html! { <p class="note">{ say(text, language) }</p> })
}
