//! The page that is not there: what was asked for, what may have been meant, and what there is.

use yew::{Html, html};

use super::part::say_name;
use crate::link::{Here, Link, Page};
use crate::query::{MissingPage, Near};
use crate::words::phrases;

/// The page that is not there.
pub fn missing(page: &MissingPage, here: &Here) -> Html {
    let words = phrases(here.link.language);
    let lead = match &here.link.page {
        Page::Programme(id) => (words.missing_programme)(id.as_str()),
        _ => words.missing_lead.into(),
    };
    let listed = page.programmes.iter().map(|(id, name)| Near {
        page: Page::Programme(id.clone()),
        place: None,
        name: Some(name.clone()),
        programme: None,
    });
    html! {
        <div class="opening missing">
            <h1 class="display">{ words.missing_title }</h1>
            <p class="lead">{ lead }</p>
            if !page.near.is_empty() {
                <h2>{ words.share.near }</h2>
                { links(page.near.iter(), here) }
            }
            if !page.programmes.is_empty() {
                <h2>{ words.share.programmes }</h2>
                { links(listed.collect::<Vec<_>>().iter(), here) }
            }
            if page.unlisted > 0 {
                <p class="note">{ (words.more_programmes)(page.unlisted) }</p>
            }
            <p><a href={here.to(Page::Home)}>{ words.to_home }</a></p>
            { in_other_language(here) }
        </div>
    }
}

/// An address that names no language may be anyone's: whoever does not read this one is told in the other.
fn in_other_language(here: &Here) -> Html {
    let other = here.link.language.other();
    let words = phrases(other);
    let home = here.at(Link::new(other, Page::Home)).to(Page::Home);
    html! { <p lang={other.tag()}><a href={home}>{ words.missing_title }{ words.dot }{ words.to_home }</a></p> }
}

fn links<'a>(all: impl Iterator<Item = &'a Near>, here: &Here) -> Html {
    let words = phrases(here.link.language);
    let link = |near: &Near| {
        let place = near.place.as_ref().map(|id| format!("#{id}")).unwrap_or_default();
        let href = here.to(near.page.clone()) + &place;
        let name = match (&near.name, &near.page) {
            (Some(name), _) => say_name(name, here.link.language),
            (None, Page::Timeline) => words.timeline.into(),
            (None, Page::Funds) => words.funds.into(),
            (None, Page::Sources) => words.sources.into(),
            (None, _) => words.method.into(),
        };
        let programme =
            near.programme.as_ref().map(|of| html! { <span class="meta">{ say_name(of, here.link.language) }</span> });
        html! { <li><a {href}>{ name }</a>{ " " }{ programme }</li> }
    };
    html! { <ul>{ for all.map(link) }</ul> }
}
