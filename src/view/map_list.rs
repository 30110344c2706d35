//! The list beside the map: the same pairs of provinces with their numbers and programmes, and what could not be drawn.

use yew::{Html, classes, html};

use super::part::{link, say_name, whole};
use crate::link::{Here, Page, Query, Scope};
use crate::query::{Named, ProvinceMap, ProvincePair, Unplaced, UnplacedPairings};
use crate::words::{phrases, province};

/// The anchor of a pair's row.
pub fn row_id(pair: &ProvincePair) -> String {
    format!("map-{}-{}", pair.codes.0, pair.codes.1)
}

fn programme(of: &Named, here: &Here) -> Html {
    let href = here.to(Page::Programme(of.programme.clone()));
    link("", href, say_name(&of.name, here.link.language))
}

fn row(number: Option<usize>, pair: &ProvincePair, here: &Here) -> Html {
    let language = here.link.language;
    let words = phrases(language);
    let name = |code| province(code, language).1;
    let more = pair.programmes - pair.named.len();
    let scope =
        Scope { donor: Some(pair.places.0.clone()), recipient: Some(pair.places.1.clone()), ..Scope::default() };
    let these = here.with(Query { scope, ..here.link.query.kept() });
    let class = number.map(|number| format!("row-{number}"));
    html! {
        <li id={row_id(pair)} class={classes!("map-row", class)}>
            <span class="map-number">{ number.map_or_else(|| "–".into(), |number| number.to_string()) }</span>
            <span class="map-programmes">
                { for pair.named.iter().map(|of| programme(of, here)) }
                if more > 0 {
                    { link("", these, (words.more_programmes)(more)) }
                }
            </span>
            <span class="meta">
                { (words.pair_of_provinces)(name(pair.codes.0), name(pair.codes.1)) }
                { words.dot }
                { (words.pairings_told)(pair.pairings) }
            </span>
        </li>
    }
}

fn unplaced(of: &UnplacedPairings, here: &Here) -> Html {
    let words = phrases(here.link.language);
    let why = match of.why {
        Unplaced::Donor => words.viewer.unplaced[0],
        Unplaced::Recipient => words.viewer.unplaced[1],
        Unplaced::Both => words.viewer.unplaced[2],
    };
    html! {
        <li class="map-row">
            <span class="map-number">{ "–" }</span>
            <span class="map-programmes">{ programme(&of.named, here) }</span>
            <span class="meta">{ why(of.pairings, of.is_rest) }</span>
        </li>
    }
}

/// The list. Its own element stays, which keeps its size while it is out of sight.
pub fn map_list(map: &ProvinceMap, here: &Here) -> Html {
    let words = phrases(here.link.language);
    let number = |at: usize| (at < map.drawn).then_some(at + 1);
    let rows = whole(&html! {
        <>
            <ol>
                { for map.pairs.iter().enumerate().map(|(at, pair)| row(number(at), pair, here)) }
            </ol>
            <ul>
                { for map.unplaced.iter().map(|of| unplaced(of, here)) }
            </ul>
            if map.unlisted > 0 {
                <p class="note">{ (words.more_pairs)(map.unlisted) }</p>
            }
            if map.more_unplaced > 0 {
                <p class="note">{ (words.more_unplaced)(map.more_unplaced) }</p>
            }
        </>
    });
    html! { <div class="map-list">{ rows }</div> }
}
