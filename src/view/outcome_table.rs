//! Outcomes: what was counted other than money, as a table whose numbers stand beside what they count.

use yew::{Html, html};

use super::part::{amount_link, ask_box, citations, figure_meta, note, say, sort_head};
use crate::link::{Here, SortBy};
use crate::query::{Figure, figures_in_order};
use crate::words::phrases;

/// The table of outcomes.
pub fn outcome_table(outcomes: &[Figure], here: &Here) -> Html {
    let language = here.link.language;
    let words = phrases(language);
    if outcomes.is_empty() {
        return html! { <p class="unknown">{ words.no_outcomes }</p> };
    }
    let order = figures_in_order(outcomes, here.link.query.sort);
    let row = |figure: &Figure| {
        html! {
            <tr key={figure.id.to_string()} id={figure.id.to_string()} class={figure.inside.is_some().then_some("part")}>
                <td class="amount">{ amount_link(figure, format!("#{}", figure.id), language) }</td>
                <th scope="row">
                    <span class="outcome">
                        { ask_box(figure, here) }
                        if figure.inside.is_some() {
                            <span class="of-which">{ words.of_which }</span>
                        }
                        { say(&figure.label, language) }
                    </span>
                    { note(figure.note.as_ref(), language) }
                </th>
                <td class="meta">{ figure_meta(figure, language) }</td>
                <td class="meta cited">{ citations(&figure.citations, language) }</td>
            </tr>
        }
    };
    html! {
        <table class="outcomes">
            <caption class="visually-hidden">{ words.outcomes }</caption>
            <thead>
                <tr>
                    { sort_head(SortBy::Amount, words.figure, "amount", here) }
                    <th scope="col">{ words.measure }</th>
                    { sort_head(SortBy::When, words.period, "", here) }
                    <th scope="col" class="cited">{ words.cited }</th>
                </tr>
            </thead>
            <tbody>{ for order.iter().map(|at| row(&outcomes[*at])) }</tbody>
        </table>
    }
}
