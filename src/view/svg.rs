//! Marks as SVG. Geometry stands in attributes; colours come from the style sheet by the name of the mark.
//!
//! Strips and axes are written out as text: a page takes them over in one piece each, not shape by shape, which is what
//! it would be busy with for longest.

use std::fmt::Display;

use yew::{AttrValue, Html, html};

use super::part::{escape, whole};
use crate::chart::{Halves, Mark, Percent, Shape, tally};
use crate::model::Class;

fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    escape(text, &mut escaped);
    escaped
}

fn shape(mark: &Mark, hatch: Option<Class>) -> String {
    let class = mark.style;
    match &mark.shape {
        Shape::Rect { x, width, height } => {
            let fill = hatch.filter(|_| class == "hatch").map(|of| format!(" fill=\"url(#hatch-{})\"", of.code()));
            let (y, fill) = (Halves(-height), fill.unwrap_or_default());
            format!(r#"<rect class="{class}" x="{x}" width="{width}" y="{y}" height="{height}"{fill}></rect>"#)
        }
        Shape::Line { x1, x2 } => line(class, [*x1, *x2], ["0", "0"]),
        Shape::Rule { x, height } => line(class, [*x; 2], [Halves(-height), Halves(*height)]),
        Shape::Dot { x, r } => format!(r#"<circle class="{class}" cx="{x}" cy="0" r="{r}"></circle>"#),
        Shape::Stretched { d, width } => stroke(class, d, *width),
        Shape::Words { x, words } => format!(r#"<text class="{class}" x="{x}" y="0">{}</text>"#, escaped(words)),
        Shape::Glyph { x, d } => format!(r#"<svg x="{x}" class="glyph"><path class="{class}" d="{d}"></path></svg>"#),
    }
}

fn line<T: Display>(class: &str, [x1, x2]: [Percent; 2], [y1, y2]: [T; 2]) -> String {
    format!(r#"<line class="{class}" x1="{x1}" x2="{x2}" y1="{y1}" y2="{y2}"></line>"#)
}

fn stroke(class: &str, d: &str, width: i32) -> String {
    format!(r#"<path class="{class}" d="{d}" stroke-width="{width}"></path>"#)
}

fn written(svg: String) -> Html {
    Html::from_html_unchecked(svg.into())
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
    let (width, height) = (width.to_string(), height.to_string());
    // Where there is less room, on paper, all of it is drawn smaller.
    let view = format!("0 0 {width} {height}");
    html! { <svg {width} {height} viewBox={view} aria-hidden="true">{ path("node", d.into(), stroke) }</svg> }
}

/// A strip of chart whose marks lie about its middle, over the upright lines of a grid. What is stretched over the width
/// of the strip comes first, down in halves of its height.
pub fn strip(marks: &[Mark], grid: Option<&str>, ends: &[Percent], hatch: Option<Class>) -> Html {
    strip_about("50%", marks, grid, ends, hatch)
}

/// A strip whose marks lie about another height.
pub fn strip_about(y: &str, marks: &[Mark], grid: Option<&str>, ends: &[Percent], hatch: Option<Class>) -> Html {
    let is_stretched = |mark: &Mark| matches!(mark.shape, Shape::Stretched { .. });
    let (beneath, above) = marks.split_at(marks.partition_point(is_stretched));
    let shapes = |of: &[Mark]| of.iter().map(|mark| shape(mark, hatch)).collect::<String>();
    let stretched = grid.map(|grid| stroke("grid", grid, 1)).unwrap_or_default() + &shapes(beneath);
    let colour = hatch.map(|class| format!(" {}", class.code())).unwrap_or_default();
    let mut svg = format!(r#"<svg class="strip{colour}" aria-hidden="true">"#);
    if !stretched.is_empty() {
        svg += r#"<svg class="stretched" viewBox="0 -1 10000 2" preserveAspectRatio="none">"#;
        svg += &stretched;
        svg += "</svg>";
    }
    svg.extend(ends.iter().map(|x| line("end", [*x; 2], ["0", "100%"])));
    let above = shapes(above);
    written(format!(r#"{svg}<svg y="{y}" class="glyph">{above}</svg></svg>"#))
}

/// The labels of an axis, each with its tick.
pub fn axis_labels(labels: impl IntoIterator<Item = (Percent, String, &'static str)>) -> Html {
    let label = |(x, label, class): (Percent, String, &str)| {
        let tick = format!(r#"<line x1="{x}" x2="{x}" y1="16" y2="22"></line>"#);
        format!(r#"<g class="{class}">{tick}<text x="{x}" y="11">{}</text></g>"#, escaped(&label))
    };
    let labels: String = labels.into_iter().map(label).collect();
    written(format!(r#"<svg class="axis-labels">{labels}</svg>"#))
}

/// The hatching of each class, once a page.
pub fn definitions() -> Html {
    let pattern = |class: &Class| {
        html! {
            <pattern id={format!("hatch-{}", class.code())} class={class.code()} width="5" height="5"
                patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                <line class="hatching" x1="0" x2="0" y1="0" y2="5" />
            </pattern>
        }
    };
    whole(&html! {
        <svg class="definitions" width="0" height="0" aria-hidden="true">
            <defs>{ for Class::ALL.iter().map(pattern) }</defs>
        </svg>
    })
}
