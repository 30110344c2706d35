//! The page that is not there: what was asked for, and a way on.

use yew::prelude::*;

use super::part::PageLink;
use crate::link::{Link, Page};
use crate::words::phrases;

/// What the missing page needs.
#[derive(Properties, PartialEq)]
pub struct MissingProps {
    /// What was asked for.
    pub link: Link,
}

/// The page that is not there.
#[component]
pub fn Missing(props: &MissingProps) -> Html {
    let words = phrases(props.link.language);
    let lead = match &props.link.page {
        Page::Programme(id) => (words.missing_programme)(id.as_str()),
        Page::Home | Page::Missing => words.missing_lead.into(),
    };
    html! {
        <div class="opening">
            <h1 class="display">{ words.missing_title }</h1>
            <p class="lead">{ lead }</p>
            <p><PageLink to={props.link.to(Page::Home)}>{ words.to_home }</PageLink></p>
        </div>
    }
}
