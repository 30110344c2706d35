//! The code lists: every member of every list, with its code and its name.
//!
//! Closed lists are read from the types themselves, open ones from the dataset; neither has a second copy here.

use yew::{Html, html};

use super::method_grammar::{code, drawing, event_strip, table};
use super::part::{class_mark, say_name};
use crate::model::{
    Class, CodeEntry, Codelists, Direction, EventKind, EventStatus, Flow, Language, OrganisationKind, Period,
    PlaceLevel, Reading, Role, Status,
};
use crate::words::{MethodPhrases, phrases};

/// A member of a list: its code, what is drawn for it, its name.
type Member = (String, Html, Html);

fn list(name: Html, members: impl Iterator<Item = Member>, of: &MethodPhrases) -> Html {
    let row = |(member, drawn, name): Member| {
        html! {
            <tr key={member.clone()}>
                <td>{ code(&member) }</td>
                <th scope="row">{ drawn }{ name }</th>
            </tr>
        }
    };
    table("", name, &[of.code, of.name], members.map(row).collect())
}

/// A closed list: its members by code and name.
fn closed(name: &'static str, members: Vec<(&'static str, &'static str)>, of: &MethodPhrases) -> Html {
    let member = |(code, name): (&'static str, &'static str)| (code.to_owned(), Html::default(), html! { { name } });
    list(html! { { name } }, members.into_iter().map(member), of)
}

/// The classes of money with their flows.
fn classes(language: Language) -> Html {
    let words = phrases(language);
    let of = words.method_page;
    let space = if language == Language::En { " " } else { "" };
    let flow = |flow: &Flow| {
        html! {
            <li key={flow.code()}>{ (words.flow_name)(*flow) }{ space }{ code(flow.code()) }</li>
        }
    };
    let row = |class: &Class| {
        let flows = Flow::ALL.iter().filter(|flow| flow.class() == *class);
        html! {
            <tr key={class.code()}>
                <td>{ code(class.code()) }</td>
                <th scope="row">{ class_mark(*class, language) }{ (words.class_name)(*class) }</th>
                <td>{ (words.class_is)(*class) }</td>
                <td><ul>{ for flows.map(flow) }</ul></td>
            </tr>
        }
    };
    let columns = [of.code, of.name, of.meaning, of.flows];
    table("class-table", html! { { of.classes } }, &columns, Class::ALL.iter().map(row).collect())
}

fn event_statuses(language: Language) -> Html {
    let words = phrases(language);
    let of = words.method_page;
    let member = |status: &EventStatus| {
        let name = match (words.event_status)(*status) {
            "" => of.happened,
            name => name,
        };
        (status.code().to_owned(), drawing(event_strip(*status)), html! { { name } })
    };
    list(html! { { of.event_statuses } }, EventStatus::ALL.iter().map(member), of)
}

/// The closed lists.
pub(super) fn closed_lists(language: Language) -> Html {
    let words = phrases(language);
    let of = words.method_page;
    let direction = |direction: &Direction| match direction {
        Direction::DonorToRecipient => of.from_helper_to_helped,
        Direction::RecipientToDonor => words.from_helped_to_helper,
    };
    let statuses = Status::ALL.iter().map(|one| (one.code(), (words.status)(*one))).collect();
    let kinds = EventKind::ALL.iter().map(|one| (one.code(), (of.event_kind)(*one))).collect();
    let organisations = OrganisationKind::ALL.iter().map(|one| (one.code(), (of.organisation_kind)(*one))).collect();
    let levels = PlaceLevel::ALL.iter().map(|one| (one.code(), (of.place_level)(*one))).collect();
    let directions = Direction::ALL.iter().map(|one| (one.code(), direction(one))).collect();
    let readings = Reading::ALL.iter().map(|one| (one.code(), (of.reading)(*one))).collect();
    let periods = Period::ALL.iter().map(|one| (one.code(), (of.period)(*one))).collect();
    let role = |role: &Role| (role.number().to_string(), Html::default(), html! { { (of.role)(*role) } });
    html! {
        <>
            { classes(language) }
            <div class="code-lists">
                { closed(of.statuses, statuses, of) }
                { event_statuses(language) }
                { closed(of.event_kinds, kinds, of) }
                { closed(of.organisation_kinds, organisations, of) }
                { closed(of.place_levels, levels, of) }
                { closed(of.directions, directions, of) }
                { list(html! { { of.roles } }, Role::ALL.iter().map(role), of) }
                { closed(of.readings, readings, of) }
                { closed(of.periods, periods, of) }
            </div>
        </>
    }
}

/// The lists that the dataset names itself.
pub(super) fn open_lists(lists: &Codelists, language: Language) -> Html {
    let of = phrases(language).method_page;
    let open = |name: &'static str, entries: &[CodeEntry]| {
        let member = |entry: &CodeEntry| (entry.code.to_string(), Html::default(), say_name(&entry.name, language));
        let title = html! { { (of.entries)(name, entries.len()) } };
        list(title, entries.iter().map(member), of)
    };
    html! {
        <>
            <p class="own-lists">{ of.own_lists }</p>
            <div class="code-lists">
                { open(of.programme_kinds, &lists.programme_kind) }
                { open(of.sectors, &lists.sector) }
                { open(of.measures, &lists.measure) }
                { open(of.units, &lists.unit) }
            </div>
        </>
    }
}
