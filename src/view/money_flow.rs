//! Who gave, by what flow, to whom: ribbons whose widths are true to scale within one class, and the same as a table.

use yew::{Html, classes, html};

use super::part::{name_link, sort_head, written};
use crate::chart::{Ribbon, Stretch, flow, ribbon_path};
use crate::link::{Here, Page, SortBy};
use crate::model::{Class, Language};
use crate::query::{FlowNode, MoneyFlow, MoneyRibbon, Total, ribbons_in_order};
use crate::words::{Piece, Role, Written, phrases, range};

const HEIGHT: i32 = 300;
/// Room for a name and a sum beside each node.
const ROOM: i32 = 76;
/// Room for the label above a flow.
const GAP: i32 = 30;
/// The height of a line of a name.
const LINE: i32 = 15;
/// Where the givers' and the receivers' nodes stand.
const LEFT_EDGE: &str = "27%";
const RIGHT_EDGE: &str = "73%";
/// Where the ribbons run, in hundredths of the drawing's width.
const LEFT: [i32; 2] = [0, 50];
const RIGHT: [i32; 2] = [50, 100];

fn name(node: &FlowNode, language: Language) -> &str {
    let words = phrases(language);
    match node {
        FlowNode::Party(_, name) | FlowNode::Programme(_, name) => name.best(language).0,
        FlowNode::Flow(flow) => (words.flow_name)(*flow),
        FlowNode::Untold => words.giver_untold,
        FlowNode::Others => words.other_programmes,
    }
}

/// How wide a text is, in halves of a Chinese character.
fn width(text: &str) -> usize {
    text.chars().map(|letter| if letter.is_ascii() { 1 } else { 2 }).sum()
}

/// A name in lines, each filled up to a width; a word that is wider has a line of its own.
fn filled(name: &str, widest: usize) -> Vec<&str> {
    let mut lines = Vec::new();
    let (mut start, mut end) = (0, 0);
    for word in name.split_inclusive(|letter: char| letter == ' ' || !letter.is_ascii()) {
        let next = end + word.len();
        if end > start && width(name[start..next].trim_end()) > widest {
            lines.push(name[start..end].trim_end());
            start = end;
        }
        end = next;
    }
    lines.push(name[start..].trim_end());
    lines
}

/// A name in lines that fit beside the ribbons of a phone, as even as they can be; SVG breaks none by itself.
fn lines(name: &str) -> Vec<&str> {
    const WIDEST: usize = 11;
    let needed = filled(name, WIDEST);
    let even = (1..WIDEST).map(|widest| filled(name, widest)).find(|lines| lines.len() == needed.len());
    even.unwrap_or(needed)
}

/// A sum with its hedge.
fn sum_words(of: &Total, language: Language) -> Written {
    range(of.qualifier, [of.low, of.high], &of.unit, None, language)
}

/// A sum as SVG, its hedge in the colour of hedges.
fn amount(total: &Total, language: Language) -> Html {
    let text = sum_words(total, language);
    let piece = |piece: Piece| {
        let class = (piece.role == Role::Hedge).then_some("hedge");
        html! { <tspan {class}>{ piece.text }</tspan> }
    };
    html! { <tspan class="flow-sum">{ for text.0.into_iter().map(piece) }</tspan> }
}

/// The name and the sum of a node: beside it, or above a flow.
fn label(column: usize, at: Stretch, (node, total): &(FlowNode, Total), language: Language) -> Html {
    if column == 1 {
        let y = (at.top - 8).to_string();
        return html! { <text class="flow-flow" x="50%" {y}>{ name(node, language) }{ "\u{2002}" }{ amount(total, language) }</text> };
    }
    let (x, class) = if column == 0 { (LEFT_EDGE, "flow-giver") } else { (RIGHT_EDGE, "flow-receiver") };
    let names = lines(name(node, language));
    let top = at.top + at.height / 2 - (i32::try_from(names.len()).unwrap_or(0) - 1) * LINE / 2;
    let dx = if column == 0 { "-10" } else { "10" };
    let line = |(i, text): (i32, &str)| {
        html! { <text class={classes!("flow-name", class)} {x} {dx} y={(top + i * LINE).to_string()}>{ text.to_owned() }</text> }
    };
    let below = (top + i32::try_from(names.len()).unwrap_or(0) * LINE).to_string();
    html! {
        <>
            { for (0..).zip(names).map(line) }
            <text {class} {x} {dx} y={below}>{ amount(total, language) }</text>
        </>
    }
}

/// A ribbon between two columns; what may be counted already, or has a second reading, is hatched.
fn ribbon(of: &MoneyRibbon, from: Stretch, to: Stretch, x: [i32; 2], class: Class) -> Html {
    let high = of.sum.high;
    let doubtful = high.checked_sub(of.low).unwrap_or_default().ten_thousandths();
    let all = high.ten_thousandths().max(1);
    let part = |whole: Stretch| {
        let height = i32::try_from(i128::from(whole.height) * doubtful / all).unwrap_or(0);
        Stretch { top: whole.bottom() - height, height }
    };
    html! {
        <>
            <path class="ribbon" d={ribbon_path(from, to, x)} />
            if doubtful > 0 {
                <path d={ribbon_path(part(from), part(to), x)} fill={format!("url(#hatch-{})", class.code())} />
            }
        </>
    }
}

