//! Marks as SVG. Geometry stands in attributes; colours come from the style sheet by the name of the mark.

use yew::{AttrValue, Html, classes, html};

use crate::chart::{Halves, Mark, Percent, Shape, tally};
use crate::model::Class;

fn draw(mark: &Mark, hatch: Option<Class>) -> Html {
    let class = mark.style;
    match &mark.shape {
        Shape::Rect { x, width, height } => {
            let fill = hatch.filter(|_| class == "hatch").map(|of| format!("url(#hatch-{})", of.code()));
            let y = Halves(-height).to_string();
            html! { <rect {class} x={x.to_string()} width={width.to_string()} {y} height={height.to_string()} {fill} /> }
        }
        Shape::Line { x1, x2 } => html! { <line {class} x1={x1.to_string()} x2={x2.to_string()} y1="0" y2="0" /> },
        Shape::Rule { x, height } => {
            let (y1, y2) = (Halves(-height).to_string(), Halves(*height).to_string());
            html! { <line {class} x1={x.to_string()} x2={x.to_string()} {y1} {y2} /> }
        }
        Shape::Dot { x, r } => html! { <circle {class} cx={x.to_string()} cy="0" r={r.to_string()} /> },
        Shape::Stretched { d, width } => path(class, d.clone().into(), *width),
        Shape::Words { x, words } => html! { <text {class} x={x.to_string()} y="0">{ words }</text> },
        Shape::Glyph { x, d } => html! { <svg x={x.to_string()} class="glyph"><path {class} d={d.clone()} /></svg> },
    }
}

/// A circle. One function for all: each written out would cost the page half a kilobyte.
pub fn circle(class: &'static str, (x, y): (i32, i32), r: i32) -> Html {
    html! { <circle {class} cx={x.to_string()} cy={y.to_string()} r={r.to_string()} /> }
}

/// Words at a point.
pub fn words_at(class: &'static str, (x, y): (i32, i32), words: String) -> Html {
    html! { <text {class} x={x.to_string()} y={y.to_string()}>{ words }</text> }
}

fn path(class: &'static str, d: AttrValue, width: i32) -> Html {
    html! { <path {class} {d} stroke-width={width.to_string()} /> }
}

/// As many rings as were counted, or as many dots.
pub fn counted(count: u32, is_ring: bool) -> Html {
    let (d, [width, height]) = tally(count, if is_ring { "m-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0" } else { "h0" });
    let stroke = if is_ring { 2 } else { 10 };
    html! {
        <svg width={width.to_string()} height={height.to_string()} aria-hidden="true">{ path("node", d.into(), stroke) }</svg>
    }
}

/// A strip of chart whose marks lie about its middle, over the upright lines of a grid. What is stretched over the width
/// of the strip comes first, down in halves of its height.
pub fn strip(marks: &[Mark], grid: Option<&AttrValue>, ends: &[Percent], hatch: Option<Class>) -> Html {
    let upright = |x: &Percent| {
        html! { <line class="end" x1={x.to_string()} x2={x.to_string()} y1="0" y2="100%" /> }
    };
    let colour = hatch.map(Class::code);
    let is_stretched = |mark: &Mark| matches!(mark.shape, Shape::Stretched { .. });
    let (beneath, above) = marks.split_at(marks.partition_point(is_stretched));
    html! {
        <svg class={classes!("strip", colour)} aria-hidden="true">
            if grid.is_some() || !beneath.is_empty() {
                <svg class="stretched" viewBox="0 -1 10000 2" preserveAspectRatio="none">
                    { grid.map(|grid| path("grid", grid.clone(), 1)) }
                    { for beneath.iter().map(|mark| draw(mark, hatch)) }
                </svg>
            }
            { for ends.iter().map(upright) }
            <svg y="50%" class="glyph">{ for above.iter().map(|mark| draw(mark, hatch)) }</svg>
        </svg>
    }
}

/// A label of an axis with its tick.
pub fn axis_label(x: Percent, label: String, class: &'static str) -> Html {
    let x = x.to_string();
    html! {
        <g {class}>
            <line x1={x.clone()} x2={x.clone()} y1="16" y2="22" />
            <text {x} y="11">{ label }</text>
        </g>
    }
}

/// The hatching of each class, once a page.
pub fn definitions() -> Html {
    let pattern = |class: &Class| {
        html! {
            <pattern key={class.code()} id={format!("hatch-{}", class.code())} class={class.code()} width="5" height="5"
                patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                <line class="hatching" x1="0" x2="0" y1="0" y2="5" />
            </pattern>
        }
    };
    html! {
        <svg class="definitions" width="0" height="0" aria-hidden="true">
            <defs>{ for Class::ALL.iter().map(pattern) }</defs>
        </svg>
    }
}
