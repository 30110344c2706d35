//! The pair: a ring for the helper, a dot for the helped, and the thread between them.

use yew::{Html, classes, html};

use super::super::svg;
use super::{marked, name_link, say_marked};
use crate::chart::TALLY_MOST;
use crate::link::Here;
use crate::model::{Id, Language, Text};
use crate::query::{PairingLine, Side, Terms};
use crate::words::phrases;

/// How the names of a pair are shown.
pub struct Naming<'a> {
    /// What is marked in them.
    pub terms: &'a Terms,
    /// Where they are links to what else concerns them; in a card, which is one link, they are not.
    pub links: Option<&'a Here>,
}

impl Naming<'_> {
    fn name(&self, id: &Id, name: Html) -> Html {
        match self.links {
            Some(here) => name_link(id, name, here),
            None => name,
        }
    }
}

/// The first of the parties of a side that all the later ones lie in.
fn holder(sides: &[Side]) -> Option<usize> {
    (1..sides.len()).find(|&at| sides[at..].iter().all(|side| side.lies_in(&sides[at - 1]))).map(|at| at - 1)
}

/// The parties of a side, each with the words before its name and after it, which say whether it stands beside the one
/// before or lies in it.
fn joined(sides: &[Side], language: Language) -> impl Iterator<Item = (&'static str, &Side, &'static str)> {
    let [between, last, within] = phrases(language).viewer.parties;
    let holder = holder(sides);
    let join = move |at: usize| match at {
        0 => ("", ""),
        _ if holder == Some(at - 1) => within,
        _ if at + 1 == sides.len() => last,
        _ if at < sides.len() => between,
        _ => ("", ""),
    };
    sides.iter().enumerate().map(move |(at, side)| (join(at).1, side, join(at + 1).0))
}

fn space(language: Language) -> &'static str {
    if language == Language::En { " " } else { "" }
}

/// The names of the parties of a side, in words.
#[must_use]
pub fn parties(sides: &[Side], language: Language) -> String {
    let name = |(before, side, after): (&str, &Side, &str)| format!("{before}{}{after}", side.name.best(language).0);
    joined(sides, language).map(name).collect::<Vec<_>>().join(space(language))
}

/// The same, with what is searched for marked, and each a link where names are.
fn side_names(sides: &[Side], naming: &Naming<'_>, language: Language) -> Html {
    let name = |(i, (before, side, after)): (usize, (&'static str, &Side, &'static str))| {
        html! {
            <>
                if i > 0 {
                    { space(language) }
                }
                <span class="ph">
                    { before }
                    { naming.name(&side.id, say_marked(&side.name, naming.terms, language)) }
                    { after }
                </span>
            </>
        }
    };
    html! { { for joined(sides, language).enumerate().map(name) } }
}

/// Between the places of a path in Chinese, where lines break: one may end with the dot, not begin with it.
pub const PLACE_DOT: &str = "\u{2060}·\u{200b}";

/// Between the places of a path, and between paths.
const fn separators(language: Language) -> (&'static str, &'static str) {
    match language {
        Language::Zh => ("·", "；"),
        Language::En => (", ", "; "),
    }
}

/// Where the parties of a side lie, one path each, in the order in which a language says it.
fn paths(sides: &[Side], language: Language) -> Vec<Vec<(Id, Text)>> {
    // A village in a town that is named before it needs no path of its own.
    let told = holder(sides).map_or(sides, |at| &sides[..=at]);
    let mut paths: Vec<Vec<(Id, Text)>> = told.iter().map(|side| side.path.clone()).collect();
    paths.retain(|path| !path.is_empty());
    paths.dedup();
    if language == Language::En {
        for path in &mut paths {
            path.reverse();
        }
    }
    paths
}

/// Where a side lies, in words.
#[must_use]
pub fn places(sides: &[Side], language: Language) -> String {
    let (within, between) = separators(language);
    let path = |path: &Vec<(Id, Text)>| {
        let names: Vec<&str> = path.iter().map(|(_, name)| name.best(language).0).collect();
        names.join(within)
    };
    paths(sides, language).iter().map(path).collect::<Vec<_>>().join(between)
}

/// The same, with what is searched for marked, and each place a link where names are.
fn place_names(sides: &[Side], naming: &Naming<'_>, language: Language) -> Html {
    let (within, between) = separators(language);
    let paths = paths(sides, language);
    let place = |(at, i, (id, name)): (usize, usize, &(Id, Text))| {
        let separator = if i > 0 {
            if language == Language::Zh { PLACE_DOT } else { within }
        } else if at > 0 {
            between
        } else {
            ""
        };
        let words = name.best(language).0;
        html! { <>{ separator }{ naming.name(id, marked(words, &naming.terms.marks(words))) }</> }
    };
    let each = |(at, path): (usize, &Vec<(Id, Text)>)| -> Html {
        path.iter().enumerate().map(|(i, named)| place((at, i, named))).collect()
    };
    if paths.is_empty() {
        return Html::default();
    }
    html! { <span class="pair-place">{ for paths.iter().enumerate().map(each) }</span> }
}

/// A pair in a style, with a line beneath the thread where it is drawn across, and what is searched for marked.
pub fn pair(
    pair: &PairingLine,
    naming: &Naming<'_>,
    language: Language,
    class: &'static str,
    caption: Option<String>,
) -> Html {
    let words = phrases(language);
    // Where one side is counted both are drawn, in the list alone; elsewhere its words say it.
    let is_drawn = class == "pair-row" && pair.donor_count.or(pair.recipient_count).is_some();
    let side =
        |sides: &[Side], count: Option<u32>, (class, told, untold): (&'static str, fn(u32) -> String, &'static str)| {
            let drawn = match count {
                None => "tally tally-unknown",
                Some(count) if count > TALLY_MOST => "tally tally-more",
                Some(_) => "tally",
            };
            let line = count.map(told).or_else(|| is_drawn.then(|| untold.into()));
            let counted = line.map(|line| html! { <span class="pair-place">{ line }</span> });
            html! {
                <span class={classes!("pair-side", class)}>
                    if is_drawn {
                        <span class={drawn}>
                            { count.map(|count| svg::counted(count, class == "pair-donor")) }
                        </span>
                    }
                    <span class="pair-name">{ side_names(sides, naming, language) }</span>
                    { counted }
                    { place_names(sides, naming, language) }
                </span>
            }
        };
    let [untold_helpers, untold_helped] = words.viewer.not_counted;
    html! {
        <span class={classes!("pair", class, is_drawn.then_some("pair-counted"))}>
            { side(&pair.donors, pair.donor_count, ("pair-donor", words.helpers_counted, untold_helpers)) }
            <span class="pair-thread">
                <span class="visually-hidden">{ words.helps }</span>
                <span class="pair-line" aria-hidden="true"></span>
                if let Some(caption) = caption {
                    <span class="pair-caption">{ caption }</span>
                }
            </span>
            { side(&pair.recipients, pair.recipient_count, ("pair-recipient", words.helped_counted, untold_helped)) }
        </span>
    }
}