/// The anchor of a ribbon's row.
fn row_id(anchor: &str, at: usize) -> String {
    format!("{anchor}-flow-{}", at + 1)
}

/// Who gave, by what flow, to whom, in words.
fn way(of: &MoneyFlow, ribbon: &MoneyRibbon, language: Language) -> String {
    let names = [0, 1, 2].map(|column| name(&of.columns[column][ribbon.nodes[column]].0, language));
    names.join(" → ")
}

/// The ribbons of a class, and the same as a table.
pub fn money_flow(of: &MoneyFlow, class: Class, anchor: &str, here: &Here) -> Html {
    let language = here.link.language;
    let words = phrases(language);
    let sizes = of.ribbons.iter().map(|ribbon| Ribbon { nodes: ribbon.nodes, size: ribbon.sum.high.ten_thousandths() });
    let drawn = flow(&sizes.collect::<Vec<_>>(), HEIGHT, ROOM, GAP);
    let height = (drawn.height + GAP).to_string();
    let node = |column: usize| {
        let x = [LEFT_EDGE, "50%", RIGHT_EDGE][column];
        drawn.columns[column].iter().map(move |at| {
            html! { <rect class="node" {x} y={at.top.to_string()} width="5" height={at.height.to_string()} transform="translate(-2.5)" /> }
        })
    };
    let labels = (0..3).flat_map(|column| {
        drawn.columns[column].iter().zip(&of.columns[column]).map(move |(at, node)| label(column, *at, node, language))
    });
    let ribbons = of.ribbons.iter().zip(&drawn.ribbons).enumerate().map(|(at, (money, [giver, through, receiver]))| {
        html! {
            <a href={format!("#{}", row_id(anchor, at))} aria-label={(words.viewer.to_rows)(&way(of, money, language), 1)}>
                { ribbon(money, *giver, *through, LEFT, class) }
                { ribbon(money, *through, *receiver, RIGHT, class) }
            </a>
        }
    });
    html! {
        <div class={classes!("flow", class.code())}>
            <h4>{ words.flow_title }</h4>
            <p class="note">{ words.flow_hint }</p>
            <svg class="flow-drawing" {height} role="group" aria-label={words.flow_title}>
                <svg y={GAP.to_string()} class="glyph">
                    <svg x={LEFT_EDGE} width="46%" height={drawn.height.to_string()} viewBox={format!("0 0 100 {}", drawn.height)} preserveAspectRatio="none">
                        { for ribbons }
                    </svg>
                    <g aria-hidden="true">
                        { for (0..3).flat_map(node) }
                        { for labels }
                    </g>
                </svg>
            </svg>
            <details class="disclosure">
                <summary>{ words.flow_as_table }</summary>
                { table(of, anchor, here) }
            </details>
        </div>
    }
}

/// A name of the table: a giver leads to what concerns it, a programme to its page.
fn linked_name(node: &FlowNode, here: &Here) -> Html {
    let name = html! { { name(node, here.link.language) } };
    match node {
        FlowNode::Party(id, _) => name_link(id, name, here),
        FlowNode::Programme(id, _) => {
            html! { <a class="name-link" href={here.to(Page::Programme(id.clone()))}>{ name }</a> }
        }
        FlowNode::Flow(_) | FlowNode::Untold | FlowNode::Others => name,
    }
}

fn table(of: &MoneyFlow, anchor: &str, here: &Here) -> Html {
    let language = here.link.language;
    let words = phrases(language);
    let order = ribbons_in_order(&of.ribbons, here.link.query.sort);
    let row = |at: usize| {
        let ribbon = &of.ribbons[at];
        let [giver, through, receiver] = [0, 1, 2].map(|column| &of.columns[column][ribbon.nodes[column]].0);
        html! {
            <tr id={row_id(anchor, at)}>
                <td>{ linked_name(giver, here) }</td>
                <td>{ name(through, language) }</td>
                <td>{ linked_name(receiver, here) }</td>
                <td><div class="amount">{ written(&sum_words(&ribbon.sum, language)) }</div></td>
            </tr>
        }
    };
    html! {
        <table>
            <thead>
                <tr>
                    <th scope="col">{ words.donor }</th>
                    <th scope="col">{ words.kind_of_money }</th>
                    <th scope="col">{ words.recipient }</th>
                    { sort_head(SortBy::Amount, words.viewer.amount, "amount", here) }
                </tr>
            </thead>
            <tbody>{ for order.into_iter().map(row) }</tbody>
        </table>
    }
}
