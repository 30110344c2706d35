//! The card of a programme: kind and period, the pair, three figures; the whole card is one link.

use yew::prelude::*;

use super::part::{PageLink, Pair, amount_or_unknown, say, say_name};
use crate::link::{Link, Page};
use crate::query::{Figure, PairingCard};
use crate::words::{period, phrases};

/// What a card needs.
#[derive(Properties, PartialEq)]
pub struct PairingCardProps {
    /// The card.
    pub card: PairingCard,
    /// What the reader sees.
    pub link: Link,
}

/// A card.
#[component]
pub fn PairingCardView(props: &PairingCardProps) -> Html {
    let PairingCardProps { card, link } = props;
    let language = link.language;
    let words = phrases(language);
    let row = |figure: &Figure| {
        html! {
            <div key={figure.id.to_string()} class="pairing-card-row">
                <dt>{ say_name(&figure.label, language) }</dt>
                <dd>{ amount_or_unknown(figure, language) }</dd>
            </div>
        }
    };
    html! {
        <article class="pairing-card">
            <p class="pairing-card-head">
                <span>{ say(&card.kind, language) }</span>
                <span>{ period(card.period, language) }</span>
            </p>
            <h3>
                <PageLink to={link.to(Page::Programme(card.id.clone()))} class="pairing-card-link">
                    <Pair pair={card.pair.clone()} {language} class="pair-stacked" />
                </PageLink>
            </h3>
            <dl class="pairing-card-figures">
                { for card.figures.iter().map(row) }
                if !card.has_money {
                    <div class="pairing-card-row"><dd class="unknown">{ words.no_amounts }</dd></div>
                }
            </dl>
        </article>
    }
}
