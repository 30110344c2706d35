//! The map of tiles: a ring where help comes from, a dot where it goes to, an arc between them with its number. Each arc
//! is a link to its row of the list, and so is each tile, or, where the list has not all rows, to the programmes of its
//! province; the style sheet lights up what belongs together, so nothing is kept here.

use yew::{Html, classes, html};

use super::map_list::row_id;
use super::part::whole;
use super::svg::{circle, words_at};
use crate::chart::{Arc, HEIGHT, Point, TILE, Tile, WIDTH, arcs, tiles};
use crate::link::{Here, Page};
use crate::model::Language;
use crate::query::{ProvinceMap, ProvincePair};
use crate::words::{phrases, province};

fn name(code: u8, language: Language) -> &'static str {
    province(code, language).1
}

/// What a link of the drawing says: as its name, and in the free corner while it is pointed at or has the focus.
fn says(lines: &[String]) -> Html {
    let line = |(y, line): (i32, &String)| words_at("map-says", (0, y), line.clone());
    html! { <g aria-hidden="true">{ for (0..).map(|row| 70 + 18 * row).zip(lines).map(line) }</g> }
}

/// What a province does, in lines.
fn deeds(code: u8, pairs: &[ProvincePair], language: Language) -> Vec<String> {
    let words = phrases(language);
    let mut lines = vec![name(code, language).to_owned()];
    let others = |of: fn(&ProvincePair) -> (u8, u8)| -> Vec<&str> {
        let ends = pairs.iter().map(of).filter(|(own, other)| *own == code && *other != code);
        ends.map(|(_, other)| name(other, language)).collect()
    };
    let helped = others(|pair| pair.codes);
    let helpers = others(|pair| (pair.codes.1, pair.codes.0));
    if !helped.is_empty() {
        lines.push((words.helps_provinces)(&helped));
    }
    if !helpers.is_empty() {
        lines.push((words.helped_by_provinces)(&helpers));
    }
    if pairs.iter().any(|pair| pair.codes == (code, code)) {
        lines.push(words.pairs_within.into());
    }
    lines
}

/// Where the tile of a province leads, and what it says; nothing where there is nothing to tell.
fn told(code: u8, map: &ProvinceMap, here: &Here) -> Option<(String, Vec<String>)> {
    let language = here.link.language;
    if map.unlisted == 0 {
        let pair = map.pairs.iter().find(|pair| pair.codes.0 == code || pair.codes.1 == code)?;
        return Some((format!("#{}", row_id(pair)), deeds(code, &map.pairs, language)));
    }
    let of = map.provinces.iter().find(|of| of.code == code)?;
    let counted = of.programmes.into_iter().zip(phrases(language).viewer.on_the_map).filter(|(count, _)| *count > 0);
    let lines = [name(code, language).to_owned()].into_iter().chain(counted.map(|(count, told)| told(count)));
    Some((here.concerning(Page::Home, &of.place), lines.collect()))
}

fn tile(tile: &Tile, map: &ProvinceMap, here: &Here) -> Html {
    let language = here.link.language;
    let Tile { code, at: (x, y), .. } = *tile;
    let drawn = html! {
        <>
            <path class="ground" d={format!("M{x} {y}h{TILE}v{TILE}h-{TILE}z")} />
            { words_at("tile-mark", (x + 7, y + 21), province(code, language).0.into()) }
        </>
    };
    match told(code, map, here) {
        None => html! { <g class="tile"><title>{ name(code, language) }</title>{ drawn }</g> },
        Some((href, lines)) => html! {
            <a class="tile tile-paired" {href}>
                <title>{ lines.join(phrases(language).dot) }</title>
                { drawn }
                { says(&lines) }
            </a>
        },
    }
}

fn arc(number: usize, arc: &Arc, pair: &ProvincePair, language: Language) -> Html {
    let words = phrases(language);
    let (from, to) = (name(pair.codes.0, language), name(pair.codes.1, language));
    let lines = [(words.pair_of_provinces)(from, to), (words.programmes_and_pairings)(pair.programmes, pair.pairings)];
    let (x, y) = arc.label;
    let is_between = pair.codes.0 != pair.codes.1;
    let halo = is_between.then(|| circle("halo", (x, y), 9));
    html! {
        <a class={classes!("arc", format!("arc-{number}"))} href={format!("#{}", row_id(pair))}>
            <title>{ format!("{number}{}{}", words.dot, lines.join(words.dot)) }</title>
            <path class="reach" d={arc.d.clone()} />
            <path class="thread" d={arc.d.clone()} />
            { halo }
            { words_at("arc-number", (x, y + 5), number.to_string()) }
            { says(&lines) }
        </a>
    }
}

fn node(class: &'static str, at: Option<Point>) -> Html {
    at.map_or_else(Html::default, |at| circle(class, at, 5))
}

/// What ring and dot mean, in the corner where no tile is.
fn legend(language: Language) -> Html {
    let words = phrases(language);
    let entry = |class: &'static str, y: i32, word: &'static str| {
        html! {
            <g>
                { node(class, Some((7, y))) }
                { words_at("map-legend", (19, y + 5), word.into()) }
            </g>
        }
    };
    html! { <g aria-hidden="true">{ entry("ring", HEIGHT - 92, words.helper) }{ entry("dot", HEIGHT - 70, words.helped) }</g> }
}

/// The map with its heading.
pub fn map(map: &ProvinceMap, here: &Here) -> Html {
    let language = here.link.language;
    let words = phrases(language);
    let drawn: Vec<(u8, u8)> = map.pairs[..map.drawn].iter().map(|pair| pair.codes).collect();
    let of_tiles = tiles(&drawn);
    let of_arcs = arcs(&drawn, &of_tiles);
    let draw_arc = |(at, (drawn, pair)): (usize, (&Arc, &ProvincePair))| arc(at + 1, drawn, pair, language);
    let left = map.undrawn();
    whole(&html! {
        <div class="map-figure">
            <div class="map-head">
                <h2>{ (words.map_title)(map.programmes, map.found, map.is_whole()) }</h2>
                <p class="meta">{ words.map_hint }</p>
                if left > 0 {
                    <p class="meta">{ (words.map_first)(map.drawn, left) }</p>
                }
            </div>
            <svg class="map" viewBox={format!("0 0 {WIDTH} {HEIGHT}")} role="group" aria-labelledby="map-name map-description">
                <title id="map-name">{ words.map_name }</title>
                <desc id="map-description">{ (words.map_description)(map.drawn) }</desc>
                <g>{ for of_tiles.iter().map(|of| tile(of, map, here)) }</g>
                <g>{ for of_arcs.iter().zip(&map.pairs).enumerate().map(draw_arc) }</g>
                <g class="nodes" aria-hidden="true">
                    { for of_tiles.iter().map(|of| html! { <>{ node("ring", of.ring) }{ node("dot", of.dot) }</> }) }
                </g>
                { legend(language) }
            </svg>
        </div>
    })
}
