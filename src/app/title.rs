//! The title of what is shown: the page's title, and before it what the page is narrowed by, so that the tabs and the
//! history of a browser tell one view from another.

use crate::link::{Link, Money, Scope};
use crate::model::{Codelists, Dataset, Id, Language};
use crate::words::phrases;

/// The title of a view. What a link names that the dataset does not have narrows nothing, and is not said.
pub(super) fn title_here(dataset: &Dataset, link: &Link) -> String {
    let page = super::title(dataset, link);
    let (language, words) = (link.language, phrases(link.language));
    let narrowing = link.narrowing();
    let Scope { programme, money, about, donor, recipient, since, until } = narrowing.scope;
    let programme = programme.and_then(|id| Some(dataset.programme(&id)?.name.best(language).0.to_owned()));
    let kind = narrowing.kind.as_ref().and_then(|code| Codelists::find(&dataset.codelists.programme_kind, code));
    let money = money.map(|money| match money {
        Money::Class(class) => (words.class_name)(class),
        Money::Flow(flow) => (words.flow_name)(flow),
    });
    let space = if language == Language::En { " " } else { "" };
    let party = |id: Option<Id>, role: &str| {
        let name = dataset.party(&id?)?.name().best(language).0;
        Some(format!("{role}{space}{name}"))
    };
    let pieces = [
        narrowing.text.as_deref().map(words.quoted),
        kind.map(|entry| entry.name.best(language).0.to_owned()),
        programme,
        money.map(String::from),
        about.and_then(|id| Some((words.viewer.concerning)(dataset.party(&id)?.name().best(language).0))),
        party(donor, words.donor),
        party(recipient, words.recipient),
        (since.is_some() || until.is_some()).then(|| (words.share.title_years)(since, until)),
    ];
    let pieces: Vec<String> = pieces.into_iter().flatten().collect();
    if pieces.is_empty() { page } else { format!("{} – {page}", pieces.join(words.list_separator)) }
}
