//! The home page: what this is, how much there is, and the map, and a card for every programme that the reader
//! asks for.

use yew::{Html, html};

use super::about::about;
use super::home_form::{home_form, home_result};
use super::map::map;
use super::map_list::map_list;
use super::pairing_card::pairing_card;
use super::part::{counts, link, title};
use super::sparkline::SparkAxis;
use crate::link::{Here, Query};
use crate::query::{HomePage, ProvinceMap};
use crate::words::phrases;

/// The way to more cards.
fn more(show: u16, page: &HomePage, here: &Here) -> Html {
    let words = &phrases(here.link.language).viewer;
    let href = here.with(Query { show: Some(show), ..here.link.query.clone() });
    link("", href, (words.more_cards)(page.found.min(show.into()) - page.shown))
}

/// The map and the list beside it. Of the question they bear only what each link keeps.
pub fn home_map(of: &ProvinceMap, here: &Here) -> Html {
    html! { <>{ map(of, here) }{ map_list(of, here) }</> }
}

/// The home page, with its map.
pub fn home(page: &HomePage, map: Html, here: &Here) -> Html {
    let words = phrases(here.link.language);
    let of = [
        (page.counts.programmes, words.count_programmes),
        (page.counts.pairings, words.count_pairings),
        (page.counts.figures, words.count_figures),
        (page.counts.sources, words.count_sources),
    ];
    let fullest = page.cards.iter().map(|card| card.events.fullest()).max().unwrap_or_default();
    let axis = SparkAxis { years: page.event_years, fullest };
    html! {
        <>
            <div class="opening home-opening">
                <div class="home-intro">
                    { title(&words.home_title, here.link.language) }
                    <p class="lead">{ words.home_lead }</p>
                    { counts(&of) }
                </div>
                { map }
            </div>
            <section class="programmes" id="programmes" aria-labelledby="programmes-heading">
                <h2 id="programmes-heading">{ words.programmes }</h2>
                { about(page.about.as_ref(), here) }
                <p class="note no-scripts">{ words.viewer.narrowing_needs_scripts }</p>
                { home_form(page, here) }
                { home_result(page, here) }
                <ul class="cards">
                    { for page.cards.iter().map(|card| html! {
                        <li>{ pairing_card(card, &page.terms, axis, here) }</li>
                    }) }
                </ul>
                <p class="more-cards">
                    { page.more.map(|show| more(show, page, here)) }
                </p>
                <p class="note" hidden={page.cards.is_empty()}>{ words.card_rule }</p>
            </section>
        </>
    }
}
