//! Pairings: who helps whom, one by one.

use yew::prelude::*;

use super::part::{Pair, citations, note, say};
use crate::model::Language;
use crate::query::PairingLine;
use crate::words::{period, phrases};

/// What the list needs.
#[derive(Properties, PartialEq)]
pub struct PairingListProps {
    /// The pairings.
    pub pairings: Vec<PairingLine>,
    /// In which language.
    pub language: Language,
}

/// The list of pairings.
#[component]
pub fn PairingList(props: &PairingListProps) -> Html {
    let language = props.language;
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
                <Pair pair={pair.clone()} {language} class="pair-row" />
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
    html! { <ul class="pairings">{ for props.pairings.iter().map(item) }</ul> }
}
