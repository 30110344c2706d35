//! The box that puts a figure into the question "what do these add up to?". It is worked by `app::navigate`, since what
//! is chosen is a part of the link; without scripts it is hidden.

use yew::{Html, html};

use crate::link::Here;
use crate::query::Figure;
use crate::words::phrases;

/// The box of a figure.
pub fn ask_box(figure: &Figure, here: &Here) -> Html {
    let language = here.link.language;
    let name = (phrases(language).ask.ask_about)(figure.label.best(language).0);
    let is_asked = here.link.query.asked.contains(&figure.id);
    html! {
        <input type="checkbox" class="ask-box" name="ask" value={figure.id.to_string()} checked={is_asked}
            aria-label={name.clone()} title={name} autocomplete="off" />
    }
}
