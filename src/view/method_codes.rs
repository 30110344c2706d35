//! The code lists: every member of every list, with its code and its name.
//!
//! Closed lists are read from the types themselves, open ones from the dataset; neither has a second copy here.

use yew::{Html, html};

use super::method_grammar::event_strip;
use super::method_table::{Row, cell, code, drawing, list, table};
use super::part::{class_mark, say_name};
use crate::model::{
    Class, CodeEntry, Codelists, Direction, EventKind, EventStatus, Flow, Language, OrganisationKind, Period,
    PlaceLevel, Reading, Role, Status,
};
use crate::words::phrases;

/// The classes of money with their flows.
fn classes(language: Language) -> Html {
    let words = phrases(language);
    let of = words.method_page;
    let space = if language == Language::En { " " } else { "" };
    let flow = |flow: &Flow| html! { <li>{ (words.flow_name)(*flow) }{ space }{ code(flow.code()) }</li> };
    let row = |class: &Class| -> Row {
        let flows = Flow::ALL.iter().filter(|flow| flow.class() == *class);
        let name = html! { <>{ class_mark(*class, language) }{ (words.class_name)(*class) }</> };
        let flows = html! { <ul>{ for flows.map(flow) }</ul> };
        (class.code().to_owned(), vec![name, cell((words.class_is)(*class)), flows])
    };
    let columns = [of.code, of.name, of.meaning, of.flows];
    table("class-table", of.classes.into(), &columns, Class::ALL.iter().map(row).collect())
}

fn event_statuses(language: Language) -> Html {
    let words = phrases(language);
    let of = words.method_page;
    let row = |status: &EventStatus| -> Row {
        let name = match (words.event_status)(*status) {
            "" => of.happened,
            name => name,
        };
        (status.code().to_owned(), vec![html! { <>{ drawing(event_strip(*status)) }{ name }</> }])
    };
    table("", of.event_statuses.into(), &[of.code, of.name], EventStatus::ALL.iter().map(row).collect())
}

/// The closed lists.
pub(super) fn closed_lists(language: Language) -> Html {
    let words = phrases(language);
    let of = words.method_page;
    let direction = |direction: &Direction| match direction {
        Direction::DonorToRecipient => of.from_helper_to_helped,
        Direction::RecipientToDonor => words.from_helped_to_helper,
    };
    let role = |role: &Role| (["1", "2", "3", "4"][usize::from(role.number()) - 1], (of.role)(*role));
    let columns = [of.code, of.name];
    let closed = |name: &str, members: &mut dyn Iterator<Item = (&'static str, &'static str)>| {
        list(name.to_owned(), columns, members)
    };
    let lists = [
        closed(of.statuses, &mut Status::ALL.iter().map(|one| (one.code(), (words.status)(*one)))),
        event_statuses(language),
        closed(of.event_kinds, &mut EventKind::ALL.iter().map(|one| (one.code(), (of.event_kind)(*one)))),
        closed(
            of.organisation_kinds,
            &mut OrganisationKind::ALL.iter().map(|one| (one.code(), (of.organisation_kind)(*one))),
        ),
        closed(of.place_levels, &mut PlaceLevel::ALL.iter().map(|one| (one.code(), (of.place_level)(*one)))),
        closed(of.directions, &mut Direction::ALL.iter().map(|one| (one.code(), direction(one)))),
        closed(of.roles, &mut Role::ALL.iter().map(role)),
        closed(of.readings, &mut Reading::ALL.iter().map(|one| (one.code(), (of.reading)(*one)))),
        closed(of.periods, &mut Period::ALL.iter().map(|one| (one.code(), (of.period)(*one)))),
    ];
    html! { <>{ classes(language) }<div class="code-lists">{ for lists }</div></> }
}

/// The lists that the dataset names itself.
pub(super) fn open_lists(lists: &Codelists, language: Language) -> Html {
    let of = phrases(language).method_page;
    let open = |(name, entries): (&str, &Vec<CodeEntry>)| {
        let row = |entry: &CodeEntry| -> Row { (entry.code.to_string(), vec![say_name(&entry.name, language)]) };
        table("", (of.entries)(name, entries.len()), &[of.code, of.name], entries.iter().map(row).collect())
    };
    let lists = [
        (of.programme_kinds, &lists.programme_kind),
        (of.sectors, &lists.sector),
        (of.units, &lists.unit),
        (of.measures, &lists.measure),
    ];
    html! {
        <>
            <p class="own-lists">{ of.own_lists }</p>
            <div class="code-lists">{ for lists.into_iter().map(open) }</div>
        </>
    }
}
