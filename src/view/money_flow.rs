//! Who gave, by what flow, to whom: ribbons whose widths are true to scale within one class, and the same as a table.

use yew::{Html, classes, html};

use super::part::{link, name_link, sort_head, whole, written};
use crate::chart::{Ribbon, Stretch, flow, ribbon_path};
use crate::link::{Here, Page, SortBy};
use crate::model::{Class, Language};
use crate::query::{FlowNode, MoneyFlow, MoneyRibbon, Total, ribbons_in_order};
use crate::words::{Written, phrases, range};

const HEIGHT: i32 = 300;
/// Room for a name and a sum beside each node.
const ROOM: i32 = 76;
/// Room for the label above a flow.
const GAP: i32 = 44;
/// Where the nodes stand across the drawing.
const ACROSS: [&str; 3] = ["0%", "50%", "100%"];
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

/// A sum with its hedge.
fn sum_words(of: &Total, language: Language) -> Written {
    range(of.qualifier, [of.low, of.high], &of.unit, None, language)
}

/// The names and the sums of a column's nodes. Lines break as the page does: an empty drawing before each leads down to
/// where it stands, beside the middle of its node or above it.
fn labels(column: usize, of: &[(FlowNode, Total)], nodes: &[Stretch], language: Language) -> Html {
    let mut reached = 0;
    let label = |((node, total), at): (&(FlowNode, Total), &Stretch)| {
        let anchor = if column == 1 { at.top } else { at.top + at.height / 2 };
        let down = anchor - std::mem::replace(&mut reached, anchor);
        html! {
            <>
                <svg class="flow-down" height={down.to_string()} />
                <div class="flow-label">
                    <span class="flow-name">{ name(node, language) }</span>
                    <span class="flow-sum">{ written(&sum_words(total, language)) }</span>
                </div>
            </>
        }
    };
    let class = ["flow-giver", "flow-way", "flow-receiver"][column];
    html! { <div {class}>{ for of.iter().zip(nodes).map(label) }</div> }
}

/// Both halves of a ribbon.
fn halves([giver, through, receiver]: [Stretch; 3]) -> [String; 2] {
    [ribbon_path(giver, through, LEFT), ribbon_path(through, receiver, RIGHT)]
}

/// The part of a ribbon that may be counted already, or has a second reading: where there is none, nothing.
fn doubtful(of: &MoneyRibbon, ends: &[Stretch; 3]) -> Option<String> {
    let high = of.sum.high;
    let doubt = high.checked_sub(of.low).unwrap_or_default().ten_thousandths();
    let part = |whole: Stretch| {
        let height = i32::try_from(i128::from(whole.height) * doubt / high.ten_thousandths().max(1)).unwrap_or(0);
        Stretch { top: whole.bottom() - height, height }
    };
    (doubt > 0).then(|| halves(ends.map(part)).concat())
}

/// What is doubtful is hatched. The ribbons are drawn as wide as there is room; their hatch must not be: it is cut out.
fn hatch(of: &MoneyFlow, ends: &[[Stretch; 3]], height: i32, class: Class, anchor: &str) -> Html {
    let shapes: String = of.ribbons.iter().zip(ends).filter_map(|(ribbon, ends)| doubtful(ribbon, ends)).collect();
    if shapes.is_empty() {
        return Html::default();
    }
    let id = format!("{anchor}-doubtful");
    let whole = format!("scale(0.01 0.{:07})", 10_000_000 / height.max(2));
    html! {
        <>
            <clipPath id={id.clone()} clipPathUnits="objectBoundingBox"><path d={shapes} transform={whole} /></clipPath>
            <rect class="doubtful" width="100%" height={height.to_string()}
                fill={format!("url(#hatch-{})", class.code())} clip-path={format!("url(#{id})")} />
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
    let height = drawn.height.to_string();
    let node = |column: usize| {
        let x = ACROSS[column];
        drawn.columns[column].iter().map(move |at| {
            html! { <rect class="node" {x} y={at.top.to_string()} width="5" height={at.height.to_string()} transform="translate(-2.5)" /> }
        })
    };
    let labels = (0..3).map(|column| labels(column, &of.columns[column], &drawn.columns[column], language));
    let ribbons = of.ribbons.iter().zip(&drawn.ribbons).enumerate().map(|(at, (money, ends))| {
        let half = |d: String| html! { <path class="ribbon" {d} /> };
        html! {
            <a href={format!("#{}", row_id(anchor, at))} aria-label={(words.viewer.to_rows)(&way(of, money, language), 1)}>
                { for halves(*ends).map(half) }
            </a>
        }
    });
    let drawing = html! {
        <div class="flow-drawing">
            <svg class="flow-ribbons" height={height.clone()} role="group" aria-label={words.flow_title}>
                <svg class="glyph" viewBox={format!("0 0 100 {height}")} {height} preserveAspectRatio="none">
                    { for ribbons }
                </svg>
                { hatch(of, &drawn.ribbons, drawn.height, class, anchor) }
                <g aria-hidden="true">{ for (0..3).flat_map(node) }</g>
            </svg>
            <div class="flow-labels" aria-hidden="true">{ for labels }</div>
        </div>
    };
    html! {
        <div class={classes!("flow", class.code())}>
            <h4>{ words.flow_title }</h4>
            <p class="note">{ words.flow_hint }</p>
            { whole(&drawing) }
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
        FlowNode::Programme(id, _) => link("name-link", here.to(Page::Programme(id.clone())), name),
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
                <td>{ whole(&html! { <div class="amount">{ written(&sum_words(&ribbon.sum, language)) }</div> }) }</td>
            </tr>
        }
    };
    html! {
        <table>
            <thead>
                <tr>
                    <th scope="col">{ words.donor }</th>
                    <th scope="col">{ words.viewer.channel }</th>
                    <th scope="col">{ words.recipient }</th>
                    { sort_head(SortBy::Amount, words.viewer.amount, "amount", here) }
                </tr>
            </thead>
            <tbody>{ for order.into_iter().map(row) }</tbody>
        </table>
    }
}
