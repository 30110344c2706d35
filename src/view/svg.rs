//! Marks as SVG. Geometry stands in attributes; colours come from the style sheet by the name of the mark.

use yew::prelude::*;

use crate::chart::{Mark, Shape};
use crate::model::Class;

fn percent(value: f64) -> String {
    format!("{value}%")
}

fn pixels(value: f64) -> String {
    format!("{}", (value * 10.0).round() / 10.0)
}

fn draw(mark: &Mark, hatch: Option<Class>) -> Html {
    let class = mark.style;
    match &mark.shape {
        Shape::Rect { x, width, y, height } => {
            let fill = hatch.filter(|_| class == "hatch").map(|of| format!("url(#hatch-{})", of.code()));
            html! {
                <rect {class} x={percent(*x)} width={percent(*width)} y={pixels(*y)} height={pixels(*height)} {fill} />
            }
        }
        Shape::Line { x1, x2, y } => {
            html! { <line {class} x1={percent(*x1)} x2={percent(*x2)} y1={pixels(*y)} y2={pixels(*y)} /> }
        }
        Shape::Rule { x, y1, y2 } => {
            html! { <line {class} x1={percent(*x)} x2={percent(*x)} y1={pixels(*y1)} y2={pixels(*y2)} /> }
        }
        Shape::Dot { x, r } => html! { <circle {class} cx={percent(*x)} cy="0" r={pixels(*r)} /> },
        Shape::Glyph { x, d } => {
            html! { <svg x={percent(*x)} class="glyph"><path {class} d={d.clone()} /></svg> }
        }
    }
}

/// A strip of chart whose marks lie about its middle, over upright grid lines at the given percents.
pub fn strip(marks: &[Mark], grid: &[f64], ends: &[f64], hatch: Option<Class>) -> Html {
    let upright = |class: &'static str, x: &f64| {
        html! { <line {class} x1={percent(*x)} x2={percent(*x)} y1="0" y2="100%" /> }
    };
    let colour = hatch.map(Class::code);
    html! {
        <svg class={classes!("strip", colour)} aria-hidden="true" focusable="false">
            { for grid.iter().map(|x| upright("grid", x)) }
            { for ends.iter().map(|x| upright("end", x)) }
            <svg y="50%" class="glyph">{ for marks.iter().map(|mark| draw(mark, hatch)) }</svg>
        </svg>
    }
}

/// The hatching of each class, once a page.
#[component]
pub fn Definitions() -> Html {
    let pattern = |class: &Class| {
        html! {
            <pattern key={class.code()} id={format!("hatch-{}", class.code())} class={class.code()} width="5" height="5"
                patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                <line class="hatching" x1="0" x2="0" y1="0" y2="5" />
            </pattern>
        }
    };
    html! {
        <svg class="definitions" width="0" height="0" aria-hidden="true" focusable="false">
            <defs>{ for Class::ALL.iter().map(pattern) }</defs>
        </svg>
    }
}
