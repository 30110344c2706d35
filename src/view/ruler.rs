//! The ruler of sums: from nought to a round number, where everything that is drawn on it lies true to scale.

use yew::{Html, html};

use super::svg::{axis_labels, strip, strip_about};
use crate::chart::{Bar, Ending, Mark, Percent, Scale, Shape, UPRIGHT, bar, ghost, low_line, money_ticks, repeated};
use crate::model::{Class, CodeEntry, Decimal, Language, Qualifier, Quantity, Unit};
use crate::query::{Addend, FigureKind, Sum, Total};
use crate::words::{axis, phrases};

/// Bars lie level with the first line of their rows, whatever notes these have.
pub(super) const LEVEL: &str = "20";
const ADDEND_HEIGHT: i32 = 12;
const PART_HEIGHT: i32 = 4;
const SUM_HEIGHT: i32 = 18;

const fn ending(qualifier: Qualifier) -> Ending {
    match qualifier {
        Qualifier::Exact | Qualifier::Range => Ending::Exact,
        Qualifier::Over | Qualifier::AtLeast => Ending::Over,
        Qualifier::Nearly | Qualifier::AtMost => Ending::Nearly,
        Qualifier::About => Ending::About,
    }
}

/// A ruler.
pub(super) struct Ruler {
    scale: Scale,
    ticks: Vec<Decimal>,
    places: Vec<Percent>,
    grid: String,
}

impl Ruler {
    /// Long enough for an amount.
    pub(super) fn up_to(high: Decimal) -> Self {
        let ticks: Vec<Decimal> = money_ticks(high.whole()).into_iter().map(Decimal::from).collect();
        let scale = Scale::new(0, ticks.last().copied().unwrap_or_default().ten_thousandths());
        let places: Vec<Percent> = ticks.iter().map(|tick| scale.percent(tick.ten_thousandths())).collect();
        let grid = repeated(&places, UPRIGHT);
        Self { scale, ticks, places, grid }
    }

    /// Where an amount lies.
    pub(super) fn at(&self, value: Decimal) -> Percent {
        self.scale.percent(value.ten_thousandths())
    }

    /// An addend that starts where the last one ended; where it may already lie in those before it, an outline shows.
    pub(super) fn addend(&self, addend: &Addend, start: Decimal) -> Vec<Mark> {
        let beyond = |value: Decimal| self.at(start) + self.at(value);
        let mut marks = vec![];
        if !addend.in_low {
            marks.push(ghost(self.at(start) - self.at(addend.high), self.at(start), ADDEND_HEIGHT));
        }
        marks.extend(bar(Bar {
            start: self.at(start),
            low: if addend.in_low { beyond(addend.low) } else { self.at(start) },
            high: beyond(addend.high),
            ending: ending(addend.qualifier),
            height: ADDEND_HEIGHT,
        }));
        // All of it may be counted already; which of two readings it has is another doubt.
        if !addend.in_low && addend.low < addend.high {
            marks.extend(low_line(beyond(addend.low), beyond(addend.high), ADDEND_HEIGHT));
        }
        marks
    }

    /// A part beneath the addend that it lies inside.
    pub(super) fn part(&self, quantity: &Quantity, start: Decimal) -> Option<Vec<Mark>> {
        let (low, high) = quantity.bounds()?;
        let from = self.at(start);
        let (low, high) = (from + self.at(low), from + self.at(high));
        Some(bar(Bar { start: from, low, high, ending: ending(quantity.qualifier), height: PART_HEIGHT }))
    }

    /// A sum.
    pub(super) fn sum(&self, total: &Total) -> Vec<Mark> {
        let (low, high) = (self.at(total.low), self.at(total.high));
        bar(Bar { start: Percent(0), low, high, ending: ending(total.qualifier), height: SUM_HEIGHT })
    }

    /// Marks over the grid, in the colour of what is summed.
    pub(super) fn strip(&self, marks: &[Mark], kind: FigureKind) -> Html {
        let class = match kind {
            FigureKind::Money(class) => Some(class),
            FigureKind::Count => None,
        };
        strip_about(LEVEL, marks, Some(&self.grid), &[], class)
    }

    /// What is drawn where there is no figure: a dotted line right across.
    pub(super) fn unknown(&self, kind: FigureKind) -> Html {
        self.strip(&[Mark::new("unknown", Shape::Line { x1: Percent(0), x2: Percent(10_000) })], kind)
    }

    /// The labels of its ticks. `unit` is what the dataset calls what is counted.
    pub(super) fn labels(&self, unit: &Unit, name: Option<&CodeEntry>, language: Language) -> Html {
        let labels = axis(&self.ticks, unit, name, language);
        let last = labels.len().saturating_sub(1);
        let tick = |(i, (label, x)): (usize, (String, Percent))| match i {
            0 => (x, label, "first"),
            i if i == last => (x, label, "last"),
            _ => (x, label, "minor"),
        };
        axis_labels(labels.into_iter().zip(self.places.iter().copied()).enumerate().map(tick))
    }
}

/// A small drawing of a bar, of no class.
fn small(marks: &[Mark]) -> Html {
    strip(marks, None, &[], Some(Class::Recipient))
}

/// How a bar ends that says so much, or how it is hatched.
pub(super) fn hedge_strip(qualifier: Qualifier) -> Html {
    let (most, whole) = (Percent(6_500), Percent(10_000));
    let (low, high) = if qualifier == Qualifier::Range { (Percent(3_000), whole) } else { (most, most) };
    small(&bar(Bar { start: Percent(0), low, high, ending: ending(qualifier), height: ADDEND_HEIGHT }))
}

/// What is drawn where there is no figure.
pub(super) fn unknown_strip() -> Html {
    small(&[Mark::new("unknown", Shape::Line { x1: Percent(0), x2: Percent(10_000) })])
}

/// How bars end, and what that says.
pub(super) fn legend(language: Language) -> Html {
    let words = phrases(language);
    let items = [
        (hedge_strip(Qualifier::Exact), words.bar_exact),
        (hedge_strip(Qualifier::Over), words.bar_over),
        (hedge_strip(Qualifier::Nearly), words.bar_nearly),
        (hedge_strip(Qualifier::About), words.bar_about),
        (hedge_strip(Qualifier::Range), words.bar_range),
        (unknown_strip(), words.bar_unknown),
    ];
    let item = |(drawing, text): (Html, &'static str)| {
        html! { <li><span class="legend-drawing">{ drawing }</span>{ text }</li> }
    };
    html! { <ul class="legend">{ for items.into_iter().map(item) }</ul> }
}

/// What the dataset calls the unit of a sum.
pub(super) fn unit_name(sum: &Sum) -> Option<&CodeEntry> {
    sum.lines.iter().find_map(|line| line.figure.amount.as_ref()?.unit.as_ref())
}
