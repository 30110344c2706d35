//! A section of a page: one hairline, a label column, a body.

use yew::prelude::*;

/// What a section needs.
#[derive(Properties, PartialEq)]
pub struct SectionProps {
    /// What links call it.
    pub id: &'static str,
    /// Its heading.
    pub title: &'static str,
    /// A line beneath the heading.
    #[prop_or_default]
    pub hint: &'static str,
    /// Its body.
    pub children: Html,
}

/// A section.
#[component]
pub fn Section(props: &SectionProps) -> Html {
    let heading = format!("{}-heading", props.id);
    html! {
        <section class="section" id={props.id} aria-labelledby={heading.clone()}>
            <header class="section-label">
                <h2 id={heading}>{ props.title }</h2>
                if !props.hint.is_empty() {
                    <p>{ props.hint }</p>
                }
            </header>
            <div class="section-body">{ props.children.clone() }</div>
        </section>
    }
}
