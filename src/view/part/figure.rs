//! Figures: the number, its unit and, always, its hedge.

use yew::{Html, html};

use super::{element, said, whole};
use crate::model::{Direction, Language};
use crate::query::{Amount, Figure, FigureKind};
use crate::words::{Piece, Role, Written, date, exact_between, figure, percent_change, period, phrases, rate};

/// The pieces of a figure. A space is the unit's, and of its size: beside large digits a wide one looks like a gap.
pub fn written(figure: &Written) -> Html {
    let mut pieces: Vec<(&'static str, String)> = Vec::new();
    for Piece { role, text } in &figure.0 {
        // Only between a hedge and the rest may a line break.
        let space = if pieces.last().is_some_and(|(last, _)| *last == "hedge") { " " } else { "\u{a0}" };
        let (class, text) = match role {
            Role::Hedge => ("hedge", text.as_str()),
            Role::Number => ("number", text.as_str()),
            Role::Unit => ("unit", text.as_str()),
            Role::Note => ("figure-note", text.as_str()),
            Role::Space => ("unit", space),
        };
        match pieces.last_mut() {
            Some((last, before)) if *last == class => before.push_str(text),
            _ => pieces.push((class, text.to_owned())),
        }
    }
    let piece = |(class, text): (&'static str, String)| said("span", class, text);
    element("span", "figure", pieces.into_iter().map(piece).collect())
}

/// The exact value of a quantity, all digits; both readings where there are two; and what it is for each of.
pub fn exact_value(amount: &Amount, language: Language) -> String {
    let Amount { quantity, unit, per } = amount;
    let Some((low, high)) = quantity.bounds() else { return String::new() };
    exact_between([low, high], &quantity.unit, unit.as_ref(), language) + &rate(quantity, per.as_ref(), language)
}

/// A figure, or that the source gives none.
pub fn amount(of: &Figure, language: Language) -> Html {
    let words = phrases(language);
    match (&of.amount, of.kind) {
        (Some(Amount { quantity, unit, per }), _) => written(&figure(quantity, unit.as_ref(), per.as_ref(), language)),
        (None, FigureKind::Money(_)) => html! { <span class="unknown">{ words.unknown_amount }</span> },
        (None, FigureKind::Count) => html! { <span class="unknown">{ words.unknown_figure }</span> },
    }
}

/// A figure as a link to its own row; pointing at it shows its card. Without scripts a hint tells its exact value and
/// what the source wrote.
pub fn amount_link(of: &Figure, href: String, language: Language) -> Html {
    let hint = of.amount.as_ref().map(|known| {
        let stated = known.quantity.stated.as_deref().map(phrases(language).quoted).unwrap_or_default();
        format!("{} {stated}", exact_value(known, language)).trim_end().to_owned()
    });
    whole(&html! {
        <a class="figure-link" {href} data-figure={of.id.to_string()} title={hint}>
            { amount(of, language) }
        </a>
    })
}

/// What stands beneath a figure: its period and whatever else bounds it.
#[must_use]
pub fn figure_meta(of: &Figure, language: Language) -> String {
    let words = phrases(language);
    let mut parts = vec![period(of.period, language)];
    if of.basis.is_some() {
        parts.push(words.year_from_context.into());
    }
    if let Some(as_of) = of.as_of {
        parts.push((words.as_of)(&date(as_of, language)));
    }
    if of.status != crate::model::Status::Reported {
        parts.push((words.status)(of.status).into());
    }
    if of.direction == Some(Direction::RecipientToDonor) {
        parts.push(words.from_helped_to_helper.into());
    }
    if let Some(previous) = &of.previous {
        let text = figure(&previous.quantity, previous.unit.as_ref(), previous.per.as_ref(), language).to_string();
        parts.push((words.compared_with)(&text.replace(' ', "\u{a0}")));
    }
    if let Some(ratio) = &of.stated_ratio {
        parts.push(percent_change(ratio, language));
    }
    parts.join(words.dot)
}
