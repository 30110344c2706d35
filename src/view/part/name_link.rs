//! The name of an organisation or a place, as a link to everything that concerns it.

use yew::Html;

use super::link::link;

use crate::link::{Here, Page};
use crate::model::Id;

/// A name as such a link.
pub fn name_link(id: &Id, name: Html, here: &Here) -> Html {
    link("name-link", here.concerning(Page::Home, id), name)
}
