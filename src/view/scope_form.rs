//! The form that narrows the page of funds. Its choices are the link's: `app::navigate` follows them as they change.

use yew::{Html, html};

use super::about::about;
use super::part::{choices, kinds_of_money, link, select, years};
use crate::link::{Here, Query, Scope};
use crate::model::{Id, Language};
use crate::query::{Choices, FundsPage};
use crate::words::phrases;

/// The lists of a page, as a form whose choice is its link.
pub(super) fn form(here: &Here, of: &Choices) -> Html {
    let language = here.link.language;
    let words = phrases(language);
    let Query { scope, asked, .. } = &here.link.query;
    let Scope { programme, money, about, donor, recipient, since, until } = scope;
    let every = words.every;
    let asked: Vec<&str> = asked.iter().map(Id::as_str).collect();
    html! {
        <>
            <p class="note no-scripts">{ words.viewer.narrowing_needs_scripts }</p>
            <form class="scope scripted" method="get" action={here.to(here.link.page.clone())} aria-label={words.scope}>
                if !asked.is_empty() {
                    <input type="hidden" name="ask" value={asked.join(",")} />
                }
                if let Some(party) = about {
                    <input type="hidden" name="about" value={party.to_string()} />
                }
                if !of.programmes.is_empty() {
                    { select("programme", words.programme, every, choices(&of.programmes, programme.as_ref(), language)) }
                }
                if !of.flows.is_empty() {
                    { select("money", words.kind_of_money, every, kinds_of_money(&of.flows, *money, language)) }
                }
                { select("donor", words.viewer.giver, every, choices(&of.donors, donor.as_ref(), language)) }
                { select("recipient", words.viewer.receiver, every, choices(&of.recipients, recipient.as_ref(), language)) }
                { select("since", words.since, every, years(&of.years, *since)) }
                { select("until", words.until, every, years(&of.years, *until)) }
            </form>
        </>
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
            { about(page.about.as_ref(), here) }
            { form(here, &page.choices) }
            <div class="scope-result" role="status">
                if !query.scope.is_everything() {
                    <p>
                        { (words.in_scope)(page.inside, page.unclear, page.outside) }
                        { link("", everything, words.show_everything) }
                    </p>
                }
                { unknown(&page.unknown, language) }
            </div>
        </>
    }
}
