//! Pairings: who helps whom, one by one.

use yew::{Html, html};

use super::part::{Naming, citations, note, pair as pair_view, permalink, say, whole};
use crate::link::Here;
use crate::query::{PairingLine, Terms};
use crate::words::period;

/// The list of pairings.
pub fn pairing_list(pairings: &[PairingLine], here: &Here) -> Html {
    let language = here.link.language;
    let naming = Naming { terms: &Terms::default(), links: Some(here) };
    let item = |pair: &PairingLine| {
        html! {
            <li id={pair.id.to_string()} class="pairing">
                { pair_view(pair, &naming, language, "pair-row", None) }
                <p class="meta">
                    if let Some(sector) = &pair.sector {
                        <span>{ say(sector, language) }</span>
                    }
                    <span>{ period(pair.period, language) }</span>
                    { citations(&pair.citations, language) }
                    { permalink(&pair.id, language) }
                </p>
                { note(pair.note.as_ref(), language) }
            </li>
        }
    };
    whole(&html! { <ul class="pairings">{ for pairings.iter().map(item) }</ul> })
}
