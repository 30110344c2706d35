//! Pairings: who helps whom, one by one.

use yew::{Html, html};

use super::part::{citations, note, pair as pair_view, say};
use crate::model::Language;
use crate::query::PairingLine;
use crate::words::{period, phrases};

/// The list of pairings.
pub fn pairing_list(pairings: &[PairingLine], language: Language) -> Html {
    let words = phrases(language);
    let item = |pair: &PairingLine| {
        let counts = match (pair.donor_count, pair.recipient_count) {
            (None, None) => None,
            (None, Some(helped)) => Some((words.helped_counted)(helped)),
            (Some(helpers), None) => Some((words.helpers_counted)(helpers)),
            (Some(helpers), Some(helped)) => {
                Some(format!("{} → {}", (words.helpers_counted)(helpers), (words.helped_counted)(helped)))
            }
        };
        html! {
            <li key={pair.id.to_string()} id={pair.id.to_string()} class="pairing">
                { pair_view(pair, language, "pair-row", None) }
                <p class="meta">
                    if let Some(sector) = &pair.sector {
                        <span>{ say(sector, language) }</span>
                    }
                    if let Some(counts) = counts {
                        <span>{ counts }</span>
                    }
                    <span>{ period(pair.period, language) }</span>
                    { citations(&pair.citations, language) }
                </p>
                { note(pair.note.as_ref(), language) }
            </li>
        }
    };
    html! { <ul class="pairings">{ for pairings.iter().map(item) }</ul> }
}
