//! The form that narrows the page of funds. Its choices are the link's: `app::navigate` follows them as they change.

use yew::{Html, html};

use crate::link::{Here, Money, Query, Scope};
use crate::model::{Class, Flow, Id, Language};
use crate::query::{Choice, Choices, FundsPage};
use crate::words::phrases;

/// A choice as the form writes it: the value, what the reader sees, whether it is chosen.
type Written = (String, String, bool);

fn choices(of: &[Choice], chosen: Option<&Id>, language: Language) -> Vec<Written> {
    let write =
        |choice: &Choice| (choice.id.to_string(), choice.name.best(language).0.to_owned(), Some(&choice.id) == chosen);
    // What a link names and the dataset does not have is still what is chosen.
    let unknown = chosen.filter(|id| !of.iter().any(|choice| choice.id == **id));
    let unknown = unknown.map(|id| (id.to_string(), id.to_string(), true));
    of.iter().map(write).chain(unknown).collect()
}

/// Classes, each with its flows.
fn kinds(flows: &[Flow], chosen: Option<Money>, language: Language) -> Vec<Written> {
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

fn years(of: &[i32], chosen: Option<i32>) -> Vec<Written> {
    let mut years: Vec<i32> = of.to_vec();
    years.extend(chosen.filter(|year| !of.contains(year)));
    years.into_iter().map(|year| (year.to_string(), year.to_string(), Some(year) == chosen)).collect()
}

fn select(name: &'static str, label: &'static str, every: &'static str, options: Vec<Written>) -> Html {
    let chosen = options.iter().find(|(.., is_chosen)| *is_chosen).map(|(value, ..)| value.clone());
    let option = |(value, text, is_chosen): Written| {
        html! { <option key={value.clone()} value={value.clone()} selected={is_chosen}>{ text }</option> }
    };
    // Once a reader has chosen, the browser no longer looks at the attribute of an option: `app::start` goes by
    // `data-chosen`.
    html! {
        <label class="scope-choice">
            <span>{ label }</span>
            <select {name} data-chosen={chosen.unwrap_or_default()} autocomplete="off">
                <option value="">{ every }</option>
                { for options.into_iter().map(option) }
            </select>
        </label>
    }
}

/// The lists of a page, as a form whose choice is its link.
pub(super) fn form(here: &Here, of: &Choices) -> Html {
    let language = here.link.language;
    let words = phrases(language);
    let Query { scope, asked, .. } = &here.link.query;
    let Scope { programme, money, donor, recipient, since, until } = scope;
    let every = words.every;
    let asked: Vec<&str> = asked.iter().map(Id::as_str).collect();
    html! {
        <form class="scope scripted" method="get" action={here.to(here.link.page.clone())} aria-label={words.scope}>
            if !asked.is_empty() {
                <input type="hidden" name="ask" value={asked.join(",")} />
            }
            { select("programme", words.programme, every, choices(&of.programmes, programme.as_ref(), language)) }
            if !of.flows.is_empty() {
                { select("money", words.kind_of_money, every, kinds(&of.flows, *money, language)) }
            }
            { select("donor", words.donor, every, choices(&of.donors, donor.as_ref(), language)) }
            { select("recipient", words.recipient, every, choices(&of.recipients, recipient.as_ref(), language)) }
            { select("since", words.since, every, years(&of.years, *since)) }
            { select("until", words.until, every, years(&of.years, *until)) }
        </form>
    }
}

/// What the link names and the dataset does not have.
pub(super) fn unknown(ids: &[Id], language: Language) -> Html {
    let words = phrases(language);
    ids.iter().map(|id| html! { <p>{ (words.not_in_dataset)(id.as_str()) }</p> }).collect()
}

/// The form, and what the choice leaves out.
pub fn scope_form(page: &FundsPage, here: &Here) -> Html {
    let language = here.link.language;
    let words = phrases(language);
    let query = &here.link.query;
    let everything = here.with(Query { scope: Scope::default(), ..query.clone() });
    html! {
        <>
            { form(here, &page.choices) }
            <div class="scope-result" role="status">
                if !query.scope.is_everything() {
                    <p>
                        { (words.in_scope)(page.inside, page.unclear, page.outside) }
                        <a href={everything}>{ words.show_everything }</a>
                    </p>
                }
                { unknown(&page.unknown, language) }
            </div>
        </>
    }
}
