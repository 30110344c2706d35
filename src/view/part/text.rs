//! Text of the dataset: in the reader's language, else in the other with its `lang` and a visible mark.

use yew::{Html, html};

use crate::model::{Language, Text};
use crate::words::phrases;

/// A text; where only the other language has it, it is marked as such.
pub fn say(text: &Text, language: Language) -> Html {
    let (words, spoken) = text.best(language);
    if spoken == language {
        return html! { { words } };
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
    let tag = (spoken != language).then(|| spoken.tag());
    html! { <span lang={tag}>{ words }</span> }
}

/// What a careful reader should know.
pub fn note(text: Option<&Text>, language: Language) -> Html {
    text.map_or_else(Html::default, |text| html! { <p class="note">{ say(text, language) }</p> })
}
