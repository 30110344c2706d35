//! The name of an organisation or a place, as a link to everything that concerns it.

use yew::{Html, html};

use crate::link::{Here, Page};
use crate::model::Id;

/// A name as such a link.
pub fn name_link(id: &Id, name: Html, here: &Here) -> Html {
    html! { <a class="name-link" href={here.concerning(Page::Home, id)}>{ name }</a> }
}
