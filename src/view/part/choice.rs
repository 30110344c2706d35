//! Lists of choices in a form. What is chosen is the link's: `app::navigate` reads a form's lists into a link, and
//! `app::start` shows in them what the link says.

use yew::{Html, html};

use super::whole;
use crate::link::Money;
use crate::model::{Class, Flow, Id, Language};
use crate::query::Choice;
use crate::words::phrases;

/// A choice as the form writes it: the value, what the reader sees, whether it is chosen.
pub type Written = (String, String, bool);

/// Choices of records.
pub fn choices(of: &[Choice], chosen: Option<&Id>, language: Language) -> Vec<Written> {
    let write =
        |choice: &Choice| (choice.id.to_string(), choice.name.best(language).0.to_owned(), Some(&choice.id) == chosen);
    // What a link names and the dataset does not have is still what is chosen.
    let unknown = chosen.filter(|id| !of.iter().any(|choice| choice.id == **id));
    let unknown = unknown.map(|id| (id.to_string(), id.to_string(), true));
    of.iter().map(write).chain(unknown).collect()
}

/// Classes, each with its flows.
pub fn kinds_of_money(flows: &[Flow], chosen: Option<Money>, language: Language) -> Vec<Written> {
    let words = phrases(language);
    let of_class = |class: &Class| {
        let own: Vec<Flow> = flows.iter().copied().filter(|flow| flow.class() == *class).collect();
        let whole = (
            format!("class={}", class.code()),
            (words.class_name)(*class).to_owned(),
            chosen == Some(Money::Class(*class)),
        );
        let flow = |flow: Flow| {
            let name = format!("\u{2003}{}", (words.flow_name)(flow));
            (format!("flow={}", flow.code()), name, chosen == Some(Money::Flow(flow)))
        };
        let several = if own.len() > 1 { own.clone() } else { Vec::new() };
        (!own.is_empty()).then(|| std::iter::once(whole).chain(several.into_iter().map(flow)).collect::<Vec<_>>())
    };
    Class::ALL.iter().filter_map(of_class).flatten().collect()
}

/// Years.
pub fn years(of: &[i32], chosen: Option<i32>) -> Vec<Written> {
    let mut years: Vec<i32> = of.to_vec();
    years.extend(chosen.filter(|year| !of.contains(year)));
    years.into_iter().map(|year| (year.to_string(), year.to_string(), Some(year) == chosen)).collect()
}

/// A list of choices with its label, after the choice that narrows nothing. The choices are written out as text: there are
/// more of them than of all else on some pages, and they hold still.
pub fn select(name: &'static str, label: &'static str, every: &'static str, options: Vec<Written>) -> Html {
    let chosen = options.iter().find(|(.., is_chosen)| *is_chosen).map(|(value, ..)| value.clone());
    // Once a reader has chosen, the browser no longer looks at `selected` of an option: `app::start` goes by `data-chosen`.
    let option = |(value, text, _): Written| html! { <option {value}>{ text }</option> };
    let options = html! { <><option value="">{ every }</option>{ for options.into_iter().map(option) }</> };
    html! {
        <label class="scope-choice">
            <span>{ label }</span>
            <select {name} data-chosen={chosen.unwrap_or_default()} autocomplete="off">
                { whole(&options) }
            </select>
        </label>
    }
}
