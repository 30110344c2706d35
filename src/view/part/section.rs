//! A section of a page: one hairline, a label column, a body.

use yew::{Html, html};

/// A section: what links call it, its heading, a line beneath the heading, its body.
pub fn section(id: &'static str, title: &'static str, hint: &'static str, body: Html) -> Html {
    let heading = format!("{id}-heading");
    html! {
        <section class="section" {id} aria-labelledby={heading.clone()}>
            <header class="section-label">
                <h2 id={heading}>{ title }</h2>
                <p>{ hint }</p>
            </header>
            <div class="section-body">{ body }</div>
        </section>
    }
}
